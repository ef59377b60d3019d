"""Planning a leg by a layer of one's own: it is read by a thread, and may go while a way is sought."""
from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsVectorLayer,
)

from plugin.flows import jobs, plan_leg


def test_a_layer_that_went_away_is_told(project):
    wish = plan_leg.Wish("rail", ((130.0, 42.0), (131.0, 42.0)), layer="gone")
    with pytest.raises(plan_leg.RouteError, match="not in the project any more"):
        plan_leg.prepared(project, wish)


def test_lines_of_a_layer_are_avoided_by_the_numbers_they_have_in_it_and_it_may_go_while_a_way_is_sought(
    project,
):
    drawn = QgsVectorLayer("LineString?crs=EPSG:4326", "drawn", "memory")
    for wkt in ("LINESTRING(9 40, 9.1 40)", "LINESTRING(10 50, 11 50)", "LINESTRING(10 50, 10.5 50.5, 11 50)"):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        drawn.dataProvider().addFeature(feature)
    project.addMapLayer(drawn)
    drawn.startEditing()
    drawn.deleteFeature(1)
    wish = plan_leg.Wish("rail", ((10.0, 50.0), (11.0, 50.0)), avoid=("2",), count=1, layer=drawn.id())
    layer = plan_leg.prepared(project, wish)
    project.removeMapLayer(drawn.id())
    del drawn
    (found,) = plan_leg.plan(wish, layer)
    assert found.length_km > 100.0, "line 2 is the straight one, of 72 km"


def test_land_of_a_layer_in_metres_is_read_by_a_thread(project, qtbot):
    drawn = QgsVectorLayer("Polygon?crs=EPSG:3857", "drawn", "memory")
    land = QgsGeometry.fromWkt("POLYGON((131.4 41.5, 131.6 41.5, 131.6 42.5, 131.4 42.5, 131.4 41.5))")
    metres = QgsCoordinateReferenceSystem("EPSG:3857")
    land.transform(QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), metres, project))
    feature = QgsFeature()
    feature.setGeometry(land)
    drawn.dataProvider().addFeature(feature)
    drawn.updateExtents()
    project.addMapLayer(drawn)
    wish = plan_leg.Wish("sea", ((131.0, 42.0), (132.0, 42.0)), layer=drawn.id())
    layer, heard = plan_leg.prepared(project, wish), []
    stop = jobs.start("plan", lambda progress: plan_leg.plan(wish, layer, progress), heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert stop
    assert heard[0].value[0].length_km > 120.0, "straight on it is 83 km, over land"
