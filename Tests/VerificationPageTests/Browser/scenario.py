"""Uses the verification page in a browser and says what it showed, as JSON. Usage: scenario.py NAME JOB"""
import base64
import glob
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import zlib

from browser import Browser
from camera import camera, opening
from codes import damage, oddities, seen, versions
from daemons import lists_of_another, real
from faces import asked, faces
from figures import figures
from keyboard import keyboard
from many import many
from paper import code, printed, qr, stapled
from profiles import asking, linked, profiles, read_code
from server import PageServer
from serving import parts, serving
from yaml_reading import yaml_reading

LANGUAGES = ("en", "bn", "ja")
DAY = 86_400_000


def serve(job):
    return PageServer(job["page"], job["ledger"], job["keys"])


def whole_files(job):
    return sorted(glob.glob(job["certificates"] + "/*.sanad"))


def answers(job):
    """What the page answers in each language to the files of a folder, with the ledger and without."""
    server, browser, found = serve(job), Browser(job["now"]), {}
    if not job["online"]:
        server.alter = {path: None for path in ("checkpoint", server.folder + "/checkpoint")}
    files = sorted(glob.glob(job["files"] + "/*.sanad"))
    browser.open(server.url)
    browser.give(files)
    for language in LANGUAGES:
        browser.language(language)
        found[language] = browser.answers()
    browser.quit()
    return {**found, "asked": server.asked}


def staples(job):
    """Answers to stapled files where no ledger is to be had, in date and long after."""
    server, found = serve(job), {}
    server.alter = {path: None for path in ("checkpoint", server.folder + "/checkpoint")}
    known = json.loads(pathlib.Path(job["answers"]).read_text())
    folder = pathlib.Path(tempfile.mkdtemp())
    for path in whole_files(job):
        file = stapled(json.loads(pathlib.Path(path).read_bytes()), job["ledger"], known)
        (folder / pathlib.Path(path).name).write_text(json.dumps(file, ensure_ascii=False))
    changed = json.loads((folder / "BD-TTC014-26-000003-39.sanad").read_text())
    for name, value in (("list", changed["status"]["list"][:-3] + "AAA"), ("position", 1), ("path", [])):
        (folder / f"wrong-{name}.sanad").write_text(json.dumps({**changed, "status": {**changed["status"], name: value}}))
    for name, now in (("soon", job["now"]), ("late", job["now"] + 120 * DAY)):
        browser = Browser(now)
        browser.open(server.url)
        found[name] = {answer["file"]: answer for answer in browser.give(sorted(folder.glob("*.sanad")))}
        browser.quit()
    return found


JUDGING = """
const [entries, done] = arguments;
const judgeAll = async () => {
    const [{ Registry }, { readEntry }, { readStatement }, { splitBundle }, { base64 }] = await Promise.all(
        ["ledger/registry", "log/entry", "ledger/statement", "log/tiles", "bytes/base64"].map((name) => import(`/${name}.js`)),
    );
    const bundle = await (await fetch("/tile/entries/000.p/34")).arrayBuffer();
    const logged = await Promise.all(splitBundle(new Uint8Array(bundle), 34).map(readEntry));
    const statements = logged.map(({ statement }) => readStatement(statement));
    const judge = async (spelling) => {
        const registry = new Registry();
        for (const [index, entry] of logged.entries()) await registry.admit(entry, statements[index]);
        try {
            return (await registry.admit(await readEntry(base64.decode(spelling))))?.code ?? "admitted";
        } catch (refusal) {
            return refusal.code;
        }
    };
    const codes = [];
    for (let start = 0; start < entries.length; start += 24) codes.push(...(await Promise.all(entries.slice(start, start + 24).map(judge))));
    return codes;
};
judgeAll().then(done, (error) => done(String(error)));
"""


def rules(job):
    """What the page's rules say of each entry of a list, as the next one after the golden ledger's."""
    server, browser = serve(job), Browser(job["now"])
    browser.driver.set_script_timeout(600)
    browser.open(server.url)
    codes = browser.driver.execute_async_script(JUDGING, json.loads(pathlib.Path(job["files"]).read_text()))
    browser.quit()
    return codes


