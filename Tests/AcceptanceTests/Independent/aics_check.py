"""Checks a folder of C2SP tiles with the package aics-tlog, an implementation that is not ours.

    aics_check.py FOLDER LOG-VKEY [--witness VKEY]... [--proof FILE] [--entry FILE]

The checkpoint's signatures are checked, every tile and bundle of the tree is
authenticated, and inclusion and consistency are proven from the tiles. A proof
is a tlog-proof of the entry in the other file.
"""

import argparse
import base64
import json
import pathlib

import aics_tlog

parser = argparse.ArgumentParser()
parser.add_argument("folder", type=pathlib.Path)
parser.add_argument("log")
parser.add_argument("--witness", action="append", default=[])
parser.add_argument("--proof", type=pathlib.Path)
parser.add_argument("--entry", type=pathlib.Path)
options = parser.parse_args()

log = aics_tlog.parse_vkey(options.log)
witnesses = [aics_tlog.parse_vkey(text) for text in options.witness]


def checked(note):
    """A checkpoint that the log signed and all the witnesses cosigned."""
    note = aics_tlog.parse_note(note)
    result = aics_tlog.verify_checkpoint(note, log, witnesses, len(witnesses), expected_origin=log.name)
    assert result.ok, result
    return aics_tlog.parse_checkpoint(note.text)


checkpoint = checked((options.folder / "checkpoint").read_bytes())
size, root = checkpoint.size, checkpoint.root
reader = aics_tlog.FileSystemTileReader(options.folder)
report = aics_tlog.audit_tiles(reader, size, root)
assert aics_tlog.tree_root_from_tiles(reader, size) == root

verified = aics_tlog.VerifiedTileReader(reader, size, root)
indexes = sorted({0, 1, 255, 256, 65_535, 65_536, size // 2, size - 1} & set(range(size)))
for index in indexes:
    proof = aics_tlog.inclusion_proof_from_tiles(reader, index, size)
    assert aics_tlog.verify_leaf_inclusion(verified.entry(index), index, size, proof, root), index
sizes = [old for old in (1, 255, 256, 257, 65_536, 65_537, size) if old <= size]
for old in sizes:
    proof = aics_tlog.consistency_proof_from_tiles(reader, old, size)
    earlier = aics_tlog.tree_root_from_tiles(reader, old, size)
    assert aics_tlog.verify_consistency(old, size, earlier, root, proof), old

if options.proof:
    head, note = options.proof.read_text(encoding="utf-8").split("\n\n", 1)
    first, extra, index, *path = head.split("\n")
    assert first == "c2sp.org/tlog-proof@v1" and extra.startswith("extra ") and index.startswith("index ")
    entry = options.entry.read_bytes()
    assert entry.startswith(base64.b64decode(extra.removeprefix("extra ")))
    proven = checked(note)
    place, path = int(index.removeprefix("index ")), [base64.b64decode(line) for line in path]
    assert aics_tlog.verify_leaf_inclusion(entry, place, proven.size, path, proven.root)

print(json.dumps({"size": size, "tiles": report.tiles, "bundles": report.bundles}))
