#!/usr/bin/env python3
"""Audits a Sanad ledger from its published files.

Written from the protocol pages alone (Entries, Statements, Credential, Rules,
StateAndVoiding, WitnessingAndStatus), so that what those pages promise is
checked by a program that shares no code with the daemon. It is plain rather
than fast: the state is derived anew from all admitted statements whenever one
is added.

    sanad_audit.py FOLDER --policy FILE --root PEM [--judge FILE]

Needs Python 3.11 and the package "cryptography". With --judge, a JSON array of
entries in base64, it prints the verdict on each as the next entry: null for
admitted, or the code of the refusal.
"""

import argparse
import base64
import dataclasses
import functools
import hashlib
import json
import pathlib
import re
import sys

from sanad_forms import (
    CREDENTIAL, DAY, FORMS, HOUR, MESSAGES, OUTCOMES, SUBJECT, VERSION, base64_bytes, base64_text,
    base64url_bytes, base64url_text, Certificate, check_forms, check_names_of_keys, check_signature,
    check_signature_form, Checkpoint, demand, form, leaf_hash, midnight, milliseconds, Policy, Refused, same,
    sha256, strict_json, tree_root, Unfinished, VerifierKey,
)

# State -----------------------------------------------------------------------


@dataclasses.dataclass
class Statement:
    """An admitted statement."""

    index: int
    time: int  # in milliseconds
    typ: str
    body: dict
    certificate: Certificate
    role: str
    holder: str  # a center's id, or the origin
    kids: list = dataclasses.field(default_factory=list)  # of an accreditation's keys
    serial: int = 0
    takes_seat: bool = False
    brings: object = None  # certificates, keys or a checkpoint

    @property
    def identity(self):
        return self.body["id"] if self.typ == "vc+sd-jwt" else self.body["jti"]

    @property
    def is_officers(self):
        return self.role in ("officer", "root")

    def is_on_key(self, kid):
        return (
            self.typ == "sanad-status+jwt"
            and self.body["targetKind"] == "key"
            and kid in self.body["targets"]
        )


@dataclasses.dataclass
class Standing:
    """An object and its state."""

    origin: Statement | None
    holder: str
    state: str = "active"
    is_officers: bool = False  # who may reinstate
    setter: str | None = None
    reason: str | None = None
    voided: bool = False
    closed: bool = False
    counts: bool = True
    bounds: tuple | None = None  # of a key's revocation: (time, index)

    def step(self, act):
        """Applies a status statement if the transition is legal; says whether it was."""
        action, reason = act.body["action"], act.body["reason"]
        mine = act.is_officers or not self.is_officers
        if action == "close":
            legal = self.state in ("active", "suspended") and not self.closed
            self.closed = self.closed or legal
            return legal
        if action == "suspend":
            takes_over = self.state == "suspended" and act.is_officers and not self.is_officers
            legal, target = self.state == "active" or takes_over, "suspended"
        elif action == "revoke":
            legal, target = self.state in ("active", "suspended"), "revoked"
        else:
            lifted = self.state == "suspended" or self.state == "revoked" and reason == "revoked-in-error"
            legal, target = lifted and mine, "active"
        if legal:
            kept = target == "revoked" and self.state == "suspended" and self.is_officers
            self.is_officers = act.is_officers or kept
            self.state, self.setter, self.reason = target, act.identity, reason
            self.bounds = None
            if action == "revoke" and ("effective" in act.body or "fromIndex" in act.body):
                effective = act.body.get("effective")
                self.bounds = (milliseconds(effective) if effective else None, act.body.get("fromIndex"))
        return legal


