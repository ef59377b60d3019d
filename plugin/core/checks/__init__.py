"""Look a case over before somebody else does: what is missing, impossible or contradicts the record's own rules.

Each check yields findings that name row, field and remedy. Errors break a rule of the record, warnings would not stand
up to a hostile reader, hints are worth a look.
"""

from ..ports import CaseStore
from . import addresses, imagery, marks, movement, sightings, sources, structure
from .finding import ERROR, HINT, WARNING, Finding
from .movement import imo_is_valid
from .reading import Reading

_CHECKS = (
    *structure.CHECKS, *sightings.CHECKS, *imagery.CHECKS, *marks.CHECKS, *movement.CHECKS, *sources.CHECKS,
    *addresses.CHECKS,
)  # fmt: skip


def check_case(store: CaseStore) -> tuple[Finding, ...]:
    """Every finding, errors first. Raises CaseError."""
    case = Reading(store)
    found = [finding for check in _CHECKS for finding in check(case)]
    return tuple(sorted(found, key=lambda f: ((ERROR, WARNING, HINT).index(f.severity), f.table, f.row, f.field)))


__all__ = ["ERROR", "HINT", "WARNING", "Finding", "check_case", "imo_is_valid"]
