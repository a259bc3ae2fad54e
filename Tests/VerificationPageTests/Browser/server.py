"""Serves the verification page with a ledger beside it, well or badly, and remembers what it was asked."""
import hashlib
import http.server
import json
import pathlib
import threading

TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
    ".json": "application/json", ".webmanifest": "application/manifest+json",
}


class PageServer:
    """`alter` maps a path to what is served there instead: bytes, or None for 404."""

    def __init__(self, page, ledger, keys, other_pages=()):
        self.page, self.ledger = pathlib.Path(page), pathlib.Path(ledger)
        self.origin = (self.ledger / "checkpoint").read_text().split("\n")[0]
        self.folder = hashlib.sha256(self.origin.encode()).hexdigest()
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
        below = path[65:] if path.startswith(self.folder + "/") else path
        for file in (self.page / ("index.html" if path in ("", "v") else path), self.ledger / below):
            if file.is_file():
                return file.read_bytes()
        return None

    def stop(self):
        self.http.shutdown()
        self.http.server_close()
