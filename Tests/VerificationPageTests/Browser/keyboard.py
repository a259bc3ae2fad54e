"""The page without a mouse and without eyes: where the keys lead, and what a screen reader is told."""
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import Browser
from server import PageServer

FOCUS = "const on = document.activeElement; return on.id || on.dataset?.text || on.textContent.trim()"
OUTLINE = "const on = document.activeElement; const seen = on.matches('.hidden-input') ? on.previousElementSibling : on; return getComputedStyle(seen).outlineStyle"


def press(browser, *keys):
    ActionChains(browser.driver).send_keys(*keys).perform()


def tabbed(browser, wanted, most=40):
    """Presses Tab until something has the focus; whether all on the way could be seen to have it."""
    for _ in range(most):
        press(browser, Keys.TAB)
        on = browser.run(FOCUS)
        if browser.run(OUTLINE) == "none":
            raise AssertionError(f"{on} does not show that it has the focus")
        if on == wanted:
            return
    raise TimeoutError(wanted)


def tree(browser):
    """What a screen reader is given: pairs of a role and a name."""
    nodes = browser.tell("Accessibility.getFullAXTree")["nodes"]
    return [[node["role"]["value"], node.get("name", {}).get("value", "")] for node in nodes if not node.get("ignored")]


def keyboard(job):
    """A number is typed and answered, and a section is opened, by keys alone."""
    server, browser, found = PageServer(job["page"], job["ledger"], job["keys"]), Browser(job["now"]), {}
    browser.open(server.url)
    press(browser, Keys.TAB)
    found["first"] = browser.run(FOCUS)
    press(browser, Keys.ENTER)
    found["skipped"] = browser.run(FOCUS)
    tabbed(browser, "file")
    tabbed(browser, "paste")
    press(browser, "https://bd.sanad.example/v#1", Keys.ENTER)
    browser.wait("document.getElementById('fault').textContent")
    found["fault"] = [node for node in tree(browser) if node[0] == "alert"]
    browser.wait("document.documentElement.dataset.whole")
    browser.run("document.getElementById('paste').focus()")
    tabbed(browser, "type")
    press(browser, Keys.ENTER)
    tabbed(browser, "type-number")
    press(browser, "BD-TTC014-26-000003-39", Keys.ENTER)
    browser.wait("document.querySelector('.answer')")
    browser.wait("document.activeElement.id === 'results'")
    found["answered"] = browser.run(FOCUS)
    found["read"] = tree(browser)
    browser.run("document.querySelector('#sections a').focus()")
    tabbed(browser, "mine")
    press(browser, Keys.ENTER)
    browser.wait("!document.getElementById('mine').hidden && document.activeElement.id === 'content'")
    found["opened"] = browser.run(FOCUS)
    browser.quit()
    return found
