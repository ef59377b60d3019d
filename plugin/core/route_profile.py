"""What lies at which kilometre of a route: a ruler made of its legs, and what is laid against it."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Callable, Optional

from .geometry import LonLat
from .ground import turned
from .sphere import KM_PER_DEG
from .values import Id

PLACE, SIGHTING, EVENT = "place", "sighting", "event"
_CELL_DEG = 0.5
_LONGEST_DEG = 0.5  # longer chords are entered in parts, so that they are not in every cell of a wide box


@dataclass(frozen=True)
class Band:
    """A part of the ruler whose path is known in one way; `stated` where its length of track is, by a source."""

    leg: Id
    name: str
    mode: str
    path_status: str
    start_km: float
    end_km: float
    stated: bool


@dataclass(frozen=True)
class Piece:
    """A run of a leg: positions in degrees, and how far along the route each lies, in kilometres."""

    band: Band
    points: tuple[LonLat, ...]
    km: tuple[float, ...]


@dataclass(frozen=True)
class Subject:
    """What is laid against a route. A place has a `label`; of a sighting or event, `what` was seen, and `when`."""

    kind: str
    id: Id
    at: LonLat
    label: str = ""
    what: str = ""
    when: str = ""
    since: str = ""
    about: str = ""
    status: str = ""
    reported: bool = False


@dataclass(frozen=True)
class ProfileEntry:
    """A subject at its kilometre, `off_km` off the line; `leg` is what the leg there is called."""

    subject: Subject
    km: float
    off_km: float
    leg: str


@dataclass(frozen=True)
class RouteProfile:
    """A route on its ruler; `told` are sentences about what the kilometres rest on, and what was left out."""

    name: str
    bands: tuple[Band, ...]
    entries: tuple[ProfileEntry, ...]
    told: tuple[str, ...]

    @property
    def length_km(self) -> float:
        """Length of the ruler."""
        return max((band.end_km for band in self.bands), default=0.0)


class Ruler:
    """Finds where on a route a position lies, among the pieces within `reach_km`."""

    def __init__(self, pieces: "Sequence[Piece]", reach_km: float) -> None:
        self._pieces, self._reach = pieces, reach_km
        self._cells: dict[tuple[int, int], list[tuple[int, int]]] = {}
        up = reach_km / KM_PER_DEG
        for p, piece in enumerate(pieces):
            for n, (a, b) in enumerate(zip(piece.points, piece.points[1:])):
                for cell in _cells_of(a, b, up):
                    self._cells.setdefault(cell, []).append((p, n))

    def at(self, where: LonLat) -> "Optional[tuple[float, float, Band]]":
        """Kilometre, distance off the line and band of the nearest point within reach; the first of equals.

        Distances are those on a plane at the position, within one in a thousand for what is near.
        """
        scale = math.cos(math.radians(where[1])) * KM_PER_DEG
        best: Optional[tuple[float, float, Band]] = None
        cell = math.floor(_round_earth(where[0]) / _CELL_DEG), math.floor(where[1] / _CELL_DEG)
        for p, n in self._cells.get(cell, ()):
            piece = self._pieces[p]
            (ax, ay), (bx, by) = (
                (turned(x - where[0]) * scale, (y - where[1]) * KM_PER_DEG)
                for x, y in (piece.points[n], piece.points[n + 1])
            )
            square = (bx - ax) ** 2 + (by - ay) ** 2
            share = 0.0 if square == 0.0 else min(1.0, max(0.0, -(ax * (bx - ax) + ay * (by - ay)) / square))
            off = math.hypot(ax + (bx - ax) * share, ay + (by - ay) * share)
            if off <= self._reach and (best is None or off < best[1]):
                best = piece.km[n] + (piece.km[n + 1] - piece.km[n]) * share, off, piece.band
        return best


def measured(subjects: "Sequence[Subject]", ruler: Ruler) -> "tuple[list[ProfileEntry], int]":
    """Subjects at their kilometres, and how many lie too far off."""
    found = [(subject, ruler.at(subject.at)) for subject in subjects]
    entries = [ProfileEntry(subject, at[0], at[1], at[2].name) for subject, at in found if at is not None]
    return entries, len(found) - len(entries)


def in_order(entries: "Iterable[ProfileEntry]") -> "tuple[ProfileEntry, ...]":
    """Entries by their kilometres; where they are the same, places first, then the earliest."""
    order = {PLACE: 0, SIGHTING: 1, EVENT: 2}
    return tuple(sorted(entries, key=lambda e: (e.km, order.get(e.subject.kind, 3), e.subject.since, e.subject.label)))


def as_text(profile: RouteProfile, head: "Sequence[str]", name_of: "Callable[[Subject], str]") -> str:
    """The list as lines with tabs between the columns that `head` names, and what has to be said below."""
    rows = ["\t".join(head)]
    for each in profile.entries:
        told = each.subject
        cells = (f"{each.km:.1f}", name_of(told), told.when, f"{each.off_km:.1f}", each.leg, told.about)
        rows.append("\t".join(cell.replace("\t", " ").replace("\n", " · ") for cell in cells))
    return "\n".join([profile.name, *rows, *profile.told])


def _cells_of(a: LonLat, b: LonLat, up: float) -> "set[tuple[int, int]]":
    """Cells within reach of a chord."""
    steps = max(1, math.ceil(max(abs(b[0] - a[0]), abs(b[1] - a[1])) / _LONGEST_DEG))
    found: set[tuple[int, int]] = set()
    for n in range(steps):
        xs = [a[0] + (b[0] - a[0]) * k / steps for k in (n, n + 1)]
        ys = [a[1] + (b[1] - a[1]) * k / steps for k in (n, n + 1)]
        aside = up / max(0.05, math.cos(math.radians(min(89.0, max(abs(y) for y in ys) + up))))
        west, east = (math.floor(x / _CELL_DEG) for x in (min(xs) - aside, max(xs) + aside))
        south, north = (math.floor(y / _CELL_DEG) for y in (min(ys) - up, max(ys) + up))
        for column in range(west, east + 1):
            same = math.floor(_round_earth((column + 0.5) * _CELL_DEG) / _CELL_DEG)
            found.update((same, row) for row in range(south, north + 1))
    return found


def _round_earth(lon: float) -> float:
    """A longitude from −180 to just below 180: unlike `ground.turned`, ±180° is one number, and so in one cell."""
    return (lon + 180.0) % 360.0 - 180.0
