"""Panels of one open case: nothing typed ends up in the wrong place, and a case out of reach is told, not thrown."""
from __future__ import annotations

import dataclasses
import threading

import pytest
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QInputDialog, QLabel, QMainWindow

from plugin.core.actions import Action, Update
from plugin.core.claim_drafts import SourceDraft
from plugin.core.errors import CaseUnreachable
from plugin.core.records import Claim, Sighting, Source
from plugin.core.telling import WARNING
from plugin.flows import preferences
from plugin.flows.jobs import Background
from plugin.flows.session import CaseSession
from plugin.gis.gpkg_store import GeoPackageStore
from plugin.panels.case_dialogs import ask_handle
from plugin.panels.case_menu import CaseMenu
from plugin.panels.conflict_dialog import MINE
from plugin.panels.database_dialogs import CopyCaseDialog
from plugin.panels.desk import Desk
from plugin.panels.dock import CaseDock
from plugin.panels.export_dialog import ExportTablesDialog
from plugin.panels.words_filter import has_all_words


@pytest.fixture
def store(example):
    return GeoPackageStore(example, "ada")


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def desk(store, project, window, qtbot):
    """The panels of the example case, all of them shown; `told` is what they said."""
    names = ("Routes", "Imagery", "Sightings", "Sources", "History", "Checks")
    docks = tuple(CaseDock(name, f"test{name}", QLabel(), window) for name in names)
    for dock in docks:
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.show()
    session = CaseSession(project, store, "ada")
    desk = Desk(session, docks, CaseMenu((), window), (QAction("Add Sighting", window),))
    desk.told = []
    desk.said.connect(lambda message, level: desk.told.append((message, level)))
    for dock in docks:
        dock.wake()
    qtbot.waitUntil(lambda: not desk.sightings._feed.reading and desk._checks.widget().again.isEnabled())
    desk.told.clear()
    yield desk
    desk.close()
    session.close()


def sources_of(desk):
    return desk._sources.widget()


def test_a_claim_typed_right_after_a_new_source_is_of_that_source(desk, store):
    panel = sources_of(desk)
    panel.go_to(store.all(Source)[0].id)
    panel._do("add_source")
    panel.forms.source.title.setText("Statement typed just now")
    panel.add_button.click()
    panel.forms.claim.subject.setEditText("containers moved")
    panel.forms.claim.wording.setPlainText("“hundreds”")
    assert panel.keep_form(), desk.told
    claim = next(row for row in store.all(Claim) if row.wording == "“hundreds”")
    assert store.get(Source, claim.source).title == "Statement typed just now"


def test_an_empty_form_for_a_new_source_stays_open_while_somebody_else_works(desk, store):
    panel = sources_of(desk)
    panel.go_to(store.all(Source)[0].id)
    panel._do("add_source")
    panel._case_changed(("source", "claim"))
    assert panel.forms.is_new and panel.forms.source.title.text() == ""


def test_what_was_typed_into_a_source_comes_back_when_its_deletion_is_undone(desk, store):
    panel = sources_of(desk)
    source = store.get(Source, desk._session.sources.add_source(SourceDraft("Nothing rests on it")).row)
    panel.go_to(source.id)
    panel.forms.source.note.setPlainText("typed, then deleted")
    panel.delete_current()
    assert not store.where(Source, "id", source.id), desk.told
    panel.step("undo")
    assert store.get(Source, source.id).note == "typed, then deleted"


def test_nothing_is_deleted_while_what_was_typed_can_not_be_saved(desk, store):
    panel = sources_of(desk)
    source = store.all(Source)[0]
    panel.go_to(source.id)
    panel.forms.source.published.setText("the day before")
    panel.delete_current()
    assert store.get(Source, source.id) == source
    assert desk.told and desk.told[-1][1] == WARNING


def test_a_third_version_that_came_while_both_were_shown_is_shown_too(desk, store, example, monkeypatch, qtbot):
    panel = sources_of(desk)
    source = store.all(Source)[0]
    other = GeoPackageStore(example, "ben")

    def edit(title):
        now = other.get(Source, source.id)
        other.apply(Action("edit_source", "Edit source", (Update(dataclasses.replace(now, title=title), seen=now),)))

    shown = []

    def choose(error, **_):
        shown.append({difference.field: difference.stored for difference in error.clash.differences}["title"])
        if len(shown) == 1:
            edit("third")
        return MINE

    monkeypatch.setattr("plugin.panels.source_forms.ask_which", choose)
    panel.go_to(source.id)
    panel.forms.source.title.setText("mine")
    edit("second")
    assert panel.keep_form()
    assert shown == ["second", "third"], "what nobody was shown is not overwritten"
    assert store.get(Source, source.id).title == "mine"
    other.close()


