"""What the case checker finds, and that the example case has nothing worse than a hint."""
from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from plugin.core.checks import check_case, imo_is_valid
from plugin.core.geometry import MultiLine, MultiPolygon, Point, positions
from plugin.core.plain_case import read_plain_case
from plugin.core.records import (
    RECORDS,
    Assumption,
    Chip,
    Citation,
    Claim,
    FigureItem,
    Leg,
    Look,
    Meta,
    Place,
    Review,
    Route,
    Scene,
    Sighting,
    Source,
    Tally,
    TallyLine,
    TiePoint,
    Vessel,
    VesselFact,
    Voyage,
)
from plugin.core.rows import field_of, to_json

ROOT = Path(__file__).resolve().parents[2]
AROUND_RAJIN = MultiPolygon(((((130.0, 42.0), (130.6, 42.0), (130.6, 42.5), (130.0, 42.5), (130.0, 42.0)),),))


class Rows:
    """Rows in memory, as far as the checker reads a case."""

    def __init__(self, *records):
        self._records = records

    def all(self, kind):
        return tuple(record for record in self._records if isinstance(record, kind))

    def columns(self, kind, names):
        return (tuple(getattr(record, field_of(name)) for name in names) for record in self.all(kind))

    def rows_as_logged(self, table):
        rows = self.all(RECORDS[table])
        return ((row.id, to_json(row) if positions(row.geom) else '{"geom":null}') for row in rows if row.geom)

    def images(self):
        return (("chip", chip.id, chip.sha256, chip.png) for chip in self.all(Chip))


def found(*records):
    return {(f.severity, f.table, f.field) for f in check_case(Rows(*records))}


SCENE = Scene("s", "image", acquired_from="2023-09-08T02:15:00Z", geom=AROUND_RAJIN)
LOOK = Look("l", "s", "2023-10-01T00:00:00Z", "seen", "full")
SIGHTING = Sighting("x", "train", "draft", look="l", observation="Cars", geom=Point(130.3, 42.2))


def test_the_example_case_has_nothing_worse_than_a_hint():
    assert {f.severity for f in check_case(Rows(*read_plain_case(ROOT / "resources" / "case")))} <= {"hint"}


def test_a_sound_sighting_raises_nothing():
    assert found(SCENE, LOOK, SIGHTING) == set()


def test_a_sighting_outside_its_image_is_an_error():
    moved = dataclasses.replace(SIGHTING, geom=Point(40.1, 45.8))
    assert ("error", "sighting", "geom") in found(SCENE, LOOK, moved)


def test_a_sighting_at_the_edge_of_an_image_shown_shifted_is_judged_by_where_it_lies_on_it():
    edge = dataclasses.replace(SIGHTING, geom=Point(130.6 + 20 / 82_500, 42.2333))  # 20 m beyond the eastern edge
    assert ("error", "sighting", "geom") in found(SCENE, LOOK, edge)
    shifted = dataclasses.replace(SCENE, shift_e_m=30.0, shift_n_m=0.0, shift_basis="two tie points")
    assert found(shifted, LOOK, edge) == set()


def test_a_shift_that_nobody_explains_is_a_warning():
    assert ("warning", "scene", "shift_basis") in found(dataclasses.replace(SCENE, shift_e_m=3.0), LOOK, SIGHTING)


def test_a_placed_picture_without_its_source_is_a_warning_and_without_its_points_an_error():
    picture = Scene("f", "published", title="Figure 3", georef_method="affine")
    points = [TiePoint(f"t{n}", "f", n, n, 0.1, Point(130.0 + n, 42.0)) for n in range(3)]
    assert found(picture, *points) == {("warning", "scene", "title")}
    cited = (Source("q", "A report", reliability="B"), Citation("c", "scene", "f", source="q"))
    assert found(picture, *points, *cited) == set()
    assert found(picture, *points[:2], *cited) == {("error", "scene", "georef_method")}


def test_a_look_at_a_place_that_the_image_does_not_show_is_a_warning():
    far = Place("tikhoretsk", "Tikhoretsk", geom=Point(40.1, 45.85), precision_m=15_000.0)
    astray = dataclasses.replace(LOOK, place="tikhoretsk")
    assert ("warning", "look", "place") in found(SCENE, astray, SIGHTING, far)
    near = dataclasses.replace(far, geom=Point(130.7, 42.3))  # as near as a sighting looks for its place
    assert ("warning", "look", "place") not in found(SCENE, astray, SIGHTING, near)


