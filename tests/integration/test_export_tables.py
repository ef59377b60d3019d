"""The tables of a case leave it whole: as CSV for everybody, as GeoParquet for notebooks."""
from __future__ import annotations

import csv

import pytest
from qgis.core import QgsApplication, QgsGeometry, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from plugin.analysis import frames
from plugin.core.actions import Action, Insert
from plugin.core.errors import Cancelled, CaseError, WaybillError
from plugin.core.geometry import Point
from plugin.core.records import Assumption, Place, Sighting, Tally, TallyLine
from plugin.core.schema import tables
from plugin.core.values import new_id
from plugin.core.withheld import NO_REASON
from plugin.flows.copy_case import Silent, copy_case
from plugin.flows.export_tables import CSV, GEOPARQUET, export_tables
from plugin.processing.provider import WaybillProvider
from tests.integration import kit


@pytest.fixture
def run():
    provider = WaybillProvider()
    QgsApplication.processingRegistry().addProvider(provider)

    def run_(name, **parameters):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"waybill:{name}")
        answer, done = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback(), catchExceptions=False)
        assert done
        return answer

    yield run_
    QgsApplication.processingRegistry().removeProvider(provider)


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_table_is_a_file_with_every_row_in_order(example, tmp_path, run):
    answer = run("exporttables", CASE=str(example), OUTPUT=str(tmp_path / "out"))
    assert {path.name for path in (tmp_path / "out").iterdir()} == {f"{name}.csv" for name in tables()}
    everything = kit.rows_of(example, tuple(tables()))
    assert answer["ROWS"] == sum(len(rows) for rows in everything.values())
    with kit.plain(example) as db:
        for name in tables():
            ids = [row[0] for row in db.execute(f'SELECT id FROM "{name}" ORDER BY fid')]
            assert [row["id"] for row in read(tmp_path / "out" / f"{name}.csv")] == ids


def test_numbers_words_and_shapes_come_out_as_they_are(example, open_store, tmp_path):
    odd = Place(new_id(), "Дунай, “라진”\nsecond line", precision_m=0.1 + 0.2, geom=Point(130.123456789012345, 1e-9))
    open_store(example).apply(Action("add", "Add", (Insert(odd),)))
    export_tables(str(example), CSV, tmp_path / "out", Silent())
    row = read(tmp_path / "out" / "place.csv")[-1]
    assert (row["label"], float(row["precision_m"]), row["role"]) == (odd.label, 0.1 + 0.2, "")
    point = QgsGeometry.fromWkt(row["geom"]).asPoint()
    assert (point.x(), point.y()) == (odd.geom.x, odd.geom.y)
    leg = next(r for r in read(tmp_path / "out" / "leg.csv") if r["geom"])
    assert QgsGeometry.fromWkt(leg["geom"]).length() > 0


