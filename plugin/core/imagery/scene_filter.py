"""Which images a list shows, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

from ..measuring.resolution import resolution
from ..records import Scene
from .verdicts import CANNOT_TELL, CLOUD, UNEXAMINED, Examined

ALL, TO_LOOK_AT, LOOKED_AT, USABLE = "all", "to_look_at", "looked_at", "usable"
BY_DATE, BY_DATE_DOWN, BY_CLOUD, BY_RESOLUTION, BY_SENSOR = "date", "date_down", "cloud", "resolution", "sensor"
ORDERS = (BY_DATE_DOWN, BY_DATE, BY_CLOUD, BY_RESOLUTION, BY_SENSOR)


@dataclass(frozen=True)
class SceneFilter:
    """Every word must be found; days are UTC as YYYY-MM-DD, both included. What is not known of an image hides nothing,
    save where `known` is set: then an image without the resolution or cloud cover asked for is left out.
    """

    words: str = ""
    first: Optional[str] = None
    last: Optional[str] = None
    finest_m: Optional[float] = None
    cloud_pct: Optional[float] = None
    state: str = ALL
    known: bool = False

    @property
    def narrow(self) -> bool:
        """True where it leaves anything out besides what its words do."""
        return bool(self.first or self.last or self.finest_m or self.cloud_pct is not None or self.state != ALL)

    def lets(self, examined: Examined, text: str) -> bool:
        """True where an image whose words are `text` is shown."""
        scene = examined.scene
        folded = text.lower()
        return (
            all(word in folded for word in self.words.lower().split())
            and self._in_time(scene)
            and self._below(gsd_of(scene), self.finest_m)
            and self._below(scene.cloud_pct, self.cloud_pct)
            and self._in_state(examined.verdict())
        )

    def _in_time(self, scene: Scene) -> bool:
        start, end = scene.acquired_from, scene.acquired_to or scene.acquired_from
        if not self.first and not self.last:
            return True
        if not start or not end:
            return False
        return (not self.last or start[:10] <= self.last) and (not self.first or end[:10] >= self.first)

    def _below(self, value: Optional[float], most: Optional[float]) -> bool:
        if most is None:
            return True
        return not self.known if value is None else value <= most

    def _in_state(self, verdict: str) -> bool:
        if self.state == TO_LOOK_AT:
            return verdict == UNEXAMINED
        if self.state == LOOKED_AT:
            return verdict != UNEXAMINED
        return self.state == ALL or verdict not in (CLOUD, CANNOT_TELL)


def in_order(images: Iterable[Examined], order: str) -> tuple[Examined, ...]:
    """Images in one of `ORDERS`; what is not known comes last, and within the same the older first."""
    dated = sorted(images, key=lambda e: (e.scene.acquired_from or "9999", e.scene.title or ""))
    if order == BY_DATE_DOWN:
        known = [e for e in dated if e.scene.acquired_from]
        return (*reversed(known), *(e for e in dated if not e.scene.acquired_from))
    if order == BY_CLOUD:
        return tuple(sorted(dated, key=lambda e: _last_if_none(e.scene.cloud_pct)))
    if order == BY_RESOLUTION:
        return tuple(sorted(dated, key=lambda e: _last_if_none(gsd_of(e.scene))))
    if order == BY_SENSOR:
        return tuple(sorted(dated, key=lambda e: (e.scene.sensor is None, (e.scene.sensor or "").lower())))
    return tuple(dated)


def gsd_of(scene: Scene) -> Optional[float]:
    """The resolution an image was collected at as far as it is known, else the size of its pixels, in metres."""
    of = resolution(scene.gsd_measured_m, scene.gsd_stated_m, scene.pixel_size_m)
    return of.gsd_m if of.gsd_m is not None else of.pixel_m


def neighbour(images: Iterable[Examined], current: Optional[str], step: int) -> Optional[Examined]:
    """The next (step 1) or previous (−1) image in order of time; None at the end. Without a current one, the last.

    One that is known only by its date is passed over: there is nothing to look at.
    """
    at_hand = (e for e in images if e.scene.href or e.scene.assets)
    dated = [e for e in in_order(at_hand, BY_DATE) if e.scene.acquired_from]
    at = next((n for n, e in enumerate(dated) if e.scene.id == current), None)
    if at is None:
        return dated[-1] if dated else None
    return dated[at + step] if 0 <= at + step < len(dated) else None


def _last_if_none(value: Optional[float]) -> tuple[bool, float]:
    return value is None, value or 0.0
