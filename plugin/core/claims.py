"""Sources and claims as a panel lists them, and the rules that hold between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Optional

from .errors import BadValue
from .records import Claim, Source
from .times import day_words, window_words
from .values import Id, Interval

UNKNOWN_SOURCE, UNKNOWN_CLAIM = "F", 6


@dataclass(frozen=True)
class SourceLine:
    """A source as a list shows it; `superseded_by` is a later edition of it."""

    source: Source
    claims: int
    citations: int
    superseded_by: Optional[Id] = None

    @property
    def name(self) -> str:
        """Who published it."""
        return publisher(self.source)


@dataclass(frozen=True)
class ClaimRow:
    """A claim as a list shows it; `repeats` names what it is not independent of."""

    claim: Claim
    source: Source
    place: Optional[str] = None
    repeats: Optional[str] = None
    repeated_by: int = 0
    citations: int = 0
    sightings: int = 0
    superseded: bool = False

    @property
    def count(self) -> Interval:
        """The number as published; empty where it was put in words only."""
        return count_of(self.claim)


@dataclass(frozen=True)
class CitationLine:
    """A citation as a list shows it: what is cited, for which row, and where in it."""

    id: Id
    cited: str
    target: str
    target_table: str
    target_id: Id
    locator: Optional[str]


@dataclass(frozen=True)
class Citable:
    """A row that can be chosen in a list: a claim or source to cite, or a row to cite it for."""

    table: str
    id: Id
    text: str


@dataclass(frozen=True)
class Reference:
    """How something is cited: one claim or one source, and the page or figure."""

    claim: Optional[Id] = None
    source: Optional[Id] = None
    locator: Optional[str] = None


def publisher(source: Source) -> str:
    """Who published a source, or its title."""
    return source.publisher or source.title


def named(source: Source) -> str:
    """A source in a few words: RUSI, 16 Oct 2023."""
    day = day_words(source.published_on)
    return f"{publisher(source)}, {day}" if day else publisher(source)


def count_of(claim: Claim) -> Interval:
    """The number of a claim; its width is the publisher's."""
    return Interval(claim.low, claim.best, claim.high, None, claim.bound)


def grade(reliability: Optional[str], credibility: Optional[int]) -> str:
    """The Admiralty code in print: B2; what nobody could judge reads unknown, which is not the worst grade."""
    source = None if reliability in (None, UNKNOWN_SOURCE) else reliability
    claim = None if credibility in (None, UNKNOWN_CLAIM) else str(credibility)
    if source and claim:
        return source + claim
    if not source and not claim:
        return "unknown"
    return f"{source or 'unknown'} / {claim or 'unknown'}"


def period_words(claim: Claim) -> str:
    """When a claim is about, in the publisher's words, else as days; empty where neither is known."""
    return claim.when_wording or window_words(claim.from_utc, claim.to_utc)


# Repeating


def root_of(claim: Claim, claims: Mapping[Id, Claim]) -> Claim:
    """The claim at the end of a chain of repeats; in a circle, which no store should hold, its smallest identifier."""
    chain: list[Claim] = [claim]
    while chain[-1].repeats in claims:
        nearer = claims[chain[-1].repeats]  # type: ignore[index]
        if nearer in chain:
            return min(chain[chain.index(nearer) :], key=lambda each: each.id)
        chain.append(nearer)
    return chain[-1]


def independent_sources(
    claims: Mapping[Id, Claim],
    sources: Mapping[Id, Source],
    claim_ids: Iterable[Id],
    source_ids: Iterable[Id] = (),
) -> frozenset[Id]:
    """Sources that support something independently: five papers quoting one report are that one report.

    A claim that repeats another counts for the source of the first; editions of one source count once, as the first.
    """
    found = {root_of(claims[row], claims).source for row in claim_ids if row in claims} | set(source_ids)
    return frozenset(_first_edition(source, sources) for source in found)


def _first_edition(source: Id, sources: Mapping[Id, Source]) -> Id:
    chain = [source]
    while True:
        earlier = sources[chain[-1]].supersedes if chain[-1] in sources else None
        if earlier is None:
            return chain[-1]
        if earlier in chain:
            return min(chain)
        chain.append(earlier)


def refuse_a_circle(claim: Id, repeats: Optional[Id], claims: Mapping[Id, Claim]) -> None:
    """Raises BadValue where a claim would come to repeat, and so to confirm, itself."""
    at, seen = repeats, set()
    while at is not None and at not in seen:
        if at == claim:
            raise BadValue(
                "A claim can't confirm itself: what you chose under “Repeats” already repeats this claim, directly or "
                "through others. Choose the one that was published first, or leave the field empty."
            )
        seen.add(at)
        at = claims[at].repeats if at in claims else None


# On the map

_SUBJECT_OF_WORD = (
    ("container", "container_stack"), ("stack", "container_stack"), ("railcar", "railcars"), ("train", "train"),
    ("pit", "earthwork"), ("berm", "earthwork"), ("earthwork", "earthwork"), ("ship", "vessel"), ("vessel", "vessel"),
    ("voyage", "vessel"), ("arrival", "vessel"), ("departure", "vessel"), ("lorr", "lorries"), ("truck", "lorries"),
    ("building", "building"), ("shed", "building"),
)  # fmt: skip


def sighting_subject(claim: Claim) -> str:
    """What a sighting made of a claim would be of, by the claim's unit and subject; other where neither says."""
    said = f"{claim.unit or ''} {claim.subject}".casefold()
    return next((subject for word, subject in _SUBJECT_OF_WORD if word in said), "other")
