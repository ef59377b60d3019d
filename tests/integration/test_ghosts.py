"""Marks of the image before: called for the sighting in hand, settled once, asked again where that was undone."""
from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from plugin.core.errors import BadValue
from plugin.core.records import Mark
from tests.integration import kit
from tests.integration.on_canvas import click, move, shown


@pytest.fixture
def before(counting, canvas, session):
    """Two marks on the image of 8 September."""
    click(canvas, 150, 200)
    click(canvas, 250, 200)
    counting.flush()
    return session.counting.sighting.id


@pytest.fixture
def later(before, counting, canvas, layer, add_raster, tmp_path):
    """The image of 15 September on top, a new count begun on it with the ghosts wanted."""
    made = add_raster(kit.write_raster(tmp_path / "2023-09-15 yard.tif", kit.chequered(seed=9)))
    canvas.setLayers([made, layer])
    counting.take(None)
    counting.obey(replace(counting.tool.settings, ghosts=True))
    return made


def ghosts(counting):
    return set(counting.item._ghosts)


def settle(canvas, x, y, letter):
    move(canvas, x, y)
    QTest.keyClicks(canvas, letter)


def test_they_are_shown_with_the_first_mark(later, counting, canvas):
    assert "Mark the first thing" in counting.told[-1] and not ghosts(counting)
    click(canvas, 200, 300)
    assert len(ghosts(counting)) == 2
    assert any("2023-09-08 yard" in told for told in counting.told)
    click(canvas, 220, 300)
    assert sum("2023-09-08 yard" in told for told in counting.told) == 1, "it is said once"


def test_a_settled_one_comes_back_when_its_answer_is_undone(later, counting, canvas, session):
    click(canvas, 200, 300)
    settle(canvas, 150, 200, "t")
    assert len(ghosts(counting)) == 1
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(ghosts(counting)) == 2
    settle(canvas, 150, 200, "x")
    assert len(ghosts(counting)) == 1
    assert [mark.mark.settled for mark in session.counting.marks.values()] == [None, "gone"]


def test_another_sighting_in_hand_has_ghosts_of_its_own(later, before, counting, canvas, layer, session):
    click(canvas, 200, 300)
    counting.flush()
    after = session.counting.sighting.id
    counting.take(before)
    canvas.setLayers([layer])
    assert not ghosts(counting) and len(shown(counting)) == 2
    settle(canvas, 150, 200, "x")
    assert "No mark of the image before" in counting.told[-1]
    assert not [mark for mark in session._store.all(Mark) if mark.same_as]
    counting.take(after)
    assert len(ghosts(counting)) == 2


def test_nothing_is_settled_against_its_own_sighting(before, session, layer):
    (scene,) = session.scenes.at((layer.id(),), kit.middle_of(layer))
    own = next(iter(session.counting.marks.values()))
    with pytest.raises(BadValue, match="same sighting"):
        session.counting.add(scene, [own.again("gone")])
    assert len(session._store.all(Mark)) == 2
