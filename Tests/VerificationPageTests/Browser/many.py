"""Many certificates of two countries at once, beside one country's ledger and the copy of the other's."""
import pathlib

from browser import Browser
from server import PageServer


def many(job):
    """What the page answers to the files of a folder, in each language."""
    folder = pathlib.Path(job["files"])
    server, browser, found = PageServer(job["page"], folder / "BD", folder / "keys", [folder / "JP"]), Browser(job["now"]), {}
    browser.open(server.url)
    browser.give(sorted(folder.glob("*.sanad")))
    for language in ("en", "bn", "ja"):
        browser.language(language)
        found[language] = browser.answers()
    browser.quit()
    return found