@pytest.mark.parametrize(
    "text",
    ["=HYPERLINK(1)", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u00a0@A1", "＝1", "＋1"],
)  # fmt: skip
def test_no_cell_starts_a_formula(example, open_store, tmp_path, text):
    open_store(example).apply(Action("add", "Add", (Insert(Place(new_id(), text, note=text)),)))
    export_tables(str(example), CSV, tmp_path / "out", Silent())
    row = read(tmp_path / "out" / "place.csv")[-1]
    assert (row["label"], row["note"]) == (f"'{text}", f"'{text}")


def test_numbers_and_identifiers_are_not_taken_for_formulas(example, open_store, tmp_path):
    west = Place(new_id(), "West of Greenwich", geom=Point(-0.5, -51.25))
    low = Assumption(new_id(), "shift", value=-3.5)
    open_store(example).apply(Action("add", "Add", (Insert(west), Insert(low))))
    export_tables(str(example), CSV, tmp_path / "out", Silent())
    assert read(tmp_path / "out" / "place.csv")[-1]["geom"] == "POINT (-0.5 -51.25)"
    assert read(tmp_path / "out" / "assumption.csv")[-1]["value"] == "-3.5"
    assert read(tmp_path / "out" / "place.csv")[-1]["id"] == west.id


@pytest.mark.parametrize("kind", [CSV, GEOPARQUET])
def test_an_export_that_fails_half_way_leaves_the_earlier_one_whole(example, tmp_path, kind):
    if kind == GEOPARQUET and frames.missing_for_geoparquet():
        pytest.skip("geopandas or pyarrow is not installed here")
    out = tmp_path / "out"
    export_tables(str(example), kind, out, Silent())
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    with kit.plain(example) as db:
        db.execute("ALTER TABLE review RENAME COLUMN verdict TO something")
    with pytest.raises(WaybillError):
        export_tables(str(example), kind, out, _Stops() if kind == GEOPARQUET else Silent())
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


class _Stops(Silent):
    def cancelled(self):
        return True


def test_an_export_that_is_stopped_writes_nothing(example, tmp_path):
    with pytest.raises(Cancelled):
        export_tables(str(example), CSV, tmp_path / "out", _Stops())
    assert list((tmp_path / "out").iterdir()) == []


def test_a_case_in_a_database_gives_the_same_files(example, database, tmp_path):
    name = f"tables {new_id()[:8]}"
    copy_case(str(example), f"pg:team/{name}", Silent())
    kinds = [CSV] if frames.missing_for_geoparquet() else [CSV, GEOPARQUET]
    for kind in kinds:
        export_tables(str(example), kind, tmp_path / "file" / kind, Silent())
        export_tables(f"pg:team/{name}", kind, tmp_path / "database" / kind, Silent())
    for path in (tmp_path / "file" / CSV).iterdir():
        assert path.read_bytes() == (tmp_path / "database" / CSV / path.name).read_bytes(), path.name
    if GEOPARQUET in kinds:
        assert len(list((tmp_path / "database" / GEOPARQUET).iterdir())) == len(tables())
    database.sql("waybill", f'DROP SCHEMA "{name}" CASCADE')


@pytest.mark.skipif(bool(frames.missing_for_geoparquet()), reason="geopandas or pyarrow is not installed here")
def test_geoparquet_brings_back_the_frames_it_was_made_from(example, tmp_path, run):
    import geopandas
    import pandas

    answer = run("exporttables", CASE=str(example), FORMAT="geoparquet", OUTPUT=str(tmp_path / "out"))
    assert answer["TABLES"] == len(tables())
    places = geopandas.read_parquet(tmp_path / "out" / "place.parquet")
    assert places.crs.to_epsg() == 4326
    assert places.geom.equals(frames.read_table(example, "place").geom)
    claims = pandas.read_parquet(tmp_path / "out" / "claim.parquet")
    assert list(claims["wording"]) == list(frames.read_table(example, "claim")["wording"])


def test_without_geopandas_geoparquet_says_what_is_missing_and_csv_works(example, tmp_path, monkeypatch):
    monkeypatch.setattr(frames, "find_spec", lambda name: None)
    assert "geopandas and pyarrow" in frames.missing_for_geoparquet()
    with pytest.raises(WaybillError, match=r"pip install geopandas pyarrow numpy=="):
        export_tables(str(example), GEOPARQUET, tmp_path / "out", Silent())
    assert export_tables(str(example), CSV, tmp_path / "out", Silent()).rows > 500


@pytest.fixture
def drafted(example, open_store):
    """A case with a count of 9, 10, 11 without its reason among ones that stand; the line of it."""
    store = open_store(example)
    tally = Tally(new_id(), store.all(Sighting)[0].id, 0, 0, "counted")
    lines = [
        TallyLine(new_id(), tally.id, "container", None, None, "containers", bound, *count, why)
        for bound, count, why in (
            ("interval", (9.0, 10.0, 11.0), None), ("interval", (9.0, 10.0, 11.0), "shadow"),
            ("interval", (7.0, 7.0, 7.0), None), ("at_least", (5.0, None, None), None),
            ("interval", (None, None, None), None),
        )
    ]  # fmt: skip
    store.apply(Action("add", "Add", tuple(Insert(row) for row in (tally, *lines))))
    return [line.id for line in lines]


def test_a_number_without_its_reason_is_withheld_and_says_why(example, drafted, tmp_path):
    export_tables(str(example), CSV, tmp_path / "out", Silent())
    rows = {row["id"]: row for row in read(tmp_path / "out" / "tally_line.csv")}
    told = [tuple(rows[line][name] for name in ("low", "best", "high", "withheld")) for line in drafted]
    assert told == [
        ("", "", "", NO_REASON), ("9.0", "10.0", "11.0", ""), ("7.0", "7.0", "7.0", ""), ("5.0", "", "", ""),
        ("", "", "", ""),
    ]  # fmt: skip
    assert "withheld" not in read(tmp_path / "out" / "claim.csv")[0]


@pytest.mark.skipif(bool(frames.missing_for_geoparquet()), reason="geopandas or pyarrow is not installed here")
def test_geoparquet_withholds_it_as_well(example, drafted, tmp_path):
    import pandas

    export_tables(str(example), GEOPARQUET, tmp_path / "out", Silent())
    lines = pandas.read_parquet(tmp_path / "out" / "tally_line.parquet").set_index("id").loc[drafted]
    assert list(lines["withheld"]) == [NO_REASON, None, None, None, None]
    assert [value if value == value else None for value in lines["low"]] == [None, 9.0, 7.0, 5.0, None]
    assert lines["high"].isna().tolist() == [True, False, False, True, True]


def test_a_folder_that_can_not_be_made_is_told(example, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(CaseError, match="can't be written"):
        export_tables(str(example), CSV, tmp_path / "file" / "out", Silent())


def test_copycase_answers_rows_entries_and_head(example, tmp_path, run):
    answer = run("copycase", CASE=str(example), TARGET=str(tmp_path / "copy"))
    assert answer["TARGET"].endswith("copy.gpkg") and (tmp_path / "copy.gpkg").is_file()
    assert answer["HEAD"] == kit.actions_of(example)[-1]["hash"] == kit.actions_of(tmp_path / "copy.gpkg")[-1]["hash"]
    assert answer["ENTRIES"] == len(kit.actions_of(example))
    with pytest.raises(QgsProcessingException, match="exists already"):
        run("copycase", CASE=str(example), TARGET=str(tmp_path / "copy"))
