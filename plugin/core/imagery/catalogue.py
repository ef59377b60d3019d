"""What a catalogue of images is asked, and what it answers: the words that adapters and flows share."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional, Union

from ..errors import BadValue
from ..geometry import MultiPolygon
from ..records import Scene
from ..values import Id, Utc

Extent = tuple[float, float, float, float]
"""West, south, east, north in degrees; west is greater than east where it lies across ±180°."""


@dataclass(frozen=True)
class SceneQuestion:
    """Which images are wanted: those that touch an extent within a window of time, both ends included.

    `max_cloud_pct` and `max_gsd_m` leave out what is known to exceed them; an image of which that is not known is
    let through, for not knowing is no reason to hide it.
    """

    extent: Extent
    from_utc: Optional[Utc] = None
    to_utc: Optional[Utc] = None
    collections: tuple[str, ...] = ()
    max_cloud_pct: Optional[float] = None
    max_gsd_m: Optional[float] = None
    page_size: int = 100


@dataclass(frozen=True)
class Reject:
    """An entry of a catalogue that is no image we can use: its identifier, and what is wrong with it."""

    item_id: str
    reason: str


def rejected(entry: object, error: BadValue) -> Reject:
    """An entry with what is wrong with it."""
    name = entry.get("id") if isinstance(entry, dict) else None
    return Reject(name if isinstance(name, str) and name else "?", str(error))


def parted(entries: "Iterable[Union[Scene, Reject]]") -> "tuple[tuple[Scene, ...], tuple[Reject, ...]]":
    """Images and those that are none, apart, each in their order."""
    listed = tuple(entries)
    scenes = tuple(each for each in listed if isinstance(each, Scene))
    return scenes, tuple(each for each in listed if isinstance(each, Reject))


@dataclass(frozen=True)
class NextPage:
    """How to ask for what follows; may carry a server's own marks, and so is kept in memory only."""

    href: str
    method: str = "GET"
    body: Optional[str] = None
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ScenePage:
    """One page of an answer. `sifted` counts images left out here because the catalogue could not be asked to.

    `broken_off` where there would be more that can't be read, with the reason in `said`.
    """

    scenes: tuple[Scene, ...]
    rejects: tuple[Reject, ...] = ()
    matched: Optional[int] = None
    following: Optional[NextPage] = None
    sifted: int = 0
    said: Optional[str] = None
    broken_off: bool = False


@dataclass(frozen=True)
class CatalogueEntry:
    """A catalogue a person can ask. `authcfg` names a login in QGIS' own store; it is no secret itself."""

    name: str
    url: str
    kind: str = "stac"
    authcfg: str = ""
    built_in: bool = False
    collections: tuple[str, ...] = ()


@dataclass(frozen=True)
class CollectionFacts:
    """What a collection says once for all of its images."""

    collection: str
    title: Optional[str] = None
    licence: Optional[str] = None
    credit: Optional[str] = None


@dataclass(frozen=True)
class Ask:
    """One question of a plan: at which place, over which outline (the place's own area, or a square), when."""

    extent: Extent
    area: MultiPolygon
    label: str
    place: Optional[Id] = None
    from_utc: Optional[Utc] = None
    to_utc: Optional[Utc] = None


@dataclass(frozen=True)
class Filters:
    """What every question of one search has in common."""

    collections: tuple[str, ...] = ()
    max_cloud_pct: Optional[float] = None
    max_gsd_m: Optional[float] = None


@dataclass(frozen=True)
class FoundScene:
    """An image that was found, for which question, and which share of that place's area it covers (0 to 1)."""

    scene: Scene
    ask: Ask
    share: float
    catalogue: str


def within_limits(scene: Scene, question: SceneQuestion) -> bool:
    """False for an image that is known to have more cloud or larger pixels than wanted."""
    cloud, gsd = scene.cloud_pct, scene.gsd_stated_m
    too_cloudy = cloud is not None and question.max_cloud_pct is not None and cloud > question.max_cloud_pct
    too_coarse = gsd is not None and question.max_gsd_m is not None and gsd > question.max_gsd_m * (1.0 + 1e-6)
    return not (too_cloudy or too_coarse)
