"""Does everything lead somewhere, and does every window open before it closes?"""

from collections.abc import Iterator

from ..ports import CaseStore
from ..records import RECORDS, Citation, Figure, FigureItem, Measurement, Review, Source, Voyage
from ..rows import field_of
from ..schema import tables
from ..times import now_utc
from .finding import ERROR, WARNING, Finding

_FIRST_IMAGE_FROM_ORBIT = "1959-08-07"


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


def _orphans(store: CaseStore) -> Iterator[Finding]:
    """Reviews, measurements and printed numbers that name their row by table and identifier."""
    ids = {name: {record.id for record in store.all(kind)} for name, kind in RECORDS.items()}
    pointing = [("review", r.id, r.target_table, r.target_id) for r in store.all(Review)]
    pointing += [
        ("measurement", m.id, m.target_table, m.target_id)
        for m in store.all(Measurement)
        if m.target_table and m.target_id
    ]
    pointing += [("figure_item", i.id, i.table, i.row) for i in store.all(FigureItem)]
    for table, row, target_table, target in pointing:
        if target not in ids.get(target_table or "", set()):
            field = "row" if table == "figure_item" else "target_id"
            yield Finding(
                ERROR, table, row, field, f"It speaks of a {target_table} that is not there.",
                f"Delete the {table.replace('_', ' ')}, or bring the row back with undo.",
            )  # fmt: skip
    made = {item.figure for item in store.all(FigureItem)}
    for figure in store.all(Figure):
        if figure.record_digest and figure.id not in made:
            yield Finding(
                WARNING, "figure", figure.id, "id", "Nobody can say which rows it was made from.", "Make it again."
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


def _impossible(store: CaseStore) -> Iterator[Finding]:
    """Times before anybody could look from orbit, times still to come, and ends that no beginning leads to."""
    now = now_utc()
    for name, kind in RECORDS.items():
        columns = [c.name for c in tables()[name].columns if c.kind == "utc" and c.name != "rights_expires"]
        for record in store.all(kind) if columns and tables()[name].logged else ():
            for column in columns:
                moment = getattr(record, field_of(column))
                if moment and moment > now and not column.startswith(("depart", "arrive")):
                    yield Finding(
                        ERROR, name, record.id, column, f"It lies in the future ({moment}).", "Correct the time."
                    )
                if moment and name == "scene" and column.startswith("acquired") and moment < _FIRST_IMAGE_FROM_ORBIT:
                    yield Finding(
                        ERROR, name, record.id, column, f"No image was taken from orbit as early as {moment}.",
                        "Correct the time.",
                    )  # fmt: skip
    for voyage in store.all(Voyage):
        if voyage.depart_from_utc and voyage.arrive_to_utc and voyage.depart_from_utc > voyage.arrive_to_utc:
            yield Finding(
                ERROR, "voyage", voyage.id, "arrive_to_utc", "It arrives before it departs.", "Correct one of the two."
            )
    for source in store.all(Source):
        shared = min(len(source.published_on or ""), len(source.retrieved_on or ""))
        if shared and str(source.retrieved_on)[:shared] < str(source.published_on)[:shared]:
            yield Finding(
                ERROR, "source", source.id, "retrieved_on", "It was read before it was published.",
                "Correct one of the two days.",
            )  # fmt: skip


CHECKS = (_references, _citations, _orphans, _windows, _impossible)
