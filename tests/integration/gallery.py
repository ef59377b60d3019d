"""Figures made once for several tests, and what poppler reads in them."""
from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from qgis.core import QgsProject

from plugin.core.figures import FigureRequest
from plugin.core.geometry import Point
from plugin.core.records import Sighting
from plugin.core.sightings import SightingDraft
from plugin.core.values import Interval
from plugin.flows import annotate
from plugin.flows.create_case import create_example_case
from plugin.flows.export_figure import export_figure
from plugin.gis import imagery
from plugin.gis.gpkg_store import GeoPackageStore
from tests.fixtures.yard import CENTRE_LONLAT, make_yard

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
