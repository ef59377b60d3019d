"""The Imagery panel by keyboard and mouse: what is listed, what a key logs, and what the calendar answers."""
from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox

from plugin.core.errors import CaseUnreachable
from plugin.core.geometry import MultiPolygon, rectangle
from plugin.core.records import Look, Place, Scene
from plugin.core.values import Utc, new_id
from plugin.flows.add_scenes import add_scenes
from plugin.panels import scene_deeds, scene_words
from plugin.panels.imagery_panel import ImageryPanel
from plugin.panels.look_bar import LookBar
from plugin.panels.looks_dialog import TypedSceneDialog
from plugin.panels.scenes_menu import context_menu


@pytest.fixture
def vladivostok(session):
    return next(place for place in session._store.all(Place) if place.label == "Vladivostok")


@pytest.fixture
def scenes(session, vladivostok):
    x, y = vladivostok.geom.x, vladivostok.geom.y
    shape = MultiPolygon((rectangle((x - 0.05, y - 0.05), (x + 0.05, y + 0.05)).rings,))
    rows = []
    for day, sensor, cloud in ((8, "WorldView-2", 4.0), (10, "Sentinel-2A", 88.0), (12, "WorldView-2", None)):
        when = Utc(f"2023-09-{day:02d}T02:15:00Z")
        rows.append(
            Scene(
                new_id(), "image", title=f"<b>{day}</b>", provider="p", item_id=str(day), sensor=sensor,
                href=f"{day}.tif", cloud_pct=cloud, acquired_from=when, acquired_to=when, geom=shape,
            )
        )  # fmt: skip
    add_scenes(session._store, rows)
    session.notice()
    return [row.id for row in rows]


@pytest.fixture
def panel(qtbot, session, scenes, vladivostok):
    made = ImageryPanel(session)
    qtbot.addWidget(made)
    made.said_to = []
    made.said.connect(lambda text, level: made.said_to.append(text))
    made.resize(380, 800)
    made.show()
    made.places.setCurrentIndex(made.places.findData(vladivostok.id))
    return made


def listed(panel):
    return [each.scene.id for each in panel.listed]


def test_the_newest_comes_first_and_words_sift(panel, scenes):
    assert listed(panel) == scenes[::-1]
    panel.filter.setText("worldview 8 sep")
    assert listed(panel) == scenes[:1]
    assert panel.state.text() == "1 of 3 images"


def test_a_key_logs_a_look_at_every_image_chosen_and_says_from_what(panel, session, scenes, vladivostok):
    panel.list.selectAll()
    QTest.keyClick(panel.list, Qt.Key.Key_2)
    looks = session._store.all(Look)
    assert {(k.scene, k.verdict, k.examined, k.place) for k in looks} == {
        (scene, "absent", "preview", vladivostok.id) for scene in scenes
    }
    assert panel.said_to[-1] == "Look logged: 3 images (small picture) · Anything: nothing there · Vladivostok"
    assert panel.list.chosen() == tuple(scenes[::-1]), "what was chosen stays so"


def test_two_images_published_of_one_day_are_told_apart_by_their_captions(panel, session, vladivostok):
    start, end = Utc("2023-09-20T00:00:00Z"), Utc("2023-09-20T23:59:59Z")
    for caption in ("A ship, 11:01", "The berth, 15:43"):
        row = Scene(new_id(), "published", title=caption, provider="Planet", acquired_from=start, acquired_to=end,
                    place=vladivostok.id)  # fmt: skip
        session.scene_book.type_scene(row, ())
    lines = [panel._model.index_of(each.scene.id).data() for each in panel.listed if each.scene.kind == "published"]
    assert sorted(line.rsplit(" · ", 1)[1] for line in lines) == ["A ship, 11:01", "The berth, 15:43"]


def test_what_is_on_the_map_was_examined_in_full(panel, session, scenes):
    panel.on_map = lambda: frozenset(scenes[:1])
    panel.list.choose(scenes[0])
    QTest.keyClick(panel.list, Qt.Key.Key_1)
    assert session._store.all(Look)[0].examined == "full"


