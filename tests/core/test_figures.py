"""What may be asked of a figure."""
import pytest

from plugin.core.errors import FigureError
from plugin.core.figures import FIGURES, FORMATS, ROUTE_STATEMENT, FigureRequest
from plugin.core.values import Id


@pytest.mark.parametrize("format_", FORMATS)
def test_both_figures_are_made_in_every_format(format_):
    assert FigureRequest("route_overview", format_).format == format_
    assert FigureRequest("sighting_sheet", format_, sighting=Id("s1")).sighting == "s1"


def test_an_unknown_figure_is_refused_and_the_known_ones_named():
    with pytest.raises(FigureError) as refused:
        FigureRequest("heat_map")
    assert "heat_map" in str(refused.value)
    assert all(kind in str(refused.value) for kind in FIGURES)


def test_an_unknown_format_is_refused_and_the_known_ones_named():
    with pytest.raises(FigureError) as refused:
        FigureRequest("route_overview", "docx")
    assert "docx" in str(refused.value)
    assert all(known in str(refused.value) for known in FORMATS)


@pytest.mark.parametrize("dpi", [49, 1201, 0, -300])
def test_a_resolution_out_of_reach_is_refused_with_the_range(dpi):
    with pytest.raises(FigureError, match=f"^{dpi} dpi.*between 50 and 1200"):
        FigureRequest("route_overview", dpi=dpi)


@pytest.mark.parametrize("dpi", [50, 1200])
def test_the_ends_of_the_range_are_in_reach(dpi):
    assert FigureRequest("route_overview", dpi=dpi).dpi == dpi


@pytest.mark.parametrize("sighting", [None, ""])
def test_a_sighting_sheet_is_about_a_sighting(sighting):
    with pytest.raises(FigureError, match=r"needs a sighting"):
        FigureRequest("sighting_sheet", sighting=sighting)


def test_a_route_overview_says_that_its_lines_are_no_tracks():
    assert "modelled paths" in ROUTE_STATEMENT
    assert "not tracks" in ROUTE_STATEMENT
