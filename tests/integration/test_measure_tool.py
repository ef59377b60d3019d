"""The measuring tool on a real canvas: clicks and keys become a chain on the image under the first of them."""
from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from plugin.canvas.measure_map import MeasureMap
from plugin.core.ground import area_m2, length_m, vector
from tests.integration.on_canvas import click

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def measure(canvas, session):
    made = MeasureMap(session, canvas, lambda images: images[0])
    made.heard, made.told, made.downs = [], [], []
    made.drawn.connect(lambda scene, chain: made.heard.append((scene, chain)))
    made.said.connect(lambda message, level: made.told.append(message))
    made.dropped.connect(lambda: made.downs.append(True))
    yield made
    made.discard()


def test_clicks_make_a_chain_that_enter_ends(canvas, measure):
    measure.take("length")
    for x, y in ((100, 200), (161, 200)):
        click(canvas, x, y)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    ((scene, chain),) = measure.heard
    assert scene.title == "2023-09-08 yard"
    assert length_m(chain) == pytest.approx(61 * canvas.mapUnitsPerPixel(), rel=1e-3)
    assert vector(*chain)[1] == pytest.approx(91.0, abs=0.5), "grid east, where grid north is a degree off"


def test_the_length_stands_beside_the_cursor_with_its_error(canvas, measure):
    measure.take("length")
    click(canvas, 100, 200)
    QTest.mouseMove(canvas.viewport(), QPoint(160, 200))
    note = measure._tool._note
    assert note.isVisibleTo(canvas)
    assert "±" in note.text()
    assert note.text().endswith("°")
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not note.isVisibleTo(canvas)


def test_backspace_takes_back_and_escape_drops_the_drawing_then_the_tool(canvas, measure):
    before = QgsMapToolPan(canvas)
    canvas.setMapTool(before)
    measure.take("train")
    for x in (100, 150, 200, 390):
        click(canvas, x, 200)
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    click(canvas, 200, 260, button=Qt.MouseButton.RightButton)
    ((_, chain),) = measure.heard
    assert len(chain) == 3
    click(canvas, 100, 100)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert len(measure.heard) == 1
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is before
    assert measure.downs


def test_a_shadow_takes_two_clicks_and_an_area_three(canvas, measure):
    measure.take("shadow")
    click(canvas, 100, 200)
    click(canvas, 120, 180)
    assert len(measure.heard) == 1
    measure.take("area")
    click(canvas, 100, 100)
    click(canvas, 200, 100)
    QTest.keyClick(canvas, Qt.Key.Key_Enter)
    assert len(measure.heard) == 1
    assert "3 points" in measure.told[-1]
    click(canvas, 200, 200)
    QTest.mouseDClick(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(200, 200))
    ring = measure.heard[-1][1]
    assert len(ring) == 3
    assert area_m2(ring) == pytest.approx(0.5 * (100 * canvas.mapUnitsPerPixel()) ** 2, rel=1e-2)


def test_off_every_image_nothing_is_begun(canvas, measure, project):
    canvas.setLayers([])
    measure.take("length")
    click(canvas, 100, 200)
    assert "no image" in measure.told[-1]
    click(canvas, 150, 200)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert measure.heard == []


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:3413"])
def test_metres_are_metres_whatever_the_project_s_crs(canvas, measure, crs):
    measure.take("length")
    click(canvas, 100, 200)
    click(canvas, 200, 200)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    before = measure.heard[-1][1]
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    canvas.setExtent(canvas.fullExtent())
    tool = measure._tool
    measure.take("length")
    for at in before:
        pixel = tool.toCanvasCoordinates(tool._earth.on_map((at,))[0])
        click(canvas, pixel.x(), pixel.y())
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert length_m(measure.heard[-1][1]) == pytest.approx(length_m(before), rel=0.1)
