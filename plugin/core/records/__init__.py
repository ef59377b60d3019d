"""The rows of a case, one frozen dataclass per table, fields named as the columns are.

A column whose name is a Python keyword carries a trailing underscore here (`from_`).
"""

from typing import Union

from .argument import Assumption, Consignment, Figure, FigureItem, Link, Publication, Result, Review
from .evidence import Citation, Claim, Source
from .imagery import Chip, Look, Scene, Search, TiePoint
from .log import LoggedAction, LoggedChange
from .people import Meta, Person
from .route import AisEvent, Leg, LegStretch, Place, PlaceArea, PlaceName, Route, Track, Vessel, VesselFact, Voyage
from .sighting import Mark, MarkBox, Measurement, Sighting, SightingArea, Tally, TallyLine

Record = Union[
    Meta,
    Person,
    Source,
    Claim,
    Citation,
    Place,
    PlaceArea,
    PlaceName,
    Vessel,
    VesselFact,
    Track,
    AisEvent,
    Voyage,
    Route,
    Leg,
    LegStretch,
    Scene,
    Search,
    Look,
    TiePoint,
    Chip,
    Sighting,
    SightingArea,
    Tally,
    TallyLine,
    Mark,
    MarkBox,
    Measurement,
    Consignment,
    Link,
    Assumption,
    Result,
    Review,
    Figure,
    FigureItem,
    Publication,
    LoggedAction,
    LoggedChange,
]

# table name -> its dataclass
RECORDS: dict[str, type[Record]] = {
    "meta": Meta,
    "person": Person,
    "source": Source,
    "claim": Claim,
    "citation": Citation,
    "place": Place,
    "place_area": PlaceArea,
    "place_name": PlaceName,
    "vessel": Vessel,
    "vessel_fact": VesselFact,
    "track": Track,
    "ais_event": AisEvent,
    "voyage": Voyage,
    "route": Route,
    "leg": Leg,
    "leg_stretch": LegStretch,
    "scene": Scene,
    "search": Search,
    "look": Look,
    "tie_point": TiePoint,
    "chip": Chip,
    "sighting": Sighting,
    "sighting_area": SightingArea,
    "tally": Tally,
    "tally_line": TallyLine,
    "mark": Mark,
    "mark_box": MarkBox,
    "measurement": Measurement,
    "consignment": Consignment,
    "link": Link,
    "assumption": Assumption,
    "result": Result,
    "review": Review,
    "figure": Figure,
    "figure_item": FigureItem,
    "publication": Publication,
    "action": LoggedAction,
    "change": LoggedChange,
}
TABLES: dict[type[Record], str] = {record: table for table, record in RECORDS.items()}


def table_of(record: Record) -> str:
    """The table a record lives in."""
    return TABLES[type(record)]


__all__ = [
    "RECORDS",
    "TABLES",
    "AisEvent",
    "Assumption",
    "Chip",
    "Citation",
    "Claim",
    "Consignment",
    "Figure",
    "FigureItem",
    "Leg",
    "LegStretch",
    "Link",
    "LoggedAction",
    "LoggedChange",
    "Look",
    "Mark",
    "MarkBox",
    "Measurement",
    "Meta",
    "Person",
    "Place",
    "PlaceArea",
    "PlaceName",
    "Publication",
    "Record",
    "Result",
    "Review",
    "Route",
    "Scene",
    "Search",
    "Sighting",
    "SightingArea",
    "Source",
    "Tally",
    "TallyLine",
    "TiePoint",
    "Track",
    "Vessel",
    "VesselFact",
    "Voyage",
    "table_of",
]
