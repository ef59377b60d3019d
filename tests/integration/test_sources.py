"""Sources and claims in a real case: each change is one step, nothing that carries something vanishes."""
from __future__ import annotations

import dataclasses

import pytest

from plugin.core.actions import Action, Insert
from plugin.core.claim_drafts import ClaimDraft, SourceDraft, draft_of_claim, draft_of_source
from plugin.core.claims import Reference
from plugin.core.errors import BadValue, CaseError, Conflict
from plugin.core.records import Citation, Claim, Look, Meta, Scene, Sighting, Source, Tally, TallyLine
from plugin.core.scales import OWN, CaseScale
from plugin.core.values import id_from_name, new_id
from plugin.core.vocab import SCALES, LikelihoodWord
from plugin.flows.case_properties import CaseProperties
from plugin.flows.citing import named_in
from plugin.flows.routes import read_claims_about, read_routes
from plugin.flows.side_by_side import own_figures
from plugin.flows.sightings import read_sighting
from plugin.flows.source_book import SourceBook
from tests.integration import kit

DRAFT = ClaimDraft(
    "containers moved", measure="flow", direction="DPRK to Russia", bound="at_least", low=1000.0, unit="containers",
    from_utc="2023-09-01T00:00:00Z", to_utc="2023-10-13T23:59:59Z", wording="“over 1,000”", credibility=3,
)  # fmt: skip


@pytest.fixture
def store(example, open_store):
    return open_store(example)


@pytest.fixture
def told():
    return []


@pytest.fixture
def book(store, told):
    def tell(receipt):
        told.append(receipt)
        return receipt

    return SourceBook(store, tell)


def claim_id(name):
    return id_from_name("claim", name)


def source_id(name):
    return id_from_name("source", name)


def test_a_source_and_its_claim_are_two_steps_that_undo_takes_back(book, store, example, told):
    before = kit.rows_of(example, ("source", "claim"))
    source = book.add_source(SourceDraft("Statement", publisher="Wire", published_on="2023-11-01", reliability="C"))
    claim = book.add_claim(source.row, DRAFT)
    assert store.get(Claim, claim.row).source == source.row
    assert [receipt.label for receipt in told] == ["Add source Wire, 1 Nov 2023", "Add claim of Wire, 1 Nov 2023"]
    row = next(row for row in book.claims() if row.claim.id == claim.row)
    assert (row.source.title, row.claim.low, row.superseded) == ("Statement", 1000.0, False)
    store.undo()
    store.undo()
    assert kit.rows_of(example, ("source", "claim")) == before


def test_saving_a_form_in_which_nothing_changed_writes_nothing(book, store, told):
    source, claim = store.get(Source, source_id("bne-2023")), store.get(Claim, claim_id("c-bne"))
    book.edit_source(source, draft_of_source(source))
    book.edit_claim(claim, draft_of_claim(claim))
    assert told == []


def test_a_grade_is_kept_and_what_somebody_else_changed_meanwhile_is_not_overwritten(book, store):
    seen = store.get(Claim, claim_id("c-bne"))
    book.edit_claim(seen, dataclasses.replace(draft_of_claim(seen), credibility=4))
    assert store.get(Claim, seen.id).credibility == 4
    with pytest.raises(Conflict):
        book.edit_claim(seen, dataclasses.replace(draft_of_claim(seen), note="mine"))
    assert store.get(Claim, seen.id).note is None


@pytest.mark.parametrize("change", [{"unit": None}, {"wording": None}, {"low": None}, {"high": 5.0}])
def test_a_claim_that_says_too_little_is_not_stored(book, store, change):
    before = len(store.all(Claim))
    with pytest.raises(BadValue):
        book.add_claim(source_id("bne-2023"), dataclasses.replace(DRAFT, **change))
    assert len(store.all(Claim)) == before


def test_a_claim_can_not_come_to_confirm_itself(book, store):
    first, echo = claim_id("c-wh"), claim_id("c-wapo")
    with pytest.raises(BadValue, match="can't confirm itself"):
        book.set_repeats(first, echo)
    stored = store.get(Claim, first)
    with pytest.raises(BadValue, match="can't confirm itself"):
        book.edit_claim(stored, dataclasses.replace(draft_of_claim(stored), repeats=echo))
    book.set_repeats(echo, None)
    book.set_repeats(first, echo)
    assert store.get(Claim, first).repeats == echo


