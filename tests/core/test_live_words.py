"""What stands beside the cursor while something is drawn."""
import pytest

from plugin.core.ground import box, moved
from plugin.core.measuring.live import live_words, with_error
from plugin.core.measuring.modes import AREA, COLOUR, LENGTH

AT = (130.2931, 42.2421)


def test_a_length_has_its_error_and_its_direction():
    assert live_words(LENGTH, (AT, moved(AT, 12.2, 30.0)), 0.5) == "12.2 ± 0.6 m · 30°"
    assert live_words(LENGTH, (AT, moved(AT, 12.2, 30.0)), None) == "12.2 m · 30°"
    end = moved(AT, 12.2, 30.0)
    assert live_words(LENGTH, (AT, end, end), None) == "12.2 m · 30°", "the cursor still rests on the last point"
    corner = moved(end, 5.0, 120.0)
    assert live_words(LENGTH, (AT, end, corner, corner), None) == "17.2 m · 120°"


def test_an_outline_has_its_area_from_the_third_corner_on():
    corners = box(AT, 63.0, 28.0, 20.0).rings[0][:-1]
    assert live_words(AREA, corners[:2], 0.5).endswith("°")
    assert live_words(AREA, corners, 0.5) == "1\u2009764 ± 28 m²"


@pytest.mark.parametrize("chain", [(), (AT,), (AT, AT)])
def test_before_there_is_something_nothing_is_said(chain):
    assert live_words(LENGTH, chain, 0.5) == ""
    assert live_words(COLOUR, (AT, moved(AT, 1, 1)), 0.5) == ""


@pytest.mark.parametrize(
    ("value", "error", "said"),
    [(12.2, 0.58, "12.2 ± 0.6 m"), (12.2, 0.04, "12.20 ± 0.04 m"), (556.8, 1.2, "557 ± 1 m"),
     (29_600.0, 356.0, "29\u2009600 ± 360 m"), (0.0, 0.5, "0.0 ± 0.5 m")],
)  # fmt: skip
def test_a_value_has_no_more_digits_than_its_error(value, error, said):
    assert with_error(value, error, "m") == said
