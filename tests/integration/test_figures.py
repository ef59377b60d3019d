"""Figures as a reader gets them: what is printed, how small, how true, in every format."""
from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.PyQt.QtGui import QImage

from plugin.core.errors import FigureError
from plugin.core.figures import ROUTE_STATEMENT, FigureRequest
from plugin.core.records import Leg, Sighting
from plugin.flows import export_figure as flow
from plugin.flows.export_figure import export_figure
from plugin.flows.routes import read_routes
from plugin.gis import figures
from plugin.gis.geodesy import distance_m
from tests.integration.gallery import images_in, needs_poppler, text_of, words_of

POINTS_PER_MM = 72 / 25.4
LINE_OF_NOTO = 1.34  # height of a word's box, as poppler draws it, over the size of its letters


# What is printed


@needs_poppler
def test_the_route_overview_prints_title_statement_credits_and_native_names_as_text(gallery, overview):
    text = text_of(overview)
    for wanted in (
        "Rajin–Dunai–Tikhoretsk",
        ROUTE_STATEMENT,
        "Дунай",
        "Тихорецк",
        "라진",
        "© OpenStreetMap contributors, ODbL",
        "Made with Natural Earth",
        "GSHHG",
        "Sources: ",
        "events reported ",
        "Sea leg Rajin → Dunai",
    ):
        assert wanted in text, wanted


@needs_poppler
def test_every_leg_is_in_the_table(gallery, overview):
    text = text_of(overview)
    for route in read_routes(gallery.store):
        for leg in route.legs:
            assert leg.start.label in text and leg.end.label in text


@needs_poppler
def test_the_route_overview_is_drawn_in_lines_not_in_pixels(overview):
    assert images_in(overview) == []


@needs_poppler
@pytest.mark.parametrize("kind", ["route_overview", "sighting_sheet"])
def test_no_letter_is_smaller_than_six_points(gallery, kind):
    pdf = gallery.make(kind, "pdf", gallery.own if kind == "sighting_sheet" else None)
    heights = {text: bottom - top for text, _, top, _, bottom in words_of(pdf) if any(map(str.isalnum, text))}
    assert len(heights) > 60
    small = {text: height for text, height in heights.items() if height / LINE_OF_NOTO < 5.9}
    assert small == {}


@needs_poppler
def test_every_word_lies_on_the_page(gallery, overview, sheet):
    for pdf in (overview, sheet):
        for text, left, top, right, bottom in words_of(pdf):
            assert left >= 0 and top >= 0 and right <= 842.5 and bottom <= 595.5, text


@pytest.fixture
def route_layout(gallery, tmp_path):
    """The filled layout of the route overview."""
    layout = figures.FigureLayout("route_overview", gallery.store.address)
    flow.fill(layout, gallery.store, FigureRequest("route_overview"), tmp_path)
    yield layout
    layout.close()


@needs_poppler
@pytest.mark.parametrize("map_name, bar_name", [("sea_map", "sea_scale"), ("end_map", "end_scale")])
def test_a_scale_bar_is_as_long_as_it_says(gallery, overview, route_layout, map_name, bar_name):
    layout = route_layout
    drawn, bar = layout.item(map_name), layout.item(bar_name)
    at, size = bar.scenePos(), bar.rect()
    box = [value * POINTS_PER_MM for value in (at.x(), at.y(), at.x() + size.width(), at.y() + size.height())]
    ticks = {
        float(text): (left + right) / 2 / POINTS_PER_MM
        for text, left, top, right, bottom in words_of(overview)
        if text.isdigit() and box[0] - 3 <= left and right <= box[2] + 3 and box[1] - 3 <= top and bottom <= box[3] + 3
    }
    first, second, *_ = sorted(ticks)
    per_mm = drawn.extent().width() / drawn.rect().width()
    degrees = QgsCoordinateTransform(drawn.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())

    def ground(page_x, page_y):
        x = drawn.extent().xMinimum() + (page_x - drawn.scenePos().x()) * per_mm
        y = drawn.extent().yMaximum() - (page_y - drawn.scenePos().y()) * per_mm
        point = degrees.transform(QgsPointXY(x, y))
        return point.x(), point.y()

    true_km = distance_m(ground(ticks[first], at.y()), ground(ticks[second], at.y())) / 1000
    assert true_km == pytest.approx(second - first, rel=0.01)


