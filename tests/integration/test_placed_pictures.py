"""A figure out of a report lies on the map where its tie points say, with its error, its source, and its image."""
from __future__ import annotations

import math

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

from plugin.core.errors import BadValue, ImageryError
from plugin.core.ground import Ground, vector
from plugin.core.records import Citation, Scene, Source, TiePoint
from plugin.core.values import Utc
from plugin.flows.placed_pictures import PictureDraft, PicturePin, PlacedPictures, fit
from plugin.flows.scene_layers import SceneLayers
from tests.integration import kit

AT = (130.2930, 42.2420)
PIXELS = ((10.0, 10.0), (390.0, 20.0), (380.0, 280.0), (20.0, 270.0))


def position(column, row, turn=17.0, pixel=0.8):
    """Where a pixel of the figure truly lies: turned by 17°, pixels of 0.8 m."""
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    return Ground(*AT).to_degrees((pixel * (c * column + s * row), pixel * (s * column - c * row)))


@pytest.fixture
def figure(tmp_path):
    """A picture as a report prints it: no place on the earth at all."""
    path = tmp_path / "figure 3, порт.png"
    memory = gdal.GetDriverByName("MEM").Create("", 400, 300, 3)
    for number, band in enumerate(kit.chequered(400)[:, :300], start=1):
        memory.GetRasterBand(number).WriteArray(band)
    gdal.GetDriverByName("PNG").CreateCopy(str(path), memory)
    return path


@pytest.fixture
def pictures(case, tmp_path):
    return PlacedPictures(case, lambda receipt: receipt, tmp_path / "case.gpkg")


def pins(error_m=0.0):
    wrong = Ground(*AT)
    made = []
    for number, pixel in enumerate(PIXELS):
        at = position(*pixel)
        if number == 2 and error_m:
            east, north = wrong.to_plane(at)
            at = wrong.to_degrees((east + error_m, north))
        made.append(PicturePin(pixel, at))
    return made


@pytest.mark.parametrize("method", ["similarity", "affine"])
def test_the_layer_lies_where_the_points_say_to_a_decimetre(case, pictures, figure, tmp_path, method):
    row = pictures.keep(figure, pins(), method, PictureDraft("Figure 3"))
    project = QgsProject.instance()
    layer = project.mapLayer(SceneLayers(case, project, tmp_path).open(row))
    for column, line in ((0, 0), (399, 0), (200, 150), (0, 299)):
        inverse = gdal.Open(layer.source()).GetGeoTransform()
        x, y = gdal.ApplyGeoTransform(inverse, column + 0.5, line + 0.5)
        there = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), project)
        at = there.transform(QgsPointXY(x, y))
        assert vector(position(column + 0.5, line + 0.5), (at.x(), at.y()))[0] < 0.1
    project.clear()


def test_error_points_and_source_are_kept_and_a_point_set_wrong_is_found(case, pictures, figure):
    source = case.all(Source)[0]
    when = Utc("2023-09-12T01:01:00Z")
    draft = PictureDraft("Figure 3", source.id, "© Maxar", when, when)
    row = pictures.keep(figure, pins(error_m=6.0), "similarity", draft)
    scene = case.get(Scene, row)
    assert scene.kind == "published"
    assert 2.0 < scene.georef_rmse_m < 6.0
    assert scene.pixel_size_m == pytest.approx(0.8, abs=0.02)
    assert scene.sha256
    left = [point.residual_m for point in case.where(TiePoint, "scene", row)]
    assert left.index(max(left)) == 2
    assert [c.source for c in case.where(Citation, "target_id", row)] == [source.id]
    case.undo()
    assert case.where(Scene, "id", row) == ()
    assert case.where(TiePoint, "scene", row) == ()


def test_no_more_points_than_needed_say_nothing_of_the_error(case, pictures, figure):
    row = pictures.keep(figure, pins()[:2], "similarity", PictureDraft("Figure 3"))
    assert case.get(Scene, row).georef_rmse_m is None, "nought would be a claim"


def test_a_picture_placed_anew_keeps_its_identity(case, pictures, figure):
    row = pictures.keep(figure, pins(), "similarity", PictureDraft("Figure 3"))
    assert pictures.keep(figure, pins(3.0), "affine", PictureDraft("Figure 3 b"), row) == row
    assert case.get(Scene, row).georef_method == "affine"
    assert len(case.where(TiePoint, "scene", row)) == 4


def test_a_picture_across_the_date_line_has_a_part_on_each_side(case, pictures, figure):
    there = Ground(180.0, 42.0)
    across = [PicturePin((x, y), there.to_degrees((x - 200.0, 150.0 - y))) for x, y in PIXELS]
    stored = case.get(Scene, pictures.keep(figure, across, "similarity", PictureDraft("Figure 4")))
    assert len(stored.geom.polygons) == 2
    assert all(abs(a[0] - b[0]) < 1.0 for rings in stored.geom.polygons for a, b in zip(rings[0], rings[0][1:]))


def test_what_can_not_be_placed_is_refused_in_words(pictures, figure, tmp_path):
    with pytest.raises(BadValue, match="at least 2"):
        pictures.keep(figure, pins()[:1], "similarity", PictureDraft("Figure 3"))
    with pytest.raises(BadValue, match="needs a name"):
        pictures.keep(figure, pins(), "similarity", PictureDraft(" "))
    with pytest.raises(BadValue, match="No point"):
        fit([], "affine")
    with pytest.raises(BadValue, match="no way to place"):
        fit(pins(), "rubber sheet")
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG no more")
    with pytest.raises(ImageryError, match="can't be read as a picture"):
        pictures.keep(broken, pins(), "similarity", PictureDraft("x"))
