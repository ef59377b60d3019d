"""A case in a notebook: its tables as they are stored, and its adopted counts added up."""
import builtins
import sqlite3
import sys

import pytest

from plugin.analysis import frames
from plugin.core.errors import BadValue, CaseError, NotACase, WaybillError
from plugin.core.geometry import MultiLine, Point
from plugin.core.records import (
    Claim,
    Leg,
    Look,
    Place,
    Route,
    Scene,
    Sighting,
    Source,
    Tally,
    TallyLine,
    Vessel,
    VesselFact,
    table_of,
)
from plugin.core.rows import to_row
from plugin.core.schema import tables

ROWS = (
    Source("s1", "Found: container ships", reliability="B"),
    Place("rajin", "Rajin", tz="Asia/Pyongyang", precision_m=2000.0, geom=Point(130.3, 42.2333)),
    Place("dunai", "Dunai"),
    Claim(
        "c1", "s1", "observation", "containers", "seen", measure="stock", bound="about", best=300.0, unit="containers",
        from_utc="2023-09-07T00:00:00Z", to_utc="2023-09-08T23:59:59Z", place="rajin",
    ),
    Claim("c2", "s1", "observation", "containers", "seen", measure="flow", bound="at_least", low=1000.0, place="rajin"),
    Vessel("v1", "Angara"),
    VesselFact("f1", "v1", "flag", "Russia", from_="2023-10", as_of="2023-10-16"),
    Route("r1", "Main", "inferred"),
    Leg(
        "l1", "r1", 1, "sea", "rajin", "dunai", "observed", "inferred",
        geom=MultiLine((((130.3, 42.2), (131.0, 42.0)), ((131.0, 42.0), (132.3, 42.9)))),
    ),
    Scene("i1", "image", title="Pier, 17 October", acquired_from="2023-10-17T02:00:00Z"),
    Look("k1", "i1", "2024-01-01T00:00:00Z", "seen", "full", place="rajin"),
    Sighting("g1", "container_stack", "draft", claim="c1", direction="DPRK to Russia"),
    Sighting("g2", "container_stack", "reviewed", look="k1", confidence="moderate"),
    Sighting("g3", "container_stack", "withdrawn", look="k1"),
    Sighting("g4", "container_stack", "draft", claim="c2"),
    Tally("t1", "g1", 0, 1, "claimed"),
    Tally("t2", "g2", 0, 1, "counted"),
    Tally("t2-other", "g2", 1, 0, "counted"),
    Tally("t3", "g3", 0, 1, "counted"),
    Tally("t4", "g4", 0, 1, "claimed"),
    TallyLine("n1", "t1", "container_stack", unit="containers", bound="about", best=300.0, width_reason="a source"),
    TallyLine("n2", "t2", "container_stack", "20ft", "blue", "containers", "interval", 80.0, 90.0, 110.0, "tarpaulin"),
    TallyLine("n3", "t2", "container_stack", "40ft", "blue", "containers", "interval", 10.0, 12.0, 15.0, "shadow"),
    TallyLine("n4", "t2", "container_stack", "45ft", "grey", "containers", "interval", 1.0, 2.0, 3.0),
    TallyLine("n5", "t2", "container_stack", "45ft", "red", "containers", None, 4.0, 4.0, 4.0),
    TallyLine("n6", "t2-other", "container_stack", unit="containers", low=999.0, best=999.0, high=999.0),
    TallyLine("n7", "t3", "container_stack", unit="containers", low=555.0, best=555.0, high=555.0),
    TallyLine("n8", "t4", "container_stack", unit="containers", bound="at_least", low=1000.0),
)  # fmt: skip


TOGETHER = ("unit", "measure")


@pytest.fixture()
def case(tmp_path):
    """A case written by sqlite3 alone, in the tables that resources/schema describes."""
    path = tmp_path / "a case #1?.gpkg" if sys.platform != "win32" else tmp_path / "a case #1.gpkg"
    db = sqlite3.connect(path)
    for table in tables().values():
        columns = ", ".join(f'"{name}"' for name in table.column_names if name != "fid")
        db.execute(f'CREATE TABLE "{table.name}" (fid INTEGER PRIMARY KEY, {columns})')
    for record in ROWS:
        row = to_row(record)
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        db.execute(f'INSERT INTO "{table_of(record)}" ({names}) VALUES ({marks})', tuple(row.values()))
    db.commit()
    db.close()
    return path


@pytest.fixture()
def without(monkeypatch):
    """Makes a library missing, whether or not it is installed."""

    def block(name):
        real = builtins.__import__

        def refuse(wanted, *args, **kwargs):
            if wanted.split(".")[0] == name:
                raise ImportError(f"No module named {wanted!r}")
            return real(wanted, *args, **kwargs)

        monkeypatch.delitem(sys.modules, name, raising=False)
        monkeypatch.setattr(builtins, "__import__", refuse)

    return block


