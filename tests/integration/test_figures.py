"""Figures as a reader gets them: what is printed, how small, how true, and what happens when they can't be made."""
from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtGui import QImage

from plugin.core.errors import CaseError, FigureError
from plugin.core.figures import ROUTE_STATEMENT, FigureRequest
from plugin.core.geometry import Point
from plugin.core.records import Leg, Sighting
from plugin.core.sightings import SightingDraft
from plugin.core.values import Interval, new_id
from plugin.flows import annotate
from plugin.flows import export_figure as flow
from plugin.flows.create_case import create_case, create_example_case
from plugin.flows.export_figure import export_figure
from plugin.flows.routes import read_routes
from plugin.gis import figures, imagery
from plugin.gis.geodesy import distance_m
from plugin.gis.gpkg_store import GeoPackageStore
from plugin.processing.provider import WaybillProvider
from tests.fixtures.yard import CENTRE_LONLAT, make_yard
from tests.integration import kit

POINTS_PER_MM = 72 / 25.4
LINE_OF_NOTO = 1.34  # height of a word's box, as poppler draws it, over the size of its letters
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed here")
COUNTED = SightingDraft(count=Interval(281, 300, 319, "shadow"), observation="stacks on the quay", likelihood="likely")


def words_of(pdf):
    """Every word of a page with its box in points: text, left, top, right, bottom."""
    out = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True, timeout=60)
    found = re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', out.stdout)
    return [(text, *map(float, box)) for *box, text in found]


def text_of(pdf):
    out = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, text=True, check=True, timeout=60)
    return " ".join(out.stdout.replace("ﬁ", "fi").replace("ﬂ", "fl").split())


def images_in(pdf):
    out = subprocess.run(["pdfimages", "-list", str(pdf)], capture_output=True, text=True, check=True, timeout=60)
    return out.stdout.splitlines()[2:]


class Gallery:
    """The example with a sighting of one's own on the practice scene, and every figure of it."""

    def __init__(self, folder):
        self.folder = folder
        self.case = create_example_case(folder / "case.gpkg").path
        self.store = GeoPackageStore(self.case, "ada")
        yard = make_yard(folder / "practice-scene.tif")
        project = QgsProject.instance()
        project.clear()
        layer = imagery.QgsRasterLayer(yard.path, "practice scene")
        project.addMapLayer(layer)
        scene = imagery.scene_at(project, [layer.id()], CENTRE_LONLAT, self.case)
        real = replace(scene, kind="image", title="not synthetic")
        at = Point(*CENTRE_LONLAT)
        me = self.store.me()
        self.own = annotate.add_sighting(self.store, project, me, scene, at, COUNTED).sighting
        vague = replace(COUNTED, count=Interval(281, 300, 319))
        self.vague = annotate.add_sighting(self.store, project, me, real, at, vague).sighting
        self.reported = next(s.id for s in self.store.all(Sighting) if s.claim and s.geom)
        project.clear()

    def make(self, kind, ending, sighting=None, **more):
        path = self.folder / f"{kind}-{sighting}-{len(more)}.{ending}"
        if not path.exists():
            export_figure(self.store, FigureRequest(kind, ending, 150, sighting, **more), path)
        return path


@pytest.fixture(scope="module")
def gallery(tmp_path_factory):
    made = Gallery(tmp_path_factory.mktemp("figures"))
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def overview(gallery):
    return gallery.make("route_overview", "pdf")


@pytest.fixture(scope="module")
def sheet(gallery):
    return gallery.make("sighting_sheet", "pdf", gallery.own)


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


# What can't be made


def _in_a_missing_folder(tmp_path, ending):
    return tmp_path / "missing" / f"figure.{ending}"


def _in_a_file(tmp_path, ending):
    (tmp_path / "folder").write_text("no folder", encoding="utf-8")
    return tmp_path / "folder" / f"figure.{ending}"


def _onto_a_folder(tmp_path, ending):
    (tmp_path / f"figure.{ending}").mkdir()
    (tmp_path / f"figure.{ending}" / "kept").write_text("kept", encoding="utf-8")
    return tmp_path / f"figure.{ending}"


def _under_a_name_too_long(tmp_path, ending):
    return tmp_path / f"{'x' * 300}.{ending}"


@pytest.mark.parametrize("where", [_in_a_missing_folder, _in_a_file, _onto_a_folder, _under_a_name_too_long])
@pytest.mark.parametrize("ending", ["pdf", "png", "svg"])
def test_a_place_that_can_not_be_written_is_named_and_nothing_is_left_there(gallery, tmp_path, where, ending):
    output = where(tmp_path, ending)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(FigureError) as refused:
        export_figure(gallery.store, FigureRequest("route_overview", ending, 50), output)
    assert str(tmp_path) in str(refused.value)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_format_that_the_ending_contradicts_is_refused(gallery, tmp_path):
    with pytest.raises(FigureError, match=r"does not end in \.svg"):
        export_figure(gallery.store, FigureRequest("route_overview", "svg", 50), tmp_path / "figure.pdf")
    assert list(tmp_path.iterdir()) == []


