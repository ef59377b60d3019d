"""The grid of a systematic count: laid before the first mark or after it, kept with the count, and taken away again."""
from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from plugin.core.records import Tally
from tests.integration.on_canvas import click


def laid(counting):
    """The grid on the canvas as it would be stored, None where there is none."""
    grid = counting._grid.grid
    return grid.text() if grid else None


def kept(session):
    return [tally.grid for tally in session._store.where(Tally, "sighting", session.counting.sighting.id)]


def test_it_is_laid_before_the_first_mark_and_kept_with_the_count_that_mark_begins(counting, canvas, session):
    counting.lay_grid(2, 3)
    counting.cell_done()
    text = laid(counting)
    assert text.endswith(" 2 3 0") and not session.counting.sighting
    click(canvas, 200, 200)
    assert kept(session) == [text] and laid(counting) == text
    counting.flush()
    again = session.counting.sighting.id
    counting.take(None)
    assert laid(counting) is None, "it is of that count only"
    counting.take(again)
    assert laid(counting) == text


def test_it_waits_again_where_the_first_mark_is_undone(counting, canvas, session):
    counting.lay_grid(2, 3)
    click(canvas, 200, 200)
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert laid(counting).endswith(" 2 3 ")
    click(canvas, 200, 200)
    assert kept(session)[0].endswith(" 2 3 ")


def test_it_is_taken_away_and_comes_back_with_undo(counting, canvas, session):
    counting.take_grid_away()
    assert counting.told == ["No grid is laid."]
    click(canvas, 200, 200)
    counting.lay_grid(2, 3)
    counting.take_grid_away()
    assert laid(counting) is None and kept(session) == [None]
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kept(session)[0].endswith(" 2 3 ") and laid(counting) == kept(session)[0]


def test_it_is_taken_away_before_the_first_mark(counting, canvas, session):
    counting.lay_grid(2, 3)
    counting.take_grid_away()
    assert laid(counting) is None
    click(canvas, 200, 200)
    assert kept(session) == [None]
