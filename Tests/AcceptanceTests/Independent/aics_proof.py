"""Verifies tlog-proofs with the package aics-tlog, an implementation that is not ours.

    aics_proof.py POLICY ORIGIN PROOF ENTRY [PROOF ENTRY]...

The policy is a C2SP tlog-policy whose quorum is a group of all of some
witnesses. Prints for each proof the size of its checkpoint and who cosigned it.
"""

import base64
import json
import pathlib
import sys

import aics_tlog

logs, witnesses, groups, quorum = {}, {}, {}, None
for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    match line.split():
        case ["log", vkey, *_]:
            key = aics_tlog.parse_vkey(vkey)
            logs[key.name] = key
        case ["witness", name, vkey, *_]:
            witnesses[name] = aics_tlog.parse_vkey(vkey)
        case ["group", name, "all", *members]:
            groups[name] = members
        case ["quorum", name]:
            quorum = name
        case words:
            assert not words or words[0].startswith("#"), line
wanted = [witnesses[name] for name in groups[quorum]]
policy = aics_tlog.WitnessPolicy(quorum=len(wanted), witnesses=tuple(wanted), max_age_seconds=3600)
log = logs[sys.argv[2]]


def verified(proof, entry):
    head, note = proof.read_text(encoding="utf-8").split("\n\n", 1)
    first, extra, index, *path = head.split("\n")
    assert first == "c2sp.org/tlog-proof@v1" and extra.startswith("extra ") and index.startswith("index ")
    entry = entry.read_bytes()
    assert entry.startswith(base64.b64decode(extra.removeprefix("extra ")))
    note = aics_tlog.parse_note(note)
    result = aics_tlog.verify_checkpoint(note, log, policy=policy, expected_origin=log.name)
    assert result.ok, result
    checkpoint = aics_tlog.parse_checkpoint(note.text)
    place, path = int(index.removeprefix("index ")), [base64.b64decode(line) for line in path]
    assert aics_tlog.verify_leaf_inclusion(entry, place, checkpoint.size, path, checkpoint.root), "not included"
    return {"index": place, "size": checkpoint.size, "witnesses": sorted(result.witnesses)}


files = [pathlib.Path(name) for name in sys.argv[3:]]
print(json.dumps([verified(proof, entry) for proof, entry in zip(files[::2], files[1::2], strict=True)]))
