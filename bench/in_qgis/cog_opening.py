"""Count the requests that opening COGs takes: work folder, checkout."""

import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path.cwd()), sys.argv[2]]

import numpy as np  # noqa: E402
from osgeo import gdal, osr  # noqa: E402
from qgis.core import QgsApplication, QgsProject  # noqa: E402

from plugin.core.imagery.assets import Asset, packed  # noqa: E402
from plugin.core.records import Scene  # noqa: E402
from plugin.core.values import new_id  # noqa: E402
from plugin.flows.add_scenes import add_scenes  # noqa: E402
from plugin.flows.create_case import create_case  # noqa: E402
from plugin.flows.scene_layers import SceneLayers  # noqa: E402
from plugin.gis.gpkg_store import GeoPackageStore  # noqa: E402
from tests.integration.range_server import RangeServer  # noqa: E402

_REMOTE = 50


def main() -> None:
    work = Path(sys.argv[1])
    application = QgsApplication([], False)
    application.initQgis()
    served = work / "served"
    served.mkdir()
    for name in ("ours", "gdal", "plain", *map(str, range(_REMOTE))):
        _cog(served / f"{name}.tif")
    server = RangeServer(served)
    store = GeoPackageStore(create_case(work / "case.gpkg", "A case", "ada").path, "ada")
    project = QgsProject.instance()
    layers = SceneLayers(store, project, work)
    layers.open(_scene(store, server, "ours"))
    print("ours", len(server.asked))
    for name, setting in (("gdal", "EMPTY_DIR"), ("plain", None)):
        before = len(server.asked)
        gdal.SetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", setting)
        assert gdal.Open("/vsicurl/" + server.url(f"{name}.tif")) is not None
        gdal.SetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", None)
        print(name, len(server.asked) - before)
    for n in range(_REMOTE):
        layers.open(_scene(store, server, str(n)))
    project.write(str(work / "case.qgz"))
    project.clear()
    gdal.VSICurlClearCache()
    before = len(server.asked)
    server.close()
    begun = time.perf_counter()
    project.read(str(work / "case.qgz"))
    print("project", time.perf_counter() - begun)
    print("project_requests", len(server.asked) - before)
    project.clear()
    store.close()
    application.exitQgis()


def _scene(store: GeoPackageStore, server: RangeServer, name: str) -> str:
    assets = packed([Asset("visual", server.url(f"{name}.tif"), "image/tiff", roles=("visual",))])
    return add_scenes(store, [Scene(new_id(), "image", title=name, assets=assets)]).scenes[0]


def _cog(path: Path) -> None:
    pixels = np.random.default_rng(1).integers(1, 255, (3, 1024, 1024)).astype("uint8")
    image = gdal.GetDriverByName("MEM").Create("", 1024, 1024, 3, gdal.GDT_Byte)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32652)
    image.SetProjection(crs.ExportToWkt())
    image.SetGeoTransform((606_600.0, 0.5, 0.0, 4_677_400.0, 0.0, -0.5))
    for n in range(3):
        image.GetRasterBand(n + 1).WriteArray(pixels[n])
    gdal.GetDriverByName("COG").CreateCopy(str(path), image, options=["COMPRESS=DEFLATE"])


main()
