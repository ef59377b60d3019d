"""waybill:countbyarea: blocks of known boxes outlined in any CRS, counted by their ground."""
from __future__ import annotations

import math

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from plugin.core.ground import box
from plugin.gis.geometry import to_qgis
from tests.fixtures.yard import make_yard
from tests.integration.algorithms import algorithm

RAJIN = (130.2931, 42.2421)


def outlined(*shapes, crs="EPSG:4326", kind="Polygon"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}", "blocks", "memory")
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), layer.crs(), QgsProject.instance()
    )
    for shape in shapes:
        geometry = shape if isinstance(shape, QgsGeometry) else to_qgis(shape)
        geometry.transform(transform)
        feature = QgsFeature()
        feature.setGeometry(geometry)
        layer.dataProvider().addFeatures([feature])
    return layer


def block(columns, rows, *, at=RAJIN, azimuth=25.0):
    """Outer roofs of a block of 20 ft boxes, 0.25 and 0.4 m apart."""
    return box(at, columns * 6.308 - 0.25, rows * 2.838 - 0.4, azimuth)


@pytest.fixture
def count():
    with algorithm("countbyarea") as run:
        yield lambda layer, feedback=None, **more: run({"AREA": layer, **more}, feedback)[0]


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32652", "EPSG:3413"])
def test_only_the_outline_is_needed_whatever_its_crs(count, crs):
    answer = count(outlined(block(10, 22), crs=crs))
    assert answer["BEST"] == pytest.approx(220, abs=2)
    assert answer["LOW"] < 220 < answer["HIGH"]
    assert answer["REASON"] == "tiers assumed; pitch assumed"
    assert answer["SQUARE_METRES"] == pytest.approx((63.08 - 0.25) * (62.436 - 0.4), rel=1e-4)


def test_tiers_widen_the_count_and_blocks_add_low_to_low(count):
    far = (RAJIN[0] + 0.01, RAJIN[1])
    one = count(outlined(block(5, 8)), TIERS="1–2–3", GSD=0.5)
    both = count(outlined(block(5, 8), block(5, 8, at=far)), TIERS="1–2–3", GSD=0.5)
    assert one["BEST"] == pytest.approx(80, abs=2)
    assert both["OUTLINES"] == 2
    for name in ("LOW", "BEST", "HIGH"):
        assert both[name] == pytest.approx(2 * one[name], abs=1)
    assert "tiers assumed" in both["REASON"]
    assert "pixel size" in both["REASON"]


def test_the_block_of_the_practice_yard_is_counted_within_five_per_cent(count, tmp_path):
    boxes = [each for each in make_yard(tmp_path / "yard.tif").boxes if each.on == "block"]
    turn = math.radians(boxes[0].azimuth_deg)
    along, across = np.array([math.sin(turn), math.cos(turn)]), np.array([math.cos(turn), -math.sin(turn)])
    spots = np.array([(each.e, each.n) for each in boxes])
    u, v = spots @ along, spots @ across
    ends = (u.min() - 3.029, u.max() + 3.029), (v.min() - 1.219, v.max() + 1.219)
    corners = [ends[0][i] * along + ends[1][j] * across for i, j in ((0, 0), (1, 0), (1, 1), (0, 1))]
    ring = ", ".join(f"{e} {n}" for e, n in (*corners, corners[0]))
    layer = QgsVectorLayer("Polygon?crs=EPSG:32652", "block", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({ring}))"))
    layer.dataProvider().addFeatures([feature])
    answer = count(layer, GSD=0.5)
    assert abs(answer["BEST"] - len(boxes)) <= 0.05 * len(boxes)
    assert answer["LOW"] <= len(boxes) <= answer["HIGH"]


def test_tiers_may_be_a_number(count):
    assert count(outlined(block(5, 8)), TIERS=2)["BEST"] == pytest.approx(80, abs=1)


def test_parts_and_holes_of_a_multipolygon_count_as_drawn(count):
    outer, lane = block(12, 20), block(4, 6)
    holed = QgsGeometry.fromPolygonXY([*to_qgis(outer).asPolygon(), *to_qgis(lane).asPolygon()])
    holed.convertToMultiType()
    assert count(outlined(holed, kind="MultiPolygon"))["BEST"] == pytest.approx(240 - 24, abs=5)


def test_forty_foot_boxes_in_teu(count):
    shape = box(RAJIN, 5 * 12.442 - 0.25, 10 * 2.838 - 0.4, 70.0)
    answer = count(outlined(shape), SIZE="40ft")
    assert answer["BEST"] == pytest.approx(50, abs=1)
    assert answer["TEU_BEST"] == 2 * answer["BEST"]


def test_what_the_interval_leaves_out_is_said(count):
    feedback = QgsProcessingFeedback()
    count(outlined(block(5, 8)), feedback)
    assert "resolution" in feedback.textLog()


@pytest.mark.parametrize(
    ("more", "said"),
    [({"PITCH": "narrow"}, "no pitch"), ({"PITCH": "2 x 2"}, "does not fit"), ({"TIERS": "many"}, "tiers"),
     ({"TIERS": "0"}, "1 to 12")],
)  # fmt: skip
def test_bad_input_is_refused_in_words(count, more, said):
    with pytest.raises(QgsProcessingException, match=said):
        count(outlined(block(5, 8)), **more)


def test_a_layer_without_outlines_is_refused(count):
    with pytest.raises(QgsProcessingException, match="no outline"):
        count(outlined())


def test_an_outline_that_crosses_itself_is_refused(count):
    west, north = RAJIN
    bow = QgsGeometry.fromWkt(
        f"POLYGON(({west} {north}, {west + 0.001} {north + 0.001}, {west + 0.001} {north}, {west} {north + 0.0009}, "
        f"{west} {north}))"
    )
    with pytest.raises(QgsProcessingException, match="crosses itself"):
        count(outlined(bow))
