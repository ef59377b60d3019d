"""A server on this machine that gives files by ranges, and can be slow, refuse, break off, or be gone."""
from __future__ import annotations

import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit


class RangeServer:
    """Files of a folder at `url(name)`. `asked` holds (method, path, range) of every request.

    `refuse` is a status answered to everything; `after` counts requests until `refuse` holds; `wait_s` delays each.
    """

    def __init__(self, folder):
        self.folder = Path(folder)
        self.asked = []
        self.refuse = None
        self.after = 0
        self.wait_s = 0.0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                outer._answer(self, body=True)

            def do_HEAD(self):
                outer._answer(self, body=False)

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        self.port = self._server.server_address[1]

    def url(self, name):
        return f"http://127.0.0.1:{self.port}/{name}"

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, request, body):
        path = unquote(urlsplit(request.path).path)
        self.asked.append((request.command, request.path, request.headers.get("Range")))
        time.sleep(self.wait_s)
        if self.refuse and len(self.asked) > self.after:
            return self._end(request, self.refuse, b"<html>no</html>", body)
        file = self.folder / path.lstrip("/")
        if not file.is_file():
            return self._end(request, 404, b"<html>none</html>", body)
        data = file.read_bytes()
        fits = re.fullmatch(r"bytes=(\d+)-(\d*)", request.headers.get("Range") or "")
        if not fits:
            return self._end(request, 200, data, body, {"Accept-Ranges": "bytes"})
        first = int(fits.group(1))
        last = min(int(fits.group(2) or len(data)), len(data) - 1)
        if first >= len(data):
            return self._end(request, 416, b"", body, {"Content-Range": f"bytes */{len(data)}"})
        said = {"Content-Range": f"bytes {first}-{last}/{len(data)}", "Accept-Ranges": "bytes"}
        return self._end(request, 206, data[first : last + 1], body, said)

    def _end(self, request, status, data, body, more=()):
        try:
            request.send_response(status)
            for key, value in dict(more).items():
                request.send_header(key, value)
            request.send_header("Content-Length", str(len(data)))
            request.end_headers()
            if body:
                request.wfile.write(data)
        except (BrokenPipeError, ConnectionResetError):
            pass
