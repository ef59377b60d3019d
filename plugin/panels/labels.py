"""What ids are called on the screen; made when shown, so that they follow the language."""

from html import escape
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication

from ..core import words
from ..core.sightings import Dated, when_words
from ..core.times import day_words, instant_words
from ..core.vocab import LikelihoodWord


def tr(text: str) -> str:
    """Translation in the context of the panels' words."""
    return QCoreApplication.translate("Waybill", text)


def case_files() -> str:
    """What a file dialog calls a case."""
    return tr("Waybill case (*.gpkg)")


def read_only() -> str:
    """Why a button does nothing in a case that can't be written."""
    return tr("The case can only be read")


def hidden_while_blind() -> str:
    """What stands where the first count would be told, while somebody makes a second one."""
    return tr("Second count: what the first one found stays hidden until you finish.")


def subject(name: str) -> str:
    """What was seen."""
    return {
        "container_stack": tr("Container stack"),
        "train": tr("Train"),
        "railcars": tr("Railcars"),
        "vessel": tr("Vessel"),
        "lorries": tr("Lorries"),
        "earthwork": tr("Earthwork"),
        "building": tr("Building"),
    }.get(name, tr("Other"))


def size_class(name: Optional[str]) -> str:
    """Container length."""
    return {
        "20ft": tr("20 ft"),
        "40ft": tr("40 ft"),
        "45ft": tr("45 ft"),
        "mixed": tr("Mixed sizes"),
        "unknown": tr("Can't tell"),
    }.get(name or "", tr("Not stated"))


def count_class(kind: str, size: Optional[str] = None) -> str:
    """What a number key counts; own kinds are their own words."""
    if kind == "container":
        return size_class(size) if size else tr("Container")
    return {
        "railcar": tr("Railcar"),
        "lorry": tr("Lorry"),
        "vessel": tr("Vessel"),
        "pit": tr("Pit, berm"),
    }.get(kind, kind)


def colour_class(name: Optional[str]) -> str:
    """Gross colour."""
    return {
        "blue": tr("Blue"),
        "green": tr("Green"),
        "red": tr("Red or maroon"),
        "yellow": tr("Orange or yellow"),
        "white": tr("White"),
        "grey": tr("Grey"),
        "other": tr("Other colour"),
        "mixed": tr("Mixed colours"),
        "unknown": tr("Can't tell"),
    }.get(name or "", tr("Not stated"))


def confidence(name: Optional[str]) -> str:
    """Confidence in the judgement."""
    return {"low": tr("Low"), "moderate": tr("Moderate"), "high": tr("High")}.get(name or "", tr("Not stated"))


def likelihoods(words: "tuple[LikelihoodWord, ...]") -> "list[tuple[Optional[str], str, None]]":
    """The words of a scale with their ranges, as choices."""
    said = ((word.word, f"{word.word} ({word.low_pct:g}–{word.high_pct:g} %)", None) for word in words)
    return [(None, tr("Not stated"), None), *said]


def status(name: str) -> str:
    """State of a sighting."""
    return {
        "draft": tr("Draft"),
        "reviewed": tr("Reviewed"),
        "disputed": tr("Disputed"),
        "withdrawn": tr("Withdrawn"),
    }.get(name, name)


def mode(name: str) -> str:
    """Mode of a leg."""
    return {
        "sea": tr("Sea"),
        "rail": tr("Rail"),
        "road": tr("Road"),
        "transshipment": tr("Transshipment"),
    }.get(name, name)


def path_status(name: str) -> str:
    """How a path is known."""
    return {
        "observed": tr("path observed"),
        "inferred": tr("path inferred"),
        "hypothesised": tr("path hypothesised"),
    }.get(name, name)


def movement_status(name: str) -> str:
    """How a movement is known."""
    return {
        "observed": tr("movement observed"),
        "inferred": tr("movement inferred"),
        "hypothesised": tr("movement hypothesised"),
    }.get(name, name)


def direction(name: Optional[str]) -> str:
    """Direction of a leg along its line."""
    return {
        "outward": tr("as drawn"),
        "return": tr("against the line as drawn"),
        "both": tr("both ways"),
    }.get(name or "", tr("not stated"))


def voyage_status(name: str) -> str:
    """How a voyage is known."""
    return {
        "observed": tr("Observed"),
        "inferred": tr("Inferred"),
        "hypothesised": tr("Hypothesised"),
        "reported": tr("Reported"),
    }.get(name, name)


