"""Reads the sightings of a case into their list, a little at a time, so that the window never waits."""

from typing import Optional

from qgis.PyQt.QtCore import QElapsedTimer, QObject, QTimer, pyqtSignal

from ..core.errors import WaybillError
from ..core.values import Id
from ..flows.sighting_list import SightingList, Touched
from .sightings_model import SightingsModel

_PAGE = 120
_AT_ONCE = 250
_STEP_MS = 20
_TELL_MS = 150


class SightingsFeed(QObject):
    """Keeps a model in step with the case; `progressed` now and then and at the end, `failed` with what went wrong."""

    progressed = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, listed: SightingList, model: SightingsModel, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._listed = listed
        self._model = model
        self._after: Optional[int] = None
        self._seen: set[Id] = set()
        self._waiting: list[Id] = []
        self._shown_at = 0
        self._told = QElapsedTimer()
        self._told.start()
        self.expected = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        listed.on_change(self.follow)

    @property
    def reading(self) -> bool:
        """True until every sighting has been read and is shown."""
        return self._after is not None or self._timer.isActive()

    @property
    def read_so_far(self) -> int:
        """How many sightings this reading has brought."""
        return len(self._seen) if self._after is not None else self._model.entries.every

    def read_all(self) -> None:
        """Read every sighting anew: the first page at once, the rest step by step. Rows shown stay until replaced."""
        self._after, self._seen, self._waiting = 0, set(), []
        try:
            self.expected = self._listed.count()
        except WaybillError as error:
            self._give_up(error)
            return
        self._next_page()
        self._shown_at = self._model.entries.every
        self._model.settle()
        self.progressed.emit()
        if self._after is not None:
            self._timer.start()

    def follow(self, touched: Touched) -> None:
        """Read what a change touched: a few at once, many step by step, all where it is not known which."""
        if touched is None:
            self.read_all()
        elif len(touched) <= _AT_ONCE:
            self._read(touched)
            self._model.settle()
            self.progressed.emit()
        else:
            self._waiting.extend(touched)
            self._timer.start()

    def fetch(self, sighting: Id) -> None:
        """Bring one sighting that is asked for before its turn came."""
        if self.reading and self._model.entries.row_of(sighting) is None:
            self.follow((sighting,))

    def stop(self) -> None:
        """Read no further."""
        self._after, self._waiting = None, []
        self._timer.stop()

    def _step(self) -> None:
        entries = self._model.entries
        done = self._after is None and not self._waiting
        if done or entries.every > 2 * self._shown_at:  # sorting all of them at every step would take ever longer
            if done:
                self._timer.stop()
            self._shown_at = entries.every
            self._model.settle()
            self.progressed.emit()
            return
        clock = QElapsedTimer()
        clock.start()
        while True:
            if self._waiting:
                some, self._waiting = self._waiting[:_PAGE], self._waiting[_PAGE:]
                self._read(tuple(some))
            else:
                self._next_page()
            if (self._after is None and not self._waiting) or clock.elapsed() >= _STEP_MS:
                break
        if self._told.elapsed() > _TELL_MS:  # a label laid out anew costs as much as a page
            self._told.restart()
            self.progressed.emit()

    def _next_page(self) -> None:
        try:
            page = self._listed.page(self._after or 0, _PAGE)
        except WaybillError as error:
            self._give_up(error)
            return
        self._model.entries.put(page)
        self._seen.update(entry.id for entry in page)
        if len(page) == _PAGE:
            self._after = page[-1].fid
        else:
            self._after = None
            self._model.entries.drop(set(self._model.entries.identifiers()) - self._seen)
            self._seen = set()

    def _read(self, sightings: "tuple[Id, ...]") -> None:
        try:
            found = self._listed.of(sightings)
        except WaybillError as error:
            self._give_up(error)
            return
        self._model.entries.put(found)
        there = {entry.id for entry in found}
        self._model.entries.drop(set(sightings) - there)
        if self._after is not None:
            self._seen.update(there)
            self._seen.difference_update(set(sightings) - there)

    def _give_up(self, error: WaybillError) -> None:
        self.stop()
        self.failed.emit(str(error))
