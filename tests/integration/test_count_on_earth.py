"""Marks and boxes are where and as large as they are on the ground, in any CRS, across 180° and at the pole."""
from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from plugin.core.count_settings import BLOCK, BOX, ROW, CountSettings
from plugin.core.errors import BadValue
from plugin.core.records import Mark, MarkBox, Sighting
from tests.integration import kit
from tests.integration.on_canvas import (
    click,
    degrees_of,
    drag,
    look_at,
    metres,
    move,
    stored,
)

# Sizes on the ground, whatever the project's CRS


def box_on_screen(counting, canvas):
    """Sides of the outline on the cursor, measured on the ellipsoid by QGIS, and how far its middle is from there."""
    ring = counting.tool._band._band.asGeometry().asMultiPolygon()[0][0]
    ring = [degrees_of(canvas).transform(corner) for corner in ring]
    return metres(ring[0], ring[1]), metres(ring[1], ring[2])


@pytest.mark.parametrize("crs", ["EPSG:32652", "EPSG:4326", "EPSG:3857", "EPSG:3995", "EPSG:32661", "EPSG:5179"])
def test_the_outline_on_the_cursor_and_the_box_stored_are_true_to_scale(counting, canvas, session, layer, crs):
    look_at(canvas, layer, crs)
    counting.obey(CountSettings(number=2, mode=BOX, azimuth_deg=33.0))
    move(canvas, 200, 200)
    assert box_on_screen(counting, canvas) == pytest.approx((12.192, 2.438), abs=0.002)
    click(canvas, 200, 200)
    (stored_box,) = session._store.all(MarkBox)
    ring = stored_box.geom.rings[0]
    assert metres(ring[0], ring[1]) == pytest.approx(12.192, abs=0.002)
    assert metres(ring[1], ring[2]) == pytest.approx(2.438, abs=0.002)
    (mark,) = session._store.all(Mark)
    assert metres((mark.geom.x, mark.geom.y), kit.middle_of(layer)) < 1.0
    assert len(counting.item.under(200, 200, 2.0)) == 1


# Across 180°


@pytest.fixture
def at_the_line(counting, canvas, session, add_raster, tmp_path):
    """A yard across the antimeridian, looked at in a CRS; answers with its layer."""

    def look(crs):
        # 180° E at 66° N in UTM 60 lies 636 km east
        to_utm = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem("EPSG:32660"), QgsProject.instance()
        )
        middle = to_utm.transform(QgsPointXY(180.0, 66.0))
        path = kit.write_raster(
            tmp_path / "2023-09-08 line.tif", kit.NOISE, epsg=32660, west=middle.x() - 60, north=middle.y() + 60
        )
        layer = add_raster(path)
        canvas.setLayers([layer])
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
        x, y, half = {
            "EPSG:32660": (middle.x(), middle.y(), 40.0), "EPSG:4326": (180.0, 66.0, 0.0006),
            "EPSG:3857": (20037508.3428, 9_846_000.0, 90.0),
        }[crs]  # fmt: skip
        if crs == "EPSG:3857":
            y = degrees_of(canvas, reverse=True).transform(QgsPointXY(179.0, 66.0)).y()
        canvas.setExtent(QgsRectangle(x - half, y - half, x + half, y + half))
        return layer

    return look


@pytest.mark.parametrize("crs", ["EPSG:32660", "EPSG:4326", "EPSG:3857"])
def test_boxes_rows_and_blocks_are_whole_across_the_antimeridian(at_the_line, counting, canvas, session, crs):
    at_the_line(crs)
    settings = CountSettings(number=2, mode=BOX, azimuth_deg=90.0)
    counting.obey(settings)
    move(canvas, 201, 100)
    ring = counting.tool._band._band.asGeometry().boundingBox()
    assert ring.width() < canvas.extent().width()
    click(canvas, 201, 100)
    counting.obey(CountSettings(number=2, mode=ROW, azimuth_deg=0.0))
    drag(canvas, (120, 200), (160, 200), (280, 200))
    counting.obey(CountSettings(number=1, mode=BLOCK, azimuth_deg=0.0))
    for x, y in ((140, 250), (260, 250), (260, 330), (140, 330)):
        click(canvas, x, y)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert not [message for message in counting.told if "grid" not in message]
    marks = {mark.id: mark for mark in session._store.all(Mark)}
    assert len(marks) > 10
    assert all(-180.0 <= mark.geom.x <= 180.0 for mark in marks.values())
    assert {mark.geom.x > 0 for mark in marks.values()} == {True, False}, "on both sides of the line"
    for box in session._store.all(MarkBox):
        ring = box.geom.rings[0]
        assert metres(ring[0], ring[1]) == pytest.approx(box.length_m, abs=0.002)
        places = counting.item._pixels(counting.item._marks[box.mark])
        assert all(0 <= at.x() <= 400 and 0 <= at.y() <= 400 for at in places), "drawn where it was clicked"
        assert max(at.x() for at in places) - min(at.x() for at in places) < 120
    assert not session.finish_count(canvas.layers()[0].id())
    sighting = session._store.get(Sighting, session.counting.sighting.id)
    chip = kit.chip_of(session._store, sighting.id)
    assert abs(abs(sighting.geom.x) - 180.0) < 0.001
    west, _, east, _, _ = kit.extent_of(chip)
    assert east - west <= 120 and chip.pixel_size_m == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("crs", ["EPSG:32660", "EPSG:4326", "EPSG:3857"])
def test_a_grid_across_the_antimeridian_is_as_wide_as_the_map(at_the_line, counting, canvas, session, crs):
    at_the_line(crs)
    click(canvas, 200, 100)
    counting.lay_grid(2, 2)
    grid = session.counting.grid
    assert metres(*grid.corners(0)[:2]) < 100
    cells = [counting._grid._cell(number).boundingRect() for number in range(4)]
    assert all(cell.left() >= -20 and cell.right() <= 420 for cell in cells)
    counting.cell_done()
    counting.cell_done()
    assert len(session.counting.grid.done) == 2
    assert abs(canvas.center().x() - canvas.extent().center().x()) < 1


def test_the_pole_is_told_not_stumbled_over(counting, canvas, session, layer):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3995"))
    canvas.setExtent(QgsRectangle(-40, -40, 40, 40))
    for mode in (BOX, ROW, BLOCK):
        counting.obey(CountSettings(number=2, mode=mode))
        drag(canvas, (190, 200), (200, 200), (210, 210))
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert counting.told and not stored(session)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32652"])
def test_beyond_the_earth_nothing_is_marked(counting, canvas, session, crs):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    canvas.setExtent(QgsRectangle(0, 5e7, 1e3, 5e7 + 1e3) if crs != "EPSG:4326" else QgsRectangle(0, 95, 10, 105))
    counting.obey(CountSettings(number=2, mode=BOX))
    move(canvas, 100, 100)
    click(canvas, 100, 100)
    assert not stored(session) and counting.told
    if crs == "EPSG:3857":  # beyond its square, but every metre of it is a place near the pole
        counting.lay_grid(2, 2)
        assert session.counting.grid.frame[1] > 89.9
    else:
        with pytest.raises(BadValue, match="lay the grid"):
            counting.lay_grid(2, 2)
