"""Height and tiers from shadows: drawn by trigonometry from known stacks, and read back."""
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.core.errors import BadValue, ImageryError
from plugin.core.measuring.lengths import Measured
from plugin.core.measuring.shadows import Drawn, Light, tiers_from_lean, tiers_from_shadow, tiers_of

SUN = Light(45.0, 150.0)


def vector(east, north):
    return math.hypot(east, north), math.degrees(math.atan2(east, north)) % 360.0


def seen(height, light, slope=0.0):
    """Roof corner to its shadow, as an orthoimage shows the two: each where its ray meets the ground."""
    reach = height / (math.tan(math.radians(light.elevation_deg)) + math.tan(math.radians(slope)))
    lean = height * math.tan(math.radians(light.off_nadir_deg))
    shadow, view = math.radians(light.azimuth_deg + 180), math.radians((light.view_azimuth_deg or 0.0) + 180)
    return vector(
        reach * math.sin(shadow) - lean * math.sin(view), reach * math.cos(shadow) - lean * math.cos(view)
    )


@pytest.mark.parametrize(("elevation", "shadow"), [(30.0, 4.49), (45.0, 2.59), (60.0, 1.50)])
def test_one_tier_throws_the_shadow_of_the_tables(elevation, shadow):
    assert seen(2.591, Light(elevation, 150.0))[0] == pytest.approx(shadow, abs=0.005)


@pytest.mark.parametrize("gsd", [0.3, 0.5])
@pytest.mark.parametrize("box_m", [2.591, 2.896])
@pytest.mark.parametrize("tiers", [1, 2, 3, 4, 5])
def test_up_to_five_tiers_are_counted_right_whichever_boxes_they_are(tiers, box_m, gsd):
    length, azimuth = seen(tiers * box_m, SUN)
    found = tiers_from_shadow(Drawn(length, azimuth, gsd), SUN)
    assert found.height.value == pytest.approx(tiers * box_m)
    assert found.tiers.best == tiers
    assert found.tiers.low <= tiers <= found.tiers.high
    assert found.fits
    assert not found.warnings


@given(
    st.floats(2.5, 15.0), st.floats(20.0, 60.0), st.floats(0.0, 360.0), st.floats(0.0, 25.0), st.floats(0.0, 360.0),
    st.floats(-5.0, 5.0),
)  # fmt: skip
def test_any_stack_is_as_high_as_it_was_or_the_image_is_refused(height, elevation, sun, off_nadir, view, slope):
    light = Light(elevation, sun, off_nadir, view)
    length, azimuth = seen(height, light, slope)
    try:
        found = tiers_from_shadow(Drawn(length, azimuth, 0.3, slope_deg=slope), light)
    except ImageryError:
        return
    assert found.height.value == pytest.approx(height)
    assert math.remainder(found.expected_azimuth_deg - azimuth, 360.0) == pytest.approx(0.0, abs=1e-6)


def test_rising_ground_shortens_a_shadow_and_is_reckoned_with():
    length, azimuth = seen(5.2, SUN, slope=3.0)
    assert length < seen(5.2, SUN)[0]
    assert tiers_from_shadow(Drawn(length, azimuth, 0.3, slope_deg=3.0), SUN).height.value == pytest.approx(5.2)
    assert tiers_from_shadow(Drawn(length, azimuth, 0.3), SUN).height.value < 5.0


def test_a_shadow_on_a_neighbour_gives_the_difference_and_counts_from_the_ground():
    length, azimuth = seen(2 * 2.591, SUN)
    found = tiers_from_shadow(Drawn(length, azimuth, 0.3, roof_tiers=2), SUN)
    assert found.height.value == pytest.approx(5.182)
    assert (found.tiers.low, found.tiers.best, found.tiers.high) == (4, 4, 4)


def test_measured_across_a_wall_the_oblique_part_is_taken_out():
    """A wall looking 310° with shadows to 330°: its shadow is cos 20° wide, whichever way the line crosses it."""
    light = Light(45.0, 150.0)
    across = 5.2 * math.cos(math.radians(20.0))
    for direction in (310.0, 330.0):
        drawn = across / math.cos(math.radians(direction - 310.0))
        found = tiers_from_shadow(Drawn(drawn, direction, 0.3, wall_deg=310.0), light)
        assert found.height.value == pytest.approx(5.2)
        assert not found.warnings


