"""What the forms of a source and a claim hold, and when it may be saved."""

import calendar
import re
from dataclasses import dataclass, fields, replace
from typing import Any, Optional

from .errors import BadValue
from .records import Claim, Source
from .times import is_partial_date, parse_utc
from .values import Id, Interval, Utc

MEASURES = ("stock", "flow", "conversion", "distance")
CLAIM_KINDS = ("observation", "inference", "denial")
CLAIM_STATUSES = ("seen", "second_hand")
PRECISIONS = ("second", "minute", "hour", "day", "week", "month", "season", "year")
SIDES_OF_BOUND: dict[Optional[str], tuple[str, ...]] = {
    None: (), "about": ("best",), "at_least": ("low",), "at_most": ("high",), "interval": ("low", "best", "high"),
}  # fmt: skip


@dataclass(frozen=True)
class SourceDraft:
    """What the form of a source holds; dates are as precise as known."""

    title: str
    publisher: Optional[str] = None
    published_on: Optional[str] = None
    retrieved_on: Optional[str] = None
    edition: Optional[str] = None
    url: Optional[str] = None
    archive_url: Optional[str] = None
    licence: Optional[str] = None
    credit: Optional[str] = None
    reliability: Optional[str] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class ClaimDraft:
    """What the form of a claim holds; the wording is the publisher's own and put on no scale."""

    subject: str
    kind: str = "observation"
    status: str = "seen"
    locator: Optional[str] = None
    measure: Optional[str] = None
    direction: Optional[str] = None
    bound: Optional[str] = None
    low: Optional[float] = None
    best: Optional[float] = None
    high: Optional[float] = None
    unit: Optional[str] = None
    from_utc: Optional[Utc] = None
    to_utc: Optional[Utc] = None
    time_precision: Optional[str] = None
    zone_basis: Optional[str] = None
    when_wording: Optional[str] = None
    place: Optional[Id] = None
    wording: Optional[str] = None
    credibility: Optional[int] = None
    repeats: Optional[Id] = None
    note: Optional[str] = None


def draft_of_source(source: Source) -> SourceDraft:
    """What the form starts from."""
    return SourceDraft(**{field.name: getattr(source, field.name) for field in fields(SourceDraft)})


def draft_of_claim(claim: Claim) -> ClaimDraft:
    """What the form starts from."""
    return ClaimDraft(**{field.name: getattr(claim, field.name) for field in fields(ClaimDraft)})


def with_source_draft(source: Source, draft: SourceDraft) -> Source:
    """The row with what the form holds; its identifier, hash and the edition it supersedes stay."""
    return replace(source, **_values(draft))


def with_claim_draft(claim: Claim, draft: ClaimDraft) -> Claim:
    """The row with what the form holds; its identifier and source stay."""
    return replace(claim, **_values(draft))


def _values(draft: Any) -> dict[str, Any]:
    return {field.name: getattr(draft, field.name) for field in fields(draft)}


def check_source(draft: SourceDraft) -> None:
    """Raises BadValue where a source could not be found again, or a date is none."""
    if not draft.title:
        raise BadValue("This source has no title. Enter the title it is published under, or say what it is.")
    for name, day in (("published", draft.published_on), ("retrieved", draft.retrieved_on)):
        if day and not is_partial_date(day):
            raise BadValue(f"“{day}” is no date ({name}). Write it like 2023, 2023-09 or 2023-09-12.")


def check_claim(draft: ClaimDraft) -> None:
    """Raises BadValue where a claim says nothing, or its number lacks its bound or unit, or has the wrong sides."""
    if not draft.subject:
        raise BadValue("This claim has no subject. Say what it is about: containers moved, voyages, railcars …")
    if not draft.wording:
        raise BadValue("This claim has no wording. Copy the publisher's own words; the number alone can't be checked.")
    Interval(draft.low, draft.best, draft.high)
    _check_number(draft)
    if draft.from_utc and draft.to_utc and parse_utc(draft.from_utc) > parse_utc(draft.to_utc):
        raise BadValue("The period ends before it starts. Correct “From” or “To”.")


def _check_number(draft: ClaimDraft) -> None:
    given = [side for side in ("low", "best", "high") if getattr(draft, side) is not None]
    if draft.bound is None:
        if given:
            raise BadValue("The number has no bound. Say whether it is exact, about, at least, at most or a range.")
        return
    sides = SIDES_OF_BOUND[draft.bound]
    needed = ("low", "high") if draft.bound == "interval" else sides
    if any(side not in given for side in needed) or any(side not in sides for side in given):
        raise BadValue(
            f"“{draft.bound.replace('_', ' ')}” needs {' and '.join(needed)}, and nothing else. "
            "Enter it, or choose “in words only”; words like “hundreds” are no number."
        )
    if not draft.unit:
        raise BadValue("The number has no unit. Say what is counted: containers, voyages, railcars, km …")


def window_edge(text: str, *, end: bool) -> Optional[Utc]:
    """A day, month, year or instant as typed, as the first or last second in UTC it means. Raises BadValue.

    2023-09 is 2023-09-01T00:00:00Z as a start and 2023-09-30T23:59:59Z as an end; empty is None.
    """
    typed = text.strip()
    if not typed:
        return None
    if "T" in typed:
        parse_utc(typed)
        return Utc(typed)
    if not is_partial_date(typed) or typed.startswith("0000"):
        raise BadValue(f"“{typed}” is no UTC date. Write it like 2023, 2023-09, 2023-09-12 or 2023-09-12T02:15:00Z.")
    year, month, day = [int(part) for part in re.findall(r"\d+", typed)] + [0] * (2 - typed.count("-"))
    month = month or (12 if end else 1)
    last = calendar.monthrange(year, month)[1]
    day = day or (last if end else 1)
    if day > last:
        raise BadValue(f"“{typed}” is no day of the calendar. Correct it.")
    return Utc(f"{year:04}-{month:02}-{day:02}T{'23:59:59' if end else '00:00:00'}Z")


def edge_text(moment: Optional[Utc], *, end: bool) -> str:
    """What to show for a stored edge: the day where it is one whole day's edge, else the instant."""
    if not moment:
        return ""
    return moment[:10] if moment[10:] == ("T23:59:59Z" if end else "T00:00:00Z") else moment
