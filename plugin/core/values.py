"""The smallest values of the record: identifiers, instants and counted intervals."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NewType, Optional

from .errors import BadValue

Id = NewType("Id", str)
"""UUID of a row, as text."""

Utc = NewType("Utc", str)
"""Instant in ISO 8601 ending in Z; made by `times.utc`, never by hand."""

_CASE_NAMESPACE = uuid.UUID("6b0d1d5e-58a5-5c1f-9b7e-1f6a3a3d2c10")


def new_id() -> Id:
    """A fresh random identifier."""
    return Id(str(uuid.uuid4()))


def id_from_name(table: str, name: str) -> Id:
    """The identifier a named row of a plain-text case always gets, so that a rebuilt case equals the last."""
    return Id(str(uuid.uuid5(_CASE_NAMESPACE, f"{table}/{name}")))


@dataclass(frozen=True)
class Interval:
    """A count as low, best and high, with the reason for its width.

    `bound` says how it was meant: interval, at_least, at_most or about; None is an interval. "At least 73" is
    Interval(73, bound="at_least"). Raises BadValue where the order is broken.
    """

    low: Optional[float] = None
    best: Optional[float] = None
    high: Optional[float] = None
    reason: Optional[str] = None
    bound: Optional[str] = None

    def __post_init__(self) -> None:
        given = [value for value in (self.low, self.best, self.high) if value is not None]
        if any(value < 0 for value in given):
            raise BadValue("A count can't be negative. Enter zero or more.")
        if given != sorted(given):
            raise BadValue(
                f"Low {_short(self.low)}, best {_short(self.best)} and high {_short(self.high)} are out of order. "
                "Low can't be above best, nor best above high: correct one of them."
            )

    @property
    def empty(self) -> bool:
        """True where no number was given at all."""
        return self.low is None and self.best is None and self.high is None

    @property
    def stands(self) -> bool:
        """True where the number may leave a draft: exact, open on purpose, or wide with a reason."""
        if self.empty:
            return False
        exact = self.low is not None and self.low == self.best == self.high
        return exact or self.bound in _OPEN or bool(self.reason and self.reason.strip())


_OPEN = ("at_least", "at_most")
NO_COUNT = Interval()


def total(counts: Iterable[Interval]) -> Interval:
    """Sum with low added to low and high to high; open where any part is open. No independence is assumed.

    A sum with a part that lacks its reason lacks one too; a wide one has the reasons of its wide parts. The sum of
    nothing is no count.
    """
    parts = tuple(counts)
    if len(parts) < 2:
        return parts[0] if parts else NO_COUNT
    low, best, high = (_added(values) for values in zip(*((p.low, p.best, p.high) for p in parts)))
    wide = tuple(part for part in parts if not part.low == part.best == part.high) or parts
    reasons = sorted({part.reason for part in wide if part.reason})
    stands = all(part.stands for part in parts)
    return Interval(low, best, high, "; ".join(reasons) or None if stands else None, _bound_of_sum(parts))


def _added(values: "tuple[Optional[float], ...]") -> Optional[float]:
    given = [value for value in values if value is not None]
    return sum(given) if len(given) == len(values) else None


def _bound_of_sum(parts: "tuple[Interval, ...]") -> Optional[str]:
    """Open where a part is open; about where a part is; unlike open sides leave nothing that can be said."""
    bounds = {part.bound or "interval" for part in parts}
    for bound in ("at_least", "at_most", "about"):
        if bound in bounds:
            return bound
    return "interval"


def _short(value: Optional[float]) -> str:
    return "empty" if value is None else f"{value:g}"
