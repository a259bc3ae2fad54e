"""What happens on other days: a roster is dragged in, a name was wrong, the ledger refuses, the clock is off."""
import json
import pathlib

from acts import downloaded, give, open_session
from office import LANGUAGES, LISTED, Person
from roster import roster

CLASS = 6
END = "2031-11-21"


def mishaps(center):
    found = {"axe": [], "wide": [], "shown": 0}
    url = center.serve()
    registrar, issuer = Person(url, "registrar", found), Person(url, "issuer", found)
    registrar.sign_in()
    issuer.sign_in()
    session = open_session(registrar, CLASS)
    issuer.go(f"{session}/roster")
    found["marked"] = drag(issuer, center.folder / "class.csv", roster(CLASS - 1))
    issuer.wait("document.querySelector('#field-validUntil')")
    issuer.run("const field = document.getElementById('field-validUntil'); field.value = arguments[0]; field.dispatchEvent(new Event('input'))", END)
    sign(issuer)
    table = downloaded_table(issuer)
    found["ends"] = [ends(center, number) for number in issued(issuer, session)[:1]]
    correct(issuer, session, center, table, found)
    close(registrar, session, found)
    refuse(center, registrar, issuer, found)
    for person in (registrar, issuer):
        person.quit()
    doubt(center, found)
    return found | {"audit": center.audit()}


def drag(person, path, text):
    """Drags a file from outside into the page with the mouse; returns whether the page showed where it may be dropped."""
    path.write_text(text)
    person.wait("document.querySelector('#drop')")
    x, y = person.run("const place = document.getElementById('drop'); place.scrollIntoView(); const box = place.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]")
    data = {"items": [], "files": [str(path)], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver"):
        person.tell("Input.dispatchDragEvent", type=kind, x=x, y=y, data=data)
    marked = person.run("return document.getElementById('drop').classList.contains('over')")
    person.tell("Input.dispatchDragEvent", type="drop", x=x, y=y, data=data)
    person.wait("document.querySelector('#roster-summary')")
    return marked


def sign(issuer):
    issuer.hide_jobs()
    issuer.press("#issue")
    return issuer.job("issue")


def issued(issuer, session):
    issuer.go(session)
    issuer.wait("document.querySelector('.certificates tbody tr')")
    return [each["number"] for each in issuer.run(LISTED)]


def downloaded_table(issuer):
    issuer.press(".job[data-kind=issue] button[data-file]")
    return pathlib.Path(downloaded(issuer)["path"]).read_text(encoding="utf-8-sig")


def ends(center, number):
    """Until when a worker's file is valid."""
    return json.loads(center.sanad("verify", f"office/certificates/{number}.sanad", "--json", *center.trust))[0]["validUntil"]


def correct(issuer, session, center, table, found):
    """The table that came back is given again with one name corrected; each row replaces its certificate."""
    issuer.go(f"{session}/roster")
    issuer.press("input[name=corrects]")
    lines = table.splitlines()
    corrected = [lines[0], lines[1].replace("SHIRIN", "SHIRINA", 1)]
    give(issuer, center.folder / "corrected.csv", "\n".join(corrected) + "\n")
    found["correcting"] = issuer.text("#roster-summary")
    sign(issuer)
    issuer.go(session)
    issuer.wait(f"document.querySelectorAll('.certificates tbody tr').length === {CLASS}")
    found["corrected"] = sorted(each["state"] for each in issuer.run(LISTED))
    found["names"] = issuer.run("return [...document.querySelectorAll('.certificates .person')].map((each) => each.textContent)")


def close(registrar, session, found):
    """Fewer were certified than are said to have passed: that is asked about."""
    registrar.go(f"{session}/close")
    registrar.type("present", str(CLASS))
    registrar.type("passed", str(CLASS))
    found["askedBefore"] = registrar.run("return document.querySelector('[data-allows=fewer-certified]').hidden === false")
    registrar.press("form button")
    registrar.wait("document.querySelector('[data-allows=fewer-certified]:not([hidden])')")
    found["fewer"] = registrar.text("form > .wrong")
    registrar.press("input[name=although]")
    registrar.press("form button")
    registrar.wait("document.querySelector('#content .notice.good')")
    found["closed"] = registrar.text("#content .notice.good")


def refuse(center, registrar, issuer, found):
    """The center's right is suspended while the line is down: the ledger refuses, and takes it when the cause is gone."""
    session = open_session(registrar, CLASS)
    settle(registrar)
    center.line.cut()
    center.withdraw("suspend")
    issuer.go(f"{session}/roster")
    give(issuer, center.folder / "second.csv", roster(3, {number: {"passport": f"YY{1_000_000 + number}"} for number in range(3)}))
    sign(issuer)
    center.line.mend()
    settle(issuer)
    issuer.wait("document.querySelector('#content .notice.bad')")
    found["refused"] = {}
    for language in LANGUAGES:
        issuer.speak(language)
        found["refused"][language] = issuer.text("#content .notice.bad")
    issuer.look("refused")
    found["refusedSteps"] = issuer.steps()
    center.withdraw("reinstate")
    issuer.press("input[name=retry]")
    settle(issuer)
    issuer.wait("document.querySelector('input[name=retry]') === null")
    found["retriedSteps"] = issuer.steps()


def settle(person):
    """Sends what waits, and looks at the desk after it."""
    person.hide_jobs()
    person.go("#/desk")
    person.press("#send")
    person.job("send")
    person.hide_jobs()
    person.press("#refresh")
    person.wait("document.querySelector('#content').getAttribute('aria-busy') !== 'true'")


def doubt(center, found):
    """The computer's clock is ten minutes behind."""
    registrar = Person(center.serve(clock=-600), "registrar", found)
    registrar.sign_in()
    registrar.go("#/open")
    registrar.choose("achievement", 1)
    registrar.type("authorized", "4")
    registrar.type("district", "Khulna")
    found["doubtedBefore"] = registrar.run("return document.querySelector('[data-allows=clock-doubtful]').hidden === false")
    registrar.press("form button:not([type=button])")
    registrar.wait("document.querySelector('[data-allows=clock-doubtful]:not([hidden])')")
    found["doubt"] = registrar.text("form > .wrong")
    registrar.look("doubt")
    registrar.press("form button:not([type=button])")
    registrar.wait("document.querySelector('form > .wrong').textContent")
    found["unconfirmed"] = registrar.run("return location.hash")
    registrar.press("input[name=clockIsRight]")
    registrar.press("form button:not([type=button])")
    registrar.wait("location.hash.startsWith('#/session/')")
    registrar.quit()
