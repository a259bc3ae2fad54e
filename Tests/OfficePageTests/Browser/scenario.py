"""Uses the office page in a browser and says what came of it, as JSON. Usage: scenario.py NAME PROGRAMS FOLDER"""
import json
import sys
import time

from selenium.webdriver import ActionChains, Keys

from acts import downloaded, end_login, give, open_session
from center import PASSPHRASES, Center
from mishaps import mishaps
from network import network
from office import LANGUAGES, LISTED, Person
from roster import roster
from setup import setup
from starting import starting
from strangers import strangers

CLASS = 400
# So many certificates stand on a page of the list; row 2 of a roster is its first person.
PAGE = 200


def afternoon(center):
    """A class is certified by two people, each in an own browser, while the line is cut half-way."""
    found = {"axe": [], "wide": [], "severe": [], "shown": 0}
    url = center.serve()
    registrar, issuer = Person(url, "registrar", found), Person(url, "issuer", found)
    registrar.look("sign-in")
    registrar.sign_in()
    registrar.look("desk")
    registrar.go("#/open")
    registrar.wait("document.querySelector('#field-district')")
    registrar.look("open")
    session = open_session(registrar, CLASS)
    registrar.look("session")

    issuer.sign_in()
    issuer.go(f"{session}/roster")
    issuer.wait("document.querySelector('#drop')")
    issuer.look("drop")
    file = center.folder / "class.csv"
    give(issuer, file, roster(CLASS, {3: {"birth": "someday"}, 7: {"outcome": "perhaps"}, 9: {"passport": "1.23E+09"}}))
    found["faults"] = issuer.run("return document.querySelectorAll('#faults li').length")
    found["cells"] = issuer.run("return document.querySelectorAll('#roster-table td.fault').length")
    found["signable"] = issuer.run("return document.querySelector('#issue') !== null")
    issuer.look("faults")
    issuer.press("#roster-summary button")
    give(issuer, file, roster(CLASS, {9: {"birth": "1931-02-28"}, 11: {"birth": "২৮/০২/২০০১"}}))
    found["questions"] = issuer.run("return document.querySelectorAll('#questions li').length")
    issuer.look("questions")
    while issuer.run("return document.querySelectorAll('#questions button').length") > 0:
        left = issuer.run("return document.querySelectorAll('#questions button').length")
        issuer.press("#questions button")
        issuer.wait(f"document.querySelectorAll('#questions button').length < {left}")
    issuer.wait("document.querySelector('#issue')")
    found["converted"] = issuer.text("#converted-part summary")
    issuer.look("ready")
    found |= issue(center, issuer)

    issuer.hide_jobs()
    print_papers(issuer, session, found)
    correct(registrar, session, found)
    close(registrar, session, found)
    back_up(registrar, found)
    for person in (registrar, issuer):
        found["severe"] += person.severe()
        person.quit()
    return found | {"audit": center.audit()}


def issue(center, issuer):
    """Signs while the line is cut, and sends the rest when it is whole again."""
    before = center.entries()
    center.line.cut_at(b"POST /v1/statements", 2)
    issuer.press("#issue")
    signed = issuer.job("issue")
    taken = center.entries() - before
    issuer.go("#/desk")
    issuer.wait("document.querySelector('#send')")
    issuer.press("#send")
    failed = issuer.job("send", "failed")
    issuer.hide_jobs()
    issuer.press("#refresh")
    issuer.wait("document.querySelector('#content .notice.plainly')")
    down = {"notice": issuer.text("#content .notice.plainly"), "steps": issuer.steps()}
    issuer.look("line-down")
    center.line.mend()
    issuer.press("#send")
    sent = issuer.job("send")
    send_until_countersigned(issuer)
    return {"taken": taken, "signed": signed, "failed": failed, "down": down, "sent": sent, "steps": issuer.steps(), "grown": center.entries() - before}


def send_until_countersigned(person):
    """The other country countersigns what was sent a little later."""
    for _ in range(60):
        person.hide_jobs()
        if person.run("return document.querySelector('#outbox li:last-child.whole') !== null"):
            return
        person.press("#send")
        person.job("send")
    raise TimeoutError(f"the other country did not countersign: {person.steps()}")


