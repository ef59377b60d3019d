"""Published numbers on one subject, side by side: nothing averaged, merged or hidden, and no unlike things on one axis.

Two numbers share an axis only where all of this holds:

- same measure (a stock at a pier is no flow over months, and no conversion into rounds), unit and direction; nothing
  is converted, so km and miles stand apart;
- a stock also needs the same place;
- stocks are of the same days: their periods overlap. All else adds up over time, so the periods must be nearly the
  same: they end within a month of each other and, where both say when they begin, begin within two months. "By October
  2023" and "by July 2025" are two questions. Numbers whose period is not stated share an axis with each other only.

Each claim prints its own period beside its bar, for nearly is not the same. A claim in words only ("hundreds") is
listed, without a bar, in the group its measure, direction and period belong to.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Optional

from .claim_drafts import MEASURES
from .claims import ClaimRow, independent_sources, publisher
from .records import Claim
from .times import parse_utc
from .values import Id, Interval, Utc

_FIRST, _LAST = "0000", "9999"
_ENDS_WITHIN, _BEGINS_WITHIN = timedelta(days=31), timedelta(days=62)


@dataclass(frozen=True)
class OwnFigure:
    """What was counted here at a place on one image: adopted tallies of sightings that rest on a look, added up."""

    unit: str
    count: Interval
    sightings: int
    drafts: int
    place: Optional[Id] = None
    place_label: Optional[str] = None
    direction: Optional[str] = None
    from_utc: Optional[Utc] = None
    to_utc: Optional[Utc] = None


@dataclass(frozen=True)
class Entry:
    """A claim in its group; `depth` is how many of the claims it repeats stand above it there."""

    row: ClaimRow
    depth: int


@dataclass(frozen=True)
class Group:
    """What may share one axis; a group without numbers has none."""

    measure: Optional[str]
    unit: Optional[str]
    direction: Optional[str]
    place: Optional[str]
    from_utc: Optional[Utc]
    to_utc: Optional[Utc]
    entries: tuple[Entry, ...]
    own: tuple[OwnFigure, ...] = ()

    @property
    def numbers(self) -> tuple[float, ...]:
        """Every number of the group."""
        counts = (*(entry.row.count for entry in self.entries), *(figure.count for figure in self.own))
        return tuple(value for c in counts for value in (c.low, c.best, c.high) if value is not None)


@dataclass(frozen=True)
class SideBySide:
    """Everything published on a subject; `independent` sources of so many publishers stand behind it.

    Own counts never add to claims.

    `left_out` own counts could not be totalled: their width has no reason yet.
    """

    subject: str
    groups: tuple[Group, ...]
    claims: int
    independent: int
    publishers: int
    left_out: int = 0

    @property
    def credits(self) -> "tuple[str, ...]":
        """Whose the numbers are, each once, in order of the alphabet."""
        sources = [entry.row.source for group in self.groups for entry in group.entries]
        return tuple(sorted({source.credit or source.publisher or source.title for source in sources}))


_Key = tuple[Optional[str], Optional[str], Optional[str], Optional[Id]]


def side_by_side(
    subject: str, rows: Sequence[ClaimRow], own: Sequence[OwnFigure] = (), left_out: int = 0
) -> SideBySide:
    """Group all claims on a subject, out of all claims of the case, by the rule of this module."""
    chosen = [row for row in rows if row.claim.subject == subject]
    clusters = _clusters([row for row in chosen if not row.count.empty])
    worded = [row for row in chosen if row.count.empty]
    for row in [row for row in worded if not _joined(row, clusters)]:
        _open_group(row, clusters)
    units = {row.claim.unit for row in chosen if not row.count.empty and row.claim.measure in ("stock", "flow")}
    wanted = [figure for figure in own if figure.unit in units]
    groups = [_group(key, cluster, wanted) for key, cluster in clusters]
    placed = {id(figure) for group in groups for figure in group.own}
    alone = [_alone(figure) for figure in wanted if id(figure) not in placed]
    claims = {row.claim.id: row.claim for row in rows}
    sources = {row.source.id: row.source for row in rows}
    independent = independent_sources(claims, sources, [row.claim.id for row in chosen])
    ordered = (*sorted(groups, key=_order), *sorted(alone, key=_order))
    publishers = {publisher(sources[row]) for row in independent if row in sources}
    return SideBySide(subject, ordered, len(chosen), len(independent), len(publishers), left_out)


def same_period(a: Claim, b: Claim) -> bool:
    """True where two claims speak of one period: stocks that overlap, totals that begin and end at nearly one time.

    A claim without a period meets those without one only.
    """
    if not _dated(a) or not _dated(b):
        return _dated(a) == _dated(b)
    if a.measure == "stock":
        return _start(a) <= _end(b) and _start(b) <= _end(a)
    ends_alike = _apart(a.to_utc, b.to_utc) <= _ENDS_WITHIN if a.to_utc and b.to_utc else a.to_utc is b.to_utc
    begins_alike = not (a.from_utc and b.from_utc) or _apart(a.from_utc, b.from_utc) <= _BEGINS_WITHIN
    return ends_alike and begins_alike


def _apart(one: str, other: str) -> timedelta:
    return abs(parse_utc(one) - parse_utc(other))


_Clusters = list[tuple[_Key, list[ClaimRow]]]


def _clusters(rows: Iterable[ClaimRow]) -> _Clusters:
    """Claims alike in measure, unit, direction and, for a stock, place, split where one speaks of another period."""
    clusters: _Clusters = []
    for row in sorted(rows, key=lambda row: (_end(row.claim), _start(row.claim))):
        fitting = [
            cluster
            for key, cluster in clusters
            if key == _key(row.claim) and all(same_period(row.claim, other.claim) for other in cluster)
        ]
        if fitting:
            fitting[0].append(row)
        else:
            clusters.append((_key(row.claim), [row]))
    return clusters


def _joined(row: ClaimRow, clusters: _Clusters) -> bool:
    """Put a claim in words into the group it belongs to, kin first; False where there is none."""
    measure, unit, direction, place = _key(row.claim)
    fitting = [
        cluster
        for key, cluster in clusters
        if measure
        and (key[0], key[2], key[3]) == (measure, direction, place)
        and unit in (None, key[1])
        and (not _dated(row.claim) or any(same_period(row.claim, other.claim) for other in cluster))
    ]
    if not fitting:
        return False
    kin = [cluster for cluster in fitting if any(_are_kin(row.claim, other.claim) for other in cluster)]
    (kin or fitting)[0].append(row)
    return True


def _open_group(row: ClaimRow, clusters: _Clusters) -> None:
    """A group without numbers; claims that measure nothing share one."""
    key = _key(row.claim) if row.claim.measure else (None, None, None, None)
    for other, cluster in clusters:
        if other == key and (not row.claim.measure or any(same_period(row.claim, each.claim) for each in cluster)):
            cluster.append(row)
            return
    clusters.append((key, [row]))


def _group(key: _Key, cluster: Sequence[ClaimRow], own: Iterable[OwnFigure]) -> Group:
    measure, unit, direction, place = key
    dated = [row.claim for row in cluster if _dated(row.claim)]
    start = min((_start(claim) for claim in dated), default=_FIRST)
    end = max((_end(claim) for claim in dated), default=_LAST)
    beside = tuple(
        figure
        for figure in own
        if measure == "stock"
        and (figure.unit, figure.place) == (unit, place)
        and figure.direction in (None, direction)
        and any(_in_period(figure, claim) for claim in dated)
    )
    return Group(
        measure,
        unit,
        direction,
        next((row.place for row in cluster), None) if place else None,
        None if start == _FIRST else Utc(start),
        None if end == _LAST else Utc(end),
        _entries(cluster),
        beside,
    )


def _in_period(figure: OwnFigure, claim: Claim) -> bool:
    return _start(claim) <= (figure.to_utc or _LAST) and (figure.from_utc or _FIRST) <= _end(claim)


def _alone(figure: OwnFigure) -> Group:
    return Group(
        "stock", figure.unit, figure.direction, figure.place_label, figure.from_utc, figure.to_utc, (), (figure,)
    )


def _entries(cluster: Sequence[ClaimRow]) -> tuple[Entry, ...]:
    """Claims by day of publication, each followed by those that repeat it. A circle is shown once, from its oldest."""
    ordered = sorted(cluster, key=lambda row: (row.source.published_on or _LAST, row.source.publisher or ""))
    here = {row.claim.id for row in ordered}
    entries: list[Entry] = []

    def put(row: ClaimRow, depth: int) -> None:
        if all(entry.row is not row for entry in entries):
            entries.append(Entry(row, depth))
            for other in ordered:
                if other.claim.repeats == row.claim.id:
                    put(other, depth + 1)

    for row in ordered:
        if row.claim.repeats not in here:
            put(row, 0)
    for row in ordered:
        put(row, 0)
    return tuple(entries)


def _key(claim: Claim) -> _Key:
    return claim.measure, claim.unit, claim.direction, claim.place if claim.measure == "stock" else None


def _order(group: Group) -> tuple[int, bool, str, str, str, str]:
    """Like measures together, and among them by the end of their period."""
    measure = MEASURES.index(group.measure) if group.measure in MEASURES else len(MEASURES)
    return measure, not group.numbers, group.unit or "", group.direction or "", group.place or "", group.to_utc or _LAST


def _are_kin(a: Claim, b: Claim) -> bool:
    return a.repeats == b.id or b.repeats == a.id


def _dated(claim: Claim) -> bool:
    return bool(claim.from_utc or claim.to_utc)


def _start(claim: Claim) -> str:
    return claim.from_utc or _FIRST


def _end(claim: Claim) -> str:
    return claim.to_utc or _LAST
