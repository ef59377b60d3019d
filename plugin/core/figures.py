"""What a figure prints, as plain values; how it looks is in resources/layouts."""

from dataclasses import dataclass
from typing import Optional

from .errors import FigureError
from .kinds import FIGURES, FORMATS
from .values import Id

ROUTE_STATEMENT = (
    "Lines are modelled paths reconstructed from published reporting, not tracks; dashed: inferred; "
    "dotted: hypothesised."
)


@dataclass(frozen=True)
class FigureRequest:
    """What to make: kind, the sighting of a sheet, format, resolution, and legs that are not to be drawn."""

    kind: str
    format: str = "pdf"
    dpi: int = 300
    sighting: Optional[Id] = None
    hidden_legs: tuple[Id, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in FIGURES:
            raise FigureError(f"There is no figure “{self.kind}”. Choose one of: {', '.join(FIGURES)}.")
        if self.format not in FORMATS:
            raise FigureError(f"Figures can't be written as “{self.format}”. Choose one of: {', '.join(FORMATS)}.")
        if not 50 <= self.dpi <= 1200:
            raise FigureError(f"{self.dpi} dpi is out of reach. Choose between 50 and 1200.")
        if self.kind == "sighting_sheet" and not self.sighting:
            raise FigureError("A sighting sheet needs a sighting. Choose one in the Sightings panel, or name its id.")


@dataclass(frozen=True)
class RouteOverview:
    """Texts of the route overview, and what its enlarged maps show."""

    title: str
    sentence: str
    dates: str
    legs: tuple[tuple[str, ...], ...]
    sources: str
    line_credits: tuple[str, ...]
    near_leg: Id
    near_heading: str
    end_place: Id
    end_heading: str


@dataclass(frozen=True)
class SightingSheet:
    """Texts of a sighting sheet; `fields` are name and value in print order."""

    title: str
    date: str
    sentence: str
    fields: tuple[tuple[str, str], ...]
    image_heading: str
    image_credit: str
    locator_heading: str
    statement: str
    sources: str
    line_credits: tuple[str, ...]
    synthetic: bool
    sighting: Id
    chip: Optional[Id]
    lon: float
    lat: float


@dataclass(frozen=True)
class FigureMade:
    """A figure that was written, with what could not be as wished."""

    path: str
    notes: tuple[str, ...] = ()
