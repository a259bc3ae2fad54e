"""Scanning with a camera, and opening pictures: with the page's own reader, and with a browser's where there is one."""
import json
import pathlib
import tempfile

from PIL import Image

from browser import Browser
from paper import qr
from photos import film, paper, photo, scan
from server import PageServer

ASKED = "--use-fake-ui-for-media-stream"
CAMERA = ("--use-fake-device-for-media-stream", ASKED)
FRAME = (1280, 720)

# A browser's own reader: sees nothing at first, then something that is no certificate's, then the code, and remembers how large its pictures were.
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
BLIND = """globalThis.BarcodeDetector = class {
    static async getSupportedFormats() { return ["qr_code"]; }
    async detect() { return []; }
};"""
NO_READER = "delete globalThis.BarcodeDetector;"
NO_CAMERA = NO_READER + "Object.defineProperty(Navigator.prototype, 'mediaDevices', { value: undefined });"
PAPER = "document.querySelector('.answer')"
AD = "document.querySelector('#ask-results pre')"
FILE = "document.querySelector('#kept li[data-number]')"


def paper_codes(job, server):
    """The texts of a paper's large code and of its small one."""
    number, host = pathlib.Path(job["good"]).stem, server.url.split("/")[2]
    seed = bytes.fromhex(json.loads(pathlib.Path(job["answers"]).read_text())["credentials"][number]["seed"])
    return qr(json.loads(pathlib.Path(job["good"]).read_bytes()), seed, host), f"https://{host}/v#{number}"


def serve(job):
    return PageServer(job["page"], job["ledger"], job["keys"])


def scanned(browser, server, ready, section="verify"):
    browser.open(f"{server.url}#{section}")
    return scan_in(browser, ready, section)


def scan_in(browser, ready, section="verify"):
    browser.find(f"#{section} .scan").click()
    browser.wait(ready, 120)
    return {
        "looks": browser.run("return globalThis.looks ?? []"),
        "isOff": browser.run("return document.getElementById('camera').hidden && document.getElementById('video').srcObject.getTracks().every((track) => track.readyState === 'ended')"),
        "section": browser.run("return [...document.querySelectorAll('main > section')].find((each) => !each.hidden).id"),
        "answers": [answer["answer"] for answer in browser.answers()] if ready == PAPER else [],
    }


def filmed(large, small):
    """A film in which nothing is at first, then the small code from too far for the large one, then both from near."""
    sheet = paper(large, small)
    far = photo(paper(small, None), FRAME, 0.1, 3, {})
    near = photo(sheet, FRAME, 0.38, 5, {"noise": 6, "shadow": 0.3})
    frames = [Image.new("L", FRAME, 90)] * 4 + [far] * 4 + [near] * 12
    return film(pathlib.Path(tempfile.mkdtemp(prefix="sanad-film-"), "camera.y4m"), frames)


def before_film(large, small):
    return (*CAMERA, f"--use-file-for-fake-video-capture={filmed(large, small)}")


def camera(job):
    """What comes of scanning a paper and a job ad with the page's own reader, and with a browser's."""
    server, found = serve(job), {}
    large, small = paper_codes(job, server)
    papers, ads = before_film(large, small), before_film(job["link"], small)
    scans = {"paper": ("verify", PAPER, papers), "ad": ("verify", AD, ads), "mine": ("mine", FILE, papers), "ask": ("ask", AD, ads)}
    for name, (section, ready, arguments) in scans.items():
        browser = Browser(job["now"], width=360, arguments=arguments, before=NO_READER)
        found[name] = scanned(browser, server, ready, section)
        browser.picture(f"scanned-{name}")
        browser.quit()
    browser = Browser(job["now"], arguments=CAMERA, before=READER.replace("CODE", json.dumps(large)))
    found["own"] = scanned(browser, server, PAPER)
    browser.quit()
    browser = Browser(job["now"], arguments=["--deny-permission-prompts"], before=NO_READER)
    browser.open(server.url)
    browser.find("#scan").click()
    found["refused"] = fault(browser)
    browser.quit()
    found["offline"] = without_line(job, papers)
    browser = Browser(job["now"], before=NO_CAMERA)
    browser.open(server.url)
    browser.wait("document.getElementById('scan').hidden")
    found["without"] = {}
    for language in ("en", "bn", "ja"):
        browser.language(language)
        found["without"][language] = browser.find("#no-scan").text
    browser.quit()
    return found


def without_line(job, arguments):
    """Scanning with a page that is kept on the device, when its server is gone."""
    server = serve(job)
    browser = Browser(job["now"], arguments=arguments, before=NO_READER)
    browser.open(server.url)
    browser.give([job["good"]])
    browser.run("return navigator.serviceWorker.ready.then(() => true)")
    browser.open(server.url)
    browser.wait("navigator.serviceWorker.controller", 120)
    server.stop()
    found = scanned(browser, server, PAPER)
    browser.quit()
    return found


def fault(browser):
    return browser.wait("document.getElementById('fault').textContent")


def opened(browser, path):
    """What the page answers to a picture, or says of it."""
    browser.run("document.getElementById('results').replaceChildren(); document.getElementById('fault').textContent = ''")
    browser.find("#file").send_keys(str(path))
    browser.wait("document.querySelector('.answer, #fault:not(:empty)')", 120)
    return browser.run("return document.getElementById('fault').textContent") or browser.answers()[0]["answer"]


def opening(job):
    """What comes of opening pictures: with the page's own reader, and after a browser's own that sees nothing."""
    server, folder = serve(job), pathlib.Path(tempfile.mkdtemp(prefix="sanad-photos-"))
    large, small = paper_codes(job, server)
    sheet = paper(large, small)
    pictures = {
        "scan.png": scan(sheet),
        "photo.jpg": photo(sheet, (4032, 3024), 1 / 3, 11),
        "far.jpg": photo(sheet, (4032, 3024), 1 / 7, 12),
        "small.jpg": photo(paper(small, None), (1600, 1200), 0.4, 13),
        "none.png": Image.new("L", (900, 700), 200),
    }
    for name, picture in pictures.items():
        picture.save(folder / name, quality=80)
    (folder / "phone.heic").write_bytes(b"\0\0\0\x18ftypheic")
    found = {"read": {}, "blind": {}}
    for kind, before in (("read", NO_READER), ("blind", BLIND)):
        browser = Browser(job["now"], width=360, before=before)
        browser.open(server.url)
        for name in (*pictures, "phone.heic") if kind == "read" else ("photo.jpg",):
            found[kind][name] = opened(browser, folder / name)
            browser.picture(f"opened-{name}")
        browser.quit()
    return found
