#!/usr/bin/env python3
"""Checks the evidence that a log signed two checkpoints that cannot both be true.

Written from the page "Witnessing and status" alone, so that what it promises is
checked by a program that shares no code with the daemon.

    contradiction_check.py VKEY[,VKEY...] FILE...

Prints one line a file: "proven" and what it proves, or "nothing" and why. The
exit status is 0 when all are proven and 1 when one is not. Needs Python 3.11
and the package "cryptography".
"""

import base64
import hashlib
import json
import re
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


class Nothing(Exception):
    """The file proves nothing, and why."""


def demand(condition, reason):
    if not condition:
        raise Nothing(reason)


def decoded(text, what):
    """Standard base64 with padding and zero trailing bits."""
    demand(isinstance(text, str) and text.isascii(), f"{what} is not base64")
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Nothing(f"{what} is not base64") from None
    demand(base64.b64encode(data).decode() == text, f"{what} is base64 in another spelling")
    return data


def hash_of(text, what):
    data = decoded(text, what)
    demand(len(data) == 32, f"{what} is not 32 bytes")
    return data


class Key:
    """A vkey of a log: Ed25519, type 0x01."""

    def __init__(self, text):
        demand(isinstance(text, str) and text.count("+") >= 2, "a key is not a vkey")
        self.name, key_id, rest = text.split("+", 2)
        data = decoded(rest, "a vkey")
        demand(len(data) == 33 and data[0] == 1, "a vkey is not of type 0x01")
        self.id = hashlib.sha256(self.name.encode() + b"\n" + data).digest()[:4]
        demand(self.name and key_id == self.id.hex(), "a vkey has another key ID")
        self.public = Ed25519PublicKey.from_public_bytes(data[1:])

    def signed(self, signature, body):
        try:
            self.public.verify(signature, body)
        except InvalidSignature:
            return False
        return True


class Note:
    """A checkpoint with its signature lines."""

    def __init__(self, text, what):
        demand(isinstance(text, str), f"{what} is not a string")
        demand(not re.search("[\0-\x09\x0b-\x1f]", text), f"{what} has a control character")
        body, separator, lines = text.rpartition("\n\n")
        demand(separator and lines.endswith("\n"), f"{what} is not a note")
        self.body = (body + "\n").encode()
        parts = body.split("\n")
        demand(len(parts) >= 3 and all(parts), f"{what} is not a checkpoint")
        demand(re.fullmatch("0|[1-9][0-9]*", parts[1], re.ASCII), f"{what} has no size")
        self.origin, self.size, self.root = parts[0], int(parts[1]), hash_of(parts[2], f"the root of {what}")
        demand(self.size < 2**63, f"{what} is too large")
        self.signatures = [self.signature(line, what) for line in lines[:-1].split("\n")]
        demand(len(self.signatures) <= 100, f"{what} has too many signatures")

    @staticmethod
    def signature(line, what):
        parts = line.split(" ")
        demand(len(parts) == 3 and parts[0] == "\u2014" and parts[1], f"{what} has a line that is no signature")
        demand("+" not in parts[1] and not re.search(r"\s", parts[1]), f"{what} has a line that is no signature")
        data = decoded(parts[2], f"a signature of {what}")
        demand(len(data) > 4, f"{what} has a line that is no signature")
        return parts[1], data[:4], data[4:]

    def is_signed_by(self, key):
        return any(
            (name, key_id) == (key.name, key.id) and key.signed(signature, self.body)
            for name, key_id, signature in self.signatures
        )


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def is_consistent(m, old_root, n, new_root, proof):
    """RFC 9162 section 2.1.4.2, for 0 < m < n."""
    path = [old_root] + proof if m & (m - 1) == 0 else proof
    if not path:
        return False
    fn, sn = m - 1, n - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while fn & 1 == 0 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == old_root and sr == new_root


def strict_json(data):
    def unique(pairs):
        demand(len({name for name, _ in pairs}) == len(pairs), "a name occurs twice")
        return dict(pairs)

    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=unique)
    except (ValueError, RecursionError):
        raise Nothing("it is not JSON") from None


def check(data, trusted):
    """What the file proves; raises `Nothing` otherwise."""
    demand(len(data) <= 1_000_000, "it is too large")
    file = strict_json(data)
    demand(isinstance(file, dict), "it is no object")
    needed = {"type", "origin", "keys", "first", "second"}
    proof_members = {"prefixRoot", "proof"}
    demand(needed <= file.keys() <= needed | proof_members, "a member is missing or not listed")
    demand(proof_members <= file.keys() or not proof_members & file.keys(), "half of the proof is missing")
    demand(file["type"] == "sanad/contradiction/v1", "it is of another type")
    origin = file["origin"]
    demand(isinstance(origin, str) and origin, "the origin is no string")
    demand(isinstance(file["keys"], list) and file["keys"], "there are no keys")
    demand(all(Key(text).name == origin for text in file["keys"]), "a key is of another log")
    first, second = Note(file["first"], "first"), Note(file["second"], "second")
    demand(first.origin == origin == second.origin, "a checkpoint is of another log")

    keys = [key for key in trusted if key.name == origin]
    for note in (first, second):
        demand(any(note.is_signed_by(key) for key in keys), f"no trusted key signed the size {note.size}")

    m, n = first.size, second.size
    demand(0 < m <= n, "the sizes are not in order")
    if m == n:
        demand("proof" not in file, "there is a proof between trees of one size")
        demand(first.root != second.root, "both are of one tree")
        return f"{origin} signed two trees of {m} entries"
    demand("proof" in file, "there is no proof")
    demand(isinstance(file["proof"], list), "the proof is no array")
    prefix = hash_of(file["prefixRoot"], "prefixRoot")
    proof = [hash_of(text, "the proof") for text in file["proof"]]
    demand(prefix != first.root, "both can be true")
    demand(is_consistent(m, prefix, n, second.root, proof), "the proof does not hold")
    return f"{origin} signed trees of {m} and {n} entries of which the larger does not begin with the smaller"


def main():
    trusted = [Key(text) for text in sys.argv[1].split(",")]
    status = 0
    for path in sys.argv[2:]:
        try:
            with open(path, "rb") as file:
                print("proven", check(file.read(), trusted))
        except Nothing as reason:
            status = 1
            print("nothing", reason)
    return status


if __name__ == "__main__":
    sys.exit(main())
