"""Add and change a sighting: the look at the image it rests on, its count and its chip in one action."""

import dataclasses
from typing import Optional

from qgis.core import QgsProject

from ..core.actions import NOTHING_DONE, Action, Insert, Operation, Receipt, Update
from ..core.digest import sha256
from ..core.errors import BadValue, Conflict, WaybillError
from ..core.geometry import LonLat, Point
from ..core.ports import CaseStore
from ..core.records import (
    Chip,
    Look,
    Mark,
    Place,
    Scene,
    Sighting,
    SightingArea,
    Tally,
    TallyLine,
)
from ..core.sightings import (
    ENTERED_BY_HAND,
    NEAR_A_PLACE_M,
    SceneInHand,
    Shape,
    SightingDraft,
    SightingLine,
    anchor,
    clash_with,
    draft_of,
)
from ..core.times import now_utc, parse_utc
from ..core.values import Id, Interval, new_id, total
from ..core.vocab import UNIT_OF_SUBJECT
from ..gis.chips import cut_chip
from ..gis.geometry import footprint_of
from .nearest import nearest
from .sightings import read_sighting
from .tallies import marks_to_follow

_MEASURED = ("area", "estimate")


@dataclasses.dataclass(frozen=True)
class Added:
    """A sighting that was saved; `warning` says what could not be kept with it."""

    sighting: Id
    receipt: Receipt
    warning: Optional[str] = None


def add_sighting(
    store: CaseStore, project: QgsProject, me: Id, scene: SceneInHand, shape: Shape, draft: SightingDraft
) -> Added:
    """Save a sighting made on an image, as a draft. Raises what `CaseStore.apply` raises, and BadValue."""
    _check(draft)
    now = now_utc()
    operations, sighting, scene_id = observed(store, project, me, scene, shape, draft)
    tally = Tally(new_id(), sighting.id, 0, 1, "counted", person=me, utc=now)
    operations += [Insert(tally), Insert(_with_count(TallyLine(new_id(), tally.id, draft.subject), draft))]
    warning = None
    try:
        cut = cut_chip(project, scene.layer_id, shape, synthetic=scene.kind == "synthetic")
        operations.append(
            Insert(
                Chip(
                    new_id(), sighting.id, sha256(cut.png), scene_id, cut.png, cut.extent, cut.pixel_size_m, now,
                    cut.basis, cut.note,
                )
            )
        )
    except WaybillError as error:
        warning = str(error)
    receipt = store.apply(Action("add_sighting", "Add sighting", tuple(operations)))
    return Added(sighting.id, receipt, warning)


def observed(
    store: CaseStore, project: QgsProject, me: Id, scene: SceneInHand, shape: Shape, draft: SightingDraft
) -> tuple[list[Operation], Sighting, Id]:
    """What stores a look at an image and the sighting that rests on it, that sighting, and the image's identifier."""
    point = anchor(shape)
    operations, scene_id = scene_rows(store, project, scene)
    operations += () if operations else _dated_by_hand(store.get(Scene, scene_id), scene)
    look = Look(
        new_id(), scene_id, now_utc(), "seen", "full", place=nearest_place(store, (point.x, point.y)),
        subject=draft.subject, person=me,
    )  # fmt: skip
    sighting = _with_draft(Sighting(new_id(), draft.subject, "draft", look=look.id, geom=point), draft)
    operations += [Insert(look), Insert(sighting)]
    if not isinstance(shape, Point):
        operations.append(Insert(SightingArea(new_id(), sighting.id, geom=shape)))
    return operations, sighting, scene_id


def edit_sighting(
    store: CaseStore, sighting: Id, draft: SightingDraft, seen: Optional[SightingLine] = None
) -> Receipt:
    """Put what the form holds in the place of what is stored, unless that is no longer what the form was filled from.

    `seen` is that; without it, what is stored is overwritten. Raises BadValue, Conflict with both versions and the
    line stored now, and what `CaseStore.apply` raises.
    """
    _check(draft)
    if seen is not None:
        _check_still(store, sighting, draft, draft_of(seen))
    stored = store.get(Sighting, sighting)
    operations: list[Operation] = [Update(_with_draft(stored, draft), seen=stored)]
    tallies = tuple(tally for tally in store.where(Tally, "sighting", sighting) if tally.adopted)
    lines = store.where(TallyLine, "tally", tallies[0].id) if tallies else ()
    if len(lines) > 1:
        operations += _reasons_of(lines, draft.count)
    elif len(lines) == 1:
        line = _with_count(lines[0], draft)
        if tallies[0].method in _MEASURED or store.where(Mark, "tally", line.tally):
            line = dataclasses.replace(line, kind=lines[0].kind, unit=lines[0].unit)
            operations += marks_to_follow(store, lines, (line,))
        operations.append(Update(line, seen=lines[0]))
    elif not draft.count.empty:
        tally = Tally(new_id(), sighting, 0, 1, "counted", utc=now_utc())
        operations += [Insert(tally), Insert(_with_count(TallyLine(new_id(), tally.id, draft.subject), draft))]
    operations += _scene_facts(store, stored, draft)
    changed = tuple(o for o in operations if not (isinstance(o, Update) and o.record == o.seen))
    if not changed:
        return NOTHING_DONE
    return store.apply(Action("edit_sighting", "Edit sighting", changed))


def _reasons_of(lines: tuple[TallyLine, ...], count: Interval) -> list[Operation]:
    """Of a count in several classes only the reason is typed as one; the numbers come from what was counted."""
    stored = total(Interval(x.low, x.best, x.high, x.width_reason, x.bound) for x in lines)
    if (count.low, count.best, count.high) != (stored.low, stored.best, stored.high) and not count.empty:
        raise BadValue("This sighting is counted in several classes. Change its marks, not the sum of them.")
    if count.reason == stored.reason:
        return []
    wide = (line for line in lines if line.low != line.high)
    return [Update(dataclasses.replace(line, width_reason=count.reason), seen=line) for line in wide]


