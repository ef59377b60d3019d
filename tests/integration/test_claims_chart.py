"""The chart of claims as a picture: whole or not at all, white behind it, text as text."""
from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPalette

from plugin.core.chart_parts import ChartWords
from plugin.core.claim_chart import lay_out
from plugin.core.errors import FigureError
from plugin.flows.source_book import SourceBook
from plugin.panels import chart_painting
from plugin.panels.claim_labels import chart_words

FOOTER = ("Numbers as published; not averaged; claims that repeat another are not further support.",)


@pytest.fixture
def chart(example, open_store):
    shown = SourceBook(open_store(example), lambda receipt: receipt).side_by_side("containers moved")
    return lay_out(shown, 540.0, chart_painting.measure, chart_words(), FOOTER)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "pictures"
    made.mkdir()
    return made


def colours(image):
    return {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_the_png_has_300_dpi_and_is_white_with_the_marks_of_claims(chart, tmp_path):
    path = tmp_path / "claims.png"
    chart_painting.export(chart, path, "Claims")
    image = QImage(str(path))
    assert image.width() == round(540 / 72 * 300)
    assert image.dotsPerMeterX() == round(300 / 0.0254)
    assert image.pixelColor(3, 3).name() == "#ffffff"
    assert chart_painting.PRINTED.claim.name() in colours(image)


def test_the_svg_keeps_text_as_text(chart, tmp_path):
    path = tmp_path / "claims.svg"
    chart_painting.export(chart, path, "Claims")
    svg = path.read_text(encoding="utf-8")
    assert "<image" not in svg
    for text in ("White House, 13 Oct 2023", "≥", "1\u2009000", "repeats White House", "not averaged"):
        assert text in svg, text
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)', svg)]
    assert sizes and min(sizes) >= 6.5


def test_the_pdf_is_one_page_of_vectors_with_fonts(chart, tmp_path):
    path = tmp_path / "claims.pdf"
    chart_painting.export(chart, path, "Claims")
    pdf = path.read_bytes()
    assert pdf.startswith(b"%PDF") and pdf.rstrip().endswith(b"%%EOF")
    assert b"/Subtype /Image" not in pdf and b"/Font" in pdf
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert abs(float(box[1]) - chart.width) < 1 and abs(float(box[2]) - chart.height) < 1


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_an_older_picture_stays_until_the_new_one_is_whole_and_no_scraps_are_left(chart, folder, monkeypatch, ending):
    path = folder / f"claims.{ending}"
    path.write_text("older", encoding="utf-8")
    write = getattr(chart_painting, f"_write_{ending}")

    def half_way(chart, part, title):
        write(chart, part, title)
        os.truncate(part, Path(part).stat().st_size // 2)
        raise OSError

    with monkeypatch.context() as patched:
        patched.setattr(chart_painting, f"_write_{ending}", half_way)
        with pytest.raises(FigureError, match="can't be written"):
            chart_painting.export(chart, path, "Claims")
    assert path.read_text(encoding="utf-8") == "older"
    assert [each.name for each in folder.iterdir()] == [path.name]
    chart_painting.export(chart, path, "Claims")
    assert path.read_bytes()[:4] in (b"\x89PNG", b"<?xm", b"%PDF")
    assert [each.name for each in folder.iterdir()] == [path.name]


@pytest.mark.parametrize("name", ["missing/claims.pdf", "claims.gif", "claims"])
def test_what_can_not_be_written_says_what_to_do(chart, folder, name):
    with pytest.raises(FigureError, match=r"choose another one|Use \.png"):
        chart_painting.export(chart, folder / name, "Claims")
    assert list(folder.iterdir()) == []


def test_a_folder_that_stands_where_the_picture_should_go_is_not_touched(chart, folder):
    (folder / "claims.pdf").mkdir()
    with pytest.raises(FigureError, match="can't be written"):
        chart_painting.export(chart, folder / "claims.pdf", "Claims")
    assert [each.name for each in folder.iterdir()] == ["claims.pdf"]


@pytest.mark.parametrize("text", ["#eff0f1", "#000000"], ids=["its palette says so", "its style sheet alone says so"])
def test_on_a_dark_theme_the_screen_is_dark_and_everything_reads(chart, text):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#232629"))
    palette.setColor(QPalette.ColorRole.Text, QColor(text))
    screen = chart_painting.screen_colours(palette)
    image = QImage(round(chart.width), round(chart.height), QImage.Format.Format_RGB32)
    image.fill(screen.paper)
    painter = QPainter(image)
    chart_painting.paint(painter, chart, screen)
    painter.end()
    assert image.pixelColor(3, 3).name() == "#232629"
    for role in ("text", "muted", "claim", "own"):
        assert contrast(screen.of(role), screen.paper) >= 4.5, role
        assert contrast(chart_painting.PRINTED.of(role), chart_painting.PRINTED.paper) >= 4.5, role


def contrast(a, b):
    """The ratio of WCAG 2."""

    def light(colour):
        parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((light(a), light(b)))
    return (high + 0.05) / (low + 0.05)


def test_untranslated_the_words_of_the_chart_are_the_english_ones():
    assert chart_words() == ChartWords()
