"""What several tests need: a case's tables read past the plugin, pictures to look at, logins, and other users."""
from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtGui import QImage

from plugin.core.digest import GENESIS, action_hash
from plugin.core.geometry import rectangle
from plugin.core.records import Chip
from plugin.core.schema import tables
from plugin.core.sightings import SightingDraft
from plugin.core.values import Interval

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
FIRST_VERSION = ROOT / "tests" / "fixtures" / "case-v1.gpkg.gz"

DRAFT = SightingDraft(
    subject="container_stack",
    count=Interval(280, 300, 320, "shadow"),
    size_class="20ft",
    colour_class="mixed",
    direction="toward the quay",
    observation="stacks on the quay",
    inference="waiting for a ship",
    likelihood="likely",
    confidence="low",
    note="as before",
)

TAKEN = {"acquired_from": "2023-09-08T02:15:00Z", "acquired_to": "2023-09-08T02:15:00Z", "date_basis": "catalogue"}
LOGGED = tuple(name for name, table in tables().items() if table.logged)


def plain(path):
    """A connection that knows nothing of Waybill."""
    db = sqlite3.connect(str(path), isolation_level=None)
    db.row_factory = sqlite3.Row
    return closing(db)


def ask(path, *queries):
    """What a file answers to each query, its rows as dicts."""
    with plain(path) as db:
        return [[dict(row) for row in db.execute(sql)] for sql in queries]


def rows_of(case, names=LOGGED, ask=ask):
    """Every row of the record's tables, all columns, fid and blobs included."""
    found = ask(case, *(f'SELECT * FROM "{name}" ORDER BY fid' for name in names))
    return {name: [tuple(row.values()) for row in rows] for name, rows in zip(names, found)}


def actions_of(case, ask=ask):
    """The log, oldest first."""
    return ask(case, "SELECT * FROM action ORDER BY seq")[0]


def changes_of(case, action, ask=ask):
    """The rows one action changed, in order."""
    return ask(case, f"SELECT * FROM change WHERE action = '{action}' ORDER BY fid")[0]


def first_broken_link(case, ask=ask):
    """Number of the first log entry whose hash is not what its rows and the entry before it make; None if all hold."""
    entries, changes = ask(case, "SELECT * FROM action ORDER BY seq", "SELECT * FROM change ORDER BY action, fid")
    made = {action: list(rows) for action, rows in groupby(changes, itemgetter("action"))}
    before = GENESIS
    for number, entry in enumerate(entries, start=1):
        holds = entry["seq"] == number and entry["prev_hash"] == before
        if not holds or entry["hash"] != action_hash(entry, made.get(entry["id"], ())):
            return number
        before = entry["hash"]
    return None


def write_raster(path, pixels, *, epsg=32652, west=606_600.0, north=4_677_400.0, step=0.5, **more):
    """A GeoTIFF of bands × rows × columns; more: step_y, turn, nodata, tags, colours (band interpretations), gcps."""
    pixels = np.atleast_3d(pixels) if pixels.ndim == 3 else pixels[None]
    bands, height, width = pixels.shape
    kind = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}[pixels.dtype.name]
    image = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, kind, more.get("options", []))
    crs = None
    if epsg:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
    if more.get("gcps"):
        image.SetGCPs([gdal.GCP(*point) for point in more["gcps"]], crs.ExportToWkt())
    else:
        if crs is not None:
            image.SetProjection(crs.ExportToWkt())
        turn = more.get("turn", 0.0)
        image.SetGeoTransform((west, step, turn, north, turn, -more.get("step_y", step)))
    image.SetMetadata(more.get("tags", {}))
    for number, band in enumerate(pixels, start=1):
        target = image.GetRasterBand(number)
        if more.get("nodata") is not None:
            target.SetNoDataValue(more["nodata"])
        if more.get("colours"):
            target.SetColorInterpretation(more["colours"][number - 1])
        if more.get("palette"):
            table = gdal.ColorTable()
            for value, colour in more["palette"].items():
                table.SetColorEntry(value, colour)
            target.SetColorTable(table)
        target.WriteArray(band)
    image.FlushCache()
    image = None
    return Path(path)