class State:
    """What the admitted statements mean together; derived anew from all of them."""

    def __init__(self, ledger):
        self.ledger = ledger
        self.objects = {
            kind: {} for kind in ("credential", "session", "center", "key", "recognition", "accreditation")
        }
        self.by_session = {}
        self.bounded = {kid for act in ledger.acts_on_keys for kid in act.body["targets"]}
        self.void = {act.index for act in ledger.admitted if self.is_void(act)}
        for _, step, act in sorted(self.steps(), key=lambda step: step[:2]):
            self.take(act, step)

    # Which statements a revoked key's owner, or a thief of it, had no right to.

    def is_void(self, act, asking=()):
        """Whether a revocation voids a statement; one already asked about is not."""
        if act.certificate.kid not in self.bounded or act.index in asking:
            return False
        asking += (act.index,)
        kid, key = act.certificate.kid, Standing(None, act.holder)
        changes = []
        for change in self.ledger.acts_on_keys:
            if change.is_on_key(kid) and not self.is_void(change, asking):
                effect = self.effect(change, asking)
                if effect is not None:
                    changes.append((effect, change))
        for _, change in sorted(changes, key=lambda pair: pair[0]):
            key.step(change)
        if key.state != "revoked" or key.bounds is None:
            return False
        time, index = key.bounds
        return time is not None and act.time >= time or index is not None and act.index >= index

    def effect(self, act, asking=()):
        """The index at which a statement takes effect; None while it waits."""
        if not self.ledger.needs_confirmation(act):
            return act.index
        confirmations = self.ledger.confirmations.get(act.identity, ())
        return next((other.index for other in confirmations if not self.is_void(other, asking)), None)

    # The fold.

    def steps(self):
        """What happens, in order: (index, 0 begins or 1 takes effect, statement)."""
        for act in self.ledger.admitted:
            disregarded = act.index in self.void
            if act.typ in ("vc+sd-jwt", "sanad-session+jwt"):
                yield act.index, 0, act
            elif act.typ in ("sanad-accreditation+jwt", "sanad-recognition+jwt", "sanad-status+jwt"):
                if act.typ != "sanad-status+jwt":
                    yield act.index, 0, act
                effect = None if disregarded else self.effect(act)
                if effect is not None:
                    yield effect, 1, act

    def take(self, act, takes_effect):
        body = act.body
        if act.typ == "vc+sd-jwt":
            mine = Standing(act, act.holder, voided=act.index in self.void)
            session = self.session_of(mine)
            mine.voided = mine.voided or session is not None and session.voided
            if session is not None:
                self.by_session.setdefault(body["session"], []).append(mine)
            earlier = self.objects["credential"].get(body.get("supersedes"))
            if earlier and not mine.voided and self.may_be_superseded(earlier, act.time // 1000):
                earlier.state, earlier.setter = "superseded", act.identity
            self.objects["credential"][act.identity] = mine
        elif act.typ == "sanad-session+jwt":
            self.objects["session"][act.identity] = Standing(
                act, body["center"], voided=act.index in self.void
            )
        elif act.typ == "sanad-status+jwt":
            for target in self.targets(act):
                found = self.objects[body["targetKind"]].get(target)
                if found:
                    self.apply(act, target, found)
        else:
            kind = "recognition" if act.typ == "sanad-recognition+jwt" else "accreditation"
            key = body["recognition"] if kind == "recognition" else act.identity
            holder = act.holder if kind == "recognition" else body["center"]["id"]
            if takes_effect:
                self.objects[kind][key].counts = True
                return
            self.objects[kind][key] = Standing(act, holder, counts=False, voided=act.index in self.void)
            if kind == "accreditation":
                self.objects["center"].setdefault(holder, Standing(act, holder))
                for kid in act.kids:
                    self.objects["key"].setdefault(kid, Standing(act, holder))

    def apply(self, act, target, found):
        """Applies a status statement to one object, and a session's to what is under it."""
        lifted = found.setter
        if not found.step(act):
            return False
        if act.body["targetKind"] == "session" and act.body["action"] != "close":
            for credential in self.by_session.get(target, ()):
                if act.body["action"] != "reinstate" or credential.setter == lifted:
                    credential.step(act)
        return True

    def targets(self, act):
        if act.body["targetKind"] != "credential":
            return act.body["targets"]
        numbers = []
        for group in act.body["targets"]:
            for serial in group["serials"]:
                every = range(serial[0], serial[1] + 1) if isinstance(serial, list) else [serial]
                numbers += [self.ledger.serials.get((group["center"], number)) for number in every]
        return numbers

    # Questions.

    def session_of(self, credential):
        return self.objects["session"].get(credential.origin.body.get("session"))

    def is_open(self, session, time):
        last = midnight(session.origin.body["closes"]) + DAY
        return session.state == "active" and not session.closed and not session.voided and time < last

    def may_be_superseded(self, earlier, time):
        if earlier.state == "suspended":
            return earlier.reason == "correction"
        session = self.session_of(earlier)
        is_running = session is None or self.is_open(session, time)
        return earlier.state == "active" and not earlier.voided and is_running

    def accreditations(self, center, time):
        """The accreditations of a center that are in force."""
        for standing in self.objects["accreditation"].values():
            body = standing.origin.body
            if standing.holder == center and standing.counts and standing.state == "active":
                if body["nbf"] <= time < body["exp"]:
                    yield standing

    def is_accredited(self, center, time):
        found = self.objects["center"].get(center)
        return bool(found) and found.state == "active" and any(self.accreditations(center, time))

    def is_of(self, signer, center, time):
        """Whether a center is the signer's own or one that it succeeds."""
        return signer == center or any(
            standing.origin.body.get("succeeds") == center for standing in self.accreditations(signer, time)
        )

    def public_state(self, credential):
        return "voided" if credential.voided else credential.state

    def lists(self):
        values = {"active": 0, "revoked": 1, "voided": 1, "suspended": 2, "superseded": 3}
        lists = {}
        for (center, serial), identity in self.ledger.serials.items():
            uri = f"https://{self.ledger.origin}/status/{center}/{serial // 131_072}"
            place = serial % 131_072
            value = values[self.public_state(self.objects["credential"][identity])]
            lists.setdefault(uri, bytearray(32_768))[place // 4] |= value << 2 * (place % 4)
        return lists


# Rules -------------------------------------------------------------------------

MAY_SIGN = {
    "sanad-transition+jwt": ("root",), "sanad-accreditation+jwt": ("officer", "root"),
    "sanad-confirmation+jwt": ("officer",), "sanad-achievement+jwt": ("officer",),
    "sanad-recognition+jwt": ("officer",), "sanad-void+jwt": ("officer",),
    "sanad-session+jwt": ("registrar", "officer"), "vc+sd-jwt": ("issuer",),
    "sanad-status+jwt": ("registrar", "officer", "root"), "sanad-snapshot+jwt": ("status",),
}
CENTERS_OWN = ("sanad-session+jwt", "vc+sd-jwt", "sanad-status+jwt")


class Ledger:
    """A ledger so far. `judge` changes nothing; `append` takes an entry in."""

    def __init__(self):
        self.leaves, self.admitted, self.faults, self.closed = [], [], {}, set()
        self.acts = {}  # admitted statements by identity
        self.certificates = {}  # fingerprint: (certificate, role, holder)
        self.bindings, self.staff_roles = {}, {}
        self.achievements, self.recognitions, self.serials = {}, set(), {}
        self.confirmations, self.acts_on_keys, self.peer_sizes = {}, [], {}
        self.genesis = self.root = self.issuing = self.status_key = self.rules = None
        self.last_snapshot = self.last_other = None

    @property
    def origin(self):
        return self.genesis["origin"]

    @property
    def authority(self):
        return self.genesis["country"] + "-AUTHORITY"

    @functools.cached_property
    def state(self):
        return State(self)

    def needs_confirmation(self, act):
        if not self.genesis["confirmations"] or act.role == "root":
            return False
        if act.typ == "sanad-status+jwt":
            return "effective" in act.body or "fromIndex" in act.body
        return act.typ in ("sanad-accreditation+jwt", "sanad-recognition+jwt", "sanad-void+jwt")

    def append(self, entry, leaf=None):
        """Admits or refuses; the entry's leaf hash is the next link either way."""
        index = len(self.leaves)
        try:
            self.fold(self.judge(entry))
        except Refused as refusal:
            self.faults[index] = refusal
        self.leaves.append(leaf or leaf_hash(entry))

    # Steps 1 to 5

    def judge(self, entry):
        index = len(self.leaves)
        demand(len(entry) <= 65_535, "too-large")
        lines = entry.split(b"\n")
        form(len(lines) == 6 and lines[0] == b"sanad/entry/v1" and lines[5] == b"", "not five lines")
        demand(len(lines[4]) <= 65_000, "too-large")
        form(all(line.isascii() for line in lines), "not ASCII")
        number, stamp, previous, statement = (line.decode() for line in lines[1:5])
        form(number == str(index), "another index")
        time = milliseconds(stamp)
        form(not self.admitted or time >= self.admitted[-1].time, "earlier than the entry before")
        form(index == 0 or base64_bytes(previous) == self.leaves[-1], "another link")
        parts = statement.split(".")
        form(len(parts) == 3, "not a JWS")
        header = strict_json(base64url_bytes(parts[0]))
        typ = header.get("typ")
        members = {"alg", "typ", "kid", "x5t#S256"} | ({"cty"} if typ == "vc+sd-jwt" else set())
        form(set(header) == members and all(isinstance(value, str) for value in header.values()), "header")
        form(header.get("cty", "vc") == "vc" and typ in FORMS, "a header with other values")
        demand(header["alg"] in ("ES256", "ES384", "EdDSA", "PS256"), "unsupported-algorithm")
        body, signature = strict_json(base64url_bytes(parts[1])), base64url_bytes(parts[2])
        form((typ == "sanad-genesis+jwt") == (index == 0), "genesis in another place, or none")
        check_forms(typ, body, index, time)
        check_signature_form(header["alg"], signature)
        if index == 0:
            form(previous == base64_text(leaf_hash(body["origin"].encode())), "another link")
        act = self.signed(header, index, time, typ, body)
        check_signature(header["alg"], act.certificate.key, signature, f"{parts[0]}.{parts[1]}".encode())
        self.check_identity(act)
        self.check_time(act)
        if index:
            self.check_right(act)
        checks = {
            "sanad-genesis+jwt": self.check_founding, "sanad-transition+jwt": self.check_founding,
            "sanad-accreditation+jwt": self.check_accreditation,
            "sanad-confirmation+jwt": self.check_confirmation,
            "sanad-achievement+jwt": self.check_achievement, "sanad-session+jwt": self.check_session,
            "vc+sd-jwt": self.check_credential, "sanad-status+jwt": self.check_status,
            "sanad-recognition+jwt": self.check_recognition, "sanad-void+jwt": self.check_void,
            "sanad-snapshot+jwt": self.check_snapshot,
        }
        checks.get(typ, lambda act: None)(act)
        return act

    def signed(self, header, index, time, typ, body):
        """The statement and who its header says has signed it."""
        if "authority" in body:
            root = Certificate(body["authority"]["x5c"], authority=True, root=True)
            found = (root, "root", body["origin"] if index == 0 else self.origin)
            known = {root.fingerprint: found}
        else:
            known = self.certificates
        found = known.get(header["x5t#S256"])
        demand(found and found[0].kid == header["kid"], "unknown-key")
        return Statement(index, time, typ, body, *found)

    def check_identity(self, act):
        demand(act.identity not in self.acts, "duplicate")

    def check_time(self, act):
        time, signed = act.time // 1000, act.body["iat"]
        demand(signed <= time + 300, "from-the-future")
        if act.index == 0 or not self.admitted:
            return
        is_awake = act.is_officers and abs(signed - time) <= 300
        demand(is_awake or act.time - self.admitted[-1].time <= 7 * DAY * 1000, "time-leap")
        demand(act.role == "root" or time <= signed + 60 * DAY, "time-leap")
        if act.typ == "sanad-snapshot+jwt":
            demand(act.time - self.last_other <= 30 * DAY * 1000, "time-leap")

    def check_right(self, act):
        body, role, time, own = act.body, act.role, act.time // 1000, act.holder
        may_sign = role in MAY_SIGN[act.typ]
        is_holders = act.typ in CENTERS_OWN and role not in ("root", "status")
        demand(may_sign or is_holders, "not-authority")
        if "authority" in body:
            demand(act.certificate.kid == self.next, "not-authority")
        self.check_accredited(act, time)
        demand(may_sign, "wrong-role")
        form(act.typ == "vc+sd-jwt" or body["iss"] == own, "iss is not the signer")
        if act.typ == "sanad-accreditation+jwt":
            center = body["center"]
            mine = center["id"].startswith(self.genesis["country"] + "-")
            form(mine and center["country"] == self.genesis["country"], "a center of another country")
            demand((role == "root") == (center["id"] == self.authority), "not-authority")
        elif act.typ == "sanad-session+jwt" and role == "registrar":
            demand(body["center"] == own and "backfill" not in body, "not-authority")
        elif act.typ == "sanad-status+jwt":
            self.check_kind_of_target(act)

    def check_accredited(self, act, time):
        """Whether the signer's key, certificate and center are good for anything at that time."""
        kid, state = act.certificate.kid, self.state
        demand(act.certificate.is_valid(time), "not-accredited")
        if act.role in ("root", "status"):
            current = self.root if act.role == "root" else self.status_key
            demand("authority" in act.body or kid == current.kid, "not-accredited")
            return
        key = state.objects["key"].get(kid)
        demand(key and key.state == "active" and state.is_accredited(act.holder, time), "not-accredited")
        listed = any(kid in standing.origin.kids for standing in state.accreditations(act.holder, time))
        demand(listed, "not-accredited")

    def check_kind_of_target(self, act):
        kind, targets = act.body["targetKind"], act.body["targets"]
        if act.role == "registrar":
            demand(kind in ("credential", "session"), "not-authority")
        elif act.role == "officer":
            demand(kind != "center" or self.authority not in targets, "not-authority")
        else:
            demand(kind in ("key", "accreditation"), "not-authority")
            found = [self.state.objects[kind].get(target) for target in targets]
            demand(all(one is None or one.holder == self.authority for one in found), "not-authority")

    # The kinds of statements

    def check_founding(self, act):
        """Genesis and transitions: what they put in force, judged."""
        body, is_first = act.body, act.index == 0
        origin = body["origin"] if is_first else self.origin
        check_names_of_keys(body, origin)
        brings = act.brings = {
            name: body[name] for name in ("log", "witness", "peers", "next") if name in body
        }
        root = act.certificate
        if "authority" in body:
            brings["root"] = root
        if "issuingCA" in body:
            brings["issuing"] = Certificate(body["issuingCA"]["x5c"], root, authority=True)
        if "statusKey" in body:
            issuing = brings.get("issuing", self.issuing)
            brings["status_key"] = Certificate(body["statusKey"]["x5c"], issuing, holder=origin)
        if "from" in body:
            brings["rules"] = (body["rules"], body["from"])

    def check_accreditation(self, act):
        body, center = act.body, act.body["center"]["id"]
        bindings, roles, act.brings = dict(self.bindings), dict(self.staff_roles), []
        for key in body["keys"]:
            role = key["role"]
            demand((role == "officer") == (center == self.authority), "wrong-role")
            certificate = self.known_certificate(key, center)
            certificate = certificate or Certificate(key["x5c"], self.issuing, holder=center)
            demand(certificate.kid not in (self.next, self.issuing.kid), "key-in-use")
            binding = (center, role, certificate.staff)
            held, newest = bindings.get(certificate.kid, (binding, certificate.begin))
            demand(held == binding, "key-in-use")
            is_later = certificate.begin >= newest
            demand(is_later or certificate.fingerprint in self.certificates, "key-in-use")
            bindings[certificate.kid] = (binding, max(newest, certificate.begin))
            demand(roles.setdefault(certificate.staff, role) == role, "same-person")
            act.brings.append((certificate, role))
        act.kids = [certificate.kid for certificate, _ in act.brings]
        if "succeeds" in body:
            earlier = self.state.objects["center"].get(body["succeeds"])
            demand(earlier and earlier.state == "revoked" and body["succeeds"] != center, "unknown-target")

    def known_certificate(self, key, center):
        """A certificate that this holder has; it was judged when it was registered, and is not judged again."""
        fingerprint = base64url_text(sha256(base64_bytes(key["x5c"][0])))
        found = self.certificates.get(fingerprint)
        return found[0] if found and found[1:] == (key["role"], center) else None

    def check_confirmation(self, act):
        other = self.acts.get(act.body["confirms"])
        demand(other and self.needs_confirmation(other), "unknown-target")
        demand(other.index not in self.state.void and self.state.effect(other) is None, "unknown-target")
        demand(other.certificate.staff != act.certificate.staff, "same-person")

    def check_achievement(self, act):
        achievement = act.body["achievement"]
        code = (achievement["humanCode"], achievement["version"])
        demand(code not in self.achievements, "duplicate")

    def check_session(self, act):
        body, time = act.body, act.time // 1000
        demand(self.state.is_accredited(body["center"], time), "not-accredited")
        code = tuple(body["achievement"].split("/"))
        demand(code in self.achievements, "unknown-achievement")
        self.check_scope(body["center"], code[0], time)

    def check_scope(self, center, code, time):
        patterns = (
            pattern
            for standing in self.state.accreditations(center, time)
            for pattern in standing.origin.body["scope"]
        )
        fits = any(code == each or each[-1] == "*" and code.startswith(each[:-1]) for each in patterns)
        demand(fits, "out-of-scope")

    def check_credential(self, act):
        body, subject, time = act.body, act.body["credentialSubject"], act.time // 1000
        achievement, center = subject["achievement"], act.holder
        session = self.state.objects["session"].get(body.get("session"))
        if session:
            demand(session.origin.certificate.staff != act.certificate.staff, "same-person")
        # 6 Achievement
        code = (achievement.get("humanCode"), achievement.get("version"))
        known = all(isinstance(part, str) for part in code) and self.achievements.get(code)
        demand(known, "unknown-achievement")
        demand(same(achievement, known["achievement"]), "achievement-differs")
        self.check_scope(center, code[0], time)
        form(body["outcome"] in OUTCOMES[known["kind"]], "an outcome of another kind")
        # 7 Session
        earlier = self.state.objects["credential"].get(body.get("supersedes"))
        demand(earlier or "supersedes" not in body, "unknown-target")
        takes_over = earlier and "session" in body and earlier.origin.body.get("session") == body["session"]
        act.takes_seat = "session" in body and not takes_over
        demand("session" in body or not known["sessionRequired"], "session-required")
        if "session" in body:
            demand(session, "unknown-session")
            fits = session.holder == center and session.origin.body["achievement"] == "/".join(code)
            demand(fits, "session-mismatch")
        if act.takes_seat:
            demand(self.state.is_open(session, time), "session-closed")
            taken = sum(one.takes_seat and one.body["session"] == body["session"] for one in self.admitted)
            demand(taken < session.origin.body["authorized"], "session-exceeded")
        self.check_number(act)
        self.check_dates(act, session)
        # 9 Content
        listed = [{name.removesuffix("_") for name in names} for names in (CREDENTIAL, SUBJECT)]
        demand(set(body) <= listed[0] | {"credentialSubject"} and set(subject) <= listed[1], "personal-data")
        identifier = f"https://{self.origin}/centers/{center}"
        fixed = (
            (body["@context"][0], "https://www.w3.org/ns/credentials/v2"),
            (body["@context"][1], "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
            (body["@context"][2], f"https://{self.origin}/contexts/1"),
            (body["type"], ["VerifiableCredential", "OpenBadgeCredential"]),
            (body["name"], achievement["name"]), (body["issuer"]["id"], identifier),
            (body["issuer"]["type"], ["Profile"]), (body["iss"], identifier),
            (body["vct"], "urn:sanad:vct:skill-certificate:1"), (subject["type"], ["AchievementSubject"]),
        )
        for found, expected in fixed:
            demand(found == expected, "personal-data", f"{found} instead of {expected}")
        names = {
            standing.origin.body["center"]["name"]["en"]
            for standing in self.state.objects["accreditation"].values()
            if standing.holder == center and standing.counts and standing.origin.body["nbf"] <= time
        }
        demand(body["issuer"]["name"] in names, "personal-data", "a name that the center never had")
        # 10 Target
        if "supersedes" in body:
            demand(self.state.is_of(center, earlier.holder, time), "unknown-target")
            demand(self.state.may_be_superseded(earlier, time), "illegal-transition")

    def check_number(self, act):
        body, subject, center = act.body, act.body["credentialSubject"], act.holder
        prefix = f"tag:{self.origin},{self.genesis['tagDate']}:"
        demand(body["id"].startswith(prefix), "bad-number")
        number = body["id"][len(prefix) :]
        expression = rf"{center}-([0-9]{{2}})-([0-9]{{6}}|[1-9][0-9]{{6,9}})-[0-9]{{2}}"
        match = re.fullmatch(expression, number, re.ASCII)
        demand(match and number == subject["licenseNumber"], "bad-number")
        digits = "".join(str(int(character, 36)) for character in number if character != "-")
        act.serial = serial = int(match[2])
        highest = max((used for holder, used in self.serials if holder == center), default=0)
        demand(int(digits) % 97 == 1 and match[1] == body["validFrom"][2:4], "bad-number")
        demand(1 <= serial < 2**31 and serial <= highest + 10_000, "bad-number")
        demand((center, serial) not in self.serials, "bad-number")
        uri, place = f"https://{self.origin}/status/{center}/{serial // 131_072}", serial % 131_072
        expected = {
            "id": f"{uri}#{place}",
            "type": "BitstringStatusListEntry", "statusPurpose": "message", "statusListIndex": str(place),
            "statusListCredential": uri + "/bitstring", "statusSize": 2, "statusMessage": MESSAGES,
        }
        is_same = same(body["credentialStatus"], expected)
        is_same = is_same and same(body["status"], {"status_list": {"idx": place, "uri": uri}})
        demand(is_same, "bad-status-index")

    def check_dates(self, act, session):
        body, time = act.body, act.time // 1000
        begin = midnight(body["validFrom"])
        demand(not session or begin >= midnight(session.origin.body["date"]), "back-dated")
        demand(time - 60 * DAY <= begin <= time + DAY, "back-dated")
        demand(("awardedDate" in body) == ("backfilled" in body), "back-dated")
        if "backfilled" in body:
            demand(midnight(body["awardedDate"]) <= begin, "back-dated")
            demand(session and "backfill" in session.origin.body, "back-dated")

    def check_status(self, act):
        kind, time = act.body["targetKind"], act.time // 1000
        trial = State(self)  # a state of its own: the targets see what earlier ones did
        for target in trial.targets(act):
            found = trial.objects[kind].get(target)
            demand(found, "unknown-target", str(target))
            if act.role == "registrar":
                demand(self.state.is_of(act.holder, found.holder, time), "unknown-target")
            legal = not found.voided and trial.apply(act, target, found)
            demand(legal, "illegal-transition", str(target))

    def check_recognition(self, act):
        demand(act.body["recognition"] not in self.recognitions, "duplicate")

    def check_void(self, act):
        index = act.body["index"]
        is_open = index in self.faults and index not in self.closed
        demand(is_open and act.body["leafHash"] == base64_text(self.leaves[index]), "unknown-target")

    def check_snapshot(self, act):
        demand(not self.last_snapshot or act.time - self.last_snapshot >= HOUR * 1000, "snapshot-too-soon")
        body, lists = act.body, self.state.lists()
        leaves = [leaf_hash(uri.encode() + b"\0" + bytes(lists[uri])) for uri in sorted(lists)]
        voids = [leaf_hash(str(index).encode()) for index in sorted(self.closed)]
        expected = {"count": len(voids), "root": base64_text(tree_root(voids))}
        demand(body["lists"] == len(lists), "snapshot-differs", "lists")
        demand(body["root"] == base64_text(tree_root(leaves)), "snapshot-differs", "root")
        demand(body["voids"] == expected, "snapshot-differs", "voids")
        if "peer" in body:
            act.brings = self.check_peer(body["peer"])

    def check_peer(self, note):
        try:
            checkpoint = Checkpoint(note)
            peer = next(peer for peer in self.peers if peer["origin"] == checkpoint.origin)
            signed = checkpoint.verified([VerifierKey(peer["log"]), VerifierKey(self.witness)])
        except (Refused, StopIteration):
            raise Refused("snapshot-differs", "peer") from None
        is_later = checkpoint.size >= self.peer_sizes.get(checkpoint.origin, 0)
        demand(len(set(signed)) == 2 and is_later, "snapshot-differs", "peer")
        return checkpoint

    # What an admitted statement changes, beside what State derives

    def fold(self, act):
        body, typ = act.body, act.typ
        self.__dict__.pop("state", None)
        self.admitted.append(act)
        self.acts[act.identity] = act
        if typ in ("sanad-genesis+jwt", "sanad-transition+jwt"):
            if act.index == 0:
                self.genesis, self.founder = body, act.certificate
            for name, value in act.brings.items():
                setattr(self, name, value)
            for role, name in (("root", "root"), ("status", "status_key")):
                if name in act.brings:
                    self.register(act.brings[name], role, self.origin)
        elif typ == "sanad-accreditation+jwt":
            for certificate, role in act.brings:
                self.register(certificate, role, body["center"]["id"])
                self.staff_roles[certificate.staff] = role
        elif typ == "sanad-achievement+jwt":
            achievement = body["achievement"]
            self.achievements[achievement["humanCode"], achievement["version"]] = body
        elif typ == "sanad-recognition+jwt":
            self.recognitions.add(body["recognition"])
        elif typ == "sanad-confirmation+jwt":
            self.confirmations.setdefault(body["confirms"], []).append(act)
            self.close_faults(self.acts[body["confirms"]])
        elif typ == "vc+sd-jwt":
            self.serials[act.holder, act.serial] = act.identity
        elif typ == "sanad-status+jwt" and body["targetKind"] == "key":
            self.acts_on_keys.append(act)
        elif typ == "sanad-void+jwt" and not self.needs_confirmation(act):
            self.close_faults(act)
        elif typ == "sanad-snapshot+jwt":
            self.last_snapshot = act.time
            if act.brings:
                self.peer_sizes[act.brings.origin] = act.brings.size
        if typ != "sanad-snapshot+jwt":
            self.last_other = act.time

    def register(self, certificate, role, holder):
        self.certificates[certificate.fingerprint] = (certificate, role, holder)
        binding = (holder, role, certificate.staff)
        newest = self.bindings.get(certificate.kid, (binding, certificate.begin))[1]
        self.bindings[certificate.kid] = (binding, max(newest, certificate.begin))

    def close_faults(self, act):
        if act.typ == "sanad-void+jwt":
            first, last = act.body.get("from", act.body["index"]), act.body["index"]
            self.closed |= {index for index in self.faults if first <= index <= last}


# The audit -----------------------------------------------------------------------


def tile_number(number):
    text = str(number)
    text = text.zfill(-(-len(text) // 3) * 3)
    groups = [text[place : place + 3] for place in range(0, len(text), 3)]
    return "/".join(["x" + group for group in groups[:-1]] + groups[-1:])


def tiles(folder, kind):
    """The bytes of a folder's tiles of one kind, full ones and then the widest partial one."""
    number = 0
    while (path := folder / "tile" / kind / tile_number(number)).is_file():
        yield path.read_bytes()
        number += 1
    partial = path.with_name(path.name + ".p")
    widths = [int(tile.name) for tile in partial.iterdir()] if partial.is_dir() else []
    if widths:
        yield (partial / str(max(widths))).read_bytes()


def read_entries(folder):
    entries = []
    for bundle in tiles(folder, "entries"):
        place = 0
        while place < len(bundle):
            length = int.from_bytes(bundle[place : place + 2], "big")
            entry = bundle[place + 2 : place + 2 + length]
            if len(entry) != length:
                raise Unfinished("a bundle that ends within an entry")
            entries.append(entry)
            place += 2 + length
    return entries


def read_level(folder, level):
    data = b"".join(tiles(folder, str(level)))
    return [data[place : place + 32] for place in range(0, len(data), 32)]


def link_of(entry):
    """What an entry says is the leaf hash of the one before it; None where it says nothing."""
    try:
        return base64_bytes(entry.split(b"\n")[3].decode())
    except (Refused, IndexError, UnicodeDecodeError):
        return None


class Audit:
    def __init__(self, folder, policy, root):
        self.folder, self.policy, self.root = folder, policy, root
        self.ledger, self.findings = Ledger(), []
        self.linked, self.doubtful = [], []

    def find(self, kind, index, detail):
        self.findings.append({"kind": kind, "index": index, "detail": detail})

    def run(self):
        entries, committed, altered = read_entries(self.folder), read_level(self.folder, 0), set()
        for index, entry in enumerate(entries):
            self.check_rules(entry)
            own, leaf = leaf_hash(entry), committed[index] if index < len(committed) else None
            link = link_of(entries[index + 1]) if index + 1 < len(entries) else None
            if own == (leaf or link or own):
                leaf = own
            elif own == link:
                self.find("altered-tile", index, "the tree holds another hash than entry and next link give")
                leaf = own
            else:
                self.find("altered-entry", index, "the bytes are not those of the leaf hash")
                leaf = leaf or link
                altered.add(index)
            # Entry and tree may have been changed together, or the next link may be wrong: the signed root tells.
            self.linked.append(link or own)
            if self.linked[-1] != leaf:
                self.doubtful.append(index)
            self.ledger.append(entry, leaf)
            if index == 0 and self.ledger.faults:
                raise Unfinished(f"entry 0 is refused: {self.ledger.faults[0]}")
        self.check_levels()
        self.check_checkpoint(altered)
        for index in sorted(self.ledger.faults.keys() - self.ledger.closed - altered):
            self.find("refused-entry", index, str(self.ledger.faults[index]))
        self.findings.sort(key=lambda finding: finding["index"] if finding["index"] is not None else 2**63)

    def check_rules(self, entry):
        """Stops where a transition announced rules that this program does not have."""
        version, begin = self.ledger.rules or (VERSION, 0)
        if version != VERSION:
            try:
                time = milliseconds(entry.split(b"\n")[2].decode()) // 1000
            except (Refused, IndexError, UnicodeDecodeError):
                return
            if time >= begin:
                raise Unfinished(f"the rules in force are {version}")

    def check_levels(self):
        """Compares the tiles above level 0 with hashes of what lies below them."""
        level, below = 1, self.ledger.leaves
        while len(below) >= 256:
            below = [tree_root(below[place : place + 256]) for place in range(0, len(below) - 255, 256)]
            for place, (found, expected) in enumerate(zip(read_level(self.folder, level), below)):
                if found != expected:
                    self.find("altered-tile", place * 256**level, f"level {level} holds another hash")
            level += 1

    def check_checkpoint(self, altered):
        ledger = self.ledger
        if self.root not in (ledger.founder.der, ledger.root.der):
            self.find("wrong-authority", 0, "the ledger's root certificate is another")
        own = [key.text for key in self.policy.witnesses.values() if key.name == ledger.origin + "/witness"]
        if own and ledger.witness not in own:
            self.find("wrong-witness-key", None, "the policy lists another witness key for this ledger")
        try:
            checkpoint = Checkpoint((self.folder / "checkpoint").read_bytes())
            form(checkpoint.origin == ledger.origin, "a checkpoint of another origin")
            logs = [key for key in self.policy.logs if key.name == checkpoint.origin]
            signed = checkpoint.verified([*logs, *self.policy.witnesses.values()])
            form(any(key.text in signed for key in logs), "no log of the policy signed it")
        except (Refused, UnicodeDecodeError) as refusal:
            return self.find("checkpoint-refused", None, str(refusal))
        if not self.policy.is_met(self.policy.quorum, signed):
            self.find("not-countersigned", None, "the policy's quorum did not cosign")
        if ledger.log not in signed:
            self.find("wrong-log-key", None, "the log key in force did not sign")
        if checkpoint.size != len(ledger.leaves):
            self.find("size-differs", None, f"{checkpoint.size} entries are signed for")
        elif checkpoint.root == tree_root(ledger.leaves):
            return
        elif checkpoint.root == tree_root(self.linked):
            self.blame_doubtful(altered)
        else:
            self.find("root-differs", None, "another root is signed for")

    def blame_doubtful(self, altered):
        """The signed root speaks for the links, and not for the tree: what was in doubt was changed."""
        last = len(self.linked) - 1
        for index in self.doubtful:
            if index < last:
                self.find("altered-entry", index, "neither the signed root nor the next link is of these bytes")
                altered |= {index, index + 1}
        if self.doubtful and self.doubtful[-1] == last:
            self.findings = [one for one in self.findings if (one["kind"], one["index"]) != ("altered-entry", last)]
            self.find("altered-tile", last, "the signed root is of the entry's bytes, not of what the tree holds")

    def report(self):
        ledger, state = self.ledger, self.ledger.state
        credentials = state.objects["credential"]
        return {
            "size": len(ledger.leaves), "root": base64_text(tree_root(ledger.leaves)),
            "clean": not self.findings, "findings": self.findings,
            "refused": {str(index): refusal.code for index, refusal in ledger.faults.items()},
            "voided": sorted(ledger.closed),
            "credentials": {
                one.rpartition(":")[2]: state.public_state(credentials[one]) for one in credentials
            },
            "lists": {uri: hashlib.sha256(raw).hexdigest() for uri, raw in state.lists().items()},
        }


def verdict(ledger, entry):
    try:
        ledger.judge(entry)
    except Refused as refusal:
        return refusal.code
    return None


def main():
    parser = argparse.ArgumentParser(description="Audits a Sanad ledger from its published files.")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--policy", type=pathlib.Path, required=True)
    parser.add_argument("--root", type=pathlib.Path, required=True, help="the authority's certificate, PEM")
    parser.add_argument("--judge", type=pathlib.Path, help="entries to judge, each as the next one")
    options = parser.parse_args()
    body = re.search("-----BEGIN CERTIFICATE-----(.*?)-----END", options.root.read_text(), re.DOTALL)
    root = base64_bytes("".join(body[1].split()))
    audit = Audit(options.folder, Policy(options.policy.read_text()), root)
    try:
        audit.run()
    except Unfinished as reason:
        print(json.dumps({"clean": False, "unfinished": str(reason), "findings": audit.findings}))
        return 3
    if options.judge:
        entries = map(base64.b64decode, json.loads(options.judge.read_text()))
        print(json.dumps([verdict(audit.ledger, entry) for entry in entries]))
        return 0
    print(json.dumps(audit.report(), indent=1))
    return 0 if not audit.findings else 1


if __name__ == "__main__":
    sys.exit(main())
