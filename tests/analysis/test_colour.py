"""Colours: against the published pairs, gross classes of paints, and one image brought to another."""
import numpy as np
import pytest

from plugin.analysis.colour import bring, delta_e, gross_class, median_lab, srgb_to_lab
from plugin.core.errors import BadValue
from plugin.core.vocab import COLOUR_CLASSES

# Sharma, Wu and Dalal (2005), table 1: pairs that go wrong where an implementation does.
SHARMA = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, 3.1571, -77.2803), (50.0, 0.0, -82.7485), 2.8615),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
    ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
    ((50.0, -0.001, 2.49), (50.0, 0.0009, -2.49), 4.8045),
    ((50.0, -0.001, 2.49), (50.0, 0.0011, -2.49), 4.7461),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((50.0, 2.5, 0.0), (58.0, 24.0, 15.0), 19.4535),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
    ((90.8027, -2.0831, 1.441), (91.1528, -1.6435, 0.0447), 1.4441),
    ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("first", "second", "expected"), SHARMA)
def test_differences_are_the_published_ones_both_ways(first, second, expected):
    assert delta_e(first, second) == pytest.approx(expected, abs=1e-4)
    assert delta_e(second, first) == pytest.approx(expected, abs=1e-4)


def test_an_array_of_colours_is_compared_at_once():
    first, second, expected = (np.array(part) for part in zip(*SHARMA))
    assert delta_e(first, second) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize(
    ("rgb", "lab"),
    [((255, 255, 255), (100, 0, 0)), ((0, 0, 0), (0, 0, 0)), ((255, 0, 0), (53.24, 80.09, 67.20)),
     ((0, 0, 255), (32.30, 79.19, -107.86)), ((119, 119, 119), (50.03, 0, 0))],
)  # fmt: skip
def test_srgb_in_cielab(rgb, lab):
    assert srgb_to_lab(rgb) == pytest.approx(np.array(lab), abs=0.02)


@pytest.mark.parametrize(
    ("paint", "rgb", "name"),
    [
        ("Maersk blue", (96, 150, 184), "blue"), ("navy", (30, 50, 110), "blue"), ("maroon", (110, 40, 40), "red"),
        ("Evergreen green", (20, 95, 70), "green"), ("light green", (120, 190, 120), "green"),
        ("lessor's brown", (120, 66, 45), "red"), ("red", (190, 40, 35), "red"), ("orange", (225, 120, 30), "yellow"),
        ("yellow", (220, 190, 60), "yellow"), ("reefer white", (235, 235, 228), "white"),
        ("steel grey", (125, 128, 130), "grey"), ("deep shade", (20, 22, 26), "unknown"),
        ("white in the shade", (70, 80, 96), "unknown"),
        ("magenta", (200, 40, 180), "other"),
    ],
)  # fmt: skip
def test_paints_have_their_gross_class(paint, rgb, name):
    assert name in COLOUR_CLASSES
    assert gross_class(tuple(srgb_to_lab(rgb))) == name, paint


def test_the_median_does_not_mind_a_door_bar():
    roof = np.tile((40.0, 70.0, 150.0), (9, 1))
    roof[0] = 250.0
    assert median_lab(roof) == pytest.approx(tuple(srgb_to_lab((40, 70, 150))))
    with pytest.raises(BadValue, match="no pixel"):
        median_lab(np.full((3, 3), np.nan))


def test_unchanged_points_bring_one_image_to_the_other_though_some_did_change():
    dice = np.random.default_rng(5)
    first = dice.uniform(30, 200, (40, 3))
    gain, offset = np.array([1.12, 0.94, 0.9]), np.array([-8.0, 6.0, 14.0])
    second = first * gain + offset + dice.normal(0, 1.0, first.shape)
    second[:8] = dice.uniform(0, 255, (8, 3))
    found = bring(first, second)
    assert found.gain == pytest.approx(tuple(gain), abs=0.03)
    assert found.offset == pytest.approx(tuple(offset), abs=3.0)
    assert found.noise < 2.5
    assert found.apply(first[20]) == pytest.approx(first[20] * gain + offset, abs=4.0)


def test_the_noise_that_is_left_says_what_may_be_compared():
    dice = np.random.default_rng(6)
    first = dice.uniform(40, 200, (40, 3))
    found = bring(first, first * 0.9 + 10 + dice.normal(0, 14, first.shape))
    assert found.noise > 5
    assert "only gross classes survive" in found.words()
    assert "does not identify" in found.words()
    assert "Pick 8" in bring(first[:5], first[:5]).words()


def test_points_that_say_nothing_are_refused():
    with pytest.raises(BadValue, match="too few"):
        bring(np.ones((3, 3)), np.ones((3, 3)))
    with pytest.raises(BadValue, match="equally bright"):
        bring(np.full((9, 3), 90.0), np.full((9, 3), 99.0))
    with pytest.raises(BadValue, match="both images"):
        bring(np.ones((9, 3)), np.ones((8, 3)))
