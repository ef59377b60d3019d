"""Small pictures of images in catalogues: made small, fetched once, none where there is none."""
from __future__ import annotations

import pytest

from plugin.core.records import Scene
from plugin.core.values import new_id
from plugin.flows.scene_thumbs import thumb
from plugin.gis import thumbnails_remote


class Watch:
    """Progress of somebody who is patient."""

    def report(self, share, message=""):
        pass

    def cancelled(self):
        return False


@pytest.fixture
def pictures(tmp_path, monkeypatch):
    monkeypatch.setattr(thumbnails_remote, "_folder", lambda: tmp_path / "thumbs")
    return tmp_path / "thumbs"


def picture(width, height):
    from qgis.PyQt.QtCore import QBuffer, QByteArray
    from qgis.PyQt.QtGui import QImage

    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    data = QByteArray()
    sink = QBuffer(data)
    sink.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(sink, "PNG")
    return bytes(data)


def test_a_small_picture_is_made_small_and_fetched_once(serve, pictures):
    server = serve()
    server.files["/t.png"] = picture(900, 600)
    scene = Scene(new_id(), "image", thumb_href=server.url + "/t.png")
    first, second = thumb(scene, Watch()), thumb(scene, Watch())
    assert first == second and len(server.asked) == 1
    from qgis.PyQt.QtGui import QImage

    shown = QImage.fromData(first)
    assert (shown.width(), shown.height()) == (256, 170)
    assert [path.suffix for path in pictures.iterdir()] == [".png"]


@pytest.mark.parametrize("body", [b"<html>", b"", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, b"x" * (9 * 1024 * 1024)])
def test_what_is_no_small_picture_is_none(serve, pictures, body):
    server = serve()
    server.files["/t.png"] = body
    assert thumb(Scene(new_id(), "image", thumb_href=server.url + "/t.png"), Watch()) is None
    assert thumb(Scene(new_id(), "image", thumb_href="s3://store/t.png"), Watch()) is None


def test_pictures_on_disk_do_not_grow_for_ever(serve, pictures, monkeypatch):
    monkeypatch.setattr(thumbnails_remote, "KEPT_BYTES", 3_000)
    server = serve()
    server.files.update({f"/{n}.png": picture(250, 250) for n in range(8)})
    for n in range(8):
        assert thumb(Scene(new_id(), "image", thumb_href=f"{server.url}/{n}.png"), Watch())
    assert 0 < sum(path.stat().st_size for path in pictures.iterdir()) <= 3_000
