"""A figure from a report is pinned to the ground by points known on both."""
from __future__ import annotations

import math

import pytest

from plugin.analysis.placing import AFFINE, SIMILARITY, placed
from plugin.core.errors import BadValue

PIXELS = [(10.0, 20.0), (400.0, 30.0), (380.0, 300.0), (25.0, 280.0)]


def turned_and_scaled(column, row, scale=0.5, degrees=12.0, east=1000.0, north=2000.0):
    """A picture of half-metre pixels turned by 12°; rows run down."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return east + scale * (c * column + s * row), north + scale * (s * column - c * row)


@pytest.mark.parametrize("method", [SIMILARITY, AFFINE])
def test_exact_points_are_met_and_pixels_have_their_size(method):
    fit = placed(PIXELS, [turned_and_scaled(*p) for p in PIXELS], method)
    assert max(fit.residuals_m) < 1e-6
    assert fit.rmse_m < 1e-6
    assert fit.pixel_m == pytest.approx(0.5)
    assert fit.ground(100.0, 100.0) == pytest.approx(turned_and_scaled(100.0, 100.0))


def test_one_point_set_three_metres_wrong_shows_in_its_residual():
    grounds = [turned_and_scaled(*p) for p in PIXELS]
    grounds[2] = (grounds[2][0] + 3.0, grounds[2][1])
    fit = placed(PIXELS, grounds, SIMILARITY)
    assert max(range(4), key=lambda n: fit.residuals_m[n]) == 2
    assert 0.5 < fit.rmse_m < 3.0
    assert fit.judged


def test_as_many_points_as_needed_leave_nothing_to_judge_by():
    assert not placed(PIXELS[:2], [turned_and_scaled(*p) for p in PIXELS[:2]], SIMILARITY).judged
    assert not placed(PIXELS[:3], [turned_and_scaled(*p) for p in PIXELS[:3]], AFFINE).judged


def test_a_mirrored_picture_is_no_similarity():
    mirrored = [(1000.0 + p[0], 2000.0 + p[1]) for p in PIXELS]  # rows running north
    assert placed(PIXELS, mirrored, SIMILARITY).rmse_m > 10.0
    assert placed(PIXELS, mirrored, AFFINE).rmse_m < 1e-6


@pytest.mark.parametrize(
    ("pixels", "method", "said"),
    [
        (PIXELS[:1], SIMILARITY, "at least 2"),
        (PIXELS[:2], AFFINE, "at least 3"),
        ([(1.0, 1.0), (1.0, 1.0)], SIMILARITY, "on each other"),
        ([(0.0, 0.0), (1.0, 1.0), (2.0, 2.0)], AFFINE, "on one line"),
    ],
)
def test_too_few_points_or_points_in_a_row_are_refused(pixels, method, said):
    with pytest.raises(BadValue, match=said):
        placed(pixels, [turned_and_scaled(*p) for p in pixels], method)
