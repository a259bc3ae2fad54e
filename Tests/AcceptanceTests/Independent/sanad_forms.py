"""The forms of Sanad's statements, certificates, notes and policies.

One half of an independent auditor, written from the protocol pages alone: what
can be judged without knowing the ledger. `sanad_audit.py` is the other half.
"""

import base64
import datetime
import hashlib
import json
import re

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, utils

VERSION = "sanad/rules/v1"
DAY, HOUR = 86_400, 3_600  # seconds
LARGEST = 2**53 - 1


class Refused(Exception):
    """A verdict: the code of a refusal, and what was found."""

    def __init__(self, code, detail=""):
        super().__init__(f"{code}: {detail}")
        self.code, self.detail = code, detail


class Unfinished(Exception):
    """The audit cannot go on."""


def demand(condition, code, detail=""):
    if not condition:
        raise Refused(code, detail)


def form(condition, detail=""):
    demand(condition, "malformed", detail)


# Bytes and text ------------------------------------------------------------


def sha256(data):
    return hashlib.sha256(data).digest()


def base64_text(data):
    return base64.b64encode(data).decode()


def base64url_text(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def base64_bytes(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Refused("malformed", "not base64") from None
    form(base64_text(data) == text, "base64 with another spelling")
    return data


def base64url_bytes(text):
    form(re.fullmatch(r"[A-Za-z0-9_-]+", text), "not base64url")
    form(len(text) % 4 != 1, "base64url of an impossible length")
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    form(base64url_text(data) == text, "base64url with another spelling")
    return data


def strict_json(data):
    """RFC 8259 within the one spelling of the pages."""

    def unique(pairs):
        members = dict(pairs)
        form(len(members) == len(pairs), "a name occurs twice")
        return members

    def integer(text):
        form(text != "-0" and len(text) < 20 and abs(int(text)) <= LARGEST, "a number out of range")
        return int(text)

    def refuse(text):
        raise Refused("malformed", f"{text} is not an integer")

    try:
        text = data.decode("utf-8")
        form(not text.startswith("\ufeff"), "a byte order mark")
        value = json.loads(
            text, object_pairs_hook=unique, parse_int=integer, parse_float=refuse, parse_constant=refuse
        )
    except (ValueError, RecursionError):
        raise Refused("malformed", "not JSON") from None

    def walk(value, depth):
        if isinstance(value, str):
            form("\0" not in value and not re.search("[\ud800-\udfff]", value), "U+0000 or a lone surrogate")
        elif isinstance(value, (dict, list)):
            form(depth <= 16, "nested too deep")
            for part in value:
                walk(part, depth + 1)
            for part in value.values() if isinstance(value, dict) else ():
                walk(part, depth + 1)

    form(isinstance(value, dict), "not an object")
    walk(value, 1)
    return value


def same(one, other):
    """Equality of JSON values, in which true is not 1."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other


def milliseconds(text):
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})Z", text, re.ASCII)
    form(match, "not a time")
    *parts, fraction = map(int, match.groups())
    try:
        moment = datetime.datetime(*parts, tzinfo=datetime.timezone.utc)
    except ValueError:
        raise Refused("malformed", "no such time") from None
    return round(moment.timestamp()) * 1000 + fraction


def midnight(text):
    """Seconds since 1970 at the start of the day that a date or midnight names."""
    return milliseconds(text[:10] + "T00:00:00.000Z") // 1000


# Forms ---------------------------------------------------------------------


def pattern(expression):
    compiled = re.compile(expression, re.ASCII)
    return lambda value: form(isinstance(value, str) and compiled.fullmatch(value), f"not {expression}")


def text(most=2000):
    return lambda value: form(isinstance(value, str) and 1 <= len(value) <= most, "not a text")


def integer(low=-LARGEST, high=LARGEST):
    return lambda value: form(type(value) is int and low <= value <= high, f"not from {low} to {high}")


def exactly(*values):
    return lambda value: form(any(same(value, other) for other in values), f"not one of {values}")


def array(each, low=0, high=LARGEST):
    def check(value):
        form(isinstance(value, list) and low <= len(value) <= high, "not such an array")
        for element in value:
            each(element)

    return check


def record(is_open=False, **members):
    """An object with these members; a name that ends in _ may be absent."""
    optional = {name[:-1]: check for name, check in members.items() if name.endswith("_")}
    required = {name: check for name, check in members.items() if not name.endswith("_")}

    def check(value):
        form(isinstance(value, dict), "not an object")
        for name in required:
            form(name in value, f"{name} is missing")
        for name, content in value.items():
            known = required.get(name) or optional.get(name)
            form(known or is_open, f"{name} is not listed")
            if known:
                known(content)

    return check


def both(*checks):
    return lambda value: [check(value) for check in checks]


TEXT, INTEGER, COUNT, BOOLEAN = text(), integer(), integer(0), exactly(True, False)
UUID = pattern(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
COUNTRY, CENTER = pattern("[A-Z]{2}"), pattern("[A-Z]{2}-[A-Z0-9]{2,16}")
ORIGIN = pattern(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
DATE = both(pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}"), midnight)
MIDNIGHT = both(pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z"), midnight)
TIME = both(pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z"), milliseconds)
HASH = both(pattern("[A-Za-z0-9+/]{43}="), base64_bytes)
THUMBPRINT = pattern("[A-Za-z0-9_-]{43}")
NAMES = record(en=TEXT, bn_=TEXT, ja_=TEXT)
X5C = array(pattern("[A-Za-z0-9+/]+={0,2}"), 1, 1)
CODE, VERSION_OF_CODE = "[A-Z0-9][A-Z0-9.-]{0,63}", "[0-9A-Za-z.-]{1,16}"
SCOPE = pattern(rf"{CODE}\*?|\*")
DURATION = pattern("P[1-9][0-9]{0,3}[YMD]")
CERTIFICATE = record(x5c=X5C)


def vkey(kind):
    def check(value):
        form(isinstance(value, str) and re.fullmatch(r"[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+={0,2}", value))
        form(VerifierKey(value).kind == kind, "a verifier key of another kind")

    return check


LOG, WITNESS = vkey(1), vkey(4)
PEERS = array(record(country=COUNTRY, origin=ORIGIN, log=LOG, witness=WITNESS))
AUTHORITY = record(name=NAMES, contact=TEXT, x5c=X5C)
SERIAL = integer(1, 2**31 - 1)
ALIGNMENT = record(
    True, type=exactly(["Alignment"]), targetName=TEXT, targetUrl=TEXT, targetFramework=TEXT, targetCode=TEXT
)
ACHIEVEMENT = record(
    True, id=TEXT, type=exactly(["Achievement"]), name=TEXT, description=TEXT, criteria=record(True),
    humanCode=pattern(CODE), version=pattern(VERSION_OF_CODE), alignment=array(ALIGNMENT, 1),
)
OUTCOMES = {
    "tested": ("passed", "partial", "not-passed"), "attended": ("completed",), "observed": ("observed",),
    "sighted": ("sighted",),
}
SYSTEM = record(country=COUNTRY, framework=TEXT, code=TEXT)
MESSAGES = [
    {"status": f"0x{value}", "message": message}
    for value, message in enumerate(("valid", "revoked", "suspended", "superseded"))
]


def serials(value):
    if not isinstance(value, list):
        return SERIAL(value)
    return array(SERIAL, 2, 2)(value)


def payload(**members):
    return record(iss=TEXT, iat=INTEGER, jti=UUID, **members)


FORMS = {
    "sanad-genesis+jwt": payload(
        origin=ORIGIN, tagDate=DATE, country=COUNTRY, authority=AUTHORITY, next=THUMBPRINT,
        issuingCA=CERTIFICATE, log=LOG, witness=WITNESS, statusKey=CERTIFICATE, peers=PEERS,
        rules=exactly(VERSION), confirmations=exactly(0, 1),
        continues_=record(origin=ORIGIN, size=COUNT, root=HASH),
    ),
    "sanad-transition+jwt": payload(
        issuingCA_=CERTIFICATE, log_=LOG, witness_=WITNESS, statusKey_=CERTIFICATE, peers_=PEERS, rules_=TEXT,
        from_=INTEGER, authority_=AUTHORITY, next_=THUMBPRINT,
    ),
    "sanad-accreditation+jwt": payload(
        center=record(id=CENTER, name=NAMES, country=COUNTRY, district_=TEXT, contact=TEXT),
        keys=array(record(role=exactly("issuer", "registrar", "officer"), x5c=X5C)), scope=array(SCOPE),
        nbf=INTEGER, exp=INTEGER, legalBasis_=TEXT, succeeds_=CENTER,
    ),
    "sanad-confirmation+jwt": payload(confirms=UUID),
    "sanad-achievement+jwt": payload(
        achievement=ACHIEVEMENT, names=record(en=TEXT, bn=TEXT, ja=TEXT),
        descriptions=record(en=text(600), bn=text(600), ja=text(600)), kind=exactly(*OUTCOMES),
        sessionRequired=BOOLEAN, purposes_=array(record(code=TEXT, validFor=DURATION)),
    ),
    "sanad-session+jwt": payload(
        center=CENTER, achievement=pattern(f"{CODE}/{VERSION_OF_CODE}"), date=DATE, closes=DATE,
        place=record(country=COUNTRY, district=TEXT), authorized=integer(1, 1_000_000),
        backfill_=exactly(True),
    ),
    "sanad-status+jwt": payload(
        targetKind=exactly("credential", "session", "center", "key", "recognition", "accreditation"),
        targets=array(lambda target: None, 1), action=exactly("suspend", "reinstate", "revoke", "close"),
        reason=exactly(
            *("error", "correction", "irregular", "complete", "key-lost", "key-stolen", "ceased"),
            *("revoked-in-error", "other"),
        ),
        effective_=TIME, fromIndex_=COUNT, counts_=record(present=COUNT, passed=COUNT), act_=UUID,
    ),
    "sanad-recognition+jwt": payload(
        recognition=UUID, to=SYSTEM, relation=exactly("equal", "at-least", "part-of", "comparable"),
        purpose_=TEXT, legalBasis_=TEXT, nbf=INTEGER, exp=INTEGER, **{"from": SYSTEM},
    ),
    "sanad-void+jwt": payload(index=COUNT, leafHash=HASH, from_=COUNT, code=TEXT),
    "sanad-snapshot+jwt": payload(
        lists=COUNT, root=HASH, voids=record(count=COUNT, root=HASH), peer_=text(16_384)
    ),
}

# In a credential, an unlisted member at these two places is "personal-data", in step 9.
CREDENTIAL = {
    "@context": array(TEXT, 3, 3), "id": TEXT, "type": array(TEXT, 2, 2), "name": TEXT,
    "issuer": record(id=TEXT, type=array(TEXT, 1, 1), name=TEXT), "validFrom": MIDNIGHT,
    "validUntil_": MIDNIGHT, "credentialSubject": record(True),
    "credentialStatus": record(
        id=TEXT, type=TEXT, statusPurpose=TEXT, statusListIndex=pattern("0|[1-9][0-9]{0,5}"),
        statusListCredential=TEXT, statusSize=INTEGER, statusMessage=exactly(MESSAGES),
    ),
    "iss": TEXT, "iat": INTEGER, "vct": TEXT, "status": record(status_list=record(idx=COUNT, uri=TEXT)),
    "_sd_alg": exactly("sha-256"),
    "outcome": exactly(*(outcome for outcomes in OUTCOMES.values() for outcome in outcomes)),
    "session_": UUID, "supersedes_": TEXT, "backfilled_": exactly(True), "awardedDate_": MIDNIGHT,
}
SUBJECT = {
    "id": UUID, "type": array(TEXT, 1, 1), "licenseNumber": TEXT, "achievement": record(True),
    "_sd": array(THUMBPRINT, 12),
}
FORMS["vc+sd-jwt"] = record(True, **CREDENTIAL)


def check_forms(typ, body, index, time):
    """Step 1 for a payload: its table, and what the tables say beside the forms."""
    FORMS[typ](body)
    for peer in body.get("peers", ()):
        check_names_of_keys(peer, peer["origin"])
    if typ == "sanad-genesis+jwt":
        form(body["iss"] == body["origin"], "iss is not the origin")
    elif typ == "sanad-transition+jwt":
        form(len(body) > 3, "a transition that changes nothing")
        form(
            ("rules" in body) == ("from" in body) and ("authority" in body) == ("next" in body), "one of two"
        )
        form(body.get("from", LARGEST) >= time // 1000 + 30 * DAY, "new rules too soon")
    elif typ in ("sanad-accreditation+jwt", "sanad-recognition+jwt"):
        form(body["nbf"] < body["exp"], "nbf is not before exp")
    elif typ == "sanad-achievement+jwt":
        form(body["kind"] != "tested" or body["sessionRequired"], "a test without a session")
    elif typ == "sanad-session+jwt":
        form(0 <= midnight(body["closes"]) - midnight(body["date"]) <= 180 * DAY, "closes too early or late")
    elif typ == "sanad-void+jwt":
        form(body.get("from", 0) <= body["index"], "from above index")
    elif typ == "sanad-status+jwt":
        check_status_forms(body, index, time)
    elif typ == "vc+sd-jwt":
        subject = body["credentialSubject"]
        record(True, **SUBJECT)(subject)
        digests = subject["_sd"]
        form(all(one < next for one, next in zip(digests, digests[1:])), "_sd is not ascending")


def check_status_forms(body, index, time):
    targets, kind = body["targets"], body["targetKind"]
    if kind == "credential":
        array(record(center=CENTER, serials=array(serials, 1)))(targets)
        count = sum(
            max(0, serial[1] - serial[0] + 1) if isinstance(serial, list) else 1
            for group in targets
            for serial in group["serials"]
        )
        form(count <= 1000, "too many serials")
    else:
        array(TEXT, 1, 1000)(targets)
        form(len(set(targets)) == len(targets), "a target occurs twice")
    form(body["action"] != "close" or kind == "session", "only sessions are closed")
    form("counts" not in body or body["action"] == "close", "counts without a closing")
    if "effective" in body or "fromIndex" in body:
        form(kind == "key" and body["action"] == "revoke", "bounds of no key's revocation")
    form("effective" not in body or milliseconds(body["effective"]) <= time, "effective lies ahead")
    form(body.get("fromIndex", 0) <= index, "fromIndex lies ahead")


def check_names_of_keys(body, origin):
    for member, name in (("log", origin), ("witness", origin + "/witness")):
        form(member not in body or VerifierKey(body[member]).name == name, f"the {member} key of another")


# Certificates --------------------------------------------------------------


def key_thumbprint(key):
    """RFC 7638; the kinds of keys are those that sign statements."""
    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in ("secp256r1", "secp384r1"):
        width = key.curve.key_size // 8
        x, y = (getattr(key.public_numbers(), axis).to_bytes(width, "big") for axis in "xy")
        jwk = {"crv": f"P-{width * 8}", "kty": "EC", "x": base64url_text(x), "y": base64url_text(y)}
    elif isinstance(key, ed25519.Ed25519PublicKey):
        jwk = {"crv": "Ed25519", "kty": "OKP", "x": base64url_text(key.public_bytes_raw())}
    elif isinstance(key, rsa.RSAPublicKey) and key.key_size in (2048, 3072, 4096):
        form(key.public_numbers().e == 65537, "an RSA key with another exponent")
        jwk = {
            "e": "AQAB", "kty": "RSA",
            "n": base64url_text(key.public_numbers().n.to_bytes(key.key_size // 8, "big")),
        }
    else:
        raise Refused("malformed", "a key of another kind")
    return base64url_text(sha256(json.dumps(jwk, separators=(",", ":")).encode()))


def der_names(tbs):
    """The bytes of issuer and subject in a TBSCertificate."""

    def skip(data, start):
        first, start = data[start + 1], start + 2
        count = first & 0x7F if first & 0x80 else 0
        length = int.from_bytes(data[start : start + count], "big") if count else first
        return start + count, start + count + length

    place, parts = skip(tbs, 0)[0], []
    while len(parts) < 6:
        content, end = skip(tbs, place)
        if not (tbs[place] == 0xA0 and not parts):  # the version
            parts.append(tbs[place:end])
        place = end
    return parts[2], parts[4]


class Certificate:
    """An X.509 certificate that passed the closed list of checks."""

    def __init__(self, x5c, issuer=None, authority=False, root=False, holder=None):
        self.der = base64_bytes(x5c[0])
        try:
            parsed = x509.load_der_x509_certificate(self.der)
            self.key, extensions = parsed.public_key(), list(parsed.extensions)
            attributes = list(parsed.subject)
            self.begin = round(parsed.not_valid_before_utc.timestamp())
            self.end = round(parsed.not_valid_after_utc.timestamp())
            issuer_name, self.name = der_names(parsed.tbs_certificate_bytes)
        except Exception:
            raise Refused("malformed", "not a certificate") from None
        self.kid, self.fingerprint = key_thumbprint(self.key), base64url_text(sha256(self.der))
        signer = issuer or self
        form(
            parsed.signature_algorithm_oid.dotted_string in ("1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3"),
            "a certificate signed with another algorithm",
        )
        try:
            signer.key.verify(
                parsed.signature, parsed.tbs_certificate_bytes, ec.ECDSA(parsed.signature_hash_algorithm)
            )
        except Exception:
            raise Refused("malformed", "a certificate that its issuer did not sign") from None
        form(issuer_name == signer.name, "a certificate that names another issuer")
        form(not root or isinstance(self.key, ec.EllipticCurvePublicKey), "a root of another kind")
        known = {extension.oid: extension.value for extension in extensions}
        basic = known.get(x509.BasicConstraints.oid)
        usage = known.get(x509.KeyUsage.oid)
        form((basic.ca if basic else False) == authority, "basic constraints")
        form(usage and (usage.key_cert_sign if authority else usage.digital_signature), "key usage")
        for extension in extensions:
            listed = extension.oid in (x509.BasicConstraints.oid, x509.KeyUsage.oid)
            form(listed or not extension.critical, "another critical extension")
        self.staff = None
        if holder is not None:
            organizations, codes = (
                [attribute.value for attribute in attributes if attribute.oid == oid]
                for oid in (x509.NameOID.ORGANIZATION_NAME, x509.NameOID.SERIAL_NUMBER)
            )
            form(organizations == [holder] and len(codes) == 1, "the certificate of another holder")
            self.staff = codes[0]

    def is_valid(self, time):
        return self.begin <= time <= self.end


ORDERS = {
    "ES256": 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
    "ES384": int("F" * 48 + "C7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973", 16),
}
CURVES = {"ES256": "secp256r1", "ES384": "secp384r1"}


def check_signature_form(algorithm, signature):
    lengths = {"ES256": (64,), "ES384": (96,), "EdDSA": (64,), "PS256": (256, 384, 512)}
    form(len(signature) in lengths[algorithm], "a signature of another length")
    if algorithm in ORDERS:
        half = len(signature) // 2
        form(int.from_bytes(signature[half:], "big") <= ORDERS[algorithm] // 2, "a high s")


def check_signature(algorithm, key, signature, message):
    try:
        if algorithm in ORDERS:
            assert isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name == CURVES[algorithm]
            half = len(signature) // 2
            r, s = (int.from_bytes(part, "big") for part in (signature[:half], signature[half:]))
            digest = hashes.SHA256() if half == 32 else hashes.SHA384()
            key.verify(utils.encode_dss_signature(r, s), message, ec.ECDSA(digest))
        elif algorithm == "EdDSA":
            assert isinstance(key, ed25519.Ed25519PublicKey)
            key.verify(signature, message)
        else:
            assert isinstance(key, rsa.RSAPublicKey)
            key.verify(signature, message, padding.PSS(padding.MGF1(hashes.SHA256()), 32), hashes.SHA256())
    except Exception:
        raise Refused("bad-signature") from None


# Tree, notes and policy ------------------------------------------------------


def leaf_hash(data):
    return sha256(b"\0" + data)


def tree_root(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"")
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\1" + tree_root(leaves[:split]) + tree_root(leaves[split:]))


class VerifierKey:
    """A note's verifier key: name, key ID, kind and Ed25519 key."""

    def __init__(self, spelled):
        self.text = spelled
        parts = spelled.split("+", 2)
        form(len(parts) == 3 and parts[0] and not re.search(r"\s", parts[0]), "not a verifier key")
        material = base64_bytes(parts[2])
        form(len(material) == 33 and material[0] in (1, 4), "not a verifier key")
        self.name, self.kind = parts[0], material[0]
        self.id = sha256(self.name.encode() + b"\n" + material)[:4]
        form(self.id.hex() == parts[1], "a wrong key ID")
        self.key = ed25519.Ed25519PublicKey.from_public_bytes(material[1:])

    def verifies(self, signature, body):
        """Whether a signature of this key's kind holds over a note's body."""
        message = body
        if self.kind == 4:
            seconds, signature = int.from_bytes(signature[:8], "big"), signature[8:]
            message = f"cosignature/v1\ntime {seconds}\n".encode() + body
        try:
            self.key.verify(signature, message)
        except Exception:
            return False
        return True


class Checkpoint:
    """A signed note of three lines."""

    def __init__(self, note):
        text = note.decode("utf-8") if isinstance(note, bytes) else note
        form(not re.search("[\0-\x09\x0b-\x1f]", text), "a control character in a note")
        body, separator, lines = text.rpartition("\n\n")
        form(separator and lines.endswith("\n"), "not a note")
        self.body = (body + "\n").encode()
        parts = body.split("\n")
        form(len(parts) == 3 and re.fullmatch("0|[1-9][0-9]*", parts[1], re.ASCII), "not a checkpoint")
        self.origin, self.size, self.root = parts[0], int(parts[1]), base64_bytes(parts[2])
        form(self.origin and len(self.root) == 32, "not a checkpoint")
        self.signatures = []
        for line in lines[:-1].split("\n"):
            match = re.fullmatch(r"— (\S+) (\S+)", line)
            form(match, "not a signature line")
            data = base64_bytes(match[2])
            form(len(data) > 4, "not a signature line")
            self.signatures.append((match[1], data[:4], data[4:]))

    def verified(self, keys):
        """Those of `keys` that signed; refuses the note where one does not verify."""
        good = []
        for key in keys:
            for name, key_id, signature in self.signatures:
                if (name, key_id) == (key.name, key.id):
                    form(key.verifies(signature, self.body), f"a false signature under the name {name}")
                    good.append(key.text)
        return good


class Policy:
    """A tlog-policy."""

    def __init__(self, source):
        self.logs, self.witnesses, self.groups, self.quorum = [], {}, {}, "none"
        for line in source.splitlines():
            words = line.split()
            if not words or words[0].startswith("#"):
                continue
            if words[0] == "log":
                self.logs.append(VerifierKey(words[1]))
            elif words[0] == "witness":
                self.witnesses[words[1]] = VerifierKey(words[2])
            elif words[0] == "group":
                self.groups[words[1]] = (words[2], words[3:])
            elif words[0] == "quorum":
                self.quorum = words[1]
            else:
                raise Unfinished(f"the policy says {words[0]}")

    def is_met(self, name, signed):
        if name == "none":
            return True
        if name in self.witnesses:
            return self.witnesses[name].text in signed
        rule, members = self.groups[name]
        count = sum(self.is_met(member, signed) for member in members)
        return count >= {"all": len(members), "any": 1}.get(rule, int(rule) if rule.isdigit() else 0)
