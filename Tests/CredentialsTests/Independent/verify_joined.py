"""Reads a file of several certificates with implementations that are not ours.

Reads {"jwk": …, "file": text of the file} and writes, for each certificate, its subject as the SD-JWT library gives it
once signature and disclosures hold.
"""

import json
import sys

from jwcrypto.jwk import JWK
from sd_jwt.verifier import SDJWTVerifier

request = json.load(sys.stdin)
key = JWK(**request["jwk"])
joined = json.loads(request["file"])
assert set(joined) == {"type", "certificates"} and joined["type"] == "sanad/certificates/v1"
payloads = [
    SDJWTVerifier(certificate["credential"], lambda issuer, header: key).get_verified_payload()
    for certificate in joined["certificates"]
    if certificate["type"] == "sanad/certificate/v1"
]
json.dump([payload["credentialSubject"] for payload in payloads], sys.stdout)
