"""Events in words. A gap is a gap: nothing here says that somebody switched anything off."""

from datetime import datetime, timedelta, timezone
from typing import Any, Callable

from ..times import utc
from ..values import Utc
from ..words import number
from .events import (
    AisFinding,
    DraughtChange,
    Gap,
    Jump,
    OnLand,
    PortVisit,
    SharedIdentity,
    SpeedDisagrees,
    Stop,
)

_DAYS_FROM_H = 48


def instant(seconds: float) -> Utc:
    """Seconds since 1970 as Utc text."""
    return utc(datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds))


def duration(hours: float) -> str:
    """45 min, 7.5 h, 3.2 days."""
    if hours < 1:
        return f"{number(hours * 60)} min"
    if hours < _DAYS_FROM_H:
        return f"{number(hours, 1)} h"
    return f"{number(hours / 24, 1)} days"


def described(event: AisFinding) -> str:
    """One event as a sentence or two."""
    return _WORDS[event.kind](event)


def _stop(event: Stop) -> str:
    return f"Lay or drifted for {duration(event.hours)} ({number(event.positions)} positions)."


def _visit(event: PortVisit) -> str:
    how = {(True, True): "stopped and was silent", (True, False): "stopped", (False, True): "was silent"}
    return f"In {event.place} for {duration(event.hours)}; {how[event.stopped, event.silent]} there."


def _gap(event: Gap) -> str:
    said = [
        f"Gap: no position for {duration(event.hours)}, then {number(event.distance_nm, 1)} nm away "
        f"({number(event.knots, 1)} kn on the straight way)."
    ]
    before = event.earlier
    if before.median_hours is None or before.longest_hours is None:
        said.append("No earlier gap of this ship is in these data.")
    else:
        plural = "s" if before.count > 1 else ""
        said.append(
            f"Earlier gap{plural} of this ship in these data: {before.count}, median {duration(before.median_hours)}, "
            f"longest {duration(before.longest_hours)}."
        )
    if event.others is not None:
        cell = f"{event.limits.cell_deg:g}° cell"
        if not event.others.vessels:
            said.append(f"No other ship was received in the same {cell} meanwhile: reception itself may be missing.")
        else:
            said.append(
                f"Meanwhile {event.others.vessels} other ship{'s' if event.others.vessels > 1 else ''} "
                f"({number(event.others.messages)} messages) were received in the same {cell}."
            )
    return " ".join(said)


def _jump(event: Jump) -> str:
    said = f"Jump of {number(event.distance_nm, 1)} nm that needs {number(event.knots)} kn"
    if event.back is None:
        return f"{said}; the ship did not come back to where it could have been."
    hours = (event.back - event.end) / 3600
    return f"{said}, and back {duration(hours)} later ({number(event.away)} positions away)."


def _shared(event: SharedIdentity) -> str:
    return (
        f"One MMSI in {event.clusters} places in turns, {number(event.switches)} changes, about "
        f"{number(event.distance_nm)} nm apart. Several ships may send it; interference can look the same."
    )


def _land(event: OnLand) -> str:
    return f"{number(event.positions)} positions in a row on land, by {event.land}."


def _draught(event: DraughtChange) -> str:
    between = event.between.replace("stop", "a stop").replace("gap", "a gap")
    return (
        f"Draught {number(event.before_m, 1)} m, then {number(event.after_m, 1)} m, with {between} between. Crews type "
        "it in, often late."
    )


def _speed(event: SpeedDisagrees) -> str:
    return (
        f"Reported {number(event.reported_knots, 1)} kn where the positions make {number(event.implied_knots, 1)} kn, "
        f"over {number(event.steps)} steps."
    )


_WORDS: dict[str, Callable[[Any], str]] = {
    Stop.kind: _stop,
    PortVisit.kind: _visit,
    Gap.kind: _gap,
    Jump.kind: _jump,
    SharedIdentity.kind: _shared,
    OnLand.kind: _land,
    DraughtChange.kind: _draught,
    SpeedDisagrees.kind: _speed,
}
