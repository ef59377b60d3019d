"""Colours taken from images: boxes of the practice yard, clicks, a train in order, and two images of one place."""
from __future__ import annotations

import collections

import numpy as np
import pytest
from osgeo import gdal

from plugin.analysis.colour import srgb_to_lab
from plugin.core.errors import BadValue, ImageryError
from plugin.core.geometry import Polygon
from plugin.core.ground import box, moved
from plugin.flows import colours
from plugin.gis.geometry import from_qgis
from tests.fixtures.yard import make_yard
from tests.integration import kit


@pytest.fixture(scope="module")
def yard(tmp_path_factory):
    return make_yard(tmp_path_factory.mktemp("yard") / "2023-09-08 yard.tif")


def lonlat(e, n):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32652"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    point = transform.transform(QgsPointXY(e, n))
    return point.x(), point.y()


def outline(one):
    return box(lonlat(one.e, one.n), one.length_m, one.width_m, one.azimuth_deg + 0.9)  # grid north is 1° off


def flat(tmp_path, colour, name="flat.tif", **more):
    pixels = np.zeros((len(colour), 120, 120), more.pop("kind", "uint8"))
    pixels[:] = np.array(colour)[:, None, None]
    return kit.write_raster(tmp_path / name, pixels, **more)


def test_the_boxes_of_the_yard_have_the_classes_they_were_painted_in(yard, project, add_raster):
    image = colours.image_of(project, add_raster(yard.path).id())
    told, shaded = collections.Counter(), 0
    boxes = [one for one in yard.boxes if one.colour_class != "other"]  # an orange-brown the painter calls so
    for one in boxes:
        found = colours.colour_of_box(image, outline(one))
        if found.colour_class == "unknown":
            assert found.lab[0] < 45, "only a roof in shade can't be told"
            shaded += 1
        else:
            told[found.colour_class == one.colour_class] += 1
    assert told[True] > 0.98 * (told[True] + told[False]) > 200, told
    assert shaded < 0.2 * len(boxes)


def test_a_click_takes_a_disc_and_keeps_what_was_stored(tmp_path, project, add_raster):
    layer = add_raster(flat(tmp_path, (40, 70, 150)))
    found = colours.colour_at(colours.image_of(project, layer.id()), kit.middle_of(layer))
    assert found.rgb == pytest.approx((40, 70, 150), abs=0.01)
    assert found.lab == pytest.approx(tuple(srgb_to_lab((40, 70, 150))), abs=0.01)
    assert (found.colour_class, found.stretched) == ("blue", False)
    assert "sRGB 40 70 150" in found.words
    assert found.pixels >= 1


def test_neighbours_of_another_colour_do_not_reach_the_inner_third(tmp_path, project, add_raster):
    pixels = np.zeros((3, 120, 120), "uint8")
    pixels[:] = np.array((150, 40, 40))[:, None, None]
    pixels[:, 57:63, 48:72] = np.array((40, 70, 150))[:, None, None]  # 12 × 3 m at 0.5 m, lying east
    layer = add_raster(kit.write_raster(tmp_path / "box.tif", pixels))
    shape = box(kit.lonlat_of(layer, 59.5, 59.5), 12.192, 2.438, 91.3)
    found = colours.colour_of_box(colours.image_of(project, layer.id()), shape)
    assert found.rgb == pytest.approx((40, 70, 150), abs=1.0)
    turned_ring = Polygon(((*shape.rings[0][1:], shape.rings[0][1]),))
    assert colours.colour_of_box(colours.image_of(project, layer.id()), turned_ring).rgb == pytest.approx(found.rgb)


def test_sixteen_bits_are_stretched_by_the_surroundings_and_say_so(tmp_path, project, add_raster):
    pixels = np.tile(np.linspace(200, 2200, 120).astype("uint16"), (3, 120, 1))
    pixels[:, 50:70, 50:70] = np.array((500, 800, 1700))[:, None, None]
    layer = add_raster(kit.write_raster(tmp_path / "raw.tif", pixels))
    found = colours.colour_at(colours.image_of(project, layer.id()), kit.lonlat_of(layer, 59.5, 59.5))
    assert found.stretched
    assert found.colour_class == "blue"
    assert "stretched" in found.words


def test_one_band_has_no_colour(tmp_path, project, add_raster):
    layer = add_raster(kit.write_raster(tmp_path / "grey.tif", kit.chequered(bands=1)))
    with pytest.raises(BadValue, match="one band"):
        colours.colour_at(colours.image_of(project, layer.id()), kit.middle_of(layer))


