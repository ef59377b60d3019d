"""What flows need from the world, and how it may fail."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Optional, Protocol, TypeVar

from .actions import Action, Receipt
from .holders import Holder
from .imagery.catalogue import CollectionFacts, NextPage, ScenePage, SceneQuestion
from .listing import SightingEntry
from .records import LoggedAction, LoggedChange, Record
from .values import Id

R = TypeVar("R", bound=Record)


class CaseReading(Protocol):
    """Tables of one case, to be read."""

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every row of a table in the order it was added. Raises CaseError."""

    def get(self, kind: type[R], row: Id) -> R:
        """One row. Raises CaseError where there is none."""

    def where(self, kind: type[R], column: str, value: object) -> tuple[R, ...]:
        """Rows whose column equals the value. Raises CaseError."""

    def where_any(self, kind: type[R], column: str, values: Sequence[object]) -> tuple[R, ...]:
        """Rows whose column equals any of the values, in the order they were added. Raises CaseError."""

    def listing(self, after: int, limit: int) -> tuple[SightingEntry, ...]:
        """Up to `limit` sightings added after a fid, in the order they were added. Raises CaseError."""

    def listing_of(self, sightings: Sequence[Id]) -> tuple[SightingEntry, ...]:
        """Those of the sightings that are in the case. Raises CaseError."""

    def count(self, kind: type[Record]) -> int:
        """Number of rows of a table. Raises CaseError."""

    def log(self, before: Optional[int], limit: int) -> tuple[LoggedAction, ...]:
        """Entries of the log, newest first, from below a number (None: from the newest). Raises CaseError."""

    def rows_as_logged(self, table: str) -> Iterator[tuple[str, str]]:
        """Identifier of every row of a table, with the JSON text the log would write for it now. Raises CaseError.

        This and the next three give one row after the other, so that a large case needs little memory.
        """

    def changes(self) -> Iterator[LoggedChange]:
        """Every changed row of the log in the order they were written. Raises CaseError."""

    def images(self) -> Iterator[tuple[str, str, Optional[str], Optional[bytes]]]:
        """Every image, of chips and (table `blob`) of what the log keeps of former ones: table, identifier, the hash
        it should have, and its bytes. Raises CaseError."""

    def columns(self, kind: type[Record], names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Some columns of every row, as they are stored, in the order the rows were added; no geometry.

        Raises CaseError.
        """

    def stamp(self) -> int:
        """A number that grows with every change of the case, whoever made it. Raises CaseError."""

    def changed_since(self, stamp: int) -> tuple[tuple[str, Id], ...]:
        """Rows that were changed after a stamp, as (table, identifier). Raises CaseError."""

    def at_one_moment(self) -> "AbstractContextManager[CaseReading]":
        """The case as it is now, whoever writes it while it is read; nobody is kept from writing. Raises CaseError.

        Nothing may be done through this store itself until that ends.
        """


class CaseStore(CaseReading, Protocol):
    """One open case, changed through actions only."""

    @property
    def address(self) -> str:
        """Where the case lies: a path, or pg:connection/schema."""

    @property
    def writable(self) -> bool:
        """False where the case can only be read."""

    def beat(self) -> None:
        """Say that this person has the case open; called every `holders.BEAT_EVERY_S` while it is."""

    def others(self) -> tuple[Holder, ...]:
        """Who else said lately that they have the case open. Raises CaseError."""

    def apply(self, action: Action) -> Receipt:
        """Change all rows or none; durable and logged when it returns.

        Raises CaseReadOnly, CaseBusy, CaseUnreachable, Conflict where a `seen` row is no longer what is stored,
        BadValue where a constraint refuses a row, CaseError otherwise. After any of them nothing has changed.
        """

    def undo(self) -> Receipt:
        """Take back this person's last action. Raises NothingToUndo, Conflict, and what `apply` raises."""

    def redo(self) -> Receipt:
        """Restore what `undo` took back. Raises NothingToUndo, Conflict, and what `apply` raises."""

    def me(self) -> Id:
        """Identifier of the person this store writes for, who joins the case at the first call."""

    def undo_label(self) -> Optional[str]:
        """Label of what `undo` would take back, or None."""

    def redo_label(self) -> Optional[str]:
        """Label of what `redo` would restore, or None."""

    def close(self) -> None:
        """Let go of the case; closing twice is harmless."""


class Progress(Protocol):
    """Told how far long work is, and asked whether to go on."""

    def report(self, share: float, message: str = "") -> None:
        """Share done, 0 to 1."""

    def cancelled(self) -> bool:
        """True once the person asked to stop."""


class SceneCatalogue(Protocol):
    """A catalogue of images, asked page by page from a thread of its own."""

    @property
    def address(self) -> str:
        """Where it is, without secrets: what the record calls the catalogue."""

    def pages(
        self, question: SceneQuestion, progress: "Progress", following: Optional[NextPage] = None
    ) -> Iterator[ScenePage]:
        """The answer from its beginning, or from where an earlier one was left, each page read when it is asked for.

        Raises HttpError, and Cancelled.
        """

    def collections(self, progress: "Progress") -> tuple[CollectionFacts, ...]:
        """What can be asked for by name. Raises HttpError, and Cancelled."""

    def facts(self, collection: str, progress: "Progress") -> Optional[CollectionFacts]:
        """What one collection says for all of its images; None where it can't be read. Raises Cancelled."""
