"""Serves the verification page with a ledger beside it, well or badly, and remembers what it was asked."""
import gzip
import hashlib
import http.server
import json
import pathlib
import threading

TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
    ".json": "application/json", ".yaml": "application/yaml", ".webmanifest": "application/manifest+json",
}


def named(ledger):
    """A ledger's origin, and the folder in which a server keeps it."""
    origin = (ledger / "checkpoint").read_text().split("\n")[0]
    return origin, hashlib.sha256(origin.encode()).hexdigest()


class PageServer:
    """`alter` maps a path to what is served there instead: bytes, or None for 404. `copies` are other ledgers, of which
    the server keeps a copy."""

    def __init__(self, page, ledger, keys, copies=()):
        self.page, self.ledger = pathlib.Path(page), pathlib.Path(ledger)
        self.origin, self.folder = named(self.ledger)
        self.copies = {named(pathlib.Path(copy))[1]: pathlib.Path(copy) for copy in copies}
        self.alter, self.asked = {}, []
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                path = self.path.split("?")[0].lstrip("/")
                server.asked.append(self.path)
                body = server.body(path)
                self.send_response(404 if body is None else 200)
                self.send_header("Content-Type", TYPES.get(pathlib.PurePath(path or "index.html").suffix, "text/html; charset=utf-8"))
                # As the daemon does: what shrinks is sent compressed.
                if body and "gzip" in self.headers.get("Accept-Encoding", "") and not path.startswith("tile/"):
                    body = gzip.compress(body)
                    self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(body or b"")))
                self.end_headers()
                self.wfile.write(body or b"")

            def log_message(self, *arguments):
                pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.port = self.http.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        self.trust = {
            "policy": (pathlib.Path(keys) / "policy").read_text(),
            "roots": [path.read_text() for path in sorted(pathlib.Path(keys).glob("*.pem"))],
            "pages": [{"country": "BD", "url": self.url}, {"country": "JP", "url": "https://jp.sanad.example/"}],
            "sample": True,
        }
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def body(self, path):
        if path in self.alter:
            return self.alter[path]
        if path == "trust.json":
            return json.dumps(self.trust).encode()
        folder, below = (path[:64], path[65:]) if path[64:65] == "/" else (self.folder, path)
        ledger = self.copies.get(folder, self.ledger if folder == self.folder else self.page)
        for file in (self.page / ("index.html" if path in ("", "v") else path), ledger / below):
            if file.is_file():
                return file.read_bytes()
        return None

    def stop(self):
        self.http.shutdown()
        self.http.server_close()