def test_an_image_looked_at_before_it_was_taken_is_an_error():
    early = dataclasses.replace(LOOK, looked_utc="2023-09-01T00:00:00Z")
    assert ("error", "look", "looked_utc") in found(SCENE, early, SIGHTING)


def test_an_undated_image_under_a_sighting_is_a_warning():
    undated = dataclasses.replace(SCENE, acquired_from=None)
    assert ("warning", "scene", "acquired_from") in found(undated, LOOK, SIGHTING)


def test_an_inference_without_observation_is_a_warning():
    leap = dataclasses.replace(SIGHTING, observation=None, inference="Munitions")
    assert ("warning", "sighting", "observation") in found(SCENE, LOOK, leap)


def test_a_sighting_that_rests_on_nothing_is_an_error():
    assert ("error", "sighting", "look") in found(Sighting("x", "train", "draft"))


def test_a_count_without_its_reason_is_worse_once_reviewed():
    tally, line = Tally("t", "x", 0, 1, "counted"), TallyLine("n", "t", "train", low=10, best=12, high=15)
    assert ("warning", "tally_line", "width_reason") in found(SCENE, LOOK, SIGHTING, tally, line)
    reviewed = dataclasses.replace(SIGHTING, status="reviewed")
    assert ("error", "tally_line", "width_reason") in found(SCENE, LOOK, reviewed, tally, line)


def test_at_least_is_no_count_without_a_reason():
    tally, line = Tally("t", "x", 0, 1, "claimed"), TallyLine("n", "t", "train", bound="at_least", low=73)
    assert found(SCENE, LOOK, SIGHTING, tally, line) == set()


def test_a_reference_to_a_row_that_is_gone_is_an_error():
    assert ("error", "look", "scene") in found(LOOK, SIGHTING)
    astray = Citation("c", "leg", "gone", source="q")
    assert ("error", "citation", "target_id") in found(Source("q", "A report"), astray)


def test_a_chip_that_does_not_fit_its_hash_is_an_error():
    assert ("error", "chip", "sha256") in found(SCENE, LOOK, SIGHTING, Chip("c", "x", "0" * 64, png=b"picture"))


@pytest.mark.parametrize(
    ("imo", "valid"), [("9179842", True), ("9161003", True), ("9179843", False), ("917984", False)]
)
def test_the_last_digit_of_an_imo_number_checks_the_others(imo, valid):
    assert imo_is_valid(imo) is valid
    assert (("error", "vessel", "imo") in found(Vessel("v", "Angara", imo=imo))) is not valid


def test_a_leg_must_start_where_the_one_before_it_ended_and_reach_its_places():
    rajin, dunai = Place("a", "Rajin", geom=Point(130.3, 42.23)), Place("b", "Dunai", geom=Point(132.34, 42.88))
    there = MultiLine((((130.3, 42.23), (132.34, 42.88)),))
    route = Route("r", "R", "inferred")
    first = Leg("1", "r", 1, "sea", "a", "b", "observed", "inferred", geom=there)
    assert found(rajin, dunai, route, first) == {("hint", "leg", "id"), ("hint", "route", "id")}
    backwards = dataclasses.replace(first, geom=MultiLine((there.lines[0][::-1],)))
    assert {("warning", "leg", "from_place"), ("warning", "leg", "to_place")} <= found(rajin, dunai, route, backwards)
    again = dataclasses.replace(first, id="2", seq=3)
    assert {("warning", "leg", "seq"), ("warning", "leg", "from_place")} <= found(rajin, dunai, route, first, again)


def test_a_claim_can_not_confirm_itself_through_what_repeats_it():
    source = Source("q", "A report")
    one = Claim("1", "q", "observation", "voyages", "seen", wording="five trips", repeats="2")
    two = Claim("2", "q", "observation", "voyages", "seen", wording="five trips", repeats="1")
    assert ("error", "claim", "repeats") in found(source, one, two)
    assert found(source, one, dataclasses.replace(two, repeats=None)) == set()


def test_a_claim_that_repeats_one_in_a_circle_is_in_no_circle_itself():
    claims = [
        Claim(row, "q", "observation", "voyages", "seen", wording="five trips", repeats=repeats)
        for row, repeats in (("a", "b"), ("b", "c"), ("c", "b"))
    ]
    told = [f for f in check_case(Rows(Source("q", "Report"), *claims)) if f.field == "repeats"]
    assert [f.row for f in told] == ["b", "c"]
    assert all("would confirm itself" in f.message for f in told)


