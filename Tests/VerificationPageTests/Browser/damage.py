"""Damages certificates' files in every part, the same ones each time. Usage: damage.py CERTIFICATES FOLDER"""
import base64
import json
import pathlib
import random
import sys

URL_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def flipped(text, place, alphabet=URL_ALPHABET):
    other = next(symbol for symbol in random.sample(alphabet, 2) if symbol != text[place])
    return text[:place] + other + text[place + 1:]


def damaged(raw, other):
    """(what was done, the bytes) for every part of a file."""
    file = json.loads(raw)
    jwt, *disclosures = file["credential"].split("~")[:-1]
    credential = lambda jwt, disclosures: {**file, "credential": "~".join([jwt, *disclosures, ""])}
    for part, name in enumerate(("header", "payload", "signature")):
        parts = jwt.split(".")
        parts[part] = flipped(parts[part], random.randrange(len(parts[part])))
        yield name, credential(".".join(parts), disclosures)
    place = random.randrange(len(disclosures))
    foreign = other["credential"].split("~")[1]
    yield "disclosure", credential(jwt, [*disclosures[:place], flipped(disclosures[place], random.randrange(len(disclosures[place])))])
    yield "fewer", credential(jwt, disclosures[1:])
    yield "none", credential(jwt, [])
    yield "twice", credential(jwt, [disclosures[0], *disclosures])
    yield "foreign", credential(jwt, [foreign, *disclosures[1:]])
    yield "unproven", {key: value for key, value in file.items() if key != "proof"}
    lines = file["proof"].split("\n")
    for number, line in enumerate(lines):
        if line:
            changed = [*lines[:number], flipped(line, random.randrange(len(line)), "ABab019+/"), *lines[number + 1:]]
            yield f"proof-{number}", {**file, "proof": "\n".join(changed)}
    yield "one-country", {**file, "proof": "\n".join(line for line in lines if "jp." not in line)}
    support = file["support"]
    for number, logged in enumerate(support):
        parts = logged["statement"].split(".")
        part = random.randrange(3)
        parts[part] = flipped(parts[part], random.randrange(len(parts[part])))
        yield f"support-{number}", {**file, "support": [*support[:number], {**logged, "statement": ".".join(parts)}, *support[number + 1:]]}
        yield f"without-{number}", {**file, "support": support[:number] + support[number + 1:]}
    yield "photo", {**file, "photo": base64.b64encode(b"\xff\xd8\xff\xe0photo").decode()}
    yield "unlisted", {**file, "more": 1}
    for number in range(8):
        changed = bytearray(raw)
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
        yield f"byte-{number}", bytes(changed)
    yield "short", raw[:-5]
    yield "empty", b" "
    yield "mark", b"\xef\xbb\xbf" + raw


def main(certificates, folder):
    random.seed(7)
    files = sorted(pathlib.Path(certificates).glob("*.sanad"))
    for path in files:
        pathlib.Path(folder, f"whole-{path.name}").write_bytes(path.read_bytes())
    for path in (files[2], files[-1]):
        for name, content in damaged(path.read_bytes(), json.loads(files[5].read_bytes())):
            data = content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False).encode()
            pathlib.Path(folder, f"{name}-{path.name}").write_bytes(data)


main(*sys.argv[1:])
