"""Positions held against land: the coast that ships is believed only further inland than it may be off."""
from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

from plugin.core.errors import AisError
from plugin.gis.coasts import FINE, shipped_layer
from plugin.gis.land import Land, ShippedLand
from plugin.gis.snapshot import Snapshot


@pytest.fixture(scope="module")
def shipped():
    return ShippedLand()


def asked(land, *places):
    lon, lat = np.array(places, float).T
    return list(land(lon, lat))


def test_towns_far_from_water_are_on_land_and_open_seas_are_not(shipped):
    moscow, la_paz, pyongyang = (37.62, 55.75), (-68.15, -16.5), (125.75, 39.02)
    sea_of_japan, atlantic, caspian = (134.0, 40.0), (-40.0, 30.0), (50.5, 42.0)
    assert asked(shipped, moscow, la_paz, pyongyang) == [True] * 3
    assert asked(shipped, sea_of_japan, atlantic, caspian) == [False] * 3


def test_lakes_are_no_land(shipped):
    ladoga, baikal, superior = (31.5, 60.8), (107.8, 53.2), (-87.0, 47.8)
    assert asked(shipped, ladoga, baikal, superior) == [False] * 3


def test_a_quay_is_not_far_enough_inland_to_be_called_land(shipped):
    rajin, vladivostok, busan, rotterdam = (130.3, 42.2333), (131.885, 43.11), (129.04, 35.1), (4.05, 51.95)
    assert asked(shipped, rajin, vladivostok, busan, rotterdam) == [False] * 4


def test_all_that_is_called_land_is_half_a_kilometre_or_more_within_the_finer_coast(shipped):
    lon = np.linspace(131.2, 131.8, 601)  # on a parallel, across the coast at Barabash
    lat = np.full(lon.size, 43.1)
    drawn = [each.geometry() for each in shipped_layer(FINE).getFeatures()]
    within = [any(area.contains(QgsPointXY(x, 43.1)) for area in drawn) for x in lon.tolist()]
    inland = shipped(lon, lat)
    assert 0 < sum(inland) < sum(within) < lon.size
    assert all(held for held, said in zip(within, inland) if said)
    edges = lon[1:][np.diff(np.array(within, int)) != 0]
    km = np.abs(lon[np.array(inland)][:, None] - edges).min() * 111.32 * np.cos(np.radians(43.1))
    assert km > 0.5


@pytest.mark.parametrize("odd", [float("nan"), float("inf")])
def test_no_position_is_on_no_land(shipped, odd):
    assert asked(shipped, (odd, 50.0), (37.0, odd)) == [False, False]


def island(crs, wkt):
    layer = QgsVectorLayer(f"Polygon?crs={crs}", "Island", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    layer.dataProvider().addFeatures([feature])
    return layer


def test_a_layer_in_another_crs_is_asked_in_degrees():
    square = island("EPSG:3857", "POLYGON((0 0, 111319 0, 111319 111325, 0 111325, 0 0))")
    land = Land(Snapshot(square), square.name(), QgsCoordinateTransformContext())
    assert asked(land, (0.5, 0.5), (1.5, 0.5)) == [True, False]
    assert land.said == "the layer “Island”"


def test_an_invalid_polygon_is_land_on_both_sides_of_its_crossing():
    bow = island("EPSG:4326", "POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))")
    land = Land(Snapshot(bow), bow.name(), QgsCoordinateTransformContext())
    assert asked(land, (0.2, 1.0), (1.8, 1.0), (1.0, 1.9)) == [True, True, False]


def test_a_layer_without_a_crs_is_refused_by_name():
    square = island("EPSG:4326", "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))")
    square.setCrs(type(square.crs())())
    with pytest.raises(AisError, match="“Island” has no coordinate system"):
        Land(Snapshot(square), square.name(), QgsCoordinateTransformContext())
