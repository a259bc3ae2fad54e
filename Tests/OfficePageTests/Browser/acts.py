"""What people do on the page again and again."""
import pathlib
import time


def give(person, path, text):
    """Drops a roster into the page."""
    path.write_text(text)
    person.wait("document.querySelector('#file')")
    person.find("#file").send_keys(str(path))
    person.wait("document.querySelector('#roster-summary')", 120)


def open_session(registrar, seats):
    """Opens a session, and returns its address in the page."""
    registrar.go("#/open")
    registrar.choose("achievement", 1)
    registrar.type("authorized", str(seats))
    registrar.type("district", "Khulna")
    registrar.press("form button:not([type=button])")
    registrar.wait("location.hash.startsWith('#/session/')")
    return registrar.run("return location.hash")


def downloaded(person, name=None):
    """What the browser saved, once it is whole: its name, its path, its first bytes and its size; `name`: the one that is meant."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        files = [each for each in pathlib.Path(person.downloads).iterdir() if not each.name.endswith(".crdownload") and not each.name.startswith(".") and name in (None, each.name)]
        if files:
            return {"name": files[0].name, "path": str(files[0]), "head": files[0].read_bytes()[:5].decode("latin-1"), "size": files[0].stat().st_size}
        time.sleep(0.1)
    raise TimeoutError("nothing was saved")


def end_login(person):
    """The program does not know the page's login any more."""
    person.run("sessionStorage.setItem('token', 'A'.repeat(43))")
