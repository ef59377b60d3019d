"""waybill:railleg: by Chita and not through China, on what ships and on lines of one's own, with what must be said."""
from __future__ import annotations

import pytest
from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from plugin.core.errors import RouteError
from plugin.flows.rail_leg import plan_rail_legs, shipped_network
from plugin.gis import rail_lines
from plugin.gis.geodesy import distance_m, length_km
from plugin.gis.geometry import from_qgis
from tests.integration.algorithms import algorithm
from tests.integration.kit import DATA

EARTH = QgsCoordinateReferenceSystem("EPSG:4326")
DUNAI, TIKHORETSK, CHITA, RAJIN = (132.33542, 42.87879), (40.11874, 45.85307), (113.50, 52.03), (130.30, 42.2333)
HARBIN = (126.63, 45.76)
CORRIDOR = DATA / "rail" / "corridor_25m.geojson"


@pytest.fixture
def plan():
    with algorithm("railleg") as run:

        def plan_(start, end, **more):
            places = {"START": f"{start[0]},{start[1]} [EPSG:4326]", "END": f"{end[0]},{end[1]} [EPSG:4326]"}
            answer, layer = run({**places, "OUTPUT": "memory:leg", **more}, layers=("OUTPUT",))
            names = layer.fields().names()
            return answer["LENGTH_KM"], [(f.geometry(), dict(zip(names, f.attributes()))) for f in layer.getFeatures()]

        yield plan_


def via(*places):
    return f"MultiPoint({', '.join(f'({lon} {lat})' for lon, lat in places)})"


def passes(line, at, km=5.0):
    return any(distance_m((v.x(), v.y()), at) < km * 1000.0 for v in line.vertices())


def test_dunai_to_tikhoretsk_by_chita_is_9_700_km_and_stays_out_of_china(plan):
    length, ((line, row),) = plan(DUNAI, TIKHORETSK, VIA=via(CHITA))
    assert length == pytest.approx(9_680, rel=0.01)
    assert row["drawn_km"] < length, "the network keeps chords, and says how long the track is"
    assert row["drawn_km"] == pytest.approx(length_km(from_qgis(line)), rel=1e-9)
    assert not passes(line, HARBIN, 50.0)
    for town in ("Ussuriysk", "Khabarovsk", "Chita", "Irkutsk", "Novosibirsk", "Saratov"):
        assert town in row["towns"].split(", ")
    assert "CN were left out" in row["told"]
    assert "are schematic" in row["told"], "the Dunai branch is drawn through known points only"
    assert "modelled path" in row["method"]
    assert "ODbL" in row["credit"]


def test_with_nothing_avoided_the_shortest_way_runs_through_china(plan):
    length, ((line, row),) = plan(DUNAI, TIKHORETSK, AVOID="-")
    assert length == pytest.approx(8_686, rel=0.01)
    assert passes(line, HARBIN, 10.0)
    assert "left out" not in row["told"]


def test_a_leg_that_begins_in_china_may_use_its_lines(plan):
    length, ((_, row),) = plan(HARBIN, CHITA)
    assert length < 1500.0
    assert "left out" not in row["told"]


def test_without_kazakhstan_it_goes_by_yekaterinburg(plan):
    through, ((_, row),) = plan(DUNAI, TIKHORETSK, VIA=via(CHITA))
    assert "Petropavl" in row["towns"]
    russia_only, ((_, row),) = plan(DUNAI, TIKHORETSK, VIA=via(CHITA), AVOID="CN, KZ")
    assert "Petropavl" not in row["towns"]
    assert 50.0 < russia_only - through < 400.0


def test_alternatives_stand_side_by_side_the_shortest_first(plan):
    length, rows = plan(DUNAI, TIKHORETSK, ALTERNATIVES=4)
    assert [row["rank"] for _, row in rows] == [1, 2, 3, 4]
    lengths = [row["length_km"] for _, row in rows]
    assert lengths == sorted(lengths)
    assert length == lengths[0]
    towns = [row["towns"] for _, row in rows]
    assert "Chita" not in towns[0], "the Baikal–Amur line is the shortest outside China"
    assert sum("Chita" in each for each in towns) >= 1
    assert sum("Kazan" in each for each in towns) >= 1
    assert sum("Saratov" in each for each in towns) >= 1


