"""Sources, claims and what repeats what: five papers quoting one report are one source."""
import dataclasses

import pytest

from plugin.core import claim_drafts as drafts
from plugin.core.claims import grade, independent_sources, named, refuse_a_circle, root_of, sighting_subject
from plugin.core.errors import BadValue
from plugin.core.records import Claim, Source

RUSI = Source("rusi", "The Orient Express", "RUSI", "2023-10-16")
DRAFT = drafts.ClaimDraft("containers moved", wording="“over 1,000”", bound="at_least", low=1000, unit="containers")


def claim(name, source="rusi", repeats=None, **more):
    return Claim(name, source, "observation", "voyages", "seen", repeats=repeats, **more)


def by_id(*rows):
    return {row.id: row for row in rows}


def test_five_papers_quoting_one_report_are_one_source():
    claims = by_id(claim("first"), *(claim(f"paper {n}", f"paper {n}", "first") for n in range(5)))
    assert independent_sources(claims, {}, claims) == {"rusi"}


def test_a_paper_quoting_a_paper_leads_to_the_report_also_where_only_the_paper_is_cited():
    claims = by_id(claim("first"), claim("paper", "wapo", "first"), claim("echo", "bne", "paper"))
    assert root_of(claims["echo"], claims).id == "first"
    assert independent_sources(claims, {}, ["echo"]) == {"rusi"}


def test_two_reports_of_their_own_are_two_sources():
    claims = by_id(claim("a"), claim("b", "csis"))
    assert independent_sources(claims, {}, claims) == {"rusi", "csis"}


def test_a_later_edition_does_not_confirm_the_earlier():
    later = dataclasses.replace(RUSI, id="rusi 2", supersedes="rusi")
    claims = by_id(claim("a"), claim("b", "rusi 2"))
    assert independent_sources(claims, by_id(RUSI, later), claims) == {"rusi"}


def test_a_circle_that_came_from_outside_counts_once_and_ends():
    claims = by_id(claim("a", "x", "b"), claim("b", "y", "a"), claim("c", "z", "b"))
    assert root_of(claims["a"], claims) == root_of(claims["b"], claims) == root_of(claims["c"], claims)
    assert len(independent_sources(claims, {}, claims)) == 1
    circle = by_id(dataclasses.replace(RUSI, supersedes="2"), dataclasses.replace(RUSI, id="2", supersedes="rusi"))
    assert len(independent_sources({}, circle, [], circle)) == 1


def test_a_claim_can_not_confirm_itself_not_even_through_others():
    claims = by_id(claim("a"), claim("b", repeats="a"), claim("c", repeats="b"))
    for repeats in ("a", "b", "c"):
        with pytest.raises(BadValue, match="can't confirm itself"):
            refuse_a_circle("a", repeats, claims)
    refuse_a_circle("c", "a", claims)
    refuse_a_circle("a", None, claims)


@pytest.mark.parametrize(
    ("reliability", "credibility", "printed"),
    [
        ("B", 2, "B2"), ("F", 6, "unknown"), (None, None, "unknown"), ("B", 6, "B / unknown"),
        ("B", None, "B / unknown"), ("F", 2, "unknown / 2"), ("E", 5, "E5"),
    ],
)  # fmt: skip
def test_what_nobody_could_judge_is_printed_as_unknown(reliability, credibility, printed):
    assert grade(reliability, credibility) == printed


def test_a_source_is_named_by_publisher_and_day():
    assert named(RUSI) == "RUSI, 16 Oct 2023"
    assert named(Source("x", "Page 1497")) == "Page 1497"


def test_a_claim_as_it_should_be_passes():
    drafts.check_claim(DRAFT)
    drafts.check_claim(drafts.ClaimDraft("containers moved", wording="“hundreds of containers”"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"subject": ""}, "no subject"),
        ({"wording": None}, "no wording"),
        ({"unit": None}, "no unit"),
        ({"bound": None}, "no bound"),
        ({"bound": "about"}, "needs best"),
        ({"bound": "at_most"}, "needs high"),
        ({"bound": "interval"}, "needs low and high"),
        ({"bound": "interval", "high": 900}, "out of order"),
        ({"low": None}, "“hundreds” are no number"),
        ({"high": 2000}, "nothing else"),
        ({"from_utc": "2023-10-02T00:00:00Z", "to_utc": "2023-10-01T23:59:59Z"}, "ends before it starts"),
    ],
)
def test_a_claim_that_says_too_little_or_contradicts_itself_is_refused_in_words(change, said):
    with pytest.raises(BadValue, match=said):
        drafts.check_claim(dataclasses.replace(DRAFT, **change))


def test_a_source_needs_a_title_and_dates_that_are_dates():
    drafts.check_source(drafts.SourceDraft("The Orient Express", published_on="2023-10"))
    with pytest.raises(BadValue, match="no title"):
        drafts.check_source(drafts.SourceDraft(""))
    with pytest.raises(BadValue, match="is no date"):
        drafts.check_source(drafts.SourceDraft("x", published_on="October"))


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("2023", "2023-01-01T00:00:00Z", "2023-12-31T23:59:59Z"),
        ("2024-02", "2024-02-01T00:00:00Z", "2024-02-29T23:59:59Z"),
        (" 2023-09-12 ", "2023-09-12T00:00:00Z", "2023-09-12T23:59:59Z"),
        ("2023-10-20T02:01:00Z", "2023-10-20T02:01:00Z", "2023-10-20T02:01:00Z"),
        ("", None, None),
    ],
)
def test_a_date_as_exact_as_it_is_known_becomes_the_window_it_means(typed, start, end):
    assert drafts.window_edge(typed, end=False) == start
    assert drafts.window_edge(typed, end=True) == end
    assert drafts.window_edge(drafts.edge_text(end, end=True), end=True) == end
    assert drafts.window_edge(drafts.edge_text(start, end=False), end=False) == start


@pytest.mark.parametrize("typed", ["September", "2023-13", "2023-02-30", "12.9.2023", "2023-09-12T02:15", "0000-01-01"])
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(BadValue):
        drafts.window_edge(typed, end=True)


def test_the_form_of_a_row_holds_all_of_it():
    row = claim("a", measure="flow", low=3, bound="at_least", unit="voyages", wording="three", credibility=2)
    assert drafts.with_claim_draft(row, drafts.draft_of_claim(row)) == row
    assert drafts.with_source_draft(RUSI, drafts.draft_of_source(RUSI)) == RUSI


@pytest.mark.parametrize(
    ("unit", "subject", "found"),
    [
        ("containers", "containers staged", "container_stack"), ("m of train", "railcars", "railcars"),
        ("pits", "earthworks", "earthwork"), (None, "arrival", "vessel"), (None, "fire", "other"),
    ],
)  # fmt: skip
def test_a_sighting_of_a_claim_is_of_what_the_claim_speaks_of(unit, subject, found):
    row = Claim("a", "rusi", "observation", subject, "seen", unit=unit)
    assert sighting_subject(row) == found