def test_an_older_figure_stays_until_the_new_one_is_whole(gallery, tmp_path, monkeypatch):
    output = tmp_path / "figure.pdf"
    output.write_bytes(b"the older one")
    monkeypatch.setitem(figures._EXPORTS, "pdf", lambda *_: figures.QgsLayoutExporter.ExportResult.MemoryError)
    with pytest.raises(FigureError, match=re.escape(str(output))):
        export_figure(gallery.store, FigureRequest("route_overview", "pdf", 50), output)
    assert output.read_bytes() == b"the older one"
    assert [path.name for path in tmp_path.iterdir()] == ["figure.pdf"]


@pytest.mark.parametrize(
    "bad, message",
    [
        ({"kind": "poster"}, "poster"),
        ({"kind": "route_overview", "format": "docx"}, "docx"),
        ({"kind": "route_overview", "dpi": 9}, "9 dpi"),
        ({"kind": "sighting_sheet"}, "needs a sighting"),
    ],
)
def test_a_figure_nobody_can_make_is_refused_with_the_choices(bad, message):
    with pytest.raises(FigureError, match=message):
        FigureRequest(**bad)


def test_a_sheet_of_a_sighting_that_is_gone_says_so(gallery, tmp_path):
    with pytest.raises(CaseError, match="no longer in the case"):
        export_figure(gallery.store, FigureRequest("sighting_sheet", sighting=new_id()), tmp_path / "x.pdf")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_case_has_no_route_to_draw(tmp_path):
    store = GeoPackageStore(create_case(tmp_path / "case.gpkg", "A case", "ada").path, "ada")
    with pytest.raises(FigureError, match="no leg to draw"):
        export_figure(store, FigureRequest("route_overview"), tmp_path / "x.pdf")
    store.close()


@pytest.fixture
def templates(tmp_path, monkeypatch):
    """A copy of the templates that a test may spoil."""
    copy = tmp_path / "resources"
    for part in ("layouts", "icons"):
        shutil.copytree(str(kit.ROOT / "resources" / part), str(copy / part))
    monkeypatch.setattr(figures, "RESOURCES", copy)
    return copy / "layouts"


def test_a_missing_template_is_named(gallery, templates, tmp_path):
    (templates / "route_overview.qpt").unlink()
    with pytest.raises(FigureError, match=r"route_overview.qpt is missing"):
        export_figure(gallery.store, FigureRequest("route_overview"), tmp_path / "x.pdf")


