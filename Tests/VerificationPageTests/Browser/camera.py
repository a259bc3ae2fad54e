"""Scanning with the camera: Chromium's made-up one, and a reader of codes that is put in where the browser has none."""
import json
import pathlib

from browser import Browser
from paper import qr
from server import PageServer

CAMERA = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")

# Sees nothing at first, then something that is no certificate's, then the code, and remembers how large its pictures were.
READER = """
globalThis.looks = [];
globalThis.BarcodeDetector = class {
    static async getSupportedFormats() { return ["qr_code"]; }
    async detect(picture) {
        looks.push(picture.videoWidth ?? picture.width);
        const boundingBox = { width: 90, height: 90 };
        if (looks.length < 3) return [];
        const others = [{ rawValue: "no code of ours", boundingBox: { width: 200, height: 200 } }];
        return looks.length < 5 ? others : [...others, { rawValue: CODE, boundingBox }];
    }
};
"""
NO_READER = "delete globalThis.BarcodeDetector;"


def paper_code(job, server):
    number = pathlib.Path(job["good"]).stem
    seed = bytes.fromhex(json.loads(pathlib.Path(job["answers"]).read_text())["credentials"][number]["seed"])
    return qr(json.loads(pathlib.Path(job["good"]).read_bytes()), seed, server.url.split("/")[2])


def serve(job):
    return PageServer(job["page"], job["ledger"], job["keys"])


def scanned(browser, server, ready, section="verify"):
    browser.open(f"{server.url}#{section}")
    browser.find(f"#{section} .scan").click()
    browser.wait(ready)
    return {
        "looks": browser.run("return looks"),
        "isOff": browser.run("return document.getElementById('camera').hidden && document.getElementById('video').srcObject.getTracks().every((track) => track.readyState === 'ended')"),
        "section": browser.run("return [...document.querySelectorAll('main > section')].find((each) => !each.hidden).id"),
    }


def camera(job):
    """What comes of scanning a paper and a job ad, of a camera that may not be used, and of a browser that reads no codes."""
    server, found = serve(job), {}
    codes = {"paper": (paper_code(job, server), "document.querySelector('.answer')"), "ad": (job["link"], "document.querySelector('#ask-results pre')")}
    for name, (code, ready) in codes.items():
        browser = Browser(job["now"], arguments=CAMERA, before=READER.replace("CODE", json.dumps(code)))
        found[name] = scanned(browser, server, ready)
        found[name]["answers"] = [answer["answer"] for answer in browser.answers()] if name == "paper" else []
        browser.quit()
    # The same in the sections in which papers become files, and in which job ads are answered.
    for section, name, ready in (("mine", "paper", "document.querySelector('#kept li[data-number]')"), ("ask", "ad", codes["ad"][1])):
        browser = Browser(job["now"], arguments=CAMERA, before=READER.replace("CODE", json.dumps(codes[name][0])))
        found[section] = scanned(browser, server, ready, section) | {"answers": []}
        browser.quit()
    # The picture of a code, in a file.
    browser = Browser(job["now"], before="globalThis.looks = [0, 0, 0, 0];" + READER.replace("globalThis.looks = [];", "").replace("CODE", json.dumps(codes["paper"][0])))
    browser.open(server.url)
    picture = pathlib.Path(browser.downloads, "code.png")
    browser.picture_to(picture)
    found["picture"] = [answer["answer"] for answer in browser.give([picture])]
    browser.quit()
    browser = Browser(job["now"], arguments=["--deny-permission-prompts"], before=READER.replace("CODE", "''"))
    browser.open(server.url)
    browser.find("#scan").click()
    browser.wait("document.getElementById('fault').textContent")
    found["refused"] = browser.run("return document.getElementById('fault').textContent")
    browser.quit()
    browser = Browser(job["now"], arguments=CAMERA, before=NO_READER)
    browser.open(server.url)
    browser.wait("document.getElementById('scan').hidden")
    found["without"] = {}
    for language in ("en", "bn", "ja"):
        browser.language(language)
        found["without"][language] = browser.find("#no-scan").text
    browser.find("#file").send_keys(str(picture))
    browser.wait("document.getElementById('fault').textContent")
    found["pictureWithout"] = browser.run("return document.getElementById('fault').textContent")
    browser.quit()
    return found
