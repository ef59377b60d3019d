"""Images, looking at them, and pinning them to the ground."""

from dataclasses import dataclass
from typing import Optional

from ..geometry import MultiPolygon, Point
from ..values import Id, Utc


@dataclass(frozen=True)
class Scene:
    """One image; geom is its footprint. May be known only by date and provider."""

    id: Id
    kind: str
    title: Optional[str] = None
    provider: Optional[str] = None
    sensor: Optional[str] = None
    item_id: Optional[str] = None
    acquisition_id: Optional[str] = None
    href: Optional[str] = None
    acquired_from: Optional[Utc] = None
    acquired_to: Optional[Utc] = None
    published_utc: Optional[Utc] = None
    date_basis: Optional[str] = None
    gsd_stated_m: Optional[float] = None
    pixel_size_m: Optional[float] = None
    gsd_measured_m: Optional[float] = None
    sun_elevation_deg: Optional[float] = None
    sun_azimuth_deg: Optional[float] = None
    off_nadir_deg: Optional[float] = None
    view_azimuth_deg: Optional[float] = None
    cloud_pct: Optional[float] = None
    licence: Optional[str] = None
    credit: Optional[str] = None
    rights_publish: Optional[str] = None
    rights_permission: Optional[str] = None
    rights_expires: Optional[str] = None
    sha256: Optional[str] = None
    size_bytes: Optional[int] = None
    georef_rmse_m: Optional[float] = None
    shift_e_m: Optional[float] = None
    shift_n_m: Optional[float] = None
    shift_basis: Optional[str] = None
    georef_method: Optional[str] = None
    catalogue: Optional[str] = None
    collection: Optional[str] = None
    thumb_href: Optional[str] = None
    assets: Optional[str] = None
    place: Optional[Id] = None
    geom: Optional[MultiPolygon] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Search:
    """A catalogue was asked, so that 'no scene' can say where it was looked for."""

    id: Id
    catalogue: str
    utc: Utc
    place: Optional[Id] = None
    from_utc: Optional[Utc] = None
    to_utc: Optional[Utc] = None
    filters: Optional[str] = None
    found: Optional[int] = None
    extent: Optional[str] = None
    outcome: Optional[str] = None
    acquired: Optional[str] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Look:
    """Somebody examined a scene at a place for a subject."""

    id: Id
    scene: Id
    looked_utc: Utc
    verdict: str
    examined: str
    place: Optional[Id] = None
    subject: Optional[str] = None
    person: Optional[Id] = None
    visible_pct: Optional[float] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class TiePoint:
    """A pixel of a published picture or shifted scene pinned to the ground."""

    id: Id
    scene: Id
    pixel_x: float
    pixel_y: float
    residual_m: Optional[float] = None
    geom: Optional[Point] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Chip:
    """Image cut for a sighting."""

    id: Id
    sighting: Id
    sha256: str
    scene: Optional[Id] = None
    png: Optional[bytes] = None
    extent: Optional[str] = None
    pixel_size_m: Optional[float] = None
    made_utc: Optional[Utc] = None
    basis: Optional[str] = None
    note: Optional[str] = None
