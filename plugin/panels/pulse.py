"""Looks, every other second, whether anybody else changed the case, and says that one has it open."""

from typing import Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.errors import WaybillError
from ..core.holders import BEAT_EVERY_S, Holder
from ..core.times import instant_words
from ..flows.session import CaseSession

_LOOK_EVERY_MS = 2_000


class Pulse(QObject):
    """`said` tells who else has the case open, and once when it can't be reached and when it is back."""

    said = pyqtSignal(str, int)

    def __init__(self, session: CaseSession, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lost = False
        self._others: frozenset[tuple[str, str]] = frozenset()
        self._looks = QTimer(self)
        self._looks.timeout.connect(self.look)
        self._looks.start(_LOOK_EVERY_MS)
        self._beats = QTimer(self)
        self._beats.timeout.connect(self.beat)
        self._beats.start(BEAT_EVERY_S * 1000)
        QTimer.singleShot(0, self.beat)

    def stop(self) -> None:
        """Look no more."""
        self._looks.stop()
        self._beats.stop()

    def look(self) -> None:
        """Draw and list what others changed."""
        try:
            self._session.notice()
        except WaybillError as error:
            if not self._lost:
                self.said.emit(str(error), 1)
            self._lost = True
            return
        if self._lost:
            self._lost = False
            self.said.emit(self.tr("The case is there again; what it holds is shown anew."), 0)
            self._session.tell_everything()

    def beat(self) -> None:
        """Say that one is there, and who else came."""
        if not self._beats.isActive():
            return
        try:
            found = self._session.stay_known()
        except WaybillError:
            return  # the next look says so
        now = frozenset((holder.person, holder.host) for holder in found)
        for holder in found:
            if (holder.person, holder.host) in now - self._others:
                self.said.emit(self._came(holder), 0)
        self._others = now

    def _came(self, holder: Holder) -> str:
        when = instant_words(holder.beat_utc)
        return self.tr(
            "This case is also open with {} on {} (last sign {}). Changes of either are shown to both; "
            "a row that both change is never overwritten unasked."
        ).format(holder.person, holder.host, when)