def _check_still(store: CaseStore, sighting: Id, draft: SightingDraft, seen: SightingDraft) -> None:
    there = bool(store.where(Sighting, "id", sighting))
    stored = read_sighting(store, sighting) if there else None
    now = draft_of(stored) if stored else None
    clash = clash_with(sighting, draft, now)
    if now != seen and (clash.gone or clash.differences):
        raise Conflict(
            "This sighting was changed by somebody else since you read it. Nothing was saved: look at both versions, "
            "then decide.",
            clash,
            stored=stored,
        )


def _check(draft: SightingDraft) -> None:
    if draft.gsd_stated_m is not None and draft.gsd_stated_m <= 0.0:
        raise BadValue("The image's resolution must be more than 0 m. Correct it, or leave it empty.")
    if draft.acquired_from and draft.acquired_to and parse_utc(draft.acquired_from) > parse_utc(draft.acquired_to):
        raise BadValue("The image's time ends before it starts. Correct one of the two.")


def _with_draft(sighting: Sighting, draft: SightingDraft) -> Sighting:
    return dataclasses.replace(
        sighting,
        subject=draft.subject,
        direction=draft.direction,
        observation=draft.observation,
        inference=draft.inference,
        likelihood=draft.likelihood,
        confidence=draft.confidence,
        note=draft.note,
    )


def _with_count(line: TallyLine, draft: SightingDraft) -> TallyLine:
    return dataclasses.replace(
        line,
        kind=draft.subject,
        size_class=draft.size_class,
        colour_class=draft.colour_class,
        unit=UNIT_OF_SUBJECT[draft.subject],
        bound=line.bound if line.bound not in (None, "interval") else (None if draft.count.empty else "interval"),
        low=draft.count.low,
        best=draft.count.best,
        high=draft.count.high,
        width_reason=draft.count.reason,
    )


def scene_rows(store: CaseStore, project: QgsProject, hand: SceneInHand) -> tuple[list[Operation], Id]:
    """The scene this image already has in the case, or the operation that adds it."""
    if (stored := stored_scene(store, hand)) is not None:
        return [], stored.id
    scene = Scene(
        id=new_id(),
        kind=hand.kind,
        title=hand.title,
        provider=hand.provider,
        sensor=hand.sensor,
        item_id=hand.item_id,
        href=hand.href,
        acquired_from=hand.acquired_from,
        acquired_to=hand.acquired_to,
        date_basis=hand.date_basis,
        gsd_stated_m=hand.gsd_stated_m,
        pixel_size_m=hand.pixel_size_m,
        licence=hand.licence,
        credit=hand.credit,
        sha256=hand.sha256,
        size_bytes=hand.size_bytes,
        geom=footprint_of(project, hand.layer_id),
    )
    return [Insert(scene)], scene.id


def _dated_by_hand(stored: Scene, hand: SceneInHand) -> tuple[Update, ...]:
    """What gives a stored image without a date the one that a person stated when they were asked."""
    if stored.acquired_from or stored.acquired_to or hand.date_basis != ENTERED_BY_HAND:
        return ()
    dates = {name: getattr(hand, name) for name in ("acquired_from", "acquired_to", "date_basis")}
    return (Update(dataclasses.replace(stored, **dates), seen=stored),)


def stored_scene(store: CaseStore, hand: SceneInHand) -> Optional[Scene]:
    """The scene of the case that is the image in hand, or None: by what its layer says, else by what it is called.

    Raises CaseError.
    """
    if hand.scene_id is not None:
        for scene in store.where(Scene, "id", hand.scene_id):
            return scene
    return next((scene for scene in store.where(Scene, "title", hand.title) if is_scene(scene, hand)), None)


def is_scene(scene: Scene, hand: SceneInHand) -> bool:
    """True where a scene of the case is the image in hand, as far as both are known."""
    same = (scene.title, scene.href) == (hand.title, hand.href)
    if scene.kind == "mosaic" and scene.acquired_from != hand.acquired_from:
        return False  # a mosaic was taken at another time at each place
    return same and _agree(scene.size_bytes, hand.size_bytes) and _agree(scene.sha256, hand.sha256)


def _agree(stored: Optional[object], in_hand: Optional[object]) -> bool:
    """What one of the two does not know contradicts nothing; a large image is hashed only after its first sighting."""
    return stored is None or in_hand is None or stored == in_hand


def _scene_facts(store: CaseStore, sighting: Sighting, draft: SightingDraft) -> list[Operation]:
    """What is typed once of an image goes to its scene; a date only where nothing but a hand ever gave it one."""
    if not sighting.look:
        return []
    scene = store.get(Scene, store.get(Look, sighting.look).scene)
    told = dataclasses.replace(scene, gsd_stated_m=draft.gsd_stated_m)
    if scene.date_basis in (None, ENTERED_BY_HAND):
        basis = ENTERED_BY_HAND if draft.acquired_from else None
        told = dataclasses.replace(
            told, acquired_from=draft.acquired_from, acquired_to=draft.acquired_to, date_basis=basis
        )
    return [Update(told, seen=scene)]


def nearest_place(store: CaseStore, at: LonLat) -> Optional[Id]:
    """The closest place whose precision, or 25 km, reaches the position."""
    place = nearest(at, store.all(Place), lambda place: max(NEAR_A_PLACE_M, place.precision_m or 0.0))
    return place.id if place else None
