"""A figure that can not be made: said in words, by name, with the older one kept and nothing else left."""
from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plugin.core.errors import CaseError, FigureError
from plugin.core.figures import FigureRequest
from plugin.core.values import new_id
from plugin.flows.create_case import create_case
from plugin.flows.export_figure import export_figure
from plugin.gis import figures
from plugin.gis.gpkg_store import GeoPackageStore
from tests.integration import kit
from tests.integration.gallery import needs_poppler, text_of


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
