"""Does everything lead somewhere, and does every window open before it closes?"""

from collections.abc import Iterator
from functools import lru_cache

from ..errors import BadValue
from ..logged import values_of
from ..records import RECORDS, Citation, Figure, FigureItem, Measurement, Review, Source, Voyage
from ..schema import tables
from ..times import now_utc, parse_utc
from ..wkb import from_gpkg
from .finding import ERROR, WARNING, Finding
from .reading import Reading

_FIRST_IMAGE_FROM_ORBIT = "1959-08-07"
_MEANING = {"repeats": ": it would confirm itself"}


def _references(case: Reading) -> Iterator[Finding]:
    for name in RECORDS:
        columns = [column for column in tables()[name].columns if column.references]
        for row, *values in case.columns(name, ("id", *(c.name for c in columns))) if columns else ():
            for column, value in zip(columns, values):
                if value and not case.holds(column.references, value):
                    yield Finding(
                        ERROR, name, row, column.name, f"It refers to a {column.references} that is not there.",
                        "Choose another one, or bring the missing row back with undo.",
                    )  # fmt: skip


def _circles(case: Reading) -> Iterator[Finding]:
    """Places within themselves, editions that replace themselves, and claims that would confirm themselves."""
    for name, column in (("place", "parent"), ("source", "supersedes"), ("claim", "supersedes"), ("claim", "repeats")):
        above = dict(case.columns(name, ("id", column)))
        for row, first in above.items():
            at, passed = first, 0
            while at is not None and at != row and passed <= len(above):
                at, passed = above.get(at), passed + 1
            if at == row:
                yield Finding(
                    ERROR, name, row, column, f"It leads round in a circle, back to itself{_MEANING.get(column, '')}.",
                    "Empty the field at the row that comes first.",
                )  # fmt: skip


def _shapes(case: Reading) -> Iterator[Finding]:
    """Shapes that another program wrote and that no map and no check can use."""
    for table in tables().values():
        for row, text in case.shapes(table.name) if table.geometry else ():
            shape = values_of(text).get("geom")
            if shape is not None and not _is_of(table.geometry or "", shape):
                yield Finding(
                    ERROR, table.name, row, "geom", "Its shape is empty, broken, or of another kind than its table's.",
                    "Draw it again.",
                )  # fmt: skip


def _is_of(kind: str, shape: object) -> bool:
    try:
        found = from_gpkg(bytes.fromhex(str(shape)))
    except (BadValue, ValueError):
        return False
    return type(found).__name__.upper() in (kind, kind.replace("LINESTRING", "LINE"))


def _citations(case: Reading) -> Iterator[Finding]:
    for citation in case.all(Citation):
        if not case.holds(citation.target_table, citation.target_id):
            yield Finding(
                ERROR, "citation", citation.id, "target_id", f"It backs a {citation.target_table} that is not there.",
                "Delete the citation, or bring the row back with undo.",
            )  # fmt: skip
        if not citation.source and not citation.claim:
            yield Finding(
                ERROR, "citation", citation.id, "source", "It names neither a source nor a claim.", "Name one of them."
            )


def _orphans(case: Reading) -> Iterator[Finding]:
    """Reviews, measurements and printed numbers that name their row by table and identifier."""
    pointing = [("review", r.id, r.target_table, r.target_id) for r in case.all(Review)]
    pointing += [
        ("measurement", m.id, m.target_table, m.target_id)
        for m in case.all(Measurement)
        if m.target_table and m.target_id
    ]
    pointing += [("figure_item", i.id, i.table, i.row) for i in case.all(FigureItem)]
    for table, row, target_table, target in pointing:
        if not case.holds(target_table, target):
            field = "row" if table == "figure_item" else "target_id"
            yield Finding(
                ERROR, table, row, field, f"It speaks of a {target_table} that is not there.",
                f"Delete the {table.replace('_', ' ')}, or bring the row back with undo.",
            )  # fmt: skip
    made = {item.figure for item in case.all(FigureItem)}
    for figure in case.all(Figure):
        if figure.record_digest and figure.id not in made:
            yield Finding(
                WARNING, "figure", figure.id, "id", "Nobody can say which rows it was made from.", "Make it again."
            )


def _windows(case: Reading) -> Iterator[Finding]:
    for name in RECORDS:
        pairs = [check.split(" <= ") for check in tables()[name].checks if "utc" in check or "acquired" in check]
        for start, end in pairs:
            for row, first, last in case.columns(name, ("id", start, end)):
                if first and last and first > last:
                    yield Finding(
                        ERROR, name, row, start, f"The window ends ({last}) before it starts ({first}).",
                        "Correct one of the two times.",
                    )  # fmt: skip


def _impossible(case: Reading) -> Iterator[Finding]:
    """Times that no calendar has, before anybody could look from orbit, and still to come."""
    now = now_utc()
    for name in RECORDS:
        columns = [c.name for c in tables()[name].columns if c.kind == "utc" and c.name != "rights_expires"]
        for row, *moments in case.columns(name, ("id", *columns)) if columns and tables()[name].logged else ():
            for column, moment in zip(columns, moments):
                if moment and not _is_time(moment):
                    yield Finding(
                        ERROR, name, row, column, f"There is no such time ({moment}).",
                        "Correct it; a time is written like 2023-09-12T02:15:00Z.",
                    )  # fmt: skip
                elif moment and moment > now and not column.startswith(("depart", "arrive")):
                    yield Finding(ERROR, name, row, column, f"It lies in the future ({moment}).", "Correct the time.")
                if moment and name == "scene" and column.startswith("acquired") and moment < _FIRST_IMAGE_FROM_ORBIT:
                    yield Finding(
                        ERROR, name, row, column, f"No image was taken from orbit as early as {moment}.",
                        "Correct the time.",
                    )  # fmt: skip


@lru_cache(maxsize=1024)
def _is_time(moment: str) -> bool:
    try:
        parse_utc(moment)
    except BadValue:
        return False
    return True


def _contradictions(case: Reading) -> Iterator[Finding]:
    """Ends that no beginning leads to."""
    for voyage in case.all(Voyage):
        if voyage.depart_from_utc and voyage.arrive_to_utc and voyage.depart_from_utc > voyage.arrive_to_utc:
            yield Finding(
                ERROR, "voyage", voyage.id, "arrive_to_utc", "It arrives before it departs.", "Correct one of the two."
            )
    for source in case.all(Source):
        shared = min(len(source.published_on or ""), len(source.retrieved_on or ""))
        if shared and str(source.retrieved_on)[:shared] < str(source.published_on)[:shared]:
            yield Finding(
                ERROR, "source", source.id, "retrieved_on", "It was read before it was published.",
                "Correct one of the two days.",
            )  # fmt: skip


CHECKS = (_references, _circles, _shapes, _citations, _orphans, _windows, _impossible, _contradictions)
