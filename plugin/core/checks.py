"""Look a case over before somebody else does: what is missing, impossible or contradicts the record's own rules.

Each check yields findings that name row, field and remedy. Errors break a rule of the record, warnings would not stand
up to a hostile reader, hints are worth a look.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional
from urllib.parse import parse_qsl, urlsplit

from .digest import sha256
from .geometry import LonLat, MultiPolygon, Point
from .ports import CaseStore
from .records import (
    RECORDS,
    Chip,
    Citation,
    Claim,
    Leg,
    Look,
    Place,
    Record,
    Route,
    Scene,
    Sighting,
    Tally,
    TallyLine,
    Vessel,
    table_of,
)
from .rows import field_of
from .schema import tables
from .values import Id, Interval

ERROR, WARNING, HINT = "error", "warning", "hint"
_ABSOLUTE = re.compile(r"(/|[A-Za-z]:[\\/]|\\\\|file:|~)")
_SECRET = re.compile(r"key|token|sig|secret|passw|auth|credential", re.IGNORECASE)
_LEAST_REACH_M = 10_000.0
_EARTH_RADIUS_M = 6_371_008.8
_ADDRESSES = (("scene", "href"), ("source", "url"), ("source", "archive_url"), ("publication", "url"))


@dataclass(frozen=True)
class Finding:
    """One thing to look at: how bad, in which row and field, what it is, and what to do about it."""

    severity: str
    table: str
    row: Id
    field: str
    message: str
    remedy: str


def check_case(store: CaseStore) -> tuple[Finding, ...]:
    """Every finding, errors first. Raises CaseError."""
    checks = (
        _references, _citations, _windows, _looks, _sightings, _counts, _chips, _vessels, _leg_ends, _leg_order,
        _own_confirmation, _addresses, _uncited,
    )  # fmt: skip
    found = [finding for check in checks for finding in check(store)]
    return tuple(sorted(found, key=lambda f: ((ERROR, WARNING, HINT).index(f.severity), f.table, f.row, f.field)))


def imo_is_valid(imo: str) -> bool:
    """The IMO check digit: the last digit of the sum of the first six, weighted 7 down to 2."""
    if not re.fullmatch(r"\d{7}", imo):
        return False
    return sum(int(digit) * weight for digit, weight in zip(imo, range(7, 1, -1))) % 10 == int(imo[6])


def _references(store: CaseStore) -> Iterator[Finding]:
    ids = {name: {record.id for record in store.all(kind)} for name, kind in RECORDS.items()}
    for name, kind in RECORDS.items():
        columns = [column for column in tables()[name].columns if column.references]
        for record in store.all(kind) if columns else ():
            for column in columns:
                value = getattr(record, field_of(column.name))
                if value and value not in ids[column.references or ""]:
                    yield Finding(
                        ERROR, name, record.id, column.name, f"It refers to a {column.references} that is not there.",
                        "Choose another one, or bring the missing row back with undo.",
                    )  # fmt: skip


def _citations(store: CaseStore) -> Iterator[Finding]:
    ids = {name: {record.id for record in store.all(kind)} for name, kind in RECORDS.items()}
    for citation in store.all(Citation):
        if citation.target_id not in ids.get(citation.target_table, set()):
            yield Finding(
                ERROR, "citation", citation.id, "target_id", f"It backs a {citation.target_table} that is not there.",
                "Delete the citation, or bring the row back with undo.",
            )  # fmt: skip
        if not citation.source and not citation.claim:
            yield Finding(
                ERROR, "citation", citation.id, "source", "It names neither a source nor a claim.", "Name one of them."
            )


def _windows(store: CaseStore) -> Iterator[Finding]:
    for name, kind in RECORDS.items():
        pairs = [check.split(" <= ") for check in tables()[name].checks if "utc" in check or "acquired" in check]
        for record in store.all(kind) if pairs else ():
            for start, end in pairs:
                first, last = getattr(record, field_of(start)), getattr(record, field_of(end))
                if first and last and first > last:
                    yield Finding(
                        ERROR, name, record.id, start, f"The window ends ({last}) before it starts ({first}).",
                        "Correct one of the two times.",
                    )  # fmt: skip


def _looks(store: CaseStore) -> Iterator[Finding]:
    scenes = {scene.id: scene for scene in store.all(Scene)}
    for look in store.all(Look):
        scene = scenes.get(look.scene)
        if scene and scene.acquired_from and look.looked_utc < scene.acquired_from:
            yield Finding(
                ERROR, "look", look.id, "looked_utc", "The image was looked at before it was taken.",
                "Correct the date of the image.",
            )  # fmt: skip


def _sightings(store: CaseStore) -> Iterator[Finding]:
    looks = {look.id: look for look in store.all(Look)}
    scenes = {scene.id: scene for scene in store.all(Scene)}
    for sighting in store.all(Sighting):
        if not sighting.look and not sighting.claim:
            yield Finding(
                ERROR, "sighting", sighting.id, "look", "It rests on no look at an image and on no claim.",
                "Make it anew on the image, or cite the claim.",
            )  # fmt: skip
        if sighting.inference and not sighting.observation:
            yield Finding(
                WARNING, "sighting", sighting.id, "observation", "It infers something without saying what was seen.",
                "Write down what the image shows.",
            )  # fmt: skip
        look = looks.get(sighting.look) if sighting.look else None
        scene = scenes.get(look.scene) if look else None
        if look and scene and not scene.acquired_from:
            yield Finding(
                WARNING, "scene", scene.id, "acquired_from", "A sighting rests on this image, whose date is not known.",
                "Enter the date in the sighting's form, with where it is from.",
            )  # fmt: skip
        if scene and sighting.geom and scene.geom and not _inside(sighting.geom, scene.geom):
            yield Finding(
                ERROR, "sighting", sighting.id, "geom", "It lies outside the image it was seen on.",
                "Move it, or choose the image it was really seen on.",
            )  # fmt: skip


def _counts(store: CaseStore) -> Iterator[Finding]:
    reviewed = {sighting.id for sighting in store.all(Sighting) if sighting.status == "reviewed"}
    tallies = {tally.id: tally for tally in store.all(Tally)}
    for line in store.all(TallyLine):
        count = Interval(line.low, line.best, line.high, line.width_reason, line.bound)
        if count.empty or count.stands:
            continue
        tally = tallies.get(line.tally)
        severity = ERROR if tally and tally.sighting in reviewed else WARNING
        yield Finding(
            severity, "tally_line", line.id, "width_reason", "Low and high differ, and nobody said why.",
            "Choose a reason; until then the number is a draft and is not exported.",
        )  # fmt: skip


def _chips(store: CaseStore) -> Iterator[Finding]:
    for chip in store.all(Chip):
        if chip.png is None or sha256(chip.png) != chip.sha256:
            yield Finding(
                ERROR, "chip", chip.id, "sha256", "The picture is not the one its hash was taken of.",
                "Find out who changed it (verify the log), then cut it again.",
            )  # fmt: skip


def _vessels(store: CaseStore) -> Iterator[Finding]:
    for vessel in store.all(Vessel):
        if vessel.imo and not imo_is_valid(vessel.imo):
            yield Finding(
                ERROR, "vessel", vessel.id, "imo", f"{vessel.imo} fails the IMO check digit.", "Correct a digit."
            )


def _leg_ends(store: CaseStore) -> Iterator[Finding]:
    places = {place.id: place for place in store.all(Place)}
    for leg in store.all(Leg):
        if leg.geom is None or not leg.geom.lines:
            continue
        ends = (
            ("from_place", leg.from_place, leg.geom.lines[0][0]),
            ("to_place", leg.to_place, leg.geom.lines[-1][-1]),
        )
        for field, place_id, end in ends:
            place = places.get(place_id)
            if place is None or place.geom is None:
                continue
            away = _distance_m(end, (place.geom.x, place.geom.y))
            if away > max(_LEAST_REACH_M, 2 * (place.precision_m or 0.0)):
                yield Finding(
                    WARNING, "leg", leg.id, field, f"The line ends {away / 1000:.0f} km from {place.label}.",
                    "Draw it to the place, turn it round, or choose the place it goes to.",
                )  # fmt: skip


def _leg_order(store: CaseStore) -> Iterator[Finding]:
    legs = store.all(Leg)
    for route in store.all(Route):
        chain = sorted((leg for leg in legs if leg.route == route.id), key=lambda leg: leg.seq)
        for number, leg in enumerate(chain, start=1):
            if leg.seq != number:
                yield Finding(
                    WARNING, "leg", leg.id, "seq", f"Leg {number} of “{route.name}” is numbered {leg.seq}.",
                    "Number the legs 1, 2, 3 …",
                )  # fmt: skip
        for before, after in zip(chain, chain[1:]):
            if before.to_place != after.from_place:
                yield Finding(
                    WARNING, "leg", after.id, "from_place", "It does not start where the leg before it ends.",
                    "Change the order of the legs, or one of the two places.",
                )  # fmt: skip


def _own_confirmation(store: CaseStore) -> Iterator[Finding]:
    claims = {claim.id: claim for claim in store.all(Claim)}
    for claim in claims.values():
        seen, at = set(), claim
        while at.repeats and at.repeats in claims and at.id not in seen:
            seen.add(at.id)
            at = claims[at.repeats]
        if at.id in seen:
            yield Finding(
                ERROR, "claim", claim.id, "repeats", "It ends up repeating itself: it would confirm itself.",
                "Empty the field at the claim that came first.",
            )  # fmt: skip


def _addresses(store: CaseStore) -> Iterator[Finding]:
    for name, column in _ADDRESSES:
        for record in store.all(RECORDS[name]):
            address: Optional[str] = getattr(record, column)
            if address and _ABSOLUTE.match(address):
                yield Finding(
                    ERROR, name, record.id, column, "It holds a path of one machine, which nobody else can follow.",
                    "Keep the file beside the case and name it relative to the case.",
                )  # fmt: skip
            elif address and _has_secret(address):
                yield Finding(
                    ERROR, name, record.id, column, "The address carries a key, token or password.",
                    "Take it out, and have the secret changed if the case was shared.",
                )  # fmt: skip


def _uncited(store: CaseStore) -> Iterator[Finding]:
    cited = {citation.target_id for citation in store.all(Citation) if citation.locator != "line"}
    rows: tuple[Record, ...] = (*store.all(Leg), *store.all(Route))
    for record in rows:
        if record.id not in cited:
            yield Finding(
                HINT, table_of(record), record.id, "id", "No source is cited for it.",
                "Cite the claim or source it rests on, or say in the note that it is your own inference.",
            )  # fmt: skip


def _has_secret(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.password) or any(_SECRET.search(key) for key, _ in parse_qsl(parts.query, keep_blank_values=True))


def _inside(at: Point, shape: MultiPolygon) -> bool:
    """Even-odd rule over every ring."""
    crossings = 0
    for ring in (ring for polygon in shape.polygons for ring in polygon):
        for (ax, ay), (bx, by) in zip(ring, ring[1:]):
            if (ay > at.y) != (by > at.y) and at.x < (bx - ax) * (at.y - ay) / (by - ay) + ax:
                crossings += 1
    return crossings % 2 == 1


def _distance_m(a: LonLat, b: LonLat) -> float:
    """Great-circle distance by the haversine formula; good to half a per cent, which is enough here."""
    (ax, ay), (bx, by) = ((math.radians(x), math.radians(y)) for x, y in (a, b))
    h = math.sin((by - ay) / 2) ** 2 + math.cos(ay) * math.cos(by) * math.sin((bx - ax) / 2) ** 2
    return 2 * _EARTH_RADIUS_M * math.asin(math.sqrt(h))
