"""Read sources and claims as a panel lists them, and what rests on them."""

from collections import Counter
from typing import Optional

from ..core.claims import ClaimRow, SourceLine, named
from ..core.ports import CaseStore
from ..core.records import RECORDS, Citation, Claim, Place, Sighting, Source
from ..core.rows import field_of
from ..core.schema import tables
from ..core.values import Id

_TAKEN_ALONG = ("citation",)
_IN_WORDS = {
    "claim": ("claim", "claims"), "source": ("later edition", "later editions"), "sighting": ("sighting", "sightings"),
    "place_name": ("place name", "place names"), "vessel_fact": ("fact on a vessel", "facts on vessels"),
    "track": ("track", "tracks"), "assumption": ("assumption", "assumptions"),
}  # fmt: skip


def read_sources(store: CaseStore) -> tuple[SourceLine, ...]:
    """Every source, newest first, undated last."""
    sources = store.all(Source)
    claims = Counter(claim.source for claim in store.all(Claim))
    cited = Counter(citation.source for citation in store.all(Citation) if citation.source)
    later = {source.supersedes: source.id for source in sources if source.supersedes}
    lines = (SourceLine(s, claims[s.id], cited[s.id], later.get(s.id)) for s in sources)
    return tuple(sorted(lines, key=lambda line: line.source.published_on or "", reverse=True))


def read_claims(store: CaseStore, source: Optional[Id] = None) -> tuple[ClaimRow, ...]:
    """Every claim of the case, or of one source, in the order they were entered."""
    sources = {row.id: row for row in store.all(Source)}
    claims = {row.id: row for row in store.all(Claim)}
    places = {row.id: row.label for row in store.all(Place)}
    repeated = Counter(claim.repeats for claim in claims.values() if claim.repeats)
    cited = Counter(citation.claim for citation in store.all(Citation) if citation.claim)
    seen = Counter(sighting.claim for sighting in store.all(Sighting) if sighting.claim)
    old = {row.supersedes for row in sources.values()} | {claim.supersedes for claim in claims.values()}
    rows = []
    for claim in claims.values():
        if source in (None, claim.source) and claim.source in sources:
            first = claims.get(claim.repeats) if claim.repeats else None
            rows.append(
                ClaimRow(
                    claim,
                    sources[claim.source],
                    place=places.get(claim.place) if claim.place else None,
                    repeats=named(sources[first.source]) if first else None,
                    repeated_by=repeated[claim.id],
                    citations=cited[claim.id],
                    sightings=seen[claim.id],
                    superseded=claim.id in old or claim.source in old,
                )
            )
    return tuple(rows)


def rests_on(store: CaseStore, table: str, row: Id) -> str:
    """What refers to a row and would be left hanging, in words: 3 claims, 1 later edition; empty for nothing."""
    found = []
    for name, described in tables().items():
        columns = [column.name for column in described.columns if column.references == table]
        if columns and name not in _TAKEN_ALONG:
            ids = {each.id for column in columns for each in store.where(RECORDS[name], column, row)}
            if ids:
                one, many = _words_for(name, table)
                found.append(f"{len(ids)} {one if len(ids) == 1 else many}")
    return ", ".join(found)


def _words_for(name: str, table: str) -> tuple[str, str]:
    if name == table == "claim":
        return "claim that repeats or supersedes it", "claims that repeat or supersede it"
    return _IN_WORDS.get(name, (f"row of {name}", f"rows of {name}"))


def words_in_use(store: CaseStore, column: str) -> tuple[str, ...]:
    """What stands in one column of the claims already, most used first: subjects, units, directions."""
    used = Counter(getattr(claim, field_of(column)) for claim in store.all(Claim))
    return tuple(str(word) for word, _ in used.most_common() if word)
