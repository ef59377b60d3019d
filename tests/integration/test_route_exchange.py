"""A route goes to other programs and comes back the same; their lines become legs, what can't be one is told."""
from __future__ import annotations

import dataclasses
import json

import pytest
from osgeo import gdal, ogr, osr

from plugin.core.errors import BadValue, RouteError
from plugin.core.records import Citation, Leg, LegStretch, Place, Route, Source
from plugin.core.values import Id
from plugin.flows.create_case import create_case
from plugin.flows.route_exchange import ImportWish, RouteExchange, read
from plugin.flows.verify_log import verify_log
from tests.integration.line_files import collection, line

NEW = ImportWish(None, "Imported", "rail", "hypothesised")
RAJIN, DUNAI = (130.3, 42.2333), (132.33542, 42.87879)


@pytest.fixture
def exchange(case):
    return RouteExchange(case, lambda receipt: receipt)


@pytest.fixture
def main(case):
    """The example's route with most legs."""
    return max(case.all(Route), key=lambda route: len(case.where(Leg, "route", route.id)))


@pytest.fixture
def other(tmp_path, open_store):
    """A case with nothing in it."""
    return open_store(create_case(tmp_path / "other.gpkg", "Other", "ada").path)


def legs_of(store, route):
    return sorted(store.where(Leg, "route", route), key=lambda leg: leg.seq)


def said(store, leg):
    """All that is known of a leg, with labels for places."""
    labels = {place.id: place.label for place in store.all(Place)}
    told = {f.name: getattr(leg, f.name) for f in dataclasses.fields(leg) if f.name not in ("id", "route")}
    return {**told, "from_place": labels[leg.from_place], "to_place": labels[leg.to_place]}


def parts(store, leg):
    found = sorted(store.where(LegStretch, "leg", leg.id), key=lambda each: each.seq)
    return [dataclasses.replace(each, id=Id(""), leg=Id("")) for each in found]


def credits(store, leg):
    cited = [each.source for each in store.where(Citation, "target_id", leg.id) if each.locator == "line"]
    return {store.get(Source, each).credit or store.get(Source, each).title for each in cited}


@pytest.mark.parametrize("ending", [".geojson", ".gpkg"])
@pytest.mark.parametrize("where", ["the same case", "another case"])
def test_a_route_written_and_read_again_has_the_same_legs(case, exchange, main, other, tmp_path, ending, where):
    path = tmp_path / f"route{ending}"
    before = legs_of(case, main.id)
    assert exchange.export(main.id, path) == len(before) >= 3
    store = case if where == "the same case" else other
    places = store.count(Place)
    done = RouteExchange(store, lambda receipt: receipt).keep(read(path), NEW)
    after = legs_of(store, done.route)
    assert [said(store, leg) for leg in after] == [said(case, leg) for leg in before]
    assert [parts(store, leg) for leg in after] == [parts(case, leg) for leg in before]
    assert [credits(store, leg) for leg in after] == [credits(case, leg) for leg in before]
    assert any(parts(store, leg) for leg in after)
    ends = {each for leg in before for each in (leg.from_place, leg.to_place)}
    assert store.count(Place) - places == (0 if store is case else len(ends))
    assert done.told == ()


def test_places_of_a_route_come_along_with_their_precision(case, exchange, main, other, tmp_path):
    exchange.export(main.id, tmp_path / "route.geojson")
    RouteExchange(other, lambda receipt: receipt).keep(read(tmp_path / "route.geojson"), NEW)
    ours = {place.label: place for place in case.all(Place)}
    for place in other.all(Place):
        there = ours[place.label]
        assert (place.geom, place.precision_m, place.kind) == (there.geom, there.precision_m, there.kind)


@pytest.mark.parametrize("ending", [".kml", ".gpx"])
def test_kml_and_gpx_keep_the_lines(case, exchange, main, other, tmp_path, ending):
    path = tmp_path / f"route{ending}"
    exchange.export(main.id, path)
    store = RouteExchange(other, lambda receipt: receipt)
    done = store.keep(read(path), NEW)
    before = [leg for leg in legs_of(case, main.id) if leg.geom is not None]
    after = [leg for leg in legs_of(other, done.route) if leg.geom is not None]
    assert len(after) == len(before)
    for one, two in zip(before, after):
        assert [len(line) for line in one.geom.lines] == [len(line) for line in two.geom.lines]
        for a, b in zip(one.geom.lines, two.geom.lines):
            assert all(p == pytest.approx(q, abs=1e-6) for p, q in zip(a, b))
        if ending == ".gpx" or ogr.GetDriverByName("LIBKML"):  # GDAL's older driver reads names and lines only
            assert {**said(case, one), "geom": None, "seq": 0} == {**said(other, two), "geom": None, "seq": 0}