def test_a_case_out_of_reach_is_told_by_every_button_and_comes_back(desk, store, example, tmp_path, monkeypatch):
    monkeypatch.setattr(QDialog, "exec", lambda *_: pytest.fail("a dialog opened on a case that is not there"))
    panel, routes, sightings = sources_of(desk), desk.routes, desk.sightings
    panel.go_to(store.all(Claim)[0].id)
    sighting = store.all(Sighting)[0].id
    example.rename(tmp_path / "away.gpkg")
    legs = routes.tree.model()
    steps = {
        "choose a leg": lambda: routes.tree.setCurrentIndex(legs.index(0, 0, legs.index(0, 0))),
        "cite for a leg": lambda: routes.cite_wanted.emit("leg", "l1"),
        "sightings ⋯": sightings._menu.aboutToShow.emit,
        "sources ⋯": panel._menu.aboutToShow.emit,
        "side by side": lambda: panel._menu.chosen.emit("compare"),
        "drop what is not saved": lambda: panel._menu.chosen.emit("revert"),
        "cite for": lambda: panel._menu.chosen.emit("cite"),
        "undo": lambda: sightings.step("undo"),
        "history of a row": lambda: desk.show_history(sighting),
        "copy the head": desk._history.widget().copy_head.trigger,
        "case properties": lambda: desk.about_case("properties"),
        "go there": lambda: desk.go_to("sighting", sighting),
    }
    for name, step in steps.items():
        desk.told.clear()
        step()
        assert [level for message, level in desk.told if "can't be reached" in message] == [WARNING], name
    (tmp_path / "away.gpkg").rename(example)
    desk.told.clear()
    steps["choose a leg"]()
    routes.tree.setCurrentIndex(legs.index(1, 0, legs.index(0, 0)))
    assert desk.told == [] and routes.details.toPlainText()


def test_a_panel_that_could_not_be_made_is_tried_again_when_its_dock_is_shown_again(window):
    dock, said, tries = CaseDock("Sources", "testSources", QLabel("wait"), window), [], []
    dock.failed.connect(said.append)

    def make():
        tries.append(1)
        if len(tries) == 1:
            raise CaseUnreachable("case.gpkg can't be reached")
        return QLabel("the panel")

    dock.offer_panel(make)
    assert dock.wake().text() == "wait" and said == ["case.gpkg can't be reached"]
    assert dock.wake().text() == "the panel" and len(said) == 1


def test_a_case_that_is_opened_anew_leaves_no_window_behind(window, qtbot):
    dock = CaseDock("Sources", "testSources", QLabel("no case is open"), window)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.show()
    dock.show_panel(QLabel("the panel"))
    for _ in range(2):  # as when a person takes another handle: closed and opened again in one go
        dock.show_empty()
        dock.show_panel(QLabel("the panel, of another"))
    qtbot.wait(50)
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [window]
    dock.show_empty()
    qtbot.wait(50)
    assert dock.widget().text() == "no case is open" and dock.widget().isVisible()


def test_work_ends_with_its_owner_and_says_what_was_stopped(qtbot):
    owner, heard, let_go = Background(), [], threading.Event()

    def work(progress):
        while not progress.cancelled() and not let_go.wait(0.01):
            pass

    owner.start("Copying", work, heard.append)
    assert owner.stop() == ("Copying",)
    assert owner.stop() == ()
    owner.start("Looking", lambda _: 7, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard[0].value == 7 and owner.stop() == ()


def test_what_is_looked_for_may_come_in_any_order_and_case():
    assert has_all_words("Rajin → Dunai, sea, 196 km", "SEA rajin")
    assert has_all_words("anything", "  ")
    assert not has_all_words("Rajin → Dunai", "Rajin Tikhoretsk")


def test_every_filter_line_looks_for_words_in_any_order(desk):
    for panel, text in ((desk.routes, "Tikhoretsk Rajin"), (desk._history.widget(), "created case")):
        panel.filter.setText(text)
        assert panel._shown.rowCount() > 0, text
        panel.filter.setText(f"{text} nowhere")
        assert panel._shown.rowCount() == 0


def test_a_copy_or_an_export_needs_a_place_and_gets_a_full_path(qtbot, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    copy = CopyCaseDialog("rajin", tmp_path)
    qtbot.addWidget(copy)
    for typed in ("", "   "):
        copy.file.setFilePath(typed)
        assert not copy._copy.isEnabled()
    copy.file.setFilePath("copied")
    assert copy._copy.isEnabled() and copy.target == str(tmp_path / "copied.gpkg")
    tables = ExportTablesDialog("rajin", tmp_path)
    qtbot.addWidget(tables)
    tables.where.setFilePath("")
    assert not tables.save.isEnabled()
    tables.where.setFilePath("tables")
    assert tables.save.isEnabled() and tables.folder == tmp_path / "tables"


def test_who_works_here_is_asked_once_and_can_be_changed(window, qtbot):
    assert not preferences.has_handle() and preferences.handle() == "analyst"
    try:
        for typed, kept in (("  ada ", "ada"), ("ben", "ben")):

            def answer(typed=typed):
                dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QInputDialog))
                dialog.setTextValue(typed)
                dialog.accept()

            QTimer.singleShot(50, answer)
            assert ask_handle(window)
            assert preferences.has_handle() and preferences.handle() == kept
    finally:
        preferences.set_handle("")