@pytest.mark.parametrize("path", ["/home/ada/yard.tif", "C:\\images\\yard.tif", "\\\\server\\yard.tif", "file:///x.tif"])
def test_a_path_of_one_machine_is_an_error(path):
    assert ("error", "scene", "href") in found(Scene("s", "image", href=path))


@pytest.mark.parametrize("url", ["https://tiles.example/1?api_key=abc", "https://ada:pw@tiles.example/1"])
def test_a_secret_in_an_address_is_an_error(url):
    assert ("error", "scene", "href") in found(Scene("s", "image", href=url))


def test_an_image_beside_the_case_and_a_plain_address_are_fine():
    assert found(Scene("s", "image", href="images/yard.tif")) == set()
    assert found(Scene("s", "image", href="https://tiles.example/{z}/{x}/{y}?style=day")) == set()


def claim(**more):
    return Claim("c", "q", "observation", "containers", "seen", **{"wording": "as published", **more})


def test_a_claim_of_another_day_than_the_image_cited_for_it_is_told():
    source = Source("q", "A report")
    cited = Citation("z", "sighting", "x", claim="c")
    of_the_day = claim(from_utc="2023-09-07T00:00:00Z", to_utc="2023-09-08T23:59:59Z")
    assert found(SCENE, LOOK, SIGHTING, source, cited, of_the_day) == set()
    later = dataclasses.replace(of_the_day, from_utc="2023-09-12T00:00:00Z", to_utc=None)
    assert ("warning", "sighting", "look") in found(SCENE, LOOK, SIGHTING, source, cited, later)
    resting = dataclasses.replace(SIGHTING, claim="c")
    assert ("error", "sighting", "look") in found(SCENE, LOOK, resting, source, later)


def test_an_image_published_before_it_was_taken_is_an_error():
    scene = dataclasses.replace(SCENE, published_utc="2023-09-07T00:00:00Z")
    assert ("error", "scene", "published_utc") in found(scene)


@pytest.mark.parametrize("moment", ["2199-01-01T00:00:00Z", "1944-06-06T00:00:00Z"])
def test_a_time_no_image_can_have_been_taken_at_is_an_error(moment):
    assert ("error", "scene", "acquired_from") in found(Scene("s", "image", acquired_from=moment))


def test_a_planned_arrival_may_lie_ahead_but_none_before_its_departure():
    ahead = Voyage("v", "hypothesised", arrive_from_utc="2199-01-01T00:00:00Z")
    assert ("error", "voyage", "arrive_from_utc") not in found(ahead)
    back = Voyage("v", "reported", depart_from_utc="2023-09-12T00:00:00Z", arrive_to_utc="2023-09-08T00:00:00Z")
    assert ("error", "voyage", "arrive_to_utc") in found(back)


@pytest.mark.parametrize(("published", "read", "wrong"), [
    ("2023-10-16", "2023-10-15", True), ("2023-10-16", "2023-10", False), ("2023", "2022-12-31", True),
    ("2023-10", "2023-10-01", False),
])  # fmt: skip
def test_a_source_can_not_have_been_read_before_it_was_published(published, read, wrong):
    source = Source("q", "A report", published_on=published, retrieved_on=read)
    assert (("error", "source", "retrieved_on") in found(source)) is wrong


@pytest.mark.parametrize("orphan", [
    Review("r", "sighting", "gone", "reviewed", "2023-10-01T00:00:00Z"), FigureItem("i", "f", "tally_line", "gone"),
])  # fmt: skip
def test_what_speaks_of_a_row_that_is_gone_is_an_error(orphan):
    assert {finding[0] for finding in found(orphan)} == {"error"}


def test_a_likelihood_that_is_no_word_of_the_cases_scale_is_told():
    likely = dataclasses.replace(SIGHTING, inference="Munitions", likelihood="likely")
    assert found(SCENE, LOOK, likely) == set()
    reasonable = dataclasses.replace(likely, likelihood="a reasonable chance")
    assert ("warning", "sighting", "likelihood") in found(SCENE, LOOK, reasonable)
    phia = Meta("m", "likelihood_scale", "PHIA")
    icd = dataclasses.replace(likely, likelihood="roughly even chance")
    assert ("warning", "sighting", "likelihood") in found(SCENE, LOOK, icd, phia)