def print_papers(issuer, session, found):
    found["certificates"] = []
    for start in (PAGE, 0):
        issuer.go(f"{session}/{start}" if start else session)
        issuer.wait(f"document.querySelector('.certificates tbody td:nth-child(2)')?.textContent === '{start + 2}'")
        found["certificates"] += issuer.run(LISTED)
    issuer.look("certificates")
    for place in (1, 2):
        issuer.press(f".certificates tbody tr:nth-child({place}) input")
    issuer.go(f"{session}/print")
    issuer.wait("document.querySelector('#make-pdf')")
    issuer.look("print")
    issuer.press("#make-pdf")
    issuer.job("print")
    issuer.press(".job[data-kind=print] button[data-file]")
    found["paper"] = downloaded(issuer)


def correct(registrar, session, found):
    """Suspends the whole class after looking at it, and reinstates it."""
    for change, word in (("suspend", "999"), ("reinstate", None)):
        registrar.go(f"{session}/correct")
        registrar.press(f"input[value={change}]")
        time.sleep(0.3)
        registrar.choose("reason", 1)
        if change == "suspend":
            registrar.look("correct")
            registrar.choose("reason", 1)
        registrar.press("#preview")
        registrar.wait("document.querySelector('#sign-change')")
        if word:
            registrar.type("count", word)
            registrar.press("#sign-change")
            registrar.wait("document.querySelector('#field-count-wrong').textContent")
            found["miscounted"] = registrar.text("#field-count-wrong")
            found["axe"] += [f"confirm: {fault}" for fault in registrar.faults()]
            registrar.find("#field-count").clear()
        if registrar.run("return document.querySelector('#field-count') !== null"):
            registrar.type("count", str(CLASS))
        registrar.press("#sign-change")
        registrar.job("status")
        registrar.hide_jobs()
        registrar.go(session)
        registrar.press("#content a[href$=correct]")
    found["corrected"] = True


def close(registrar, session, found):
    registrar.go(f"{session}/close")
    registrar.wait("document.querySelector('#field-present')")
    registrar.look("close")
    registrar.type("present", "৪০০")
    registrar.type("passed", "400")
    registrar.press("form button")
    registrar.wait("document.querySelector('#content .notice.good')")
    found["closed"] = registrar.text("#content .notice.good")


def back_up(registrar, found):
    registrar.go("#/backup")
    registrar.wait("document.querySelector('#make-backup')")
    registrar.look("backup")
    registrar.press("#make-backup")
    registrar.job("backup")
    registrar.press(".job[data-kind=backup] button[data-file]")
    found["backup"] = downloaded(registrar)
    registrar.press(".job[data-kind=backup] button[data-file='erasures.json']")
    found["erasures"] = downloaded(registrar, "erasures.json")


def doors(center):
    """Signing in with the keyboard only, with a wrong passphrase, and anew when the login has ended."""
    found = {}
    url = center.serve()
    person = Person(url, "registrar")
    found["wrong"] = {}
    for language in LANGUAGES:
        person.speak(language)
        person.type("passphrase", "not this one\n")
        person.wait("document.querySelector('#field-passphrase-wrong').textContent")
        found["wrong"][language] = person.text("#field-passphrase-wrong")
    person.speak("en")
    person.open(url)
    keys(person, [Keys.TAB] * 5 + [Keys.SPACE, Keys.TAB, PASSPHRASES["registrar"], Keys.ENTER])
    person.wait("document.querySelector('#outbox')")
    found["focused"] = person.run("return document.activeElement.tagName")
    person.go("#/open")
    person.type("district", "Khulna")
    end_login(person)
    person.choose("achievement", 1)
    person.type("authorized", "20")
    person.press("form button")
    person.wait("document.querySelector('#field-passphrase')")
    found["notice"] = person.text("#content .notice")
    person.type("passphrase", PASSPHRASES["registrar"] + "\n")
    person.wait("document.querySelector('#field-district')")
    found["kept"] = person.run("return ['district', 'authorized'].map((name) => document.getElementById(`field-${name}`).value)")
    found["stored"] = person.run("return Object.keys({...localStorage, ...sessionStorage}).sort()")
    person.press("#sign-out")
    person.wait("document.querySelector('#field-passphrase') && document.querySelector('#content .notice')")
    found["storedAfter"] = person.run("return JSON.stringify({...localStorage, ...sessionStorage})")
    found["left"] = person.text("#content .notice")
    person.quit()
    return found


def keys(person, strokes):
    for stroke in strokes:
        ActionChains(person.driver).send_keys(stroke).perform()


if __name__ == "__main__":
    center = Center(sys.argv[2], sys.argv[3], is_staffed=sys.argv[1] != "setup")
    try:
        print(json.dumps(globals()[sys.argv[1]](center), ensure_ascii=False))
    finally:
        center.end()
