"""Runs schemathesis against a ledger by its own /openapi.yaml, with a seed and a bounded number of examples.

Reads {"url": of the ledger, "parameters": {name: value that is there}} and fails where schemathesis finds anything:
once with values that it makes up, once with those that are there.
"""

import json
import pathlib
import subprocess
import sys

request = json.load(sys.stdin)

# A body can have the right form and still be refused: only signatures and the ledger's state tell.
CHECKS = """
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "400", "403", "404", "409", "413", "415", "422"]
"""

known = "".join(f'"path.{name}" = {json.dumps(value)}\n' for name, value in request["parameters"].items())


def run(name, config, phases):
    path = pathlib.Path(name)
    path.write_text(config, encoding="utf-8")
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(path)]
    command += ["run", request["url"] + "/openapi.yaml", "--url", request["url"], "--checks", "all"]
    command += ["--phases", phases, "--max-examples", "10", "--seed", "1", "--workers", "1"]
    # A machine that is busy with other tests may be slow to answer.
    command += ["--generation-database", "none", "--request-timeout", "60", "--max-response-time", "60"]
    if subprocess.run(command, check=False).returncode != 0:
        sys.exit(f"schemathesis found something: {name}")


run("made-up.toml", CHECKS, "examples,coverage,fuzzing")
run("there.toml", f"[parameters]\n{known}{CHECKS}", "fuzzing")