def test_the_subject_looked_for_goes_with_the_look_and_the_bounds_follow(panel, session, scenes):
    panel.on_map = lambda: frozenset(scenes)
    subjects = panel.looks._subject
    subjects.setCurrentIndex(subjects.findData("vessel"))
    for scene, key in ((scenes[0], Qt.Key.Key_2), (scenes[2], Qt.Key.Key_1)):
        panel.list.choose(scene)
        QTest.keyClick(panel.list, key)
    assert {k.subject for k in session._store.all(Look)} == {"vessel"}
    assert "last seen absent 8 Sep 2023" in panel.bounds.text()
    assert "first seen 12 Sep 2023" in panel.bounds.text()


def test_undo_takes_the_look_back_and_the_list_shows_it(panel, session, scenes):
    panel.list.choose(scenes[0])
    QTest.keyClick(panel.list, Qt.Key.Key_3)
    assert "cloud" in panel._model.index_of(scenes[0]).data()
    panel.step("undo")
    assert "not yet examined" in panel._model.index_of(scenes[0]).data()


def test_names_out_of_a_catalogue_are_never_taken_for_markup(panel, scenes):
    tip = panel._model.index_of(scenes[0]).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>8</b>" not in tip
    assert "&lt;b&gt;" in tip


def test_a_click_on_a_day_chooses_its_image_and_hover_tells(panel, scenes):
    chart = panel.calendar._chart
    cell = next(c for c in chart.cells if c.segments[0].scene == scenes[1])
    top = panel.calendar.verticalScrollBar()
    top.setValue(0)
    x, y = int(cell.x + 4 + chart.cell / 2), int(cell.y + 4 + chart.cell / 2)
    assert "Sentinel-2A" in panel.calendar.text_at(x, y)
    QTest.mouseClick(panel.calendar.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y))
    assert panel.list.current() == scenes[1]
    wanted = []
    panel.deed_wanted.connect(lambda what, rows: wanted.append((what, rows)))
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(panel.calendar.viewport(), left, plain, QPoint(x, y))
    assert wanted == [("show", (scenes[1],))]


def test_the_calendar_shows_the_latest_image_and_comes_to_the_one_chosen(panel, session, scenes, vladivostok):
    for moment in ("2015-03-01T02:00:00Z", "2026-03-01T02:00:00Z"):
        when = Utc(moment)
        row = Scene(new_id(), "published", provider="Planet", acquired_from=when, acquired_to=when,
                    place=vladivostok.id)  # fmt: skip
        session.scene_book.type_scene(row, ())
    bar = panel.calendar.verticalScrollBar()
    latest = bar.value()
    assert latest > bar.maximum() / 2
    panel.list.choose(scenes[0])
    height = panel.calendar.viewport().height()
    (cell,) = panel.calendar._marked()
    assert bar.value() < latest
    assert bar.value() <= cell.y <= bar.value() + height


def test_an_image_that_the_filter_hides_is_shown_when_it_is_wanted(panel, scenes):
    panel.filter.setText("sentinel")
    panel.choose(scenes[0])
    assert panel.list.current() == scenes[0]


def test_no_image_chosen_is_said_and_logs_nothing(panel, session):
    panel.list.clearSelection()
    panel.log("seen", panel.list.chosen())
    assert "No image is chosen" in panel.said_to[-1]
    assert session._store.all(Look) == ()


def test_in_a_narrow_panel_all_answers_show_their_symbols_or_all_their_words(qtbot):
    bar = LookBar()
    qtbot.addWidget(bar)
    bar.show()
    for width in range(200, 700, 20):
        bar.resize(width, 60)
        assert len({" " in button.text() for button in bar._buttons}) == 1, width


def test_an_image_known_by_its_date_needs_a_place_and_a_provider_before_it_can_be_added(qtbot, panel, vladivostok):
    panel.places.setCurrentIndex(0)
    panel.deeds.type_scene()
    assert "Choose a place first" in panel.said_to[-1]
    dialog = TypedSceneDialog(vladivostok.id, vladivostok.label)
    qtbot.addWidget(dialog)
    add = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not add.isEnabled()
    dialog._provider.setText("Planet")
    assert add.isEnabled()


