"""The count tool on a real canvas: what it stores, what it refuses, and what it leaves when something goes wrong."""
from __future__ import annotations

import time

import pytest
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest

from plugin.canvas.count_tool import _asked_with_control
from plugin.core.count_settings import (
    ASKS,
    BLOCK,
    COLOUR_KEYS,
    ERASE,
    IMAGE_KEY,
    MODE_KEYS,
    SETTLING,
    CountSettings,
)
from plugin.core.counting import CLASSES, BoxShape, MarkDraft
from plugin.core.ground import moved
from plugin.core.records import Sighting
from plugin.flows import bulk
from tests.integration import kit
from tests.integration.on_canvas import (
    LEFT,
    NONE,
    SHIFT,
    click,
    drag,
    move,
    painted,
    press,
    release,
    shown,
    stored,
)

# What goes wrong


def test_off_every_image_nothing_is_stored_and_the_reason_is_told(counting, canvas, session):
    canvas.setLayers([])
    click(canvas, 200, 200)
    assert "no image under the cursor" in counting.told[-1]
    assert not stored(session) and not shown(counting)


def test_an_image_without_a_coordinate_system_says_so(counting, canvas, session, tmp_path, add_raster):
    canvas.setLayers([add_raster(kit.write_raster(tmp_path / "bare.tif", kit.NOISE, epsg=None))])
    click(canvas, 200, 200)
    assert "no coordinate system" in counting.told[-1]
    assert not stored(session)


def test_a_case_that_is_out_of_reach_keeps_no_mark_on_the_map_and_the_count_goes_on_when_it_is_back(
    counting, canvas, session, example
):
    click(canvas, 150, 200)
    sighting = session.counting.sighting.id
    away = example.rename(example.with_name("elsewhere.gpkg"))
    told, before = len(counting.told), painted(counting, canvas)
    click(canvas, 200, 200)
    assert len(counting.told) == told + 1
    assert len(shown(counting)) == 1, "what is not saved does not look as if it were"
    assert painted(counting, canvas) == before
    away.rename(example)
    click(canvas, 250, 200)
    assert painted(counting, canvas) != before
    assert session.counting.sighting.id == sighting, "no second sighting is begun behind one's back"
    assert len(stored(session)) == 2
    assert shown(counting) == stored(session)


def test_a_case_that_became_read_only_says_so_once_for_each_click(counting, canvas, session, example, qtbot):
    click(canvas, 150, 200)
    counting.flush()
    counting.told.clear()
    with kit.plain(example) as other:
        other.execute("BEGIN IMMEDIATE")
        session._store._db._timeout_s = 0.1
        click(canvas, 200, 200)
        other.execute("ROLLBACK")
    qtbot.wait(500)
    assert len(counting.told) == 1
    assert shown(counting) == stored(session)


def test_after_the_first_mark_is_undone_the_next_click_begins_anew(counting, canvas, session):
    click(canvas, 150, 200)
    first = session.counting.sighting.id
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.counting.sighting is None and not shown(counting)
    click(canvas, 160, 200)
    assert session.counting.sighting.id != first
    assert counting.begun_ones == [first, session.counting.sighting.id]
    assert len(stored(session)) == 1


def test_a_sighting_deleted_by_somebody_else_takes_no_mark(counting, canvas, session, example, open_store):
    click(canvas, 150, 200)
    counting.flush()
    first = session.counting.sighting.id
    bulk.delete_sightings(open_store(example, "ben"), [first])
    click(canvas, 160, 200)
    assert "deleted" in counting.told[-1]
    assert not stored(session) and not shown(counting)
    click(canvas, 170, 200)
    assert session.counting.sighting.id != first
    assert len(stored(session)) == 1


def test_a_second_count_of_a_sighting_that_is_gone_makes_no_sighting_of_its_own(
    counting, canvas, session, example, open_store
):
    click(canvas, 150, 200)
    counting.flush()
    first, before = session.counting.sighting.id, len(session._store.all(Sighting))
    counting.take(first, blind=True)
    bulk.delete_sightings(open_store(example, "ben"), [first])
    session.notice()
    click(canvas, 160, 200)
    assert "gone" in counting.told[-1]
    assert len(session._store.all(Sighting)) == before - 1


# Blocks