def test_a_fact_that_nobody_says_and_an_assumption_without_reason_are_told():
    assert ("warning", "vessel_fact", "source") in found(Vessel("v", "Angara"), VesselFact("f", "v", "flag", "Russia"))
    assert ("warning", "assumption", "basis") in found(Assumption("a", "transit_days_sea", 1.0))


def test_resting_on_an_edition_that_was_replaced_is_worth_a_look():
    first, second = Source("q", "First edition"), Source("q2", "Second edition", supersedes="q")
    cited = Citation("z", "sighting", "x", claim="c")
    assert ("hint", "citation", "claim") in found(first, second, claim(), cited, SCENE, LOOK, SIGHTING)


@pytest.mark.parametrize(("text", "severity"), [
    ("see https://tiles.example/1?token=abc for more", "error"), ("copied from /home/ada/yard.tif", "warning"),
    ("C:\\Users\\ada\\yard.tif", "warning"), ("see https://example.org/home/page", None), ("24/7, and/or", None),
])  # fmt: skip
def test_secrets_and_paths_are_found_in_any_text(text, severity):
    told = {finding[0] for finding in found(Place("p", "Rajin", note=text))}
    assert told == ({severity} if severity else set())


@pytest.mark.parametrize(
    ("records", "named"),
    [
        ((Place("a", "A", parent="b"), Place("b", "B", parent="a")), ("error", "place", "parent")),
        ((Source("a", "A", supersedes="a"),), ("error", "source", "supersedes")),
        (
            (Source("s", "S"), Claim("a", "s", "observation", "x", "seen", supersedes="b", wording="w"),
             Claim("b", "s", "observation", "x", "seen", supersedes="a", wording="w")),
            ("error", "claim", "supersedes"),
        ),
        ((Source("s", "S"), Claim("a", "s", "observation", "x", "seen", repeats="a")), ("error", "claim", "repeats")),
        ((TallyLine("l", "t", "x", low=-5.0),), ("error", "tally_line", "low")),
        ((Meta("m", "likelihood_scale", "own"), Meta("n", "likelihood_words", "{")), ("error", "meta", "value")),
        ((dataclasses.replace(SCENE, acquired_from="2023-02-30T00:00:00Z"),), ("error", "scene", "acquired_from")),
        ((dataclasses.replace(SCENE, acquired_from="0001-01-01T00:00:00Z"),), ("error", "scene", "acquired_from")),
        ((dataclasses.replace(SCENE, acquired_from="9999-12-31T23:59:59Z"),), ("error", "scene", "acquired_from")),
        ((dataclasses.replace(SCENE, acquired_from="0000-99-99T99:99:99..Z"),), ("error", "scene", "acquired_from")),
    ],
)  # fmt: skip
def test_what_the_tables_admit_and_reason_does_not_is_found(records, named):
    assert named in found(*records)


def test_a_row_that_leads_into_a_circle_of_others_ends(capsys):
    outside = Place("c", "C", parent="a")
    assert found(Place("a", "A", parent="b"), Place("b", "B", parent="a"), outside) >= {("error", "place", "parent")}


def test_lines_without_points_and_places_on_the_other_side_of_the_world_are_no_trouble():
    far = (Place("a", "A", geom=Point(0.0, 0.0)), Place("b", "B", geom=Point(180.0, 0.0)))
    nothing = Leg("l", "r", 1, "sea", "a", "b", "observed", "inferred", geom=MultiLine(((),)))
    round_the_world = dataclasses.replace(nothing, id="m", geom=MultiLine((((180.0, 0.0), (0.0, 0.0)),)))
    assert ("warning", "leg", "from_place") in found(*far, nothing, round_the_world, Route("r", "R", "inferred"))


def test_each_table_is_read_whole_once_at_most():
    read = []

    class Counting(Rows):
        def all(self, kind):
            read.append(kind)
            return super().all(kind)

        def columns(self, kind, names):
            return (tuple(getattr(record, field_of(name)) for name in names) for record in Rows.all(self, kind))

        def rows_as_logged(self, table):
            return iter(())

        def images(self):
            return iter(())

    check_case(Counting(SCENE, LOOK, SIGHTING))
    assert len(read) == len(set(read))
    assert not {kind.__name__ for kind in read} & {"Mark", "MarkBox", "Chip"}
