"""A frame is counted cell by cell, and what is done stays done."""
import pytest

from plugin.core.count_grid import CountGrid, read_grid, rows_and_columns
from plugin.core.errors import BadValue

GRID = CountGrid((130.0, 42.0, 130.4, 42.3), 3, 4)


def test_cells_run_row_by_row_from_the_north_west():
    assert GRID.corners(0)[0] == (130.0, 42.3)
    assert GRID.cell_at((130.05, 42.29)) == 0 and GRID.cell_at((130.39, 42.01)) == 11
    assert GRID.cell_at((130.15, 42.15)) == 5 and GRID.cell_at((131.0, 42.1)) is None


def test_the_current_cell_is_the_first_not_done():
    done = GRID.toggled(0).toggled(1)
    assert (GRID.current, done.current, done.toggled(0).current) == (0, 2, 0)
    every = GRID
    for cell in range(12):
        every = every.toggled(cell)
    assert every.current is None


def test_a_grid_is_stored_and_read_back():
    done = GRID.toggled(3).toggled(7)
    assert read_grid(done.text()) == done and read_grid(GRID.text()) == GRID
    assert read_grid(None) is None and read_grid("1 2 x") is None and read_grid("0 0 1 1 900 1") is None


@pytest.mark.parametrize("typed", ["3 × 4", "3x4", " 3 4 ", "3,4"])
def test_rows_and_columns_are_read_as_people_type_them(typed):
    assert rows_and_columns(typed) == (3, 4)


@pytest.mark.parametrize("typed", ["", "3", "three by four", "3 × 4 × 5", "0 × 4", "3 × 400"])
def test_what_is_no_grid_is_refused(typed):
    with pytest.raises(BadValue, match="rows × columns"):
        CountGrid((0.0, 0.0, 1.0, 1.0), *rows_and_columns(typed))
