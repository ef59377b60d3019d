"""Railways of OpenStreetMap along a leg: asked for, made a network, and the leg led along them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..analysis.rail_beside import way_beside
from ..analysis.rail_gaps import gaps_between, reach_of
from ..analysis.rail_lines import lines_through
from ..analysis.rail_network import Network, network_of
from ..analysis.rail_stretches import joined, passed
from ..analysis.rail_way import RailPlanner
from ..core import words
from ..core.errors import Cancelled, NotJoined, RouteError
from ..core.geometry import LonLat, MultiLine
from ..core.imagery.links import host_of
from ..core.overpass import Box, Station
from ..core.ports import Progress
from ..core.records import Leg, LegStretch
from ..core.times import day_words
from ..core.values import new_id
from ..gis import overpass
from ..gis.geodesy import distance_m, length_km

CREDIT = "© OpenStreetMap contributors, ODbL 1.0"
PRECISION_M = 25.0
"""How far a track drawn from imagery and GPS, as OpenStreetMap's are, may lie from where it is: a width of yards."""
GAP_M = 50.0
MOST_OFF_KM = 10.0
_WIDEST_GAP_KM, _NEAR_KM = 5.0, 5.0
_STATION_KM, _STEP_DEG = 0.5, 0.003


@dataclass(frozen=True)
class Run:
    """Stretches that follow each other and are replaced as one: the first and last by their place, and their line."""

    first: int
    last: int
    points: tuple[LonLat, ...]


@dataclass(frozen=True)
class Asking:
    """What is to be asked, and for which part of a leg."""

    leg: Leg
    stretches: tuple[LegStretch, ...]
    runs: tuple[Run, ...]
    boxes: tuple[Box, ...]
    endpoint: str


@dataclass(frozen=True)
class Refined:
    """New stretches for each run of an asking, how they were made, and what has to be said of them."""

    asking: Asking
    parts: tuple[tuple[LegStretch, ...], ...]
    method: str
    told: tuple[str, ...]
    stations: tuple[Station, ...] = ()


def refine(asking: Asking, cache: Path, progress: Progress, *, anew: bool = False) -> Refined:
    """Ask, and plan along what came; for a thread.

    Raises HttpError and RouteError with what to do next, Cancelled. Answers that came are kept in `cache`, and not
    asked for again unless `anew`.
    """
    fetched = overpass.fetch(asking.endpoint, asking.boxes, cache, progress, anew=anew)
    days = " to ".join(day_words(day) for day in dict.fromkeys((fetched.since, fetched.until)))
    method = f"shortest way along railways of OpenStreetMap, asked for on {days}; a modelled path"
    boxes = words.plural(len(asking.boxes), "box", "boxes")
    host, kept = host_of(asking.endpoint), fetched.from_cache
    from_before = f", of which {kept} kept from before" if kept else ""
    told = [f"{len(fetched.ways)} railways of {host} in {boxes}{from_before}."]
    lines = lines_through([way.points for way in fetched.ways], [str(way.number) for way in fetched.ways])
    network = network_of(lines, GAP_M)
    parts: list[tuple[LegStretch, ...]] = []
    for run in asking.runs:
        if progress.cancelled():
            raise Cancelled("Stopped.")
        part, said = _along(network, asking, run, method)
        parts.append(part)
        told += said
    stations = _beside(parts, fetched.stations)
    if fetched.stations:
        told.append(f"{words.plural(len(stations), 'station lies', 'stations lie')} along it.")
    return Refined(asking, tuple(parts), method, tuple(told), stations)


def _beside(
    parts: "Sequence[tuple[LegStretch, ...]]", stations: "Sequence[Station]"
) -> "tuple[Station, ...]":
    """Stations that the new stretches pass, in their order."""
    lines = [line for part in parts for row in part if row.geom for line in row.geom.lines]
    if not lines or not stations:
        return ()
    dense = [at for line in lines for at in _dense(line)]
    return tuple(stations[n] for n in passed(dense, [(station.at, _STATION_KM) for station in stations]))


def _dense(line: "tuple[LonLat, ...]") -> "list[LonLat]":
    """Positions along a line, none farther than some hundred metres from the next."""
    found = [line[0]]
    for a, b in zip(line, line[1:]):
        pieces = max(1, round(max(abs(a[0] - b[0]), abs(a[1] - b[1])) / _STEP_DEG))
        found += [(a[0] + (b[0] - a[0]) * n / pieces, a[1] + (b[1] - a[1]) * n / pieces) for n in range(1, pieces + 1)]
    return found