def test_a_palette_is_read_through_its_colours(tmp_path, project, add_raster):
    pixels = np.full((120, 120), 7, "uint8")
    path = kit.write_raster(
        tmp_path / "palette.tif", pixels, palette={7: (40, 70, 150, 255)}, colours=[gdal.GCI_PaletteIndex]
    )
    layer = add_raster(path)
    found = colours.colour_at(colours.image_of(project, layer.id()), kit.middle_of(layer))
    assert found.rgb == pytest.approx((40, 70, 150), abs=0.01)


def test_a_map_service_and_a_layer_that_is_gone_are_refused(project, add_raster):
    layer = add_raster("type=xyz&url=https://tiles.example/{z}/{x}/{y}.png", "tiles", "wms")
    with pytest.raises(ImageryError, match="map service"):
        colours.image_of(project, layer.id())
    with pytest.raises(ImageryError, match="no longer"):
        colours.image_of(project, "gone")


def test_off_the_image_there_is_no_colour(tmp_path, project, add_raster):
    layer = add_raster(flat(tmp_path, (40, 70, 150)))
    with pytest.raises(ImageryError):
        colours.colour_at(colours.image_of(project, layer.id()), moved(kit.middle_of(layer), 400.0, 90.0))


def test_a_train_is_read_in_order_from_where_its_line_begins(tmp_path, project, add_raster):
    paints = {"blue": (40, 70, 150), "red": (130, 40, 40), "white": (230, 230, 225), "green": (30, 110, 60)}
    order = ["blue", "red", "red", "white", "green", "blue"]
    pixels = np.full((3, 120, 220), 120, "uint8")
    for place, name in enumerate(order):
        first = 20 + 28 * place  # wagons of 14 m at 0.5 m
        pixels[:, 57:63, first : first + 27] = np.array(paints[name])[:, None, None]
    layer = add_raster(kit.write_raster(tmp_path / "train.tif", pixels))
    image = colours.image_of(project, layer.id())
    start, end = kit.lonlat_of(layer, 19.5, 59.5), kit.lonlat_of(layer, 19.5 + 28 * 6, 59.5)
    found = colours.colours_along(image, (start, end), 14.0)
    assert [part.colour.colour_class for part in found] == order
    assert [part.seq for part in found] == [1, 2, 3, 4, 5, 6]
    back = colours.colours_along(image, (end, moved(start, 42.0, 90.0), start), 14.0)
    assert [part.colour.colour_class for part in back] == order[::-1]


def test_unchanged_points_bring_two_images_together_and_their_noise_is_shown(tmp_path, project, add_raster):
    dice = np.random.default_rng(8)
    ground = np.kron(dice.integers(40, 190, (3, 12, 12)), np.ones((1, 10, 10)))
    first = add_raster(kit.write_raster(tmp_path / "a.tif", ground.astype("uint8")))
    later = np.clip(ground * np.array((1.1, 0.95, 0.9))[:, None, None] + np.array((-5, 8, 12))[:, None, None], 0, 255)
    second = add_raster(kit.write_raster(tmp_path / "b.tif", later.astype("uint8")))
    one, two = colours.image_of(project, first.id()), colours.image_of(project, second.id())
    points = [kit.lonlat_of(first, 10 * column + 4.5, 10 * row + 4.5) for column in range(2, 6) for row in range(2, 6)]
    by = colours.unchanged(one, two, points)
    assert by.gain == pytest.approx((1.1, 0.95, 0.9), abs=0.02)
    assert by.noise < 1.0
    at = kit.lonlat_of(first, 84.5, 84.5)
    same = colours.compare_colours(colours.colour_at(one, at), colours.colour_at(two, at), by)
    assert same.brought < 1.0 < same.plain
    elsewhere = colours.compare_colours(colours.colour_at(one, at), colours.colour_at(two, points[0]), by)
    assert elsewhere.within_noise is False
    assert colours.compare_colours(colours.colour_at(one, at), colours.colour_at(two, at)).within_noise is None


def test_shapes_of_qgis_are_boxes_too(tmp_path, project, add_raster):
    from plugin.gis.geometry import to_qgis

    layer = add_raster(flat(tmp_path, (130, 40, 40)))
    shape = from_qgis(to_qgis(box(kit.middle_of(layer), 6.058, 2.438, 30.0)))
    assert colours.colour_of_box(colours.image_of(project, layer.id()), shape).colour_class == "red"
