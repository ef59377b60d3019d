"""What can be asked for by name; kept apart so that naming it costs nothing at start."""

FIGURES = ("route_overview", "sighting_sheet")
FORMATS = ("pdf", "png", "svg")
