"""Imagery that comes as tiles: sightings work the same, chips are what is drawn, and a silent server is told."""

from __future__ import annotations

import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
from qgis.PyQt.QtGui import QColor, QImage

from plugin.core.geometry import Point
from plugin.core.records import Scene
from plugin.core.sightings import SightingDraft
from plugin.flows.annotate import add_sighting
from plugin.gis.imagery import scene_at, without_secrets

AT = Point(130.3, 42.2333)


def tile():
    picture = QImage(256, 256, QImage.Format.Format_RGB32)
    picture.fill(QColor(40, 90, 60))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(data)


class Tiles(BaseHTTPRequestHandler):
    def __init__(self, picture, *args):
        self.picture = picture
        super().__init__(*args)

    def do_GET(self):
        self.send_response(200 if self.picture else 503)
        self.end_headers()
        if self.picture:
            self.wfile.write(self.picture)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def tile_server():
    started = []

    def start(picture):
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Tiles, picture))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        started.append(server)
        return f"http://127.0.0.1:{server.server_port}/{{z}}/{{x}}/{{y}}.png?apikey=very-secret"

    yield start
    for server in started:
        server.shutdown()
        server.server_close()


def sighting_on(url, name, store, project, example):
    source = f"type=xyz&url={url.replace('?', '%3F').replace('=', '%3D')}&zmax=18&zmin=0"
    layer = QgsRasterLayer(source, name, "wms")
    assert layer.isValid()
    project.addMapLayer(layer)
    scene = scene_at(project, (layer.id(),), (AT.x, AT.y), example)
    return scene, add_sighting(store, project, store.me(), scene, AT, SightingDraft())


def test_a_sighting_on_tiles_keeps_a_chip_of_what_is_drawn_and_no_secret(tile_server, example, open_store, project):
    store = open_store(example)
    scene, added = sighting_on(tile_server(tile()), "Tiles of today", store, project, example)
    assert added.warning is None
    assert (scene.kind, scene.acquired_from, scene.pixel_size_m) == ("mosaic", None, None)
    assert store.all(Scene)[-1].href.startswith("http://127.0.0.1")
    assert b"very-secret" not in example.read_bytes()


@pytest.mark.parametrize(
    "hidden",
    [
        "https://t.example/{z}.png%3Fapikey%3Dvery-secret",
        "https%253A%252F%252Ft.example%252F%253Ftoken%253Dvery-secret",
    ],
)
def test_a_secret_in_an_encoded_address_is_found(hidden):
    assert "very-secret" not in without_secrets(hidden)
    assert "t.example" in without_secrets(hidden)


def test_tiles_that_do_not_come_leave_the_sighting_saved_and_say_so(tile_server, example, open_store, project):
    store = open_store(example)
    _, added = sighting_on(tile_server(None), "Tiles that fail", store, project, example)
    assert "drew nothing here" in added.warning
