"""Long work on the case as a whole: asked for in a dialog, done in the background, told when it is done."""

from html import escape
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..core.outcomes import Done, Failed
from ..core.telling import GOOD, NEUTRAL, WARNING
from ..flows.copy_case import Copied, copy_case
from ..flows.export_tables import Exported, export_tables
from ..flows.jobs import Background, Outcome
from ..flows.session import CaseSession
from .database_dialogs import CopyCaseDialog
from .export_dialog import ExportTablesDialog


class Errands(QObject):
    """Copies the case and exports its tables; `said` tells how it went."""

    said = pyqtSignal(str, int)

    def __init__(self, session: CaseSession, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._session = session
        self._background = Background()

    def begin(self, what: str, window: Optional[QWidget]) -> None:
        """Ask where to, then begin: copy or tables."""
        if what == "copy":
            self._copy(window)
        else:
            self._tables(window)

    def stop(self) -> None:
        """Stop what still runs, and say what that was."""
        told = self.tr("{}: stopped, for the case was closed; nothing was left behind.")
        for title in self._background.stop():
            self.said.emit(told.format(title), WARNING)

    def _copy(self, window: Optional[QWidget]) -> None:
        dialog = CopyCaseDialog(self._session.name, self._session.folder, window)
        if dialog.exec() == CopyCaseDialog.DialogCode.Accepted:
            source, target = self._session.address, dialog.target
            title = self.tr("Copying the case to {}").format(target)
            self._begin(title)
            self._background.start(title, lambda watch: copy_case(source, target, watch), self._copied)
        dialog.deleteLater()

    def _tables(self, window: Optional[QWidget]) -> None:
        dialog = ExportTablesDialog(self._session.name, self._session.folder, window)
        if dialog.exec() == ExportTablesDialog.DialogCode.Accepted:
            source, kind, folder = self._session.address, dialog.kind, dialog.folder
            title = self.tr("Exporting the tables to {}").format(folder)
            self._begin(title)
            self._background.start(title, lambda watch: export_tables(source, kind, folder, watch), self._exported)
        dialog.deleteLater()

    def _begin(self, title: str) -> None:
        self.said.emit(self.tr("{} … QGIS' list of tasks shows how far it is.").format(title), NEUTRAL)

    def _copied(self, outcome: "Outcome[Copied]") -> None:
        if isinstance(outcome, Done):
            made = outcome.value
            told = self.tr("Copied to {}: {} rows, {} entries of the log, checked.")
            self.said.emit(escape(told.format(made.address, made.rows, made.entries)), GOOD)
        else:
            self._not_done(outcome)

    def _exported(self, outcome: "Outcome[Exported]") -> None:
        if isinstance(outcome, Done):
            made = outcome.value
            link = f'<a href="{Path(made.folder).as_uri()}">{escape(made.folder)}</a>'
            self.said.emit(self.tr("{} tables written to {}").format(len(made.files), link), GOOD)
        else:
            self._not_done(outcome)

    def _not_done(self, outcome: "Outcome[object]") -> None:
        told = outcome.message if isinstance(outcome, Failed) else self.tr("It was stopped; nothing was left behind.")
        self.said.emit(told, WARNING)