def needs(name):
    pytest.importorskip(name, reason=f"{name} is not installed here; every other part of Waybill works without it")


def only(frame, **wanted):
    for column, value in wanted.items():
        frame = frame[frame[column] == value]
    assert len(frame) == 1
    return frame.iloc[0]


@pytest.mark.parametrize("read", [frames.tally_table, frames.read_case, lambda path: frames.read_table(path, "source")])
def test_without_pandas_it_says_what_to_install_and_how(case, without, read):
    without("pandas")
    with pytest.raises(WaybillError, match=r"need pandas.*pip install pandas.*apt install python3-pandas"):
        read(case)


def test_without_geopandas_it_says_what_to_install_and_how(case, without):
    needs("pandas")
    without("geopandas")
    with pytest.raises(WaybillError, match=r"need geopandas.*pip install geopandas"):
        frames.read_table(case, "place")


def test_without_geopandas_tables_without_geometry_can_still_be_read(case, without):
    needs("pandas")
    without("geopandas")
    assert list(frames.read_table(case, "source")["title"]) == ["Found: container ships"]


def test_a_table_the_record_does_not_have_is_refused_and_the_others_named(case):
    with pytest.raises(BadValue, match=r"no table “sightings”.*sighting,"):
        frames.read_table(case, "sightings")


def test_a_missing_file_is_named_and_not_made(tmp_path):
    with pytest.raises(CaseError, match=r"There is no case at .*gone.gpkg"):
        frames.read_case(tmp_path / "gone.gpkg")
    assert not (tmp_path / "gone.gpkg").exists()


@pytest.mark.parametrize("content", [b"", b"no database at all " * 100])
def test_a_file_that_is_no_case_is_named(tmp_path, content):
    needs("pandas")
    path = tmp_path / "other.gpkg"
    path.write_bytes(content)
    with pytest.raises(NotACase, match=r"other.gpkg is not a Waybill case"):
        frames.read_case(path)


def test_a_table_with_geometry_is_in_degrees_and_one_without_is_plain(case):
    needs("geopandas")
    places = frames.read_table(case, "place")
    assert places.crs.to_epsg() == 4326
    rajin = only(places, id="rajin").geom
    assert (rajin.x, rajin.y) == (130.3, 42.2333)
    assert only(places, id="dunai").geom is None
    assert not hasattr(frames.read_table(case, "source"), "crs")


def test_a_line_keeps_its_parts(case):
    needs("geopandas")
    leg = frames.read_table(case, "leg").geometry.iloc[0]
    assert [list(part.coords) for part in leg.geoms] == [[(130.3, 42.2), (131.0, 42.0)], [(131.0, 42.0), (132.3, 42.9)]]


def test_the_columns_are_those_of_the_schema_without_the_databases_own(case):
    needs("geopandas")
    for name, frame in frames.read_case(case).items():
        assert list(frame.columns) == list(tables()[name].column_names)[1:], name


def test_a_whole_case_is_every_table_of_the_record(case):
    needs("geopandas")
    whole = frames.read_case(case)
    assert set(whole) == set(tables())
    assert len(whole["tally_line"]) == 8
    assert len(whole["review"]) == 0


def test_whole_numbers_stay_whole_beside_empty_cells(case):
    needs("geopandas")
    credibility = frames.read_table(case, "claim")["credibility"]
    assert str(credibility.dtype) == "Int64"
    assert credibility.isna().all()


def test_times_are_text_and_parsed_only_when_asked(case):
    needs("pandas")
    as_stored = frames.read_table(case, "claim")
    assert only(as_stored, id="c1").from_utc == "2023-09-07T00:00:00Z"
    assert not [name for name in as_stored.columns if name.endswith("_parsed")]
    asked = frames.read_table(case, "claim", parse_times=True)
    first = only(asked, id="c1")
    assert first.from_utc == "2023-09-07T00:00:00Z"
    assert first.from_utc_parsed.isoformat() == "2023-09-07T00:00:00+00:00"
    assert asked["from_utc_parsed"].isna().sum() == 1


def test_a_partial_date_is_never_made_into_a_day(case):
    needs("pandas")
    facts = frames.read_table(case, "vessel_fact", parse_times=True)
    assert facts["from"].iloc[0] == "2023-10"
    assert "from_parsed" not in facts


def test_reading_changes_no_byte_of_the_case(case):
    needs("geopandas")
    before = case.read_bytes()
    frames.read_case(case)
    frames.tally_table(case)
    assert case.read_bytes() == before
    assert [path.name for path in case.parent.iterdir()] == [case.name]