def lists(job):
    """Answers where a ledger is too large to be replayed, from the whole status lists that its server has."""
    server, browser = serve(job), Browser(job["now"])
    server.trust["mostEntries"] = 10
    known = json.loads(pathlib.Path(job["answers"]).read_text())
    for path in whole_files(job):
        evidence = stapled(json.loads(pathlib.Path(path).read_bytes()), job["ledger"], known)["status"]
        server.alter[evidence["uri"].split("/", 3)[3] + "/proof"] = json.dumps(evidence).encode()
    del server.alter["status/BD-TTC015/0/proof"]
    browser.open(server.url)
    found = {answer["file"]: answer for answer in browser.give(whole_files(job))}
    browser.quit()
    return {"answers": found, "asked": server.asked}


def hostile(job):
    """Answers to one good file from servers that lie or lack something."""
    tile = "tile/entries/000.p/34"
    note = pathlib.Path(job["ledger"], "checkpoint").read_text()
    bundle = bytearray(pathlib.Path(job["ledger"], tile).read_bytes())
    bundle[9000] ^= 1
    line = note.split("\n")[-2].split(" ")
    signature = bytearray(base64.b64decode(line[2]))
    signature[20] ^= 1
    forged = note.replace(line[2], base64.b64encode(signature).decode())
    alterations = {
        "honest": {},
        "wrong tile": {tile: bytes(bundle)},
        "short tile": {tile: bytes(bundle[:-10])},
        "missing tile": {tile: None},
        "forged cosignature": {"checkpoint": forged.encode()},
        "other root": {"checkpoint": note.replace("aZwST", "aZwSU").encode()},
        "no checkpoint": {"checkpoint": None},
        "nonsense": {"checkpoint": b"<html>", "tile/entries/000.p/34": b"<html>"},
    }
    found = {}
    for name, alter in alterations.items():
        server, browser = serve(job), Browser(job["now"])
        server.alter = {path: body for short, body in alter.items() for path in (short, f"{server.folder}/{short}")}
        browser.open(server.url)
        found[name] = browser.give([job["good"]])[0]
        browser.quit()
    server, browser = serve(job), Browser(job["now"] + 8 * DAY)
    browser.open(server.url)
    found["old checkpoint"] = browser.give([job["good"]])[0]
    browser.quit()
    return found


def papers(job):
    """Answers to what papers say: scanned, from another host, altered, typed, and a bare number."""
    server, browser, found = serve(job), Browser(job["now"]), {}
    file = json.loads(pathlib.Path(job["good"]).read_bytes())
    number = pathlib.Path(job["good"]).stem
    seed = bytes.fromhex(json.loads(pathlib.Path(job["answers"]).read_text())["credentials"][number]["seed"])
    _, _, claims = printed(file, seed)
    host = server.url.split("/")[2]
    altered = [[name, "SOMEONE" if name == "familyName" else value] for name, value in claims]
    browser.open(server.url)
    texts = {"scanned": qr(file, seed, host), "strange host": qr(file, seed, "evil.example"), "altered": qr(file, seed, host, altered), "damaged": qr(file, seed, host)[:-1], "no digits": "https://example.com/"}
    for name, text in texts.items():
        shown = browser.paste(text)
        found[name] = {"answers": shown, "notice": browser.run("return document.querySelector('.answer .notice')?.textContent"), "fault": browser.run("return document.getElementById('fault').textContent")}
    browser.open(server.url + "v#" + texts["scanned"].split("#")[1])
    browser.wait("document.querySelector('.answer')")
    found["followed"] = {"answers": browser.answers(), "address": browser.driver.current_url, "fault": ""}
    found["attached"] = {"answers": browser.give([pdf(job["good"])]), "fault": ""}
    values = {name: value for name, value in claims if isinstance(value, str)}
    native = dict(claims).get("nativeName", {})
    values |= {"nativeBn": native.get("bn", ""), "nativeJa": native.get("ja", ""), "number": number.lower(), "code": code(seed).lower().replace("0", "o")}
    for name, changes in (("typed", {}), ("mistyped code", {"code": code(seed)[:-1] + ("A" if code(seed)[-1] != "A" else "B")}), ("bare number", dict.fromkeys(values, "") | {"number": number})):
        browser.open(server.url)
        browser.open_typing()
        for field, value in (values | changes).items():
            browser.run("document.getElementById(arguments[0]).value = arguments[1]", f"type-{field}", value)
        browser.find("#type-form > button").click()
        browser.wait("document.querySelector('.answer, #fault:not(:empty)')")
        found[name] = {"answers": browser.answers(), "fault": browser.run("return document.getElementById('fault').textContent")}
    browser.quit()
    return found | {"asked": server.asked, "claims": [name for name, _ in claims]}


