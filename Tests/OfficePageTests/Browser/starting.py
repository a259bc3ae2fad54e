"""Starting the page by its icon: nobody sees a terminal."""
import os
import pathlib
import shutil
import subprocess
import time

# Notes what it is to open, as a desktop's opener would open it.
OPENER = """#!/bin/sh
printf '%s\n' "$1" >>"$HOME/opened"
"""
SITE = pathlib.Path(__file__).parents[3] / "Sources/OfficePage/Site"


def starting(center):
    """The page is installed and started twice, then once with an altered file, and once without its files."""
    place = Installed(center)
    first = place.start()
    found = {"first": place.opened(1)}
    found["second"] = place.run()
    found["opened"] = place.opened(2)
    found["twice"] = place.run(without="--open")
    first.terminate()
    first.wait()
    script = place.site / "main.js"
    script.write_text(script.read_text() + "\n// Somebody else's.\n")
    found["altered"] = place.run()
    found["problem"] = pathlib.Path(place.opened(3)[-1]).read_text()
    shutil.rmtree(place.site)
    found["missing"] = place.run()
    return found


class Installed:
    """The programs and the page's files in a prefix of their own, and a person's home."""

    def __init__(self, center):
        self.center = center
        self.home = center.folder / "home"
        self.site = center.folder / "prefix/share/sanad/OfficePage"
        for folder in (self.home / "bin", center.folder / "prefix/bin"):
            folder.mkdir(parents=True)
        shutil.copy(pathlib.Path(center.programs / "sanad").resolve(), center.folder / "prefix/bin/sanad")
        shutil.copytree(SITE, self.site)
        opener = self.home / "bin/xdg-open"
        opener.write_text(OPENER)
        opener.chmod(0o755)
        self.environment = {**os.environ, "HOME": str(self.home), "PATH": f"{self.home}/bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        self.command = [center.folder / "prefix/bin/sanad", "office", "serve", "--office", "office", "--open", "--port", "0"]

    def start(self):
        process = subprocess.Popen(self.command, cwd=self.center.folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        self.center.running.append(process)
        return process

    def run(self, without=None):
        """Runs it to its end, and returns how it ended and what it said."""
        command = [each for each in self.command if each != without]
        done = subprocess.run(command, cwd=self.center.folder, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
        return {"status": done.returncode, "errors": done.stderr}

    def opened(self, count):
        """What was opened so far, once it is so much."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            lines = (self.home / "opened").read_text().splitlines() if (self.home / "opened").exists() else []
            if len(lines) >= count:
                return lines
            time.sleep(0.05)
        raise TimeoutError(f"fewer than {count} were opened")