def test_a_gpx_holds_tracks_and_waypoints_that_any_receiver_reads(exchange, main, tmp_path):
    exchange.export(main.id, tmp_path / "route.gpx")
    text = (tmp_path / "route.gpx").read_text(encoding="utf-8")
    assert "<trk>" in text
    assert "<wpt" in text
    assert "<name>Rajin → Dunai</name>" in text
    assert "movement" in text.split("<desc>")[1]


def test_statuses_methods_and_credits_are_attributes(exchange, main, tmp_path):
    exchange.export(main.id, tmp_path / "route.geojson")
    features = json.loads((tmp_path / "route.geojson").read_text(encoding="utf-8"))["features"]
    legs = [each["properties"] for each in features if each["properties"]["what"] == "leg"]
    rail = next(each for each in legs if each["mode"] == "rail" and each["track_km"])
    assert rail["movement_status"] in ("observed", "inferred", "hypothesised")
    assert rail["method"]
    assert "OpenStreetMap" in rail["credits"]
    assert rail["track_km"] > rail["length_km"] > 1000
    assert {each["properties"]["what"] for each in features} == {"leg", "stretch", "place"}


def test_nothing_is_written_where_there_is_no_format_or_no_leg(case, exchange, main, tmp_path):
    with pytest.raises(BadValue, match="no format for routes"):
        exchange.export(main.id, tmp_path / "route.docx")
    with pytest.raises(RouteError, match="does not exist"):
        exchange.export(main.id, tmp_path / "nowhere" / "route.gpx")
    assert list(tmp_path.glob(".waybill*")) == []


# Lines of other programs


def test_ends_snap_to_places_near_and_make_new_ones_elsewhere(case, exchange, tmp_path):
    near = (RAJIN[0] + 0.01, RAJIN[1])
    path = collection(tmp_path / "a.geojson", ("Ridge", line(near, (131.0, 44.0))), ("", line((131.01, 44.0), DUNAI)))
    places = case.count(Place)
    done = exchange.keep(read(path), NEW)
    first, second = legs_of(case, done.route)
    label = {place.id: place for place in case.all(Place)}
    assert label[first.from_place].label == "Rajin"
    assert label[first.to_place].label == "Ridge end"
    assert second.from_place == first.to_place, "ends that lie close to each other are one place"
    assert label[second.to_place].label == "Dunai"
    assert done.places == case.count(Place) - places == 1
    assert first.geom.lines[0][0] == near, "lines are not bent to their places"
    assert (first.mode, first.movement_status, first.path_status) == ("rail", "hypothesised", "hypothesised")
    assert first.method == "imported from a.geojson, “Ridge”"
    case.undo()
    assert case.count(Place) == places
    assert verify_log(case).valid


def test_legs_are_added_after_those_of_a_route(case, exchange, main, tmp_path):
    before = legs_of(case, main.id)
    path = collection(tmp_path / "a.geojson", ("A", line((10.0, 50.0), (11.0, 50.0))))
    wish = ImportWish(main.id, "", "road", "inferred", credit="© Somebody, CC BY 4.0")
    assert exchange.keep(read(path), wish).route == main.id
    after = legs_of(case, main.id)
    assert after[:-1] == before
    assert after[-1].seq == before[-1].seq + 1
    assert credits(case, after[-1]) == {"© Somebody, CC BY 4.0"}


def test_a_short_line_between_two_new_places_does_not_end_where_it_begins(case, exchange, tmp_path):
    path = collection(tmp_path / "a.geojson", ("Yard", line((10.0, 50.0), (10.01, 50.0))))
    (leg,) = legs_of(case, exchange.keep(read(path), NEW).route)
    assert leg.from_place != leg.to_place


def test_what_can_not_be_a_leg_is_told_with_the_reason(exchange, tmp_path):
    polygon = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    path = collection(
        tmp_path / "a.geojson", ("Good", line((1, 1), (2, 2))), ("Nowhere", None), ("Area", polygon),
        ("Pole", line((1, 91), (2, 2))), ("", line((1, 1), (1, 1))),
        ("Point", {"type": "Point", "coordinates": [1, 1]}),
    )  # fmt: skip
    found = read(path)
    assert [leg.name for leg in found.found.legs] == ["Good"]
    assert [each.split(" (")[0] for each in found.rejected] == ["Nowhere", "Area", "Pole", "feature 5"]
    assert [each.split(": ")[1] for each in found.rejected] == [
        "it has no geometry.", "it is no line but a polygon.", "there is no position 91, 1 on the earth.",
        "it has fewer than two positions.",
    ]  # fmt: skip
    assert exchange.keep(found, NEW).told == found.rejected


