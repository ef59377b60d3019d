"""What the forms of a ship, of what is said of it, and of a voyage hold, and when they may be saved."""

import re
from dataclasses import dataclass, replace
from typing import Optional

from .errors import BadValue
from .records import Vessel, VesselFact, Voyage
from .times import is_partial_date, parse_utc
from .values import Id, Utc

FACT_KINDS = ("name", "flag", "owner", "operator", "listing", "type", "recognition")
VOYAGE_STATUSES = ("observed", "inferred", "hypothesised", "reported")
_IMO, _MMSI = re.compile(r"\d{7}"), re.compile(r"\d{9}")
_LONGEST_M = 500.0  # the longest ship there was had 458 m


@dataclass(frozen=True)
class VesselDraft:
    """What the form of a ship holds."""

    label: str
    imo: Optional[str] = None
    mmsi: Optional[str] = None
    type: Optional[str] = None
    length_m: Optional[float] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class FactDraft:
    """What a source says of a ship; dates are as precise as known."""

    kind: str
    value: str
    from_: Optional[str] = None
    to: Optional[str] = None
    as_of: Optional[str] = None
    source: Optional[Id] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class VoyageDraft:
    """What the form of a voyage holds: from when to when it left, and arrived."""

    vessel: Optional[Id] = None
    from_place: Optional[Id] = None
    to_place: Optional[Id] = None
    depart_from_utc: Optional[Utc] = None
    depart_to_utc: Optional[Utc] = None
    arrive_from_utc: Optional[Utc] = None
    arrive_to_utc: Optional[Utc] = None
    status: str = "hypothesised"
    note: Optional[str] = None


def imo_is_valid(imo: str) -> bool:
    """True for seven digits of which the last is what the others, by 7 to 2, add up to at their end."""
    if not _IMO.fullmatch(imo):
        return False
    return sum(int(digit) * weight for digit, weight in zip(imo, range(7, 1, -1))) % 10 == int(imo[6])


def checked_vessel(draft: VesselDraft) -> VesselDraft:
    """The draft, where it may be saved. Raises BadValue with what to correct."""
    if not draft.label.strip():
        raise BadValue("Give the ship a name.")
    if draft.imo and not imo_is_valid(draft.imo):
        if not _IMO.fullmatch(draft.imo):
            raise BadValue(f"An IMO number has seven digits, and “{draft.imo}” has not. Leave “IMO” itself out.")
        raise BadValue(f"The check digit of IMO {draft.imo} does not fit: one of its digits is wrong.")
    if draft.mmsi and not _MMSI.fullmatch(draft.mmsi):
        raise BadValue(f"An MMSI has nine digits, and “{draft.mmsi}” has not.")
    if draft.length_m is not None and not 1.0 <= draft.length_m <= _LONGEST_M:
        raise BadValue(f"The length is between 1 and {_LONGEST_M:.0f} m.")
    return draft


def checked_fact(draft: FactDraft) -> FactDraft:
    """The draft, where it may be saved. Raises BadValue with what to correct."""
    if draft.kind not in FACT_KINDS:
        raise BadValue("Choose what is said: a name, flag, owner, operator, listing, type, or how to recognise it.")
    if not draft.value.strip():
        raise BadValue("Enter what the source says.")
    for day in (draft.from_, draft.to, draft.as_of):
        if day and not is_partial_date(day):
            raise BadValue(f"“{day}” is no date. Write it like 2023-09-12, 2023-09 or 2023.")
    if draft.from_ and draft.to and draft.from_[: len(draft.to)] > draft.to:
        raise BadValue("It ends before it begins. Check both dates.")
    if draft.source is None:
        raise BadValue("Say which source says it: what nobody says is no entry.")
    return draft


def checked_voyage(draft: VoyageDraft) -> VoyageDraft:
    """The draft, where it may be saved. Raises BadValue with what to correct."""
    if draft.status not in VOYAGE_STATUSES:
        raise BadValue("Say whether the voyage is observed, inferred, hypothesised or reported.")
    if draft.from_place and draft.from_place == draft.to_place:
        raise BadValue("The voyage begins and ends at the same place. Choose two places.")
    times = [draft.depart_from_utc, draft.depart_to_utc, draft.arrive_from_utc, draft.arrive_to_utc]
    for moment in filter(None, times):
        parse_utc(moment)
    if draft.depart_from_utc and draft.depart_to_utc and draft.depart_from_utc > draft.depart_to_utc:
        raise BadValue("It left later at the earliest than at the latest. Turn the two round.")
    if draft.arrive_from_utc and draft.arrive_to_utc and draft.arrive_from_utc > draft.arrive_to_utc:
        raise BadValue("It arrived later at the earliest than at the latest. Turn the two round.")
    if draft.depart_from_utc and draft.arrive_to_utc and draft.arrive_to_utc < draft.depart_from_utc:
        raise BadValue("It arrived before it left. Check the times.")
    return draft


def with_vessel_draft(vessel: Vessel, draft: VesselDraft) -> Vessel:
    """The ship with what the form holds."""
    return replace(
        vessel, label=draft.label.strip(), imo=draft.imo, mmsi=draft.mmsi, type=draft.type, length_m=draft.length_m,
        note=draft.note,
    )  # fmt: skip


def with_fact_draft(fact: VesselFact, draft: FactDraft) -> VesselFact:
    """What is said of a ship, with what the form holds."""
    return replace(
        fact, kind=draft.kind, value=draft.value.strip(), from_=draft.from_, to=draft.to, as_of=draft.as_of,
        source=draft.source, note=draft.note,
    )  # fmt: skip


def with_voyage_draft(voyage: Voyage, draft: VoyageDraft) -> Voyage:
    """The voyage with what the form holds; its line stays."""
    return replace(
        voyage, status=draft.status, vessel=draft.vessel, from_place=draft.from_place, to_place=draft.to_place,
        depart_from_utc=draft.depart_from_utc, depart_to_utc=draft.depart_to_utc,
        arrive_from_utc=draft.arrive_from_utc, arrive_to_utc=draft.arrive_to_utc, note=draft.note,
    )  # fmt: skip


def draft_of_vessel(vessel: Vessel) -> VesselDraft:
    """What the form starts from."""
    return VesselDraft(vessel.label, vessel.imo, vessel.mmsi, vessel.type, vessel.length_m, vessel.note)


def draft_of_fact(fact: VesselFact) -> FactDraft:
    """What the form starts from."""
    return FactDraft(fact.kind, fact.value, fact.from_, fact.to, fact.as_of, fact.source, fact.note)


def draft_of_voyage(voyage: Voyage) -> VoyageDraft:
    """What the form starts from."""
    return VoyageDraft(
        voyage.vessel, voyage.from_place, voyage.to_place, voyage.depart_from_utc, voyage.depart_to_utc,
        voyage.arrive_from_utc, voyage.arrive_to_utc, voyage.status, voyage.note,
    )  # fmt: skip


def fits_length(length_m: Optional[float], low: Optional[float], high: Optional[float]) -> Optional[bool]:
    """True where a ship's length lies within what was measured on an image; None where either is not known."""
    if length_m is None or low is None or high is None:
        return None
    return low <= length_m <= high
