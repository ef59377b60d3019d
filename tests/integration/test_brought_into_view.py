"""What was planned, found or kept is brought into view where it could not be seen, and else the map stays as it is."""
from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapCanvas

from plugin.canvas.leg_preview import LegPreview
from plugin.canvas.reach_item import ReachOnMap
from plugin.canvas.view import bring_into_view
from plugin.core.geometry import MultiLine, MultiPolygon
from plugin.core.records import Track, Vessel
from plugin.core.telling import GOOD, NEUTRAL
from plugin.flows.session import CaseSession
from plugin.tools.vessel_tools import VesselTools
from tests.fixtures import fleet

LEG = MultiLine((((130.3, 42.2), (132.3, 42.9)),))
ROUND = MultiPolygon(((((129.0, 41.0), (133.0, 41.0), (133.0, 44.0), (129.0, 44.0), (129.0, 41.0)),),))


@pytest.fixture
def earth(qtbot):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(800, 600)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(QgsRectangle(-20, 20, 160, 80))
    return canvas


def test_a_planned_leg_too_small_to_be_made_out_is_looked_at(earth):
    LegPreview(earth).show_line(LEG)
    assert earth.extent().contains(QgsRectangle(130.3, 42.2, 132.3, 42.9))
    assert earth.extent().width() < 5.0


def test_a_leg_that_can_be_seen_leaves_the_map_as_it_is(earth):
    earth.setExtent(QgsRectangle(128, 41, 136, 46))
    before = earth.extent()
    LegPreview(earth).show_line(LEG)
    assert earth.extent() == before


def test_all_of_what_was_within_reach_is_looked_at(earth):
    earth.setExtent(QgsRectangle(130, 42, 131, 43))
    ReachOnMap(earth).show(ROUND, ((130.3, 42.2), (132.3, 42.9)))
    assert earth.extent().contains(QgsRectangle(129, 41, 133, 44))


def test_a_point_is_looked_at_from_near(earth):
    bring_into_view(earth, QgsRectangle(131, 42, 131, 42))
    assert earth.extent().width() < 2.0
    assert earth.extent().contains(131, 42)


def test_kept_ais_says_what_was_kept_and_shows_it(case, project, earth, tmp_path, qtbot):
    session = CaseSession(project, case, "ada")
    tools = VesselTools(session, earth)
    heard = []
    tools.said.connect(lambda text, level: heard.append((text, level)))
    path = fleet.write_marinecadastre(tmp_path / "a.csv", [fleet.ship(201000001, 200, 1, gaps=[(150, 9)])])
    for _ in range(2):
        tools.import_ais()
        dialog = tools._ais
        dialog.picker.file.setText(str(path))
        dialog.look()
        qtbot.waitUntil(lambda shown=dialog: shown.tables.rows.rowCount() > 0, timeout=10_000)
        dialog.find()
        qtbot.waitUntil(lambda shown=dialog: shown.found is not None, timeout=20_000)
        dialog.keep()
        qtbot.waitUntil(lambda: tools._ais is None, timeout=5_000)
    (ship,) = case.where(Vessel, "mmsi", "201000001")
    tracks = case.where(Track, "vessel", ship.id)
    assert len(tracks) == 2
    assert "Tracks: 2," in heard[0][0] and "ships new to the case: 1." in heard[0][0]
    assert [level for _, level in heard] == [GOOD, NEUTRAL]
    assert "nothing was added" in heard[1][0]
    xs = [x for track in tracks for line in track.geom.lines for x, _ in line]
    assert earth.extent().xMinimum() <= min(xs) and max(xs) <= earth.extent().xMaximum()
    tools.close()
