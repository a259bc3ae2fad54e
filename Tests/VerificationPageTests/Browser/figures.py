"""How much the page loads, and how long it takes on a slow phone and a slow line, beside a plain page of the same text."""
import html
import pathlib
import tempfile
import time

from browser import Browser
from server import PageServer

# A phone of 2018 on a line of the third generation, as Chromium's own tools put them.
SLOWDOWN = 4
LATENCY = 150
DOWN, UP = 1_600_000 / 8, 750_000 / 8

LOADED = """const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
return { bytes: all.reduce((sum, each) => sum + each.transferSize, 0), files: all.length }"""


def throttled(now):
    browser = Browser(now, width=360)
    browser.tell("Network.enable")
    browser.tell("Network.setCacheDisabled", cacheDisabled=True)
    browser.tell("Network.emulateNetworkConditions", offline=False, latency=LATENCY, downloadThroughput=DOWN, uploadThroughput=UP)
    browser.tell("Emulation.setCPUThrottlingRate", rate=SLOWDOWN)
    return browser


def timed(act):
    start = time.monotonic()
    act()
    return round((time.monotonic() - start) * 1000)


def plain_page(job, text):
    """A page of nothing but the text."""
    folder = pathlib.Path(tempfile.mkdtemp()) / "page"
    folder.mkdir()
    lines = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n") if line)
    (folder / "index.html").write_text(f'<!DOCTYPE html><html lang="en" data-ready="true"><meta charset="utf-8"><title>Plain</title>\n{lines}</html>')
    return PageServer(folder, job["ledger"], job["keys"])


def figures(job):
    server, browser = PageServer(job["page"], job["ledger"], job["keys"]), throttled(job["now"])
    found = {"ready": timed(lambda: browser.open(server.url)), "loaded": browser.run(LOADED)}
    found["answer"] = timed(lambda: found.update(answered=browser.give([job["good"]])[0]["answer"]))
    found["all"] = browser.run(LOADED)
    text = browser.run("return document.body.innerText")
    # The second visit, with the page kept on the device.
    browser.tell("Network.setCacheDisabled", cacheDisabled=False)
    browser.run("return navigator.serviceWorker.ready.then(() => true)")
    browser.wait("navigator.serviceWorker.controller", 120)
    found["again"] = timed(lambda: browser.open(server.url))
    browser.quit()
    plain, browser = plain_page(job, text), throttled(job["now"])
    found["plainReady"] = timed(lambda: browser.open(plain.url))
    found["plain"] = browser.run(LOADED)
    browser.quit()
    return found
