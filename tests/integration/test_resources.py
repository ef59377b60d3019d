"""Everything that comes with the plugin loads in this QGIS."""
from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtXml import QDomDocument

from plugin.gis import backdrop, case_layers
from plugin.gis.geodesy import distance_m
from plugin.gis.sea_lanes import shipped_lanes
from tests.integration import kit

RESOURCES = kit.ROOT / "resources"


def every(pattern):
    found = sorted(RESOURCES.rglob(pattern))
    assert found, pattern
    return pytest.mark.parametrize("path", found, ids=[path.name for path in found])


def _names_a_machine(text):
    return str(kit.ROOT) in text or re.search(r"(/home/|/root/|/tmp/|/Users/|[A-Z]:\\)", text)


@every("*.fgb")
def test_a_backdrop_layer_loads_and_is_a_valid_shape_in_degrees(path):
    layer = QgsVectorLayer(str(path), "backdrop", "ogr")
    assert layer.isValid() and layer.crs().authid() == "EPSG:4326"
    features = list(layer.getFeatures())
    assert len(features) == layer.featureCount() > 0
    for feature in features:
        box = feature.geometry().boundingBox()
        assert box.xMinimum() >= -180 and box.xMaximum() <= 180 and box.yMinimum() >= -90 and box.yMaximum() <= 90


@every("basemap/*.fgb")
def test_a_backdrop_layer_is_used(path):
    assert path.stem in backdrop.BACKDROP


def test_every_gate_of_the_sea_lies_on_water_and_every_lane_joins_two():
    lanes = shipped_lanes()
    assert len({name for lane in lanes.lanes for name in (lane.start, lane.end)}) == len(lanes.gates)
    for lane in lanes.lanes:
        assert (lane.corners[0], lane.corners[-1]) == (lanes.gates[lane.start], lanes.gates[lane.end])
        assert lane.km >= distance_m(lane.corners[0], lane.corners[-1]) / 1000.0 * 0.999
    layer = QgsVectorLayer(str(RESOURCES / "basemap" / "land.fgb"), "land", "ogr")
    land = [f.geometry() for f in layer.getFeatures()]
    for name, at in lanes.gates.items():
        here = QgsGeometry.fromPointXY(QgsPointXY(*at))
        assert not any(each.boundingBox().contains(QgsPointXY(*at)) and each.contains(here) for each in land), name


def test_every_railway_line_says_its_length_of_track_its_precision_and_its_countries():
    layer = QgsVectorLayer(str(RESOURCES / "rail" / "network.fgb"), "network", "ogr")
    told = [(f["track_km"], f["off_m"], f["countries"], f["schematic"]) for f in layer.getFeatures()]
    assert len(told) > 15_000
    assert all(km > 0.0 and off >= 200 for km, off, _, _ in told)
    assert sum(not countries for _, _, countries, _ in told) < 0.02 * len(told)
    assert sum(schematic for *_, schematic in told) == 1, "the Dunai branch"


@every("*.qml")
def test_a_style_loads_onto_its_layer_and_reads_only_columns_that_are_there(path, example):
    name = path.stem
    layer = (
        backdrop.backdrop_layer(name)
        if name in backdrop.BACKDROP
        else case_layers.case_layer(str(example), name, name)
    )
    assert layer.isValid()
    message, done = layer.loadNamedStyle(str(path))
    assert done, message
    columns = set(layer.fields().names())
    assert layer.renderer().usedAttributes(_context(layer)) <= columns
    if layer.labelsEnabled():
        assert layer.labeling().settings().referencedFields(_context(layer)) <= {*columns, ""}


def _context(layer):
    from qgis.core import QgsExpressionContext, QgsExpressionContextUtils, QgsRenderContext

    context = QgsRenderContext()
    context.setExpressionContext(
        QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    )  # fmt: skip
    return context


@every("*.qml")
def test_a_style_names_no_file_of_the_machine_it_was_made_on(path):
    assert not _names_a_machine(path.read_text(encoding="utf-8"))


@every("*.qpt")
def test_a_template_loads_with_every_item(path):
    text = path.read_text(encoding="utf-8")
    assert not _names_a_machine(text)
    document = QDomDocument()
    assert document.setContent(text)[0]
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    layout = QgsPrintLayout(project)
    items, done = layout.loadFromTemplate(document, QgsReadWriteContext())
    assert done and items
    for node in ElementTree.fromstring(text).iter("LayoutItem"):
        if node.get("id"):
            assert layout.itemById(node.get("id")) is not None, node.get("id")
    size = layout.pageCollection().page(0).pageSize()
    assert (size.width(), size.height()) == (297, 210)


@every("*.svg")
def test_a_picture_loads_and_draws(path):
    assert QSvgRenderer(str(path)).isValid()
    picture = QIcon(str(path)).pixmap(QSize(24, 24)).toImage()
    assert any(picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_the_backdrop_stays_small():
    assert sum(path.stat().st_size for path in RESOURCES.rglob("*.fgb")) < 6_000_000


def _ids(template):
    tree = ElementTree.parse(str(kit.ROOT / "resources" / "layouts" / f"{template}.qpt"))
    return [item.get("id") for item in tree.getroot().iter("LayoutItem") if item.get("id")]


@pytest.mark.parametrize("template", ["route_overview", "sighting_sheet"])
def test_templates_hold_no_text_smaller_than_six_points_and_no_item_twice(template):
    text = (kit.ROOT / "resources" / "layouts" / f"{template}.qpt").read_text(encoding="utf-8")
    assert min(float(size) for size in re.findall(r'fontSize="([\d.]+)"', text)) >= 6
    assert len(set(_ids(template))) == len(_ids(template))
