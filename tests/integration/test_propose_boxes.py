"""waybill:proposeboxes on generated yards as files: whatever the pixels and coordinates, in words where it can't."""
from __future__ import annotations

import math

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from plugin.core import ground
from plugin.core.errors import BadValue, Cancelled
from plugin.core.geometry import Polygon
from plugin.flows.propose import propose_boxes
from tests.analysis import yards
from tests.integration import kit
from tests.integration.algorithms import algorithm

EAST, NORTH = 606_600.0, 4_677_400.0
SEED = 9001  # boxes on either side of the middle


REAL = (
    "sn6_rotterdam_quay_rgb_0p5m.tif",
    "sn6_rotterdam_industrial_rgb_0p5m.tif",
    "sn6_rotterdam_pan2_0p5m_uint16.tif",
    "usgs_hro_colorado_0p15m_rgba.tif",
)


@pytest.fixture(scope="module")
def yard():
    return yards.yard("block", "mixed", 0.3, SEED, side_m=64.2)


@pytest.fixture(scope="module")
def picture(yard, tmp_path_factory):
    return as_file(yard, tmp_path_factory.mktemp("yard") / "yard.tif")


def as_file(yard, path, image=None, **more):
    image = yard.image if image is None else image
    rows, columns = image.shape[1:]
    corner = {"west": EAST - columns / 2 * yard.gsd_m, "north": NORTH + rows / 2 * yard.gsd_m, "step": yard.gsd_m}
    colours = [3, 4, 5, 6][: len(image)] if len(image) > 2 else None
    return kit.write_raster(path, image, **{"colours": colours, **corner, **more})


@pytest.fixture
def propose():
    with algorithm("proposeboxes") as run:

        def propose_(image, feedback=None, **more):
            told = {"INPUT": str(image), "OUTPUT": "TEMPORARY_OUTPUT", **more}
            answer, layer = run(told, feedback, ("OUTPUT",))
            answer["boxes"] = [QgsFeature(each) for each in layer.getFeatures()]
            answer["crs"] = layer.crs().authid()
            return answer

        yield propose_


def centres(yard, boxes):
    """Where proposals lie in the yard's own metres, from their geometry."""
    found = []
    for box in boxes:
        point = box.geometry().centroid().asPoint()
        x, y = _utm(point.x(), point.y())
        found.append((x - EAST, y - NORTH))
    return found


def _moved(x, y, here, there):
    systems = (QgsCoordinateReferenceSystem(name) for name in (here, there))
    point = QgsCoordinateTransform(*systems, QgsProject.instance()).transform(QgsPointXY(x, y))
    return point.x(), point.y()


def _utm(lon, lat):
    return _moved(lon, lat, "EPSG:4326", "EPSG:32652")


def _degrees(x, y):
    return _moved(x, y, "EPSG:32652", "EPSG:4326")


def share_found(yard, boxes):
    return len(yards.matched(yard, centres(yard, boxes))) / len(yard.boxes)


def test_only_the_image_is_required(propose, yard, picture):
    answer = propose(picture)
    assert (answer["REFUSED"], answer["REASON"], answer["crs"]) == (0, "", "EPSG:4326")
    assert answer["COUNT"] == len(answer["boxes"]) > 0
    assert share_found(yard, answer["boxes"]) >= 0.9
    box = answer["boxes"][0]
    assert [field.name() for field in box.fields()][-7:] == [
        "size_class", "score", "azimuth_deg", "length_m", "width_m", "colour_class", "origin",
    ]  # fmt: skip
    assert box["size_class"] in ("20ft", "40ft")
    assert box["colour_class"] in ("blue", "green", "red", "yellow", "white", "grey", "other", "unknown")
    ring = [(p.x(), p.y()) for p in box.geometry().asPolygon()[0]]
    assert ground.area_m2(ring[:-1]) == pytest.approx(box["length_m"] * box["width_m"], rel=1e-3)
    truth = min(yard.boxes, key=lambda each: math.dist((each.east, each.north), centres(yard, [box])[0]))
    turn = (box["azimuth_deg"] - truth.azimuth_deg + 90.0) % 180.0 - 90.0
    assert abs(turn) < 3.0, "from north on the ground, half a degree from that of the grid"


def areas(*shapes, epsg="EPSG:4326"):
    layer = QgsVectorLayer(f"Polygon?crs={epsg}", "areas", "memory")
    for wkt in shapes:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    return layer


def test_an_area_in_another_system_keeps_to_itself(propose, yard, picture):
    west, south, east, north = EAST - 40, NORTH - 40, EAST, NORTH + 40
    layer = areas(f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))",
                  epsg="EPSG:32652")  # fmt: skip
    answer = propose(picture, AREA=layer)
    assert 0 < answer["COUNT"] < len(yard.boxes)
    assert all(x < 0.5 for x, _ in centres(yard, answer["boxes"]))
    with pytest.raises(QgsProcessingException, match="empty"):
        propose(picture, AREA=areas())
    with pytest.raises(QgsProcessingException, match="no pixels in this area"):
        propose(picture, AREA=areas("POLYGON((10 10,10.001 10,10.001 10.001,10 10))"))


