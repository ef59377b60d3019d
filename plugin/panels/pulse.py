"""Looks, every other second, whether anybody else changed the case, and says that one has it open."""

from typing import Callable, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.errors import CaseUnreachable, WaybillError
from ..core.holders import BEAT_EVERY_S, Holder
from ..core.outcomes import Done
from ..core.telling import NEUTRAL, WARNING
from ..flows import jobs
from ..flows.reach import answers
from ..flows.session import CaseSession

_LOOK_EVERY_MS = 2_000
_LOOK_AT_LEAST_EVERY_MS = 10_000


class Pulse(QObject):
    """`said` tells who else has the case open, and once when it can't be reached and when it is back.

    `away` tells the same as True and False. A case that was lost is asked for in the background, ever less often, so
    that the window never waits for it.
    """

    said = pyqtSignal(str, int)
    away = pyqtSignal(bool)

    def __init__(self, session: CaseSession, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lost = False
        self._others: frozenset[tuple[str, str]] = frozenset()
        self._asking: Callable[[], None] = lambda: None
        self._looks = QTimer(self)
        self._looks.setSingleShot(True)
        self._looks.timeout.connect(self._look_or_ask)
        self._looks.start(_LOOK_EVERY_MS)
        self._beats = QTimer(self)
        self._beats.timeout.connect(self.beat)
        self._beats.start(BEAT_EVERY_S * 1000)
        QTimer.singleShot(0, self.beat)

    def stop(self) -> None:
        """Look no more."""
        self._looks.stop()
        self._beats.stop()
        self._asking()

    def look(self) -> None:
        """Draw and list what others changed, and tell who came."""
        try:
            self._session.notice()
            self._tell_who_came(self._session.others())
            if self._lost:
                self.away.emit(False)
                self._session.tell_everything()
        except WaybillError as error:
            if isinstance(error, CaseUnreachable):
                self.away.emit(True)
            if not self._lost:
                self.said.emit(self._gone() if isinstance(error, CaseUnreachable) else str(error), WARNING)
            self._lost = True
            return
        if self._lost:
            self._lost = False
            self.said.emit(self.tr("The case is there again; what it holds is shown anew."), NEUTRAL)

    def beat(self) -> None:
        """Say that one is there, and who else came."""
        if not self._beats.isActive() or self._lost:
            return
        try:
            self._tell_who_came(self._session.stay_known())
        except WaybillError:
            return  # the next look says so

    def _look_or_ask(self) -> None:
        if self._lost:
            address, title = self._session.address, self.tr("Looking for the case")
            self._asking = jobs.start(title, lambda _: answers(address), self._answered, quiet=True)
            return
        self.look()
        self._looks.start(_LOOK_EVERY_MS)

    def _answered(self, outcome: "jobs.Outcome[bool]") -> None:
        self._asking = lambda: None
        if isinstance(outcome, Done) and outcome.value:
            self.look()
        longer = min(2 * self._looks.interval(), _LOOK_AT_LEAST_EVERY_MS)
        self._looks.start(longer if self._lost else _LOOK_EVERY_MS)

    def _tell_who_came(self, found: "tuple[Holder, ...]") -> None:
        now = frozenset((holder.person, holder.host) for holder in found)
        for holder in found:
            if (holder.person, holder.host) in now - self._others:
                self.said.emit(self._came(holder), NEUTRAL)
        self._others = now

    def _gone(self) -> str:
        told = self.tr("{} can't be reached and is off the map. What you typed stays; Waybill looks for it by itself.")
        return told.format(self._session.name)

    def _came(self, holder: Holder) -> str:
        """Short enough for one line of the message bar."""
        told = self.tr("This case is also open with {} on {}. Nobody's change is overwritten unasked.")
        return told.format(holder.person, holder.host)
