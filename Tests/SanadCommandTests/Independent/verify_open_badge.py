"""Verifies an exported Open Badge with implementations that are not ours: openbadgeslib, PyJWT and jsonschema.

Arguments: the JWT's file, the issuer's certificate (PEM), and the Open Badges schema or nothing. Writes what the badge
says of its subject.
"""

import json
import pathlib
import sys

import jwt
from cryptography.x509 import load_pem_x509_certificate
from jwt.algorithms import get_default_algorithms
from openbadgeslib.ob3.verifier import OB3Verifier

token = pathlib.Path(sys.argv[1]).read_text("ascii")
key = load_pem_x509_certificate(pathlib.Path(sys.argv[2]).read_bytes()).public_key()

badge = OB3Verifier(pubkey_pem=key).verify(token)
header = jwt.get_unverified_header(token)
assert header["typ"] == "JWT" and "kid" not in header
named = get_default_algorithms()[header["alg"]].from_jwk(header["jwk"])
assert named.public_numbers() == key.public_numbers(), "the header names another key"
payload = jwt.decode(token, key, algorithms=[header["alg"]])
assert payload["jti"] == payload["id"] and payload["sub"] == payload["credentialSubject"]["id"]
assert badge.issuer.id == payload["iss"] == payload["issuer"]["id"]
assert not {"_sd", "_sd_alg"} & (payload.keys() | payload["credentialSubject"].keys())

if len(sys.argv) > 3:
    import jsonschema

    schema = json.loads(pathlib.Path(sys.argv[3]).read_text("utf-8"))
    jsonschema.validators.validator_for(schema)(schema).validate(payload)

json.dump(payload["credentialSubject"], sys.stdout)
