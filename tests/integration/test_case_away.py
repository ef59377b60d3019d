"""A case that can't be reached: what the map draws meanwhile, and that the project is as it was."""
from __future__ import annotations

import pytest
from qgis.gui import QgsLayerTreeMapCanvasBridge

from plugin.canvas.case_away import CaseAway
from plugin.flows.session import open_case
from plugin.gis.case_layers import is_case_layer


@pytest.fixture
def bridge(canvas, project, example):
    """The canvas shows what the project's layer tree says, the example case among it."""
    opened = open_case(project, str(example), "ada")
    made = QgsLayerTreeMapCanvasBridge(project.layerTreeRoot(), canvas)
    made.setCanvasLayers()
    yield made
    opened.close()


@pytest.fixture
def away(bridge, canvas):
    made = CaseAway(canvas, is_case_layer, bridge.setCanvasLayers)
    yield made
    made.stop()


def ours(canvas):
    return [layer.name() for layer in canvas.layers() if is_case_layer(layer)]


def test_while_a_case_is_away_its_layers_are_not_drawn_and_images_are(away, canvas, layer):
    shown = [each.id() for each in canvas.layers()]
    assert ours(canvas)
    away.set_away(True)
    assert not ours(canvas) and layer in canvas.layers()
    away.set_away(False)
    assert [each.id() for each in canvas.layers()] == shown


def test_a_layer_switched_on_while_the_case_is_away_brings_no_layer_of_it_back(away, bridge, canvas, project, layer):
    node = project.layerTreeRoot().findLayer(layer.id())
    node.setItemVisibilityChecked(False)
    bridge.setCanvasLayers()
    away.set_away(True)
    node.setItemVisibilityChecked(True)
    bridge.setCanvasLayers()
    assert layer in canvas.layers() and not ours(canvas)


def test_the_project_does_not_change_with_a_case_that_is_away(away, project):
    before = [each.itemVisibilityChecked() for each in project.layerTreeRoot().findLayers()]
    project.setDirty(False)
    away.set_away(True)
    away.set_away(False)
    assert not project.isDirty()
    assert [each.itemVisibilityChecked() for each in project.layerTreeRoot().findLayers()] == before


def test_once_stopped_the_canvas_is_the_projects_again(bridge, canvas):
    away = CaseAway(canvas, is_case_layer, bridge.setCanvasLayers)
    away.set_away(True)
    away.stop()
    assert ours(canvas)
