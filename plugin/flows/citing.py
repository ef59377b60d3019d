"""Citations: which claim or source backs which row, many to many, with page or figure."""

from collections.abc import Iterator
from typing import Optional

from ..core.actions import Action, Delete, Insert, Receipt
from ..core.claims import Citable, CitationLine, Reference, named
from ..core.errors import BadValue
from ..core.ports import CaseStore
from ..core.records import RECORDS, Citation, Claim, Leg, Place, Route, Source, Vessel, Voyage
from ..core.sightings import when_words
from ..core.values import Id, new_id
from .sightings import read_sightings


def cite(store: CaseStore, table: str, row: Id, reference: Reference) -> Receipt:
    """Say that a claim or source backs a row. Raises BadValue where it does already, CaseError where a row is gone."""
    if table not in RECORDS:
        raise BadValue(f"There is no table {table} to cite something for.")
    store.get(RECORDS[table], row)
    if bool(reference.claim) == bool(reference.source):
        raise BadValue("Choose the claim or the source to cite, one of them.")
    if reference.claim:
        store.get(Claim, reference.claim)
    elif reference.source:
        store.get(Source, reference.source)
    for other in store.where(Citation, "target_id", row):
        same = (other.claim, other.source, other.locator) == (reference.claim, reference.source, reference.locator)
        if same and other.target_table == table:
            raise BadValue("This is cited for it already. Choose another claim, or another page or figure.")
    added = Citation(
        new_id(), table, row, source=reference.source, claim=reference.claim, locator=reference.locator
    )
    return store.apply(Action("cite", f"Cite {_short(store, added)}", (Insert(added),)))


def uncite(store: CaseStore, citation: Id) -> Receipt:
    """Take a citation away; claim and row stay. Raises CaseError where it is gone."""
    stored = store.get(Citation, citation)
    label = f"Remove citation of {_short(store, stored)}"
    return store.apply(Action("uncite", label, (Delete("citation", citation, seen=stored),)))


def read_citations(store: CaseStore, column: str, row: Id) -> tuple[CitationLine, ...]:
    """Citations for a row (column target_id), of a claim, or of a source."""
    found = store.where(Citation, column, row)
    names: dict[tuple[str, str], str] = {(c.table, c.id): c.text for c in cited_for(store)} if found else {}
    claims = {claim.id: claim for claim in store.all(Claim)} if found else {}
    sources = {source.id: source for source in store.all(Source)} if found else {}
    lines = []
    for citation in found:
        claim = claims.get(citation.claim) if citation.claim else None
        source = sources.get(claim.source if claim else citation.source or Id(""))
        said = (claim.wording or claim.subject) if claim else (source.title if source else "")
        cited = " · ".join(filter(None, [named(source) if source else "", said]))
        target = names.get((citation.target_table, citation.target_id), citation.target_table)
        lines.append(
            CitationLine(
                citation.id, cited, target, citation.target_table, Id(citation.target_id), citation.locator
            )
        )
    return tuple(lines)


def citables(store: CaseStore) -> tuple[Citable, ...]:
    """Every claim and source, to choose what to cite."""
    sources = {source.id: source for source in store.all(Source)}
    claims = [
        Citable("claim", claim.id, f"{named(sources[claim.source])} · {claim.subject} · {claim.wording or ''}")
        for claim in store.all(Claim)
        if claim.source in sources
    ]
    whole = [Citable("source", source.id, f"{named(source)} · {source.title}") for source in sources.values()]
    return (*claims, *whole)


def cited_for(store: CaseStore) -> tuple[Citable, ...]:
    """Every row something can be cited for, in words."""
    return tuple(_cited_for(store))


def _cited_for(store: CaseStore) -> Iterator[Citable]:
    places = {place.id: place.label for place in store.all(Place)}
    routes = {route.id: route.name for route in store.all(Route)}
    vessels = {vessel.id: vessel.label for vessel in store.all(Vessel)}
    for route, name in routes.items():
        yield Citable("route", route, f"Route · {name}")
    for leg in store.all(Leg):
        ends = dict.fromkeys(places.get(end, "?") for end in (leg.from_place, leg.to_place))
        yield Citable("leg", leg.id, f"Leg · {' → '.join(ends)} · {leg.mode} · {routes.get(leg.route, '')}")
    for place, label in places.items():
        yield Citable("place", place, f"Place · {label}")
    for line in read_sightings(store):
        about = " · ".join(filter(None, [when_words(line), line.place, line.subject.replace("_", " ")]))
        yield Citable("sighting", line.id, f"Sighting · {about}")
    for vessel, label in vessels.items():
        yield Citable("vessel", vessel, f"Vessel · {label}")
    for voyage in store.all(Voyage):
        ends = dict.fromkeys(places.get(end, "?") for end in (voyage.from_place, voyage.to_place) if end)
        ship = vessels.get(voyage.vessel, "") if voyage.vessel else ""
        yield Citable("voyage", voyage.id, f"Voyage · {ship} {' → '.join(ends)}")


def uncited_with(store: CaseStore, table: str, row: Id) -> tuple[Delete, ...]:
    """The citations of a claim or source that go with it, and those made for it."""
    found = {c.id: c for column in (table, "target_id") for c in store.where(Citation, column, row)}
    return tuple(Delete("citation", citation.id, seen=citation) for citation in found.values())


def _short(store: CaseStore, citation: Citation) -> str:
    source = citation.source or (store.get(Claim, citation.claim).source if citation.claim else None)
    return named(store.get(Source, source)) if source else "nothing"


def named_in(store: CaseStore, citation: Id) -> Optional[tuple[str, Id]]:
    """Table and identifier of the claim or source a citation names; None where it is gone."""
    for found in store.where(Citation, "id", citation):
        if found.claim:
            return "claim", found.claim
        if found.source:
            return "source", found.source
    return None
