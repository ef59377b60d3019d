"""The time a shadow's direction speaks for, against the time somebody states."""
import pytest

from plugin.analysis.shadow_time import times_of_day
from plugin.analysis.sun import sun_position
from plugin.core.errors import BadValue
from plugin.core.times import parse_utc

RAJIN = (130.28, 42.24)
TAKEN = "2023-09-12T02:15:00Z"
SHADOW = sun_position(*RAJIN, TAKEN).shadow_azimuth_deg


def minutes(a, b):
    return (parse_utc(a) - parse_utc(b)).total_seconds() / 60.0


def test_the_true_time_fits_its_shadow():
    check = times_of_day(RAJIN, "2023-09-12", SHADOW, 2.0, TAKEN)
    (found,) = check.times
    assert abs(minutes(found.moment, TAKEN)) < 0.2
    assert check.fits
    assert 2.0 < minutes(found.last, found.first) < 20.0


def test_a_time_in_the_wrong_zone_does_not():
    check = times_of_day(RAJIN, "2023-09-12", SHADOW, 2.0, "2023-09-12T05:15:00Z")
    assert check.fits is False
    assert check.off_minutes == pytest.approx(180.0, abs=10.0)


def test_in_the_tropics_two_times_may_have_one_shadow():
    """At 10° N in June the sun comes from the north all day, and its azimuth turns back before noon."""
    moments = [f"2023-06-21T{hour:02d}:00:00Z" for hour in range(7, 12)]
    shadow = sun_position(0.0, 10.0, moments[1]).shadow_azimuth_deg
    check = times_of_day((0.0, 10.0), "2023-06-21", shadow, 0.3)
    assert len(check.times) == 2
    assert any(abs(minutes(each.moment, moments[1])) < 0.2 for each in check.times)
    assert check.fits is None


def test_a_shadow_to_the_south_belongs_to_no_time_of_a_northern_day():
    check = times_of_day(RAJIN, "2023-09-12", 180.0, 2.0, TAKEN)
    assert check.times == ()
    assert check.fits is None


def test_what_is_no_day_is_refused():
    with pytest.raises(BadValue, match="no day"):
        times_of_day(RAJIN, "12 Sep", 330.0, 2.0)
