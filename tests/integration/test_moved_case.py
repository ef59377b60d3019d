"""A case that was copied, moved and renamed opens whole; images outside it are found again by what they are."""
from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsSettings

from plugin.core.actions import Action, Insert
from plugin.core.digest import sha256
from plugin.core.errors import ImageryError
from plugin.core.figures import FigureRequest
from plugin.core.geometry import Point
from plugin.core.records import Look, Scene, Sighting
from plugin.core.sightings import SightingDraft
from plugin.core.values import Interval, Utc
from plugin.flows import images
from plugin.flows import session as sessions
from plugin.flows.placed_pictures import PictureDraft, PicturePin
from plugin.gis import case_layers, imagery, scene_files
from tests.integration import kit


@pytest.fixture(autouse=True)
def forgetful():
    """A person who has never said where anything lies."""
    QgsSettings().remove("plugins/waybill")
    yield
    QgsSettings().remove("plugins/waybill")


def add_sighting(opened, layer):
    at = kit.middle_of(layer)
    draft = SightingDraft(count=Interval(2, 2, 2), observation="Boxes")
    return opened.add_sighting(opened.scene_at((layer.id(),), at), Point(*at), draft).sighting


@pytest.fixture
def away(project, example, tmp_path, add_raster):
    """A sighting on an image inside the case's folder, one on an image far from it; then everything is elsewhere.

    Answers with the case's new path, the images' new paths, and the two sightings.
    """
    here = tmp_path / "here"
    here.mkdir()
    case = shutil.move(str(example), str(here / "case.gpkg"))
    inside = kit.write_raster(here / "inside_20230908T021500Z.tif", kit.chequered(seed=1))
    outside = kit.write_raster(tmp_path / "outside_20230912T021500Z.tif", kit.chequered(seed=2))
    opened = sessions.open_case(project, case, "ada")
    sightings = [add_sighting(opened, add_raster(path)) for path in (inside, outside)]
    opened.close()
    project.clear()
    raw = (here / "case.gpkg").read_bytes()
    assert str(tmp_path).encode() not in raw, "no path of one machine is in the file"
    there = tmp_path / "deeper" / "moved to 라진, дело №1"
    there.parent.mkdir()
    here.rename(there)
    moved = (there / "case.gpkg").rename(there / "renamed 사건.gpkg")
    gone = tmp_path / "another disk"
    gone.mkdir()
    far = outside.rename(gone / outside.name)
    QgsSettings().remove("plugins/waybill")  # another machine
    return moved, there / inside.name, far, sightings


def test_every_layer_chip_and_figure_is_there(project, away, tmp_path):
    moved, _, _, sightings = away
    opened = sessions.open_case(project, str(moved), "ben")
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert case_layers.find_case(project) == str(moved)
    for sighting in sightings:
        chip = opened.sighting(sighting).chip
        assert len(opened.chips.read(chip).png) > 1000
        made = opened.export_figure(FigureRequest("sighting_sheet", "pdf", 96, sighting), tmp_path / f"{sighting}.pdf")
        assert (tmp_path / f"{sighting}.pdf").stat().st_size > 20_000, made.notes
    opened.close()


def test_an_image_beside_the_case_is_found_without_asking(project, away):
    moved, inside, _, sightings = away
    opened = sessions.open_case(project, str(moved), "ben")
    layer = project.mapLayer(opened.images.show(sightings[0]))
    assert layer.isValid() and layer.source() == str(inside)
    assert opened.images.show(sightings[0]) == layer.id(), "it is not added twice"
    opened.close()


def test_an_image_elsewhere_is_asked_for_once_and_known_by_its_hash_from_then_on(project, away):
    moved, _, far, sightings = away
    opened = sessions.open_case(project, str(moved), "ben")
    with pytest.raises(images.ImageMissing, match=r"outside_20230912T021500Z.tif, [\d,]+ bytes") as missing:
        opened.images.show(sightings[1])
    other = kit.write_raster(far.with_name("other.tif"), kit.chequered(seed=5))
    assert other.stat().st_size == far.stat().st_size
    with pytest.raises(ImageryError, match="SHA-256 differs"):
        opened.images.accept(missing.value, other)
    opened.images.accept(missing.value, far)
    assert project.mapLayer(opened.images.show(sightings[1])).source() == str(far)
    opened.close()
    project.clear()
    again = sessions.open_case(project, str(moved), "ben")
    assert project.mapLayer(again.images.show(sightings[1])).isValid(), "nobody is asked a second time"
    again.close()


