"""Checks credentials with implementations that are not ours.

Reads {"jwk": …, "credentials": [SD-JWT, …], "schema": path or null} and writes, for each credential, its subject as
the SD-JWT library gives it once signature and disclosures hold.
"""

import json
import sys

from jwcrypto.jwk import JWK
from sd_jwt.verifier import SDJWTVerifier

request = json.load(sys.stdin)
key = JWK(**request["jwk"])
payloads = [
    SDJWTVerifier(text, lambda issuer, header: key).get_verified_payload() for text in request["credentials"]
]

if request["schema"]:
    import jsonschema

    with open(request["schema"], encoding="utf-8") as file:
        schema = json.load(file)
    validator = jsonschema.validators.validator_for(schema)(schema)
    for payload in payloads:
        validator.validate(payload)

json.dump([payload["credentialSubject"] for payload in payloads], sys.stdout)
