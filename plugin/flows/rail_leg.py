"""Plan a rail leg along railway lines, and others beside it. A modelled path, not a track anybody saw."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsFeatureSource

from ..analysis.rail_lines import line_at, lines_of, with_vertices_at
from ..analysis.rail_network import Network, network_of
from ..analysis.rail_stretches import RailStretch, joined, passed, stretches_of
from ..analysis.rail_way import RailPlanner, RailWay
from ..core.errors import RouteError
from ..core.geometry import LonLat, MultiLine
from ..core.ports import Progress
from ..gis.geodesy import distance_m, length_km
from ..gis.rail_lines import CREDIT, ReadLines, Town, read_lines, shipped_lines, shipped_towns

MOST_OFF_KM = 25.0
GAP_M = 100.0
_NOT_THROUGH = ("CN",)
"""Left out on the shipped network unless an end lies there: the shortest ways from Primorye west run through China."""
_TOWN_KM, _CITY_KM, _CITY = 4.0, 12.0, 200_000  # a city's point lies in its middle, its line often at its edge
_shipped: "list[Network]" = []


@dataclass(frozen=True)
class RailLeg:
    """A planned rail leg: `length_km` of track where the source states that, `drawn_km` of the line as drawn."""

    stretches: tuple[RailStretch, ...]
    line: MultiLine
    length_km: float
    drawn_km: float
    precision_m: Optional[float]
    towns: tuple[Town, ...]
    method: str
    credit: str
    told: tuple[str, ...]


def plan_rail_legs(
    places: Sequence[LonLat],
    count: int = 1,
    avoid: "Optional[Sequence[str]]" = None,
    lines: "Optional[tuple[QgsFeatureSource, str]]" = None,
    gap_m: float = GAP_M,
    progress: Optional[Progress] = None,
) -> "tuple[RailLeg, ...]":
    """Up to `count` legs that differ, from the first place to the last through those between, the shortest first.

    `avoid` are ISO 3166 codes of countries and numbers of features; None is China, on the shipped network, unless a
    place lies there. `lines` is a line layer and its name; None is the network that ships with the plugin, where loose
    ends are not joined. Raises RouteError where there is no way.
    """
    _check(places)
    network = shipped_network() if lines is None else _network(read_lines(*lines), gap_m, places)
    name = "the thinned OpenStreetMap railways of scgraph-data" if lines is None else f"the layer “{lines[1]}”"
    avoided, told = _avoided(network, places, avoid, shipped=lines is None)
    planner = RailPlanner(network, avoided)
    ways = planner.alternatives(places, MOST_OFF_KM, count) if count > 1 else (planner.through(places, MOST_OFF_KM),)
    credit = CREDIT if lines is None else ""
    return tuple(_leg(network, way, places, name, credit, told) for way in ways)


def shipped_network() -> Network:
    """The railway network that ships with the plugin, read once."""
    if not _shipped:
        _shipped.append(_network(shipped_lines(), 0.0))
    return _shipped[0]


def _check(places: Sequence[LonLat]) -> None:
    for lon, lat in places:
        if not (-180.0 <= lon <= 180.0 and -90.0 <= lat <= 90.0):
            raise RouteError(f"There is no position {lat:g}, {lon:g}. Give latitude and longitude in degrees.")
    for a, b in zip(places, places[1:]):
        if distance_m(a, b) < 50.0:
            raise RouteError("Two places that follow each other are the same. Choose places that lie apart.")


def _network(read: ReadLines, gap_m: float, places: "Sequence[LonLat]" = ()) -> Network:
    if not read.counts:
        raise RouteError("The layer has no line in it. Choose a layer of railway lines.")
    told = read.track_km, read.off_m, read.countries, read.schematic
    points, counts = with_vertices_at(read.points, read.counts, places)
    return network_of(lines_of(points, counts, read.names, *told), gap_m)


def _avoided(
    network: Network, places: Sequence[LonLat], avoid: "Optional[Sequence[str]]", *, shipped: bool
) -> "tuple[list[int], tuple[str, ...]]":
    """Numbers of the lines left out, and what is to be said of that."""
    told: tuple[str, ...] = ()
    if avoid is None:
        avoid = _NOT_THROUGH if shipped else ()
        ends = (places[0], places[-1]) if avoid else ()
        there = {code for at in ends for code in network.lines.countries[line_at(network.lines, at)].split(",")}
        avoid = tuple(code for code in avoid if code not in there)
        if avoid:
            told = (f"Lines in {', '.join(avoid)} were left out; say which countries to avoid to change that.",)
    wanted = {word.strip().upper() for word in avoid if word.strip()}
    if not wanted:
        return [], told
    lines = network.lines
    numbers = {word for word in wanted if word.isdigit()}
    codes = wanted - numbers
    known = {code for each in lines.countries for code in each.split(",")}
    if codes and not any(lines.countries):
        raise RouteError(
            "The layer does not say which country a line runs through: add a field “countries” with ISO codes, or "
            "avoid lines by the numbers of their features."
        )
    strange = sorted(code for code in codes if len(code) != 2 or not code.isalpha())
    if strange:
        raise RouteError(f"“{strange[0]}” is neither a country's two-letter ISO code nor a feature's number.")
    unknown = sorted(codes - known)
    if unknown:
        told += (f"No line runs through {', '.join(unknown)}.",)
    out = [
        n for n, (through, name) in enumerate(zip(lines.countries, lines.names))
        if name in numbers or (through and not codes.isdisjoint(through.split(",")))
    ]  # fmt: skip
    return out, told


def _leg(
    network: Network, way: RailWay, places: Sequence[LonLat], name: str, credit: str, told: "tuple[str, ...]"
) -> RailLeg:
    stretches = stretches_of(network.lines, way)
    line = MultiLine((joined([stretch.points for stretch in stretches]),))
    known = [stretch.precision_m for stretch in stretches]
    precision = None if any(p is None for p in known) else max((p for p in known if p is not None), default=None)
    gaps = sum(1 for piece in way.pieces if piece.line < 0)
    if gaps:
        told += (f"{gaps} gaps between lines are bridged by straight lines.",)
    sketched = sum(stretch.track_km for stretch in stretches if stretch.schematic)
    if sketched:
        told += (f"{sketched:.0f} km of it are schematic: straight lines between known points.",)
    for off, which in ((way.off_km[0], "begins"), (way.off_km[-1], "ends")):
        if off > 1.0:
            told += (f"It {which} {off:.1f} km off the place, at the nearest line.",)
    through = f", through {len(places) - 2} points given" if len(places) > 2 else ""
    method = f"shortest way along {name}{through}; a modelled path"
    return RailLeg(
        stretches, line, way.km, length_km(line), precision, towns_along(line.lines[0]), method, credit, told
    )


def towns_along(points: "tuple[LonLat, ...]") -> "tuple[Town, ...]":
    """Towns by the shipped railways that a line passes, in its order."""
    towns = shipped_towns()
    reach = [(town.at, _CITY_KM if town.people >= _CITY else _TOWN_KM) for town in towns]
    return tuple(towns[n] for n in passed(points, reach))
