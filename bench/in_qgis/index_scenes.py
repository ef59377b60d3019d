"""Index a folder and open each of its files, turn about: work folder, number of scenes, pairs of runs."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path.cwd()))

import numpy as np
from osgeo import gdal, osr
from qgis.core import QgsApplication

from plugin.flows.index_scenes import index_folder


def main() -> None:
    work, count, pairs = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    application = QgsApplication([], False)
    application.initQgis()
    for kind in ("plain", "no-data"):
        folder = work / kind
        _make(folder, count, nodata=kind == "no-data")
        paths = [str(each) for each in sorted(folder.rglob("*.tif"))]
        ours, theirs, asked = [], [], []
        for _ in range(pairs):
            begun = time.perf_counter()
            for path in paths:
                gdal.Open(path)
            theirs.append(time.perf_counter() - begun)
            begun = time.perf_counter()
            for path in paths:
                _ask(gdal.Open(path))
            asked.append(time.perf_counter() - begun)
            begun = time.perf_counter()
            indexed = index_folder(folder, work / "case.gpkg")
            ours.append(time.perf_counter() - begun)
            assert len(indexed.found) == count
        print(kind, *(",".join(map(str, each)) for each in (ours, theirs, asked)))
    application.exitQgis()


def _ask(dataset: gdal.Dataset) -> None:
    """What an index must know at least."""
    dataset.GetProjection()
    dataset.GetGeoTransform()
    dataset.GetMetadata()


def _make(folder: Path, count: int, nodata: bool) -> None:
    """Tiled images of 256 × 256 in folders of 100, as a download of chips or tiles leaves them."""
    pixels = np.random.default_rng(1).integers(1, 255, (3, 256, 256)).astype("uint8")
    if nodata:
        pixels[:, :, :60] = 0
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32652)
    for n in range(count):
        path = folder / f"{n // 100:02d}" / f"scene {n:04d} 2023-09-{n % 28 + 1:02d}.tif"
        path.parent.mkdir(parents=True, exist_ok=True)
        image = gdal.GetDriverByName("GTiff").Create(str(path), 256, 256, 3, gdal.GDT_Byte, ["TILED=YES"])
        image.SetProjection(crs.ExportToWkt())
        image.SetGeoTransform((606_600.0 + 128.0 * n, 0.5, 0.0, 4_677_400.0, 0.0, -0.5))
        for band in range(3):
            image.GetRasterBand(band + 1).WriteArray(pixels[band])
            if nodata:
                image.GetRasterBand(band + 1).SetNoDataValue(0)


main()
