"""A plane of metres on the ellipsoid, against lengths that geodesic software gives."""
import math

import pytest

from plugin.core.errors import BadValue
from plugin.core.ground import Ground, area_m2, box, length_m, moved, turned, vector


def test_degrees_are_as_long_as_the_tables_say():
    """WGS 84 at 45°: 111,131.8 m of latitude, 78,846.8 m of longitude; at the equator 110,574.3 and 111,319.5."""
    assert Ground(0.0, 45.0).m_per_deg_n == pytest.approx(111_131.8, abs=0.1)
    assert Ground(0.0, 45.0).m_per_deg_e == pytest.approx(78_846.8, abs=0.1)
    assert Ground(0.0, 0.0).m_per_deg_n == pytest.approx(110_574.3, abs=0.1)
    assert Ground(0.0, 0.0).m_per_deg_e == pytest.approx(111_319.5, abs=0.1)


@pytest.mark.parametrize("lat", [-75.0, -42.24, 0.0, 42.24, 70.0, 84.5])
@pytest.mark.parametrize("azimuth", [0.0, 33.0, 90.0, 181.0, 300.0])
def test_there_and_back_is_where_one_was(lat, azimuth):
    there = moved((130.28, lat), 800.0, azimuth)
    length, direction = vector((130.28, lat), there)
    assert length == pytest.approx(800.0, abs=1e-5)
    assert math.cos(math.radians(direction - azimuth)) == pytest.approx(1.0, abs=1e-9)


@pytest.mark.parametrize("centre", [(130.2931, 42.2421), (179.99999, 66.0), (-180.0, -42.0), (0.0, 0.0)])
@pytest.mark.parametrize("azimuth", [0.0, 17.0, 90.0, 213.0])
def test_a_box_has_the_sides_it_was_given_also_across_the_date_line(centre, azimuth):
    ring = box(centre, 12.192, 2.438, azimuth).rings[0]
    sides = [vector(a, b)[0] for a, b in zip(ring, ring[1:])]
    assert sides == pytest.approx([12.192, 2.438, 12.192, 2.438], abs=5e-6)
    assert area_m2(ring[:-1]) == pytest.approx(12.192 * 2.438, rel=1e-6)
    assert max(lon for lon, _ in ring) - min(lon for lon, _ in ring) < 0.001, "no ring runs round the world"


def test_the_length_of_a_train_is_the_sum_of_its_chords():
    chain = [(40.12, 45.86), moved((40.12, 45.86), 300.0, 20.0), moved(moved((40.12, 45.86), 300.0, 20.0), 400.0, 50.0)]
    assert length_m(chain) == pytest.approx(700.0, abs=1e-4)


def test_longitudes_go_the_short_way_round():
    assert turned(359.0) == pytest.approx(-1.0)
    assert vector((179.9999, 0.0), (-179.9999, 0.0))[0] == pytest.approx(0.0002 * 111_319.49, rel=1e-6)


def test_at_a_pole_there_is_nothing_to_measure_along():
    with pytest.raises(BadValue, match="pole"):
        Ground(0.0, 90.0)
