"""Pixels by window: where they lie, which count, what is refused, and that nothing is read whole."""
from __future__ import annotations

import math
import threading
import tracemalloc

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

from plugin.core import ground
from plugin.core.errors import BadValue, ImageryError
from plugin.core.geometry import Polygon
from plugin.gis import pixels, raster_frames
from tests.integration import kit


def in_degrees(epsg, x, y):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    system = QgsCoordinateReferenceSystem(f"EPSG:{epsg}")
    point = QgsCoordinateTransform(system, degrees, QgsProject.instance()).transform(QgsPointXY(x, y))
    return point.x(), point.y()


def spot(size=200, at=(60, 120), value=250):
    """A dark image with one bright block of 5 × 5 pixels around a row and column."""
    image = np.full((1, size, size), 20, np.uint8)
    image[0, at[0] - 2 : at[0] + 3, at[1] - 2 : at[1] + 3] = value
    return image


def brightest(patch):
    """Longitude and latitude of the middle of what is bright."""
    rows, columns = np.nonzero(patch.values[0] > 150)
    return patch.to_degrees(rows.mean(), columns.mean())


SYSTEMS = [
    pytest.param(32652, 606_600.0, 4_677_400.0, 0.5, id="metres"),
    pytest.param(4326, 130.3, 42.24, 4.5e-6, id="degrees"),
    pytest.param(3857, 14_504_900.0, 5_197_000.0, 0.7, id="web mercator"),
    pytest.param(3995, -2_000_000.0, 500_000.0, 0.5, id="polar"),
]


@pytest.mark.parametrize(("epsg", "west", "north", "step"), SYSTEMS)
@pytest.mark.parametrize("azimuth", [0.0, 37.0, -120.0])
def test_a_spot_lies_where_its_pixel_is_whatever_the_coordinates_and_the_turn(
    tmp_path, epsg, west, north, step, azimuth
):
    path = kit.write_raster(tmp_path / "a.tif", spot(), epsg=epsg, west=west, north=north, step=step)
    at = in_degrees(epsg, west + 120.5 * step, north - 60.5 * step)
    patch = pixels.read_patch(str(path), ground.box(at, 20.0, 20.0, 12.0), 0.1, azimuth)
    assert ground.vector(brightest(patch), at)[0] < 0.02
    assert patch.step_m == 0.1
    back = patch.to_array(patch.to_plane(3.5, 8.25))
    assert back == pytest.approx((3.5, 8.25), abs=1e-6)


def test_the_rows_run_against_the_azimuth(tmp_path):
    path = kit.write_raster(tmp_path / "a.tif", spot())
    at = in_degrees(32652, 606_600.0 + 120.5 * 0.5, 4_677_400.0 - 60.5 * 0.5)
    patch = pixels.read_patch(str(path), ground.box(at, 30.0, 20.0, 30.0), 0.25, 30.0)
    assert patch.values.shape == (1, 120, 80)
    _, azimuth = ground.vector(patch.to_degrees(100, 40), patch.to_degrees(10, 40))
    assert azimuth == pytest.approx(30.0, abs=1e-6)


def test_a_raster_whose_own_pixels_are_turned(tmp_path):
    path = kit.write_raster(tmp_path / "a.tif", spot(), turn=0.2, step=0.5)
    at = in_degrees(32652, 606_600.0 + 120.5 * 0.5 + 60.5 * 0.2, 4_677_400.0 + 120.5 * 0.2 - 60.5 * 0.5)
    patch = pixels.read_patch(str(path), ground.box(at, 20.0, 20.0, 0.0), 0.1)
    assert ground.vector(brightest(patch), at)[0] < 0.02


def test_across_the_date_line(tmp_path):
    step = 6e-6
    path = kit.write_raster(tmp_path / "a.tif", spot(), epsg=4326, west=180.0 - 100 * step, north=60.0, step=step)
    at = (-180.0 + 20.5 * step, 60.0 - 60.5 * step)
    patch = pixels.read_patch(str(path), ground.box(at, 40.0, 40.0, 0.0), 0.1)
    assert ground.vector(brightest(patch), at)[0] < 0.02


