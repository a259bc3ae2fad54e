"""Follows the status in a certificate's file by itself: RFC 6962, RFC 1950, and the IETF's order of bits.

Writes the state (0 valid, 1 revoked, 2 suspended, 3 superseded) that stands under the root of the file's snapshot.
"""

import base64
import hashlib
import json
import sys
import zlib


def unpadded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaf, position, size, path):
    """RFC 9162 section 2.1.3.2."""
    place, last = position, size - 1
    result = leaf
    for sibling in path:
        assert last > 0, "the path is too long"
        if place & 1 or place == last:
            result = node(sibling, result)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            result = node(result, sibling)
        place, last = place >> 1, last >> 1
    assert last == 0, "the path is too short"
    return result


with open(sys.argv[1], encoding="utf-8") as file:
    document = json.load(file)
status = document["status"]
snapshot = json.loads(unpadded(status["snapshot"].split(".")[1]))
credential = json.loads(unpadded(document["credential"].split("~")[0].split(".")[1]))
reference = credential["status"]["status_list"]
raw = zlib.decompress(unpadded(status["list"]))
assert len(raw) == 32_768
assert reference["uri"] == status["uri"]
leaf = hashlib.sha256(b"\x00" + status["uri"].encode() + b"\x00" + raw).digest()
path = [base64.b64decode(hash) for hash in status["path"]]
assert 0 <= status["position"] < snapshot["lists"]
found = root(leaf, status["position"], snapshot["lists"], path)
assert base64.b64encode(found).decode() == snapshot["root"], "the list does not stand under the root"
print(raw[reference["idx"] // 4] >> 2 * (reference["idx"] % 4) & 3)
