"""Two images of one place lie beside each other by a little; how much, and whether anybody can tell."""
from __future__ import annotations

import numpy as np
import pytest

from plugin.analysis.registration import LEAST_QUALITY, shift_between


def ground(seed=1, size=256):
    """Something with edges and texture, as a port has."""
    rng = np.random.default_rng(seed)
    image = np.zeros((size, size))
    for _ in range(90):
        y, x, h, w = rng.integers(0, size - 40, 2).tolist() + rng.integers(3, 40, 2).tolist()
        image[y : y + h, x : x + w] += rng.normal(0, 30)
    return image + rng.normal(0, 3, image.shape)


def moved(image, right, down):
    """The image as it is with its contents moved, by the shift theorem: exact for any part of a pixel."""
    rows, columns = np.fft.fftfreq(image.shape[0])[:, None], np.fft.fftfreq(image.shape[1])[None]
    turned = np.fft.fft2(image) * np.exp(-2j * np.pi * (rows * down + columns * right))
    return np.fft.ifft2(turned).real


@pytest.mark.parametrize(("right", "down"), [(0.0, 0.0), (3.0, -2.0), (0.34, 7.62), (-5.5, 1.25), (-0.1, -0.1)])
def test_a_shift_is_found_to_a_twentieth_of_a_pixel_and_says_how_to_move_it_back(right, down):
    image = ground()
    noisy = moved(image, right, down) * 1.3 + 20 + np.random.default_rng(5).normal(0, 4, image.shape)
    found = shift_between(image, noisy)
    assert found.refused is None
    assert (found.right_px, found.down_px) == pytest.approx((-right, -down), abs=0.05)


def test_two_places_are_refused_with_their_quality():
    found = shift_between(ground(1), ground(2))
    assert found.quality < LEAST_QUALITY
    assert "do not match" in found.refused


def test_too_little_common_ground_and_an_even_grey_are_refused():
    image, mask = ground(), np.zeros((256, 256))
    assert "too little ground" in shift_between(image, image, mask).refused
    mask[:40] = 1
    assert "too little ground" in shift_between(image, image, mask).refused
    assert "one tone" in shift_between(image, np.full_like(image, 7.0)).refused


def test_what_has_no_data_in_one_image_does_not_pull():
    image = ground()
    torn, mask = moved(image, 4.0, 3.0), np.ones(image.shape)
    torn[:90] = 0.0
    mask[:90] = 0.0
    found = shift_between(image, torn, mask)
    assert found.refused is None
    assert (found.right_px, found.down_px) == pytest.approx((-4.0, -3.0), abs=0.1)


def test_a_view_much_wider_than_the_images_is_compared_where_they_lie():
    image, mask = np.zeros((700, 900)), np.zeros((700, 900))
    image[200:456, 300:556] = ground()
    beside = np.zeros_like(image)
    beside[200:456, 300:556] = moved(ground(), 2.5, -1.5)
    mask[200:456, 300:556] = 1
    found = shift_between(image, beside, mask)
    assert found.refused is None
    assert (found.right_px, found.down_px) == pytest.approx((-2.5, 1.5), abs=0.05)
