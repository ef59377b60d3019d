"""The count tool on a real canvas: what it stores, what it refuses, and what it leaves when something goes wrong."""
from __future__ import annotations

import time

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from plugin.canvas.counting_map import CountingMap
from plugin.core.count_settings import BLOCK, BOX, ERASE, ROW, CountSettings
from plugin.core.counting import CLASSES, BoxShape, MarkDraft
from plugin.core.errors import BadValue
from plugin.core.ground import moved
from plugin.core.records import Mark, MarkBox, Sighting
from plugin.flows import bulk
from plugin.flows.session import CaseSession
from plugin.gis.gpkg_store import GeoPackageStore
from plugin.panels import labels
from tests.integration import kit

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def layer(add_raster, tmp_path):
    return add_raster(kit.write_raster(tmp_path / "2023-09-08 yard.tif", kit.NOISE))


@pytest.fixture
def canvas(qtbot, layer):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 400)
    canvas.setLayers([layer])
    look_at(canvas, layer, "EPSG:32652")
    canvas.show()
    qtbot.waitExposed(canvas)
    return canvas


@pytest.fixture
def session(example, project):
    made = CaseSession(project, GeoPackageStore(example, "ada"), "ada")
    yield made
    made.close()


@pytest.fixture
def counting(canvas, session):
    """The map's side of counting with the tool in the hand; `asked` holds what a person was asked to choose from."""
    asked = []

    def which(images):
        asked.append(images)
        return made.answers.pop(0) if made.answers else images[0]

    made = CountingMap(session, canvas, which, labels.count_class)
    made.answers, made.was_asked, made.told, made.begun_ones = [], asked, [], []
    made.said.connect(lambda message, level: made.told.append(message))
    made.begun.connect(made.begun_ones.append)
    made.stepped.connect(lambda verb: (made.flush(), getattr(session, verb)()))
    made.take(None)
    yield made
    made.discard()


def look_at(canvas, layer, crs, metres=40.0):
    """Show so many metres around the middle of a layer in a CRS."""
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    at = kit.middle_of(layer)
    middle = degrees_of(canvas, reverse=True).transform(QgsPointXY(*at))
    beside = degrees_of(canvas, reverse=True).transform(QgsPointXY(at[0], at[1] + metres / 111_000))
    half = middle.distance(beside)
    canvas.setExtent(
        QgsRectangle(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half)
    )


def degrees_of(canvas, *, reverse=False):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    crs = canvas.mapSettings().destinationCrs()
    return QgsCoordinateTransform(*((degrees, crs) if reverse else (crs, degrees)), QgsProject.instance())


def click(canvas, x, y, modifier=NONE, button=LEFT):
    QTest.mouseClick(canvas.viewport(), button, modifier, QPoint(x, y))


def press(canvas, x, y):
    QTest.mousePress(canvas.viewport(), LEFT, NONE, QPoint(x, y))


def move(canvas, x, y):
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(x, y), Qt.MouseButton.NoButton, LEFT, NONE)
    QApplication.sendEvent(canvas.viewport(), event)


def release(canvas, x, y):
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, QPoint(x, y))


def drag(canvas, *path):
    press(canvas, *path[0])
    for at in path[1:]:
        move(canvas, *at)
    release(canvas, *path[-1])


def shown(counting):
    """Identifiers of the marks on the canvas."""
    return set(counting.item._marks)


