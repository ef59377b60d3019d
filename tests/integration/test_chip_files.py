"""A chip for readers carries its scale, date, north, marks and credit; the plain one is what was cut, byte for byte."""
from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from qgis.core import QgsProject

from plugin.core.actions import Action, Update
from plugin.core.counting import CLASSES, BoxShape, MarkDraft
from plugin.core.errors import ImageryError
from plugin.core.figures import FigureRequest
from plugin.core.records import Chip
from plugin.flows.chip_files import Chips, cut_size, shown, write_chip
from plugin.flows.chips import cut_again
from plugin.flows.counting import Counting
from plugin.flows.export_figure import export_figure
from plugin.flows.finish_count import finish_count
from plugin.gis import imagery
from tests.integration import kit
from tests.integration.gallery import needs_poppler, text_of


@pytest.fixture
def counted(tmp_path, add_raster, case):
    layer = add_raster(kit.write_raster(tmp_path / "20230908T021500Z yard.tif", kit.NOISE // 4 + 120))
    counting = Counting(case, QgsProject.instance())
    at = kit.middle_of(layer)
    counting.add(imagery.describe(layer, None), [MarkDraft(at, CLASSES[1], box=BoxShape(12.192, 2.438, 30.0))])
    finish_count(case, QgsProject.instance(), counting, layer.id())
    return counting.sighting.id, layer


def test_the_plain_chip_is_the_one_in_the_case(counted, case, tmp_path):
    write_chip(case, counted[0], tmp_path / "chip.png", plain=True)
    assert (tmp_path / "chip.png").read_bytes() == kit.chip_of(case, counted[0]).png


def test_the_annotated_chip_shows_the_marks_on_the_image_and_texts_around_it(counted, case, tmp_path):
    write_chip(case, counted[0], tmp_path / "chip.png", plain=False)
    plain, drawn = kit.pixels_of(kit.chip_of(case, counted[0]).png), kit.pixels_of((tmp_path / "chip.png").read_bytes())
    times = drawn.shape[1] // plain.shape[1]
    assert times >= 2 and drawn.shape[0] > plain.shape[0] * times, "bands above and below"
    accent = (np.abs(drawn.astype(int) - (0xD5, 0x5E, 0x00)).sum(axis=2) < 60).sum()
    metres = 2 * (12.192 + 2.438)
    pixels = metres / kit.chip_of(case, counted[0]).pixel_size_m * times
    assert 0.5 < accent / (pixels * 2.2) < 1.5, "the outline of one 40-ft box, and nothing else, is in accent"


def test_a_bent_chip_is_not_shown_to_readers(counted, case, tmp_path):
    chip = kit.chip_of(case, counted[0])
    case.apply(Action("edit", "bend", (Update(dataclasses.replace(chip, png=chip.png + b"x")),)))
    with pytest.raises(ImageryError, match="hash differs"):
        write_chip(case, counted[0], tmp_path / "chip.png", plain=False)
    assert not (tmp_path / "chip.png").exists()


def test_a_sighting_without_a_chip_says_how_to_get_one(case, tmp_path):
    from plugin.core.records import Sighting

    reported = case.all(Sighting)[0]
    with pytest.raises(ImageryError, match="Cut Its Chip Again"):
        write_chip(case, reported.id, tmp_path / "chip.png", plain=False)
    with pytest.raises(ImageryError, match="reported"):
        cut_again(case, QgsProject.instance(), reported.id)


def test_a_chip_cut_again_takes_the_place_of_the_former_and_can_be_taken_back(counted, case):
    sighting, layer = counted
    before = kit.chip_of(case, sighting)
    layer.renderer().setOpacity(0.4)
    cut_again(case, QgsProject.instance(), sighting, layer.id())
    assert kit.chip_of(case, sighting).sha256 != before.sha256
    case.undo()
    assert kit.chip_of(case, sighting) == before
    assert len(case.where(Chip, "sighting", sighting)) == 1


@needs_poppler
def test_the_sheet_of_a_counted_sighting_outlines_what_was_counted_and_says_so(counted, case, tmp_path):
    sighting, _ = counted
    export_figure(case, FigureRequest("sighting_sheet", sighting=sighting), tmp_path / "sheet.pdf")
    text = text_of(tmp_path / "sheet.pdf")
    assert "Outlined: what was counted." in text and "1 container (every one counted)" in text
    export_figure(case, FigureRequest("sighting_sheet", "png", 96, sighting), tmp_path / "sheet.png")
    page = kit.pixels_of((tmp_path / "sheet.png").read_bytes())
    image = page[: page.shape[0], : int(0.62 * page.shape[1])]
    accent = (np.abs(image.astype(int) - (0xD5, 0x5E, 0x00)).sum(axis=2) < 90).sum()
    assert accent > 60, "the outline of the box, which no ring stands for any more"


def test_a_chip_of_an_image_in_degrees_is_shown_as_the_ground_is_shaped_and_stored_as_it_was_cut(
    tmp_path, add_raster, case
):
    lat, step = 60.0, 5e-6  # 0.28 by 0.56 m
    pale = kit.NOISE // 4 + 120
    path = kit.write_raster(tmp_path / "2023-09-08 yard.tif", pale, epsg=4326, west=130.0, north=lat, step=step)
    layer = add_raster(path)
    counting = Counting(case, QgsProject.instance())
    at = kit.middle_of(layer)
    box = MarkDraft(at, CLASSES[1], box=BoxShape(12.192, 2.438, 0.0))
    counting.add(imagery.describe(layer, None), [box])
    finish_count(case, QgsProject.instance(), counting, layer.id())
    chip = kit.chip_of(case, counting.sighting.id)
    (columns, rows), drawn = cut_size(chip), shown(chip)
    assert (columns, rows) == kit.pixels_of(chip.png).shape[1::-1]
    assert drawn.width() == columns
    assert drawn.height() / rows == pytest.approx(2.0, rel=0.01), "a degree of latitude is twice as long"
    assert thumbnail(case, counting.sighting.id) == pytest.approx(drawn.width() / drawn.height(), rel=0.05)
    write_chip(case, counting.sighting.id, tmp_path / "chip.png", plain=False)
    picture = kit.pixels_of((tmp_path / "chip.png").read_bytes()).astype(int)
    down, across = np.nonzero(np.abs(picture - (0xD5, 0x5E, 0x00)).sum(axis=2) < 60)
    tall, wide = down.max() - down.min(), across.max() - across.min()
    assert tall / wide == pytest.approx(12.192 / 2.438, rel=0.15), "the box keeps its shape"


def thumbnail(case, sighting):
    picture = Chips(case, QgsProject.instance(), lambda receipt: receipt).picture_of(sighting)
    return picture.width() / picture.height()


def test_a_chip_of_square_pixels_is_shown_pixel_for_pixel(counted, case):
    chip = kit.chip_of(case, counted[0])
    assert (shown(chip).width(), shown(chip).height()) == cut_size(chip)
