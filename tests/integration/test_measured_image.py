"""Which image is measured on: a person is asked where that is not plain, and the sighting has to rest on the same."""
from __future__ import annotations

import dataclasses

import pytest
from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from plugin.canvas.measure_map import MeasureMap
from plugin.core.errors import BadValue
from plugin.core.geometry import Point
from plugin.core.ground import box, moved
from plugin.core.records import Measurement, Tally
from plugin.core.values import Utc
from plugin.flows import measures
from plugin.panels.measure_window import MeasureWindow
from tests.integration import kit
from tests.integration.on_canvas import click
from tests.integration.test_tiles import tile, tile_server  # noqa: F401

TAKEN = Utc("2023-09-12T02:15:00Z")


@pytest.fixture
def layer(add_raster, tmp_path):
    return add_raster(kit.write_raster(tmp_path / "2023-09-08 yard.tif", kit.NOISE))


@pytest.fixture
def later(add_raster, tmp_path):
    return add_raster(kit.write_raster(tmp_path / "2023-09-12 yard.tif", kit.NOISE))


@pytest.fixture
def at(layer):
    return kit.middle_of(layer)


@pytest.fixture
def sighting(session, layer, at):
    return session.add_sighting(session.scene_at((layer.id(),), at), Point(*at), kit.DRAFT).sighting


@pytest.fixture
def measure(session, canvas):
    """The map's side; `answers` are what a person chooses, `asked` the images they were asked about."""
    answers, asked = [], []

    def which(images):
        asked.append([image.title for image in images])
        return answers.pop(0)(images)

    made = MeasureMap(session, canvas, which)
    made.answers, made.asked, made.heard = answers, asked, []
    made.drawn.connect(lambda scene, chain: made.heard.append(scene))
    made.take("length")
    yield made
    made.discard()


def draw(canvas, y=200):
    click(canvas, 100, y)
    click(canvas, 161, y)
    QTest.keyClick(canvas, Qt.Key.Key_Return)


def test_where_two_images_lie_on_each_other_a_person_says_which(canvas, measure, layer, later):
    canvas.setLayers([later, layer])
    measure.answers.append(lambda images: next(each for each in images if each.title == "2023-09-08 yard"))
    draw(canvas)
    draw(canvas, 220)
    assert [scene.title for scene in measure.heard] == ["2023-09-08 yard"] * 2
    assert measure.asked == [["2023-09-12 yard", "2023-09-08 yard"]], "once among the same images"


def test_nothing_is_drawn_where_a_person_chooses_no_image(canvas, measure, layer, later):
    canvas.setLayers([later, layer])
    measure.answers.append(lambda images: None)
    click(canvas, 100, 200)
    assert not measure._tool._chain and measure.heard == []


def test_a_mosaic_is_dated_once_for_what_is_measured_near(canvas, measure, project, tile_server):  # noqa: F811
    url = tile_server(tile()).replace("?", "%3F").replace("=", "%3D")
    tiles = QgsRasterLayer(f"type=xyz&url={url}&zmax=18&zmin=0", "Tiles of today", "wms")
    project.addMapLayer(tiles)
    canvas.setLayers([tiles])
    measure.answers.append(lambda images: dataclasses.replace(images[0], acquired_from=TAKEN, acquired_to=TAKEN))
    draw(canvas)
    draw(canvas, 220)
    assert [scene.acquired_from for scene in measure.heard] == [TAKEN, TAKEN]
    assert len(measure.asked) == 1


def test_the_image_is_named_beside_the_cursor_before_anything_is_drawn(canvas, measure, qtbot):
    qtbot.wait(60)
    QTest.mouseMove(canvas.viewport(), canvas.viewport().rect().center())
    qtbot.waitUntil(lambda: "8 Sep 2023" in measure._teller._note.text(), timeout=2000)
    click(canvas, 100, 200)
    assert measure._teller._note.text() == "", "then the length stands there"


def test_what_was_measured_on_another_image_is_not_kept_with_a_sighting(session, layer, later, at, sighting):
    scene = session.scene_at((later.id(),), at)
    taken = measures.length_of(scene, (at, moved(at, 12.2, 30.0))).taken
    with pytest.raises(BadValue, match=r"“2023-09-12 yard” of 12 Sep 2023.*“2023-09-08 yard” of 8 Sep 2023"):
        session.measuring.keep(scene, taken, sighting)
    assert session._store.all(Measurement) == ()
    own = session.scene_at((layer.id(),), at)
    session.measuring.keep(own, taken, sighting)
    assert len(session.measuring.of("sighting", sighting)) == 1
    session.measuring.keep(scene, taken)
    assert len(session._store.all(Measurement)) == 2, "with its own image it may be kept"


def test_nor_does_its_number_become_the_sightings_count(session, later, at, sighting, qtbot):
    window = MeasureWindow(session)
    qtbot.addWidget(window)
    offered = []
    window.count_offered.connect(offered.append)
    window.show_sighting(sighting)
    window.set_mode("area")
    scene = dataclasses.replace(session.scene_at((later.id(),), at), gsd_stated_m=0.5)
    window.take(scene, box(at, 63.0, 28.0, 20.0).rings[0][:-1])
    tallies = len(session._store.all(Tally))
    window.use.click()
    assert offered == [] and len(session._store.all(Tally)) == tallies
    assert "the sighting rests on “2023-09-08 yard”" in window.result.texts()
