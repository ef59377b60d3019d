"""The worked example, made by its algorithm: its rows, its lines, and that nobody's work is lost to it."""
from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from plugin.core.actions import Action, Insert
from plugin.core.errors import CaseBusy, CaseError, NewerCase
from plugin.core.geometry import positions
from plugin.core.records import Citation, Claim, Leg, Place, PlaceName, Sighting, Source, Tally, TallyLine, Vessel
from plugin.core.values import new_id
from plugin.flows.create_case import create_case, create_example_case
from plugin.flows.routes import read_routes
from plugin.flows.sightings import read_sightings
from plugin.gis.geodesy import distance_m, length_km
from plugin.gis.geometry import to_qgis
from plugin.gis.gpkg_store import GeoPackageStore
from plugin.processing.provider import WaybillProvider
from tests.integration import kit

BEYOND_THE_RECORD = ("person",)  # joins by a random id; who pressed the button is no fact of the case


@pytest.fixture(scope="module")
def provider():
    registry = QgsApplication.processingRegistry()
    registry.addProvider(WaybillProvider())
    yield registry
    registry.removeProvider("waybill")


@pytest.fixture
def run(provider):
    """Run an algorithm of the registered provider as Processing does."""

    def run_(name, **parameters):
        algorithm = provider.createAlgorithmById(f"waybill:{name}")
        feedback = QgsProcessingFeedback(False)
        results, done = algorithm.run(parameters, QgsProcessingContext(), feedback, catchExceptions=False)
        assert done
        return results, feedback.textLog()

    return run_


@pytest.fixture
def routes(example, open_store):
    return read_routes(open_store(example))


def leg_between(routes, start, end):
    return next(leg for route in routes for leg in route.legs if (leg.start.label, leg.end.label) == (start, end))


def test_the_algorithm_is_registered_and_asks_only_where_to_write(provider):
    algorithm = provider.algorithmById("waybill:createexamplecase")
    assert [parameter.name() for parameter in algorithm.parameterDefinitions()] == ["OUTPUT"]
    assert algorithm.shortHelpString()


def test_the_algorithm_makes_a_case_and_says_what_it_holds(run, tmp_path):
    output = tmp_path / "a folder" / "пример"
    output.parent.mkdir()
    results, log = run("createexamplecase", OUTPUT=str(output))
    made = Path(results["OUTPUT"])
    assert made == output.with_name("пример.gpkg")
    store = GeoPackageStore(made, "ada")
    kinds = {"SOURCES": Source, "CLAIMS": Claim, "PLACES": Place, "LEGS": Leg, "SIGHTINGS": Sighting}
    for key, kind in kinds.items():
        assert len(store.all(kind)) == results[key] > 0, key
        assert f"{results[key]} {key.lower()}" in log
    for kind in (Citation, PlaceName, Tally, TallyLine, Vessel):
        assert store.all(kind)
    store.close()
    assert [path.name for path in output.parent.iterdir()] == [made.name]


def test_the_algorithm_says_why_it_can_not_write(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="does not exist"):
        run("createexamplecase", OUTPUT=str(tmp_path / "missing" / "case.gpkg"))


def test_the_sea_leg_is_as_long_as_a_ship_has_to_go(routes):
    assert 195 <= leg_between(routes, "Rajin", "Dunai").length_km <= 199


def test_the_rail_leg_is_as_long_as_the_railway(routes):
    assert 9_600 <= leg_between(routes, "Dunai", "Tikhoretsk").length_km <= 9_900


def test_no_sea_leg_touches_land(example, open_store):
    land = QgsVectorLayer(str(kit.ROOT / "resources" / "basemap" / "coast_sea_of_japan.fgb"), "land", "ogr")
    shores = [feature.geometry() for feature in land.getFeatures()]
    assert len(shores) > 10
    for leg in open_store(example).all(Leg):
        if leg.mode == "sea":
            line = to_qgis(leg.geom)
            assert not any(shore.intersects(line) for shore in shores), leg.method


def test_legs_end_at_their_places(example, open_store):
    store = open_store(example)
    places = {place.id: place for place in store.all(Place)}
    drawn = [leg for leg in store.all(Leg) if leg.geom is not None]
    assert len(drawn) >= 4
    for leg in drawn:
        chain = positions(leg.geom)
        for end, place in ((chain[0], places[leg.from_place]), (chain[-1], places[leg.to_place])):
            at = (place.geom.x, place.geom.y)
            assert distance_m(end, at) < 8_000, f"{leg.mode} leg at {place.label}"