def pdf(path):
    """The beginning of a PDF to which a certificate's file is attached, compressed."""
    data = zlib.compress(pathlib.Path(path).read_bytes())
    head = f"%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length {len(data)} >>\nstream\n"
    made = pathlib.Path(tempfile.mkdtemp(), "paper.pdf")
    made.write_bytes(head.encode() + data + b"\nendstream\nendobj\n")
    return made


def mine(job):
    """What a worker keeps, shows in part, joins and deletes; with the line cut after the first visit."""
    server, browser = serve(job), Browser(job["now"])
    browser.open(server.url + "#mine")
    files = whole_files(job)[2:4]
    browser.find("#mine-file").send_keys("\n".join(files))
    browser.wait("document.querySelectorAll('#kept li[data-number]').length === 2")
    browser.run("document.querySelector('#kept details').open = true")
    kept = browser.run("return [...document.querySelectorAll('#kept li')].map((each) => each.dataset.number)")
    browser.find("#kept .save").click()
    shown = downloaded(browser, f"{kept[0]}.sanad")
    for tick in browser.driver.find_elements("css selector", ".tick"):
        tick.click()
    sheet = printed_sheet(browser)
    browser.find("#join").click()
    together = downloaded(browser, "certificates.sanad")
    browser.open(server.url)
    after = joined(browser, together)
    browser.open(server.url + "#mine")
    browser.wait("document.querySelectorAll('#kept li[data-number]').length === 2")
    browser.run("window.confirm = () => true; document.querySelectorAll('#kept .acts button')[2].click()")
    browser.wait("document.querySelectorAll('#kept li[data-number]').length === 1")
    left = browser.run("return [...document.querySelectorAll('#kept li')].map((each) => each.dataset.number)")
    browser.quit()
    return {"kept": kept, "shown": shown, "joined": [each["answer"] for each in after], "left": left, "asked": server.asked, "sheet": sheet}


def printed_sheet(browser):
    """What is on the sheet of those that are ticked, and how many pages it takes."""
    browser.run("globalThis.print = () => { globalThis.isPrinted = true }")
    browser.find("#sheet").click()
    browser.wait("globalThis.isPrinted")
    pdf = pathlib.Path(browser.downloads, "sheet.pdf")
    pdf.write_bytes(base64.b64decode(browser.tell("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"]))
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True, text=True).stdout
    answers = browser.run("return [...document.querySelectorAll('.sheet')].map((each) => each.dataset.answer)")
    return {"answers": answers, "pages": text.count("\f"), "text": " ".join(text.split())}


def joined(browser, path):
    browser.find("#file").send_keys(path)
    browser.wait("document.querySelectorAll('.answer').length === 2")
    return browser.answers()


def downloaded(browser, name):
    path = pathlib.Path(browser.downloads, name)
    for _ in range(200):
        if path.exists() and not list(path.parent.glob("*.crdownload")):
            return str(path)
        time.sleep(0.05)
    raise TimeoutError(name)


