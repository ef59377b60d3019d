"""A case in a project: one group, found by custom property wherever it lies and whatever it is called."""
from __future__ import annotations

import math
import shutil

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import qRgb

from plugin.core.actions import Action, Insert
from plugin.core.geometry import MultiLine, Point
from plugin.core.records import Leg, Place, Route
from plugin.core.sightings import SightingDraft
from plugin.core.values import new_id
from plugin.flows import case_in_project
from plugin.flows import session as sessions
from plugin.flows.create_case import create_case
from plugin.flows.routes import read_routes
from plugin.gis import backdrop, case_layers
from plugin.gis.geodesy import albers_for, densified, distance_m, ellipsoid, geodesic, length_km, utm_for
from tests.integration import kit

TABLES = (
    "sighting_map", "sighting_area", "place_map", "ais_event", "voyage", "track", "leg", "leg_map", "scene"
)  # fmt: skip
EVERY = (*TABLES, *(f"backdrop/{name}" for name in backdrop.BACKDROP))


@pytest.fixture
def opened(example, project):
    """The example opened in the project QGIS holds."""
    session = sessions.open_case(project, str(example), "ada")
    yield session
    session.close()


def order(project):
    """Layers as they are drawn, topmost first: what they show, or their name."""
    layers = project.layerTreeRoot().layerOrder()
    return [layer.customProperty(case_layers.TABLE_PROPERTY) or layer.name() for layer in layers]


def groups(project):
    return [g for g in project.layerTreeRoot().findGroups(True) if g.customProperty(case_layers.CASE_PROPERTY)]


def test_opening_a_case_adds_one_group_of_valid_styled_layers(opened, project, example):
    (group,) = groups(project)
    assert group.name() == "Rajin–Dunai–Tikhoretsk" == opened.title
    assert case_layers.find_group(project) == group
    assert case_layers.find_case(project) == str(example)
    assert order(project) == list(EVERY)
    for table in EVERY:
        layer = case_layers.find_layer(project, table)
        assert layer.isValid() and layer.renderer() is not None, table
        assert case_layers.is_case_layer(layer)


def test_opening_the_same_case_again_adds_nothing_and_another_takes_its_place(opened, project, example, tmp_path):
    ids = set(project.mapLayers())
    sessions.open_case(project, str(example), "ada").close()
    assert set(project.mapLayers()) == ids
    other = create_case(tmp_path / "other.gpkg", "Another", "ada").path
    sessions.open_case(project, str(other), "ada").close()
    assert [group.name() for group in groups(project)] == ["Another"]
    assert case_layers.find_case(project) == str(other)
    assert not ids & set(project.mapLayers())


def test_renaming_layers_and_groups_changes_nothing(opened, project, example, tmp_path):
    for layer in project.mapLayers().values():
        layer.setName("Слой")
    for group in project.layerTreeRoot().findGroups(True):
        group.setName("그룹")
    assert case_layers.find_case(project) == str(example)
    assert all(case_layers.find_layer(project, table) is not None for table in EVERY)
    opened.show_only((opened.routes()[0].legs[0].id,))
    case_in_project.add_image(project, str(kit.write_raster(tmp_path / "yard.tif", kit.chequered())))
    assert order(project).index("scene") < order(project).index("yard") < order(project).index("backdrop/borders")
    place = next(p for p in opened.routes()[0].legs if p.start.label == "Rajin").start
    assert opened.extent_of("place_map", place.id) is not None


@pytest.mark.parametrize("ending", ["qgz", "qgs"])
def test_a_project_moved_together_with_its_case_opens_whole(example, project, tmp_path, monkeypatch, ending):
    # a plugin lies in the same home as the case, so that a project names its backdrop by the way from there
    shutil.copytree(str(kit.ROOT / "resources"), str(tmp_path / "plugin" / "resources"))
    for module in (case_layers, backdrop):
        monkeypatch.setattr(module, "RESOURCES", tmp_path / "plugin" / "resources")
    home = tmp_path / "home"
    home.mkdir()
    case = home / "case.gpkg"
    shutil.move(str(example), str(case))
    session = sessions.open_case(project, str(case), "ada")
    image = kit.write_raster(home / "yard.tif", kit.chequered())
    case_in_project.add_image(project, str(image))
    assert project.write(str(home / f"project.{ending}"))
    session.close()
    project.clear()
    moved = tmp_path / "deeper" / "새 폴더 2 — дело"
    moved.parent.mkdir()
    shutil.move(str(home), str(moved))

    assert project.read(str(moved / f"project.{ending}"))
    assert case_layers.find_case(project) == str(moved / "case.gpkg")
    again = sessions.open_case(project, str(case_layers.find_case(project)), "ada")
    assert sorted(order(project)) == sorted([*EVERY, "yard"])
    for layer in project.mapLayers().values():
        assert layer.isValid(), f"{layer.name()} {layer.source()}"
    assert len(groups(project)) == 1
    assert again.title == "Rajin–Dunai–Tikhoretsk"
    again.close()