def test_pixel_size_is_that_of_the_ground_and_the_coarser_side(tmp_path):
    mercator = kit.write_raster(tmp_path / "a.tif", spot(), epsg=3857, west=14_504_900.0, north=8_399_000.0, step=1.0)
    assert pixels.pixel_m(str(mercator)) == pytest.approx(math.cos(math.radians(60.0)), rel=5e-3)
    degrees = kit.write_raster(tmp_path / "b.tif", spot(), epsg=4326, west=130.0, north=60.0, step=1e-5)
    assert pixels.pixel_m(str(degrees)) == pytest.approx(1.114, abs=0.005)


KINDS = [
    ("one band", {"kind": "uint8", "bands": 1}, "grey", 255.0, 1),
    ("16 bit", {"kind": "uint16", "bands": 1, "top": 60_000}, "grey", None, 1),
    ("float", {"kind": "float32", "bands": 1}, "grey", None, 1),
    ("RGB", {"bands": 3}, "rgb", 255.0, 3),
    ("two bands", {"bands": 2}, "grey", 255.0, 1),
    ("eight bands, 16 bit", {"kind": "uint16", "bands": 8}, "first three bands", None, 3),
]


@pytest.mark.parametrize(("name", "made", "role", "white", "bands"), KINDS)
def test_every_kind_of_pixel_is_read_as_stored(tmp_path, name, made, role, white, bands):
    stored = kit.chequered(size=80, **made)
    colours = None if made["bands"] == 3 else [gdal.GCI_Undefined] * made["bands"]
    path = kit.write_raster(tmp_path / "a.tif", stored, colours=colours, options=["PHOTOMETRIC=MINISBLACK"])
    if made["bands"] == 3:
        path = kit.write_raster(tmp_path / "b.tif", stored, colours=[3, 4, 5])
    at = in_degrees(32652, 606_620.0, 4_677_380.0)
    patch = pixels.read_patch(str(path), ground.box(at, 10.0, 10.0, 0.0))
    assert (patch.role, patch.white, patch.values.shape[0]) == (role, white, bands)
    assert patch.values.dtype == np.float32
    assert patch.valid.all()
    assert stored.min() <= patch.values.min() < patch.values.max() <= stored.max()


def test_bands_are_found_by_what_they_say_they_are(tmp_path):
    stored = np.stack([np.full((80, 80), n * 10, np.uint8) for n in range(1, 5)])
    path = kit.write_raster(tmp_path / "a.tif", stored, colours=[5, 4, 3, 1])
    patch = pixels.read_patch(str(path), ground.box(in_degrees(32652, 606_620.0, 4_677_380.0), 5.0, 5.0, 0.0))
    assert patch.role == "rgb"
    assert [float(each.mean()) for each in patch.values] == [30.0, 20.0, 10.0]


def test_a_palette_is_expanded_before_anything_is_mixed(tmp_path):
    index = np.zeros((1, 80, 80), np.uint8)
    index[0, :, 40:] = 2
    palette = {0: (200, 10, 20, 255), 1: (0, 255, 0, 255), 2: (10, 20, 200, 255)}
    path = kit.write_raster(tmp_path / "a.tif", index, palette=palette)
    patch = pixels.read_patch(str(path), ground.box(in_degrees(32652, 606_620.0, 4_677_380.0), 8.0, 8.0, 0.0), 0.1)
    assert patch.role == "palette"
    assert patch.values[1].max() <= 20.0, "the green between the two is in neither"
    assert patch.values[0].max() == 200.0
    assert patch.values[2].max() == 200.0


def test_what_does_not_count_is_masked(tmp_path):
    here = ground.box(in_degrees(32652, 606_620.0, 4_677_380.0), 10.0, 10.0, 0.0)
    stored = kit.chequered(size=80, bands=1)
    stored[0, :, :40] = 0
    half = pixels.read_patch(str(kit.write_raster(tmp_path / "nodata.tif", stored, nodata=0)), here)
    assert 0.4 < half.valid.mean() < 0.6
    assert not half.valid[:, :5].any()
    assert (half.values[:, ~half.valid] == 0).all()
    rgba = np.concatenate([kit.chequered(size=80), np.full((1, 80, 80), 255, np.uint8)])
    rgba[3, :40] = 0
    clear = pixels.read_patch(str(kit.write_raster(tmp_path / "rgba.tif", rgba, colours=[3, 4, 5, 6])), here)
    assert clear.role == "rgb"
    assert not clear.valid[:5].any()
    assert clear.valid[-5:].all()
    gaps = kit.chequered(size=80, bands=1, kind="float32")
    gaps[0, 40:, 40:] = np.nan
    nan = pixels.read_patch(str(kit.write_raster(tmp_path / "nan.tif", gaps)), here)
    assert np.isfinite(nan.values).all()
    assert 0.7 < nan.valid.mean() < 0.8


