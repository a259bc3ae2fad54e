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

# What came over the line up to a time; and when the page said that it can be used, or a plain page was there.
LOADED = """const [until] = arguments;
const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= until);
return { bytes: all.reduce((sum, each) => sum + each.transferSize, 0), files: all.length }"""
READY = """return Math.round(performance.getEntriesByName('ready')[0]?.startTime ?? performance.getEntriesByType('navigation')[0].loadEventEnd)"""
FOREVER = 1e9


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


def opened(browser, url):
    """How long it took until the page could be used, by its own clock, and what had come until then."""
    browser.open(url)
    ready = browser.run(READY)
    return ready, browser.run(LOADED, ready)


def figures(job):
    server, browser, found = PageServer(job["page"], job["ledger"], job["keys"]), throttled(job["now"]), {}
    give = lambda: found.update(answered=browser.give([job["good"]])[0]["answer"])
    found["ready"], found["loaded"] = opened(browser, server.url)
    found["answer"] = timed(give)
    text = browser.run("return document.body.innerText")
    browser.wait("document.documentElement.dataset.whole", 120)
    found["all"] = browser.run(LOADED, FOREVER)
    found["next"] = timed(give)
    # The second visit, with the page kept on the device.
    browser.tell("Network.setCacheDisabled", cacheDisabled=False)
    browser.run("return navigator.serviceWorker.ready.then(() => true)")
    browser.wait("navigator.serviceWorker.controller", 120)
    found["again"], _ = opened(browser, server.url)
    found["answerAgain"] = timed(give)
    browser.quit()
    plain, browser = plain_page(job, text), throttled(job["now"])
    found["plainReady"], found["plain"] = opened(browser, plain.url)
    browser.quit()
    return found