@pytest.mark.parametrize("content", ["", "no xml", "<Layout", "<other/>", "\x00\x01"])
def test_a_broken_template_is_named(gallery, templates, tmp_path, content):
    (templates / "route_overview.qpt").write_text(content, encoding="utf-8")
    with pytest.raises(FigureError, match=r"route_overview.qpt"):
        export_figure(gallery.store, FigureRequest("route_overview"), tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()


def test_a_template_that_is_no_text_is_named(gallery, templates, tmp_path):
    (templates / "route_overview.qpt").write_bytes(b"\xff\xfe\x00\x80<")
    with pytest.raises(FigureError, match=r"route_overview.qpt"):
        export_figure(gallery.store, FigureRequest("route_overview"), tmp_path / "x.pdf")


def _ids(template):
    tree = ElementTree.parse(str(kit.ROOT / "resources" / "layouts" / f"{template}.qpt"))
    return [item.get("id") for item in tree.getroot().iter("LayoutItem") if item.get("id")]


def test_a_template_that_lacks_an_item_says_which(gallery, templates, tmp_path):
    path = templates / "route_overview.qpt"
    whole = path.read_text(encoding="utf-8")
    for name in ("title", "sea_map", "legs", "legend", "credits", "sea_north"):
        tree = ElementTree.ElementTree(ElementTree.fromstring(whole))
        for parent in tree.getroot().iter():
            for item in [child for child in parent if child.get("id") == name]:
                parent.remove(item)
        tree.write(str(path), encoding="utf-8")
        with pytest.raises(FigureError, match=f"“{name}”"):
            export_figure(gallery.store, FigureRequest("route_overview"), tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("template", ["route_overview", "sighting_sheet"])
def test_templates_hold_no_text_smaller_than_six_points_and_no_item_twice(template):
    text = (kit.ROOT / "resources" / "layouts" / f"{template}.qpt").read_text(encoding="utf-8")
    assert min(float(size) for size in re.findall(r'fontSize="([\d.]+)"', text)) >= 6
    assert len(set(_ids(template))) == len(_ids(template))


# In a process of its own: without fonts, without rights

_IMPORTS = """
import os
from pathlib import Path
from qgis.core import QgsApplication
application = QgsApplication([], True)
application.initQgis()
from plugin.core.errors import FigureError
from plugin.core.figures import FigureRequest
from plugin.flows.export_figure import export_figure
from plugin.gis.gpkg_store import GeoPackageStore
"""
_EXPORT = """
store = GeoPackageStore(Path(sys.argv[1]), "ada")
try:
    for ending in ("pdf", "png", "svg"):
        made = export_figure(store, FigureRequest("route_overview", ending, 50), Path(sys.argv[2]) / f"figure.{ending}")
        print("NOTES", *made.notes)
        sys.stdout.flush()
except FigureError as error:
    print("REFUSED", error)
sys.stdout.flush()
os._exit(0)
"""


@kit.needs_another_user
def test_a_folder_that_is_read_only_is_named_and_stays_as_it_was(gallery, public_folder, tmp_path):
    case = Path(shutil.copy(str(gallery.case), str(public_folder / "case.gpkg")))
    case.chmod(0o444)
    public_folder.chmod(0o555)
    ran = kit.as_nobody(_IMPORTS, _EXPORT, case, public_folder, HOME=str(tmp_path))
    assert f"REFUSED {public_folder / 'figure.pdf'} can't be written" in ran.stdout, ran.stderr[-3000:]
    assert [path.name for path in public_folder.iterdir()] == ["case.gpkg"]


@needs_poppler
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fonts are left out by fontconfig's own means")
def test_without_a_font_for_hangul_the_figure_is_made_and_says_what_is_missing(gallery, tmp_path):
    latin = next(Path("/usr/share/fonts").rglob("DejaVuSans.ttf"), None)
    if latin is None:
        pytest.skip("DejaVu Sans is not installed here")
    fonts, config = tmp_path / "fonts", tmp_path / "fonts.conf"
    fonts.mkdir()
    shutil.copy(str(latin), str(fonts))
    config.write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{fonts}</dir>'
        f"<cachedir>{tmp_path / 'cache'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    ran = kit.apart(_IMPORTS + _EXPORT, gallery.case, tmp_path, FONTCONFIG_FILE=str(config))
    assert "NOTES" in ran.stdout, ran.stderr[-3000:]
    assert "No font here has Hangul" in ran.stdout
    text = text_of(tmp_path / "figure.pdf")
    assert "Rajin" in text and "라진" not in text


# By its algorithm


@pytest.fixture(scope="module")
def run():
    registry = QgsApplication.processingRegistry()
    registry.addProvider(WaybillProvider())

    def run_(**parameters):
        algorithm = registry.createAlgorithmById("waybill:exportfigure")
        assert algorithm.checkParameterValues(parameters, QgsProcessingContext())[0]
        return algorithm.run(
            parameters, QgsProcessingContext(), QgsProcessingFeedback(False), catchExceptions=False
        )[0]  # fmt: skip

    yield run_
    registry.removeProvider("waybill")


def test_the_algorithm_needs_only_case_figure_and_output(run, gallery, tmp_path):
    for ending in ("pdf", "PNG", "svg"):
        output = tmp_path / f"фигура 1.{ending}"
        assert run(CASE=str(gallery.case), FIGURE="route_overview", OUTPUT=str(output))["OUTPUT"] == str(output)
        assert output.stat().st_size > 10_000


def test_the_algorithm_writes_what_format_says_whatever_the_ending(run, gallery, tmp_path):
    output = tmp_path / "figure.out"
    run(CASE=str(gallery.case), FIGURE="sighting_sheet", SIGHTING=gallery.own, FORMAT="png", DPI=50, OUTPUT=str(output))
    assert output.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "wrong, message",
    [
        ({"OUTPUT": "x.docx"}, "names no format"),
        ({"CASE": "nowhere.gpkg"}, "no file"),
        ({"CASE": "pg:here/there"}, "no PostgreSQL connection"),
        ({"FIGURE": "sighting_sheet"}, "needs a sighting"),
        ({"FIGURE": "sighting_sheet", "SIGHTING": "nobody"}, "no longer in the case"),
    ],
)
def test_the_algorithm_says_what_is_wrong(run, gallery, tmp_path, wrong, message):
    parameters = {"CASE": str(gallery.case), "FIGURE": "route_overview", "OUTPUT": "x.pdf", **wrong}
    parameters["OUTPUT"] = str(tmp_path / parameters["OUTPUT"])
    with pytest.raises(QgsProcessingException, match=message):
        run(**parameters)
    assert list(tmp_path.iterdir()) == []