def painted(counting, canvas):
    """The marks as the canvas shows them, nothing else."""
    picture = QImage(canvas.size(), QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    counting.item.paint(painter)
    painter.end()
    return picture


def stored(session):
    return {mark.id for mark in session._store.all(Mark)}


def metres(a, b):
    """Length on the ellipsoid by QGIS."""
    measure = QgsDistanceArea()
    measure.setEllipsoid("WGS84")
    return measure.measureLine(QgsPointXY(*a), QgsPointXY(*b))


# What goes wrong


def test_off_every_image_nothing_is_stored_and_the_reason_is_told(counting, canvas, session):
    canvas.setLayers([])
    click(canvas, 200, 200)
    assert "no image under the cursor" in counting.told[-1]
    assert not stored(session) and not shown(counting)


def test_an_image_without_a_coordinate_system_says_so(counting, canvas, session, tmp_path, add_raster):
    canvas.setLayers([add_raster(kit.write_raster(tmp_path / "bare.tif", kit.NOISE, epsg=None))])
    click(canvas, 200, 200)
    assert "no coordinate system" in counting.told[-1]
    assert not stored(session)


def test_a_case_that_is_out_of_reach_keeps_no_mark_on_the_map_and_the_count_goes_on_when_it_is_back(
    counting, canvas, session, example
):
    click(canvas, 150, 200)
    sighting = session.counting.sighting.id
    away = example.rename(example.with_name("elsewhere.gpkg"))
    told, before = len(counting.told), painted(counting, canvas)
    click(canvas, 200, 200)
    assert len(counting.told) == told + 1
    assert len(shown(counting)) == 1, "what is not saved does not look as if it were"
    assert painted(counting, canvas) == before
    away.rename(example)
    click(canvas, 250, 200)
    assert painted(counting, canvas) != before
    assert session.counting.sighting.id == sighting, "no second sighting is begun behind one's back"
    assert len(stored(session)) == 2
    assert shown(counting) == stored(session)


def test_a_case_that_became_read_only_says_so_once_for_each_click(counting, canvas, session, example, qtbot):
    click(canvas, 150, 200)
    counting.flush()
    counting.told.clear()
    with kit.plain(example) as other:
        other.execute("BEGIN IMMEDIATE")
        session._store._db._timeout_s = 0.1
        click(canvas, 200, 200)
        other.execute("ROLLBACK")
    qtbot.wait(500)
    assert len(counting.told) == 1
    assert shown(counting) == stored(session)


def test_after_the_first_mark_is_undone_the_next_click_begins_anew(counting, canvas, session):
    click(canvas, 150, 200)
    first = session.counting.sighting.id
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.counting.sighting is None and not shown(counting)
    click(canvas, 160, 200)
    assert session.counting.sighting.id != first
    assert counting.begun_ones == [first, session.counting.sighting.id]
    assert len(stored(session)) == 1


def test_a_sighting_deleted_by_somebody_else_takes_no_mark(counting, canvas, session, example, open_store):
    click(canvas, 150, 200)
    counting.flush()
    first = session.counting.sighting.id
    bulk.delete_sightings(open_store(example, "ben"), [first])
    click(canvas, 160, 200)
    assert "deleted" in counting.told[-1]
    assert not stored(session) and not shown(counting)
    click(canvas, 170, 200)
    assert session.counting.sighting.id != first
    assert len(stored(session)) == 1


def test_a_second_count_of_a_sighting_that_is_gone_makes_no_sighting_of_its_own(
    counting, canvas, session, example, open_store
):
    click(canvas, 150, 200)
    counting.flush()
    first, before = session.counting.sighting.id, len(session._store.all(Sighting))
    counting.take(first, blind=True)
    bulk.delete_sightings(open_store(example, "ben"), [first])
    session.notice()
    click(canvas, 160, 200)
    assert "gone" in counting.told[-1]
    assert len(session._store.all(Sighting)) == before - 1


# Erasing


def test_escape_in_the_middle_of_erasing_keeps_every_mark_also_from_the_next_stroke(counting, canvas, session):
    for x in (100, 150, 200):
        click(canvas, x, 200)
    counting.obey(CountSettings(mode=ERASE))
    press(canvas, 90, 200)
    for x in range(95, 160, 5):
        move(canvas, x, 200)
    assert len(shown(counting)) == 1
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    release(canvas, 160, 200)
    assert len(shown(counting)) == len(stored(session)) == 3
    drag(canvas, (190, 200), (195, 200), (210, 200))
    assert len(shown(counting)) == len(stored(session)) == 2


def test_a_fast_stroke_jumps_over_nothing(counting, canvas, session):
    for x in range(60, 340, 20):
        click(canvas, x, 200)
    counting.obey(CountSettings(mode=ERASE))
    drag(canvas, (40, 200), (360, 200))
    assert not stored(session) and not shown(counting)


# Keys


@pytest.mark.parametrize("text", ["²", "٣", "ö", "§", "[]", " ", ""])
def test_keys_that_mean_nothing_do_nothing(counting, canvas, text):
    before = counting.tool.settings
    event = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, text)
    counting.tool.keyPressEvent(event)
    assert counting.tool.settings == before
    assert not event.isAccepted()
    assert not counting.tool._is_mine(event)


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
    with pytest.raises(BadValue, match="lay the grid"):
        counting.lay_grid(2, 2)


# With thousands of marks


def test_the_eraser_keeps_up_with_thousands_of_marks(counting, canvas, session, layer):
    (scene,) = session.scenes.at((layer.id(),), kit.middle_of(layer))
    at = kit.middle_of(layer)
    drafts = [
        MarkDraft(moved(at, 0.4 * (n % 70), 90.0 + n // 70), CLASSES[0], box=BoxShape(6.058, 2.438, 20.0))
        for n in range(4_000)
    ]
    session.counting.add(scene, drafts)
    canvas.viewport().repaint()
    counting.obey(CountSettings(mode=ERASE))
    press(canvas, 20, 20)
    began = time.perf_counter()
    for x in range(20, 120, 10):
        move(canvas, x, 40)
    assert (time.perf_counter() - began) / 10 < 0.04
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    release(canvas, 120, 40)
    assert len(stored(session)) == 4_000