def test_a_leaning_roof_covers_its_shadow_only_when_it_leans_over_it():
    """From where the dark begins: a − max(b, 0) metres for each metre of height."""
    for view, begins in ((150.0, math.tan(math.radians(20.0))), (330.0, 0.0)):
        light = Light(30.0, 150.0, 20.0, view)
        dark = 5.2 * (1 / math.tan(math.radians(30.0)) - begins)
        found = tiers_from_shadow(Drawn(dark, 330.0, 0.3, start="dark"), light)
        assert found.height.value == pytest.approx(5.2)


def test_the_error_is_that_of_the_formula():
    """σ² = (tan e σL)² + (L σe / cos² e)² + (L σs / cos² s)², σL = 0.5 √2 GSD, σe = 0.02°, σs = 0.5°."""
    found = tiers_from_shadow(Drawn(6.0, 330.0, 0.5), SUN)
    by_hand = math.hypot(0.35355, 6.0 * 2.0 * math.radians(0.02), 6.0 * math.radians(0.5))
    assert found.height.sigma == pytest.approx(by_hand, rel=1e-3)


# Gates


def test_at_night_nothing_casts_a_shadow():
    with pytest.raises(ImageryError, match="below the horizon"):
        tiers_from_shadow(Drawn(5.0, 330.0, 0.3), Light(-3.0, 150.0))


def test_a_wall_in_the_light_casts_none_on_its_side():
    with pytest.raises(ImageryError, match="faces the sun"):
        tiers_from_shadow(Drawn(5.0, 150.0, 0.3, wall_deg=150.0), SUN)


@pytest.mark.parametrize("more", [{}, {"start": "dark"}, {"wall_deg": 330.0}])
def test_a_stack_that_leans_over_its_shadow_hides_it(more):
    with pytest.raises(ImageryError, match="hides it"):
        tiers_from_shadow(Drawn(5.0, 330.0, 0.3, **more), Light(70.0, 150.0, 30.0, 150.0))


def test_under_two_pixels_for_a_tier_nothing_is_counted():
    with pytest.raises(ImageryError, match=r"1\.9 pixels"):
        tiers_from_shadow(Drawn(5.0, 330.0, 0.7), Light(64.0, 150.0))


def test_an_uncertain_height_is_warned_of():
    found = tiers_from_shadow(Drawn(4.0, 330.0, 0.7), Light(52.0, 150.0))
    assert found.height.sigma > 0.6
    assert "uncertain" in found.warnings[0]


def test_a_line_that_no_shadow_can_take_speaks_against_time_or_place():
    found = tiers_from_shadow(Drawn(5.2, 300.0, 0.3), SUN)
    assert "wrong time" in found.warnings[0]
    assert not tiers_from_shadow(Drawn(5.2, 333.0, 0.3), SUN).warnings


def test_a_height_of_no_whole_number_of_boxes_is_told():
    found = tiers_from_shadow(Drawn(3.95, 330.0, 0.1), SUN)
    assert not found.fits
    assert "whole number" in found.warnings[0]


def test_from_nine_tiers_on_the_mix_of_boxes_alone_leaves_two_answers():
    assert tiers_of(Measured(8 * 2.7, 0.001))[0].low == tiers_of(Measured(8 * 2.7, 0.001))[0].high == 8
    both = tiers_of(Measured(26.0, 0.001))[0]
    assert both.high > both.low


def test_lean_alone_is_a_second_height():
    """Per tier 0.46 m at 10°, 0.94 at 20, 1.50 at 30 off nadir."""
    for angle, lean in ((10.0, 0.46), (20.0, 0.94), (30.0, 1.50)):
        found = tiers_from_lean(Drawn(lean, 40.0, 0.1, start="lean"), angle, 220.0)
        assert found.height.value == pytest.approx(2.591, abs=0.05)
        assert found.tiers.best == 1
        assert not found.warnings
    assert "satellite" in tiers_from_lean(Drawn(1.5, 90.0, 0.2, start="lean"), 30.0, 220.0).warnings[0]
    with pytest.raises(ImageryError, match="pixels"):
        tiers_from_lean(Drawn(0.5, 40.0, 0.5, start="lean"), 10.0, None)
    with pytest.raises(ImageryError, match="Nobody says"):
        tiers_from_lean(Drawn(0.5, 40.0, 0.2, start="lean"), None, None)


@pytest.mark.parametrize(
    "wrong", [lambda: Light(91.0, 0.0), lambda: Light(40.0, 0.0, 75.0, 1.0), lambda: Drawn(0.0, 1.0, 0.3),
              lambda: Drawn(3.0, 1.0, 0.3, slope_deg=40.0)],
)  # fmt: skip
def test_angles_that_can_not_be_are_refused(wrong):
    with pytest.raises(BadValue):
        wrong()
