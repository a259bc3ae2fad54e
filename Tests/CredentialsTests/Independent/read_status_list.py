"""Reads status lists with implementations that are not ours.

Reads {"jwk": …, "uri": …, "now": seconds, "token": JWT, "bitstring": JWT, "indexes": [number, …]} and writes the states
at those indexes as each of the two lists gives them: {"token": [number, …], "bitstring": [number, …]}.
"""

import json
import sys

from jwcrypto.jwk import JWK
from jwcrypto.jws import JWS
from openvc.status.bitstring import decode_bitstring, get_status_bit
from openvc.status.issue import verify_status_list_token
from openvc.status.token_status_list import check_token_status

request = json.load(sys.stdin)
claims = verify_status_list_token(
    request["token"], public_key_jwk=request["jwk"], expected_uri=request["uri"], now=request["now"], leeway_s=0
)
assert claims["exp"] == claims["iat"] + 86_400, "a token lasts a day"


def by_token(index):
    reference = {"status": {"status_list": {"idx": index, "uri": request["uri"]}}}
    return check_token_status(reference, resolve_status_list_token=lambda uri: claims).status


secured = JWS()
secured.deserialize(request["bitstring"], JWK(**request["jwk"]))
assert secured.jose_header["typ"] == "vc+jwt"
credential = json.loads(secured.payload)
subject = credential["credentialSubject"]
assert credential["id"] == request["uri"] + "/bitstring"
assert credential["type"] == ["VerifiableCredential", "BitstringStatusListCredential"]
assert (subject["type"], subject["statusPurpose"]) == ("BitstringStatusList", "message")
bits = decode_bitstring(subject["encodedList"])
assert len(bits) == 32_768


def by_bitstring(index):
    return get_status_bit(bits, 2 * index) << 1 | get_status_bit(bits, 2 * index + 1)


answer = {
    "token": [by_token(index) for index in request["indexes"]],
    "bitstring": [by_bitstring(index) for index in request["indexes"]],
}
json.dump(answer, sys.stdout)
