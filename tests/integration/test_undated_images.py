"""One image that nothing dates: a person is asked once when it was taken, whatever tool is in the hand."""
from __future__ import annotations

import dataclasses

import pytest

from plugin.canvas.case_map import CaseMap
from plugin.core.geometry import Point
from plugin.core.records import Scene, Sighting
from plugin.core.sightings import ENTERED_BY_HAND, SightingDraft
from plugin.core.values import Utc
from plugin.panels.sighting_editor import SightingEditor
from plugin.panels.which_image import WhichImage
from tests.integration import kit
from tests.integration.on_canvas import click, look_at

WHEN = Utc("2023-09-08T02:00:00Z")


@pytest.fixture
def undated(canvas, add_raster, tmp_path):
    """The only image on the map."""
    made = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.chequered(seed=5)))
    canvas.setLayers([made])
    look_at(canvas, made, "EPSG:32652")
    return made


def dated(image):
    return dataclasses.replace(image, acquired_from=WHEN, acquired_to=WHEN, date_basis=ENTERED_BY_HAND)


def scene_of(session, title="yard"):
    return next(scene for scene in session._store.all(Scene) if scene.title == title)


@pytest.fixture
def adding(canvas, session):
    """Add Sighting's side of the same map; `asked` and `drawn` are what came of it."""
    made = CaseMap(session, canvas, lambda images: made.asked.append(images) or images[0])
    made.asked, made.pictures = [], []
    made.drawn.connect(lambda scene, shape: made.pictures.append(scene))
    yield made
    made.discard()


def test_it_is_asked_before_the_first_mark_and_the_date_goes_to_the_image(undated, counting, canvas, session, adding):
    (scene,) = session.scenes.at((undated.id(),), kit.middle_of(undated))
    counting.answers.append(dated(scene))
    for x in (150, 200, 250):
        click(canvas, x, 200)
    assert len(counting.was_asked) == 1 and len(session.counting.marks) == 3
    assert (scene_of(session).acquired_from, scene_of(session).date_basis) == (WHEN, ENTERED_BY_HAND)
    counting.flush()
    counting.take(None)
    click(canvas, 200, 300)
    adding._drawn(Point(*kit.middle_of(undated)))
    assert len(counting.was_asked) == 1 and not adding.asked
    assert [picture.acquired_from for picture in adding.pictures] == [WHEN]


def test_that_nobody_knows_is_an_answer_too(undated, counting, canvas, session, adding):
    adding._drawn(Point(*kit.middle_of(undated)))
    assert len(adding.asked) == 1 and adding.pictures[0].acquired_from is None
    click(canvas, 150, 200)
    counting.take(None)
    click(canvas, 200, 200)
    assert not counting.was_asked and scene_of(session).acquired_from is None


def test_no_answer_stores_nothing_and_is_asked_again(undated, counting, canvas, session):
    counting.answers += [None, None]
    before = len(session._store.all(Sighting))
    click(canvas, 150, 200)
    click(canvas, 150, 200)
    assert len(counting.was_asked) == 2 and len(session._store.all(Sighting)) == before


def test_an_image_of_the_case_without_a_date_gets_the_one_that_was_stated(undated, counting, canvas, session):
    (scene,) = session.scenes.at((undated.id(),), kit.middle_of(undated))
    session.add_sighting(scene, Point(*kit.middle_of(undated)), SightingDraft())
    assert scene_of(session).acquired_from is None
    counting.answers.append(dated(scene))
    click(canvas, 150, 200)
    assert scene_of(session).acquired_from == WHEN and session.counting.scene == scene_of(session)
    session.undo()
    assert scene_of(session).acquired_from is None


def test_a_count_that_rests_on_it_goes_on_without_being_asked(undated, counting, canvas, session):
    (scene,) = session.scenes.at((undated.id(),), kit.middle_of(undated))
    row = session.add_sighting(scene, Point(*kit.middle_of(undated)), SightingDraft()).sighting
    counting.take(row)
    click(canvas, 150, 200)
    assert not counting.was_asked and len(session.counting.marks) == 1


def test_a_dated_image_is_not_asked_about(counting, canvas):
    click(canvas, 150, 200)
    assert not counting.was_asked


def test_the_question_names_the_image_and_its_answer_may_be_left_open(qtbot, undated, session):
    (scene,) = session.scenes.at((undated.id(),), kit.middle_of(undated))
    dialog = WhichImage([scene])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.windowTitle() == "When was it taken?" and "yard" in dialog.list.item(0).text()
    assert dialog.hint.isVisible() and "Leave it open" in dialog.hint.text()
    assert dialog.image() == scene
    dialog.dated.setChecked(True)
    assert dialog.image().date_basis == ENTERED_BY_HAND


def test_the_form_offers_the_date_and_the_count_stays_in_sight(qtbot, undated, session):
    (scene,) = session.scenes.at((undated.id(),), kit.middle_of(undated))
    row = session.add_sighting(scene, Point(*kit.middle_of(undated)), SightingDraft()).sighting
    editor = SightingEditor(session)
    qtbot.addWidget(editor)
    editor.resize(320, 260)
    editor.show()
    qtbot.waitExposed(editor)
    editor.show_sighting(row)
    qtbot.wait(100)
    assert not editor.form.more.isCollapsed() and editor.verticalScrollBar().value() == 0
    editor.form.more.setCollapsed(True)
    editor.refresh(row)
    qtbot.wait(100)
    assert editor.verticalScrollBar().value() == 0