def fact_kind(name: str) -> str:
    """What is said of a ship."""
    return {
        "name": tr("Name"), "flag": tr("Flag"), "owner": tr("Owner"), "operator": tr("Operator"),
        "listing": tr("Listing"), "type": tr("Type"), "recognition": tr("Recognition"),
    }.get(name, name)  # fmt: skip


def ais_event(name: str) -> str:
    """What AIS shows; a gap is called nothing else."""
    return {
        "stop": tr("Stop"), "gap": tr("Gap"), "jump": tr("Jump"), "port_visit": tr("Port visit"),
        "draught_change": tr("Draught change"), "on_land": tr("On land"),
        "shared_identity": tr("Shared identity"), "speed_disagrees": tr("Speed disagrees"),
    }.get(name, name)  # fmt: skip


def claim_kind(name: str) -> str:
    """Kind of a claim."""
    return {
        "observation": tr("observation"),
        "inference": tr("inference"),
        "denial": tr("denial"),
        "source": tr("source"),
    }.get(name, name)


def table(name: str) -> str:
    """A table of the record as people call one of its rows."""
    known = {
        "tally": tr("Count"), "tally_line": tr("Number"), "sighting_area": tr("Outline"), "mark_box": tr("Box"),
        "place_name": tr("Name of a place"), "vessel_fact": tr("Fact about a vessel"), "meta": tr("Fact of the case"),
        "leg_stretch": tr("Stretch of a leg"), "scene": tr("Image"), "look": tr("Look at an image"),
        "chip": tr("Image chip"), "place_area": tr("Area of a place"),
    }  # fmt: skip
    return known.get(name, name.replace("_", " ").capitalize())


def field(name: str) -> str:
    """A column of the record as people call it."""
    known = {
        "low": tr("Low"), "best": tr("Best"), "high": tr("High"), "width_reason": tr("Why that wide"),
        "subject": tr("Subject"), "size_class": tr("Size"), "colour_class": tr("Colour"),
        "direction": tr("Direction"), "observation": tr("Observation"), "inference": tr("Inference"),
        "likelihood": tr("Likelihood"), "confidence": tr("Confidence"), "note": tr("Note"), "status": tr("Status"),
        "acquired_from": tr("Image taken, from"), "acquired_to": tr("Image taken, to"), "geom": tr("Shape"),
        "href": tr("File or address"), "sha256": tr("SHA-256"), "png": tr("Picture"), "url": tr("Address"),
        "gsd_stated_m": tr("Resolution stated (m)"), "pixel_size_m": tr("Pixel size (m)"),
        "size_bytes": tr("Size (bytes)"), "looked_utc": tr("Looked at (UTC)"), "utc": tr("When (UTC)"),
        "from_utc": tr("From (UTC)"), "to_utc": tr("To (UTC)"), "made_utc": tr("Made (UTC)"),
        "published_utc": tr("Published (UTC)"), "time_precision": tr("Precision of the time"),
        "zone_basis": tr("Zone"), "when_wording": tr("When, as written"), "bound": tr("Kind of number"),
        "visible_pct": tr("Visible (%)"), "archive_url": tr("Archived"),
        "from_place": tr("From place"), "to_place": tr("To place"), "seq": tr("Number in the order"),
        "imo": tr("IMO number"), "mmsi": tr("MMSI"), "length_m": tr("Length (m)"), "tz": tr("Time zone"),
        "precision_m": tr("Precision (m)"), "track_km": tr("Length of track (km)"),
    }  # fmt: skip
    return known.get(name, name.replace("_", " ").capitalize())


def sources(count: int) -> str:
    """Number of independent sources."""
    return tr("no source") if count == 0 else words.plural(count, tr("source"), tr("sources"))


def when(line: Dated) -> str:
    """Date or window of a sighting, as exactly as it was published."""
    return when_words(line)


def moment(line: Dated) -> str:
    """Time of a sighting as exactly as it is known: an instant in UTC, or days."""
    if line.from_utc and line.from_utc == line.to_utc:
        return instant_words(line.from_utc)
    return when(line)


def published(day: Optional[str]) -> str:
    """Day of publication."""
    return day_words(day) or tr("undated")


def link(path: Path) -> str:
    """A file or folder just written, as a link for the message bar."""
    return f'<a href="{path.as_uri()}">{escape(path.name)}</a>'


def tooltip(text: str) -> str:
    """Text of the case as a tooltip: never taken for markup."""
    return "<qt>" + escape(text).replace("\n", "<br>") + "</qt>"