def test_lines_stay_close_to_the_references(example, open_store, shared_data):
    reference = QgsVectorLayer(str(shared_data("coast/sea_route_gshhs_500.geojson")), "reference", "ogr")
    theirs = next(reference.getFeatures()).geometry()
    ours = next(leg for leg in open_store(example).all(Leg) if leg.mode == "sea" and 195 < length_km(leg.geom) < 199)
    assert to_qgis(ours.geom).hausdorffDistance(theirs) < 0.1  # degrees: about 10 km


def test_denials_and_conflicting_numbers_are_in_it_side_by_side(example, open_store):
    store = open_store(example)
    claims = store.all(Claim)
    assert any(claim.kind == "denial" for claim in claims)
    assert {claim.status for claim in claims} <= {"seen", "second_hand"}
    assert max(Counter((c.subject, c.measure) for c in claims if c.best or c.low or c.high).values()) > 1
    lines = read_sightings(store)
    assert lines and all(line.origin == "reported" and line.publisher for line in lines)


def test_made_twice_it_is_the_same_row_for_row(tmp_path):
    paths = [create_example_case(tmp_path / name).path for name in ("one.gpkg", "two.gpkg")]
    names = [name for name in kit.LOGGED if name not in BEYOND_THE_RECORD]
    assert kit.rows_of(paths[0], names) == kit.rows_of(paths[1], names)


# Making it again over what is there


def test_without_replace_nothing_is_overwritten(example):
    before = example.read_bytes()
    with pytest.raises(CaseError, match="exists already"):
        create_example_case(example)
    assert example.read_bytes() == before


def test_an_untouched_example_is_made_anew_in_its_place(run, example):
    GeoPackageStore(example, "a reader").me()  # having joined is not work
    results, _ = run("createexamplecase", OUTPUT=str(example))
    assert results["OUTPUT"] == str(example)
    assert len(kit.actions_of(example)) == 2


def _own_sighting(path):
    store = GeoPackageStore(path, "ada")
    store.apply(Action("add_place", "Add place", (Insert(Place(new_id(), "my own")),)))
    store.close()


def _work_undone_again(path):
    _own_sighting(path)
    store = GeoPackageStore(path, "ada")
    store.undo()
    store.close()


def _edit_outside(path):
    with kit.plain(path) as db:
        db.execute("UPDATE source SET note = 'read on paper' WHERE fid = 1")


@pytest.mark.parametrize("work", [_own_sighting, _work_undone_again, _edit_outside])
def test_a_case_that_holds_somebodys_work_is_not_overwritten(run, example, work):
    work(example)
    before = kit.rows_of(example)
    with pytest.raises(QgsProcessingException, match=r"(?s)case.gpkg.*work.*another name"):
        run("createexamplecase", OUTPUT=str(example))
    assert kit.rows_of(example) == before
    assert [path.name for path in example.parent.iterdir()] == [example.name]


def test_a_case_of_a_newer_version_is_not_overwritten(example):
    with kit.plain(example) as db:
        db.execute("UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    with pytest.raises(NewerCase):
        create_example_case(example, replace=True)


def test_a_new_case_is_empty_but_for_its_title(tmp_path):
    path = create_case(tmp_path / "new.gpkg", "  Мой случай ", "ada").path
    held = {name: len(rows) for name, rows in kit.rows_of(path).items() if rows}
    assert set(held) == {"meta", "person"}
    with kit.plain(path) as db:
        assert db.execute("SELECT value FROM meta WHERE key = 'title'").fetchone()[0] == "Мой случай"


def test_a_case_that_is_open_elsewhere_is_not_replaced(example):
    with kit.plain(example) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("SELECT * FROM meta").fetchall()
        before = kit.rows_of(example)
        with pytest.raises(CaseBusy, match="is open"):
            create_example_case(example, replace=True)
        assert kit.rows_of(example) == before


def test_a_file_that_is_no_case_makes_way_when_it_is_meant_to(tmp_path):
    path = tmp_path / "old.gpkg"
    path.write_text("a draft of nothing", encoding="utf-8")
    create_example_case(path, replace=True)
    assert kit.rows_of(path)["leg"]


def test_a_leg_is_drawn_in_one_piece_with_no_vertex_astray(example, open_store):
    from plugin.core.records import Leg
    from plugin.gis.geodesy import distance_m, length_km

    for leg in open_store(example).all(Leg):
        if leg.geom is not None:
            (line,) = leg.geom.lines
            steps = [distance_m(a, b) for a, b in zip(line, line[1:])]
            assert max(steps) <= 50_001, leg.method
            assert length_km(leg.geom) < 9_400, "a vertex beyond its chord would make the line longer"
