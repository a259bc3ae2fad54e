"""A PC on which there is no center yet: set up in the page, accredited by the authority, and at work; no terminal."""
import pathlib
import stat
import struct
import zlib

from acts import downloaded, open_session
from center import PASSPHRASES
from mishaps import sign
from office import LISTED, Person
from roster import roster

CENTER = {"id": "BD-TTC014", "nameEn": "Sample TTC", "nameBn": "নমুনা কেন্দ্র", "nameJa": "見本センター", "district": "Khulna", "contact": "+880-000", "registrar": "T-2", "issuer": "T-1"}
CLASS = 3


def setup(center):
    found = {"axe": [], "wide": [], "severe": [], "shown": 0}
    center.sanad("keys", "backup", "--id", "BD-AUTHORITY", "--staff-code", "O-001", "--out", "authority-backup.key", "--certificate", "authority-backup.pem")
    person = Person(center.serve(), "registrar", found)
    found["left"] = break_off(center, person)
    describe(center, person)
    found["wrong"] = choose(person, "registrar")
    choose(person, "issuer")
    person.wait("document.querySelector('#make-desk')")
    person.look("set-up-make")
    person.press("#make-desk")
    person.wait("document.querySelector('#standing')")
    found["mode"] = sorted({oct(stat.S_IMODE(each.stat().st_mode)) for each in (center.folder / "office").glob("*.key")})
    found["standings"] = [standing(person)]
    ask(person, found)
    person.look("waiting")
    found["thumbprints"] = person.run("return [...document.querySelectorAll('dl code')].map((each) => each.textContent.replaceAll(' ', ''))")
    answer(center, person, found)
    work(center, person, found)
    # The slip in a number was told by the server.
    found["severe"] += [line for line in person.severe() if "/api/erasure" not in line]
    person.quit()
    return found | {"audit": center.audit()}


def break_off(center, person):
    """Two steps are done, and the program is ended: what does it leave?"""
    describe(center, person, looks=True)
    choose(person, "registrar", looks=True)
    center.serving.terminate()
    center.serving.wait()
    left = sorted(each.name for each in (center.folder / "office").iterdir())
    person.open(center.serve())
    return left


def describe(center, person, looks=False):
    person.wait("document.querySelector('#field-id')")
    if looks:
        person.look("set-up-center")
    for name, text in (CENTER | {"ledger": center.line.url}).items():
        person.run("document.getElementById(arguments[0]).value = ''", f"field-{name}")
        person.type(name, text)
    person.find("#field-authorityBackup").send_keys(str(center.folder / "authority-backup.pem"))
    person.press("form button:not([type=button])")
    person.wait("document.querySelector('[data-step=registrar]')")


def choose(person, role, looks=False):
    """Somebody chooses a passphrase, at first with a slip; returns what is said of that."""
    person.wait(f"document.querySelector('[data-step={role}]')")
    person.type("passphrase", PASSPHRASES[role])
    person.type("again", "a slip\n")
    person.wait("document.querySelector('#field-again-wrong').textContent")
    wrong = person.text("#field-again-wrong")
    if looks:
        person.look("set-up-key")
    person.run("for (const name of ['passphrase', 'again']) document.getElementById(`field-${name}`).value = ''")
    person.type("passphrase", PASSPHRASES[role])
    person.type("again", PASSPHRASES[role] + "\n")
    person.wait(f"!document.querySelector('[data-step={role}]')")
    return wrong


def standing(person):
    return person.run("return document.querySelector('#standing').dataset.standing")


def ask(person, found):
    """The ledger is asked over a line, before the authority has answered."""
    person.press("#look")
    person.wait("document.querySelector('#standing')?.dataset.standing === 'unknown'")
    found["standings"].append(standing(person))


