"""Who serves the page, what it says where nobody knows that server, and what becomes of a part that does not arrive."""
from browser import Browser
from server import PageServer

LANGUAGES = ("en", "bn", "ja")
SEEN = "return [...document.querySelectorAll('#standing p')].map((each) => each.textContent).join('\\n')"


def serve(job):
    return PageServer(job["page"], job["ledger"], job["keys"])


def in_each_language(browser, read):
    found = {}
    for language in LANGUAGES:
        browser.language(language)
        found[language] = read()
    return found


def serving(job):
    """What stands below every section, and above it where the server is none of the known pages."""
    server, browser, found = serve(job), Browser(job["now"]), {"host": ""}
    browser.open(server.url)
    browser.wait("document.documentElement.dataset.whole")
    found["host"] = server.url.split("/")[2]
    found["below"] = in_each_language(browser, lambda: browser.find("#served-by").text)
    browser.quit()
    server, browser = serve(job), Browser(job["now"])
    server.trust["pages"] = [{"country": "JP", "url": "https://jp.sanad.example/"}]
    browser.open(server.url)
    found["strange"] = in_each_language(browser, lambda: browser.run(SEEN))
    found["strangeHost"] = server.url.split("/")[2]
    browser.quit()
    return found


def parts(job):
    """What is said when a part of the page is not to be had, and that the page answers once it is."""
    server, browser, found = serve(job), Browser(job["now"]), {}
    server.alter = {"verify/desk.js": None}
    browser.open(server.url)
    browser.wait("document.documentElement.dataset.whole")
    found["said"] = in_each_language(browser, lambda: browser.run(SEEN))
    browser.find("#file").send_keys(job["good"])
    browser.wait("!document.getElementById('broken').hidden")
    found["broken"] = browser.find("#broken").text
    found["answers"] = len(browser.answers())
    server.alter = {}
    browser.open(server.url)
    found["then"] = browser.give([job["good"]])[0]["answer"]
    # The first of all: not even the words have come.
    server.alter = {f"words/{language}-page.js": None for language in LANGUAGES}
    fresh = Browser(job["now"])
    fresh.driver.get(server.url)
    fresh.wait("!document.getElementById('broken').hidden")
    found["wordless"] = fresh.find("#broken").text
    fresh.quit()
    browser.quit()
    return found
