"""waybill:sealeg: legs that stay at sea by the coast in use, whatever its CRS, and words where there is none."""
from __future__ import annotations

import json
import math

import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from plugin.flows import sea_leg
from plugin.flows.sea_stretch import plan_stretch
from plugin.gis.geodesy import distance_m, length_km
from plugin.gis.geometry import from_qgis
from tests.integration.algorithms import algorithm
from tests.integration.kit import DATA, ROOT

EARTH = QgsCoordinateReferenceSystem("EPSG:4326")
RAJIN, DUNAI, DUNAI_ROADS = (130.3000, 42.2333), (132.33542, 42.87879), (132.367, 42.874)


def at(lon_lat):
    return f"{lon_lat[0]},{lon_lat[1]} [EPSG:4326]"


@pytest.fixture
def plan():
    with algorithm("sealeg") as run:

        def plan_(start, end, feedback=None, **more):
            told = {"START": at(start), "END": at(end), "OUTPUT": "memory:leg", **more}
            answer, layer = run(told, feedback, ("OUTPUT",))
            (row,) = layer.getFeatures()
            return answer["LENGTH_KM"], row.geometry(), dict(zip(layer.fields().names(), row.attributes()))

        yield plan_


def land_of(name):
    layer = QgsVectorLayer(str(ROOT / "resources" / "basemap" / f"{name}.fgb"), name, "ogr")
    return [f.geometry() for f in layer.getFeatures()]


def nearest_land_m(line, lands):
    """How near the line comes to land, in metres, measured in a plane of its own place."""
    middle = line.boundingBox().center()
    plane = QgsCoordinateReferenceSystem.fromProj(f"+proj=aeqd +lat_0={middle.y()} +lon_0={middle.x()} +datum=WGS84")
    there = QgsCoordinateTransform(EARTH, plane, QgsProject.instance())
    flat = QgsGeometry(line)
    flat.transform(there)
    nearest = math.inf
    for land in lands:
        near = land.clipped(line.boundingBox().buffered(0.3))
        if not near.isEmpty():
            near.transform(there)
            nearest = min(nearest, near.distance(flat))
    return nearest


def whole_but_for_its_ends(line, first_km, last_km):
    """The line without what lies within some kilometres of its ends, as a port is."""
    ends = QgsPointXY(line.vertexAt(0)), QgsPointXY(line.vertexAt(line.constGet().nCoordinates() - 1))
    dense = line.densifyByDistance(0.002)
    kept = [
        v for v in dense.vertices()
        if distance_m((v.x(), v.y()), (ends[0].x(), ends[0].y())) > first_km * 1000
        and distance_m((v.x(), v.y()), (ends[1].x(), ends[1].y())) > last_km * 1000
    ]  # fmt: skip
    return QgsGeometry.fromPolyline(kept)


def test_rajin_to_dunai_keeps_half_a_kilometre_off_and_is_as_short_as_may_be(plan):
    """196.5 km is the shortest way 500 m clear of GSHHG land, by a visibility graph over all its corners."""
    length, line, row = plan(RAJIN, DUNAI_ROADS, CLEARANCE=500)
    assert length == pytest.approx(196.5, rel=0.02)
    assert nearest_land_m(line, land_of("coast_sea_of_japan")) > 0.1
    assert nearest_land_m(whole_but_for_its_ends(line, 3.0, 3.0), land_of("coast_sea_of_japan")) > 490.0
    assert row["coast"] == "GSHHG 2.3.6, full resolution"
    assert row["precision_m"] == 500.0
    assert "modelled path" in row["method"]
    assert "GSHHG" in row["credit"]
    assert "no room" not in row["told"]


@pytest.mark.skipif(not (DATA / "coast" / "sea_route_gshhs_500.geojson").exists(), reason="needs shared/data")
def test_it_is_within_two_per_cent_of_the_reference(plan):
    told = json.loads((DATA / "coast" / "sea_route_gshhs_500.geojson").read_text(encoding="utf-8"))
    (feature,) = told.get("features", [told])
    points = [tuple(p) for p in feature["geometry"]["coordinates"]]
    length, _, _ = plan(points[0], points[-1], CLEARANCE=500)
    assert length == pytest.approx(sum(distance_m(a, b) for a, b in zip(points, points[1:])) / 1000.0, rel=0.02)


