"""One entry of the log over what is changed inside a transaction, chained to the entry before it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Optional

from ..core.digest import GENESIS, action_hash
from ..core.values import Id, Utc, new_id
from .database import Database, quoted


@contextmanager
def logged(
    db: Database, entry: dict[str, Any], utc: Optional[Utc], person: Optional[Id], **about: Optional[str]
) -> Iterator[None]:
    """Fill `entry` and write it once the changes are made; runs in a transaction.

    `about` is verb, label, and where there are any why and undoes. Afterwards `entry` also holds the hash, and as
    `rows` what was changed, as (table, identifier).
    """
    last = db.rows("SELECT seq, hash FROM action ORDER BY seq DESC LIMIT 1")
    entry.update(
        id=new_id(),
        seq=last[0]["seq"] + 1 if last else 1,
        prev_hash=last[0]["hash"] if last else GENESIS,
        utc=utc,
        person=person,
        **{"why": None, "undoes": None, **about},
    )
    db.name_action(entry["id"])
    yield
    _seal(db, entry)
    db.name_action(None)


def _seal(db: Database, entry: dict[str, Any]) -> None:
    query = 'SELECT "table", "row", before, after, salt FROM change WHERE action = ? ORDER BY fid'
    changes = db.rows(query, (entry["id"],))
    values = {**entry, "hash": action_hash(entry, changes)}
    names, marks = ", ".join(map(quoted, values)), ", ".join("?" * len(values))
    db.run(f"INSERT INTO action ({names}) VALUES ({marks})", tuple(values.values()))  # nosec B608
    entry["hash"] = values["hash"]
    entry["rows"] = tuple(dict.fromkeys((change["table"], Id(change["row"])) for change in changes))
