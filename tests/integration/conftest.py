"""Real QGIS, real files: what the tests of this folder start from."""
from __future__ import annotations

import gzip
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProject, QgsRasterLayer, QgsSettings
from qgis.gui import QgsMapCanvas

from plugin.canvas.counting_map import CountingMap
from plugin.core.actions import Action, Insert
from plugin.core.geometry import Point
from plugin.core.records import Scene
from plugin.core.values import new_id
from plugin.flows import annotate
from plugin.flows.create_case import create_case, create_example_case
from plugin.flows.scene_layers import SceneLayers
from plugin.flows.scene_search import SceneSearches
from plugin.flows.session import CaseSession
from plugin.gis import imagery
from plugin.gis.gpkg_store import GeoPackageStore
from plugin.panels import labels
from tests.integration import kit, postgres
from tests.integration.gallery import Gallery
from tests.integration.kept_cases import GeoPackageCases, PostGisCases
from tests.integration.on_canvas import look_at
from tests.integration.range_server import RangeServer
from tests.integration.stac_server import StacServer


@pytest.fixture(scope="session")
def _server():
    if postgres.programs() is None:
        pytest.skip("PostgreSQL is not installed here")
    server = postgres.start()
    yield server
    postgres.end(server)


@pytest.fixture(scope="session")
def database(_server):
    """A server with PostGIS that QGIS knows as “team”; its password is in QGIS' authentication database only."""
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("of the tests", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("team")
    config.setConfig("username", _server.user)
    config.setConfig("password", _server.secret)
    assert manager.storeAuthenticationConfig(config)
    settings = QgsSettings()
    facts = {"host": "127.0.0.1", "port": str(_server.port), "database": "waybill", "authcfg": config.id()}
    for name, value in facts.items():
        settings.setValue(f"PostgreSQL/connections/team/{name}", value)
    yield _server
    settings.remove("PostgreSQL/connections/team")
    manager.removeAuthenticationConfig(config.id())


@pytest.fixture(params=[GeoPackageCases, PostGisCases])
def cases(request, tmp_path):
    """One way of keeping cases after the other."""
    server = request.getfixturevalue("database") if request.param is PostGisCases else None
    made = request.param(tmp_path, server)
    yield made
    made.close()


@pytest.fixture
def project():
    """The project QGIS holds, empty before and after."""
    current = QgsProject.instance()
    current.clear()
    yield current
    current.clear()


@pytest.fixture(scope="session")
def _example(tmp_path_factory):
    path = tmp_path_factory.mktemp("example") / "example.gpkg"
    create_example_case(path)
    return path


@pytest.fixture
def example(_example, tmp_path):
    """A fresh copy of the example case."""
    return Path(shutil.copy(str(_example), str(tmp_path / "case.gpkg")))


@pytest.fixture
def empty_case(tmp_path):
    """A new case with nothing in it."""
    return create_case(tmp_path / "case.gpkg", "A case", "ada").path


@pytest.fixture
def first_version(tmp_path):
    """A case as the first version wrote it: a place renamed, a sighting with its count, a chip deleted and restored."""
    path = tmp_path / "дело.gpkg"
    path.write_bytes(gzip.decompress(kit.FIRST_VERSION.read_bytes()))
    return path


@pytest.fixture
def open_store():
    """Opens cases and closes them afterwards."""
    opened = []

    def open_(path, handle="ada"):
        opened.append(GeoPackageStore(Path(path), handle))
        return opened[-1]

    yield open_
    for store in opened:
        store.close()


@pytest.fixture
def case(example, open_store):
    """A fresh copy of the example, opened."""
    return open_store(example)


@pytest.fixture
def shared_data():
    """A file of the real images and lines, where they are at hand."""

    def find(name):
        path = kit.DATA / name
        if not path.is_file():
            pytest.skip(f"{name} is not beside this checkout (../shared/data)")
        return path

    return find


@pytest.fixture
def add_raster(project):
    """Puts a raster into the project, topmost."""

    def add(source, name="", provider="gdal"):
        layer = QgsRasterLayer(str(source), name or Path(str(source)).stem, provider)
        project.addMapLayer(layer)
        return layer

    return add


@pytest.fixture
def add_sighting(case, project, example):
    """Adds a sighting on the image under a position."""

    def add_(layer, at=None, draft=kit.DRAFT, shape=None):
        at = at or kit.lonlat_of(layer, 0.75 * layer.width(), 0.5 * layer.height())
        scene = imagery.scene_at(project, [layer.id()], at, example)
        return annotate.add_sighting(case, project, case.me(), scene, shape or Point(*at), draft)

    return add_


@pytest.fixture
def served(tmp_path):
    """A server that gives files of its folder by ranges."""
    folder = tmp_path / "served"
    folder.mkdir()
    made = RangeServer(folder)
    yield made
    made.close()
    gdal.VSICurlClearCache()


@pytest.fixture
def on_map(case, project, example):
    """Images of the case on the map."""
    return SceneLayers(case, project, example.parent)


@pytest.fixture
def add_image(case):
    """Stores an image of 8 September and answers with it."""

    def add_(**fields):
        scene = Scene(new_id(), "image", **{"title": "yard", **kit.TAKEN, **fields})
        case.apply(Action("add_scenes", "Add an image", (Insert(scene),)))
        return scene

    return add_


@pytest.fixture
def serve():
    """Starts catalogues and closes them afterwards."""
    made = []

    def start(*args, **more):
        made.append(StacServer(*args, **more))
        return made[-1]

    yield start
    for server in made:
        server.close()


@pytest.fixture
def searches(session):
    made = SceneSearches(session._store, session._tell)
    yield made
    made.close()


@pytest.fixture(scope="session")
def gallery(tmp_path_factory):
    made = Gallery(tmp_path_factory.mktemp("figures"))
    yield made
    made.store.close()


@pytest.fixture(scope="session")
def overview(gallery):
    return gallery.make("route_overview", "pdf")


@pytest.fixture(scope="session")
def sheet(gallery):
    return gallery.make("sighting_sheet", "pdf", gallery.own)


@pytest.fixture
def public_folder():
    """A folder that other users reach, as they do not reach those of pytest; its rights may be taken away."""
    folder = Path(tempfile.mkdtemp(prefix="waybill-"))
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(str(folder), ignore_errors=True)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 5 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=5m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=False)


@pytest.fixture
def layer(add_raster, tmp_path):
    """A yard of 120 by 120 m, dated by its name."""
    return add_raster(kit.write_raster(tmp_path / "2023-09-08 yard.tif", kit.NOISE))


@pytest.fixture
def canvas(qtbot, layer):
    """A map of 400 by 400 pixels that shows 80 by 80 m of the yard."""
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.setLayers([layer])
    look_at(made, layer, "EPSG:32652")
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def session(example, project):
    """The example case, opened by ada."""
    made = CaseSession(project, GeoPackageStore(example, "ada"), "ada")
    yield made
    made.close()


@pytest.fixture
def counting(canvas, session):
    """The map's side of counting with the tool in the hand; `asked` holds what a person was asked to choose from."""
    asked = []

    def which(images):
        asked.append(images)
        return made.answers.pop(0) if made.answers else images[0]

    made = CountingMap(session, canvas, which, labels.count_class)
    made.answers, made.was_asked, made.told, made.begun_ones = [], asked, [], []
    made.said.connect(lambda message, level: made.told.append(message))
    made.begun.connect(made.begun_ones.append)
    made.stepped.connect(lambda verb: (made.flush(), getattr(session, verb)()))
    made.take(None)
    yield made
    made.discard()
