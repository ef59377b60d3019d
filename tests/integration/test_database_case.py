"""A case in a team's database does all that one in a file does; secrets stay in QGIS' authentication database."""
from __future__ import annotations

import pytest
from qgis.core import QgsProject

from plugin.core.figures import FigureRequest
from plugin.core.geometry import Point
from plugin.core.sightings import SightingDraft
from plugin.core.values import Interval, new_id
from plugin.flows import session as sessions
from plugin.flows.copy_case import Silent, copy_case
from plugin.gis import case_layers
from plugin.gis.cases import open_store
from tests.integration import kit

EVERY = (
    "sighting_map", "sighting_area", "place_map", "ais_event", "voyage", "track", "leg", "leg_map", "scene"
)  # fmt: skip


@pytest.fixture
def address(database, example):
    """The example case in the team's database."""
    name = f"example {new_id()[:8]}"
    copy_case(str(example), f"pg:team/{name}", Silent())
    yield f"pg:team/{name}"
    QgsProject.instance().clear()
    database.sql("waybill", f'DROP SCHEMA "{name}" CASCADE')


@pytest.fixture
def opened(project, address):
    session = sessions.open_case(project, address, "ada")
    yield session
    session.close()


def test_every_layer_is_there_and_draws_what_the_file_draws(opened, project, example):
    for table in EVERY:
        layer = case_layers.find_layer(project, table)
        assert layer.isValid() and layer.providerType() == "postgres", table
        of_file = case_layers.case_layer(str(example), table, table)
        assert layer.featureCount() == of_file.featureCount(), table
        assert layer.renderer().dump() == of_file.renderer().dump(), table
        shapes = {f["id"]: f.geometry().asWkt(9) for f in layer.getFeatures()}
        assert shapes == {f["id"]: f.geometry().asWkt(9) for f in of_file.getFeatures()}, table


def test_routes_sightings_and_claims_read_the_same(opened, example):
    other = sessions.CaseSession(QgsProject(), open_store(str(example), "ada"), "ada")
    assert opened.title == other.title
    assert opened.routes() == other.routes()
    assert opened.listed.page(0, 1000) == other.listed.page(0, 1000)
    leg = opened.routes()[0].legs[0].id
    assert opened.claims_about(leg) == other.claims_about(leg)
    other.close()


def test_a_sighting_is_added_edited_reviewed_undone_and_restored(opened, project, tmp_path, add_raster):
    layer = add_raster(kit.write_raster(tmp_path / "yard_20230908T021500Z.tif", kit.chequered(200)))
    at = kit.middle_of(layer)
    added = opened.add_sighting(opened.scene_at((layer.id(),), at), Point(*at), SightingDraft())
    opened.edit_sighting(added.sighting, SightingDraft(count=Interval(1, 2, 3, "shadow"), observation="Boxes"))
    opened.set_status((added.sighting,), "reviewed")
    line = opened.sighting(added.sighting)
    assert (line.count.low, line.count.best, line.count.high, line.status) == (1, 2, 3, "reviewed")
    assert line.place == "Rajin" and line.scene == layer.name()
    assert len(opened.chips.read(line.chip).png) > 100
    for _ in range(3):
        opened.undo()
    assert added.sighting not in [s.id for s in opened.listed.page(0, 1000)]
    for _ in range(3):
        opened.redo()
    assert opened.sighting(added.sighting) == line
    drawn = case_layers.find_layer(project, "sighting_map")
    assert any(feature["id"] == added.sighting and feature["best"] == 2 for feature in drawn.getFeatures())


def test_a_figure_of_it_is_made(opened, tmp_path):
    made = opened.export_figure(FigureRequest("route_overview", "pdf", 96), tmp_path / "route.pdf")
    assert (tmp_path / "route.pdf").stat().st_size > 20_000
    assert made.path.endswith("route.pdf")


def test_a_saved_project_finds_its_case_again_and_holds_no_secret(opened, project, database, tmp_path):
    path = tmp_path / "team.qgs"
    assert project.write(str(path))
    text = path.read_text(encoding="utf-8")
    assert database.secret not in text and "authcfg=" in text
    opened.close()
    project.clear()
    assert project.read(str(path))
    assert case_layers.find_case(project) == opened.address
    again = sessions.open_case(project, opened.address, "ada")
    assert len(project.mapLayers()) == len(EVERY) + 4, "the layers there are taken for what they are"
    again.close()


def test_an_edit_with_qgis_own_tools_is_caught_by_the_log(opened, project):
    legs = case_layers.find_layer(project, "leg")
    feature = next(legs.getFeatures())
    told = []
    opened.on_change(told.append)
    assert not opened.notice()
    assert legs.startEditing()
    legs.changeAttributeValue(feature.id(), legs.fields().indexOf("note"), "drawn anew by hand")
    assert legs.commitChanges(), legs.commitErrors()
    assert opened.notice()
    assert told == [("leg",)]
