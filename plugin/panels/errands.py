"""Long work on the case as a whole: asked for in a dialog, done in the background, told when it is done."""

from html import escape
from pathlib import Path
from typing import Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..core.outcomes import Done, Failed
from ..flows import jobs
from ..flows.copy_case import Copied, copy_case
from ..flows.export_tables import Exported, export_tables
from ..flows.session import CaseSession
from .database_dialogs import CopyCaseDialog
from .export_dialog import ExportTablesDialog

_NEUTRAL, _WARNING, _GOOD = 0, 1, 2


class Errands(QObject):
    """Copies the case and exports its tables; `said` tells how it went."""

    said = pyqtSignal(str, int)

    def __init__(self, session: CaseSession, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stops: list[Callable[[], None]] = []

    def begin(self, what: str, window: Optional[QWidget]) -> None:
        """Ask where to, then begin: copy or tables."""
        if what == "copy":
            self._copy(window)
        else:
            self._tables(window)

    def stop(self) -> None:
        """Stop what still runs."""
        for stop in self._stops:
            stop()

    def _copy(self, window: Optional[QWidget]) -> None:
        dialog = CopyCaseDialog(self._session.name, self._session.folder, window)
        if dialog.exec() == CopyCaseDialog.DialogCode.Accepted:
            source, target = self._session.address, dialog.target
            title = self.tr("Copying the case to {}").format(target)
            self._stops.append(jobs.start(title, lambda watch: copy_case(source, target, watch), self._copied))
            self.said.emit(self.tr("{} … QGIS' list of tasks shows how far it is.").format(title), _NEUTRAL)
        dialog.deleteLater()

    def _tables(self, window: Optional[QWidget]) -> None:
        dialog = ExportTablesDialog(self._session.name, self._session.folder, window)
        if dialog.exec() == ExportTablesDialog.DialogCode.Accepted:
            source, kind, folder = self._session.address, dialog.kind, dialog.folder
            title = self.tr("Exporting the tables to {}").format(folder)
            self._stops.append(jobs.start(title, lambda w: export_tables(source, kind, folder, w), self._exported))
        dialog.deleteLater()

    def _copied(self, outcome: "jobs.Outcome[Copied]") -> None:
        if isinstance(outcome, Done):
            made = outcome.value
            told = self.tr("Copied to {}: {} rows, {} entries of the log, checked.")
            self.said.emit(escape(told.format(made.address, made.rows, made.entries)), _GOOD)
        else:
            self._not_done(outcome)

    def _exported(self, outcome: "jobs.Outcome[Exported]") -> None:
        if isinstance(outcome, Done):
            made = outcome.value
            link = f'<a href="{Path(made.folder).as_uri()}">{escape(made.folder)}</a>'
            self.said.emit(self.tr("{} tables written to {}").format(len(made.files), link), _GOOD)
        else:
            self._not_done(outcome)

    def _not_done(self, outcome: "jobs.Outcome[object]") -> None:
        told = outcome.message if isinstance(outcome, Failed) else self.tr("It was stopped; nothing was left behind.")
        self.said.emit(told, _WARNING)
