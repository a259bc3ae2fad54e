"""The page in an office's network: under TLS only, by one address only."""
import http.client
import json
import ssl
import subprocess
import urllib.parse

from center import PASSPHRASES

ADDRESS = "127.0.0.2"


def network(center):
    certificate = center.folder / "tls.pem"
    subject = ("-subj", "/CN=office", "-addext", f"subjectAltName=IP:{ADDRESS}")
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256")
    subprocess.run(["openssl", "req", "-x509", *curve, "-nodes", "-keyout", center.folder / "tls.key", "-out", certificate, "-days", "2", *subject], check=True, capture_output=True)
    lan = ("--lan", ADDRESS)
    center.sanad("office", "serve", "--office", "office", *lan, status=64)
    url = urllib.parse.urlsplit(center.start("sanad", "office", "serve", "--office", "office", "--port", "0", *lan, "--tls-certificate", "tls.pem", "--tls-key", "tls.key"))
    line = Line(url, ssl.create_default_context(cafile=certificate))
    body = json.dumps({"role": "issuer", "passphrase": PASSPHRASES["issuer"]})
    entered = line.ask("POST", "/api/session", body)
    return {
        "scheme": url.scheme,
        "page": line.ask("GET", "/")["status"],
        "entered": entered["status"],
        "cookie": entered["cookie"],
        "otherHost": line.ask("GET", "/", host=f"office.example:{url.port}")["status"],
        "localHost": line.ask("GET", "/", host=f"localhost:{url.port}")["status"],
        "plainOrigin": line.ask("POST", "/api/session", body, origin=f"http://{url.netloc}")["status"],
        "inClear": in_clear(url),
        "onThisPC": is_open("127.0.0.1", url.port),
    }


class Line:
    def __init__(self, url, context):
        self.url = url
        self.context = context

    def ask(self, method, path, body=None, host=None, origin=None):
        connection = http.client.HTTPSConnection(self.url.hostname, self.url.port, context=self.context, timeout=30)
        headers = {"Host": host or self.url.netloc, "Origin": origin or self.url.geturl()}
        connection.request(method, path, body, headers if method == "POST" else {"Host": headers["Host"]})
        answer = connection.getresponse()
        answer.read()
        return {"status": answer.status, "cookie": answer.headers.get("Set-Cookie", "")}


def in_clear(url):
    """Whether anything answers who does not speak TLS."""
    connection = http.client.HTTPConnection(url.hostname, url.port, timeout=10)
    try:
        connection.request("GET", "/")
        connection.getresponse()
        return True
    except (OSError, http.client.HTTPException):
        return False


def is_open(host, port):
    connection = http.client.HTTPConnection(host, port, timeout=10)
    try:
        connection.connect()
        return True
    except OSError:
        return False
