"""Does everything that is said rest on somebody who said it?"""

from collections.abc import Iterator

from ..records import (
    Assumption,
    Citation,
    Claim,
    Leg,
    Place,
    PlaceName,
    Record,
    Route,
    Source,
    VesselFact,
    Voyage,
    table_of,
)
from .finding import HINT, WARNING, Finding
from .reading import Reading


def _uncited(case: Reading) -> Iterator[Finding]:
    cited = {citation.target_id for citation in case.all(Citation) if citation.locator != "line"}
    reported = tuple(place for place in case.all(Place) if place.role == "reported")
    at = {claim.place for claim in case.all(Claim)}
    rows: tuple[Record, ...] = (*case.all(Leg), *case.all(Route), *case.all(Voyage), *reported)
    for record in rows:
        if record.id not in cited and record.id not in at:
            yield Finding(
                HINT, table_of(record), record.id, "id", "No source is cited for it.",
                "Cite the claim or source it rests on, or say in the note that it is your own inference.",
            )  # fmt: skip


def _without_source(case: Reading) -> Iterator[Finding]:
    """Facts that carry their source in a field of their own."""
    facts: tuple[Record, ...] = (*case.all(VesselFact), *(n for n in case.all(PlaceName) if not n.language))
    for fact in facts:
        if not getattr(fact, "source"):  # noqa: B009
            yield Finding(
                WARNING, table_of(fact), fact.id, "source", "Nobody is named who says this.",
                "Name the source, or remove the fact.",
            )  # fmt: skip
    for assumption in case.all(Assumption):
        if not assumption.basis and not assumption.source:
            yield Finding(
                WARNING, "assumption", assumption.id, "basis", "It is assumed without a reason.",
                "Say what it rests on.",
            )  # fmt: skip


def _superseded(case: Reading) -> Iterator[Finding]:
    """Claims and sources that a later edition replaced are kept, but nothing should rest on them alone."""
    sources = {source.id: source for source in case.all(Source)}
    replaced = {source.supersedes for source in sources.values() if source.supersedes}
    replaced |= {claim.supersedes for claim in case.all(Claim) if claim.supersedes}
    old = {claim.id for claim in case.all(Claim) if claim.id in replaced or claim.source in replaced}
    for citation in case.all(Citation):
        if citation.claim in old or citation.source in replaced:
            yield Finding(
                HINT, "citation", citation.id, "claim" if citation.claim else "source",
                "It cites an edition that a later one replaced.", "Look whether the later edition still says so.",
            )  # fmt: skip


def _denied(case: Reading) -> Iterator[Finding]:
    """What a source does not say in numbers must at least be there in its words."""
    for claim in case.all(Claim):
        if not claim.wording and claim.low is claim.best is claim.high is None:
            yield Finding(
                WARNING, "claim", claim.id, "wording", "It holds neither words nor numbers of its source.",
                "Quote what the source says.",
            )  # fmt: skip
        if claim.measure in ("stock", "flow") and not claim.unit and claim.best is not None:
            yield Finding(
                WARNING, "claim", claim.id, "unit", "Its number has no unit.", "Say what was counted."
            )


CHECKS = (_uncited, _without_source, _superseded, _denied)