@needs_poppler
def test_hidden_legs_are_neither_listed_nor_counted(gallery):
    hidden = tuple(leg.id for leg in gallery.store.all(Leg) if leg.mode == "rail" or leg.geom is None)
    text = text_of(gallery.make("route_overview", "pdf", hidden_legs=hidden))
    assert "Rail leg" not in text and "Transshipment" not in text and "Tumangang → Khasan" not in text
    assert "Sea leg" in text and "OpenStreetMap" not in text


def test_with_every_leg_hidden_there_is_nothing_to_draw(gallery, tmp_path):
    hidden = tuple(leg.id for leg in gallery.store.all(Leg))
    with pytest.raises(FigureError, match="no leg to draw"):
        export_figure(gallery.store, FigureRequest("route_overview", hidden_legs=hidden), tmp_path / "x.pdf")


@needs_poppler
def test_the_sheet_prints_the_record_its_image_and_its_credit(gallery, sheet):
    text = text_of(sheet)
    for wanted in ("281 – 300 – 319 containers", "shadow", "stacks on the quay", "likely", "practice scene", "Rajin"):
        assert wanted in text, wanted
    assert "8 Sep 2023 02:15 UTC" in text
    assert "Image: Synthetic practice image, Waybill" in text and "Annotation: ada" in text
    assert "Draft: not reviewed" in text
    assert images_in(sheet)


@needs_poppler
def test_a_draft_count_without_a_reason_is_withheld(gallery):
    text = text_of(gallery.make("sighting_sheet", "pdf", gallery.vague))
    assert "withheld" in text
    assert not re.search(r"\b(281|300|319)\b", text)


@needs_poppler
def test_a_synthetic_scene_is_stamped_and_another_is_not(gallery, sheet):
    stamp = "SYNTHETIC: practice image, shows no real place"
    assert stamp in text_of(sheet)
    assert "SYNTHETIC" not in text_of(gallery.make("sighting_sheet", "pdf", gallery.vague))


@needs_poppler
def test_a_reported_sighting_names_its_source_and_says_that_no_image_was_looked_at(gallery):
    text = text_of(gallery.make("sighting_sheet", "pdf", gallery.reported))
    assert "the image was not examined" in text and "Source: " in text and "Reported by" in text


def test_every_sighting_of_the_example_has_a_sheet(gallery, tmp_path):
    for sighting in gallery.store.all(Sighting):
        if sighting.geom is not None:
            request = FigureRequest("sighting_sheet", "pdf", 72, sighting.id)
            assert Path(export_figure(gallery.store, request, tmp_path / f"{sighting.id}.pdf").path).stat().st_size


# Every format


@pytest.mark.parametrize("kind", ["route_overview", "sighting_sheet"])
def test_a_png_is_an_a4_page_at_its_resolution_with_something_on_it(gallery, kind):
    picture = QImage(str(gallery.make(kind, "png", gallery.own if kind == "sighting_sheet" else None)))
    assert (picture.width(), picture.height()) == pytest.approx((297 / 25.4 * 150, 210 / 25.4 * 150), abs=2)
    data = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(bytes(data.constBits().asarray(data.bytesPerLine() * data.height())), np.uint8)
    assert pixels.std() > 10


@pytest.mark.parametrize("kind", ["route_overview", "sighting_sheet"])
def test_an_svg_keeps_text_as_text(gallery, kind):
    path = gallery.make(kind, "svg", gallery.own if kind == "sighting_sheet" else None)
    root = ElementTree.parse(str(path)).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    written = "".join("".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text"))
    assert "Дунай" in written and "Made with Waybill" in written


def test_a_pdf_is_whole(overview):
    data = overview.read_bytes()
    assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")


def test_nothing_but_the_figures_is_left_behind(gallery, overview, sheet):
    assert not [path.name for path in gallery.folder.iterdir() if path.name.startswith(".")]


@needs_poppler
def test_the_same_record_prints_the_same_words(gallery, overview, tmp_path):
    export_figure(gallery.store, FigureRequest("route_overview", "pdf", 150), tmp_path / "again.pdf")
    assert text_of(tmp_path / "again.pdf") == text_of(overview)
