"""Every answer in every language, on a narrow screen and a wide one: looked at, measured, and pictured for people."""
import json
import pathlib
import time

from browser import Browser
from server import PageServer

LANGUAGES = ("en", "bn", "ja")
WIDTHS = (360, 1280)
DAY = 86_400_000


def golden(job, name):
    return f"{job['certificates']}/{name}.sanad"


def serve(job, **changes):
    server = PageServer(job["page"], job["ledger"], job["keys"])
    server.trust |= changes
    return server


def without_japan(job):
    """A server, and a file, that have one country's word only."""
    server = serve(job)
    note = pathlib.Path(job["ledger"], "checkpoint").read_text()
    alone = "".join(line for line in note.splitlines(True) if "jp." not in line)
    server.alter = {path: alone.encode() for path in ("checkpoint", f"{server.folder}/checkpoint")}
    file = json.loads(pathlib.Path(job["good"]).read_bytes())
    file["proof"] = "".join(line for line in file["proof"].splitlines(True) if "jp." not in line)
    path = pathlib.Path(job["files"], "alone.sanad")
    path.write_text(json.dumps(file, ensure_ascii=False))
    return server, path


def cases(job):
    """(the answer, a server, what is opened there; a number to be typed where it is no file)"""
    for answer, name in (("valid", "000003-39"), ("superseded", "000001-45"), ("suspended", "000002-42"), ("revoked", "000009-21")):
        yield answer, serve(job), golden(job, f"BD-TTC014-26-{name}")
    yield "mismatch", serve(job), f"{job['files']}/payload-{pathlib.Path(job['good']).name}"
    yield "undetermined", serve(job), f"{job['files']}/none-{pathlib.Path(job['good']).name}"
    yield "not-countersigned", *without_japan(job)
    other = (pathlib.Path(job["peopleFolder"]) / "keys/JP.pem").read_text()
    yield "not-authorized", serve(job, roots=[other]), golden(job, "BD-TTC014-26-000003-39")
    yield "unknown", serve(job), "BD-TTC014-26-000123-67"
    people = pathlib.Path(job["peopleFolder"])
    server = PageServer(job["page"], people / "BD", people / "keys", [people / "JP"])
    yield "expired", server, str(people / "ended.sanad")


def open_case(browser, shown):
    if str(shown).endswith(".sanad"):
        return browser.give([shown])[0]
    browser.open_typing()
    browser.run("document.getElementById('type-number').value = arguments[0]", shown)
    browser.find("#type-form > button").click()
    browser.wait("document.querySelector('.answer')")
    browser.run("document.getElementById('typing').open = false")
    return browser.answers()[0]


def faces(job):
    """What each answer says, what axe finds and what does not fit; pictures where a person wants to look at them."""
    found = {"answers": {}, "axe": [], "wide": [], "faces": {}}
    for answer, server, shown in cases(job):
        browser = Browser(job["peopleNow"] + 2 * DAY if answer == "expired" else job["now"])
        browser.open(server.url)
        found["answers"][answer] = open_case(browser, shown)["answer"]
        found["faces"][answer] = browser.run("return document.querySelector('.answer').dataset.face")
        look(browser, answer, found)
        browser.quit()
    return found


def look(browser, name, found):
    for language in LANGUAGES:
        browser.language(language)
        browser.wait(f"document.querySelector('main > section:not([hidden]) article[lang={language}]')")
        for width in WIDTHS:
            browser.resize(width)
            time.sleep(0.1)
            if browser.run("return document.documentElement.scrollWidth") > width:
                found["wide"].append(f"{name}-{language}-{width}")
            browser.picture(f"answer-{name}-{language}-{width}")
        found["axe"] += [f"{name}-{language}: {fault}" for fault in browser.faults()]


def asked(job):
    """The same for a profile's answers, met, not met and unknown."""
    found = {"answers": {}, "axe": [], "wide": [], "faces": {}}
    people = pathlib.Path(job["peopleFolder"])
    server = PageServer(job["page"], people / "BD", people / "keys", [people / "JP"])
    browser = Browser(job["peopleNow"])
    browser.open(server.url + "#ask")
    browser.wait("document.getElementById('ask-ready').options.length > 1")
    browser.find("#ask-given").send_keys("\n".join(str(people / f"{name}.sanad") for name in ("ssw2", "led", "suspended", "revoked")))
    browser.wait("document.getElementById('ask-whose').textContent.includes('4')")
    for profile in ("ssw-2-by-experience", "esdp-to-ssw-1", "caregiver"):
        browser.language("en")
        browser.run("document.getElementById('ask-results').replaceChildren(); const box = document.getElementById('ask-ready'); box.value = arguments[0]; box.dispatchEvent(new Event('change'))", profile)
        browser.wait("document.querySelector('#ask-results pre')")
        browser.run("document.querySelector('#ask-results details').open = true")
        found["answers"][profile] = " ".join(browser.run("return [...document.querySelectorAll('.items li')].map((each) => each.dataset.verdict)"))
        look(browser, f"profile-{profile}", found)
    browser.quit()
    return found
