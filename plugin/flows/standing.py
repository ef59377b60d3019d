"""Is a row still the one that a form was filled from?"""

from typing import TypeVar

from ..core import rows
from ..core.errors import Conflict
from ..core.logged import clash_of
from ..core.ports import CaseStore
from ..core.records import Record, table_of

R = TypeVar("R", bound=Record)


def still(store: CaseStore, seen: R, mine: R) -> R:
    """The row as it is stored now, to be changed into `mine`.

    Raises Conflict with mine and what is stored, where that is no longer what was seen and the two differ; who typed
    the same as somebody else has nothing to decide.
    """
    found = store.where(type(seen), "id", seen.id)
    now = found[0] if found else None
    if now == seen or (now is not None and now == mine):
        return now if now is not None else seen
    table = table_of(seen)
    clash = clash_of(table, seen.id, rows.to_json(mine), rows.to_json(now) if now else None)
    raise Conflict(
        f"This {table} was changed by somebody else since you read it. Nothing was saved: look at both versions, "
        "then decide.",
        clash,
        stored=now,
    )