def write_cog(path, pixels, **more):
    """The same as a cloud-optimised GeoTIFF."""
    plain = write_raster(path.with_suffix(".plain.tif"), pixels, **more)
    opened = gdal.Open(str(plain))
    gdal.GetDriverByName("COG").CreateCopy(str(path), opened, options=["BLOCKSIZE=256", "COMPRESS=DEFLATE"])
    opened = None
    plain.unlink()
    return path


def chequered(size=240, seed=3, kind="uint8", bands=3, top=255):
    """Noise that no resampling leaves as it is."""
    return np.random.default_rng(seed).integers(1, top, (bands, size, size)).astype(kind)


NOISE = chequered()
SMALL = chequered(40)


def write_image(folder, name, pixels=SMALL, **more):
    """A small GeoTIFF in a folder, or further below it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_raster(path, pixels, **more)


def only(indexed):
    """The one image that was found, where nothing was refused."""
    assert indexed.rejected == ()
    (found,) = indexed.found
    return found.scene


@contextmanager
def login(user, secret):
    """A Basic login that QGIS keeps meanwhile; gives its id."""
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        assert manager.setMasterPassword("of the tests", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("catalogue")
    config.setConfig("username", user)
    config.setConfig("password", secret)
    assert manager.storeAuthenticationConfig(config)
    try:
        yield config.id()
    finally:
        manager.removeAuthenticationConfig(config.id())


def square(at, metres):
    """An outline reaching so many metres to each side."""
    lat, lon = metres / 111_000, metres / 82_000
    x, y = at
    return rectangle((x - lon, y - lat), (x + lon, y + lat))


def lonlat_of(layer, column, row):
    """Longitude and latitude of the middle of a pixel, counted in the layer's own upright grid."""
    frame = layer.extent()
    x = frame.xMinimum() + (column + 0.5) * layer.rasterUnitsPerPixelX()
    y = frame.yMaximum() - (row + 0.5) * layer.rasterUnitsPerPixelY()
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    point = QgsCoordinateTransform(layer.crs(), degrees, QgsProject.instance()).transform(QgsPointXY(x, y))
    return point.x(), point.y()


def middle_of(layer):
    """Longitude and latitude of the middle of a raster."""
    return lonlat_of(layer, layer.width() / 2, layer.height() / 2)


def pixels_of(png):
    """An image's bytes as rows × columns × RGB."""
    picture = QImage.fromData(png).convertToFormat(QImage.Format.Format_RGB888)
    assert not picture.isNull()
    data = picture.constBits().asarray(picture.bytesPerLine() * picture.height())
    rows = np.frombuffer(bytes(data), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : 3 * picture.width()].reshape(picture.height(), picture.width(), 3)


def chip_of(store, sighting):
    """The one chip of a sighting."""
    (chip,) = store.where(Chip, "sighting", sighting)
    return chip


def extent_of(chip):
    """West, south, east, north and CRS name of a stored chip."""
    *corners, crs = chip.extent.split(" ", 4)
    return (*map(float, corners), crs)


# Others than ourselves

needs_another_user = pytest.mark.skipif(not hasattr(os, "setuid"), reason="this system has no other user to become")

_NOBODY = """
import os
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
"""


def apart(program, *arguments, **variables):
    """Run Python in a process of its own, which finds `plugin`; what it printed, and how it ended."""
    found = "import sys\nsys.path.insert(0, sys.argv.pop(1))\n"
    return subprocess.run(
        [sys.executable, "-c", found + program, str(ROOT), *map(str, arguments)], capture_output=True, text=True,
        timeout=100, cwd="/", env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **variables}, check=False,
    )  # fmt: skip


def as_nobody(imports, program, *arguments, **variables):
    """Run Python as a user who may write nothing; what it imports, it imports before, for nobody may not read it."""
    return apart(imports + _NOBODY + program, *arguments, **variables)
