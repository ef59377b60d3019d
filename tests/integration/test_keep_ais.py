"""Tracks and events of ships in a case: one step, undone whole, in both databases."""
from __future__ import annotations

import json

import pytest

from plugin.core.actions import Action, Insert
from plugin.core.ais.events import Gap, Stop
from plugin.core.errors import AisError
from plugin.core.records import AisEvent, Source, Track, Vessel
from plugin.core.values import new_id
from plugin.flows import keep_ais as keeping
from plugin.flows.import_ais import AisQuestion, import_ais
from plugin.flows.keep_ais import Gathered, keep_ais, source_of
from tests.fixtures import fleet

KINDS = (Vessel, Track, AisEvent, Source)


class Unwatched:
    def report(self, share, message=""):
        pass

    def cancelled(self):
        return False


@pytest.fixture
def heard(tmp_path):
    """Three ships: a stop each, one with a gap, one that jumps, one across ±180°."""
    ships = [
        fleet.ship(201000001, 200, 1, stops=[(50, 40)], gaps=[(150, 9)], draught=(120, 7.0, 9.5)),
        fleet.ship(201000002, 200, 2, stops=[(50, 40)], jumps=[(150, 2, 3.0)]),
        fleet.ship(201000003, 200, 3, stops=[(50, 40)], start=(179.9, 10.0), course=90),
    ]
    path = fleet.write_marinecadastre(tmp_path / "positions.csv", ships)
    gathered = Gathered()
    import_ais(path, AisQuestion(), gathered, Unwatched())
    return path, gathered


def counts(store):
    return [store.count(kind) for kind in KINDS]


def test_one_step_holds_ships_tracks_events_and_their_source(cases, heard):
    store = cases.open(cases.make())
    before = counts(store)
    path, gathered = heard
    kept = keep_ais(store, gathered.ships.values(), source_of(path))
    assert (kept.vessels, kept.tracks, kept.events) == (3, 5, 6)
    assert [after - then for after, then in zip(counts(store), before)] == [3, 5, 6, 1]
    tracks = {track.id: track for track in store.all(Track)}
    events = store.all(AisEvent)
    assert sorted(event.kind for event in events) == ["draught_change", "gap", "jump", "stop", "stop", "stop"]
    assert all(tracks[event.track].from_utc <= event.from_utc <= event.to_utc for event in events)
    assert all(json.loads(event.thresholds) for event in events)
    assert {len(track.geom.lines) for track in tracks.values() if track.geom} == {1, 2}
    assert [track.note for track in tracks.values() if track.geom is None] == []
    vessels = {vessel.mmsi: vessel for vessel in store.all(Vessel)}
    assert vessels["201000001"].label == "SHIP 0"
    store.undo()
    assert counts(store) == before
    store.redo()
    assert counts(store) == [3, 5, 6, 1]


def test_a_gap_is_kept_with_both_ends_and_what_stands_beside_it(cases, heard):
    store = cases.open(cases.make())
    _, gathered = heard
    keep_ais(store, gathered.ships.values(), None)
    (gap,) = store.where(AisEvent, "kind", "gap")
    found = next(event for event in gathered.ships[201000001].events if isinstance(event, Gap))
    assert (gap.geom.x, gap.geom.y, gap.to_lon, gap.to_lat) == pytest.approx((*found.at, *found.to))
    assert gap.value == pytest.approx(9.0, abs=0.1)
    assert json.loads(gap.thresholds) == {"cell_deg": 0.5, "gap_hours": 6.0}
    beside = json.loads(gap.beside)
    assert (beside["earlier_gaps"], beside["other_vessels"]) == (0, 0)
    assert gap.note.startswith("Gap: no position for 9")


def test_the_same_file_again_adds_nothing(cases, heard):
    store = cases.open(cases.make())
    path, gathered = heard
    keep_ais(store, gathered.ships.values(), source_of(path))
    before = counts(store)
    again = keep_ais(store, gathered.ships.values(), source_of(path))
    assert (again.tracks, counts(store)) == (0, before)


def test_a_ship_of_the_case_is_known_by_its_mmsi_or_its_imo_number(cases, heard):
    store = cases.open(cases.make())
    path, gathered = heard
    by_number, by_imo = Vessel(new_id(), "Angara", mmsi="201000001"), Vessel(new_id(), "Maia", imo="9074729")
    store.apply(Action("add", "Add ships", (Insert(by_number), Insert(by_imo))))
    gathered.ships[201000002].said = keeping.ShipSaid("OTHER NAME", "9074729", "70")
    kept = keep_ais(store, gathered.ships.values(), source_of(path))
    assert kept.vessels == 1
    assert {track.vessel for track in store.all(Track)} >= {by_number.id, by_imo.id}


def test_a_wrong_imo_number_is_not_kept_for_a_ship(cases, heard):
    store = cases.open(cases.make())
    _, gathered = heard
    gathered.ships[201000002].said = keeping.ShipSaid("OTHER NAME", "9074720", "")
    keep_ais(store, [gathered.ships[201000002]], None)
    assert [vessel.imo for vessel in store.all(Vessel)] == [None]


def test_only_the_ships_that_were_named_are_held(heard):
    path, _ = heard
    gathered = Gathered([201000002])
    import_ais(path, AisQuestion(), gathered, Unwatched())
    assert list(gathered.ships) == [201000002]
    assert any(isinstance(event, Stop) for event in gathered.ships[201000002].events)


def test_more_than_a_case_is_made_for_is_refused_in_words(heard, monkeypatch):
    monkeypatch.setattr(keeping, "MOST_BYTES", 5000)
    with pytest.raises(AisError, match="Name the ships"):
        import_ais(heard[0], AisQuestion(), Gathered(), Unwatched())