def test_removing_images_says_how_they_come_back(panel, session, scenes):
    panel._do("remove", tuple(scenes[:1]))
    assert "One image was removed" in panel.said_to[-1]
    session.undo()
    panel._do("remove", tuple(scenes))
    assert "3 images were removed" in panel.said_to[-1]


def test_an_image_known_by_its_date_was_seen_in_its_report_not_as_a_small_picture(panel, session, vladivostok):
    when = Utc("2023-09-20T00:00:00Z")
    session.scene_book.type_scene(
        Scene(new_id(), "published", provider="Airbus", acquired_from=when, acquired_to=when, place=vladivostok.id), ()
    )
    panel.list.choose(next(e.scene.id for e in panel.listed if e.scene.kind == "published"))
    QTest.keyClick(panel.list, Qt.Key.Key_1)
    assert session._store.all(Look)[0].examined == "full"
    assert "small picture" not in panel.said_to[-1]


def test_of_several_images_only_those_off_the_map_were_seen_small(panel, session, scenes):
    panel.on_map = lambda: frozenset(scenes[:1])
    panel.list.selectAll()
    QTest.keyClick(panel.list, Qt.Key.Key_2)
    assert {k.scene: k.examined for k in session._store.all(Look)} == {
        scenes[0]: "full", scenes[1]: "preview", scenes[2]: "preview"
    }  # fmt: skip


def test_in_a_case_that_can_only_be_read_the_subject_can_still_be_chosen(qtbot):
    bar = LookBar()
    qtbot.addWidget(bar)
    bar.set_writable(False)
    assert bar._subject.isEnabled()
    assert not any(button.isEnabled() for button in (bar._more, *bar._buttons))


def test_a_click_while_the_case_is_away_is_told_not_stumbled_over(panel, session, scenes, monkeypatch):
    def away(*_):
        raise CaseUnreachable("The case is away.")

    panel.filter.setText("sentinel")
    monkeypatch.setattr(session.scene_book, "places_of", away)
    panel.calendar.scene_wanted.emit(scenes[0])
    assert panel.said_to == ["The case is away."]
    panel.list.selectAll()
    monkeypatch.setattr(session.scene_book, "scene", away)
    panel.looks.several_wanted.emit()
    monkeypatch.setattr(session.scene_book, "place", away)
    panel._menu("typed")
    assert panel.said_to == ["The case is away."] * 3


def test_a_calendar_is_offered_a_name_that_is_one_file_wherever_its_place_lies(panel, session, tmp_path, monkeypatch):
    offered = []
    monkeypatch.setattr(session.scene_book, "place", lambda row: Place(row, "Rajin / east: pier 2"))
    monkeypatch.setattr(scene_deeds, "ask_where", lambda _parent, _title, start, _kinds: offered.append(start))
    panel.deeds.save_calendar()
    assert [path.name for path in offered] == ["calendar-Rajin---east--pier-2.svg"]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2023-09-08T02:15:07Z", "2023-09-08T02:15:07Z", "8 Sep 2023 02:15"),
        ("2023-09-08T02:15:07Z", "2023-09-08T02:15:32Z", "8 Sep 2023 02:15"),
        ("2023-09-08T02:00:00Z", "2023-09-08T02:40:00Z", "8 Sep 2023 02:00–02:40"),
        ("2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z", "8 Sep 2023"),
        ("2023-09-08T02:00:00Z", "2023-09-09T02:00:00Z", "8–9 Sep 2023"),
        (None, None, ""),
    ],
)
def test_a_day_is_not_made_an_instant_by_the_heading_it_stands_under(start, end, said):
    assert scene_words.when_utc(Scene(new_id(), "image", acquired_from=start, acquired_to=end)) == said


def test_the_menu_offers_only_the_pictures_that_the_files_of_an_image_allow(qtbot, panel):
    asked = []

    def entries(composites):
        menu = context_menu(panel, 1, composites, True, asked.append)
        (bands,) = (action.menu() for action in menu.actions() if action.menu())
        return [action for action in bands.actions() if action.isEnabled()]

    assert [action.text() for action in entries(())] == ["True Colour", "Own Bands…"]
    swir = entries(("true colour", "swir"))
    assert [action.text() for action in swir] == ["True Colour", "SWIR", "Own Bands…"]
    swir[1].trigger()
    assert asked == ["composite:swir"]