def test_a_tally_row_has_place_date_evidence_and_the_reason_for_its_width(case):
    needs("pandas")
    reported = only(frames.tally_table(case), id="n1")
    assert reported.place == "Rajin"
    assert (reported.from_utc, reported.to_utc) == ("2023-09-07T00:00:00Z", "2023-09-08T23:59:59Z")
    assert (reported.origin, reported.evidence, reported.measure) == ("reported", "Found: container ships", "stock")
    assert (reported.bound, reported.best, reported.reason) == ("about", 300, "a source")
    assert reported.low != reported.low, "an open end is NaN"


def test_an_own_observation_is_dated_by_its_image(case):
    needs("pandas")
    seen = only(frames.tally_table(case), id="n2")
    assert (seen.origin, seen.evidence, seen.place) == ("observed", "Pier, 17 October", "Rajin")
    assert (seen.from_utc, seen.confidence, seen.measure) == ("2023-10-17T02:00:00Z", "moderate", "stock")


def test_a_tally_that_was_not_adopted_is_not_in_the_table(case):
    needs("pandas")
    assert "n6" not in set(frames.tally_table(case)["id"])


def test_sums_add_low_to_low_and_high_to_high_and_say_what_was_left_out(case):
    needs("pandas")
    tallies = frames.tally_table(case)
    observed = frames.sum_tallies(tallies[tallies["origin"] == "observed"], TOGETHER)
    summed = only(observed, unit="containers", measure="stock")
    assert (summed.low, summed.best, summed.high) == (80 + 10 + 4, 90 + 12 + 4, 110 + 15 + 4)
    assert (summed.lines, summed.left_out) == (3, 2)
    assert (summed.bound, summed.reason) == ("interval", "shadow; tarpaulin")


def test_a_sum_with_an_open_part_is_open(case):
    needs("pandas")
    stock = only(frames.sum_tallies(frames.tally_table(case), TOGETHER), unit="containers", measure="stock")
    assert (stock.low != stock.low, stock.best, stock.high != stock.high) == (True, 300 + 90 + 12 + 4, True)
    assert stock.bound == "about"


def test_a_count_that_is_open_on_purpose_leaves_the_others_their_reasons(case):
    needs("pandas")
    tallies = frames.tally_table(case)
    tallies = tallies[tallies["id"].isin(("n2", "n8"))].assign(unit="containers", measure="stock")
    (row,) = frames.sum_tallies(tallies, TOGETHER).itertuples()
    assert (row.low, row.bound, row.reason, row.lines) == (1080, "at_least", "tarpaulin", 2)


@pytest.mark.parametrize("bound", ["about", "at_least", "at_most"])
def test_the_bound_of_a_sum_is_the_one_its_parts_give_not_one_guessed_from_its_ends(case, bound):
    needs("pandas")
    tallies = frames.tally_table(case)
    tallies = tallies[tallies["id"].isin(("n2", "n5"))].assign(bound=["interval", bound])
    (row,) = frames.sum_tallies(tallies, TOGETHER).itertuples()
    assert (row.low, row.high, row.bound) == (84, 114, bound)


def test_sightings_stand_side_by_side_until_somebody_decides_to_add_them(case):
    needs("pandas")
    sums = frames.sum_tallies(frames.tally_table(case))
    assert set(sums["sighting"]) == {"g1", "g2", "g3", "g4"}
    assert only(sums, sighting="g1").best == 300


def test_a_stock_and_a_flow_are_never_added(case):
    needs("pandas")
    tallies = frames.tally_table(case)
    with pytest.raises(BadValue, match="Group by unit and measure"):
        frames.sum_tallies(tallies, by=("unit",))
    sums = frames.sum_tallies(tallies, TOGETHER)
    assert set(sums["measure"]) == {"stock", "flow"}
    flow = only(sums, measure="flow")
    assert (flow.low, flow.bound, flow.lines) == (1000, "at_least", 1)


def test_a_sum_of_nothing_that_stands_is_unknown_not_zero(case):
    needs("pandas")
    tallies = frames.tally_table(case)
    (row,) = frames.sum_tallies(tallies[tallies["id"] == "n4"]).itertuples()
    assert row.low != row.low
    assert (row.lines, row.left_out, row.bound) == (0, 1, None)


def test_an_empty_case_has_an_empty_sum(case):
    needs("pandas")
    nothing = frames.sum_tallies(frames.tally_table(case).iloc[:0])
    assert len(nothing) == 0
    assert {"low", "best", "high", "left_out"} <= set(nothing.columns)