def test_a_copy_of_the_case_opens_under_its_own_name(example, project, tmp_path):
    copy = shutil.copy(str(example), str(tmp_path / "копия 2.gpkg"))
    session = sessions.open_case(project, copy, "ada")
    assert all(layer.isValid() for layer in project.mapLayers().values())
    session.close()


# Images


def test_images_lie_below_the_record_and_above_the_land_the_newest_on_top(opened, project, tmp_path):
    for name in ("first", "second"):
        case_in_project.add_image(project, str(kit.write_raster(tmp_path / f"{name}.tif", kit.chequered())))
    drawn = order(project)
    assert drawn == [*TABLES, "second", "first", *EVERY[len(TABLES) :]]


def test_an_image_in_a_group_of_ones_own_stays_there(opened, project, tmp_path):
    mine = project.layerTreeRoot().insertGroup(0, "Mine")
    layer = QgsRasterLayer(str(kit.write_raster(tmp_path / "yard.tif", kit.chequered())), "yard")
    project.addMapLayer(layer, False)
    mine.addLayer(layer)
    case_layers.place_imagery(project, (layer.id(),))
    assert [node.name() for node in mine.children()] == ["yard"]


def test_an_image_added_without_a_case_stays_where_it_is(project, tmp_path):
    case_in_project.add_image(project, str(kit.write_raster(tmp_path / "yard.tif", kit.chequered())))
    assert order(project) == ["yard"]


def test_closing_a_case_takes_its_layers_and_leaves_ones_own(opened, project, tmp_path):
    case_in_project.add_image(project, str(kit.write_raster(tmp_path / "yard.tif", kit.chequered())))
    own = QgsVectorLayer("Point?crs=EPSG:4326", "own points", "memory")
    project.addMapLayer(own)
    case_in_project.remove_layers(project)
    assert sorted(order(project)) == ["own points", "yard"]
    assert groups(project) == []
    assert case_layers.find_case(project) is None


# What is shown follows the record


def test_a_change_is_on_the_map_at_once(opened, project, tmp_path):
    image = kit.write_raster(tmp_path / "yard.tif", kit.chequered())
    case_in_project.add_image(project, str(image))
    layer = next(layer for layer in project.mapLayers().values() if layer.name() == "yard")
    told = []
    opened.on_change(told.append)
    shown = case_layers.find_layer(project, "sighting_map")
    before = len(list(shown.getFeatures()))
    at = kit.middle_of(layer)
    added = opened.add_sighting(opened.scene_at((layer.id(),), at), Point(*at), SightingDraft())
    assert len(list(shown.getFeatures())) == before + 1
    opened.select("sighting_map", (added.sighting,))
    assert [feature["id"] for feature in shown.selectedFeatures()] == [added.sighting]
    opened.undo()
    assert len(list(shown.getFeatures())) == before
    assert len(told) == 2 and "sighting" in told[0]


def test_hidden_legs_leave_the_map_and_come_back(opened, project):
    legs = case_layers.find_layer(project, "leg")
    count = legs.featureCount()
    first = next(leg for leg in opened.routes()[0].legs if leg.length_km)
    opened.show_only((first.id,))
    assert legs.featureCount() == count - 1
    assert first.id not in {feature["id"] for feature in case_layers.find_layer(project, "leg_map").getFeatures()}
    opened.show_only(())
    assert legs.featureCount() == count


@pytest.mark.parametrize("margin_deg", [25.0, 1.0, 0.02])
def test_every_leg_is_drawn_from_afar_and_close_up(opened, project, margin_deg):
    legs = case_layers.find_layer(project, "leg")
    drawn = case_layers.find_layer(project, "leg_map")
    settings = QgsMapSettings()
    settings.setDestinationCrs(drawn.crs())
    settings.setTransformContext(project.transformContext())
    settings.setLayers([drawn])
    settings.setOutputSize(QSize(200, 200))
    for leg in legs.getFeatures():
        line = leg.geometry()
        if line.isNull():
            continue
        middle = line.interpolate(line.length() / 2).asPoint()
        settings.setExtent(QgsRectangle.fromCenterAndSize(middle, 2 * margin_deg, 2 * margin_deg))
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        close = job.renderedImage().copy(80, 80, 40, 40)
        empty = {close.pixel(x, y) for x in range(40) for y in range(40)} == {qRgb(255, 255, 255)}
        assert not empty, f"{leg['id']} is not drawn where it passes {middle.toString(2)}"


def test_a_case_without_legs_has_no_extent_and_frames_nothing(project, tmp_path):
    session = sessions.open_case(project, str(create_case(tmp_path / "new.gpkg", "New", "ada").path), "ada")
    before = project.crs()
    case_in_project.frame_for_route(project)
    assert session.first_view() is None and project.crs() == before
    session.close()


