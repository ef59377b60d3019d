"""The example case: published claims side by side, each with its source, nothing merged and nothing hidden."""
import csv
import re
from dataclasses import fields
from pathlib import Path

import pytest

from plugin.core.plain_case import read_plain_case
from plugin.core.records import (
    RECORDS,
    Citation,
    Claim,
    Leg,
    Meta,
    Place,
    Sighting,
    Source,
    Tally,
    TallyLine,
    table_of,
)
from plugin.core.rows import columns_of, to_row
from plugin.core.schema import tables
from plugin.core.times import is_partial_date, parse_utc
from plugin.core.values import Interval

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "case"
CASE = read_plain_case(FOLDER)


def rows(kind):
    return [record for record in CASE if type(record) is kind]


IDS = {table: {record.id for record in rows(kind)} for table, kind in RECORDS.items()}


def test_every_file_is_a_table_and_every_line_of_it_is_read():
    assert {path.stem for path in FOLDER.glob("*.csv")} <= set(RECORDS)
    for path in FOLDER.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            assert len(rows(RECORDS[path.stem])) == len(list(csv.DictReader(file))), path.name


def test_no_two_rows_share_an_identifier():
    everything = [record.id for record in CASE]
    assert len(set(everything)) == len(everything)


def test_every_reference_resolves():
    for record in CASE:
        table = tables()[table_of(record)]
        row = to_row(record)
        for column in table.columns:
            if column.references and row[column.name]:
                assert row[column.name] in IDS[column.references], f"{table.name} {record} {column.name}"


def test_every_citation_backs_a_row_that_is_there_with_a_source_or_a_claim():
    for citation in rows(Citation):
        assert citation.target_id in IDS[citation.target_table], citation
        assert citation.source or citation.claim, citation


def test_every_listed_word_is_one_of_its_list_and_everything_required_is_there():
    for record in CASE:
        row = to_row(record)
        for column in tables()[table_of(record)].columns:
            value = row[column.name]
            assert value is not None or not column.required, f"{record} {column.name}"
            assert value is None or not column.values or str(value) in column.values, f"{record} {column.name}"


def test_every_check_of_the_tables_holds():
    for record in CASE:
        row = to_row(record)
        for check in tables()[table_of(record)].checks:
            low, high = (row[name] for name in check.split(" <= "))
            assert low is None or high is None or low <= high, f"{record} {check}"


def test_every_time_is_utc_and_every_date_as_precise_as_it_is_known():
    for record in CASE:
        row = to_row(record)
        for column in tables()[table_of(record)].columns:
            if column.kind == "utc" and row[column.name]:
                parse_utc(row[column.name])
            if column.kind == "date" and row[column.name]:
                assert is_partial_date(row[column.name]), record


def test_every_claim_was_seen_or_is_marked_second_hand():
    assert {claim.status for claim in rows(Claim)} == {"seen", "second_hand"}


def test_every_claim_has_the_publishers_wording_and_a_source_that_can_be_found_again():
    sources = {source.id: source for source in rows(Source)}
    for claim in rows(Claim):
        source = sources[claim.source]
        assert claim.wording, claim
        assert source.title and source.publisher and source.credit, source
        assert source.url or source.published_on, source


def test_both_denials_are_there():
    wordings = " ".join(claim.wording for claim in rows(Claim) if claim.kind == "denial")
    assert len([claim for claim in rows(Claim) if claim.kind == "denial"]) == 2
    assert "Peskov" in wordings
    assert "Burmistrov" in wordings


def test_what_was_seen_and_what_was_concluded_are_separate_claims():
    kinds = {claim.kind for claim in rows(Claim)}
    assert kinds == {"observation", "inference", "denial"}
    for claim in rows(Claim):
        if claim.measure == "conversion":
            assert claim.kind == "inference", claim


def test_conflicting_counts_of_containers_stand_side_by_side():
    containers = [claim for claim in rows(Claim) if claim.unit == "containers"]
    stock = {claim.best for claim in containers if claim.measure == "stock"}
    flow = {claim.low or claim.best or claim.high for claim in containers if claim.measure == "flow"}
    assert 300 in stock
    assert {1000, 5000, 6700, 10000, 11000, 13000, 15800, 20000, 28000} <= flow


def test_of_the_first_thousand_one_source_says_at_least_and_another_at_most():
    bounds = {claim.bound for claim in rows(Claim) if 1000 in (claim.low, claim.high)}
    assert {"at_least", "at_most"} <= bounds


@pytest.mark.parametrize("claim", rows(Claim), ids=lambda claim: claim.wording[:30])
def test_the_numbers_of_a_claim_are_those_its_bound_allows(claim):
    count = Interval(claim.low, claim.best, claim.high)
    given = {side for side in ("low", "best", "high") if getattr(count, side) is not None}
    allowed = {None: set(), "at_least": {"low"}, "at_most": {"high"}, "about": {"best"}, "interval": {"low", "high"}}
    assert given == allowed[claim.bound]
    assert claim.unit or not given


def test_unlike_measures_have_unlike_units():
    units = {}
    for claim in rows(Claim):
        if claim.unit and claim.measure:
            units.setdefault(claim.measure, set()).add(claim.unit)
    assert not units["conversion"] & (units["stock"] | units["flow"])
    assert not units["distance"] & (units["stock"] | units["flow"])


