"""Rows and blocks of containers, stamped true to scale."""
import pytest

from plugin.core.counting import BoxShape
from plugin.core.errors import BadValue
from plugin.core.ground import box, moved, vector
from plugin.core.stamping import block, row

YARD = (130.2931, 42.2421)
FORTY = BoxShape(12.192, 2.438, 30.0)


def test_a_row_across_the_box_is_side_by_side_at_the_pitch_given():
    shape, middles = row(YARD, moved(YARD, 30.0, 115.0), FORTY, gap_along_m=0.25, gap_across_m=0.4)
    assert len(middles) == 1 + int(30.0 // 2.838) and middles[0] == YARD
    gaps = [vector(a, b) for a, b in zip(middles, middles[1:])]
    assert [g[0] for g in gaps] == pytest.approx([2.838] * len(gaps), abs=1e-4)
    assert shape.azimuth_deg == pytest.approx(25.0), "turned to fit the row"


def test_a_row_along_the_box_is_end_to_end():
    shape, middles = row(YARD, moved(YARD, 40.0, 215.0), FORTY, gap_along_m=0.25, gap_across_m=0.4)
    assert len(middles) == 4 and shape.azimuth_deg == pytest.approx(35.0)
    assert vector(*middles[:2])[0] == pytest.approx(12.442, abs=1e-4)


@pytest.mark.parametrize("azimuth", [0.0, 30.0, 77.5, 120.0])
@pytest.mark.parametrize("at", [YARD, (179.9999, 66.0)])
def test_a_block_of_six_by_ten_is_filled_with_sixty(azimuth, at):
    shape = BoxShape(6.058, 2.438, azimuth)
    outline = box(at, 6 * 6.058 + 5 * 0.25 + 0.1, 10 * 2.438 + 9 * 0.4 + 0.1, azimuth).rings[0][:-1]
    middles = block(outline, shape, gap_along_m=0.25, gap_across_m=0.4)
    assert len(middles) == 60
    assert all(vector(at, middle)[0] < 30.0 for middle in middles)


def test_a_block_keeps_inside_an_outline_that_is_no_rectangle():
    corners = tuple(moved(YARD, 25.0, azimuth) for azimuth in (0.0, 120.0, 240.0))
    shape = BoxShape(6.058, 2.438, 0.0)
    middles = block(corners, shape, gap_along_m=0.25, gap_across_m=0.4)
    triangle_m2 = 25.0**2 * 3**1.5 / 4
    assert 0.4 < len(middles) * 6.308 * 2.838 / triangle_m2 < 1.0


def test_what_can_not_be_stamped_says_what_to_do():
    tiny = tuple(moved(YARD, 1.0, azimuth) for azimuth in (0.0, 90.0, 180.0, 270.0))
    with pytest.raises(BadValue, match="Draw it larger"):
        block(tiny, FORTY, gap_along_m=0.25, gap_across_m=0.4)
    with pytest.raises(BadValue, match="shorter row"):
        row(YARD, moved(YARD, 9_000.0, 115.0), FORTY, gap_along_m=0.25, gap_across_m=0.4)