# Lines on a round earth


@pytest.mark.parametrize(
    "a, b",
    [
        ((170.0, 42.0), (-170.0, 45.0)),
        ((-150.0, 10.0), (150.0, 60.0)),
        ((179.999, 0.0), (-179.999, 0.001)),
        ((170.0, 42.0), (-179.9, 42.1)),
        ((140.7, 35.3), (-122.4, 37.8)),
    ],
)
def test_a_line_across_180_degrees_is_cut_there_and_keeps_its_length(a, b):
    line = geodesic((a, b))
    assert len(line.lines) == 2
    for chain in line.lines:
        assert all(abs(p[0] - q[0]) < 180 for p, q in zip(chain, chain[1:]))
        assert len({p[0] > 0 for p in chain if abs(p[0]) < 180}) == 1  # each part on its own side
    (before, after) = line.lines
    assert abs(abs(before[-1][0]) - 180) < 1e-6 and abs(abs(after[0][0]) - 180) < 1e-6
    assert before[-1][1] == pytest.approx(after[0][1], abs=1e-6)
    assert (before[0], after[-1]) == (pytest.approx(a), pytest.approx(b))
    assert length_km(line) * 1000 == pytest.approx(distance_m(a, b), rel=1e-4)


def test_a_line_that_stays_on_one_side_is_one_part_and_no_chord_is_long():
    line = geodesic(((132.4, 42.9), (39.9, 45.9)), step_km=50)
    (chain,) = line.lines
    assert all(distance_m(p, q) < 50_500 for p, q in zip(chain, chain[1:]))
    assert max(y for _, y in chain) > 54  # it bends north, as the shortest way does


def test_a_chain_of_several_points_passes_each_of_them():
    points = ((130.3, 42.2), (131.0, 42.0), (132.4, 42.8))
    (chain,) = geodesic(points, step_km=20).lines
    assert all(any(math.dist(p, q) < 1e-9 for q in chain) for p in points)


def test_only_long_chords_are_bent():
    short = ((130.3, 42.2), (130.4, 42.3), (130.5, 42.3))
    long = ((60.0, 55.0), (100.0, 55.0))
    made = densified(MultiLine((short, long)))
    assert made.lines[0] == short
    assert len(made.lines[1]) > 40 and length_km(made) < length_km(MultiLine((short,))) + 2_550


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326", "EPSG:32652", "EPSG:3576", "EPSG:27700", ""])
@pytest.mark.parametrize("measure", ["NONE", "EPSG:7004", "EPSG:7030"])
def test_lengths_are_the_same_whatever_the_project_measures_in(crs, measure, project, example, open_store):
    store = open_store(example)
    lengths = [leg.drawn_km for route in read_routes(store) for leg in route.legs]
    project.setCrs(QgsCoordinateReferenceSystem(crs))
    project.setEllipsoid(measure)
    assert [leg.drawn_km for route in read_routes(store) for leg in route.legs] == lengths
    assert ellipsoid().ellipsoid() == "WGS84"


def test_a_leg_across_180_degrees_is_drawn_in_two_parts(project, empty_case, open_store):
    store = open_store(empty_case)
    west, east = Place(new_id(), "W", geom=Point(170.0, 50.0)), Place(new_id(), "E", geom=Point(-170.0, 50.0))
    route = Route(new_id(), "Pacific", "inferred")
    line = geodesic(((170.0, 50.0), (-170.0, 50.0)))
    leg = Leg(new_id(), route.id, 1, "sea", west.id, east.id, "inferred", "inferred", geom=line)
    store.apply(Action("add", "Add", tuple(map(Insert, (west, east, route, leg)))))
    layer = case_layers.case_layer(str(empty_case), "leg_map", "legs")
    (feature,) = layer.getFeatures()
    assert len(feature.geometry().asMultiPolyline()) == 2
    assert length_km(line) == pytest.approx(1_430, abs=10)


@pytest.mark.parametrize(
    "at, code",
    [
        ((130.3, 42.2), "EPSG:32652"),
        ((39.9, 45.9), "EPSG:32637"),
        ((-180.0, 10.0), "EPSG:32601"),
        ((180.0, -10.0), "EPSG:32701"),
        ((0.0, 84.0), "EPSG:32661"),
        ((0.0, -80.0), "EPSG:32761"),
    ],
)
def test_every_position_has_a_metric_plane(at, code):
    assert utm_for(*at).authid() == code


def test_the_conic_fitted_to_a_route_is_valid_also_for_odd_boxes():
    for box in ((39.0, 42.0, 133.0, 56.0), (-10.0, -5.0, 10.0, 5.0), (100.0, -40.0, 101.0, -39.9), (10.0, 50.0) * 2):
        assert albers_for(*box).isValid(), box