def test_a_claim_that_repeats_another_says_which_and_never_itself():
    repeating = [claim for claim in rows(Claim) if claim.repeats]
    assert repeating
    sources = {claim.id: claim.source for claim in rows(Claim)}
    for claim in repeating:
        assert claim.repeats != claim.id
        assert sources[claim.repeats] != claim.source


def test_hundreds_and_dozens_are_no_number():
    worded = [claim for claim in rows(Claim) if re.search("hundreds|dozens", claim.wording, re.IGNORECASE)]
    assert len(worded) >= 5
    for claim in worded:
        assert (claim.bound, claim.low, claim.best, claim.high) == (None, None, None, None), claim


def test_a_later_edition_of_a_report_stands_beside_the_first():
    sources = {source.id: source for source in rows(Source)}
    later = [source for source in sources.values() if source.supersedes]
    assert [source.publisher for source in later] == ["RUSI"]
    first = sources[later[0].supersedes]
    assert (first.title, first.published_on) == (later[0].title, later[0].published_on)
    assert first.edition != later[0].edition


def test_the_front_line_is_not_the_border_and_one_ship_is_not_the_fleet():
    subjects = {claim.wording: claim.subject for claim in rows(Claim)}
    assert subjects["About 350 km to the front line"] != subjects["About 200 km"]
    assert subjects["Angara: at least eleven voyages"] != subjects["At least 32 trips"]


def test_what_was_published_as_exact_is_not_called_about():
    fleet = next(claim for claim in rows(Claim) if claim.wording == "64 voyages by four ships")
    assert (fleet.low, fleet.high, fleet.bound) == (64, 64, "interval")
    for claim in rows(Claim):
        if claim.bound == "at_least":
            assert re.search("at least|more than|over|minimum", claim.wording, re.IGNORECASE), claim


def test_no_grade_stands_without_saying_whose_judgement_it_is():
    assert any(meta.key == "grading" and "judgement" in meta.value for meta in rows(Meta))


def test_goods_go_both_ways():
    directions = {claim.direction for claim in rows(Claim)}
    assert {"DPRK to Russia", "Russia to DPRK", "both ways"} <= directions


def test_the_main_route_is_one_unbroken_chain():
    legs = {}
    for leg in rows(Leg):
        legs.setdefault(leg.route, []).append(leg)
    assert legs
    for chain in legs.values():
        chain.sort(key=lambda leg: leg.seq)
        assert [leg.seq for leg in chain] == list(range(1, len(chain) + 1))
        for before, after in zip(chain, chain[1:]):
            assert before.to_place == after.from_place


def test_no_path_was_observed_and_every_line_says_how_it_was_made():
    for leg in rows(Leg):
        assert leg.path_status in ("inferred", "hypothesised"), leg
        assert leg.method, leg
        assert leg.precision_m, leg


def test_a_line_starts_and_ends_at_its_places_within_their_precision():
    places = {place.id: place for place in rows(Place)}
    for leg in rows(Leg):
        if leg.geom is None:
            continue
        ends = ((leg.geom.lines[0][0], leg.from_place), (leg.geom.lines[-1][-1], leg.to_place))
        for (x, y), place in ends:
            point = places[place].geom
            away_km = 111 * max(abs(y - point.y), abs(x - point.x) * 0.74)
            assert away_km < 15, f"{leg.method}: {away_km:.0f} km from {places[place].label}"


def test_every_sighting_is_reported_by_a_claim_and_reads_as_a_draft():
    for sighting in rows(Sighting):
        assert sighting.claim, sighting
        assert sighting.look is None
        assert sighting.status == "draft"
        assert sighting.observation


def test_a_sighting_has_one_adopted_tally_that_repeats_the_claims_own_numbers():
    claims = {claim.id: claim for claim in rows(Claim)}
    sightings = {sighting.id: sighting for sighting in rows(Sighting)}
    tallies = {tally.id: tally for tally in rows(Tally)}
    adopted = [tally.sighting for tally in tallies.values() if tally.adopted]
    assert len(adopted) == len(set(adopted))
    for line in rows(TallyLine):
        claim = claims[sightings[tallies[line.tally].sighting].claim]
        assert (line.bound, line.low, line.best, line.high) == (claim.bound, claim.low, claim.best, claim.high)
        assert line.width_reason or line.bound == "at_least", line


def test_no_file_names_a_place_on_somebodys_disk():
    on_disk = re.compile(r"""(?:^|[\s,;"'(=])(?:/[A-Za-z]|~/|file:|[A-Za-z]:\\)""", re.MULTILINE)
    for path in [*FOLDER.rglob("*.csv"), *FOLDER.rglob("*.geojson")]:
        found = on_disk.search(path.read_text(encoding="utf-8"))
        assert found is None, f"{path.name}: {found.group()!r}"


def test_every_column_used_is_filled_in_at_least_one_row():
    for path in FOLDER.glob("*.csv"):
        kind = RECORDS[path.stem]
        assert len(columns_of(kind)) == len(fields(kind))
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            lines = list(reader)
        assert lines, path.name
        assert all(None not in line for line in lines), f"{path.name} has a line with too many cells"