def test_a_dark_band_of_a_coloured_pixel_is_no_gap(tmp_path):
    stored = np.zeros((3, 80, 80), np.uint8)
    stored[2] = 90
    path = kit.write_raster(tmp_path / "a.tif", stored, nodata=0, colours=[3, 4, 5])
    patch = pixels.read_patch(str(path), ground.box(in_degrees(32652, 606_620.0, 4_677_380.0), 10.0, 10.0, 0.0))
    assert patch.valid.all()


def test_a_coarser_step_takes_means(tmp_path):
    stored = kit.chequered(size=400, bands=1)
    path = kit.write_raster(tmp_path / "a.tif", stored)
    here = ground.box(in_degrees(32652, 606_700.0, 4_677_300.0), 100.0, 100.0, 0.0)
    coarse = pixels.read_patch(str(path), here, 5.0)
    assert coarse.values.std() < 0.25 * stored.std()
    assert coarse.values.mean() == pytest.approx(stored.mean(), rel=0.03)
    assert coarse.source_step_m == pytest.approx(0.5, rel=2e-3)


def test_an_outline_with_a_hole(tmp_path):
    path = kit.write_raster(tmp_path / "a.tif", spot())
    at = in_degrees(32652, 606_650.0, 4_677_350.0)
    outer, hole = ground.box(at, 20.0, 20.0, 20.0), ground.box(at, 10.0, 10.0, 70.0)
    area = Polygon((*outer.rings, *hole.rings))
    patch = pixels.read_patch(str(path), area, 0.1, 20.0)
    assert patch.inside(area).sum() * 0.01 == pytest.approx(300.0, rel=0.01)


CAMERA = {f"{name}_{what}": "1" for name in ("LINE", "SAMP", "LAT", "LONG", "HEIGHT") for what in ("OFF", "SCALE")}
for name in ("LINE_NUM", "LINE_DEN", "SAMP_NUM", "SAMP_DEN"):
    CAMERA[f"{name}_COEFF"] = " ".join(["1"] + ["0"] * 19)
CONTROL = [(130.0, 42.0, 0, 0, 0), (130.1, 42.0, 0, 200, 0), (130.0, 41.9, 0, 0, 200)]


def test_a_raster_that_lies_nowhere_is_refused_in_words(tmp_path):
    here = ground.box((130.29, 42.24), 20.0, 20.0, 0.0)
    bare = kit.write_raster(tmp_path / "bare.tif", spot(), epsg=None)
    with pytest.raises(ImageryError, match=r"bare\.tif.* has no coordinate system.*Layer properties"):
        pixels.read_patch(str(bare), here)
    points = kit.write_raster(tmp_path / "points.tif", spot(), epsg=4326, gcps=CONTROL)
    with pytest.raises(ImageryError, match=r"points\.tif.*control points only.*Warp"):
        pixels.read_patch(str(points), here)
    camera = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "camera.tif"), 20, 20)
    camera.SetMetadata(CAMERA, "RPC")
    camera = None
    with pytest.raises(ImageryError, match=r"camera\.tif.*camera model only.*terrain"):
        pixels.read_patch(str(tmp_path / "camera.tif"), here)
    with pytest.raises(ImageryError, match=r"gone\.tif.*can't be opened"):
        pixels.read_patch(str(tmp_path / "gone.tif"), here)
    (tmp_path / "broken.tif").write_bytes(b"II*\0 nothing")
    with pytest.raises(ImageryError, match=r"broken\.tif.*can't be opened"):
        pixels.read_patch(str(tmp_path / "broken.tif"), here)


def test_a_layer_may_know_the_coordinate_system_its_file_does_not(tmp_path):
    bare = kit.write_raster(tmp_path / "bare.tif", spot(), epsg=None)
    at = in_degrees(32652, 606_600.0 + 120.5 * 0.5, 4_677_400.0 - 60.5 * 0.5)
    patch = pixels.read_patch(str(bare), ground.box(at, 20.0, 20.0, 0.0), 0.1, crs="EPSG:32652")
    assert ground.vector(brightest(patch), at)[0] < 0.02


