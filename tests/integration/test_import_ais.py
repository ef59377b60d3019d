"""waybill:importais: tracks and events of planted fleets, from files and layers, written whole."""
from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from qgis.core import (
    QgsDateTimeRange,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from plugin.gis.zones import zone_of
from plugin.processing.follow_time import FollowTime
from tests.fixtures import fleet
from tests.integration.ais_runs import Feedback, importing, planted, rows, spans


@pytest.fixture
def import_ais(tmp_path):
    with importing(tmp_path) as run:
        yield run


@pytest.fixture
def few(tmp_path):
    ships = fleet.fleet(25, 400)
    return ships, fleet.write_marinecadastre(tmp_path / "fleet.csv", ships)


def test_everything_planted_is_written_and_nothing_else(import_ais, few, tmp_path):
    ships, path = few
    answer = import_ais(str(path))
    for sink, kind in (("STOPS", "stop"), ("GAPS", "gap"), ("JUMPS", "jump")):
        assert spans(tmp_path / f"{sink}.gpkg", kind) == planted(ships, kind)
    numbers = {name: answer[name] for name in ("ROWS", "SHIPS", "TRACK_COUNT", "STOP_COUNT", "GAP_COUNT", "JUMP_COUNT")}
    assert list(numbers.values()) == [10000, 25, 40, 75, 10, 5]
    assert (answer["EVENT_COUNT"], answer["REJECTED"], answer["DUPLICATES"]) == (0, 0, 0)
    assert "Read as MarineCadastre" in answer["NOTES"]
    tracks = QgsVectorLayer(str(tmp_path / "TRACKS.gpkg"))
    assert tracks.featureCount() == 40
    assert sum(f["positions"] for f in tracks.getFeatures()) == 10000
    first = next(tracks.getFeatures())
    assert (first["vessel"], first["imo"], first["mmsi"]) == ("SHIP 0", "9000000", "201000000")
    gap = json.loads(rows(tmp_path / "GAPS.gpkg", "thresholds")[0][0])
    assert gap == {"gap_hours": 6.0, "cell_deg": 0.5}


def test_a_gap_is_called_a_gap_with_its_company_beside_it(import_ais, tmp_path):
    silent = fleet.ship(201000001, 300, gaps=[(50, 7), (150, 8)], start=(130.0, 40.0), course=90)
    near = fleet.ship(201000002, 300, start=(130.55, 40.1), course=90, knots=1.5)
    import_ais(str(fleet.write_marinecadastre(tmp_path / "a.csv", [silent, near])))
    said = rows(tmp_path / "GAPS.gpkg", "earlier_gaps, earlier_median_hours, others_ships, others_messages, words")
    assert [each[0] for each in said] == [0, 1]
    assert said[1][1] == pytest.approx(7.0, abs=0.1)
    assert max(each[2] for each in said) == 1 and max(each[3] for each in said) > 20
    assert all(each[4].startswith("Gap: no position for") for each in said)
    assert not any("disabl" in each[4] for each in said)


def test_only_a_file_is_needed(import_ais, few):
    answer = import_ais(str(few[1]), sinks=())
    assert (answer["STOP_COUNT"], answer["GAP_COUNT"], answer["JUMP_COUNT"]) == (75, 10, 5)
    assert "TRACKS" not in answer


def test_tracks_follow_the_temporal_controller(import_ais, few, tmp_path):
    import_ais(str(few[1]))
    layer = QgsVectorLayer(str(tmp_path / "TRACKS.gpkg"))
    FollowTime().postProcessLayer(layer, QgsProcessingContext(), QgsProcessingFeedback())
    assert layer.temporalProperties().isActive()
    (first, last), *_ = rows(tmp_path / "TRACKS.gpkg", "from_utc, to_utc")
    assert first < "2023-01-01T01:00:00Z" < last
    for moment, shown in (("2023-01-01T01:00:00Z", True), ("2022-12-31T00:00:00Z", False)):
        now = QDateTime.fromString(moment[:19], Qt.DateFormat.ISODate)
        context = QgsVectorLayerTemporalContext()
        context.setLayer(layer)
        wanted = layer.temporalProperties().createFilterString(context, QgsDateTimeRange(now, now))
        found = [f["from_utc"] for f in layer.getFeatures(QgsFeatureRequest().setFilterExpression(wanted))]
        assert (first in found) is shown


def test_a_track_across_the_antimeridian_is_unbroken(import_ais, tmp_path):
    ship = fleet.ship(201000001, 300, start=(179.0, 10.0), course=90)
    answer = import_ais(str(fleet.write_marinecadastre(tmp_path / "a.csv", [ship])))
    (track,) = QgsVectorLayer(str(tmp_path / "TRACKS.gpkg")).getFeatures()
    parts = track.geometry().asMultiPolyline()
    assert (len(parts), answer["JUMP_COUNT"], answer["GAP_COUNT"]) == (2, 0, 0)
    assert (parts[0][-1].x(), parts[1][0].x()) == (180.0, -180.0)
    assert track["length_nm"] == pytest.approx(12 * 300 * 180 / 3600, rel=0.05)


def test_rejected_rows_are_listed_with_line_and_reason(import_ais, few, tmp_path):
    text = few[1].read_text().splitlines()
    text.insert(3, "0,2023-01-01T00:00:00,1,2,3,4,5,A,,,,,,,,,")
    text.append("201000000,2023-01-01T00:00:00,91.0,181.0,3,4,5,A,,,,,,,,,")
    few[1].write_text("\n".join(text))
    feedback = Feedback()
    answer = import_ais(str(few[1]), feedback)
    told = rows(tmp_path / "REJECTS.gpkg", "line, reason")
    assert [line for line, _ in told] == [4, 10003]
    assert "MMSI is 0" in told[0][1] and "not available" in told[1][1]
    assert (answer["REJECTED"], answer["ROWS"]) == (2, 10000)
    assert any("2 rows could not be used" in each for each in feedback.warnings)


def test_swapped_columns_are_said(import_ais, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("mmsi,time,lat,lon\n" + "".join(f"201000001,2023-01-01T00:0{n}:00,131.5,42.1\n" for n in range(5)))
    feedback = Feedback()
    assert import_ais(str(path), feedback)["ROWS"] == 0
    assert any("look swapped" in each for each in feedback.warnings)


def test_a_mapping_is_given_as_text_or_as_a_file(import_ais, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("ship;when;n;e\n201000001;01/02/2023 00:00;40,5;130,5\n201000001;01/02/2023 03:00;40,6;130,5\n")
    mapping = {"mmsi": "ship", "time": "when", "lat": "n", "lon": "e", "day_first": True, "zone": "Asia/Vladivostok"}
    import_ais(str(path), MAPPING=json.dumps(mapping))
    assert rows(tmp_path / "TRACKS.gpkg", "from_utc") == [("2023-01-31T14:00:00Z",)]
    (tmp_path / "m.json").write_text(json.dumps({**mapping, "day_first": False}))
    import_ais(str(path), MAPPING=str(tmp_path / "m.json"))
    assert rows(tmp_path / "TRACKS.gpkg", "from_utc") == [("2023-01-01T14:00:00Z",)]


@pytest.mark.parametrize(
    ("content", "parameters", "said"),
    [
        ("a,b\n1,2\n", {}, "The columns found are “a”, “b”"), ("", {}, "is empty"),
        ("mmsi,time,lat,lon\n1,01/02/2023 00:00,1,2\n", {}, "day_first"),
        ("mmsi,time,lat,lon\n1,2023-01-01,1,2\n", {"MAPPING": "{"}, "no JSON"),
        ("mmsi,time,lat,lon\n1,2023-01-01,1,2\n", {"MAPPING": "/none.json"}, "can't be read"),
    ],
)  # fmt: skip
def test_what_can_not_be_read_is_refused_in_words(import_ais, tmp_path, content, parameters, said):
    (tmp_path / "a.csv").write_text(content)
    with pytest.raises(QgsProcessingException, match=said):
        import_ais(str(tmp_path / "a.csv"), **parameters)


def test_ports_and_land_are_looked_at_where_they_are_given(import_ais, project, tmp_path):
    ship = fleet.ship(201000001, 600, stops=[(200, 100)], course=0, start=(130.0, 42.0))
    ports = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "ports", "memory")
    port = QgsFeature(ports.fields())
    port.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(float(ship.lon[250]), float(ship.lat[250]))))
    port.setAttributes(["Rajin"])
    ports.dataProvider().addFeature(port)
    land = QgsVectorLayer("Polygon?crs=EPSG:4326", "land", "memory")
    block = QgsFeature()
    low, high = float(ship.lat[400]) - 1e-4, float(ship.lat[420]) + 1e-4
    block.setGeometry(QgsGeometry.fromWkt(f"POLYGON((129 {low}, 131 {low}, 131 {high}, 129 {high}, 129 {low}))"))
    land.dataProvider().addFeature(block)
    project.addMapLayers([ports, land])
    path = fleet.write_marinecadastre(tmp_path / "a.csv", [ship])
    import_ais(str(path), PLACES=ports, LAND=land)
    told = rows(tmp_path / "EVENTS.gpkg", "kind, words")
    assert [kind for kind, _ in told] == ["port_visit", "on_land"]
    assert told[0][1].startswith("In Rajin for 5.")
    assert told[1][1] == "21 positions in a row on land, by the layer “land”."


def test_progress_is_told_and_stopping_stops(import_ais, few, monkeypatch):
    from plugin.analysis.ais import tables

    monkeypatch.setattr(tables, "CHUNK_BYTES", 65536)
    feedback = Feedback()
    import_ais(str(few[1]), feedback)
    assert feedback.shares == sorted(feedback.shares) and len(feedback.shares) > 5
    assert import_ais(str(few[1]), Feedback(stop_after=2)) == {}


def test_a_clock_in_a_zone_is_read_also_where_it_is_put_forward_and_back():
    shown = datetime.fromisoformat
    paris = zone_of("Europe/Paris")
    assert paris(shown("2023-01-01T00:00")) == timedelta(hours=1)
    assert paris(shown("2023-07-01T00:00")) == timedelta(hours=2)
    assert paris(shown("2023-03-26T02:30")) is None  # left out
    assert paris(shown("2023-10-29T02:30")) == timedelta(hours=2)  # shown twice
    assert zone_of("Asia/Vladivostok")(shown("2023-07-01T00:00")) == timedelta(hours=10)
    assert zone_of("Mars/Olympus") is None
