"""What a center prints and staples, made from the golden ledger by another hand than the page's."""
import base64
import hashlib
import json
import pathlib
import struct
import zlib

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"
DIGITS = [0, 3, 5, 8, 10, 13, 15, 17]


def unpadded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def salt(seed, identity, name):
    info = f"sanad/salt/v1/{identity}/{name}".encode()
    derived = HKDF(algorithm=hashes.SHA256(), length=16, salt=None, info=info).derive(seed)
    return base64.urlsafe_b64encode(derived).decode().rstrip("=")


def printed(file, seed):
    """The credential's payload, what is signed, and the claims that the seed opens."""
    jwt, *disclosures = file["credential"].split("~")[:-1]
    payload = json.loads(unpadded(jwt.split(".")[1]))
    claims = [json.loads(unpadded(disclosure)) for disclosure in disclosures]
    signed = jwt.rsplit(".", 1)[0].encode()
    return payload, signed, [[name, value] for given, name, value in claims if given == salt(seed, payload["id"], name)]


def digits(data):
    groups = [data[start:start + 7] for start in range(0, len(data), 7)]
    return "".join(str(int.from_bytes(group, "big")).zfill(DIGITS[len(group)]) for group in groups)


def qr(file, seed, host, claims=None):
    """The text of a paper's QR code."""
    payload, signed, opened = printed(file, seed)
    origin = payload["id"].split(":")[1].split(",")[0]
    number = payload["credentialSubject"]["licenseNumber"].encode()
    shown = json.dumps(claims or opened, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    data = b"\x01" + hashlib.sha256(origin.encode()).digest()[:4] + bytes([len(number)]) + number
    return f"https://{host}/v#" + digits(data + hashlib.sha256(signed).digest()[:16] + seed + shown)


def code(seed):
    """The verification code, as it is printed."""
    number = int.from_bytes(seed, "big")
    text = "".join(SYMBOLS[number >> 5 * place & 31] for place in range(25, -1, -1)) + SYMBOLS[number % 37]
    return "-".join((text[:5], text[5:10], text[10:15], text[15:20], text[20:26], text[26:]))


def leaf(data):
    return hashlib.sha256(b"\x00" + data).digest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves):
    if len(leaves) == 1:
        return leaves[0]
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return node(root(leaves[:half]), root(leaves[half:]))


def path(leaves, index):
    """RFC 9162 section 2.1.3.1"""
    if len(leaves) == 1:
        return []
    half = 1 << (len(leaves) - 1).bit_length() - 1
    if index < half:
        return path(leaves[:half], index) + [root(leaves[half:])]
    return path(leaves[half:], index - half) + [root(leaves[:half])]


def entries(ledger):
    data, found = (pathlib.Path(ledger) / "tile/entries/000.p/34").read_bytes(), []
    while data:
        length = struct.unpack(">H", data[:2])[0]
        found.append(data[2:2 + length])
        data = data[2 + length:]
    return found


def stapled(file, ledger, answers):
    """The file with its status as of the ledger's snapshot, which is entry 32."""
    states = {"active": 0, "revoked": 1, "voided": 1, "suspended": 2, "superseded": 3}
    lists = {uri: bytearray(32768) for uri in sorted(answers["lists"])}
    for number, credential in answers["credentials"].items():
        center, serial = number.rsplit("-", 3)[0], int(number.split("-")[3])
        uri = next(uri for uri in lists if f"/{center}/" in uri)
        lists[uri][serial // 4] |= states[credential["state"]] << 2 * (serial % 4)
    for uri, data in lists.items():
        assert hashlib.sha256(data).hexdigest() == answers["lists"][uri]
    status = json.loads(unpadded(file["credential"].split(".")[1]))["status"]["status_list"]
    leaves = [leaf(uri.encode() + b"\x00" + data) for uri, data in lists.items()]
    position = list(lists).index(status["uri"])
    logged = entries(ledger)
    head, statement = logged[32].rsplit(b"\n", 2)[:2]
    hashes_ = [base64.b64encode(each).decode() for each in path([leaf(entry) for entry in logged], 32)]
    proof = ["c2sp.org/tlog-proof@v1", "extra " + base64.b64encode(head + b"\n").decode(), "index 32", *hashes_, ""]
    return {**file, "status": {
        "uri": status["uri"],
        "list": base64.urlsafe_b64encode(zlib.compress(bytes(lists[status["uri"]]))).decode().rstrip("="),
        "position": position,
        "path": [base64.b64encode(each).decode() for each in path(leaves, position)],
        "snapshot": statement.decode(),
        "proof": "\n".join(proof) + "\n" + (pathlib.Path(ledger) / "checkpoint").read_text(),
    }}
