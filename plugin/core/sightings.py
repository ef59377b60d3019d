"""A sighting as an analyst enters and reads it, put together from the rows that hold it."""

from dataclasses import dataclass, fields
from typing import Optional, Protocol, Union

from .clash import Clash, Difference
from .geometry import Point, Polygon, middle
from .measuring.resolution import resolution
from .times import instant_words, window_words
from .values import NO_COUNT, Id, Interval, Utc

ENTERED_BY_HAND = "entered by hand"
"""`date_basis` of a scene whose date a person typed."""
NEAR_A_PLACE_M = 25_000.0
"""As far from a place as what is seen is still taken to be there, unless the place is known less exactly."""


@dataclass(frozen=True)
class SceneInHand:
    """The image under the cursor: everything a sighting takes from it, so that nothing is typed twice.

    `href` is relative to the case, a bare file name, or an address without secrets. Times in UTC. `scene_id` where the
    layer says which image of the case it shows.
    """

    layer_id: str
    title: str
    kind: str = "image"
    provider: Optional[str] = None
    sensor: Optional[str] = None
    item_id: Optional[str] = None
    href: Optional[str] = None
    acquired_from: Optional[Utc] = None
    acquired_to: Optional[Utc] = None
    date_basis: Optional[str] = None
    gsd_stated_m: Optional[float] = None
    pixel_size_m: Optional[float] = None
    licence: Optional[str] = None
    credit: Optional[str] = None
    sha256: Optional[str] = None
    size_bytes: Optional[int] = None
    gsd_measured_m: Optional[float] = None
    sun_elevation_deg: Optional[float] = None
    sun_azimuth_deg: Optional[float] = None
    off_nadir_deg: Optional[float] = None
    view_azimuth_deg: Optional[float] = None
    scene_id: Optional[str] = None


def image_words(scene: SceneInHand) -> str:
    """Date, sensor and resolution of an image in one line; what is not known is said to be so."""
    if scene.acquired_from and scene.acquired_from == scene.acquired_to:
        when = instant_words(scene.acquired_from)
    else:
        when = window_words(scene.acquired_from, scene.acquired_to) or "no date known"
    return " · ".join(filter(None, (when, scene.sensor, resolution_words(scene))))


def resolution_words(scene: SceneInHand) -> str:
    """The resolution an image was collected at, as measured or as stated; else its pixel size, named as that."""
    of = resolution(scene.gsd_measured_m, scene.gsd_stated_m, scene.pixel_size_m)
    if of.gsd_m is not None:
        return f"{of.gsd_m:.2g} m {of.basis}"
    return f"pixels of {of.pixel_m:.2g} m" if of.pixel_m is not None else "resolution not known"


@dataclass(frozen=True)
class SightingDraft:
    """What the form holds; observation and inference, likelihood and confidence are kept apart."""

    subject: str = "container_stack"
    count: Interval = NO_COUNT
    size_class: Optional[str] = None
    colour_class: Optional[str] = None
    direction: Optional[str] = None
    observation: Optional[str] = None
    inference: Optional[str] = None
    likelihood: Optional[str] = None
    confidence: Optional[str] = None
    note: Optional[str] = None
    acquired_from: Optional[Utc] = None
    acquired_to: Optional[Utc] = None
    gsd_stated_m: Optional[float] = None


@dataclass(frozen=True)
class SightingLine:
    """A sighting as a list, form or figure shows it; `origin` is observed or reported."""

    id: Id
    subject: str
    status: str
    origin: str
    count: Interval
    point: Optional[Point] = None
    unit: Optional[str] = None
    size_class: Optional[str] = None
    colour_class: Optional[str] = None
    direction: Optional[str] = None
    observation: Optional[str] = None
    inference: Optional[str] = None
    likelihood: Optional[str] = None
    confidence: Optional[str] = None
    note: Optional[str] = None
    from_utc: Optional[Utc] = None
    to_utc: Optional[Utc] = None
    when_wording: Optional[str] = None
    time_precision: Optional[str] = None
    date_basis: Optional[str] = None
    place: Optional[str] = None
    tz: Optional[str] = None
    precision_m: Optional[float] = None
    scene: Optional[str] = None
    scene_kind: Optional[str] = None
    scene_date_editable: bool = False
    sensor: Optional[str] = None
    gsd_m: Optional[float] = None
    gsd_stated_m: Optional[float] = None
    several_classes: bool = False
    credit: Optional[str] = None
    author: Optional[str] = None
    publisher: Optional[str] = None
    source_title: Optional[str] = None
    source_grade: Optional[str] = None
    wording: Optional[str] = None
    chip: Optional[Id] = None


def draft_of(line: SightingLine) -> SightingDraft:
    """What the form of a stored sighting would hold if nobody touched it."""
    return SightingDraft(
        subject=line.subject,
        count=line.count,
        size_class=line.size_class,
        colour_class=line.colour_class,
        direction=line.direction,
        observation=line.observation,
        inference=line.inference,
        likelihood=line.likelihood,
        confidence=line.confidence,
        note=line.note,
        acquired_from=line.from_utc,
        acquired_to=line.to_utc,
        gsd_stated_m=line.gsd_stated_m,
    )


def clash_with(sighting: Id, mine: SightingDraft, stored: Optional[SightingDraft]) -> Clash:
    """What a form would save against what is stored, field by field; None for a sighting that is gone."""
    ours, theirs = _told(mine), _told(stored) if stored else {}
    differing = [name for name in ours if ours[name] != theirs.get(name)]
    told = tuple(Difference(name, ours[name], theirs.get(name)) for name in differing)
    return Clash("sighting", sighting, stored is None, told)


def _told(draft: SightingDraft) -> dict[str, Optional[str]]:
    values = {f.name: getattr(draft, f.name) for f in fields(draft) if f.name != "count"}
    count = draft.count
    values.update(low=count.low, best=count.best, high=count.high, width_reason=count.reason)
    return {n: None if v is None else f"{v:g}" if isinstance(v, float) else str(v) for n, v in values.items()}


Shape = Union[Point, Polygon]


def anchor(shape: Shape) -> Point:
    """Where a sighting's mark goes: the point itself, or the middle of its outline."""
    return shape if isinstance(shape, Point) else middle(shape)


_COARSE = ("week", "month", "season", "year")


class Dated(Protocol):
    """What has a day or window, and perhaps a source's own words for it."""

    @property
    def from_utc(self) -> Optional[Utc]: ...
    @property
    def to_utc(self) -> Optional[Utc]: ...
    @property
    def when_wording(self) -> Optional[str]: ...
    @property
    def time_precision(self) -> Optional[str]: ...


def when_words(line: Dated) -> str:
    """Day or window of a sighting; where a source was less exact than a day, in the source's own words."""
    if line.when_wording and (line.time_precision in _COARSE or not line.from_utc):
        return line.when_wording
    return window_words(line.from_utc, line.to_utc) or line.when_wording or "undated"
