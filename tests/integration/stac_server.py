"""A STAC API on this machine that answers what it was told to, and remembers what it was asked."""
from __future__ import annotations

import base64
import contextlib
import json
import ssl
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

SEARCH = "https://api.stacspec.org/v1.0.0/item-search"
CLASSES = {
    "query": (f"{SEARCH}#query",),
    "cql2": (f"{SEARCH}#filter", "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json"),
    "sort": (f"{SEARCH}#sort",),
}


def item(name, *, at=(130.3, 42.2), half=0.2, day="2023-09-08", collection="yard-2m", **more):
    """An item as servers give it; `more` overrides its properties, None takes one away."""
    x, y = at
    west, south, east, north = x - half, y - half, x + half, y + half
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    facts = {
        "datetime": f"{day}T02:15:07.250Z", "platform": "sentinel-2b", "instruments": ["msi"], "gsd": 10,
        "eo:cloud_cover": 12.5, "view:sun_elevation": 48.5, "view:sun_azimuth": 151.0,
        "created": "2023-10-01T00:00:00Z",
    }  # fmt: skip
    facts.update(more)
    return {
        "type": "Feature", "stac_version": "1.0.0", "id": name, "collection": collection,
        "geometry": {"type": "Polygon", "coordinates": [ring]}, "bbox": [west, south, east, north],
        "properties": {key: value for key, value in facts.items() if value is not None},
        "links": [{"rel": "self", "href": f"/collections/{collection}/items/{name}"}],
        "assets": {
            "visual": {
                "href": f"{name}/TCI.tif", "type": "image/tiff; application=geotiff; profile=cloud-optimized",
                "roles": ["visual"], "eo:bands": [{"common_name": c} for c in ("red", "green", "blue")],
            },
            "thumbnail": {"href": f"/thumbs/{name}.png", "type": "image/png", "roles": ["thumbnail"]},
            "nir": {"href": f"s3://private-store/{name}/B08.tif", "roles": ["data"], "type": "image/tiff"},
        },
    }  # fmt: skip


class StacServer:
    """Serves `items` page by page under `url`; `answers` holds what to say at a path instead, one after the other.

    An answer is (status, headers, body) or a function of the request that sends one itself.
    """

    def __init__(self, items=(), *, abilities=("query", "sort"), post=True, page=None, tls=None, user=None):
        self.items, self.page, self.user = list(items), page, user
        self.abilities, self.post = abilities, post
        self.answers, self.asked, self.delay_s = {}, [], 0.0
        self.files = {}
        makers = [{"name": "Ada", "roles": ["producer"]}]
        self.collections = [{"id": "yard-2m", "title": "Yards", "license": "CC-BY-4.0", "providers": makers}]
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                server._handle(self)

            do_POST = do_GET

            def log_message(self, *_):
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*map(str, tls))
            self._http.socket = context.wrap_socket(self._http.socket, server_side=True)
        self._scheme = "https" if tls else "http"
        threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def port(self):
        return self._http.server_port

    @property
    def url(self):
        return f"{self._scheme}://127.0.0.1:{self.port}"

    def at(self, host):
        """The same server under another name."""
        return f"{self._scheme}://{host}:{self.port}"

    def close(self):
        self._http.shutdown()
        self._http.server_close()

    def bodies(self):
        """What searches asked, oldest first."""
        return [each["body"] for each in self.asked if each["path"] == "/search"]

    def _handle(self, request):
        length = int(request.headers.get("Content-Length") or 0)
        sent = request.rfile.read(length)
        parts = urlsplit(request.path if not request.path.startswith("http") else urlsplit(request.path).path)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        body = json.loads(sent) if sent else {}
        self.asked.append(
            {"method": request.command, "path": parts.path or "/", "query": query, "body": body or query,
             "headers": {name.lower(): value for name, value in request.headers.items()}, "when": time.monotonic()}
        )  # fmt: skip
        if self.delay_s:
            time.sleep(self.delay_s)
        with contextlib.suppress(BrokenPipeError, ConnectionResetError, ssl.SSLError):  # whoever asked has gone
            self._answer(request, parts.path or "/", body or query)

    def _answer(self, request, path, body):
        waiting = self.answers.get(path)
        if waiting:
            answer = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            if answer is None:
                pass
            elif callable(answer):
                answer(request)
                return
            else:
                send(request, *answer)
                return
        if self.user and request.headers.get("Authorization") != basic(*self.user):
            send(request, 401, {}, b"who?")
        elif path in self.files:
            send(request, 200, {"Content-Type": "image/png"}, self.files[path])
        elif path == "/":
            send_json(request, self.landing())
        elif path == "/collections":
            send_json(request, {"collections": self.collections, "links": []})
        elif path.startswith("/collections/") and path.count("/") == 2:
            found = [each for each in self.collections if each["id"] == path.rsplit("/", 1)[1]]
            send_json(request, found[0]) if found else send(request, 404, {}, b"none")
        elif path == "/search":
            send_json(request, self.answer_to(body))
        else:
            send(request, 404, {}, b"none")

    def landing(self):
        links = [{"rel": "search", "href": "/search", "method": "GET"}, {"rel": "data", "href": "/collections"}]
        if self.post:
            links.append({"rel": "search", "href": "/search", "method": "POST"})
        classes = [SEARCH, *(each for name in self.abilities for each in CLASSES[name])]
        return {"type": "Catalog", "id": "tests", "stac_version": "1.0.0", "conformsTo": classes, "links": links}

    def answer_to(self, body):
        size, start = self.page or int(body.get("limit", 10)), int(body.get("at", 0))
        shown = self.items[start : start + size]
        links = []
        if start + size < len(self.items):
            if self.post:
                body = {"at": start + size}
                links = [{"rel": "next", "href": "/search", "method": "POST", "merge": True, "body": body}]
            else:
                links = [{"rel": "next", "href": f"/search?limit={size}&at={start + size}"}]
        return {"type": "FeatureCollection", "features": shown, "links": links, "numberMatched": len(self.items)}


def basic(user, secret):
    return "Basic " + base64.b64encode(f"{user}:{secret}".encode()).decode()


def send(request, status, headers, body):
    request.send_response(status)
    for name, value in headers.items():
        request.send_header(name, value)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)


def send_json(request, value):
    send(request, 200, {"Content-Type": "application/geo+json"}, json.dumps(value).encode())