@pytest.mark.parametrize("close", ["return", "right", "double"])
def test_two_corners_wait_for_the_third(counting, canvas, session, close):
    counting.obey(CountSettings(mode=BLOCK))
    click(canvas, 100, 100)
    click(canvas, 300, 100)
    if close == "return":
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    elif close == "right":
        click(canvas, 300, 100, button=Qt.MouseButton.RightButton)
    else:
        QTest.mouseDClick(canvas.viewport(), LEFT, NONE, QPoint(300, 100))
    assert "at least three corners" in counting.told[-1] and not stored(session)
    click(canvas, 300, 300)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert len(stored(session)) > 3


# Erasing


def test_escape_in_the_middle_of_erasing_keeps_every_mark_also_from_the_next_stroke(counting, canvas, session):
    for x in (100, 150, 200):
        click(canvas, x, 200)
    counting.obey(CountSettings(mode=ERASE))
    press(canvas, 90, 200)
    for x in range(95, 160, 5):
        move(canvas, x, 200)
    assert len(shown(counting)) == 1
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    release(canvas, 160, 200)
    assert len(shown(counting)) == len(stored(session)) == 3
    drag(canvas, (190, 200), (195, 200), (210, 200))
    assert len(shown(counting)) == len(stored(session)) == 2


def test_a_fast_stroke_jumps_over_nothing(counting, canvas, session):
    for x in range(60, 340, 20):
        click(canvas, x, 200)
    counting.obey(CountSettings(mode=ERASE))
    drag(canvas, (40, 200), (360, 200))
    assert not stored(session) and not shown(counting)


# Keys


@pytest.mark.parametrize("text", ["²", "٣", "ö", "§", "[]", " ", ""])
def test_keys_that_mean_nothing_do_nothing(counting, canvas, text):
    before = counting.tool.settings
    event = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, text)
    counting.tool.keyPressEvent(event)
    assert counting.tool.settings == before
    assert not event.isAccepted()
    assert not counting.tool.claims(event)


@pytest.mark.parametrize(("key", "what"), [("E", "new"), ("G", "grid"), ("I", "colours")])
def test_letters_with_ctrl_ask_for_what_the_menu_offers(counting, canvas, key, what):
    asked, settings = [], counting.tool.settings
    counting.asked.connect(asked.append)
    QTest.keyClick(canvas, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.ControlModifier)
    assert asked == [what] and counting.tool.settings == settings
    QTest.keyClick(canvas, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert asked == [what], "what QGIS has for it with Shift is left alone"


def test_ctrl_t_shows_the_marks_before_and_hides_them_again(counting, canvas):
    heard = []
    counting.set_to.connect(heard.append)
    for _ in range(2):
        QTest.keyClick(canvas, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert [settings.ghosts for settings in heard] == [True, False]


def test_no_key_means_two_things():
    letters = [*COLOUR_KEYS, IMAGE_KEY, *MODE_KEYS, *SETTLING, *ASKS]
    assert len(letters) == len(set(letters))
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier, "\x0e")
    assert not _asked_with_control(event), "QGIS makes a new project with it"


def test_whether_the_image_of_the_count_is_on_top(counting, canvas, session, layer, add_raster, tmp_path):
    assert counting.is_on_top(), "no count is in hand yet"
    click(canvas, 150, 200)
    assert counting.is_on_top()
    later = add_raster(kit.write_raster(tmp_path / "2023-09-15 yard.tif", kit.chequered(seed=9)))
    canvas.setLayers([later])
    assert not counting.is_on_top()
    canvas.setLayers([])
    assert counting.is_on_top(), "where no image lies, none is another"


# With thousands of marks


def test_the_eraser_keeps_up_with_thousands_of_marks(counting, canvas, session, layer):
    (scene,) = session.scenes.at((layer.id(),), kit.middle_of(layer))
    at = kit.middle_of(layer)
    drafts = [
        MarkDraft(moved(at, 0.4 * (n % 70), 90.0 + n // 70), CLASSES[0], box=BoxShape(6.058, 2.438, 20.0))
        for n in range(4_000)
    ]
    session.counting.add(scene, drafts)
    canvas.viewport().repaint()
    counting.obey(CountSettings(mode=ERASE))
    press(canvas, 20, 20)
    began = time.perf_counter()
    for x in range(20, 120, 10):
        move(canvas, x, 40)
    assert (time.perf_counter() - began) / 10 < 0.04
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    release(canvas, 120, 40)
    assert len(stored(session)) == 4_000