@pytest.mark.skipif(not CORRIDOR.exists(), reason="needs shared/data")
def test_on_lines_of_ones_own_it_is_as_long_as_they_are(plan):
    """9,825 km is the reference's own figure by Chita."""
    layer = QgsVectorLayer(str(CORRIDOR), "corridor", "ogr")
    QgsProject.instance().addMapLayer(layer)
    length, ((line, row),) = plan(DUNAI, TIKHORETSK, VIA=via(CHITA), NETWORK=layer)
    assert length == pytest.approx(9_825, rel=0.005)
    assert length == pytest.approx(length_km(from_qgis(line)), rel=0.003)
    assert "corridor" in row["method"]
    assert not row["credit"]


def own_lines(crs, lines, countries=None):
    layer = QgsVectorLayer(f"MultiLineString?crs={crs}", "own lines", "memory")
    if countries:
        layer.dataProvider().addAttributes([QgsField("country", QVariant.Type.String)])
        layer.updateFields()
    there = QgsCoordinateTransform(EARTH, QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    for n, line in enumerate(lines):
        geometry = QgsGeometry.fromWkt(f"LineString({', '.join(f'{x} {y}' for x, y in line)})")
        geometry.transform(there)
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        if countries:
            feature.setAttributes([countries[n]])
        layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32652"])
def test_small_gaps_of_ones_own_lines_are_bridged_and_told_whatever_their_crs(plan, crs):
    layer = own_lines(crs, [[(130.0, 42.0), (130.5, 42.0)], [(130.5005, 42.0), (131.0, 42.0)]])
    length, ((_, row),) = plan((130.0, 42.0), (131.0, 42.0), NETWORK=layer)
    assert length == pytest.approx(distance_m((130.0, 42.0), (131.0, 42.0)) / 1000.0, rel=0.004)
    assert "1 gaps between lines are bridged" in row["told"]
    with pytest.raises(QgsProcessingException, match="in pieces"):
        plan((130.0, 42.0), (131.0, 42.0), NETWORK=layer, GAP=10.0)


def test_lines_are_avoided_by_country_where_the_layer_says_it_and_by_number(plan):
    both = [[(130.0, 42.0), (131.0, 42.0)], [(130.0, 42.0), (130.5, 42.4), (131.0, 42.0)]]
    layer = own_lines("EPSG:4326", both, ["CN", "RU"])
    short, _ = plan((130.0, 42.0), (131.0, 42.0), NETWORK=layer)
    longer, _ = plan((130.0, 42.0), (131.0, 42.0), NETWORK=layer, AVOID="cn")
    assert longer > short + 10.0
    assert plan((130.0, 42.0), (131.0, 42.0), NETWORK=layer, AVOID="1")[0] == pytest.approx(longer)
    with pytest.raises(QgsProcessingException, match="does not say which country"):
        plan((130.0, 42.0), (131.0, 42.0), NETWORK=own_lines("EPSG:4326", both), AVOID="CN")


@pytest.mark.parametrize(("end", "more", "words"), [
    (DUNAI, {}, "are the same"),
    ((100.0, 75.0), {}, r"Point 2 of the way .* lies more than 25 km"),
    (TIKHORETSK, {"AVOID": "RU"}, "Point 1 of the way .* lies more than 25 km"),
    (TIKHORETSK, {"AVOID": "Chinese"}, "neither a country"),
])  # fmt: skip
def test_where_there_is_no_leg_it_says_why(plan, end, more, words):
    with pytest.raises(QgsProcessingException, match=words):
        plan(DUNAI, end, **more)


def test_a_leg_comes_in_stretches_by_how_its_path_is_known():
    (leg,) = plan_rail_legs([DUNAI, CHITA, TIKHORETSK])
    assert leg.stretches[0].schematic
    assert leg.stretches[0].precision_m == 5000.0
    assert not any(stretch.schematic for stretch in leg.stretches[1:])
    assert len(leg.stretches) < 40
    assert sum(stretch.track_km for stretch in leg.stretches) == pytest.approx(leg.length_km)
    assert all(a.points[-1] == b.points[0] for a, b in zip(leg.stretches, leg.stretches[1:]))
    assert leg.precision_m == max(stretch.precision_m for stretch in leg.stretches)


def test_crimean_lines_are_ukraines():
    lines = shipped_network().lines
    there = {
        lines.countries[n] for n, start in enumerate(lines.starts)
        if 33.0 < lines.points[start, 0] < 36.0 and 44.6 < lines.points[start, 1] < 45.9
    }  # fmt: skip
    assert there == {"UA"}


def drawn(kind, *shapes):
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:4326", "drawn", "memory")
    for wkt in shapes:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    return layer


def test_lines_of_one_vertex_are_no_lines():
    with pytest.raises(RouteError, match="no line in it"):
        plan_rail_legs([(10.0, 50.0), (11.0, 50.0)], lines=(drawn("LineString", "LINESTRING(10 50)"), "drawn"))


@pytest.mark.parametrize(
    "kind, shape",
    [
        ("CircularString", "CIRCULARSTRING(10 50, 10.5 50.2, 11 50)"),
        ("CompoundCurve", "COMPOUNDCURVE(CIRCULARSTRING(10 50, 10.5 50.2, 11 50),(11 50, 11.2 50))"),
    ],
)
def test_curves_of_ones_own_lines_are_followed(kind, shape):
    (leg,) = plan_rail_legs([(10.0, 50.0), (11.0, 50.0)], lines=(drawn(kind, shape), "drawn"))
    assert leg.length_km == pytest.approx(87.5, abs=1.0), "the chord is 71.7 km"


def test_a_leg_begins_between_the_vertices_of_ones_own_line_where_that_passes_the_place():
    lines = drawn("LineString", "LINESTRING(9 50, 12 50)", "LINESTRING(9 51, 12 51)")
    (leg,) = plan_rail_legs([(10.0, 50.0), (11.0, 50.001)], lines=(lines, "drawn"))
    assert leg.length_km == pytest.approx(71.6, abs=0.3)
    assert leg.told == ()
    assert leg.line.lines[0][0] == pytest.approx((10.0, 50.0))
    (leg,) = plan_rail_legs([(10.0, 51.0), (11.0, 51.0)], lines=(lines, "drawn"))
    assert [at[1] for at in leg.line.lines[0]] == pytest.approx([51.0] * len(leg.line.lines[0]))


def test_the_lines_that_ship_are_the_same_read_at_once_and_feature_by_feature(monkeypatch):
    at_once = rail_lines.shipped_lines()
    monkeypatch.delattr(ogr.Layer, "GetArrowStreamAsNumPy", raising=False)  # as with GDAL before 3.6
    one_by_one = rail_lines.shipped_lines()
    assert len(at_once.counts) == 20078
    assert (at_once.points == one_by_one.points).all()
    for told in ("counts", "names", "track_km", "off_m", "countries", "schematic"):
        assert getattr(at_once, told) == getattr(one_by_one, told)


@pytest.mark.skipif(not hasattr(ogr.Layer, "GetArrowStreamAsNumPy"), reason="GDAL before 3.6 reads no columns at once")
def test_where_gdal_can_read_columns_at_once_it_is_asked_to(monkeypatch):
    monkeypatch.setattr(rail_lines, "read_lines", lambda *_: pytest.fail("read feature by feature"))
    assert len(rail_lines.shipped_lines().counts) == 20078


@pytest.mark.parametrize("content", [None, b"not a FlatGeobuf"])
def test_a_network_that_is_missing_or_broken_is_told_with_its_path(monkeypatch, tmp_path, content):
    if content is not None:
        (tmp_path / "network.fgb").write_bytes(content)
    monkeypatch.setattr(rail_lines, "_FOLDER", tmp_path)
    with pytest.raises(RouteError, match=r"network\.fgb\. Install the plugin again"):
        rail_lines.shipped_lines()
