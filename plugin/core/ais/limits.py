"""Thresholds by which events are found in AIS positions."""

import dataclasses
import json
import math
from dataclasses import dataclass

from ..errors import BadValue


@dataclass(frozen=True)
class AisLimits:
    """Every threshold, with its unit in its name. Raises BadValue where one is not a positive number.

    A gap is a silence of at least `gap_hours` (Global Fishing Watch keeps gaps from 6 hours). A stop is a chain of
    positions slower than `stop_knots` that lasts `stop_hours`; faster ones between end it after `stop_pause_minutes`,
    and so does moving by `stop_move_nm`. A jump is a step of at least `jump_nm` that needs more than `max_knots`.
    Two ships share an identity where positions change between two places at least `shared_switches` times, each change
    within `shared_hours` of the one before. Port visits are Global Fishing Watch's: in at `port_in_km`, out at
    `port_out_km`, stopped below `port_stop_knots` and until `port_go_knots`, or silent for `port_gap_hours` while
    inside; kept from `port_visit_hours`. A draught has changed by at least `draught_m`. A reported speed disagrees by
    `speed_off_knots`, over at least `speed_off_steps` steps in a row. On land means `land_positions` in a row.
    Reception is judged in cells of `cell_deg` degrees.
    """

    gap_hours: float = 6.0
    stop_knots: float = 0.5
    stop_hours: float = 1.0
    max_knots: float = 50.0
    stop_pause_minutes: float = 30.0
    stop_move_nm: float = 1.0
    jump_nm: float = 0.5
    shared_switches: float = 6
    shared_hours: float = 24.0
    port_in_km: float = 3.0
    port_out_km: float = 4.0
    port_stop_knots: float = 0.2
    port_go_knots: float = 0.5
    port_gap_hours: float = 4.0
    port_visit_hours: float = 3.0
    draught_m: float = 0.3
    speed_off_knots: float = 5.0
    speed_off_steps: float = 3
    land_positions: float = 3
    cell_deg: float = 0.5

    def __post_init__(self) -> None:
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if not (math.isfinite(value) and value > 0):
                raise BadValue(f"The threshold {field.name} is {value}. Give a number above zero.")
        if self.port_out_km < self.port_in_km:
            raise BadValue("A ship leaves a port further out than it enters: make port_out_km at least port_in_km.")


USED: dict[str, tuple[str, ...]] = {
    "stop": ("stop_knots", "stop_hours", "stop_pause_minutes", "stop_move_nm"),
    "port_visit": (
        "port_in_km", "port_out_km", "port_stop_knots", "port_go_knots", "port_gap_hours", "port_visit_hours",
    ),
    "gap": ("gap_hours", "cell_deg"),
    "jump": ("max_knots", "jump_nm"),
    "shared_identity": ("max_knots", "jump_nm", "shared_switches", "shared_hours"),
    "on_land": ("land_positions",),
    "draught_change": ("draught_m", "stop_hours", "gap_hours"),
    "speed_disagrees": ("speed_off_knots", "speed_off_steps"),
}  # fmt: skip
"""Thresholds that each kind of event was found by."""


def thresholds(kind: str, limits: AisLimits) -> str:
    """The thresholds that a kind of event was found by, as JSON with sorted names."""
    return json.dumps({name: getattr(limits, name) for name in sorted(USED[kind])})
