"""waybill:reachability: the outline of what was in reach, and the places where a call was possible."""
from __future__ import annotations

import pytest
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from plugin.core.reachable import Fix
from plugin.core.values import Utc
from plugin.flows.reachability import reach_between, sea_way_km
from plugin.flows.sea_leg import plan_sea_leg
from plugin.gis.geodesy import distance_m
from tests.integration.algorithms import algorithm

RAJIN, DUNAI_ROADS, BUSAN = (130.30, 42.23), (132.39, 42.85), (129.05, 35.08)
BEFORE, AFTER = (131.5, 41.5), (132.4, 42.2)


@pytest.fixture
def reach():
    with algorithm("reachability") as run:

        def reach_(start, end, hours=20, **more):
            told = {
                "START": f"{start[0]},{start[1]} [EPSG:4326]", "START_UTC": "2023-09-08T00:00:00Z",
                "END": f"{end[0]},{end[1]} [EPSG:4326]",
                "END_UTC": f"2023-09-{8 + hours // 24:02d}T{hours % 24:02d}:00:00Z",
                "OUTPUT": "memory:reach", "FEASIBLE": "memory:calls", **more,
            }  # fmt: skip
            answer, outline, feasible = run(told, layers=("OUTPUT", "FEASIBLE"))
            (area,) = outline.getFeatures()
            calls = [dict(zip(feasible.fields().names(), f.attributes())) for f in feasible.getFeatures()]
            return answer, area.geometry(), calls

        yield reach_


def ports(**places):
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "ports", "memory")
    layer.dataProvider().addAttributes([QgsField("name", QVariant.Type.String)])
    layer.updateFields()
    for name, at in places.items():
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*at)))
        feature.setAttributes([name])
        layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_the_outline_is_where_both_distances_add_up_to_what_the_speed_allows(reach):
    answer, area, _ = reach(BEFORE, AFTER)
    outline = area.asMultiPolygon()[0][0]
    sums = [distance_m(BEFORE, (p.x(), p.y())) + distance_m((p.x(), p.y()), AFTER) for p in outline]
    assert min(sums) == pytest.approx(max(sums), rel=5e-3)
    assert sums[0] / 1000.0 == pytest.approx(20 * 12 * 1.852, rel=5e-3)
    straight = distance_m(BEFORE, AFTER) / 1000.0
    assert answer["SPARE_KM"] == pytest.approx(20 * 12 * 1.852 - straight, rel=1e-6)
    assert answer["LEAST_KNOTS"] == pytest.approx(straight / 1.852 / 20)


def test_a_dark_call_at_rajin_was_possible_and_one_at_busan_was_not(reach):
    answer, area, calls = reach(BEFORE, AFTER, 24, PLACES=ports(Rajin=RAJIN, Busan=BUSAN), PORT_HOURS=3)
    assert answer["COUNT"] == 1
    by_name = {call["name"]: call for call in calls}
    assert by_name["Rajin"]["possible"] == "yes"
    assert by_name["Busan"]["possible"] == "no"
    assert "a call at Rajin was possible (up to" in by_name["Rajin"]["words"]
    assert area.contains(QgsGeometry.fromPointXY(QgsPointXY(*RAJIN)))
    assert not area.contains(QgsGeometry.fromPointXY(QgsPointXY(*BUSAN)))


def test_by_sea_the_way_is_longer_and_fewer_hours_are_left(reach):
    places = ports(Rajin=RAJIN, Dunai=DUNAI_ROADS)
    _, _, straight = reach(BEFORE, AFTER, 30, PLACES=places)
    _, _, sea = reach(BEFORE, AFTER, 30, PLACES=places, BY_SEA=True)
    for name in ("Rajin", "Dunai"):
        before, after = (next(c for c in calls if c["name"] == name) for calls in (straight, sea))
        assert after["hours_left"] < before["hours_left"]
        assert after["there_km"] >= before["there_km"]


def test_a_place_no_ship_gets_to_is_not_possible_by_sea_and_that_is_said():
    first, second = Fix(BEFORE, Utc("2023-09-08T00:00:00Z")), Fix(AFTER, Utc("2023-09-09T12:00:00Z"))
    places = [("Rajin", RAJIN), ("Ussuriysk", (131.95, 43.80))]
    straight = reach_between(first, second, places, 12.0)
    assert [call.possible for call in straight.calls] == [True, True]
    by_sea = reach_between(first, second, places, 12.0, by_sea=True)
    assert [call.name for call in by_sea.calls] == ["Rajin"]
    assert len(by_sea.told) == 1
    assert by_sea.told[0].startswith("Ussuriysk is left out")


def test_a_port_on_land_is_not_nearer_by_sea_than_in_a_straight_line():
    ashore = (132.33542, 42.87879)
    leg = plan_sea_leg(BEFORE, ashore, (), 500.0, None, None)
    assert sea_way_km(BEFORE, ashore) > leg.length_km, "what lies between the water and the place counts"
    assert sea_way_km(BEFORE, ashore) >= distance_m(BEFORE, ashore) / 1000.0


def test_across_180_degrees_the_outline_is_in_two_parts(reach):
    _, area, _ = reach((179.0, 50.0), (-179.0, 50.5), 24)
    assert len(area.asMultiPolygon()) == 2
    box = area.boundingBox()
    assert (box.xMinimum(), box.xMaximum()) == (-180.0, 180.0)


@pytest.mark.parametrize(("more", "words"), [
    ({"END_UTC": "2023-09-07T00:00:00Z"}, "order of time"),
    ({"END_UTC": "8 September"}, "no UTC time"),
    ({"SPEED_KNOTS": 1.0}, "knots or more"),
    ({"PORT_HOURS": 19.0}, "less than the 19 h in port"),
])  # fmt: skip
def test_what_can_not_be_is_refused_with_words(reach, more, words):
    with pytest.raises(QgsProcessingException, match=words):
        reach(BEFORE, AFTER, **more)


def test_with_a_pole_in_reach_it_is_inside_the_outline(reach):
    _, area, _ = reach((0.0, 89.0), (120.0, 89.0))
    assert area.isGeosValid()
    for lon in (0.0, 60.0, 170.0, -170.0):
        assert area.contains(QgsGeometry.fromPointXY(QgsPointXY(lon, 89.9)))
    assert not area.contains(QgsGeometry.fromPointXY(QgsPointXY(-120.0, 80.0)))


def test_with_both_poles_in_reach_what_is_left_out_lies_on_the_other_side_of_the_earth(reach):
    _, area, _ = reach((0.0, 0.0), (10.0, 0.0), hours=200, SPEED_KNOTS=60.0)
    for at in ((5.0, 0.0), (5.0, 89.0), (5.0, -89.0)):
        assert area.contains(QgsGeometry.fromPointXY(QgsPointXY(*at)))
    assert not area.contains(QgsGeometry.fromPointXY(QgsPointXY(-175.0, 0.0)))


def test_a_latitude_of_91_degrees_is_no_position(reach):
    with pytest.raises(QgsProcessingException, match="no position 91"):
        reach((0.0, 91.0), (1.0, 89.0))


def test_with_two_kilometres_to_spare_on_440_the_outline_is_44_km_wide_along_a_meridian_too(reach):
    answer, area, _ = reach((0.0, -2.0), (0.0, 2.0), SPEED_KNOTS=12.0)
    assert answer["SPARE_KM"] == pytest.approx(2.2, abs=0.1)
    box = area.boundingBox()
    assert distance_m((box.xMinimum(), 0.0), (box.xMaximum(), 0.0)) == pytest.approx(44_000.0, rel=0.02)