@pytest.mark.parametrize("epsg", [3857, 32652, 28403])
def test_the_coordinate_system_of_a_file_is_heeded(tmp_path, epsg):
    there = osr.SpatialReference()
    there.ImportFromEPSG(epsg)
    there.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    earth = osr.SpatialReference()
    earth.ImportFromEPSG(4326)
    earth.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    shape = ogr.CreateGeometryFromWkt("LINESTRING Z (130.3 42.2333 5, 131 43 6)")
    shape.Transform(osr.CoordinateTransformation(earth, there))
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "a.gpkg"))
    layer = made.CreateLayer("lines", there, ogr.wkbLineString25D)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(shape)
    layer.CreateFeature(feature)
    del layer, made
    ((start, end),) = read(tmp_path / "a.gpkg").found.legs[0].geom.lines
    assert start == pytest.approx(RAJIN, abs=1e-7)
    assert end == pytest.approx((131.0, 43.0), abs=1e-7)


def test_a_line_across_180_comes_in_two_parts(tmp_path):
    path = collection(tmp_path / "a.geojson", ("Bering", line((175.0, 60.0), (-175.0, 62.0))))
    (leg,) = read(path).found.legs
    assert [part[-1][0] for part in leg.geom.lines] == [180.0, -175.0]


def test_tracks_and_routes_of_a_receiver_are_read_once(tmp_path):
    path = tmp_path / "a.gpx"
    path.write_text(
        '<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">'
        '<wpt lat="1" lon="1"/><rte><name>R</name><rtept lat="1" lon="1"/><rtept lat="2" lon="2"/></rte>'
        '<trk><name>T</name><trkseg><trkpt lat="3" lon="3"><ele>5</ele></trkpt><trkpt lat="4" lon="4"/></trkseg></trk>'
        "</gpx>", encoding="utf-8"
    )  # fmt: skip
    found = read(path)
    assert [(leg.name, leg.geom.lines) for leg in found.found.legs] == [
        ("R", (((1.0, 1.0), (2.0, 2.0)),)), ("T", (((3.0, 3.0), (4.0, 4.0)),)),
    ]  # fmt: skip
    assert found.rejected == ()


def test_values_that_the_record_does_not_know_are_what_was_wished(case, exchange, tmp_path):
    path = collection(tmp_path / "a.geojson", ("A", line((10.0, 50.0), (11.0, 50.0))))
    told = json.loads(path.read_text(encoding="utf-8"))
    told["features"][0]["properties"].update(mode="zeppelin", path_status="sure", confidence="very", days_min="soon")
    path.write_text(json.dumps(told), encoding="utf-8")
    (leg,) = legs_of(case, exchange.keep(read(path), NEW).route)
    assert (leg.mode, leg.path_status, leg.confidence, leg.transit_days_min) == ("rail", "hypothesised", None, None)


@pytest.mark.parametrize(("content", "said"), [
    ("", "can't be read"), ("{}", "can't be read|holds no line"), ("<kml", "can't be read"),
    ('{"type": "FeatureCollection", "features": []}', "holds no line"),
])  # fmt: skip
def test_what_is_no_file_of_lines_is_told(tmp_path, content, said):
    path = tmp_path / "a.geojson"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RouteError, match=said):
        read(path)


@pytest.fixture
def raising():
    """GDAL as it is once another plugin made it raise what it else returns."""
    gdal.UseExceptions()
    ogr.UseExceptions()
    osr.UseExceptions()
    yield
    for module in (osr, ogr, gdal):
        module.DontUseExceptions()


@pytest.mark.usefixtures("raising")
def test_it_reads_and_writes_the_same_where_gdal_raises(case, exchange, main, tmp_path):
    lines = [leg.geom for leg in legs_of(case, main.id) if leg.geom is not None]
    for ending in (".geojson", ".kml", ".gpx", ".gpkg"):
        exchange.export(main.id, tmp_path / f"a{ending}")
        found = [leg.geom for leg in read(tmp_path / f"a{ending}").found.legs if leg.geom is not None]
        assert [len(line.lines) for line in found] == [len(line.lines) for line in lines]
    (tmp_path / "bad.gpx").write_text("nothing", encoding="utf-8")
    with pytest.raises(RouteError, match="can't be read"):
        read(tmp_path / "bad.gpx")


def test_a_case_is_not_imported_into_a_case(example):
    with pytest.raises(RouteError, match="is a Waybill case"):
        read(example)


def test_a_new_route_needs_a_name(exchange, tmp_path):
    found = read(collection(tmp_path / "a.geojson", ("A", line((1, 1), (2, 2)))))
    with pytest.raises(BadValue, match="name"):
        exchange.keep(found, dataclasses.replace(NEW, name=" "))
    with pytest.raises(BadValue, match="how the legs are travelled"):
        exchange.keep(found, dataclasses.replace(NEW, mode="zeppelin"))
