"""The page with real daemons behind it, and with a server that keeps a copy of another country's ledger."""
import io
import json
import pathlib
import subprocess

from browser import Browser
from paper import stapled
from server import PageServer

# Replaying is refused from this many entries on, as on the first visit of a page that says so.
FEW = """localStorage.setItem("trust", JSON.stringify({ ...JSON.parse(localStorage.getItem("trust")), mostEntries: 5 }))"""


def scan(paper):
    """The text of the largest code on the first page of a PDF, as another reader reads it."""
    import zxingcpp
    from PIL import Image

    page = subprocess.run(["pdftoppm", "-r", "200", "-png", "-f", "1", "-l", "1", paper], capture_output=True, check=True).stdout
    codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(page)))
    return max((code.text for code in codes), key=len)


def real(job):
    """Answers to a printed paper and to certificates of both countries, from a ledger that is replayed and from its lists."""
    browser, found = Browser(), {}
    browser.open(job["url"])
    found["paper"] = browser.give([job["paper"]])
    found["scanned"] = browser.paste(scan(job["paper"]))
    found["files"] = browser.give(job["shown"])
    browser.run(FEW)
    browser.open(job["url"])
    found["paper by lists"] = browser.give([job["paper"]])
    found["files by lists"] = browser.give(job["shown"])
    found["severe"] = [line for line in browser.severe() if " 404 " not in line]
    browser.quit()
    return found


def lists_of_another(job):
    """Answers to a certificate of another country whose ledger is too large to be replayed, with its lists beside the copy
    of it and without."""
    found = {}
    known = json.loads(pathlib.Path(job["answers"]).read_text())
    evidence = stapled(json.loads(pathlib.Path(job["good"]).read_bytes()), job["ledger"], known)["status"]
    for name in ("with", "without"):
        server = PageServer(job["page"], job["ledger"], job["keys"])
        server.trust["mostEntries"] = 10
        server.trust["pages"] = [{"country": "BD", "url": "https://bd.sanad.example/"}, {"country": "JP", "url": server.url}]
        server.alter["checkpoint"] = None
        if name == "with":
            server.alter[f"{server.folder}/" + evidence["uri"].split("/", 3)[3] + "/proof"] = json.dumps(evidence).encode()
        browser = Browser(job["now"])
        browser.open(server.url)
        found[name] = {"en": browser.give([job["good"]])[0]}
        for language in ("bn", "ja"):
            browser.language(language)
            found[name][language] = browser.answers()[0]
        browser.quit()
    return found
