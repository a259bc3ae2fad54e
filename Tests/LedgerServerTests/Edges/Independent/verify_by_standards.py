"""Verifies a certificate as a verifier does that knows the standards alone: by what the ledger serves.

Reads {"url": of the ledger, "origin": its name, "credential": SD-JWT, "statusKey": JWK, "claims": names of all that can
be hidden, …} and writes what openvc-core makes of the certificate, with its status by each of the two lists. Fails where
the profile, the issuer's metadata, the type's metadata or the context is not as its standard has it.
"""

import importlib.resources
import json
import sys
import urllib.request

from jwcrypto.jwk import JWK
from jwcrypto.jws import JWS
from openvc.errors import OpenvcError
from openvc.status.bitstring import decode_bitstring, get_status_bit
from openvc.status.issue import verify_status_list_token
from openvc.status.token_status_list import check_token_status
from openvc.type_metadata import validate_type_metadata
from openvc.verify import VerificationPolicy, verify_credential
from pyld import jsonld
from sd_jwt.verifier import SDJWTVerifier

request = json.load(sys.stdin)
base = "https://" + request["origin"]


def get(url):
    """What the ledger serves under one of its own names."""
    assert url.startswith(base + "/"), url
    with urllib.request.urlopen(request["url"] + url.removeprefix(base)) as answer:
        return answer.read()


# The issuer, by name alone: the profile and the metadata have the same keys.
issuer = f"{base}/centers/{request['parameters']['center']}"
profile = json.loads(get(issuer))
metadata = json.loads(get(issuer.replace("/centers/", "/.well-known/jwt-vc-issuer/centers/")))
assert profile["id"] == metadata["issuer"] == issuer and profile["jwks"] == metadata["jwks"]
keys = {key["kid"]: JWK(**key) for key in metadata["jwks"]["keys"]}
assert all(key.thumbprint() == name for name, key in keys.items())

payload = SDJWTVerifier(
    request["credential"], lambda name, header: keys[header["kid"]] if name == issuer else None
).get_verified_payload()

# The type: every claim that can be hidden has a label in each language, and what must be there is there.
type_metadata = get(base + "/types/skill-certificate/1")
validate_type_metadata(payload, vct=payload["vct"], resolve=lambda vct: type_metadata)
labels = {}
for claim in json.loads(type_metadata)["claims"]:
    assert [entry["locale"] for entry in claim["display"]] == ["en", "bn", "ja"], claim
    assert all(entry["label"] for entry in claim["display"]), claim
    labels[claim["path"][-1]] = claim["sd"]
assert {name for name, kind in labels.items() if kind == "always"} == set(request["claims"])


# The contexts: nothing of the certificate or the profile is lost when it is read as JSON-LD.
def published(name):
    return json.loads(importlib.resources.files("openbadgeslib.ob3.contexts").joinpath(name).read_text("utf-8"))


contexts = {
    "https://www.w3.org/ns/credentials/v2": published("credentials-v2.json"),
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": published("ob-v3p0-context-3.0.3.json"),
    base + "/contexts/1": json.loads(get(base + "/contexts/1")),
}


def load(url, options=None):
    return {"contextUrl": None, "documentUrl": url, "document": contexts[url], "contentType": "application/ld+json"}


def same(one, other):
    if isinstance(one, list) != isinstance(other, list):
        one, other = (value if isinstance(value, list) else [value] for value in (one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other


def check_terms(document):
    expanded = jsonld.expand(document, {"documentLoader": load})
    compacted = jsonld.compact(expanded, document["@context"], {"documentLoader": load})
    assert same(document, compacted), f"lost: {document} is read as {compacted}"


whole = json.loads(json.dumps(payload))
whole["credentialSubject"].update({name: name for name in request["claims"] if name not in ("result", "nativeName")})
whole["credentialSubject"].update({"nativeName": {"bn": "ক"}, "result": [{"type": ["Result"], "value": "84"}]})
whole.update({"supersedes": payload["id"] + "-0", "backfilled": True, "awardedDate": "2020-02-29T00:00:00Z"})
whole["credentialSubject"].update(
    {"activityStartDate": "2020-02-01T00:00:00Z", "activityEndDate": "2020-02-29T00:00:00Z"}
)
for document in (payload, whole, profile):
    check_terms(document)


# The status, as each standard has it.
def status_token(uri):
    token = get(uri).decode()
    return verify_status_list_token(token, public_key_jwk=request["statusKey"], expected_uri=uri)


def status_credential(uri):
    secured = JWS()
    secured.deserialize(get(uri).decode(), JWK(**request["statusKey"]))
    return json.loads(secured.payload)


entry = payload["credentialStatus"]
bits = decode_bitstring(status_credential(entry["statusListCredential"])["credentialSubject"]["encodedList"])
place = int(entry["statusListIndex"]) * entry["statusSize"]

try:
    verify_credential(
        request["credential"],
        policy=VerificationPolicy(expected_vct=payload["vct"]),
        jwt_vc_issuer_fetch=lambda url: json.loads(get(url)),
        resolve_status_list=status_credential,
        resolve_status_list_token=status_token,
    )
    verified = "verified"
except OpenvcError as error:
    verified = type(error).__name__
    print(error, file=sys.stderr)

json.dump(
    {
        "verified": verified,
        "subject": payload["credentialSubject"],
        "token": check_token_status(payload, resolve_status_list_token=status_token).status,
        "bitstring": get_status_bit(bits, place) << 1 | get_status_bit(bits, place + 1),
    },
    sys.stdout,
)
