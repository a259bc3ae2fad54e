"""Compares what a ledger's routes answer with what its /openapi.yaml says, by openapi-spec-validator and jsonschema.

Reads {"url": of the ledger, "parameters": {name: value}} and fails with the first difference.
"""

import json
import re
import sys
import urllib.error
import urllib.request

import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

request = json.load(sys.stdin)


def get(path, method="GET", body=None):
    asked = urllib.request.Request(request["url"] + path, method=method, data=body)
    try:
        with urllib.request.urlopen(asked) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


document = yaml.safe_load(get("/openapi.yaml")[2])
validate(document)


def resolved(value):
    if "$ref" not in value:
        return value
    found = document
    for part in value["$ref"].removeprefix("#/").split("/"):
        found = found[part]
    return found


def essence(media_type):
    return media_type.split(";")[0].strip().lower()


def check(path, operation, status, headers, body):
    assert str(status) in operation["responses"], f"{path}: {status} is not described: {body[:300]}"
    content = resolved(operation["responses"][str(status)]).get("content", {})
    kinds = {essence(kind): described for kind, described in content.items()}
    kind = essence(headers["content-type"])
    assert kind in kinds, f"{path}: {kind} is not described"
    schema = kinds[kind].get("schema")
    if schema is None:
        return
    value = body.decode()
    if kind.endswith("json"):
        value = json.loads(body)
    elif kind == "application/yaml":
        value = yaml.safe_load(body)
    elif "pattern" in schema:
        assert re.search(schema["pattern"], value), f"{path}: {value[:100]}"
    Draft202012Validator({**schema, "components": document["components"]}).validate(value)


seen = 0
for template, operations in document["paths"].items():
    path = re.sub(r"\{(\w+)\}", lambda name: request["parameters"][name[1]], template)
    if "get" in operations:
        status, headers, body = get(path)
        assert status == 200 or template in request.get("absent", []), f"{path}: {status} {body[:300]}"
        check(path, operations["get"], status, headers, body)
        head, _, nothing = get(path, method="HEAD")
        assert (head, nothing) == (status, b""), f"{path}: HEAD {head}"
        status, headers, body = get(path, method="POST", body=b"x")
        assert status == 405 and headers["allow"] == "GET, HEAD", f"{path}: POST {status}"
    else:
        status, headers, body = get(path, method="POST", body=b"x\n")
        assert 400 <= status < 500, f"{path}: {status}"
        check(path, operations["post"], status, headers, body)
    seen += 1
assert seen == len(document["paths"])