def test_a_new_edition_supersedes_the_old_and_keeps_it_with_its_claims(book, store):
    old = store.get(Source, source_id("rusi-2023-v2"))
    theirs = [row.claim.id for row in book.claims(old.id)]
    made = store.get(Source, book.new_edition(old).row)
    assert (made.supersedes, made.title, made.reliability, made.edition) == (old.id, old.title, "B", None)
    assert store.get(Source, old.id) == old
    assert [row.claim.id for row in book.claims(old.id)] == theirs
    assert all(row.superseded for row in book.claims(old.id))
    line = next(line for line in book.sources() if line.source.id == old.id)
    assert (line.superseded_by, line.claims) == (made.id, len(theirs))
    with pytest.raises(BadValue, match="later edition"):
        book.new_edition(old)


def test_what_carries_something_is_not_deleted_and_says_what(book):
    with pytest.raises(BadValue, match="RUSI, 16 Oct 2023 can't be deleted: it carries 1 later edition, 1 claim"):
        book.delete_source(source_id("rusi-2023-v1"))
    with pytest.raises(BadValue, match="1 claim that repeats or supersedes it"):
        book.delete_claim(claim_id("c-wh"))
    with pytest.raises(BadValue, match="1 sighting"):
        book.delete_claim(claim_id("e21"))
    with pytest.raises(BadValue, match=r"\d+ place names"):
        book.delete_source(source_id("geonames"))


def test_a_claim_takes_its_citations_along_and_brings_them_back(book, store, example):
    before = kit.rows_of(example, ("claim", "citation"))
    name = claim_id("v-kyivpost")
    assert book.cited_by("claim", name)
    book.delete_claim(name)
    assert not store.where(Citation, "claim", name)
    store.undo()
    assert kit.rows_of(example, ("claim", "citation")) == before


def test_a_claim_is_cited_for_a_leg_with_its_page_once(book, store):
    leg = id_from_name("leg", "rail-dunai-tikhoretsk")
    reference = Reference(claim=claim_id("d-rusi"), locator="p. 3")
    book.cite("leg", leg, reference)
    line = next(line for line in book.citations_of(leg) if line.locator == "p. 3")
    assert line.cited == "RUSI, 16 Oct 2023 · About 200 km"
    assert "Dunai → Tikhoretsk" in line.target
    assert "About 200 km" in [claim.wording for claim in read_claims_about(store, leg)]
    assert named_in(store, line.id) == ("claim", claim_id("d-rusi"))
    with pytest.raises(BadValue, match="already"):
        book.cite("leg", leg, reference)
    book.uncite(line.id)
    assert line.id not in [each.id for each in book.citations_of(leg)]
    with pytest.raises(CaseError):
        book.uncite(line.id)
    assert named_in(store, line.id) is None


@pytest.mark.parametrize(
    ("table", "row", "reference"),
    [
        ("leg", "no such leg", Reference(claim=claim_id("d-rusi"))),
        ("nonsense", "x", Reference(claim=claim_id("d-rusi"))),
        ("route", id_from_name("route", "main"), Reference()),
        ("route", id_from_name("route", "main"), Reference(claim=claim_id("d-rusi"), source=source_id("bne-2023"))),
        ("route", id_from_name("route", "main"), Reference(claim="gone")),
    ],
)
def test_only_what_is_there_can_be_cited_for_what_is_there(book, store, table, row, reference):
    before = len(store.all(Citation))
    with pytest.raises((BadValue, CaseError)):
        book.cite(table, row, reference)
    assert len(store.all(Citation)) == before


def test_everything_in_the_case_can_be_found_to_be_cited_and_to_cite_for(book, store):
    assert len(book.citables()) == len(store.all(Source)) + len(store.all(Claim))
    assert {choice.table for choice in book.rows_to_cite_for()} == {
        "route", "leg", "place", "sighting", "vessel", "voyage",
    }  # fmt: skip


def test_editions_and_repetitions_add_no_source_to_a_leg(store):
    wanted = id_from_name("leg", "sea-rajin-dunai")
    leg = next(leg for route in read_routes(store) for leg in route.legs if leg.id == wanted)
    publishers = {claim.publisher for claim in read_claims_about(store, leg.id)}
    assert publishers >= {"RUSI", "White House", "CSIS Beyond Parallel", "Kyiv Post", "The Washington Post"}
    assert leg.sources == 3, "RUSI in any edition, the White House and CSIS; the papers repeat RUSI"


def test_a_claim_goes_on_the_map_as_a_reported_draft_with_its_own_number(book, store):
    made = book.make_sighting(claim_id("t-strike"))
    line = read_sighting(store, made.row)
    assert (line.origin, line.status, line.place, line.unit) == ("reported", "draft", "Tikhoretsk", "t")
    assert (line.count.best, line.count.bound) == (2000, "about")
    assert line.point is not None
    with pytest.raises(BadValue, match="already"):
        book.make_sighting(claim_id("t-strike"))
    store.undo()
    assert not store.where(Sighting, "claim", claim_id("t-strike"))


def test_a_number_moved_over_months_is_no_count_at_a_place(book, store):
    made = book.make_sighting(claim_id("e18"))
    assert not store.where(Tally, "sighting", made.row)


