"""The search window: nothing is asked before the key, rows come while pages do, what is chosen goes into the case."""
from __future__ import annotations

import time

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QWidget

from plugin.core.geometry import MultiPolygon
from plugin.core.imagery.outline import of_extent
from plugin.core.records import Scene, Search
from plugin.flows.scene_search import SceneSearches
from plugin.panels.search_model import ACQUIRED, CLOUD, COVERS, GSD, IN_CASE, covers_words
from plugin.panels.search_words import totals_words
from plugin.tools.search_tools import SearchTools
from tests.integration.stac_server import StacServer, item

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@pytest.fixture
def server():
    clouds = (3.0, 60.0, None, 12.0, 90.0, 0.0)
    made = StacServer(
        [
            item(f"s{number}", day=f"2023-09-{number + 1:02d}", gsd=(10, 0.5)[number % 2], **{"eo:cloud_cover": cloud})
            for number, cloud in enumerate(clouds)
        ]
    )
    yield made
    made.close()


@pytest.fixture
def canvas(qtbot):
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    made.setExtent(QgsRectangle(14_480_000, 5_170_000, 14_530_000, 5_220_000))
    made.show()
    return made


@pytest.fixture
def tools(session, canvas, qtbot, server):
    QgsSettings().remove("plugins/waybill/catalogues")
    searches = SceneSearches(session._store, session._tell)
    searches.add_catalogue("Harbour", server.url)
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SearchTools(session, canvas, parent, searches)
    made.show()
    made.told = []
    made.said.connect(lambda text, level: made.told.append(text))
    yield made
    made.close()
    searches.close()
    QgsSettings().remove("plugins/waybill/catalogues")


@pytest.fixture
def window(tools):
    ask_only(tools.window, "Harbour")
    tools.window.form.places.item(0).setCheckState(CHECKED)
    tools.window.form.first.setText("2023")
    return tools.window


def ask_only(window, *names):
    for number in range(window.form.catalogues.count()):
        line = window.form.catalogues.item(number)
        line.setCheckState(CHECKED if line.text() in names else UNCHECKED)


def search(window, qtbot):
    qtbot.mouseClick(window.search, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window._tick.isActive(), timeout=8_000)


def column(window, number):
    model = window.results.model
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_nothing_is_asked_before_somebody_wants_it(tools, server, qtbot):
    qtbot.wait(300)
    assert server.asked == []
    assert "Nothing is asked before that" in tools.window.results.empty.text()


def test_rows_are_the_newest_first_and_sort_by_what_they_mean(window, qtbot):
    search(window, qtbot)
    assert column(window, ACQUIRED)[0] == "6 Sep 2023 02:15"
    assert set(column(window, COVERS)) == {"100 %"}
    window.results.table.sortByColumn(CLOUD, Qt.SortOrder.AscendingOrder)
    assert column(window, CLOUD) == ["0 %", "3 %", "12 %", "60 %", "90 %", ""]
    window.results.table.sortByColumn(GSD, Qt.SortOrder.AscendingOrder)
    assert column(window, GSD)[0] == "0.5 m"


def test_filtering_what_was_found(window, qtbot):
    search(window, qtbot)
    window.results.filter.setText("2023-09-04 harbour")
    qtbot.waitUntil(lambda: window.results.model.rowCount() == 1)
    assert window.totals.text().startswith("1 of 6 images")
    window.results.filter.setText("(")
    qtbot.waitUntil(lambda: window.results.model.rowCount() == 0)


def test_adding_what_is_chosen(window, tools, qtbot, session):
    search(window, qtbot)
    assert not window.add.isEnabled()
    window.results.table.selectRow(1)
    assert window.add.isEnabled()
    qtbot.mouseClick(window.add, Qt.MouseButton.LeftButton)
    assert tools.told == ["Images added to the case: 1."]
    assert column(window, IN_CASE) == ["", "✓", "", "", "", ""]
    assert not window.add.isEnabled()
    (stored,) = [scene for scene in session._store.all(Scene) if scene.catalogue]
    assert stored.item_id == "s4"
    session.undo()
    assert column(window, IN_CASE) == [""] * 6


def test_a_catalogue_that_is_not_there_is_said_within_a_second(window, qtbot, server, session):
    server.close()
    begun = time.monotonic()
    search(window, qtbot)
    assert time.monotonic() - begun < 1.0
    assert "Harbour: no answer. 127.0.0.1" in window.states.text()
    assert "No catalogue answered" in window.results.empty.text()
    assert [row.outcome for row in session._store.all(Search)] == ["failed"]


def test_nothing_found_is_not_nothing_there(window, qtbot, server):
    server.items = []
    search(window, qtbot)
    assert "That it was looked for is kept" in window.results.empty.text()