def offline(job):
    """An answer without a line after one visit, and how the page changes when its server has another build."""
    page = pathlib.Path(tempfile.mkdtemp()) / "page"
    shutil.copytree(job["page"], page)
    server, browser, found = PageServer(page, job["ledger"], job["keys"]), Browser(job["now"]), {}
    browser.open(server.url)
    browser.run("return navigator.serviceWorker.ready.then(() => true)")
    browser.wait("navigator.serviceWorker.controller")
    browser.give([job["good"]])
    replace(page, "words/en-page.js", "Is this certificate genuine?", "Another build")
    browser.open(server.url)
    browser.wait("document.getElementById('update')")
    found["before"] = browser.find("h1").text
    browser.find("#update button").click()
    browser.wait("document.querySelector('h1')?.textContent === 'Another build' && document.documentElement.dataset.ready")
    found["after"] = browser.find("h1").text
    alter_unlisted(page)
    browser.open(server.url)
    time.sleep(2)
    found["unlisted"] = browser.find("h1").text
    server.stop()
    browser.open(server.url)
    found["offline"] = browser.give([job["good"]])[0]
    browser.quit()
    return found


def replace(page, name, old, new):
    """Changes a file as a new build would, with its hashes."""
    path = page / name
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    path.write_text(path.read_text().replace(old, new))
    after = hashlib.sha256(path.read_bytes()).hexdigest()
    listing, worker = page / "files.sha256", page / "files.js"
    build = hashlib.sha256(listing.read_bytes()).hexdigest()
    listing.write_text(listing.read_text().replace(before, after))
    rebuilt = hashlib.sha256(listing.read_bytes()).hexdigest()
    worker.write_text(worker.read_text().replace(before, after).replace(build, rebuilt))


def alter_unlisted(page):
    """Changes a file behind the back of the list of hashes."""
    path = page / "words/en-page.js"
    path.write_text(path.read_text().replace("Another build", "A trap"))
    worker = page / "files.js"
    worker.write_text(worker.read_text() + "// another build\n")


def anchors(job):
    """What the page believes when its server comes to serve other anchors: before and after the user agrees."""
    server, browser, found = serve(job), Browser(job["now"]), {}
    browser.open(server.url + "#about")
    found["first"] = browser.find("#about-facts").text
    server.trust = {**server.trust, "policy": server.trust["policy"].replace("quorum both", "quorum none")}
    server.trust["pages"] = [{"country": "BD", "url": "https://other.example/"}]
    browser.open(server.url + "#about")
    found["unasked"] = browser.find("#about-facts").text
    found["offered"] = browser.run("return document.getElementById('trust-changed') !== null")
    browser.find("#trust-changed button").click()
    browser.wait("document.documentElement.dataset.ready && !document.getElementById('trust-changed')")
    browser.wait("document.getElementById('about-facts').textContent.includes('other.example')")
    found["agreed"] = browser.find("#about-facts").text
    browser.quit()
    return found


def looks(job):
    """What axe finds, what does not fit, and what the browser complains of, everywhere on the page."""
    found = {"axe": [], "wide": [], "severe": [], "shown": 0}
    server = serve(job)
    for dark in (False, True):
        browser = Browser(job["now"], dark=dark)
        for section in ("verify", "mine", "ask", "ledger", "about"):
            browser.open(f"{server.url}#{section}")
            if section == "verify":
                kinds = ("whole", "none", "payload", "unproven")
                browser.give(sorted(path for kind in kinds for path in glob.glob(f"{job['files']}/{kind}-*.sanad")))
                browser.run("for (const each of document.querySelectorAll('details')) each.open = true")
            if section == "mine":
                browser.find("#mine-file").send_keys(job["good"])
                browser.wait("document.querySelector('#kept li[data-number]')")
                browser.run("for (const each of document.querySelectorAll('details')) each.open = true")
            if section == "ask":
                browser.wait("document.getElementById('ask-ready').options.length > 1")
            if section == "ledger":
                browser.wait("document.querySelector('#ledger-facts dl')")
            for language in LANGUAGES:
                browser.language(language)
                for width in (360, 1280):
                    browser.resize(width)
                    time.sleep(0.1)
                    name = f"{section}-{language}-{width}{'-dark' if dark else ''}"
                    if browser.run("return document.documentElement.scrollWidth") > width:
                        found["wide"].append(name)
                    browser.picture(name)
                    found["shown"] += 1
                if language == "en" or not dark:
                    found["axe"] += [f"{name}: {fault}" for fault in browser.faults()]
            found["severe"] += [line for line in browser.severe() if " 404 " not in line]
        browser.quit()
    return found


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](json.loads(sys.argv[2])), ensure_ascii=False))
