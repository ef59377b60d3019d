"""How large a pixel is on the ground: in degrees it is higher than wide, and the longer side is what counts."""
from __future__ import annotations

import pytest

from plugin.core.measuring.resolution import no_single_boxes
from plugin.flows.measures import resolution_of
from plugin.gis.imagery import pixel_size_m
from plugin.gis.scene_look import look_at
from tests.integration import kit

STEP = 9e-6  # degrees: 0.74 by 1.00 m at Rajin


@pytest.fixture
def degrees(tmp_path):
    west, north = 130.29, 42.24
    return kit.write_raster(tmp_path / "2023-09-08 yard.tif", kit.NOISE, epsg=4326, west=west, north=north, step=STEP)


def test_in_degrees_a_pixel_is_as_large_as_its_longer_side(degrees, add_raster):
    layer = add_raster(degrees)
    assert pixel_size_m(layer) == pytest.approx(1.0, abs=0.002)
    assert look_at(degrees, []).pixel_size_m == pixel_size_m(layer)


def test_so_single_boxes_are_not_counted_where_they_can_not_be_told_apart(degrees, add_raster, session):
    layer = add_raster(degrees)
    resolution = resolution_of(session.scene_at((layer.id(),), kit.middle_of(layer)))
    assert resolution.at_least_m == pytest.approx(1.0, abs=0.002)
    assert no_single_boxes(resolution)