def _along(network: Network, asking: Asking, run: Run, method: str) -> "tuple[tuple[LegStretch, ...], list[str]]":
    old = asking.stretches[run.first : run.last + 1]
    rough_m = max((each.precision_m or 0.0 for each in old), default=0.0)
    try:
        way, off = way_beside(RailPlanner(network), run.points, max(_NEAR_KM, rough_m / 1000.0), MOST_OFF_KM)
    except NotJoined:
        raise _gap(network, run) from None
    except RouteError as error:
        raise RouteError(f"{error} Nothing was changed.") from None
    told = []
    if off:
        told.append(f"It strays from the line before at {off} of its {len(run.points)} points: look at it on the map.")
    gaps = [piece for piece in way.pieces if piece.line < 0]
    if gaps:
        at = words.position(*gaps[0].points[0])
        count = words.plural(len(gaps), "gap", "gaps")
        told.append(f"{count} of up to {GAP_M:.0f} m between lines bridged, the first at {at}.")
    points = joined([piece.points for piece in way.pieces])
    head, points, said = _met(run.points[0], points, run.first > 0)
    tail, back, also = _met(run.points[-1], points[::-1], run.last < len(asking.stretches) - 1)
    told += [f"It {which} {how}" for which, how in (("begins", said), ("ends", also)) if how]
    rows = [_stretch(asking, back[::-1], f"{method}; ± {PRECISION_M:.0f} m for how tracks are drawn there")]
    if head is not None:
        rows.insert(0, _link(asking, head, rough_m))
    if tail is not None:
        rows.append(_link(asking, tail[::-1], rough_m))
    before = length_km(MultiLine((run.points,)))
    now = sum(each.track_km or 0.0 for each in rows)
    told.append(f"{words.number(before, 1)} km drawn before, {words.number(now, 1)} km now.")
    return tuple(rows), told


def _met(
    edge: LonLat, points: "tuple[LonLat, ...]", goes_on: bool
) -> "tuple[Optional[tuple[LonLat, ...]], tuple[LonLat, ...], str]":
    """How a line that starts near the edge of what it replaces meets it: by a link of its own; the line; and words.

    Where the leg itself begins or ends, the line stays as it is; a place may lie beside its railway.
    """
    apart = distance_m(edge, points[0])
    if not goes_on:
        off = f"{apart / 1000:.1f} km off where the leg did, at the nearest line."
        return None, points, off if apart > 1000.0 else ""
    if apart > GAP_M:
        link = f"with a straight line of {apart / 1000:.2f} km to the rest of the leg."
        return (edge, points[0]), points, link
    return None, points if points[0] == edge else (edge, *points), ""


def _stretch(asking: Asking, chain: "tuple[LonLat, ...]", method: str) -> LegStretch:
    line = MultiLine((chain,))
    return LegStretch(
        new_id(), asking.leg.id, 1, asking.leg.path_status, 0, method=method, precision_m=PRECISION_M,
        track_km=length_km(line), geom=line,
    )  # fmt: skip


def _link(asking: Asking, chain: "tuple[LonLat, ...]", rough_m: float) -> LegStretch:
    """A straight line between what was found and the rest of the leg, known no better than what it replaces."""
    line = MultiLine((chain,))
    return LegStretch(
        new_id(), asking.leg.id, 1, "hypothesised", 1, method="straight line to the rest of the leg",
        precision_m=rough_m or None, track_km=length_km(line), geom=line,
    )  # fmt: skip


def _gap(network: Network, run: Run) -> RouteError:
    """Why lines do not join, with the gaps that stand between them."""
    start, goal = run.points[0], run.points[-1]
    gaps = [gap for gap in gaps_between(network, start, goal, _WIDEST_GAP_KM) if gap.metres > GAP_M]
    todo = "Nothing was changed. Mend it in OpenStreetMap, or split the leg there and refine its parts."
    if gaps:
        where = "; ".join(f"{words.number(round(gap.metres, -1))} m at {words.position(*gap.at)}" for gap in gaps[:5])
        more = f" and {len(gaps) - 5} more" if len(gaps) > 5 else ""
        return RouteError(f"OpenStreetMap's lines do not join: a gap of about {where}{more}. {todo}")
    at, left = reach_of(network, start, goal)
    return RouteError(
        f"OpenStreetMap's lines from the start end at {words.position(*at)}, {left:.0f} km short, and nothing within "
        f"{_WIDEST_GAP_KM:.0f} km goes on there. {todo}"
    )
