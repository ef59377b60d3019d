"""Export a figure of the case: what it prints comes from the record, how it looks from its template."""

import tempfile
from pathlib import Path

from ..core.errors import FigureError
from ..core.figures import ROUTE_STATEMENT, FigureMade, FigureRequest
from ..core.geometry import Point, positions
from ..core.kinds import FORMATS
from ..core.ports import CaseStore
from ..core.records import Chip, Leg, Place
from ..core.values import Id
from ..gis.backdrop import backdrop_credit
from ..gis.chips import chip_layer
from ..gis.figures import FigureLayout, around, degrees_box, extent_in, keep_only
from ..gis.geodesy import albers_for, utm_for
from ..gis.overlay import marks_layer, ring_layer
from . import figure_content
from .tallies import adopted_marks

_GROUND = ("borders", "lakes", "coast_sea_of_japan", "land")
_LEG_HEAD = ("Leg", "Mode", "km", "Days", "Path", "Sources")
_LEG_WIDTHS = (19.6, 16.0, 7.8, 7.6, 15.6, 9.0)
_TABLE_NOTE = " * parts are schematic. Days are assumed."
_END_HALF_WIDTH_M = 175_000.0


def export_figure(store: CaseStore, request: FigureRequest, output: Path) -> FigureMade:
    """Make a figure and write it whole. Raises FigureError, and CaseError where the case can't be read."""
    ending = output.suffix.lower().lstrip(".")
    if ending in FORMATS and ending != request.format:
        raise FigureError(f"{output.name} does not end in .{request.format}. Change the ending, or choose its format.")
    with tempfile.TemporaryDirectory(prefix="waybill-") as folder:
        figure = FigureLayout(request.kind, store.address)
        try:
            fill(figure, store, request, Path(folder))
            figure.write(output, request.format, request.dpi)
            return FigureMade(str(output), tuple(figure.notes))
        finally:
            figure.close()


def fill(figure: FigureLayout, store: CaseStore, request: FigureRequest, folder: Path) -> None:
    """Fill the layout of the figure that was asked for; `folder` must outlive it. Raises FigureError and CaseError."""
    if request.kind == "route_overview":
        _fill_route_overview(figure, store, request)
    else:
        _fill_sighting_sheet(figure, store, request, folder)


def _fill_route_overview(figure: FigureLayout, store: CaseStore, request: FigureRequest) -> None:
    content = figure_content.route_overview(store, request.hidden_legs)
    figure.add(("place_map", "leg", "leg_map", *_GROUND))
    for table in ("leg", "leg_map"):
        keep_only(figure.layers[table], "id", None, request.hidden_legs)
    near = _route_maps(store, figure, content.near_leg, content.end_place, request.hidden_legs)
    figure.text("title", content.title)
    figure.text("dates", content.dates)
    figure.text("sentence", content.sentence)
    figure.text("strip_heading", "The whole route; frames: the enlarged maps")
    figure.text("sea_heading", content.near_heading)
    figure.text("end_heading", content.end_heading)
    figure.table("legs", content.legs, _LEG_WIDTHS, _LEG_HEAD)
    figure.legend(("leg_map", "leg", "place_map", "borders"))
    figure.text(
        "statement",
        ROUTE_STATEMENT + (_TABLE_NOTE if any("*" in leg[4] for leg in content.legs) else " Days are assumed."),
    )
    figure.text("sources", content.sources)
    figure.text("credits", ". ".join((*content.line_credits, backdrop_credit(near))) + ".")
    figure.text(
        "projection",
        "Strip: Albers equal-area conic fitted to the route. Enlarged: UTM zone of each place. WGS 84. "
        "Scale bars hold for the enlarged maps. Made with Waybill.",
    )


def _route_maps(store: CaseStore, figure: FigureLayout, near: Id, end: Id, hidden: tuple[Id, ...]) -> Point:
    layers = ("place_map", "leg", "leg_map", *_GROUND)
    lines = tuple(leg.geom for leg in store.all(Leg) if leg.geom is not None and leg.id not in hidden)
    conic = albers_for(*degrees_box(lines))
    whole = extent_in(conic, lines, figure.project)
    whole.grow(0.04 * whole.width())
    figure.fit_backdrop(conic)
    figure.map("strip_map", conic, whole, layers)
    close = store.get(Leg, near).geom
    assert close is not None  # nosec B101 - the content chose a leg that is drawn
    near_middle = Point(*positions(close)[len(positions(close)) // 2])
    zone = utm_for(near_middle.x, near_middle.y)
    near_box = extent_in(zone, (close,), figure.project)
    near_box.grow(0.14 * max(near_box.width(), near_box.height()))
    figure.map("sea_map", zone, near_box, layers)
    figure.frame_if_smaller("strip_map", near_box.width(), whole.height())
    place = store.get(Place, end).geom or near_middle
    zone = utm_for(place.x, place.y)
    box = around(zone, place, _END_HALF_WIDTH_M, _END_HALF_WIDTH_M, figure.project)
    figure.map("end_map", zone, box, layers)
    for arrow in ("sea_north", "end_north"):
        figure.north(arrow)
    return near_middle


def _fill_sighting_sheet(figure: FigureLayout, store: CaseStore, request: FigureRequest, folder: Path) -> None:
    content = figure_content.sighting_sheet(store, request.sighting or Id(""))
    figure.add(("place_map", "leg", "leg_map", "sighting_area", *_GROUND))
    keep_only(figure.layers["sighting_area"], "sighting", content.sighting)
    at = Point(content.lon, content.lat)
    figure.put("ring", ring_layer(at))
    zone = utm_for(at.x, at.y)
    statement = content.statement
    if content.chip:
        figure.metres("image_scale")
        image = chip_layer(store.get(Chip, content.chip), folder)
        figure.put("chip", image)
        marked = [mark for mark in adopted_marks(store, (Id(content.sighting),)) if mark.counts]
        figure.put("marks", marks_layer(marked))
        if marked:
            doubtful = any(not mark.firm for mark in marked)
            statement += " Outlined: what was counted" + ("; dashed: in doubt." if doubtful else ".")
        above = ("marks", "sighting_area") if marked or _outlined(figure) else ("ring",)
        figure.map("image_map", image.crs(), image.extent(), (*above, "chip"))
    else:
        figure.map(
            "image_map",
            zone,
            around(zone, at, 20_000, 16_800, figure.project),
            ("ring", "place_map", "leg_map", *_GROUND),
        )
    figure.map(
        "locator_map",
        zone,
        around(zone, at, 420_000, 236_000, figure.project),
        ("ring", "place_map", "leg_map", *_GROUND),
    )
    figure.north("image_north")
    for name in ("title", "sentence", "image_heading", "image_credit", "locator_heading", "sources"):
        figure.text(name, getattr(content, name))
    figure.text("statement", statement)
    figure.text("dates", content.date)
    figure.table("fields", content.fields, (21.0, 70.5))
    figure.item("synthetic").setVisibility(content.synthetic)
    figure.text("synthetic", "SYNTHETIC: practice image, shows no real place")
    figure.text("credits", ". ".join((*content.line_credits, backdrop_credit(at))) + ".")
    figure.text("projection", f"Maps: {zone.authid()}, WGS 84. Made with Waybill.")


def _outlined(figure: FigureLayout) -> bool:
    return bool(figure.layers["sighting_area"].featureCount())
