"""Gather from the record what a figure prints; every number comes with its source, date and standing."""

from typing import Optional

from ..core import words
from ..core.errors import FigureError
from ..core.figures import RouteOverview, SightingSheet
from ..core.ports import CaseStore
from ..core.records import Chip, Citation, Claim, Leg, Meta, Route, Source
from ..core.routes import LegLine, RouteLine
from ..core.sightings import SightingLine, when_words
from ..core.times import day_words, instant_words, window_words
from ..core.values import Id
from ..core.withheld import NO_REASON
from ..gis.zones import local_words
from .routes import leg_label, read_routes
from .sightings import read_sighting

_MODES = {"sea": "Sea", "rail": "Rail", "road": "Road", "transshipment": "Transshipment"}
_SUBJECTS = {
    "container_stack": "Container stack", "train": "Train", "railcars": "Railcars", "vessel": "Vessel",
    "lorries": "Lorries", "earthwork": "Earthwork", "building": "Building", "other": "Sighting",
}  # fmt: skip
_SIZES = {"20ft": "20 ft", "40ft": "40 ft", "45ft": "45 ft", "mixed": "mixed sizes", "unknown": "size can't be told"}


def route_overview(store: CaseStore, hidden: tuple[Id, ...]) -> RouteOverview:
    """Texts of the route overview. Raises FigureError where the case has no leg to draw."""
    routes = tuple(_without(route, hidden) for route in read_routes(store))
    routes = tuple(route for route in routes if route.legs)
    drawn = [leg for route in routes for leg in route.legs if leg.length_km]
    if not drawn:
        raise FigureError(
            "There is no leg to draw: the case has none, or all are hidden. A sighting sheet can still be exported."
        )
    main = next(route for route in routes if any(leg.length_km for leg in route.legs))
    near = next(
        (leg for leg in main.legs if leg.mode == "sea" and leg.length_km),
        next(leg for leg in main.legs if leg.length_km),
    )
    end = main.legs[-1].end
    cited = _cited(store, {row for route in routes for row in (route.id, *(leg.id for leg in route.legs))})
    return RouteOverview(
        title=_title(store),
        sentence=_note(store, main) or main.name,
        dates=_dates(_cited(store, {main.id, *(leg.id for leg in main.legs)}), main),
        legs=tuple(_leg_row(leg) for route in routes for leg in route.legs),
        sources=_sources_line(store, cited),
        line_credits=_line_credits(store, tuple(leg.id for leg in drawn)),
        near_leg=near.id,
        near_heading=f"{_MODES[near.mode]} leg {leg_label(near)}",
        end_place=end.id,
        end_heading=f"{end.label} and surroundings",
    )


def sighting_sheet(store: CaseStore, sighting: Id) -> SightingSheet:
    """Texts of a sighting sheet. Raises CaseError where it is gone, FigureError where it has no position."""
    line = read_sighting(store, sighting)
    if line.point is None:
        raise FigureError("This sighting has no position, so it can't be drawn. Give its claim a place first.")
    reported = line.origin == "reported"
    return SightingSheet(
        title=f"{_SUBJECTS.get(line.subject, 'Sighting')}, {line.place or 'no place near'}",
        date=_when(line),
        sentence=" · ".join((_title(store), _origin(line, reported), line.status)),
        fields=tuple(_fields(line, store.get(Chip, line.chip).note if line.chip else None)),
        image_heading=_image_heading(line, reported),
        image_credit=_image_credit(line, reported),
        locator_heading="Where it is",
        statement=_standing(line, reported),
        sources=_sheet_sources(line, reported),
        line_credits=_line_credits(store, tuple(leg.id for leg in store.all(Leg))),
        synthetic=line.scene_kind == "synthetic",
        sighting=sighting,
        chip=line.chip,
        lon=line.point.x,
        lat=line.point.y,
    )


def _origin(line: SightingLine, reported: bool) -> str:
    return f"reported by {line.publisher or 'a source'}" if reported else "own observation"


def _standing(line: SightingLine, reported: bool) -> str:
    if reported:
        return (
            "Reported by others: the image was not examined for this sheet, "
            "and the position is that of the place named."
        )
    draft = " Draft: not reviewed." if line.status == "draft" else ""
    return f"Observation is what the image shows; inference is what it is taken to mean.{draft}"


def _without(route: RouteLine, hidden: tuple[Id, ...]) -> RouteLine:
    legs = tuple(leg for leg in route.legs if leg.id not in hidden)
    return RouteLine(route.id, route.name, route.status, route.direction, legs, route.sources)


def _title(store: CaseStore) -> str:
    found = store.where(Meta, "key", "title")
    return (found[0].value if found else None) or "Supply route"


def _note(store: CaseStore, route: RouteLine) -> Optional[str]:
    return store.get(Route, route.id).note


def _cited(store: CaseStore, rows: "set[Id]") -> tuple[Claim, ...]:
    claims = {claim.id: claim for claim in store.all(Claim)}
    wanted = dict.fromkeys(c.claim for c in store.all(Citation) if c.claim and c.target_id in rows)
    return tuple(claims[claim] for claim in wanted if claim in claims)


def _dates(claims: tuple[Claim, ...], route: RouteLine) -> str:
    dated = [claim for claim in claims if claim.from_utc and claim.to_utc and claim.kind != "denial"]
    if not dated:
        return f"Main route: dates not stated, {route.status}"
    first = min(dated, key=lambda claim: claim.from_utc or "")
    last = max(dated, key=lambda claim: claim.to_utc or "")
    window = window_words(_as_exact(first.from_utc, first), _as_exact(last.to_utc, last))
    return f"Main route: events reported {window}, {route.status}"