def test_a_place_inland_is_joined_from_the_sea_beside_it_and_the_row_says_so(plan):
    _, line, row = plan(RAJIN, DUNAI)
    end = from_qgis(line).lines[-1][-1]
    assert 1000.0 < distance_m(end, DUNAI) < 4000.0
    assert "km off the place" in row["told"]
    assert nearest_land_m(line, land_of("coast_sea_of_japan")) > 0.1


def test_the_way_leads_through_the_points_given_in_their_order(plan):
    outside = (131.6, 41.6)
    length, line, _ = plan(RAJIN, DUNAI_ROADS, VIA=f"MultiPoint(({outside[0]} {outside[1]}))")
    assert line.distance(QgsGeometry.fromPointXY(QgsPointXY(*outside))) < 1e-6
    assert length > 220.0


def test_beyond_the_fine_coast_natural_earth_is_used_and_its_precision_said(plan):
    length, line, row = plan(RAJIN, (142.78, 46.60))
    assert nearest_land_m(line, [*land_of("coast_sea_of_japan")]) > 0.1
    assert row["coast"] == "GSHHG 2.3.6, full resolution and Natural Earth 1:10m, thinned"
    assert row["precision_m"] == 1500.0
    assert length > distance_m(RAJIN, (142.78, 46.60)) / 1000.0


def test_across_180_degrees_the_leg_goes_on_and_is_cut_there(plan):
    length, line, _ = plan((172.0, 52.0), (-172.0, 52.6))
    lines = from_qgis(line).lines
    assert length == pytest.approx(length_km(from_qgis(line)), rel=1e-9)
    assert length < 1300.0
    assert [line[0][0] for line in lines[1:]] == [-180.0]
    assert all(abs(a[0] - b[0]) < 180.0 for part in lines for a, b in zip(part, part[1:]))


def test_over_the_north_of_svalbard_it_finds_its_way(plan):
    length, line, _ = plan((15.0, 80.4), (15.0, 76.3))
    assert length > 450.0
    assert nearest_land_m(line, [g for g in land_of("land") if g.boundingBox().yMaximum() > 74.0]) > 0.1


def test_over_oceans_it_goes_by_straits_and_canals_and_round_the_land(plan):
    """By Suez and the Bosphorus: about 9,200 nautical miles."""
    length, line, row = plan(RAJIN, (37.78, 44.65))
    assert length == pytest.approx(9_200 * 1.852, rel=0.03)
    assert "Suez Canal is drawn through known points" in row["told"]
    assert row["precision_m"] == 5000.0
    lands = land_of("land")
    open_sea = [p for part in from_qgis(line).lines for p in part if not 26.0 < p[0] < 35.5]
    for at in open_sea[::7]:
        here = QgsGeometry.fromPointXY(QgsPointXY(*at))
        assert not any(g.boundingBox().contains(QgsPointXY(*at)) and g.contains(here) for g in lands), at


@pytest.mark.parametrize(("start", "end", "least", "most"), [
    ((28.95, 40.98), (30.75, 46.45), 600, 700),
    ((12.45, 45.40), (5.30, 43.25), 2_100, 2_500),
    ((131.90, 43.05), (29.80, 60.00), 20_000, 26_000),
    ((-118.30, 33.65), (151.35, -33.85), 11_900, 13_300),
])  # fmt: skip
def test_long_ways_are_about_as_long_as_ships_sail_them_and_not_through_ice(plan, start, end, least, most):
    length, line, _ = plan(start, end)
    assert least < length < most
    assert line.boundingBox().yMaximum() < 73.0


def own_coast(crs, shapes):
    layer = QgsVectorLayer(f"MultiPolygon?crs={crs}" if crs else "MultiPolygon", "own coast", "memory")
    there = QgsCoordinateTransform(EARTH, QgsCoordinateReferenceSystem(crs), QgsProject.instance()) if crs else None
    for wkt in shapes:
        geometry = QgsGeometry.fromWkt(wkt)
        if there:
            geometry.transform(there)
        feature = QgsFeature()
        feature.setGeometry(geometry)
        layer.dataProvider().addFeatures([feature])
    if not crs:
        layer.setCrs(QgsCoordinateReferenceSystem())
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32652", "EPSG:3413"])
def test_a_coast_layer_may_be_in_any_crs_and_hold_invalid_polygons(plan, crs):
    bow_tie = "MultiPolygon(((5 1, 5.4 3, 5 3, 5.4 1, 5 1)))"
    wall = "MultiPolygon(((2 -2, 2.1 -2, 2.1 1.5, 2 1.5, 2 -2)))"
    lon, lat = {"EPSG:32652": (126.0, 40.0), "EPSG:3413": (126.0, 60.0)}.get(crs, (0.0, 0.0))
    move = QgsGeometry.fromWkt(bow_tie), QgsGeometry.fromWkt(wall)
    for shape in move:
        shape.translate(lon, lat)
    coast = own_coast(crs, [shape.asWkt() for shape in move])
    length, line, row = plan((lon, lat), (lon + 4.0, lat), COAST=coast, CLEARANCE=2000)
    straight = distance_m((lon, lat), (lon + 4.0, lat)) / 1000.0
    assert length > straight * 1.02
    assert not line.intersects(move[1])
    assert "own coast" in row["coast"]
    assert row["precision_m"] == NULL, "nobody said how good the layer is"


