"""A swipe shows the second image exactly where the map would show it, in any CRS and turned; and knows its side."""
from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtTest import QTest

from plugin.canvas import sides
from plugin.canvas.compare import Compare
from plugin.canvas.compare_bar import FLICKER
from plugin.canvas.compare_item import HORIZONTAL, VERTICAL
from plugin.canvas.second_map import SecondMap
from tests.integration import kit
from tests.integration.on_canvas import degrees_of, look_at


@pytest.fixture
def two(add_raster, tmp_path):
    """Two noisy images of one place that no resampling leaves alike."""
    first = kit.write_raster(tmp_path / "first.tif", kit.chequered(seed=3))
    second = kit.write_raster(tmp_path / "second.tif", kit.chequered(seed=9))
    return add_raster(first), add_raster(second)


@pytest.fixture
def compare(canvas):
    made = Compare(canvas)
    yield made
    made.end()
    made.deleteLater()


def drawn(canvas):
    """What the viewport shows, as rows × columns × RGB."""
    image = QImage(canvas.viewport().size(), QImage.Format.Format_RGB888)
    painter = QPainter(image)
    canvas.viewport().render(painter)
    painter.end()
    data = image.constBits().asarray(image.bytesPerLine() * image.height())
    return np.frombuffer(bytes(data), np.uint8).reshape(image.height(), -1)[:, : 3 * image.width()].reshape(
        image.height(), image.width(), 3
    )


def settled(canvas, compare):
    canvas.refresh()
    QTest.qWait(50)
    canvas.waitWhileRendering()
    for _ in range(100):
        QTest.qWait(20)
        if compare._renderer is None or (compare._renderer._job is None and not compare._renderer._soon.isActive()):
            return


@pytest.mark.parametrize(("crs", "turn"), [("EPSG:32652", 0.0), ("EPSG:4326", 0.0), ("EPSG:3857", 33.0),
                                           ("EPSG:3995", -20.0)])  # fmt: skip
def test_the_other_side_lies_pixel_by_pixel_where_the_map_would_draw_it(canvas, compare, two, crs, turn):
    first, second = two
    look_at(canvas, first, crs, 30.0)
    canvas.setRotation(turn)
    canvas.setLayers([second])
    settled(canvas, compare)
    alone = drawn(canvas)
    canvas.setLayers([first])
    compare.begin(first.id(), second.id(), ("8 Sep", "12 Sep"), VERTICAL)
    for part in (compare._bar, compare._grip):
        part.hide()
    settled(canvas, compare)
    both = drawn(canvas)
    half = both.shape[1] // 2
    right = slice(half + 4, None)
    assert np.abs(both[:, right].astype(int) - alone[:, right]).max() <= 2
    assert np.abs(both[:, : half - 4].astype(int) - alone[:, : half - 4]).mean() > 20, "the left is the first"


def test_the_side_clicked_says_whose_image_it_is(canvas, compare, two):
    first, second = two
    look_at(canvas, first, "EPSG:32652", 30.0)
    canvas.setLayers([first])
    compare.begin(first.id(), second.id(), ("", ""), VERTICAL)
    view = canvas.viewport()

    def at(x, y):
        point = canvas.getCoordinateTransform().toMapCoordinates(int(x), int(y))
        there = degrees_of(canvas).transform(QgsPointXY(point))
        return there.x(), there.y()

    left, right = at(view.width() * 0.2, view.height() / 2), at(view.width() * 0.8, view.height() / 2)
    assert sides.layer_ids_at(canvas, left) == (first.id(),)
    assert sides.layer_ids_at(canvas, right) == (second.id(),)
    compare.set_mode(HORIZONTAL)
    low = at(view.width() / 2, view.height() * 0.8)
    assert sides.layer_ids_at(canvas, low) == (second.id(),)
    compare.set_mode(FLICKER)
    assert sides.layer_ids_at(canvas, left) == (second.id(),), "the second one is shown just now"
    compare._turn()
    assert sides.layer_ids_at(canvas, left) == (first.id(),)
    compare.end()
    assert sides.layer_ids_at(canvas, right) == (first.id(),)


def test_an_image_taken_off_the_project_ends_the_comparison(canvas, compare, two):
    first, second = two
    look_at(canvas, first, "EPSG:32652", 30.0)
    canvas.setLayers([first])
    compare.begin(first.id(), second.id(), ("", ""), VERTICAL)
    ended = []
    compare.ended.connect(lambda: ended.append(True))
    QgsProject.instance().removeMapLayer(second.id())
    canvas.setLayers([])
    assert ended
    assert not compare.running


def test_another_image_in_the_place_of_the_first_ends_the_comparison_whose_names_would_lie(canvas, compare, two, layer):
    first, second = two
    canvas.setLayers([second])  # the map takes a moment until it shows what it is told to
    compare.begin(first.id(), second.id(), ("8 Sep", "12 Sep"), VERTICAL)
    assert compare.running
    canvas.setLayers([first, layer])
    assert compare.running
    canvas.setLayers([layer])
    assert not compare.running


def test_a_second_map_keeps_its_image_while_the_first_goes_on_to_others(qtbot, canvas, two, layer):
    first, second = two
    canvas.setLayers([first])
    beside = SecondMap(canvas)
    beside.is_image = lambda image: image in (*two, layer)
    qtbot.addWidget(beside)
    ended = []
    beside.ended.connect(lambda: ended.append(True))
    beside.begin(first.id(), second.id(), "12 Sep")
    for shown in ([first], [layer], [second], []):
        canvas.setLayers(shown)
        assert beside.canvas.layers() == [second], [x.name() for x in shown]
    assert not ended
    QgsProject.instance().removeMapLayer(second.id())
    canvas.setLayers([first])
    assert ended
    beside.end()


def test_on_a_narrow_map_the_bar_keeps_its_end_in_reach_and_the_keys_go_to_the_grip(canvas, compare, two):
    first, second = two
    canvas.setLayers([first])
    words = tuple(f"{day} Sep 2023 02:15 UTC · Sentinel-2B of a long name 10 m" for day in (8, 12))
    compare.begin(first.id(), second.id(), words, VERTICAL)
    canvas.resize(520, 300)
    assert compare._bar.geometry().right() <= canvas.viewport().width()
    assert compare._bar._before.text().startswith("8 Sep 2023")
    canvas.resize(1600, 300)
    assert compare._bar._before.text() == words[0]
    assert compare._grip.hasFocus() or not canvas.isActiveWindow()
    QTest.keyClick(compare._grip, Qt.Key.Key_Escape)
    assert not compare.running


def test_crs_is_taken_over_while_comparing(canvas, compare, two):
    first, second = two
    look_at(canvas, first, "EPSG:32652", 30.0)
    canvas.setLayers([first])
    compare.begin(first.id(), second.id(), ("", ""), VERTICAL)
    settled(canvas, compare)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    look_at(canvas, first, "EPSG:3857", 30.0)
    settled(canvas, compare)
    assert compare._item._made_for.destinationCrs().authid() == "EPSG:3857"
