"""Who else is on the computer: a page on another port, another tab, and whoever comes to the browser afterwards."""
import http.server
import json
import threading
import urllib.request

from acts import end_login, give, open_session
from office import Person
from roster import roster

# Somebody of the roster.
NAME = "SHIRIN"
READ = """const done = arguments[1];
fetch(arguments[0], { credentials: "include" }).then((answer) => answer.text()).then(done, () => done(null));"""


def strangers(center):
    url = center.serve()
    other = Other()
    registrar, issuer = Person(url, "registrar"), Person(url, "issuer")
    registrar.sign_in()
    issuer.sign_in()
    session = open_session(registrar, 3)
    found = steal(issuer, url, other)
    issuer.open(url)
    found["reloaded"] = issuer.run("return document.querySelector('#outbox') !== null")
    found["secondTab"] = second_tab(issuer, url)
    found["shown"], found["stays"] = [], []
    for leave in (sign_out, end, go_away):
        issuer.go(f"{session}/roster")
        give(issuer, center.folder / "class.csv", roster(3))
        found["shown"].append(holds(issuer))
        leave(issuer, url, other)
        issuer.wait("document.querySelector('#field-passphrase')")
        found["stays"].append(holds(issuer))
        # Whoever signs in where a roster was comes back to it; the next turn begins at the desk.
        issuer.open(url)
        issuer.sign_in()
    found["severe"] = registrar.severe()
    for person in (registrar, issuer):
        person.quit()
    other.end()
    return found


class Other:
    """Another account's page on another port of the same host; it notes what browsers send it."""

    def __init__(self):
        self.cookies = []
        cookies = self.cookies

        class Answer(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                cookies.append(self.headers.get("Cookie"))
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(b"<!DOCTYPE html><title>other</title><p id=other>Other")

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.url = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def end(self):
        self.server.shutdown()


def steal(person, url, other):
    """Opens the other page in a tab of its own: what it gets is not enough to be known by the program."""
    page = person.driver.current_window_handle
    person.driver.switch_to.new_window("tab")
    person.driver.get(other.url)
    person.driver.execute_async_script(READ, other.url)
    read = person.driver.execute_async_script(READ, f"{url}/api/session")
    stored = person.run("return Object.keys(sessionStorage)")
    person.driver.close()
    person.driver.switch_to.window(page)
    headers = {"Cookie": "; ".join(filter(None, other.cookies))}
    with urllib.request.urlopen(urllib.request.Request(f"{url}/api/session", headers=headers)) as answer:
        asked = json.load(answer)
    return {"asked": len(other.cookies), "read": read, "storedThere": stored, "known": asked["signedIn"], "token": asked.get("token")}


def second_tab(person, url):
    """Returns whether another tab has to sign in."""
    page = person.driver.current_window_handle
    person.driver.switch_to.new_window("tab")
    person.open(url)
    signs_in = person.run("return document.querySelector('#field-passphrase') !== null")
    person.driver.close()
    person.driver.switch_to.window(page)
    return signs_in


def holds(person):
    """Whether the document has a name of the roster anywhere."""
    return person.run("return document.documentElement.outerHTML.includes(arguments[0])", NAME)


def sign_out(person, *_):
    mark(person)
    person.press("#sign-out")
    wait_for_another(person)


def end(person, *_):
    """The login ends by itself."""
    end_login(person)
    person.language("ja")


def go_away(person, url, other):
    """Leaves the page for another one and comes back when the login has ended."""
    mark(person)
    token = person.run("return sessionStorage.getItem('token')")
    person.driver.get(other.url)
    request = urllib.request.Request(f"{url}/api/session", headers={"X-Sanad-Token": token, "Origin": url}, method="DELETE")
    urllib.request.urlopen(request).close()
    person.driver.back()
    wait_for_another(person)


def mark(person):
    """Marks the document, which the page replaces when somebody leaves."""
    person.run("window.isOld = true")


def wait_for_another(person):
    """What is typed before would go with the old document."""
    person.wait("!window.isOld && document.querySelector('#field-passphrase')")