@pytest.mark.parametrize(("start", "end", "more", "words"), [
    (RAJIN, RAJIN, {}, "Both places are the same"),
    (RAJIN, (113.5, 52.03), {}, "lies more than 15 km from any shore"),
    ((49.9, 40.3), (37.78, 44.71), {}, "No water joins the two places: none leads away from the start,"),
    ((37.78, 44.71), (49.9, 40.3), {}, "No water joins the two places: none leads away from the end,"),
    (RAJIN, (-70.0, -33.0), {}, "lies more than 15 km from any shore"),
    ((-73.5, 45.5), (-94.7, 29.3), {}, "start lies more than 15 km from any shore"),
])  # fmt: skip
def test_where_there_is_no_leg_it_says_why(plan, start, end, more, words):
    with pytest.raises(QgsProcessingException, match=words):
        plan(start, end, **more)


def test_from_a_closed_sea_the_nearest_gates_are_tried_and_no_others(plan, monkeypatch):
    tried = []

    def counted(*given, **more):
        tried.append(given[:2])
        return plan_stretch(*given, **more)

    monkeypatch.setattr(sea_leg, "plan_stretch", counted)
    with pytest.raises(QgsProcessingException, match="none leads away"):
        plan((50.0, 42.0), RAJIN)
    assert len(tried) <= 6


def test_the_sea_of_azov_is_left_by_its_strait(plan):
    length, line, _ = plan((38.9, 47.15), (35.85, 34.9))
    assert 2500 < length < 2700
    assert line.distance(QgsGeometry.fromPointXY(QgsPointXY(36.6, 45.3))) < 0.2, "by Kerch"


def test_a_coast_without_a_coordinate_system_or_without_land_near_is_refused(plan):
    with pytest.raises(QgsProcessingException, match="no coordinate system"):
        plan(RAJIN, DUNAI, COAST=own_coast("", ["MultiPolygon(((2 -2, 2.1 -2, 2.1 1.5, 2 1.5, 2 -2)))"]))
    far = own_coast("EPSG:4326", ["MultiPolygon(((2 -2, 2.1 -2, 2.1 1.5, 2 1.5, 2 -2)))"])
    with pytest.raises(QgsProcessingException, match="has no land within"):
        plan(RAJIN, DUNAI, COAST=far)


def test_it_stops_when_asked():
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    from plugin.core.errors import Cancelled
    from plugin.flows.sea_leg import plan_sea_leg
    from plugin.processing.watched import Watched

    with pytest.raises(Cancelled):
        plan_sea_leg(RAJIN, DUNAI, progress=Watched(feedback))


@pytest.mark.parametrize("west", [178.0, -182.0])
def test_land_of_a_layer_that_goes_on_beyond_180_degrees_is_not_crossed(plan, west):
    coast = QgsVectorLayer("Polygon?crs=EPSG:4326", "beyond", "memory")
    land = QgsFeature()
    land.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({west} 50,{west + 4} 50,{west + 4} 54,{west} 54,{west} 50))"))
    coast.dataProvider().addFeature(land)
    coast.updateExtents()
    for lon in (179.0, -179.0):
        length, _, _ = plan((lon, 49.0), (lon, 55.0), COAST=coast)
        assert length > 700.0, "straight on it is 668 km, over land"


def test_a_point_on_the_way_far_inland_is_named_and_told_to_be_inland(plan):
    with pytest.raises(QgsProcessingException, match=r"From point 1 to point 2 .* end lies more than 15 km from any"):
        plan(RAJIN, DUNAI, VIA="MULTIPOINT((131.5 43.6))")


def test_a_leg_that_begins_on_180_degrees_has_no_part_without_length(plan):
    _, line, _ = plan((180.0, 60.0), (-178.0, 61.5))
    assert all(part.length() > 0.0 for part in line.asGeometryCollection())
