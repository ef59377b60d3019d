"""An Overpass server on this machine: it answers with ways it was given, or what it was told to say instead; and a
watch over what asks it."""
from __future__ import annotations

import contextlib
import json
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from tests.integration.stac_server import send

_BOX = re.compile(r"\((-?[\d.]+),(-?[\d.]+),(-?[\d.]+),(-?[\d.]+)\)")


def way(number, points, **tags):
    """A way as Overpass prints it with `out geom`."""
    geometry = [{"lat": lat, "lon": lon} for lon, lat in points]
    return {"type": "way", "id": number, "geometry": geometry, "tags": {"railway": "rail", **tags}}


def station(number, at, **tags):
    """A station as Overpass prints it."""
    return {"type": "node", "id": number, "lon": at[0], "lat": at[1], "tags": {"railway": "station", **tags}}


def between(a, b, steps=40, wave=0.0):
    """Positions from one to another; a wave in degrees keeps them off the straight line between the ends."""
    side = [0.0, *(wave * (-1) ** n for n in range(1, steps)), 0.0]
    return [
        (round(a[0] + (b[0] - a[0]) * n / steps, 7), round(a[1] + (b[1] - a[1]) * n / steps + side[n], 7))
        for n in range(steps + 1)
    ]  # fmt: skip


class Watch:
    """Progress that is stopped once it has heard of so many boxes."""

    def __init__(self, until=None):
        self.heard, self._until = [], until

    def report(self, share, message=""):
        self.heard.append((share, message))

    def cancelled(self):
        return self._until is not None and len(self.heard) >= self._until


class OverpassServer:
    """`answers` are said first, one for each question: (status, headers, body); None stands for the usual answer."""

    def __init__(self, ways=()):
        self.ways, self.answers, self.asked, self.delay_s = list(ways), [], [], 0.0
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                sent = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
                query = parse_qs(sent)["data"][0]
                server.asked.append(query)
                time.sleep(server.delay_s)
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # whoever asked has gone
                    answer = server.answers.pop(0) if server.answers else None
                    send(self, *(answer or (200, {"Content-Type": "application/json"}, server.usual(query))))

            def log_message(self, *_):
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self._http.server_port}/api/interpreter"

    def usual(self, query):
        south, west, north, east = map(float, _BOX.search(query).groups())
        inside = [
            each for each in self.ways
            if any(west <= p["lon"] <= east and south <= p["lat"] <= north for p in each.get("geometry", [each]))
        ]  # fmt: skip
        told = {"version": 0.6, "osm3s": {"timestamp_osm_base": "2026-11-01T00:00:00Z"}, "elements": inside}
        return json.dumps(told).encode()

    def close(self):
        self._http.shutdown()
        self._http.server_close()