def test_a_picture_out_of_a_report_is_shown_where_its_points_put_it(project, example, add_raster, tmp_path):
    opened = sessions.open_case(project, str(example), "ada")
    yard = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.chequered()))
    picture = tmp_path / "figure 3.png"
    gdal.Translate(str(picture), yard.source(), format="PNG")
    Path(f"{picture}.aux.xml").unlink()
    right, bottom = yard.width(), yard.height()
    corners = (0, 0), (right, 0), (right, bottom), (0, bottom)
    pins = [PicturePin((x, y), kit.lonlat_of(yard, x - 0.5, y - 0.5)) for x, y in corners]
    placed = opened.scene_layers.open(opened.pictures.keep(picture, pins, "affine", PictureDraft("Figure 3")))
    sighting = add_sighting(opened, project.mapLayer(placed))
    project.removeMapLayer(placed)
    layer = project.mapLayer(opened.images.show(sighting))
    assert layer.crs().isValid() and kit.middle_of(layer) == pytest.approx(kit.middle_of(yard), abs=1e-5)
    opened.close()


def test_a_sighting_on_a_remote_image_says_where_to_open_that(project, example):
    opened = sessions.open_case(project, str(example), "ada")
    scene = Scene("a", "image", title="far", href="https://example.org/far.tif")
    rows = Look("b", "a", Utc("2023-10-20T10:00:00Z"), "seen", "full"), Sighting("c", "vessel", "draft", look="b")
    opened.scene_search.add([scene])
    opened._store.apply(Action("see", "See", tuple(map(Insert, rows))))
    with pytest.raises(ImageryError, match="Imagery panel"):
        opened.images.show("c")
    opened.close()


def test_a_share_that_is_away_holds_no_file(monkeypatch, tmp_path):
    def away(path):
        raise OSError(112, "Host is down")

    scene = Scene("a", "image", href="a.tif", size_bytes=9)
    scene_files.remember(scene, tmp_path / "a.tif")
    monkeypatch.setattr(Path, "is_file", away)
    assert scene_files.find_file(scene, tmp_path) is None
    with pytest.raises(ImageryError, match="There is no file"):
        scene_files.accept_file(scene, tmp_path / "a.tif")


def test_in_a_folder_that_was_named_once_other_images_are_found_too(away, tmp_path):
    _, _, far, _ = away
    first, second = (kit.write_raster(far.with_name(f"{n}.tif"), kit.chequered(seed=n)) for n in (7, 8))
    scenes = [
        Scene(path.stem, "image", href=path.name, sha256=sha256(path.read_bytes()), size_bytes=path.stat().st_size)
        for path in (first, second)
    ]
    assert scene_files.find_file(scenes[1], tmp_path) is None
    scene_files.accept_file(scenes[0], first)
    assert scene_files.find_file(scenes[1], tmp_path) == second
    second.write_bytes(second.read_bytes()[:-1] + b"x")
    QgsSettings().remove("plugins/waybill/sceneFiles")
    assert scene_files.find_file(scenes[1], tmp_path) is None, "another file of the same name and size"


def test_a_file_too_large_to_wait_for_is_hashed_in_the_background_and_undone_with_its_sighting(
    project, example, tmp_path, add_raster, monkeypatch, qtbot
):
    monkeypatch.setattr(imagery, "_HASHED_UP_TO_BYTES", 10)
    path = kit.write_raster(tmp_path / "large_20230908T021500Z.tif", kit.chequered())
    opened = sessions.open_case(project, str(example), "ada")
    sighting = add_sighting(opened, add_raster(path))
    opened.edit_sighting(sighting, SightingDraft(observation="Boxes, blue"))

    def hashed():
        assert opened._store.all(Scene)[-1].sha256 == sha256(path.read_bytes())

    qtbot.waitUntil(hashed, timeout=10_000)
    assert opened.undo_label() == "Edit sighting"
    opened.undo()
    opened.undo()
    assert {scene.kind for scene in opened._store.all(Scene)} == {"published"}
    opened.redo()
    opened.redo()
    hashed()
    opened.close()