@pytest.mark.parametrize(
    ("first", "last", "said"), [("yesterday", "", "Write it like"), ("2023-10", "2023-09", "would end")]
)
def test_a_wrong_date_is_told_and_nothing_asked(window, qtbot, server, first, last, said):
    window.form.first.setText(first)
    window.form.last.setText(last)
    qtbot.mouseClick(window.search, Qt.MouseButton.LeftButton)
    assert said in window.problem.text()
    assert server.asked == []


def test_no_place_is_told(window, qtbot):
    window.form.places.item(0).setCheckState(UNCHECKED)
    qtbot.mouseClick(window.search, Qt.MouseButton.LeftButton)
    assert "No place is ticked" in window.problem.text()


def test_what_the_map_shows_is_asked_for(window, qtbot, server):
    window.form.where.setCurrentIndex(window.form.where.findData("map"))
    search(window, qtbot)
    west, south, east, north = server.bodies()[0]["bbox"]
    assert 130.0 < west < east < 130.6 and 42.0 < south < north < 42.5


def test_escape_stops_a_search_and_then_closes_the_window(window, qtbot, server):
    server.delay_s = 3.0
    qtbot.mouseClick(window.search, Qt.MouseButton.LeftButton)
    assert window.stop.isEnabled() and not window.search.isEnabled()
    begun = time.monotonic()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window._tick.isActive(), timeout=3_000)
    assert time.monotonic() - begun < 0.5
    assert window.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_enter_in_the_question_searches(window, qtbot, server):
    window.activateWindow()
    window.form.first.setFocus()
    QTest.keyClick(window.form.first, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.results.model.rowCount() == 6, timeout=5_000)


def test_outlines_are_on_the_map_while_the_window_is_open(window, tools, qtbot):
    search(window, qtbot)
    qtbot.waitUntil(lambda: tools.outlines is not None, timeout=3_000)
    middle = tools._canvas.width() / 2, tools._canvas.height() / 2
    assert len(tools.outlines.at(*middle)) == 6
    window.results.table.selectRow(2)
    assert tools.outlines._brought_out == {window.results.model.at(2).scene.id}
    window.close()
    assert tools.outlines is None
    tools.show()
    assert len(tools.outlines.at(*middle)) == 6, "they come back with the window"


def test_names_of_collections_are_asked_of_the_catalogue_ticked_and_none_is_told(window, qtbot, server):
    window.form.known.click()
    qtbot.waitUntil(window.form.known.isEnabled, timeout=5_000)
    assert window.form.collections.completer().model().stringList() == ["yard-2m"]
    asked = len(server.asked)
    ask_only(window)
    window.form.known.click()
    assert "No catalogue is ticked" in window.problem.text()
    assert len(server.asked) == asked


def test_everything_has_a_name_for_those_who_hear_it(window):
    for widget in (window.form.catalogues, window.form.places, window.results.table, window.results.filter):
        assert widget.accessibleName()
    buddies = {label.buddy() for label in window.findChildren(QLabel) if label.buddy()}
    assert {window.form.collections, window.form.cloud, window.form.gsd, window.form.first} <= buddies


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, "0 %"), (0.004, "< 1 %"), (0.5, "50 %"), (0.998, "> 99 %"), (1.0, "100 %")]
)
def test_a_share_is_only_called_whole_where_it_is(share, said):
    assert covers_words(share) == said


@pytest.mark.parametrize(
    ("shown", "total", "said"), [(0, 0, ""), (1, 1, "1 image"), (1, 2, "1 of 2 images"), (2, 2, "2 images")]
)
def test_one_image_is_not_called_images(shown, total, said):
    assert totals_words(shown, total, 0, 400) == said


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32652", "EPSG:3995"])
def test_outlines_lie_where_they_are_in_any_crs(canvas, crs):
    from plugin.canvas.footprints_item import FootprintsItem
    from tests.integration.on_canvas import degrees_of

    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    there = degrees_of(canvas, reverse=True).transformBoundingBox(QgsRectangle(130, 42, 131, 43))
    canvas.setExtent(there)
    made = FootprintsItem(canvas)
    made.show_outlines([("a", of_extent((130.2, 42.2, 130.8, 42.8))), ("b", of_extent((10.0, 10.0, 11.0, 11.0)))])
    pixel = canvas.getCoordinateTransform().transform(degrees_of(canvas, reverse=True).transform(130.5, 42.5))
    assert made.at(pixel.x(), pixel.y()) == ("a",)
    canvas.scene().removeItem(made)


def test_an_outline_in_two_parts_beside_180_degrees_is_one(canvas):
    from plugin.canvas.footprints_item import FootprintsItem

    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(QgsRectangle(178, -1, 182, 3))
    made = FootprintsItem(canvas)
    shape = of_extent((179.0, 0.0, -179.0, 2.0))
    assert isinstance(shape, MultiPolygon) and len(shape.polygons) == 2
    made.show_outlines([("a", shape)])
    for x in (179.5, 180.5):
        pixel = canvas.getCoordinateTransform().transform(x, 1.0)
        assert made.at(pixel.x(), pixel.y()) == ("a",)
    canvas.scene().removeItem(made)
