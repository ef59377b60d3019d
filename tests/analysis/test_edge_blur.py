"""How finely an image was collected, read from edges that were rendered at a known resolution."""
import numpy as np
import pytest

from plugin.analysis.edge_blur import edge_blur
from plugin.core.errors import ImageryError

FINE = 0.02


def profiles(gsd, pixel, *, tilt=0.08, noise=0.0, low=0.2, high=0.8, step=None, seed=1):
    """Rows of a slanted edge: averaged over `gsd`, shown with pixels of `pixel`, read bilinearly at `step`."""
    step = step or pixel / 2.0
    dice = np.random.default_rng(seed)
    across = np.arange(-8.0, 8.0, pixel)
    rows = []
    for row in range(12):
        edge = tilt * row * step
        seen = [np.clip((x + gsd / 2 - edge) / gsd, 0, 1) * (high - low) + low for x in across]
        seen = np.array(seen) + dice.normal(0, noise, len(seen))
        rows.append(np.interp(np.arange(-4.0, 4.0, step), across, seen))
    return np.array(rows), step


@pytest.mark.parametrize("gsd", [0.5, 0.8, 1.2, 2.0])
def test_an_image_resampled_finer_still_shows_how_it_was_collected(gsd):
    rows, step = profiles(gsd, 0.3)
    assert edge_blur(rows, step, 0.3).gsd_m == pytest.approx(gsd, rel=0.2)


def test_from_dark_to_bright_or_back_is_the_same_edge():
    rows, step = profiles(0.8, 0.3)
    assert edge_blur(rows[:, ::-1], step, 0.3).gsd_m == pytest.approx(edge_blur(rows, step, 0.3).gsd_m, rel=0.05)


def test_noise_is_within_the_error_that_is_told():
    for seed in range(8):
        rows, step = profiles(1.0, 0.3, noise=0.01, seed=seed)
        found = edge_blur(rows, step, 0.3)
        assert abs(found.gsd_m - 1.0) < 3.0 * found.sigma_m


def test_never_finer_than_the_pixels():
    rows, step = profiles(0.1, 0.5)
    assert edge_blur(rows, step, 0.5).gsd_m >= 0.5


@pytest.mark.parametrize(
    ("rows", "said"),
    [(np.full((12, 60), 0.5), "contrast"), (np.tile(np.linspace(0.2, 0.8, 6), (12, 1)), "too short"),
     (np.tile(np.r_[np.full(20, 0.2), np.full(20, 1.0), np.full(20, 0.6)], (12, 1)), "More than one edge")],
)  # fmt: skip
def test_where_there_is_no_single_clear_edge_nothing_is_claimed(rows, said):
    with pytest.raises(ImageryError, match=said):
        edge_blur(rows, 0.15, 0.3)
