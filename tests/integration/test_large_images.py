"""Images too large to wait for: one scene each, hashed once, and told from others of the same name."""
from __future__ import annotations

import pytest

from plugin.core.geometry import Point
from plugin.core.records import Scene
from plugin.core.sightings import SightingDraft
from plugin.core.values import Interval, new_id
from plugin.flows import images
from plugin.flows import session as sessions
from plugin.gis import imagery, scene_files
from tests.integration import kit

DRAFT = SightingDraft(count=Interval(2, 2, 2), observation="Boxes")


@pytest.fixture
def opened(project, empty_case, monkeypatch):
    """A case in which every image is too large to be hashed at once."""
    monkeypatch.setattr(imagery, "_HASHED_UP_TO_BYTES", 1)
    made = sessions.open_case(project, str(empty_case), "ada")
    yield made
    made.close()


@pytest.fixture
def jobs_begun(monkeypatch):
    """Background work that waits until the test does it."""
    begun = []

    def start(_title, work, then, **_):
        begun.append((work, then))
        return lambda: None

    monkeypatch.setattr(images.jobs, "start", start)
    return begun


def add_sighting(opened, layer):
    at = kit.middle_of(layer)
    return opened.add_sighting(opened.scene_at((layer.id(),), at), Point(*at), DRAFT).sighting


def finish(job):
    work, then = job
    then(images.Done(work(None)))


def scenes_of(opened):
    return tuple(scene for scene in opened._store.all(Scene) if scene.kind != "published")


def test_the_next_sighting_on_an_image_hashed_meanwhile_rests_on_the_same_scene(
    opened, jobs_begun, tmp_path, add_raster
):
    layer = add_raster(kit.write_raster(tmp_path / "large_20230908T021500Z.tif", kit.chequered()))
    add_sighting(opened, layer)
    finish(jobs_begun[0])
    assert scenes_of(opened)[0].sha256
    add_sighting(opened, layer)
    assert len(scenes_of(opened)) == 1


def test_another_image_of_the_same_name_is_another_scene(opened, jobs_begun, tmp_path, project, add_raster):
    path = tmp_path / "large_20230908T021500Z.tif"
    layer = add_raster(kit.write_raster(path, kit.chequered()))
    add_sighting(opened, layer)
    finish(jobs_begun[0])
    project.removeMapLayer(layer.id())
    path.unlink()
    add_sighting(opened, add_raster(kit.write_raster(path, kit.chequered(size=300))))
    assert len(scenes_of(opened)) == 2


@pytest.mark.parametrize("known", ["size_bytes", "sha256", None])
def test_a_layer_shows_a_scene_where_what_is_known_of_its_file_agrees(tmp_path, project, add_raster, known):
    """By its size, or by its hash in a case of before there were sizes; where nothing is known, by its name."""
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
    path = kit.write_raster(tmp_path / "one" / "yard.tif", kit.chequered())
    other = kit.write_raster(tmp_path / "other" / "yard.tif", kit.chequered(size=300))
    facts = {"size_bytes": path.stat().st_size, "sha256": scene_files.sha256_of(path)}
    scene = Scene(new_id(), "image", href="yard.tif", **({known: facts[known]} if known else {}))
    layer = add_raster(other)
    assert imagery.layer_of(project, scene) == (None if known else layer.id())
    project.removeMapLayer(layer.id())
    shown = add_raster(path)
    assert imagery.layer_of(project, scene) == shown.id()


def test_an_image_that_is_being_hashed_is_not_hashed_twice_at_once(opened, jobs_begun, tmp_path, add_raster):
    layer = add_raster(kit.write_raster(tmp_path / "large_20230908T021500Z.tif", kit.chequered()))
    for _ in range(3):
        add_sighting(opened, layer)
    assert len(jobs_begun) == 1
    jobs_begun[0][1](images.jobs.Stopped())
    add_sighting(opened, layer)
    assert len(jobs_begun) == 2, "what was stopped is tried again"
