"""A transparency log that shares no code with ours, and asks a witness to cosign it.

    python_log.py ENTRIES KEY ORIGIN PORT WITNESS-URL WITNESS-VKEY

Written from C2SP tlog-tiles, tlog-checkpoint, signed-note, tlog-witness and
tlog-cosignature. ENTRIES is a folder with the entries, `0`, `1` and so on; KEY
the log's Ed25519 key in PEM. It serves its tiles, and does what the lines that
it reads tell it:

    grow SIZE         publish a checkpoint of this size, and have it cosigned
    stale SIZE        ask as if the witness had cosigned this size
    unproven          ask for the newest checkpoint with a false proof
    fork              ask for another tree of the size that was cosigned
    unsigned          ask without the log's signature

and prints a line of JSON about each.
"""

import base64
import functools
import hashlib
import http.server
import json
import pathlib
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

ENTRIES = pathlib.Path(sys.argv[1])
KEY = serialization.load_pem_private_key(pathlib.Path(sys.argv[2]).read_bytes(), password=None)
ORIGIN, PORT, WITNESS, VKEY = sys.argv[3], int(sys.argv[4]), sys.argv[5], sys.argv[6]


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf(data):
    return sha256(b"\0" + data)


def split(size):
    """The largest power of two below size."""
    return 1 << (size - 1).bit_length() - 1


def root(leaves):
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    left = split(len(leaves))
    return sha256(b"\1" + root(leaves[:left]) + root(leaves[left:]))


def consistency(old, leaves, whole=True):
    """The proof of RFC 6962 section 2.1.2."""
    if old == len(leaves):
        return [] if whole else [root(leaves)]
    left = split(len(leaves))
    if old <= left:
        return consistency(old, leaves[:left], whole) + [root(leaves[left:])]
    return consistency(old - left, leaves[left:], False) + [root(leaves[:left])]


def b64(data):
    return base64.b64encode(data).decode()


def key_id(name, kind, public):
    return sha256(name.encode() + b"\n" + bytes([kind]) + public)[:4]


def raw(public):
    return public.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def checkpoint_text(leaves):
    return f"{ORIGIN}\n{len(leaves)}\n{b64(root(leaves))}\n"


def note(text):
    signature = key_id(ORIGIN, 1, raw(KEY.public_key())) + KEY.sign(text.encode())
    return f"{text}\n\u2014 {ORIGIN} {b64(signature)}\n"


def verified(body, text):
    """The time of the witness's cosignature of a checkpoint."""
    name, short, blob = VKEY.split("+", 2)
    kind, public = base64.b64decode(blob)[0], base64.b64decode(blob)[1:]
    assert kind == 4 and key_id(name, kind, public).hex() == short
    for line in body.splitlines():
        dash, signer, blob = line.split(" ")
        blob = base64.b64decode(blob, validate=True)
        if dash != "\u2014" or signer != name or blob[:4].hex() != short:
            continue
        assert len(blob) == 4 + 8 + 64
        time = int.from_bytes(blob[4:12], "big")
        message = f"cosignature/v1\ntime {time}\n{text}".encode()
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(blob[12:], message)
        except InvalidSignature:
            continue
        return time
    return None


def index_path(index):
    groups = [f"{index % 1000:03}"]
    while index := index // 1000:
        groups.insert(0, f"x{index % 1000:03}")
    return "/".join(groups)


class Log:
    def __init__(self, folder):
        self.folder, self.leaves, self.entries = folder, [], []

    def put(self, path, data):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def tile(self, level, index, count, data):
        """A tile of `count` hashes or entries, full or partial."""
        name = f"tile/{level}/{index_path(index)}"
        self.put(name if count == 256 else f"{name}.p/{count}", data)

    def grow(self, size):
        while len(self.entries) < size:
            self.entries.append((ENTRIES / str(len(self.entries))).read_bytes())
        self.leaves = [leaf(entry) for entry in self.entries]
        for start in range(0, size, 256):
            bundle = self.entries[start : start + 256]
            data = b"".join(len(entry).to_bytes(2, "big") + entry for entry in bundle)
            self.tile("entries", start // 256, len(bundle), data)
        level, hashes = 0, self.leaves
        while hashes:
            for start in range(0, len(hashes), 256):
                part = hashes[start : start + 256]
                self.tile(level, start // 256, len(part), b"".join(part))
            full = len(hashes) // 256 * 256
            hashes = [root(hashes[start : start + 256]) for start in range(0, full, 256)]
            level += 1
        self.put("checkpoint", note(checkpoint_text(self.leaves)).encode())


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def ask(old, proof, note):
    lines = [f"old {old}"] + [b64(node) for node in proof] + ["", ""]
    body = ("\n".join(lines) + note).encode()
    request = urllib.request.Request(f"{WITNESS}/add-checkpoint", data=body, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.headers["content-type"], answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers["content-type"], answer.read().decode()


def ask_patiently(old, proof, note):
    """A witness that has not all entries yet says so; logs ask it again."""
    for _ in range(60):
        answer = ask(old, proof, note)
        if answer[0] != 503:
            break
        time.sleep(1)
    return answer


def report(answer, text, **more):
    status, kind, body = answer
    time = verified(body, text) if status == 200 else None
    print(json.dumps({"status": status, "type": kind, "body": body, "time": time} | more), flush=True)
    return time


def main(folder):
    log, cosigned = Log(folder), 0
    handler = functools.partial(Quiet, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"serving": PORT}), flush=True)
    for line in sys.stdin:
        command, *size = line.split()
        if command == "grow":
            log.grow(int(size[0]))
        leaves = log.leaves
        text = checkpoint_text(leaves)
        proof = consistency(cosigned, leaves) if cosigned else []
        match command:
            case "grow":
                if report(ask_patiently(cosigned, proof, note(text)), text, size=len(leaves), root=b64(root(leaves))):
                    cosigned = len(leaves)
            case "stale":
                old = int(size[0])
                report(ask(old, consistency(old, leaves) if old else [], note(text)), text)
            case "unproven":
                longer = leaves + [leaf(b"one more")]
                false = [bytes(32) for _ in consistency(cosigned, longer)]
                text = checkpoint_text(longer)
                report(ask(cosigned, false, note(text)), text)
            case "fork":
                text = checkpoint_text(leaves[: cosigned - 1] + [leaf(b"another")])
                report(ask(cosigned, [], note(text)), text)
            case "unsigned":
                stranger = key_id("stranger", 1, bytes(32)) + bytes(64)
                report(ask(cosigned, [], f"{text}\n\u2014 stranger {b64(stranger)}\n"), text)


with tempfile.TemporaryDirectory() as place:
    main(pathlib.Path(place))
