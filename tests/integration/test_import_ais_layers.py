"""waybill:importais on points of layers: times in any form, any coordinates, columns under other names."""
from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from plugin.core.errors import AisError
from plugin.flows.import_ais import points_of
from tests.fixtures import fleet
from tests.integration.ais_runs import importing, planted, rows, spans


@pytest.fixture
def import_ais(tmp_path):
    with importing(tmp_path) as run:
        yield run


def point_layer(ship, times="text"):
    kind = {"text": "string", "instant": "datetime", "seconds": "double"}[times]
    fields = f"field=mmsi:string&field=timestamp:{kind}&field=sog:double&field=name:string"
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{fields}", "AIS", "memory")
    features = []
    for t, lon, lat, sog in zip(ship.t.tolist(), ship.lon.tolist(), ship.lat.tolist(), ship.sog.tolist()):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(lon, lat)))
        instant = QDateTime.fromSecsSinceEpoch(int(t), Qt.TimeSpec.UTC)
        value = {"text": f"{fleet.clock(t)}Z", "instant": instant, "seconds": t}[times]
        feature.setAttributes([str(ship.mmsi), value, sog, "NAME"])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.mark.parametrize("times", ["text", "instant", "seconds"])
@pytest.mark.parametrize("given", ["itself", "identifier", "name"])
def test_a_point_layer_is_read_like_a_file(import_ais, project, tmp_path, times, given):
    ship = fleet.ship(201000001, 400, stops=[(100, 60)], gaps=[(300, 8)])
    layer = point_layer(ship, times)
    project.addMapLayer(layer)
    answer = import_ais({"itself": layer, "identifier": layer.id(), "name": layer.name()}[given])
    assert (answer["ROWS"], answer["STOP_COUNT"], answer["GAP_COUNT"], answer["JUMP_COUNT"]) == (400, 1, 1, 0)
    assert spans(tmp_path / "STOPS.gpkg", "stop") == planted([ship], "stop")
    assert rows(tmp_path / "TRACKS.gpkg", "vessel")[0] == ("NAME",)


def test_a_file_of_points_is_read_like_a_layer(import_ais, tmp_path):
    layer = point_layer(fleet.ship(201000001, 100))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(tmp_path / "p.gpkg"), QgsCoordinateTransformContext(), options)
    assert import_ais(str(tmp_path / "p.gpkg"))["ROWS"] == 100
    (tmp_path / "none.gpkg").write_text("x")
    with pytest.raises(AisError, match="no layer of points"):
        points_of(QgsVectorLayer(str(tmp_path / "none.gpkg")), QgsCoordinateTransformContext())


def test_a_layer_without_the_columns_needed_is_told_with_those_it_has(import_ais, project):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=ship:string", "AIS", "memory")
    project.addMapLayer(layer)
    with pytest.raises(QgsProcessingException, match=r"mmsi, time was recognised.*“ship”"):
        import_ais(layer)


def test_a_layer_in_another_crs_lies_where_it_lies(import_ais, project, tmp_path):
    layer = QgsVectorLayer("Point?crs=EPSG:3857&field=mmsi:integer&field=t:string", "AIS", "memory")
    for n in range(2):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({14471533 + n} 5160979)"))
        feature.setAttributes([201000001, f"2023-01-01 00:0{n}:00"])
        layer.dataProvider().addFeature(feature)
    project.addMapLayer(layer)
    import_ais(layer)
    (track,) = QgsVectorLayer(str(tmp_path / "TRACKS.gpkg")).getFeatures()
    first = track.geometry().asMultiPolyline()[0][0]
    assert (first.x(), first.y()) == (pytest.approx(130.0, abs=0.01), pytest.approx(42.0, abs=0.1))
