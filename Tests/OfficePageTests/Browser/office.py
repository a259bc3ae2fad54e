"""A person at the office page."""
import pathlib
import sys
import time

from selenium.common.exceptions import ElementClickInterceptedException, StaleElementReferenceException

from center import PASSPHRASES

sys.path.append(str(pathlib.Path(__file__).parents[2] / "VerificationPageTests" / "Browser"))
from browser import Browser  # noqa: E402

LANGUAGES = ("en", "bn", "ja")
LISTED = "return [...document.querySelectorAll('.certificates tbody tr')].map(({ dataset }) => ({ number: dataset.number, state: dataset.state }))"


class Person(Browser):
    """A browser of one's own, in which one of the two people works."""

    def __init__(self, url, role, found=None):
        super().__init__()
        self.role = role
        self.found = found
        self.open(url)

    def press(self, selector):
        """Presses what can be pressed, also where the view is made anew in this moment."""
        self.wait(f"document.querySelector({selector!r})")
        for _ in range(20):
            try:
                self.run("document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })", selector)
                return self.find(selector).click()
            except (StaleElementReferenceException, ElementClickInterceptedException):
                time.sleep(0.1)
        raise TimeoutError(selector)

    def type(self, name, text):
        self.wait(f"document.querySelector('#field-{name}')")
        self.find(f"#field-{name}").send_keys(text)

    def sign_in(self, passphrase=None):
        self.press(f"input[value={self.role}]")
        self.type("passphrase", (passphrase or PASSPHRASES[self.role]) + "\n")
        if passphrase is None:
            self.wait("document.querySelector('#outbox')")

    def go(self, hash):
        self.run("location.hash = arguments[0]", hash)

    def choose(self, name, place):
        """Chooses from a list as with the keyboard."""
        self.wait(f"document.querySelectorAll('#field-{name} option').length > {place}")
        self.run("const list = document.getElementById(arguments[0]); list.selectedIndex = arguments[1]; list.dispatchEvent(new Event('input'))", f"field-{name}", place)

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0])?.innerText ?? null", selector)

    def steps(self):
        """How many were signed, sent, logged and countersigned, as the page says."""
        self.wait("document.querySelector('#outbox')")
        return self.run("return [...document.querySelectorAll('#outbox strong')].map((each) => Number(each.textContent))")

    def job(self, kind, state="done", seconds=180):
        """Waits until a job of a kind is so, and returns what it says."""
        self.wait(f"document.querySelector('.job.{state}[data-kind={kind}]')", seconds)
        return self.text(f".job.{state}[data-kind={kind}]")

    def hide_jobs(self):
        while self.run("const button = document.querySelector('.job:is(.done, .failed) button[data-act=dismiss]'); button?.click(); return button !== null"):
            pass

    def look(self, name):
        """Looks at a view in each language and once in the dark, narrow and wide, and notes what is amiss."""
        for language, scheme in (*((each, "light") for each in LANGUAGES), ("bn", "dark")):
            self.tell("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
            self.speak(language)
            self._look(f"{name}-{language}-{scheme}", is_checked=language == "bn")
        self.tell("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "light"}])
        self.speak("en")

    def speak(self, language):
        """Changes the language, and waits until the view is made anew in it."""
        # The language may be the one that it has already: the view is made anew all the same.
        self.run("document.querySelector('#content > *')?.setAttribute('data-old', '')")
        self.language(language)
        self.wait("document.querySelector('#content > [data-old]') === null && document.querySelector('#content').getAttribute('aria-busy') !== 'true'")

    def _look(self, name, is_checked):
        for width in (360, 1280):
            self.resize(width)
            time.sleep(0.05)
            if self.run("return document.documentElement.scrollWidth") > width:
                self.found["wide"].append(f"{name}-{width}")
            self.picture(f"office-{name}-{width}")
            self.found["shown"] += 1
            if is_checked and width == 360:
                self.found["axe"] += [f"{name}-{width}: {fault}" for fault in self.faults()]
