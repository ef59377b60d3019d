"""Who set this number, when, from what: told per sighting and for the whole case."""
from __future__ import annotations

import pytest

from plugin.core.actions import Action, Insert
from plugin.core.geometry import Point
from plugin.core.history import ADDED, REMOVED
from plugin.core.records import Place, TallyLine
from plugin.core.sightings import SightingDraft
from plugin.core.values import Interval, new_id
from plugin.flows import session as sessions
from tests.integration import kit


@pytest.fixture
def worked(project, example, tmp_path, add_raster):
    """A session in which ada counted, corrected and withdrew a sighting; and the sighting."""
    layer = add_raster(kit.write_raster(tmp_path / "yard_20230908T021500Z.tif", kit.chequered()))
    opened = sessions.open_case(project, str(example), "ada")
    at = kit.middle_of(layer)
    added = opened.add_sighting(opened.scene_at((layer.id(),), at), Point(*at), SightingDraft(count=Interval(1, 1, 1)))
    opened.edit_sighting(added.sighting, SightingDraft(count=Interval(280, 300, 320, "shadow"), observation="Boxes"))
    opened.set_status((added.sighting,), "withdrawn", "another yard")
    yield opened, added.sighting
    opened.close()


def fields(entry, table):
    return {f.field: (f.mine, f.stored) for change in entry.changes if change.table == table for f in change.fields}


def test_a_sightings_history_says_who_set_the_number_when_and_from_what(worked):
    opened, sighting = worked
    entries = opened.history.of_row(sighting)
    assert [entry.label for entry in entries] == ["Sighting withdrawn", "Edit sighting", "Add sighting"]
    assert {entry.person for entry in entries} == {"ada"}
    assert all(entry.utc.endswith("Z") and len(entry.hash) == 64 for entry in entries)
    assert entries[0].why == "another yard"
    assert fields(entries[1], "tally_line")["best"] == ("1", "300")
    assert fields(entries[1], "tally_line")["width_reason"] == (None, "shadow")
    assert fields(entries[2], "look")["place"] == (None, "Rajin")


def test_it_also_tells_of_parts_that_are_gone_and_of_undo(worked):
    opened, sighting = worked
    opened.delete_sightings((sighting,))
    opened.undo()
    newest, deleted = opened.history.of_row(sighting)[:2]
    assert (newest.label, newest.undoes) == ("Undo: Delete sighting", deleted.seq)
    assert {change.table for change in deleted.changes if change.how == REMOVED} >= {"sighting", "tally", "tally_line"}
    assert {change.how for change in newest.changes} == {ADDED}


def test_the_case_is_told_newest_first_page_by_page(worked, monkeypatch):
    from plugin.flows import history

    opened, _ = worked
    monkeypatch.setattr(history, "PAGE", 2)
    seen, before = [], None
    while True:
        page = opened.history.page(before)
        if not page:
            break
        seen += [entry.seq for entry in page]
        before = page[-1].seq
    assert seen == sorted(seen, reverse=True) and seen[-1] == 1
    assert len(seen) == len(kit.actions_of(opened.address))


def test_an_entry_of_thousands_of_rows_is_told_by_its_first_and_their_number(worked):
    opened, _ = worked
    opened._store.apply(Action("import", "Import", tuple(Insert(Place(new_id(), f"place {n}")) for n in range(500))))
    entry, count = opened.history.changes(opened.history.page()[0].id)
    assert (count, len(entry.changes)) == (500, 200)


def test_an_edit_from_outside_has_neither_author_nor_time(worked, project):
    opened, sighting = worked
    (line,) = [row for row in opened._store.all(TallyLine) if row.width_reason == "shadow"]
    opened.close()
    with kit.plain(opened.address) as db:
        db.execute("UPDATE tally_line SET best = 310 WHERE id = ?", (line.id,))
    again = sessions.open_case(project, opened.address, "ada")
    newest = again.history.of_row(sighting)[0]
    assert (newest.person, newest.utc) == (None, None)
    assert fields(newest, "tally_line") == {"best": ("300", "310")}
    again.close()
