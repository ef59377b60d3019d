"""What the words of sources and claims are called on the screen."""

from typing import Optional

from ..core import words
from ..core.chart_parts import ChartWords
from ..core.claims import ClaimRow, grade
from .labels import tr


def reliability(name: Optional[str]) -> str:
    """Admiralty code of a source."""
    return {
        "A": tr("A – completely reliable"),
        "B": tr("B – usually reliable"),
        "C": tr("C – fairly reliable"),
        "D": tr("D – not usually reliable"),
        "E": tr("E – unreliable"),
        "F": tr("Unknown (F) – can't be judged"),
    }.get(name or "", tr("Not graded yet"))


def credibility(number: Optional[int]) -> str:
    """Admiralty code of what is said."""
    return {
        1: tr("1 – confirmed by others"),
        2: tr("2 – probably true"),
        3: tr("3 – possibly true"),
        4: tr("4 – doubtful"),
        5: tr("5 – improbable"),
        6: tr("Unknown (6) – can't be judged"),
    }.get(number or 0, tr("Not graded yet"))


def about_reliability() -> str:
    """What the letter means and what it does not."""
    return tr(
        "Admiralty code, the source: how reliable it has been, whatever it says this time. "
        "F means unknown; it is not worse than E. Judge it apart from the claim."
    )


def about_credibility() -> str:
    """What the number means and what it does not."""
    return tr(
        "Admiralty code, the claim: how likely this is true, whoever says it. 1 needs confirmation by independent "
        "sources. 6 means unknown; it is not worse than 5. Judge it apart from the source."
    )


def measure(name: Optional[str]) -> str:
    """What kind of number it is."""
    return {
        "stock": tr("Stock: there at one time"),
        "flow": tr("Flow: moved over a period"),
        "conversion": tr("Conversion: reckoned into something else"),
        "distance": tr("Distance"),
    }.get(name or "", tr("Not a measure"))


def bound(name: Optional[str]) -> str:
    """How a number is meant."""
    return {
        "about": tr("about"),
        "at_least": tr("at least"),
        "at_most": tr("at most"),
        "interval": tr("from – to, or exactly"),
    }.get(name or "", tr("in words only"))


def claim_status(name: str) -> str:
    """Where a claim was read."""
    return {"seen": tr("in the source, or a copy of it"), "second_hand": tr("second hand, in another's report")}.get(
        name, name
    )


def precision(name: Optional[str]) -> str:
    """How exactly a time is known."""
    return {
        "second": tr("to the second"), "minute": tr("to the minute"), "hour": tr("to the hour"),
        "day": tr("to the day"), "week": tr("to the week"), "month": tr("to the month"),
        "season": tr("to the season"), "year": tr("to the year"),
    }.get(name or "", tr("Not stated"))  # fmt: skip


def claim_number(row: ClaimRow) -> str:
    """The number of a claim with its unit; a dash where it was put in words."""
    text = words.interval(row.count)
    return f"{text} {row.claim.unit}" if row.claim.unit and not row.count.empty else text


def claim_grade(row: ClaimRow) -> str:
    """Grade of source and claim together."""
    found = grade(row.source.reliability, row.claim.credibility)
    return found.replace("unknown", tr("unknown"))


def chart_words() -> ChartWords:
    """The words of the chart in the reader's language."""
    return ChartWords(
        title=tr("Claims side by side: {}"), summary=tr("{} from {} of {}"), claim=tr("claim"), claims=tr("claims"),
        source=tr("independent source"), sources=tr("independent sources"), publisher=tr("publisher"),
        publishers=tr("publishers"), stock=tr("Stock"), flow=tr("Flow"), conversion=tr("Conversion"),
        distance=tr("Distance"), words_only=tr("In words only"), no_period=tr("period not stated"),
        logarithmic=tr("logarithmic scale"), repeats=tr("repeats {}"), second_hand=tr("read second hand"),
        inference=tr("inference"), denial=tr("denial"), superseded=tr("superseded by a later edition"),
        graded=tr("grade {}"), own=tr("Own count"),
        own_note=tr("{}{}; adopted tallies added, low to low and high to high; not summed with claims"),
        sighting=tr("sighting"), sightings=tr("sightings"), drafts=tr(", {} still a draft"),
        no_direction=tr("direction not stated"),
        left_out=tr("{} left out: nobody said yet why low and high differ"), own_count=tr("own count"),
        own_counts=tr("own counts"), nothing=tr("No claim speaks of this subject."),
        key=(tr("about"), tr("at least"), tr("at most"), tr("from – to"), tr("exactly"), tr("own count")),
    )  # fmt: skip