def _as_exact(moment: Optional[str], claim: Claim) -> Optional[str]:
    """A moment cut to the precision it was published with."""
    cut = {"month": 7, "season": 4, "year": 4}.get(claim.time_precision or "")
    return moment[:cut] if moment else None


def _leg_row(leg: LegLine) -> tuple[str, ...]:
    length = words.km(leg.length_km, leg.precision_m).replace(" km", "") if leg.length_km else "–"
    days = words.days(*leg.days).replace(" d", "") or "–"
    if leg.days[0] is None and leg.days[2] is not None:
        days = f"≤ {leg.days[2]:g}"
    path = leg.path_status + (" *" if leg.schematic_parts else "")
    return (leg_label(leg), _MODES[leg.mode], length, days, path, str(leg.sources or "none"))


def _sources_line(store: CaseStore, claims: tuple[Claim, ...]) -> str:
    """Who is cited: first whoever was read at first hand, then who was not, then who repeats others."""
    sources = {source.id: source for source in store.all(Source)}
    used = dict.fromkeys(sources[claim.source] for claim in claims if claim.source in sources)
    clauses: dict[str, dict[str, list[str]]] = {"Sources": {}, "Read second hand": {}, "Repeating others": {}}
    for source in sorted(used, key=lambda s: (s.published_on or "", s.publisher or "")):
        theirs = [claim for claim in claims if claim.source == source.id]
        second_hand = any(claim.status == "second_hand" for claim in theirs)
        repeats = all(claim.repeats for claim in theirs)
        clause = clauses["Repeating others" if repeats else "Read second hand" if second_hand else "Sources"]
        days = clause.setdefault(source.publisher or source.title, [])
        days += [day for day in [day_words(source.published_on)] if day and day not in days]
    told = [
        f"{name}: " + "; ".join(", ".join((publisher, *days)) for publisher, days in clause.items())
        for name, clause in clauses.items()
        if clause
    ]
    return ". ".join(told) + "." if told else "Sources: none cited yet."


def _line_credits(store: CaseStore, legs: tuple[Id, ...]) -> tuple[str, ...]:
    sources = {source.id: source for source in store.all(Source)}
    citations = store.all(Citation)
    lines = [c.source for c in citations if c.locator == "line" and c.target_id in legs]
    points = [c.source for c in citations if c.locator == "point"]
    made_of = (source for source in (*lines, *points) if source)
    credits = (sources[source].credit for source in made_of if source in sources)
    return tuple(dict.fromkeys(credit for credit in credits if credit))


def _when(line: SightingLine) -> str:
    if line.from_utc and line.from_utc == line.to_utc:
        local = local_words(line.from_utc, line.tz)
        return instant_words(line.from_utc) + (f" ({local})" if local else "")
    return when_words(line)


def _when_from(line: SightingLine) -> str:
    """When, and where that date was taken from."""
    if not line.date_basis:
        return _when(line)
    return (
        f"{_when(line)}. {line.date_basis}" if line.origin == "reported" else f"{_when(line)}, from {line.date_basis}"
    )


def _fields(line: SightingLine, chip_note: Optional[str]) -> list[tuple[str, str]]:
    assert line.point is not None  # nosec B101 - checked by the caller
    pixels = f"{line.gsd_m:.3g} m pixels" if line.gsd_m else None
    chip = f"shown {chip_note}" if chip_note else None
    likelihood = f"{line.likelihood}" if line.likelihood else None
    rows: list[tuple[str, Optional[str]]] = [
        ("Observation", line.observation),
        ("Count", _count(line)),
        ("Size, colour", ", ".join(filter(None, [_SIZES.get(line.size_class or ""), line.colour_class]))),
        ("Direction", line.direction),
        ("Inference", line.inference),
        ("Likelihood", likelihood),
        ("Confidence", line.confidence),
        ("As reported", line.wording),
        ("When", _when_from(line)),
        ("Place", line.place),
        (
            "Position",
            words.position(line.point.x, line.point.y, line.precision_m),
        ),
        ("Image", ", ".join(filter(None, [line.scene, line.sensor, pixels, chip]))),
        ("Status", line.status),
        ("Note", line.note),
    ]
    return [(name, value) for name, value in rows if value]


def _count(line: SightingLine) -> Optional[str]:
    if line.count.empty:
        return None
    if not line.count.stands:
        return NO_REASON
    text = words.counted(line.count, line.unit)
    return f"{text} ({line.count.reason})" if line.count.reason else text


def _image_heading(line: SightingLine, reported: bool) -> str:
    if reported:
        return f"{line.place or ''}: position of the place named; the published image is not shown"
    when = f"acquired {_when(line)}" if line.from_utc else "date of acquisition not known"
    return f"{line.place or 'No place near'} · {when}"


def _image_credit(line: SightingLine, reported: bool) -> str:
    if reported:
        return f"Reported by {line.publisher or 'a source'}"
    return f"Image: {line.credit or 'credit not stated'} · Annotation: {line.author or 'not stated'}"


def _sheet_sources(line: SightingLine, reported: bool) -> str:
    if reported:
        grade = f" Graded {line.source_grade} (Admiralty code; F and 6 mean unknown)." if line.source_grade else ""
        return f"Source: {line.publisher or ''}, “{line.source_title or ''}”.{grade}"
    return f"Source: {line.scene or 'image'}; date from {line.date_basis or 'no known basis'}."
