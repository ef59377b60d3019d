"""The dialog that imports AIS: what is understood is shown before it is read, and what was found before it is kept."""
from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from plugin.analysis.ais import tables
from plugin.core.ais import rejects
from plugin.core.records import AisEvent, Source, Track, Vessel
from plugin.flows.ais_desk import AisDesk
from plugin.panels.import_ais_dialog import ImportAisDialog
from tests.fixtures import fleet


@pytest.fixture
def told():
    return []


@pytest.fixture
def dialog(case, project, qtbot, told):
    desk = AisDesk(case, project, lambda receipt: told.append(receipt) or receipt)
    made = ImportAisDialog(desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    yield made
    desk.stop()


@pytest.fixture
def positions(tmp_path):
    ships = [
        fleet.ship(201000001, 200, 1, stops=[(50, 40)], gaps=[(150, 9)]),
        fleet.ship(201000002, 200, 2, jumps=[(150, 2, 3.0)]),
    ]
    return fleet.write_marinecadastre(tmp_path / "positions.csv", ships)


def look(dialog, qtbot, path):
    before = dialog.told.text(), dialog.tables.rows.rowCount()
    dialog.told.setText("…")
    dialog.picker.file.setText(str(path))
    dialog.picker.file_named()
    qtbot.waitUntil(lambda: dialog.told.text() != "…", timeout=10_000)
    return before


def find(dialog, qtbot):
    dialog.find()
    qtbot.waitUntil(lambda: dialog._stop is None, timeout=20_000)


def cells(dialog, column):
    """The texts of a column of the table that is in front."""
    table = dialog.tables.currentWidget()
    return [table.item(row, column).text() for row in range(table.rowCount())]


def test_the_first_rows_are_shown_as_they_are_understood(dialog, qtbot, positions):
    look(dialog, qtbot, positions)
    assert dialog.tables.rows.rowCount() == 20
    assert cells(dialog, 0)[:2] == ["2", "3"]
    assert set(cells(dialog, 1)) <= {"201000001", "201000002"}
    assert all(text.startswith("2023-01-01T0") for text in cells(dialog, 2))
    assert dialog.form.columns["lat"].itemText(0) == "LAT"
    assert dialog.told.text() == "Read as MarineCadastre."
    assert dialog.finder.isEnabled() and not dialog.ok.isEnabled()


def test_a_visit_to_a_port_of_the_case_is_found_and_kept(dialog, qtbot, tmp_path, case):
    path = tmp_path / "visit.csv"
    rows = ["mmsi,time,lat,lon,sog"]
    for n in range(72):  # a position each ten minutes: from the south to Rajin, six hours there, and back
        away = 0.30 * max(0.0, 1.0 - n / 18.0, (n - 54) / 18.0)
        knots = 0.0 if away == 0.0 else 6.0
        moment = f"2023-09-08T{n // 6:02d}:{n % 6 * 10:02d}:00"
        rows.append(f"273123456,{moment},{42.2333 - away:.5f},130.30000,{knots}")
    path.write_text("\n".join(rows) + "\n")
    look(dialog, qtbot, path)
    find(dialog, qtbot)
    dialog.keep()
    visits = case.where(AisEvent, "kind", "port_visit")
    assert len(visits) == 1
    assert "Rajin" in (visits[0].beside or "")
    assert visits[0].from_utc < visits[0].to_utc


def test_a_row_that_can_not_be_used_says_why(dialog, qtbot, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("mmsi,time,lat,lon\n0,2023-01-01T00:00:00,1,2\n201000001,2023-01-01T00:00:00,1,2\n")
    look(dialog, qtbot, path)
    assert "MMSI is 0" in cells(dialog, 6)[0]
    assert cells(dialog, 6)[1] == ""


def test_the_rows_that_were_left_out_are_listed_with_line_and_reason(dialog, qtbot, tmp_path):
    path = tmp_path / "a.csv"
    good = [f"201000001,2023-01-01T{n:02d}:00:00,1,{2 + n / 10}" for n in range(3)]
    path.write_text("\n".join(["mmsi,time,lat,lon", *good, "0,2023-01-01T04:00:00,1,2", "201000001,?,1,2"]) + "\n")
    look(dialog, qtbot, path)
    find(dialog, qtbot)
    assert cells(dialog, 1) == ["201000001"]
    dialog.tables.setCurrentWidget(dialog.tables.left_out)
    assert cells(dialog, 0) == ["5", "6"]
    assert [text.split(" is ")[0] for text in cells(dialog, 1)] == ["The MMSI", "The time"]
    assert cells(dialog, 2)[1] == "201000001,?,1,2"
    assert dialog.tables.tabText(2) == "Left out: 2"
    dialog.look()
    assert not dialog.tables.isTabEnabled(2) and dialog.tables.left_out.rowCount() == 0


def test_of_many_rows_left_out_the_first_are_listed_and_all_counted(dialog, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(rejects, "KEPT", 10)
    path = tmp_path / "a.csv"
    path.write_text("mmsi,time,lat,lon\n201000001,2023-01-01T00:00:00,1,2\n" + "0,2023-01-01T00:00:00,1,2\n" * 50)
    look(dialog, qtbot, path)
    find(dialog, qtbot)
    assert dialog.tables.left_out.rowCount() == 10
    assert dialog.tables.tabText(2) == "Left out: 50, the first 10"


def test_columns_of_other_names_are_chosen_by_a_person(dialog, qtbot, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("ship;when;n;e\n201000001;01.02.2023 10:00:00;40,5;130,5\n")
    look(dialog, qtbot, path)
    assert "“ship”, “when”, “n”, “e”" in dialog.told.text()
    for name, column in (("mmsi", "1"), ("time", "2"), ("lat", "3"), ("lon", "4")):
        box = dialog.form.columns[name]
        box.setCurrentIndex(box.findData(column))
    qtbot.waitUntil(lambda: "day first and with the month first" in dialog.told.text(), timeout=10_000)
    dialog.form.zone.setText("Asia/Vladivostok")
    dialog.form.order.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.tables.rows.rowCount() == 1, timeout=10_000)
    assert (cells(dialog, 2), cells(dialog, 3)) == (["2023-02-01T00:00:00Z"], ["40.50000"])


def test_swapped_columns_are_said_before_anything_is_read(dialog, qtbot, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("mmsi,time,lat,lon\n201000001,2023-01-01T00:00:00,131.5,42.1\n")
    look(dialog, qtbot, path)
    assert "look swapped" in dialog.told.text()


def test_what_was_found_is_shown_ship_by_ship_and_kept_as_one_step(dialog, qtbot, positions, case, told):
    look(dialog, qtbot, positions)
    find(dialog, qtbot)
    assert cells(dialog, 1) == ["201000001", "201000002"]
    assert [cells(dialog, column) for column in (2, 3, 4, 5)] == [["2", "2"], ["1", "0"], ["1", "0"], ["0", "1"]]
    assert dialog.told.text().startswith("400 positions. Ships: 2, tracks: 4, stops: 1, gaps: 1, jumps: 1.")
    dialog.tables.ships.item(1, 0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.ok.text() == "Keep 1 of 2 ships"
    before = case.count(Vessel)
    with qtbot.waitSignal(dialog.kept) as heard:
        dialog.keep()
    assert (heard.args[0].tracks, case.count(Track), case.count(AisEvent)) == (2, 2, 2)
    assert len(told) == 1
    case.undo()
    assert (case.count(Track), case.count(AisEvent), case.count(Vessel)) == (0, 0, before)


@pytest.fixture
def points(project):
    """The positions of a ship as a layer of points in Web Mercator, with an identity of their own."""
    ship = fleet.ship(201000001, 200, 1, start=(131.0, 40.0), course=90, gaps=[(150, 9)])
    fields = "field=mmsi:string&field=timestamp:string&field=sog:double"
    layer = QgsVectorLayer(f"Point?crs=EPSG:3857&{fields}", "Fleet", "memory")
    turn = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), layer.crs(), project.transformContext()
    )  # fmt: skip
    for t, lon, lat, sog in zip(ship.t.tolist(), ship.lon.tolist(), ship.lat.tolist(), ship.sog.tolist()):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(turn.transform(QgsPointXY(lon, lat))))
        feature.setAttributes([str(ship.mmsi), f"{fleet.clock(t)}Z", sog])
        layer.dataProvider().addFeatures([feature])
    project.addMapLayer(layer)
    return layer


def take_layer(dialog, qtbot, layer):
    dialog.told.setText("…")
    dialog.picker.layer.setLayer(layer)
    qtbot.waitUntil(lambda: dialog.told.text() != "…", timeout=10_000)


def test_a_layer_of_points_is_shown_and_read_like_a_file(dialog, qtbot, points, case):
    take_layer(dialog, qtbot, points)
    assert dialog.told.text() == "Read as the layer “Fleet”."
    assert dialog.tables.rows.horizontalHeaderItem(0).text() == "Feature"
    assert cells(dialog, 3)[0].startswith("40.0") and cells(dialog, 4)[0].startswith("131.0")
    assert dialog.form.columns["lat"].itemText(0) == "As its points lie"
    find(dialog, qtbot)
    assert [cells(dialog, column) for column in (1, 2, 4)] == [["201000001"], ["2"], ["1"]]
    dialog.keep()
    (source,) = (each for each in case.all(Source) if each.title == "Fleet")
    assert source.sha256 is None and "layer of 200 points" in source.note
    assert {track.source for track in case.all(Track)} == {source.id}


def test_a_layer_that_is_read_from_a_file_is_cited_with_the_hash_of_it(dialog, qtbot, points, case, project, tmp_path):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    path = str(tmp_path / "fleet.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(points, path, project.transformContext(), options)
    stored = QgsVectorLayer(path, "Stored", "ogr")
    project.addMapLayer(stored)
    take_layer(dialog, qtbot, stored)
    find(dialog, qtbot)
    dialog.keep()
    assert len(case.where(Source, "title", "fleet.gpkg")[0].sha256) == 64


def test_naming_a_file_lets_go_of_the_layer_and_the_other_way_round(dialog, qtbot, points, positions):
    take_layer(dialog, qtbot, points)
    look(dialog, qtbot, positions)
    assert dialog.picker.layer.currentLayer() is None
    assert dialog.told.text() == "Read as MarineCadastre."
    take_layer(dialog, qtbot, points)
    assert dialog.picker.file.text() == ""
    dialog.picker.layer.setLayer(None)
    assert dialog.tables.rows.rowCount() == 0 and not dialog.finder.isEnabled()


def test_a_layer_without_the_columns_or_a_crs_is_told_in_words(dialog, qtbot, points, project):
    bare = QgsVectorLayer("Point?crs=EPSG:4326&field=ship:string", "Bare", "memory")
    project.addMapLayer(bare)
    take_layer(dialog, qtbot, bare)
    assert "mmsi, time was recognised" in dialog.told.text()
    points.setCrs(QgsCoordinateReferenceSystem())
    take_layer(dialog, qtbot, points)
    assert "“Fleet” has no coordinate system" in dialog.told.text()
    dialog.find()
    assert "“Fleet” has no coordinate system" in dialog.told.text()


def inland(tmp_path):
    """A ship that sails from the sea far into Honshu, and not back."""
    ship = fleet.ship(201000009, 120, 1, start=(138.0, 37.6), course=180, knots=20.0)
    return fleet.write_marinecadastre(tmp_path / "inland.csv", [ship])


def test_positions_far_inland_are_a_suspicion_unless_they_are_not_looked_for(dialog, qtbot, tmp_path, case):
    look(dialog, qtbot, inland(tmp_path))
    find(dialog, qtbot)
    assert cells(dialog, 6) == ["1"]
    dialog.keep()
    (event,) = case.where(AisEvent, "kind", "on_land")
    assert "by the coast that ships with Waybill" in event.note
    assert "rivers are not in it" in event.beside


def test_another_land_is_chosen_by_its_layer(dialog, qtbot, tmp_path, project):
    far = QgsVectorLayer("Polygon?crs=EPSG:4326", "Elsewhere", "memory")
    project.addMapLayer(far)
    look(dialog, qtbot, inland(tmp_path))
    dialog.form.coast.setLayer(far)
    find(dialog, qtbot)
    assert cells(dialog, 6) == ["0"]
    dialog.form.coast.setCurrentText("Not looked for")
    assert dialog.form.land() == (None, False)
    find(dialog, qtbot)
    assert cells(dialog, 6) == ["0"]


def test_only_the_ships_that_are_named_are_found(dialog, qtbot, positions):
    look(dialog, qtbot, positions)
    dialog.form.only.setText("201000002")
    find(dialog, qtbot)
    assert cells(dialog, 1) == ["201000002"]
    dialog.form.only.setText("Angara")
    dialog.find()
    assert "nine digits" in dialog.told.text()


def test_another_threshold_finds_otherwise(dialog, qtbot, positions):
    look(dialog, qtbot, positions)
    dialog.form.thresholds["gap_hours"].setValue(12)
    find(dialog, qtbot)
    assert cells(dialog, 4) == ["0", "0"]


def test_reading_can_be_stopped_and_nothing_is_kept(dialog, qtbot, positions, monkeypatch, case):
    monkeypatch.setattr(tables, "CHUNK_BYTES", 512)
    look(dialog, qtbot, positions)
    dialog.find()
    assert not dialog.finder.isEnabled() and not dialog.stopper.isHidden()
    dialog.halt()
    assert "Stopped" in dialog.told.text()
    assert dialog.found is None and not dialog.ok.isEnabled()
    assert case.count(Track) == 0


def test_a_file_that_is_none_is_told_in_words(dialog, qtbot, tmp_path):
    look(dialog, qtbot, tmp_path / "none.csv")
    assert "There is no file" in dialog.told.text()
    (tmp_path / "empty.csv").touch()
    look(dialog, qtbot, tmp_path / "empty.csv")
    assert "is empty" in dialog.told.text()
