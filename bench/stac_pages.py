"""A STAC API with 10,000 invented items in pages that are made before the first request; prints its port.

    stac_pages.py ITEMS PAGE

Items are of the size and shape of a Sentinel-2 L2A entry: about 18 assets with their bands, 11 KB of JSON.
"""

from __future__ import annotations

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

NAMES = (
    "coastal", "blue", "green", "red", "rededge1", "rededge2", "rededge3", "nir", "nir08", "nir09", "swir16", "swir22",
)  # fmt: skip


def item(number, base):
    name = f"S9A_52TFN_2023{number:05d}_0_L2A"
    west, south = 129.9 + 0.0001 * (number % 50), 41.9 + 0.0001 * (number % 40)
    east, north = west + 1.3, south + 1.0
    ring = [[west, north], [west + 0.02, south], [east - 0.01, south + 0.01], [east, north - 0.01], [west, north]]
    day = f"{2016 + number // 1400}-{1 + number // 112 % 12:02d}-{1 + number % 28:02d}"
    stem = f"{base}/files/52/T/FN/{day[:4]}/{name}"
    assets = {
        band: {
            "href": f"{stem}/{band}.tif", "type": "image/tiff; application=geotiff; profile=cloud-optimized",
            "title": f"{band.capitalize()}, {10 + 10 * (index % 2)} m", "roles": ["data", "reflectance"],
            "eo:bands": [{"name": band, "common_name": band, "description": f"{band} of the instrument",
                          "center_wavelength": 0.49 + index / 10, "full_width_half_max": 0.098}],
            "gsd": 10 + 10 * (index % 2), "proj:shape": [10980, 10980], "file:size": 123456789 + number,
            "proj:transform": [10, 0, 600000, 0, -10, 4700040, 0, 0, 1],
            "raster:bands": [{"nodata": 0, "data_type": "uint16", "bits_per_sample": 15, "spatial_resolution": 10,
                              "scale": 0.0001, "offset": -0.1}],
            "file:checksum": "1220" + "ab" * 32,
        }
        for index, band in enumerate(NAMES)
    }  # fmt: skip
    assets["visual"] = {**assets["red"], "href": f"{stem}/TCI.tif", "roles": ["visual"],
                        "eo:bands": [{"common_name": c} for c in ("red", "green", "blue")]}  # fmt: skip
    assets["thumbnail"] = {"href": f"{stem}/preview.jpg", "type": "image/jpeg", "roles": ["thumbnail"]}
    for key in ("granule_metadata", "tileinfo_metadata", "product_metadata", "preview"):
        assets[key] = {"href": f"{stem}/{key}.xml", "type": "application/xml", "roles": ["metadata"]}
    properties = {
        "datetime": f"{day}T02:15:{number % 60:02d}.250000Z", "platform": "sentinel-9a", "constellation": "sentinel-9",
        "instruments": ["msi"], "gsd": 10, "eo:cloud_cover": number % 1000 / 10, "view:sun_azimuth": 151.2,
        "view:sun_elevation": 48.5, "created": "2024-01-01T00:00:00.000Z", "updated": "2024-01-01T00:00:00.000Z",
        "proj:epsg": 32652, "grid:code": "MGRS-52TFN", "earthsearch:payload_id": f"roda-{name}",
        **{f"nine:value_{n}": 0.125 * n + number for n in range(24)},
    }  # fmt: skip
    links = [{"rel": rel, "href": f"{base}/collections/nine/items/{name}", "type": "application/geo+json"}
             for rel in ("self", "canonical", "parent", "collection", "root", "thumbnail")]  # fmt: skip
    return {
        "type": "Feature", "stac_version": "1.0.0", "id": name, "collection": "nine", "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]}, "bbox": [west, south, east, north], "links": links,
        "assets": assets, "stac_extensions": ["https://stac-extensions.github.io/eo/v1.1.0/schema.json"],
    }  # fmt: skip


def main(items, size):
    pages = {}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            parts = urlsplit(self.path)
            given = json.loads(sent) if sent else {k: v[0] for k, v in parse_qs(parts.query).items()}
            if parts.path == "/search":
                body = pages[int(given.get("at", 0))]
            elif parts.path == "/collections/nine":
                body = json.dumps({"type": "Collection", "id": "nine", "license": "CC-BY-4.0"}).encode()
            else:
                body = landing
            self.send_response(200)
            self.send_header("Content-Type", "application/geo+json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    base = f"http://127.0.0.1:{server.server_port}"
    classes = ["https://api.stacspec.org/v1.0.0/core", "https://api.stacspec.org/v1.0.0/item-search"]
    links = [{"rel": "self", "href": base}, {"rel": "root", "href": base}]
    told = {"rel": "search", "href": f"{base}/search", "type": "application/geo+json"}
    links += [{**told, "method": method} for method in ("GET", "POST")]
    landing = json.dumps(
        {"type": "Catalog", "id": "bench", "description": "invented", "stac_version": "1.0.0", "links": links,
         "conformsTo": classes}
    ).encode()  # fmt: skip
    for start in range(0, items, size):
        upto = min(start + size, items)
        onward = [{"rel": "next", "href": f"{base}/search", "method": "POST", "merge": True, "body": {"at": upto}}]
        answer = {
            "type": "FeatureCollection", "features": [item(n, base) for n in range(start, upto)],
            "links": onward if upto < items else [], "numberMatched": items,
        }  # fmt: skip
        pages[start] = json.dumps(answer).encode()
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