def test_sizes_and_the_least_score_are_kept_to(propose, picture):
    only = propose(picture, SIZES=["40ft"])
    assert {box["size_class"] for box in only["boxes"]} == {"40ft"}
    strict = propose(picture, MIN_SCORE=0.95)
    assert 0 < strict["COUNT"] <= propose(picture)["COUNT"]
    assert all(box["score"] >= 0.95 for box in strict["boxes"])


def test_roofs_of_the_colour_of_the_ground_are_refused(propose, tmp_path):
    for paint, under in (("as ground", "concrete"), ("white", "snow")):
        grey = yards.yard("rows", paint, 0.3, SEED, ground=under, side_m=64.2)
        feedback = QgsProcessingFeedback()
        answer = propose(as_file(grey, tmp_path / f"{under}.tif"), feedback)
        assert (answer["REFUSED"], answer["COUNT"], answer["boxes"]) == (1, 0, [])
        assert "Roofs and ground differ by" in answer["REASON"]
        assert answer["REASON"] in feedback.textLog()


def test_bare_ground_is_refused_not_counted_as_nothing(propose, tmp_path, yard):
    plain = np.random.default_rng(5).normal(100, 4, (3, 200, 200)).astype(np.uint8)
    answer = propose(as_file(yard, tmp_path / "plain.tif", plain))
    assert (answer["REFUSED"], answer["COUNT"]) == (1, 0)
    assert answer["REASON"]


def test_too_coarse_by_its_pixels_or_by_how_it_was_collected(propose, tmp_path, yard, picture):
    coarse = as_file(yard, tmp_path / "coarse.tif", step=1.0)
    assert "single boxes can't be told apart above 0.8 m" in propose(coarse)["REASON"]
    resampled = propose(picture, COLLECTED_M=1.2)
    assert (resampled["REFUSED"], resampled["COUNT"]) == (1, 0)
    assert "collected at 1.20 m" in resampled["REASON"]


def kinds(yard):
    grey = yard.image.mean(0, keepdims=True)
    opaque = np.full_like(yard.image[:1], 255)
    return {
        "one band": (grey.astype(np.uint8), {}),
        "16 bit": ((yard.image.astype(np.uint16) * 7 + 300), {"colours": None}),
        "float with gaps": (np.where(yard.image < 1, np.nan, yard.image / 255.0).astype(np.float32), {"colours": None}),
        "RGBA": (np.concatenate([yard.image, opaque]), {}),
        "no data around": (_framed(yard.image), {"nodata": 0}),
        "Web Mercator": (yard.image, {"epsg": 3857, "north": 0.0}),
    }


def _framed(image):
    out = image.copy()
    out[:, :20] = 0
    return out


