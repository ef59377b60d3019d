"""An image shown moved: by metres exactly, when its shift is stored later or undone, and from a server too."""
import dataclasses

import pytest
from qgis.core import (
    QgsRasterLayer,
)

from plugin.core.actions import Action, Delete, Update
from plugin.core.errors import ImageryError
from plugin.core.ground import Ground
from plugin.core.imagery.assets import Asset, packed
from plugin.core.records import Scene
from plugin.gis.geodesy import distance_m
from tests.integration import kit


def the(project, layer_id) -> QgsRasterLayer:
    return project.mapLayer(layer_id)


def test_a_shift_moves_the_picture_by_metres_to_a_centimetre(on_map, add_image, project, example):
    for n, (epsg, west, north, step) in enumerate(
        [(32652, 606_600.0, 4_677_400.0, 0.5), (3857, 14_500_000.0, 5_200_000.0, 0.7), (4326, 130.3, 42.2, 5e-6)]
    ):
        kit.write_raster(example.parent / f"{n}.tif", kit.NOISE, epsg=epsg, west=west, north=north, step=step)
        still = kit.middle_of(the(project, on_map.open(add_image(href=f"{n}.tif").id)))
        scene = add_image(href=f"{n}.tif", shift_e_m=3.4, shift_n_m=-7.25)
        layer = the(project, on_map.open(scene.id))
        there = kit.middle_of(layer)
        east, north_m = Ground(*still).to_plane(there)
        assert (east, north_m) == (pytest.approx(3.4, abs=0.01), pytest.approx(-7.25, abs=0.01))
        assert distance_m(still, there) == pytest.approx((3.4**2 + 7.25**2) ** 0.5, abs=0.01)


def test_a_shift_stored_later_moves_what_is_shown(on_map, add_image, project, example, case):
    kit.write_raster(example.parent / "a.tif", kit.NOISE)
    scene = add_image(href="a.tif")
    layer = the(project, on_map.open(scene.id))
    before = layer.extent().xMinimum()
    for metres in (5.0, 9.0, 0.0):
        stored = case.get(Scene, scene.id)
        shifted = dataclasses.replace(stored, shift_e_m=metres, shift_n_m=0.0)
        case.apply(Action("shift", "Shift an image", (Update(shifted, seen=stored),)))
        on_map.redraw_moved(scene.id)
        assert layer.isValid()
        assert layer.extent().xMinimum() - before == pytest.approx(metres, abs=0.02)


def test_what_is_shown_follows_a_shift_undone_and_an_image_removed(on_map, add_image, project, example, case):
    kit.write_raster(example.parent / "a.tif", kit.NOISE)
    scene = add_image(href="a.tif")
    layer = the(project, on_map.open(scene.id))
    before = layer.extent().xMinimum()
    foreign = QgsRasterLayer(str(example.parent / "a.tif"), "of another case")
    foreign.setCustomProperty("waybill/scene", "0" * 36)
    project.addMapLayer(foreign)
    on_map.follow()
    case.apply(Action("shift", "Shift", (Update(dataclasses.replace(scene, shift_e_m=5.0), seen=scene),)))
    on_map.follow()
    assert layer.extent().xMinimum() - before == pytest.approx(5.0, abs=0.02)
    case.undo()
    on_map.follow()
    assert layer.extent().xMinimum() == pytest.approx(before, abs=1e-6)
    gone = layer.id()
    case.apply(Action("remove", "Remove", (Delete("scene", scene.id, scene),)))
    on_map.follow()
    assert project.mapLayer(gone) is None
    assert project.mapLayer(foreign.id()) is not None


def test_an_image_whose_file_is_gone_keeps_no_other_from_moving(on_map, add_image, project, example, case):
    scenes = []
    for name in ("a.tif", "b.tif"):
        kit.write_raster(example.parent / name, kit.NOISE)
        scenes.append(add_image(href=name))
    layers = [the(project, on_map.open(scene.id)) for scene in scenes]
    before = [layer.extent().xMinimum() for layer in layers]
    moved = [Update(dataclasses.replace(scene, shift_e_m=5.0), seen=scene) for scene in scenes]
    case.apply(Action("shift", "Shift", tuple(moved)))
    first = min(scenes, key=lambda scene: scene.id)
    (example.parent / first.href).unlink()
    with pytest.raises(ImageryError):
        on_map.follow()
    other = 1 - scenes.index(first)
    assert layers[other].extent().xMinimum() - before[other] == pytest.approx(5.0, abs=0.02)


def test_a_remote_image_is_moved_in_the_background(on_map, add_image, project, case, served, qtbot):
    kit.write_cog(served.folder / "a.tif", kit.chequered(512))
    scene = add_image(assets=packed([Asset("visual", served.url("a.tif"), "image/tiff")]))
    layer = the(project, on_map.open(scene.id))
    before = layer.extent().xMinimum()
    case.apply(Action("shift", "Shift an image", (Update(dataclasses.replace(scene, shift_e_m=5.0), seen=scene),)))
    on_map.redraw_moved(scene.id)
    qtbot.waitUntil(lambda: layer.extent().xMinimum() - before > 4.9, timeout=10_000)
