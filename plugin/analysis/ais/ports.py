"""Port visits as Global Fishing Watch defines them: in within 3 km, out beyond 4 km, stopped or silent in between."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...core.ais.events import PortVisit
from ...core.ais.limits import AisLimits
from ..sphere import Array, distance_km, east_deg
from .positions import Tracks

_A_DEGREE_KM = 110.0  # of latitude, where it is shortest: the box around a port is never too small


@dataclass(frozen=True)
class Port:
    """An anchorage or berth: a name, longitude and latitude in degrees."""

    name: str
    lon: float
    lat: float


def port_visits(tracks: Tracks, ports: Sequence[Port], limits: AisLimits) -> list[PortVisit]:
    """Visits of at least `port_visit_hours`, from the first to the last position inside, in which a ship stopped or was
    silent. A ship still inside at its last position is there until then."""
    of = tracks.positions
    found: list[PortVisit] = []
    for port in ports:
        rough = limits.port_out_km / _A_DEGREE_KM
        wide = rough / max(0.01, np.cos(np.radians(min(89.0, abs(port.lat) + rough))))
        near = (np.abs(of.lat - port.lat) <= rough) & (np.abs(east_deg(of.lon, port.lon)) <= wide)
        for ship in np.unique(of.mmsi[near]).tolist():
            low, high = np.searchsorted(of.mmsi, [ship, ship + 1])
            found += _of_ship(tracks, slice(int(low), int(high)), port, limits)
    return sorted(found, key=lambda visit: (visit.mmsi, visit.start))


def _of_ship(tracks: Tracks, rows: slice, port: Port, limits: AisLimits) -> list[PortVisit]:
    of = tracks.positions
    order = rows.start + np.argsort(of.t[rows], kind="stable")
    lon, lat, t, sog = of.lon[order], of.lat[order], of.t[order], of.sog[order]
    km = distance_km(lon, lat, port.lon, port.lat)
    inside = _kept(km < limits.port_in_km, km > limits.port_out_km)
    with np.errstate(invalid="ignore"):
        lying = _kept(sog < limits.port_stop_knots, sog > limits.port_go_knots)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], inside.astype(np.int8), [0]))))
    found = []
    for first, after in zip(edges[::2].tolist(), edges[1::2].tolist()):
        silences = np.diff(t[first:after]) > limits.port_gap_hours * 3600
        silent, stopped = bool(silences.any()), bool(lying[first:after].any())
        long = t[after - 1] - t[first] >= limits.port_visit_hours * 3600
        if long and (stopped or silent):
            number = int(tracks.number[tracks.of_row[order[first]]])
            start, end, at = float(t[first]), float(t[after - 1]), (port.lon, port.lat)
            ship = int(of.mmsi[rows.start])
            found.append(PortVisit(ship, number, start, end, at, port.name, stopped, silent, limits))
    return found


def _kept(begins: Array, ends: Array) -> Array:
    """A state that begins and ends, and stays as it is in between."""
    said = np.where(begins | ends, np.arange(begins.size), 0)
    return begins[np.maximum.accumulate(said)] if begins.size else begins


