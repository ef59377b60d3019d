"""The images of a case by place and date: what was looked at, what not, and the looks themselves."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Callable, Optional

from ..core.actions import NOTHING_DONE, Action, Delete, Insert, Operation, Receipt
from ..core.errors import BadValue
from ..core.imagery.calendar_days import PlaceCalendar
from ..core.imagery.verdicts import VERDICTS, Bounds, Examined, bounds
from ..core.ports import CaseStore
from ..core.records import Chip, Citation, Look, Measurement, Place, Scene, Sighting, TiePoint
from ..core.times import now_utc
from ..core.values import Id, new_id
from .scene_coverage import Known, Placed, coverage_of, read_known, read_placed

OF_IMAGES = {"scene", "look", "sighting", "search", "claim", "place", "place_area"}  # tables its answers rest on
_OF_PLACED = {"scene", "place", "place_area"}


@dataclass(frozen=True)
class PlaceChoice:
    """A place that images can be listed by, and how many of the case's show it."""

    id: Id
    label: str
    tz: Optional[str]
    images: int


class SceneBook:
    """Images of an open case, and looking at them; every method raises CaseError where the case can't be read."""

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], Receipt]) -> None:
        self._store, self._tell = store, tell
        self._known: Optional[Known] = None
        self._placed: Optional[Placed] = None  # the dear part: looks come and go by the hundred, images do not

    def heard(self, rows: "Sequence[tuple[str, Id]]") -> None:
        """After the case changed: forget what was read, where that changed; everything for no rows."""
        changed = {table for table, _ in rows}
        if not rows or changed & OF_IMAGES:
            self._known = None
        if not rows or changed & _OF_PLACED:
            self._placed = None

    # Reading

    def places(self) -> tuple[PlaceChoice, ...]:
        """Places of the case, those with images first, each with how many show it."""
        known = self._read()
        found = [PlaceChoice(p.id, p.label, p.tz, len(known.at.get(p.id, ()))) for p in known.places.values()]
        return tuple(sorted(found, key=lambda place: (place.images == 0, place.label)))

    def examined(self, place: Optional[Id]) -> tuple[Examined, ...]:
        """Images that show a place with the looks there, all of the case for None; oldest first, undated last."""
        return self._read().all_examined(place)

    def scene(self, row: Id) -> Scene:
        """One image."""
        return self._store.get(Scene, row)

    def place(self, row: Id) -> Place:
        """One place."""
        return self._store.get(Place, row)

    def places_of(self, row: Id) -> tuple[Id, ...]:
        """Places that an image shows."""
        return tuple(place for place, scenes in self._read().at.items() if row in scenes)

    def bounds(self, place: Id, subject: Optional[str]) -> Bounds:
        """First and last seen of a subject at a place, and the looks that found nothing before and after."""
        return bounds(self.examined(place), subject)

    def calendar(
        self, place: Id, subject: Optional[str] = None, window: "Optional[tuple[date, date]]" = None
    ) -> Optional[PlaceCalendar]:
        """The calendar of a place, by default over all that is known of it; None where nothing is known."""
        return coverage_of(self._store, self._read(), place, subject, window)

    # Looking

    def log(
        self,
        scenes: Sequence[Id],
        place: Optional[Id],
        found: "Sequence[tuple[Optional[str], str]]",
        *,
        preview: "Collection[Id]" = (),
        visible_pct: Optional[float] = None,
        note: Optional[str] = None,
    ) -> Receipt:
        """Log looks at images as one action: for each image, each pair of subject (None for anything) and verdict.

        Of those in `preview` only a small picture was looked at.
        Without a place each is logged for the one place its image shows. Raises BadValue where there is nothing to
        log, or where an image shows several places, and what `CaseStore.apply` raises.
        """
        if not scenes or not found:
            raise BadValue("No image is chosen. Choose one in the list, or bring one onto the map.")
        if any(verdict not in VERDICTS for _, verdict in found):
            raise BadValue("A look is seen, nothing there, cloud, partly visible or can't tell.")
        me, now = self._store.me(), now_utc()
        at = {scene: place or self._only_place_of(scene) for scene in scenes}
        rows = tuple(
            Insert(
                Look(
                    new_id(), scene, now, verdict, "preview" if scene in preview else "full", place=at[scene],
                    subject=subject, person=me, visible_pct=visible_pct, note=note,
                )
            )
            for scene in scenes
            for subject, verdict in found
        )  # fmt: skip
        label = "Log a look" if len(rows) == 1 else f"Log {len(rows)} looks"
        return self._tell(self._store.apply(Action("log_look", label, rows)))

    def type_scene(self, scene: Scene, found: "Sequence[tuple[Optional[str], str]]") -> Receipt:
        """Take in an image known only by date and provider, with what somebody saw on it, if anything was said.

        Raises BadValue where neither is given, and what `CaseStore.apply` raises.
        """
        if not (scene.acquired_from and scene.provider):
            raise BadValue("An image that is known only by its date needs a date and a provider. Type both.")
        operations: list[Operation] = [Insert(scene)]
        me = self._store.me()
        for subject, verdict in found:
            operations.append(
                Insert(Look(new_id(), scene.id, now_utc(), verdict, "full", scene.place, subject, me))
            )
        action = Action("type_scene", "Add an image by date and provider", tuple(operations))
        return self._tell(self._store.apply(action))

    def remove(self, scenes: Sequence[Id]) -> Receipt:
        """Take images out of the case again, with the looks at them. Raises BadValue where something rests on one."""
        operations: list[Operation] = []
        for row in scenes:
            scene = self._store.get(Scene, row)
            looks = self._store.where(Look, "scene", row)
            used = bool(looks) and bool(self._store.where_any(Sighting, "look", [look.id for look in looks]))
            measured = bool(self._store.where(Measurement, "scene", row))
            if used or measured or self._store.where(Chip, "scene", row):
                name = scene.title or scene.item_id or scene.provider
                raise BadValue(f"Sightings or measurements rest on “{name}”, so it stays. Take those away first.")
            operations += [Delete("tie_point", t.id, t) for t in self._store.where(TiePoint, "scene", row)]
            operations += [Delete("look", look.id, look) for look in looks]
            operations += [Delete("citation", c.id, c) for c in self._store.where(Citation, "target_id", row)]
            operations.append(Delete("scene", row, scene))
        if not operations:
            return NOTHING_DONE
        label = "Remove an image" if len(scenes) == 1 else f"Remove {len(scenes)} images"
        return self._tell(self._store.apply(Action("remove_scenes", label, tuple(operations))))

    # Within

    def _only_place_of(self, row: Id) -> Optional[Id]:
        """A look for everywhere would say of each place that nothing is there, also of those nobody looked at."""
        shown = self.places_of(row)
        if len(shown) > 1:
            scene, known = self.scene(row), self._read().places
            names = ", ".join(sorted(known[place].label for place in shown))
            title = scene.title or scene.item_id or scene.provider
            raise BadValue(f"“{title}” shows several places: {names}. Choose above the one you looked at.")
        return shown[0] if shown else None

    def _read(self) -> Known:
        if self._known is None:
            self._placed = self._placed or read_placed(self._store)
            self._known = read_known(self._store, self._placed)
        return self._known
