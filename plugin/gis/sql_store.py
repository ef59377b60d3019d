"""A case in an SQL database: the CaseStore port, with the log that the database's triggers write."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Lock
from typing import Any, Callable, Optional

from ..core.actions import Action, Receipt
from ..core.errors import CaseBusy, CaseError, CaseUnreachable
from ..core.holders import Holder
from ..core.times import instant_words, now_utc
from ..core.values import Id, new_id
from .database import Database
from .leases import Leases
from .log_entry import logged
from .operations import perform
from .sql_reading import SqlReading
from .undo_log import Step, UndoLog


class SqlStore(SqlReading):
    """One open case. Every error leaves the case as it was; see `core.ports.CaseStore`."""

    def __init__(self, db: Database, handle: str) -> None:
        """Work on an open case for the person of that handle; edits from outside are sealed. Raises CaseError."""
        super().__init__(db)
        self._handle = handle
        self._me: Optional[Id] = None
        self._leases = Leases(db, handle)
        self._writing = Lock()
        if db.writable:
            self._seal_outside_edits()

    @property
    def writable(self) -> bool:
        """False where the case can only be read."""
        return self._db.writable

    def close(self) -> None:
        """Let go of the case."""
        self._leases.give_back()
        self._db.close()

    # What others do meanwhile

    def beat(self) -> None:
        """Say that this person has the case open; every half minute while it is."""
        if self._db.writable:
            self._leases.beat()

    def others(self) -> tuple[Holder, ...]:
        """Who else has the case open."""
        return self._leases.others()

    # Writing

    def apply(self, action: Action) -> Receipt:
        """Change all rows or none; durable and logged when it returns."""

        def perform_it(entry: dict[str, Any]) -> None:
            with self._logged(entry, action.verb, action.label, action.why):
                perform(self._db, action.operations)

        return self._acknowledged(perform_it)

    def undo(self) -> Receipt:
        """Take back this person's last action."""
        return self._step("undo", UndoLog.to_undo)

    def redo(self) -> Receipt:
        """Restore what was last taken back."""
        return self._step("redo", UndoLog.to_redo)

    def undo_label(self) -> Optional[str]:
        """Label of what `undo` would take back."""
        return self._undo_log().label_of("undo")

    def redo_label(self) -> Optional[str]:
        """Label of what `redo` would restore."""
        return self._undo_log().label_of("redo")

    def me(self) -> Id:
        """Identifier of the person this store writes for; joins the case at the first call."""
        self._me = self._find_me()
        if self._me is None:
            with self._transaction():
                self._join()
        assert self._me is not None  # nosec B101 - for the type checker
        return self._me

    def _undo_log(self) -> UndoLog:
        return UndoLog(self._db, self._find_me())

    def _step(self, verb: str, choose: Callable[[UndoLog], Step]) -> Receipt:
        def turn_round(entry: dict[str, Any]) -> None:
            log = self._undo_log()
            undone, label = choose(log)
            with self._logged(entry, verb, f"{verb.capitalize()}: {label}", undoes=undone[0]):
                log.reverse(undone)

        return self._acknowledged(turn_round)

    def _acknowledged(self, work: Callable[[dict[str, Any]], None]) -> Receipt:
        """Do work that fills one entry of the log; the receipt is given for what is in the case, and only for that."""
        entry: dict[str, Any] = {}
        try:
            with self._transaction():
                self._join()
                work(entry)
        except CaseUnreachable:
            if not self._was_kept(entry):
                raise
        return _receipt(entry)

    def _was_kept(self, entry: dict[str, Any]) -> bool:
        """Whether an action whose answer was lost on the way is in the case all the same."""
        if "hash" not in entry:
            return False
        try:
            self._db.begin()  # waits until the database has ended the lost transaction, one way or the other
            try:
                return bool(self._db.rows("SELECT 1 FROM action WHERE id = ?", (entry["id"],)))
            finally:
                self._db.rollback()
        except CaseError:
            raise CaseUnreachable(
                f"{self._db.name} was lost while it was saving, so nobody can say yet whether “{entry['label']}” was "
                "saved. When it is back, look at the case before you enter it again."
            ) from None

    # The log

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All that happens inside, or nothing of it."""
        if not self._writing.acquire(blocking=False):
            raise CaseError(f"{self._db.name} is just being written by this same window. Nothing was saved. Try again.")
        me = self._me
        try:
            self._begin()
            yield
            self._db.commit()
        except BaseException:
            self._me = me
            self._db.rollback()
            raise
        finally:
            self._writing.release()

    def _begin(self) -> None:
        try:
            self._db.begin()
        except CaseBusy as error:
            raise CaseBusy(f"{error}{self._held_by()}") from error

    def _held_by(self) -> str:
        """Who has the case open, as a sentence to add; empty where nobody says so or nobody can be asked."""
        try:
            found = self.others()
        except CaseError:
            return ""
        told = ", ".join(f"{h.person} on {h.host} (last sign {instant_words(h.beat_utc)})" for h in found)
        return f" It is also open with: {told}." if told else ""

    def _logged(
        self, entry: dict[str, Any], verb: str, label: str, why: Optional[str] = None, undoes: Optional[Id] = None
    ) -> AbstractContextManager[None]:
        return logged(self._db, entry, now_utc(), self._me, verb=verb, label=label, why=why, undoes=undoes)

    def _seal_outside_edits(self) -> None:
        if not self._db.rows("SELECT 1 FROM change WHERE action IS NULL LIMIT 1"):
            return
        entry: dict[str, Any] = {}
        about = {"verb": "outside", "label": "Edited outside Waybill", "why": "Author and time are not known"}
        with self._transaction(), logged(self._db, entry, None, None, **about):
            self._db.run("UPDATE change SET action = ? WHERE action IS NULL", (entry["id"],))

    def _find_me(self) -> Optional[Id]:
        found = self._db.rows("SELECT id FROM person WHERE handle = ?", (self._handle,))
        return found[0]["id"] if found else None

    def _join(self) -> None:
        """Find or add the person this store writes for; runs in a transaction.

        Asked anew each time: the file may be another one than the last time, restored from a copy.
        """
        self._me = self._find_me()
        if self._me is None:
            self._me = new_id()
            with self._logged({}, "join", f"{self._handle} joined"):
                self._db.run("INSERT INTO person (id, handle) VALUES (?, ?)", (self._me, self._handle))


def _receipt(entry: dict[str, Any]) -> Receipt:
    touched = entry["rows"]
    return Receipt(entry["id"], entry["seq"], entry["label"], tuple(sorted({table for table, _ in touched})), touched)
