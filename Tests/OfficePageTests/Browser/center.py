"""Two countries whose ledgers run and countersign each other, and a center whose two people have a passphrase each; all of
it made up."""
import contextlib
import json
import os
import pathlib
import random
import re
import signal
import socket
import subprocess
import urllib.request

from cryptography.hazmat.primitives import serialization

from relay import Relay

PASSPHRASES = {"registrar": "blue river boat", "issuer": "green mango tree"}
CATALOG = {
    "achievements.csv": "code,version,kind,session_required,name_en,name_bn,name_ja,description_en,description_bn,description_ja,"
    "framework,framework_version,target_code,criteria,source,confirmed\n"
    "BD-WELD,1,tested,true,Welding,ঢালাই,溶接,Welds.,ঢালাই।,溶接。,NTVQF,1-6,3,Passed.,sample (A),yes\n",
    "frameworks.csv": "framework,version,name_en\nNTVQF,1-6,National Framework\n",
    "fields.csv": "program,code,name_en\n",
}
# Country, the folder of its authority, and what the second one knows of the first.
COUNTRIES = (("BD", "authority", ()), ("JP", "japan", ("--name-ja", "見本機関", "--peer", "authority/authority.json")))


def free_ports(count):
    """Ports that are free, and that the system gives to nobody else who asks for any (RFC 6335, 6: User Ports)."""
    ports = []
    while len(ports) < count:
        port = random.randrange(20_000, 32_000)
        try:
            socket.create_server(("127.0.0.1", port)).close()
        except OSError:
            continue
        if port not in ports:
            ports.append(port)
    return ports


def stop(process, number):
    """Ends a program that was started in a session of its own, and what it started: faketime is no more than a wrapper."""
    if process.returncode is not None:
        return
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)
    process.wait()


class Center:
    """@param programs the folder in which sanad and sanadd lie; @param folder an empty one; @param is_staffed whether the
    center is set up and accredited already"""

    def __init__(self, programs, folder, is_staffed=True):
        self.programs = pathlib.Path(programs)
        self.folder = pathlib.Path(folder)
        self.running = []
        self.serving = None
        self._found()
        self._catalog()
        if is_staffed:
            self._staff()
            self._accredit()
            self._protect()

    def sanad(self, *arguments, status=0):
        """Runs a command to its end, and returns what it says."""
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run([self.programs / "sanad", *arguments], cwd=self.folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=environment)
        if done.returncode != status:
            raise RuntimeError(f"sanad {' '.join(arguments)}: {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout

    def ask(self, *arguments):
        """Runs a command against the ledger, and returns the identity of what it signed."""
        return json.loads(self.sanad(*arguments, "--ledger", self.ledger, "--json"))[0]["identity"]

    def start(self, program, *arguments, before=()):
        """Starts a program that serves, and returns the address that it names."""
        errors = open(self.folder / f"{arguments[0]}.log", "ab")
        process = subprocess.Popen([*before, self.programs / program, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, text=True, start_new_session=True)
        self.running.append(process)
        for line in process.stdout:
            if found := re.search(r"https?://[^\s/]+", line):
                return found.group(0)
        raise RuntimeError(f"{program} ended: {(self.folder / f'{arguments[0]}.log').read_text()[-2000:]}")

    def end(self):
        for process in self.running:
            stop(process, signal.SIGKILL)

    def _found(self):
        """Each country's ledger is countersigned by the other one's daemon."""
        ports = free_ports(2)
        for (country, directory, more), port in zip(COUNTRIES, ports):
            origin = f"{country.lower()}.sanad.example"
            self.sanad("authority", "init", "--directory", directory, "--country", country, "--origin", origin, "--name-en", f"Sample Authority {country}", "--contact", "https://authority.example", "--url", f"http://127.0.0.1:{port}", *more)
        self.sanad("keys", "policy", "both", "--authority", "authority/authority.json", "--authority", "japan/authority.json", "--out", "policy")
        addresses = []
        for (country, directory, _), port in zip(COUNTRIES, ports):
            keys = ("--log-key", f"{directory}/log.key", "--witness-key", f"{directory}/witness.key", "--genesis", f"{directory}/genesis.jws")
            addresses.append(self.start("sanadd", "serve", "--data-directory", f"data-{country}", *keys, "--policy", "policy", "--port", str(port)))
        for (_, directory, _), address in zip(COUNTRIES, addresses):
            self.sanad("submit", f"{directory}/officers.jws", "--ledger", address)
        self.ledger = addresses[0]
        self.sanad("authority", "transition", "--authority", "authority", "--peer", "japan/authority.json", "--ledger", self.ledger)
        self.line = Relay(int(self.ledger.rsplit(":", 1)[1]))

    def _catalog(self):
        for name, text in CATALOG.items():
            (self.folder / name).write_text(text)
        self.sanad("authority", "achievement", "--from", "achievements.csv", "--code", "BD-WELD", "--officer", "O-001", "--yes", "--ledger", self.ledger)

    def _staff(self):
        self.sanad("center", "init", "--id", "BD-TTC014", "--issuer", "T-1", "--registrar", "T-2", "--ledger", self.line.url)
        for role in PASSPHRASES:
            self.sanad("authority", "certify", f"office/{role}-request.pem", "--out", f"office/{role}.pem")

    def _accredit(self):
        self.accredit("office/issuer.pem", "office/registrar.pem")
        self.confirm()

    def accredit(self, issuer, registrar):
        """An officer gives the center the right to certify, by the certificates in two files."""
        keys = ("--key", f"issuer={issuer}", "--key", f"registrar={registrar}")
        terms = ("--name-en", "Sample TTC", "--name-bn", "নমুনা কেন্দ্র", "--name-ja", "見本センター", "--contact", "+880-000", "--scope", "BD-*")
        self.accreditation = self.ask("authority", "accredit", "--officer", "O-001", "--center", "BD-TTC014", *terms, *keys)

    def confirm(self):
        """A second officer confirms it."""
        self.sanad("authority", "confirm", self.accreditation, "--officer", "O-002", "--ledger", self.ledger)

    def _protect(self):
        """Gives each key a passphrase of its own."""
        for role, passphrase in PASSPHRASES.items():
            file = self.folder / "office" / f"{role}.key"
            key = serialization.load_pem_private_key(file.read_bytes(), None)
            encryption = serialization.BestAvailableEncryption(passphrase.encode())
            file.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption))

    def serve(self, clock=None):
        """Serves the office page anew, and returns its address; `clock` is how wrong the computer's clock is, as in -600."""
        if self.serving:
            stop(self.serving, signal.SIGTERM)
        address = self.start("sanad", "office", "serve", "--office", "office", "--port", "0", before=() if clock is None else ("faketime", "-f", f"{clock:+d}"))
        self.serving = self.running[-1]
        return address

    def withdraw(self, action):
        """The authority suspends or reinstates the center's right to certify."""
        reason = "irregular" if action == "suspend" else "other"
        self.ask("authority", "withdraw", "--accreditation", self.accreditation, "--action", action, "--reason", reason, "--officer", "O-001")

    def entries(self):
        """How many entries the ledger has."""
        with urllib.request.urlopen(f"{self.ledger}/checkpoint") as answer:
            return int(answer.read().split(b"\n")[1])

    def audit(self):
        """What an auditor finds who trusts the authority."""
        return json.loads(self.sanad("audit", self.ledger, *self.trust, "--json"))

    trust = ("--policy", "policy", "--authority", "authority/root.pem", "--authority", "japan/root.pem")
