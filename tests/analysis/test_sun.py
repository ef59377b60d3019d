"""Where the sun stood: against a full ephemeris, at the poles and across the date line, and back from a shadow."""
import math
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.analysis.sun import sun_position, times_of_shadow
from plugin.core.errors import BadValue
from plugin.core.times import parse_utc, utc

# Elevation and azimuth by pvlib's implementation of NREL's SPA, without refraction.
EPHEMERIS = [
    ("Rajin", 130.28, 42.24, "2023-09-12T02:15:00Z", 49.7637, 156.2920),
    ("Dunai", 132.35, 42.88, "2023-09-14T02:20:00Z", 49.3421, 162.0596),
    ("Tikhoretsk", 40.12, 45.86, "2023-09-28T08:30:00Z", 41.3407, 166.5343),
]


@pytest.mark.parametrize(("place", "lon", "lat", "moment", "elevation", "azimuth"), EPHEMERIS)
def test_within_two_hundredths_of_a_degree_of_an_ephemeris(place, lon, lat, moment, elevation, azimuth):
    found = sun_position(lon, lat, moment)
    assert found.elevation_deg == pytest.approx(elevation, abs=0.02)
    assert found.azimuth_deg == pytest.approx(azimuth, abs=0.02)


def test_at_midnight_the_sun_is_below_the_horizon_but_not_beyond_the_polar_circle_in_june():
    assert sun_position(130.3, 42.2, "2023-06-21T15:00:00Z").elevation_deg < 0
    assert sun_position(0.0, 80.0, "2023-06-21T00:00:00Z").elevation_deg > 10


def test_both_sides_of_the_date_line_see_the_same_sun():
    east, west = (sun_position(lon, 42.0, "2023-09-12T00:00:00Z") for lon in (180.0, -180.0))
    assert east.elevation_deg == pytest.approx(west.elevation_deg, abs=1e-9)
    assert east.azimuth_deg == pytest.approx(west.azimuth_deg, abs=1e-9)


def test_shadows_point_away_from_the_sun():
    noon = sun_position(130.3, 42.2, "2023-09-12T03:15:00Z")
    assert 170 < noon.azimuth_deg < 190
    assert abs((noon.shadow_azimuth_deg - noon.azimuth_deg) % 360 - 180) < 1e-9


@given(st.floats(-179, 179), st.floats(20, 60), st.integers(-170, 170))
def test_the_time_of_a_shadow_is_found_again_to_the_second(lon, lat, minutes):
    noon = datetime(2023, 9, 12, 12, tzinfo=timezone.utc) - timedelta(minutes=int(4 * lon))
    moment = noon + timedelta(minutes=minutes)
    shadow = sun_position(lon, lat, utc(moment)).shadow_azimuth_deg
    found = [parse_utc(each) for each in times_of_shadow(lon, lat, utc(noon), shadow)]
    assert any(abs(each - moment) <= timedelta(seconds=3) for each in found)


def test_no_shadow_falls_south_at_forty_degrees_north_around_noon():
    assert times_of_shadow(130.3, 42.2, "2023-09-12T03:00:00Z", 180.0) == ()


@pytest.mark.parametrize(("lon", "lat"), [(181.0, 0.0), (0.0, 91.0), (math.nan, 0.0)])
def test_a_position_off_the_globe_is_refused(lon, lat):
    with pytest.raises(BadValue, match="no position"):
        sun_position(lon, lat, "2023-09-12T02:15:00Z")


def test_a_time_without_its_zone_is_refused():
    with pytest.raises(BadValue, match="no UTC time"):
        sun_position(130.3, 42.2, "2023-09-12T02:15:00")