def test_beside_the_image_and_too_large_are_refused_in_words(tmp_path):
    path = str(kit.write_raster(tmp_path / "a.tif", spot()))
    at = in_degrees(32652, 606_650.0, 4_677_350.0)
    with pytest.raises(ImageryError, match="no pixels in this area"):
        pixels.read_patch(path, ground.box((131.0, 42.2), 20.0, 20.0, 0.0))
    with pytest.raises(BadValue, match="smaller area"):
        pixels.read_patch(path, ground.box(at, 5000.0, 5000.0, 0.0))
    with pytest.raises(BadValue, match="step"):
        pixels.read_patch(path, ground.box(at, 50.0, 50.0, 0.0), 0.0)


def test_a_file_that_breaks_off(tmp_path):
    path = kit.write_raster(tmp_path / "a.tif", kit.chequered(size=400))
    at = in_degrees(32652, 606_790.0, 4_677_210.0)
    path.write_bytes(path.read_bytes()[:100_000])
    with pytest.raises(ImageryError, match=r"breaks off|can't be opened"):
        pixels.read_patch(str(path), ground.box(at, 20.0, 20.0, 0.0))


def test_a_huge_raster_is_read_by_window_in_a_thread(tmp_path):
    """120,000 × 120,000 pixels of three bands, 40 GB as it says; sparse, so that the disk holds nothing."""
    path = tmp_path / "huge.tif"
    options = ["SPARSE_OK=TRUE", "BIGTIFF=YES", "TILED=YES"]
    image = gdal.GetDriverByName("GTiff").Create(str(path), 120_000, 120_000, 3, gdal.GDT_Byte, options)
    system = osr.SpatialReference()
    system.ImportFromEPSG(32652)
    image.SetProjection(system.ExportToWkt())
    image.SetGeoTransform((600_000.0, 0.3, 0.0, 4_700_000.0, 0.0, -0.3))
    image.GetRasterBand(1).WriteArray(np.full((400, 400), 200, np.uint8), 90_000, 90_000)
    image = None
    at = in_degrees(32652, 600_000.0 + 90_200 * 0.3, 4_700_000.0 - 90_200 * 0.3)
    found = []
    tracemalloc.start()
    worker = threading.Thread(
        target=lambda: found.append(pixels.read_patch(str(path), ground.box(at, 100.0, 100.0, 0.0)))
    )
    worker.start()
    worker.join()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found[0].values[0].mean() == pytest.approx(200.0)
    assert peak < 60_000_000
    assert ground.vector(*pixels.outline(str(path)).rings[0][:2])[0] == pytest.approx(36_000.0, rel=0.01)


def test_the_outline_of_an_image(tmp_path):
    path = str(kit.write_raster(tmp_path / "a.tif", spot()))
    assert ground.area_m2(pixels.outline(path).rings[0][:-1]) == pytest.approx(10_000.0, rel=2e-3)


def test_what_lies_far_from_the_area_is_not_read(tmp_path):
    path = str(kit.write_raster(tmp_path / "a.tif", kit.chequered(size=1000)))
    here = ground.box(in_degrees(32652, 606_850.0, 4_677_150.0), 200.0, 200.0, 0.0)
    patch = pixels.read_patch(path, here, 0.25, 45.0)
    assert not patch.valid[:100, :100].any()
    assert patch.valid[patch.inside(here)].all()


@pytest.mark.skipif(not (kit.DATA / "imagery").is_dir(), reason="the real images are not here")
def test_real_images_are_read():
    for path in sorted((kit.DATA / "imagery").glob("*.tif")):
        if path.name == "s1_gcps_only.tif":
            with pytest.raises(ImageryError, match="control points"):
                pixels.pixel_m(str(path))
            continue
        frame = raster_frames.RasterFrame(str(path))
        step = pixels.pixel_m(str(path))
        at = frame.to_degrees(frame.columns / 2, frame.rows / 2)
        patch = pixels.read_patch(str(path), ground.box(at, 40 * step, 40 * step, 0.0))
        assert patch.values.shape[1:] == (40, 40)
        assert patch.valid.mean() > 0.9
