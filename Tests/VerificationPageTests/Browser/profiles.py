"""What the page answers to profiles, by the certificates of several people."""
import pathlib

from browser import Browser
from server import PageServer

LANGUAGES = ("en", "bn", "ja")


def serve(job):
    """A page beside the one country's ledger and the copy of the other's."""
    folder = pathlib.Path(job["files"])
    return PageServer(job["page"], folder / "BD", folder / "keys", [folder / "JP"])


def shown(browser, profile, language="en"):
    """What the page says to programs of a profile, once it has said it."""
    browser.wait(f"document.querySelector('#ask-results article[lang={language}] pre')?.textContent.includes('\"id\": \"{profile}\"') && document.getElementById('ask-progress').childElementCount === 0")
    return browser.run("return JSON.parse(document.querySelector('#ask-results pre').textContent)")


def choose(browser, profile, language="en"):
    browser.run("document.getElementById('ask-results').replaceChildren()")
    browser.run("const box = document.getElementById('ask-ready'); box.value = arguments[0]; box.dispatchEvent(new Event('change'))", profile)
    return shown(browser, profile, language)


def give(browser, files):
    """Opens files that are not kept; none clears what was opened."""
    if not files:
        return
    browser.find("#ask-given").send_keys("\n".join(files))
    browser.wait(f"document.getElementById('ask-whose').textContent.includes('{len(files)}') && document.getElementById('ask-progress').childElementCount === 0")


def start(job):
    server, browser = serve(job), Browser(job["now"])
    browser.open(server.url + "#ask")
    browser.wait("document.getElementById('ask-ready').options.length > 1")
    return server, browser


def profiles(job):
    """The answers to every ready profile, of each person: one person's in each language, the others' in one of them."""
    found = {}
    for place, (person, names) in enumerate(sorted(job["people"].items())):
        server, browser = start(job)
        give(browser, [f"{job['files']}/{name}.sanad" for name in names])
        ready = browser.run("return [...document.getElementById('ask-ready').options].map((each) => each.value).filter(Boolean)")
        for language in LANGUAGES if place == 0 else [LANGUAGES[place % 3]]:
            browser.language(language)
            for profile in ready:
                found[f"{person} {profile} {language}"] = choose(browser, profile, language)
        browser.quit()
    return found


def asking(job):
    """One profile, chosen in each way, answered by certificates that are kept; and what the server was asked."""
    server, browser = start(job)
    browser.open(server.url + "#mine")
    names = job["people"]["carer"]
    browser.find("#mine-file").send_keys("\n".join(f"{job['files']}/{name}.sanad" for name in names))
    browser.wait(f"document.querySelectorAll('#kept li[data-number]').length === {len(names)}")
    browser.open(server.url + "#ask")
    browser.wait("document.getElementById('ask-ready').options.length > 1")
    server.asked.clear()
    found = {"ready": choose(browser, "caregiver")}
    clear = "document.getElementById('ask-results').replaceChildren()"
    browser.run(clear)
    browser.find("#ask-file").send_keys(job["profile"])
    found["file"] = shown(browser, "caregiver")
    browser.run(clear)
    browser.find("#ask-paste").send_keys(job["link"])
    browser.find("#ask-form button").click()
    found["pasted"] = shown(browser, "caregiver")
    notice = browser.run("return document.querySelector('#ask-results .notice')?.textContent ?? ''")
    asked = list(server.asked)
    browser.open(server.url + "v#" + job["link"].split("#")[1])
    found["followed"] = shown(browser, "caregiver")
    address = browser.driver.current_url
    browser.open(server.url)
    browser.run("document.getElementById('paste').value = arguments[0]", job["link"])
    browser.find("#paste-form button").click()
    found["scanned"] = shown(browser, "caregiver")
    faults = {}
    for name, text in (("damaged", job["link"][:-1]), ("cut", job["link"][:-40]), ("none", "https://example.com/")):
        browser.run("document.getElementById('ask-paste').value = arguments[0]; document.getElementById('ask-fault').textContent = ''", text)
        browser.find("#ask-form button").click()
        browser.wait("document.getElementById('ask-fault').textContent")
        faults[name] = browser.run("return document.getElementById('ask-fault').textContent")
    wrong = pathlib.Path(job["files"], "wrong.yaml")
    wrong.write_text(pathlib.Path(job["profile"]).read_text().replace("confirmed: yes", "confirmed: maybe", 1))
    browser.run("document.getElementById('ask-fault').textContent = ''")
    browser.find("#ask-file").send_keys(str(wrong))
    browser.wait("document.getElementById('ask-fault').textContent")
    faults["file"] = browser.run("return document.getElementById('ask-fault').textContent")
    browser.quit()
    return {"answers": found, "asked": asked, "notice": notice, "address": address, "faults": faults}


def linked(job):
    """Certificates beside an identity link, in each language."""
    server, browser, found = serve(job), Browser(job["now"]), {}
    browser.open(server.url)
    browser.give([f"{job['files']}/{name}.sanad" for name in job["people"]["renamed"]])
    for language in LANGUAGES:
        browser.language(language)
        found[language] = browser.answers()
    rows = browser.run("return [...document.querySelectorAll('.answer dl.facts')].map((each) => each.textContent)")
    browser.quit()
    return found | {"rows": rows}


def read_code(picture):
    """What another reader takes from a QR code in a picture."""
    import io

    import zxingcpp
    from PIL import Image

    browser = Browser()
    browser.driver.get(pathlib.Path(picture).as_uri())
    read = zxingcpp.read_barcodes(Image.open(io.BytesIO(browser.driver.get_screenshot_as_png())))
    browser.quit()
    return read[0].text
