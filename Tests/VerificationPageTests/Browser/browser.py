"""Chromium without a screen, in which the page is used as people use it."""
import base64
import json
import os
import pathlib
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By


class Browser:
    def __init__(self, now=None, width=1280, dark=False, arguments=(), before=""):
        """`before` is a script that runs before those of each page."""
        options = webdriver.ChromeOptions()
        self.downloads = tempfile.mkdtemp(prefix="sanad-page-")
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en", *arguments):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(120)
        self.tell("Browser.setDownloadBehavior", behavior="allow", downloadPath=self.downloads)
        self.resize(width)
        if dark:
            self.tell("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
        clock = "" if now is None else f"Date.now = () => {now};"
        if clock + before:
            self.tell("Page.addScriptToEvaluateOnNewDocument", source=clock + before)

    def tell(self, command, **parameters):
        return self.driver.execute_cdp_cmd(command, parameters)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def resize(self, width):
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)

    def wait(self, script, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = self.run(f"return {script}")
            if found:
                return found
            time.sleep(0.05)
        raise TimeoutError(f"{script}; log: {self.driver.get_log('browser')}")

    def open(self, url):
        self.driver.get("about:blank")
        self.driver.get(url)
        self.wait("document.documentElement.dataset.ready")

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def language(self, code):
        self.find(f"#languages [lang={code}]").click()
        self.wait(f"document.documentElement.lang === '{code}'")

    def give(self, files):
        """Opens files in the page, and waits for as many answers."""
        self.run("document.getElementById('results').replaceChildren()")
        self.find("#file").send_keys("\n".join(str(file) for file in files))
        self.wait(f"document.querySelectorAll('.answer').length === {len(files)}", 300)
        return self.answers()

    def paste(self, text):
        self.run("document.getElementById('results').replaceChildren(); document.getElementById('paste').value = arguments[0]", text)
        self.find("#paste-form button").click()
        self.wait("document.querySelector('.answer, #fault:not(:empty)')")
        return self.answers()

    def open_typing(self):
        """Opens the form for what a paper says, with its other values, once its fields have come."""
        self.run("for (const each of document.querySelectorAll('#typing, #typing details')) each.open = true")
        self.wait("document.getElementById('type-number')")

    def answers(self):
        """What the page says to programs, for each answer shown."""
        return self.run("return [...document.querySelectorAll('.answer')].map((each) => JSON.parse(each.querySelector('pre').textContent))")

    def faults(self):
        """What axe finds: nothing."""
        import axe_selenium_python

        script = (pathlib.Path(axe_selenium_python.__file__).parent / "node_modules/axe-core/axe.min.js").read_text()
        # The page's own policy lets no foreign script in: it is put in by the debugger.
        self.tell("Runtime.evaluate", expression=script)
        found = self.tell("Runtime.evaluate", expression="axe.run().then((found) => JSON.stringify(found.violations))", awaitPromise=True, returnByValue=True)
        return [f"{each['id']}: {[node['html'][:120] for node in each['nodes']]}" for each in json.loads(found["result"]["value"])]

    def picture(self, name):
        """Saves a picture of the whole page where a person wants to look at it."""
        folder = os.environ.get("SANAD_TEST_PICTURES")
        if not folder:
            return
        size = self.tell("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        data = self.tell("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]
        pathlib.Path(folder, f"{name}.png").write_bytes(base64.b64decode(data))

    def picture_to(self, path):
        pathlib.Path(path).write_bytes(self.driver.get_screenshot_as_png())

    def severe(self):
        return [line["message"] for line in self.driver.get_log("browser") if line["level"] == "SEVERE"]

    def quit(self):
        self.driver.quit()