def answer(center, person, found):
    """The request is saved and sent; the authority certifies both keys, and accredits and confirms the center."""
    person.press("button[data-file]")
    request = downloaded(person)
    found["request"] = pathlib.Path(request["path"]).read_text()
    for role, code in (("issuer", "T-1"), ("registrar", "T-2")):
        center.sanad("authority", "certify", request["path"], "--staff-code", code, "--out", f"{role}.pem")
    center.accredit("issuer.pem", "registrar.pem")
    person.press("#look")
    person.wait("document.querySelector('#standing')?.dataset.standing === 'unconfirmed'")
    found["standings"].append(standing(person))
    center.confirm()
    person.press("#look")
    person.wait("document.querySelector('#field-passphrase')")
    found["news"] = person.text("#content .notice.good")


def work(center, registrar, found):
    """A small class, and a backup that two can open."""
    url = registrar.run("return location.origin")
    registrar.sign_in()
    registrar.wait("document.querySelector('#outbox')")
    session = open_session(registrar, CLASS)
    issuer = Person(url, "issuer", found)
    issuer.sign_in()
    issuer.go(f"{session}/roster")
    give_with_photos(issuer, center.folder, found)
    sign(issuer)
    issuer.go(session)
    issuer.wait(f"document.querySelectorAll('.certificates tbody tr').length === {CLASS}")
    found["certificates"] = [each["number"] for each in issuer.run(LISTED)]
    files = [(center.folder / "office/certificates" / f"{number}.sanad").read_text() for number in found["certificates"]]
    found["withPhoto"] = sum('"photo"' in file for file in files)
    issuer.go(f"{session}/print")
    issuer.press("input[name=photo]")
    issuer.press("#make-pdf")
    issuer.job("print")
    issuer.quit()
    registrar.go("#/backup")
    registrar.wait("document.querySelector('#recipients')")
    registrar.look("backup-readers")
    found["recipients"] = registrar.run("return [...document.querySelectorAll('#recipients dt')].map((each) => each.textContent)")
    registrar.press("button[data-file='backup.key']")
    found["backupKey"] = pathlib.Path(downloaded(registrar, "backup.key")["path"]).read_text().splitlines()[0]
    registrar.hide_jobs()
    erase(center, registrar, found)


def give_with_photos(issuer, folder, found):
    """A roster is dropped with the photos of two of three, of which one is damaged and given anew."""
    rows = roster(CLASS).splitlines()
    (folder / "class.csv").write_text("\n".join(f"{row},{photo}" for row, photo in zip(rows, ("photo", "১.png", "2.png", ""))) + "\n")
    (folder / "১.png").write_bytes(picture(90))
    (folder / "2.png").write_bytes(picture(200)[:30])
    issuer.wait("document.querySelector('#file')")
    issuer.find("#file").send_keys("\n".join(str(folder / name) for name in ("class.csv", "১.png", "2.png")))
    issuer.wait("document.querySelector('#photo-count')?.textContent.startsWith('2')", 60)
    found["damaged"] = issuer.run("return [...document.querySelectorAll('#faults li')].map((each) => each.innerText)")
    found["early"] = issuer.run("return document.querySelector('#issue') !== null")
    issuer.look("photos")
    (folder / "2.png").write_bytes(picture(200))
    issuer.find("#photos").send_keys(str(folder / "2.png"))
    issuer.wait("document.querySelector('#issue')", 60)


def picture(shade, width=300, height=400):
    """A PNG of one color (ISO/IEC 15948)."""
    lines = b"".join(b"\0" + bytes((shade, 120, 90)) * width for _ in range(height))
    parts = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts)


def erase(center, person, found):
    """One of the class asks to be erased; the first number that is typed again is another one's."""
    number, other = found["certificates"][:2]
    person.go("#/erase")
    person.wait("document.querySelector('#look-up')")
    person.look("erase")
    person.type("number", number + "\n")
    person.wait("document.querySelector('#erase')")
    found["concerned"] = person.text("#concerned + .notice")
    person.look("erase-confirm")
    person.type("typed", other + "\n")
    person.wait("document.querySelector('#field-typed-wrong').textContent")
    found["slip"] = person.text("#field-typed-wrong")
    person.run("document.getElementById('field-typed').value = ''")
    person.type("typed", number + "\n")
    found["erased"] = person.job("erase")
    found["remaining"] = sorted(each.name for each in (center.folder / "office/certificates").iterdir())
