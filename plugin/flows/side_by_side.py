"""Gather what the chart of claims needs: all claims on a subject, and what was counted here on images."""

from typing import Optional

from ..core.ports import CaseStore
from ..core.records import Look, Place, Scene, Sighting, Tally, TallyLine
from ..core.side_by_side import OwnFigure, SideBySide, side_by_side
from ..core.values import Id, Interval, total
from .source_reading import read_claims

_Pile = dict[tuple[str, Id, Optional[Id]], list[tuple[Sighting, Interval]]]


def read_side_by_side(store: CaseStore, subject: str) -> SideBySide:
    """Everything published on a subject. Raises CaseError."""
    own, left_out = own_figures(store)
    rows = read_claims(store)
    units = {row.claim.unit for row in rows if row.claim.subject == subject and not row.count.empty}
    return side_by_side(subject, rows, own, sum(count for unit, count in left_out.items() if unit in units))


def own_figures(store: CaseStore) -> tuple[tuple[OwnFigure, ...], dict[str, int]]:
    """Own counts by image, place and unit: adopted tallies of sightings that rest on a look, withdrawn ones left out.

    Numbers whose width has no reason yet can't be totalled; the second answer says how many there are of each unit.
    """
    looks = {look.id: look for look in store.all(Look)}
    scenes = {scene.id: scene for scene in store.all(Scene)}
    places = {place.id: place.label for place in store.all(Place)}
    piles, left_out = _piles(store, looks)
    figures = []
    for (unit, scene_id, place), counted in piles.items():
        scene = scenes.get(scene_id)
        sightings = {sighting.id: sighting for sighting, _ in counted}
        directions = {sighting.direction for sighting in sightings.values()}
        figures.append(
            OwnFigure(
                unit,
                total(count for _, count in counted),
                len(sightings),
                sum(sighting.status == "draft" for sighting in sightings.values()),
                place=place,
                place_label=places.get(place) if place else None,
                direction=directions.pop() if len(directions) == 1 else None,
                from_utc=scene.acquired_from if scene else None,
                to_utc=scene.acquired_to if scene else None,
            )
        )
    return tuple(figures), left_out


def _piles(store: CaseStore, looks: dict[Id, Look]) -> tuple[_Pile, dict[str, int]]:
    seen = {s.id: s for s in store.all(Sighting) if s.look in looks and not s.claim and s.status != "withdrawn"}
    tallies = {tally.id: tally.sighting for tally in store.all(Tally) if tally.adopted and tally.sighting in seen}
    piles: _Pile = {}
    left_out: dict[str, int] = {}
    for line in store.all(TallyLine):
        count = Interval(line.low, line.best, line.high, line.width_reason, line.bound)
        if line.tally not in tallies or not line.unit or count.empty:
            continue
        if not count.stands:
            left_out[line.unit] = left_out.get(line.unit, 0) + 1
            continue
        sighting = seen[tallies[line.tally]]
        look = looks[sighting.look or Id("")]
        piles.setdefault((line.unit, look.scene, look.place), []).append((sighting, count))
    return piles, left_out
