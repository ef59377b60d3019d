"""Lines and rings of WKB as QGIS and GDAL write it: every kind, with height and measures, in either order of bytes."""
from __future__ import annotations

import pytest
from osgeo import ogr
from qgis.core import QgsGeometry

from plugin.gis.wkb_chains import lines_in, rings_in

RING = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 0.0]]
HOLE = [[1.0, 1.0], [2.0, 1.0], [2.0, 2.0], [1.0, 1.0]]


def listed(chains):
    return [chain.tolist() for chain in chains]


@pytest.mark.parametrize("text", [
    "Polygon ((0 0, 4 0, 4 4, 0 0),(1 1, 2 1, 2 2, 1 1))",
    "PolygonZM ((0 0 7 8, 4 0 7 8, 4 4 7 8, 0 0 7 8),(1 1 7 8, 2 1 7 8, 2 2 7 8, 1 1 7 8))",
    "MultiPolygonZ (((0 0 7, 4 0 7, 4 4 7, 0 0 7)),((1 1 7, 2 1 7, 2 2 7, 1 1 7)))",
    "GeometryCollection (Point (9 9), Polygon ((0 0, 4 0, 4 4, 0 0)), LineString (5 5, 6 6), MultiPoint ((1 1),(2 2)),"
    " GeometryCollection (Polygon ((1 1, 2 1, 2 2, 1 1))))",
])  # fmt: skip
def test_rings_are_found_in_whatever_holds_polygons(text):
    assert listed(rings_in(QgsGeometry.fromWkt(text).asWkb().data())) == [RING, HOLE]


@pytest.mark.parametrize("text", [
    "MultiLineString ((0 0, 4 0, 4 4, 0 0),(1 1, 2 1, 2 2, 1 1))",
    "MultiLineStringM ((0 0 7, 4 0 7, 4 4 7, 0 0 7),(1 1 7, 2 1 7, 2 2 7, 1 1 7))",
])
def test_lines_are_found_in_the_order_of_their_parts(text):
    wkb = QgsGeometry.fromWkt(text).asWkb().data()
    assert listed(lines_in(wkb)) == [RING, HOLE]
    assert rings_in(wkb) == []


@pytest.mark.parametrize("order", [ogr.wkbXDR, ogr.wkbNDR])
def test_older_codes_and_the_other_order_of_bytes_are_read(order):
    shape = ogr.CreateGeometryFromWkt("MULTIPOLYGON Z (((0 0 7,4 0 7,4 4 7,0 0 7)),((1 1 7,2 1 7,2 2 7,1 1 7)))")
    assert listed(rings_in(bytes(shape.ExportToWkb(order)))) == [RING, HOLE]


def test_an_empty_shape_has_none():
    assert rings_in(QgsGeometry.fromWkt("Polygon EMPTY").asWkb().data()) == []
    assert lines_in(b"") == []
