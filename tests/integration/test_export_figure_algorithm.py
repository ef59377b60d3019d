"""Figures by their algorithm, as scripts and models make them."""
from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from plugin.processing.provider import WaybillProvider


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