@pytest.mark.parametrize(("name", "said"), [("n-peskov", "denial"), ("c-wh", "no place"), ("e07", "already")])
def test_what_can_not_be_put_on_the_map_says_why(book, name, said):
    with pytest.raises(BadValue, match=said):
        book.make_sighting(claim_id(name))


# Own counts


def observe(
    store, count=(270, 290, 320), reason="shadow", status="reviewed", adopted=1, scene="scene", day="2023-09-08"
):
    """A sighting on an image of Rajin, as the annotating flow leaves it."""
    sighting, look, tally = new_id(), new_id(), new_id()
    moment = f"{day}T02:15:00Z"
    rows = [
        Look(look, scene, moment, "seen", "full", place=id_from_name("place", "rajin-port")),
        Sighting(sighting, "container_stack", status, look=look),
        Tally(tally, sighting, 0, adopted, "counted"),
        TallyLine(new_id(), tally, "container_stack", unit="containers", low=count[0], best=count[1], high=count[2],
                  width_reason=reason),
    ]  # fmt: skip
    if not store.where(Scene, "id", scene):
        rows.insert(0, Scene(scene, "image", title=scene, acquired_from=moment, acquired_to=moment))
    store.apply(Action("add_sighting", "Add sighting", tuple(Insert(row) for row in rows)))


def test_only_counts_that_rest_on_a_look_are_own_and_claims_never_are(store):
    assert own_figures(store) == ((), {})
    assert any(sighting.claim for sighting in store.all(Sighting))


def test_own_counts_on_one_image_add_low_to_low_and_high_to_high(store, book):
    observe(store)
    observe(store, (10, 10, 10), "every one counted", status="draft")
    observe(store, (1, 1, 1), "every one counted", status="withdrawn")
    observe(store, (9, 9, 9), "every one counted", adopted=0)
    (figure,), left_out = own_figures(store)
    assert (figure.count.low, figure.count.best, figure.count.high) == (280, 300, 330)
    assert (figure.sightings, figure.drafts, left_out) == (2, 1, {})
    shown = book.side_by_side("containers staged")
    beside = next(group for group in shown.groups if group.own)
    assert [entry.row.source.publisher for entry in beside.entries] == ["White House"]


def test_a_count_without_its_reason_is_left_out_and_that_is_said(store, book):
    observe(store, reason=None)
    shown = book.side_by_side("containers staged")
    assert shown.left_out == 1
    assert not any(group.own for group in shown.groups)
    assert book.side_by_side("railcars").left_out == 0


def test_counts_on_two_days_stand_apart(store):
    observe(store)
    observe(store, scene="later", day="2023-10-21")
    assert len(own_figures(store)[0]) == 2


# The scale


@pytest.fixture
def properties(store):
    return CaseProperties(store, lambda receipt: receipt)


OWN_WORDS = CaseScale(OWN, (LikelihoodWord("hardly", 0, 30), LikelihoodWord("rather", 60, 90)))


def test_title_and_scale_change_in_one_step_and_come_back(properties, store):
    assert properties.scale.name == "ICD 203"
    properties.change("My case", OWN_WORDS)
    assert (properties.title, properties.scale) == ("My case", OWN_WORDS)
    store.undo()
    assert properties.scale == CaseScale("ICD 203", SCALES["ICD 203"])
    assert not store.where(Meta, "key", "likelihood_words")


def test_changing_the_scale_keeps_the_words_judgements_carry_and_counts_the_strange_ones(properties, store):
    observe(store)
    sighting = next(row for row in store.all(Sighting) if row.look)
    judged = dataclasses.replace(sighting, id=new_id(), likelihood="likely")
    store.apply(Action("add_sighting", "Add sighting", (Insert(judged),)))
    assert properties.change("t", CaseScale("PHIA", SCALES["PHIA"])).strangers == 0
    assert properties.change("t", OWN_WORDS).strangers == 1
    assert store.get(Sighting, judged.id).likelihood == "likely"


@pytest.mark.parametrize(
    ("title", "scale"), [(" ", OWN_WORDS), ("t", CaseScale("ICD 999", ())), ("t", CaseScale(OWN, ()))]
)
def test_a_case_without_title_or_with_a_scale_of_no_words_is_refused(properties, title, scale):
    with pytest.raises(BadValue):
        properties.change(title, scale)


def test_a_scale_that_can_not_be_read_leaves_the_case_readable(properties, store):
    properties.change("t", OWN_WORDS)
    row = store.where(Meta, "key", "likelihood_words")[0]
    with kit.plain(store.address) as db:
        db.execute("UPDATE meta SET value = '{' WHERE id = ?", (row.id,))
    assert properties.scale == CaseScale(OWN, ())