@pytest.fixture(scope="module")
def beside_a_wood(yard):
    """The yard with as much dark wood to its north, as bytes."""
    rng = np.random.default_rng(5)
    rows, columns = yard.image.shape[1:]
    crowns = rng.normal(0.0, 1.0, (rows // 8 + 2, columns // 8 + 2)).repeat(8, 0).repeat(8, 1)[:rows, :columns]
    wood = np.clip(48.0 + 9.0 * crowns + rng.normal(0.0, 2.0, (rows, columns)), 0, 255).astype(np.uint8)
    return np.concatenate([np.stack([wood, wood + 6, wood]), yard.image], axis=1)


def test_a_wood_is_no_yard_in_16_bits_where_it_is_none_in_8(beside_a_wood, yard, tmp_path):
    rows, columns = beside_a_wood.shape[1:]
    more = {"west": EAST, "north": NORTH, "step": yard.gsd_m}
    turn = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32652"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )  # fmt: skip
    corners = ((0, 0), (columns, 0), (columns, rows / 2 - 30), (0, rows / 2 - 30), (0, 0))
    north = [turn.transform(EAST + x * yard.gsd_m, NORTH - y * yard.gsd_m) for x, y in corners]
    found = {}
    for name, image in (("8", beside_a_wood), ("16", beside_a_wood.astype(np.uint16) * 37 + 300)):
        path = kit.write_raster(tmp_path / f"{name}.tif", image, colours=[3, 4, 5], **more)
        found[name] = len(propose_boxes(str(path), [Polygon((tuple((at.x(), at.y()) for at in north),))]).boxes)
    assert found["16"] <= found["8"] + 2, found


@pytest.mark.parametrize("kind", ["one band", "16 bit", "float with gaps", "RGBA", "no data around", "Web Mercator"])
def test_whatever_the_pixels_are(propose, tmp_path, yard, kind):
    image, more = kinds(yard)[kind]
    answer = propose(as_file(yard, tmp_path / "a.tif", image, **more))
    assert answer["REFUSED"] == 0, answer["REASON"]
    least = {"one band": 0.55, "no data around": 0.7}.get(kind, 0.85)
    if kind == "Web Mercator":  # on the equator, where its metres are metres
        assert answer["COUNT"] == pytest.approx(len(yard.boxes), rel=0.15)
    else:
        assert share_found(yard, answer["boxes"]) >= least
    if kind in ("one band", "16 bit", "float with gaps"):
        assert {box["colour_class"] for box in answer["boxes"]} == {"unknown"}


def test_a_palette(propose, tmp_path, yard):
    step = 36
    few = (yard.image // step).astype(int)
    index = (few[0] * 64 + few[1] * 8 + few[2]).astype(int)
    used = {value: n for n, value in enumerate(np.unique(index)[:256])}
    palette = {
        n: (*(int(v) * step + step // 2 for v in (value // 64, value // 8 % 8, value % 8)), 255)
        for value, n in used.items()
    }
    stored = np.vectorize(lambda value: used.get(value, 0))(index).astype(np.uint8)[None]
    answer = propose(as_file(yard, tmp_path / "a.tif", stored, palette=palette))
    assert answer["REFUSED"] == 0
    assert share_found(yard, answer["boxes"]) >= 0.6


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ({"epsg": None}, "no coordinate system"),
        ({"gcps": [(130.0, 42.0, 0, 0, 0), (130.1, 42.0, 0, 200, 0), (130.0, 41.9, 0, 0, 200)], "epsg": 4326},
         "control points only"),
    ],
)  # fmt: skip
def test_an_image_that_lies_nowhere_is_refused_in_words(propose, tmp_path, yard, made, said):
    with pytest.raises(QgsProcessingException, match=said):
        propose(as_file(yard, tmp_path / "a.tif", **made))


def test_a_layer_whose_system_was_set_by_hand(propose, tmp_path, yard, project):
    bare = as_file(yard, tmp_path / "bare.tif", epsg=None)
    layer = QgsRasterLayer(str(bare), "bare", "gdal")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32652"))
    project.addMapLayer(layer)
    assert share_found(yard, propose(layer.id())["boxes"]) >= 0.9


class Asked:
    """Progress that is stopped after a while."""

    def __init__(self, after):
        self.left, self.shares = after, []

    def report(self, share, message=""):
        self.shares.append(share)

    def cancelled(self):
        self.left -= 1
        return self.left < 0


def test_it_tells_how_far_it_is_and_stops_when_asked(picture):
    patient = Asked(1000)
    propose_boxes(str(picture), progress=patient)
    assert patient.shares == sorted(patient.shares)
    assert 0.0 <= patient.shares[0] < patient.shares[-1] <= 1.0
    with pytest.raises(Cancelled):
        propose_boxes(str(picture), progress=Asked(3))


def test_a_box_across_the_cells_edge_is_proposed_once(tmp_path):
    """An area of 700 m in nine cells around one yard."""
    yard = yards.yard("block", "mixed", 0.3, SEED, side_m=64.2)
    wide = np.full((3, 2400, 2400), 94, np.uint8)
    wide += np.random.default_rng(1).integers(0, 4, wide.shape).astype(np.uint8)
    at = 1200 - 360 - yard.image.shape[1] // 2
    rows, columns = yard.image.shape[1:]
    wide[:, at : at + rows, at : at + columns] = yard.image
    found = propose_boxes(str(as_file(yard, tmp_path / "wide.tif", wide)))
    places = [box.centre for box in found.boxes]
    assert len(places) >= 0.85 * len(yard.boxes)
    apart = [ground.vector(a, b)[0] for n, a in enumerate(places) for b in places[:n]]
    assert min(apart) > 2.0
    assert not found.refused
    assert "parts of the area nothing is proposed" in found.reason


def test_wrong_choices_are_refused(picture):
    with pytest.raises(BadValue, match="20ft"):
        propose_boxes(str(picture), sizes=("10ft",))
    with pytest.raises(BadValue, match="between 0 and 1"):
        propose_boxes(str(picture), min_score=1.5)


@pytest.mark.skipif(not (kit.DATA / "imagery").is_dir(), reason="the real images are not here")
@pytest.mark.parametrize("name", REAL)
def test_real_images_without_a_known_truth_end_in_order(propose, name):
    answer = propose(kit.DATA / "imagery" / name)
    assert answer["COUNT"] == len(answer["boxes"])
    assert bool(answer["REFUSED"]) == (not answer["boxes"])
    assert bool(answer["REASON"]) or not answer["REFUSED"]


def test_an_outline_with_a_hole_leaves_the_hole_out(picture, yard):
    middle = _degrees(EAST, NORTH)
    outer, hole = ground.box(middle, 80.0, 80.0, 0.0), ground.box(middle, 24.0, 24.0, 0.0)
    found = propose_boxes(str(picture), [Polygon((*outer.rings, *hole.rings))])
    away = [ground.Ground(*middle).to_plane(box.centre) for box in found.boxes]
    assert found.boxes
    assert all(max(abs(x), abs(y)) >= 12.0 for x, y in away)


def test_gdal_may_have_been_told_to_raise(picture):
    gdal.UseExceptions()
    try:
        assert propose_boxes(str(picture)).boxes
    finally:
        gdal.DontUseExceptions()
