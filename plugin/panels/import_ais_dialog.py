"""AIS into the case: a file or layer is looked at, what is found in it is shown ship by ship, then kept."""

from pathlib import Path
from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.errors import AisError, CaseError
from ..core.outcomes import Done, Failed
from ..flows.ais_desk import AisDesk, AisPreview, Findings, Search
from ..flows.jobs import Gauge, Outcome
from . import labels
from .import_ais_form import ImportAisForm
from .import_ais_tables import KINDS, AisTables
from .positions_picker import PositionsPicker

_EVERY_MS = 200


class ImportAisDialog(QDialog):
    """Shows how positions would be understood before they are read, and what was found before anything is kept."""

    kept = pyqtSignal(object)

    def __init__(self, desk: AisDesk, folder: Optional[Path] = None, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillImportAis")
        self.setWindowTitle(self.tr("Import AIS"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._folder = desk, folder
        self._gauge: Optional[Gauge] = None
        self._stop: Optional[Callable[[], None]] = None
        self.found: Optional[Findings] = None
        self._build()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._show_progress)

    # What a person does

    def look(self) -> None:
        """Understand the beginning of the file or layer, as things are said now."""
        given = self.picker.given()
        self._forget()
        if given is None:
            self.tables.clear_preview()
            self._say("")
            return
        try:
            self._desk.look(given, self.form.mapping(), self._looked)
        except AisError as error:
            self.tables.clear_preview()
            self._say(str(error))

    def find(self) -> None:
        """Read the file or layer and find what there is."""
        given = self.picker.given()
        try:
            only = [int(text) for text in self.form.only.text().replace(",", " ").split()]
        except ValueError:
            self._say(self.tr("An MMSI is a number of nine digits. Put commas between several."))
            return
        self._forget()
        self._say("")
        if given is None:
            return
        try:
            search = Search(self.form.mapping(), self.form.limits(), only, *self.form.land())
            self._gauge, self._stop = self._desk.find(given, search, self._ended)
        except AisError as error:
            self._say(str(error))
            return
        self._timer.start()
        self._enable()

    def halt(self) -> None:
        """Stop reading; nothing is kept of it."""
        stop, self._stop = self._stop, None
        if stop is not None:
            stop()
            self._timer.stop()
            self._say(self.tr("Stopped; nothing was kept."))
        self._enable()

    def keep(self) -> None:
        """Keep the ships that are ticked, and close."""
        if self.found is None:
            return
        try:
            kept = self._desk.keep(self.found, [self.found.gathered.ships[mmsi] for mmsi in self.tables.ticked()])
        except CaseError as error:
            self._say(str(error))
            return
        self.kept.emit(kept)
        self.accept()

    def reject(self) -> None:
        """Close without keeping; what still runs is stopped."""
        self._desk.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window stops what still runs, too."""
        self._desk.stop()
        super().closeEvent(event)

    # What is shown

    def _looked(self, outcome: "Outcome[AisPreview]") -> None:
        if isinstance(outcome, Failed):
            self._say(outcome.message)
            self.tables.clear_preview()
            return
        if isinstance(outcome, Done):
            seen = outcome.value
            self.form.show_preview(seen)
            read = self.tr("Read as {}.").format(seen.source) if seen.source and not seen.problem else ""
            self._say("\n".join([each for each in (read, seen.problem, *seen.warnings) if each]))
            self.tables.show_preview(seen)
            self._enable()

    def _ended(self, outcome: "Outcome[Findings]") -> None:
        self._stop = None
        self._timer.stop()
        if isinstance(outcome, Failed):
            self._say(outcome.message)
        elif isinstance(outcome, Done):
            self.found = outcome.value
            done = outcome.value.done
            told = self.tr("{} positions. Ships: {}, tracks: {}, stops: {}, gaps: {}, jumps: {}.")
            numbers = (done.rows, done.ships, done.tracks, *(done.count(kind) for kind in KINDS))
            self._say("\n".join([told.format(*map(words.number, numbers)), *done.warnings]))
            self.tables.show_found(outcome.value)
        else:
            self._say(self.tr("Stopped; nothing was kept."))
        self._enable()

    def _show_progress(self) -> None:
        if self._gauge is not None:
            self.progress.setValue(round(100 * self._gauge.share))

    def _forget(self) -> None:
        """What was found is of no use once it is said otherwise how to read."""
        self.found = None
        self.tables.forget()
        self._enable()

    def _enable(self, *_: object) -> None:
        running = self._stop is not None
        self.progress.setVisible(running)
        self.stopper.setVisible(running)
        self.form.setEnabled(not running)
        self.picker.setEnabled(not running)
        self.finder.setEnabled(self.picker.given() is not None and not running)
        ticked = len(self.tables.ticked()) if self.found is not None else 0
        self.ok.setEnabled(bool(ticked) and not running and self._desk.writable)
        self.ok.setToolTip("" if self._desk.writable else labels.read_only())
        kept = self.tr("Keep {} of {} ships").format(words.number(ticked), words.number(self.tables.ships.rowCount()))
        self.ok.setText(kept if ticked else self.tr("Keep"))
        self.ok.setMinimumWidth(self.ok.sizeHint().width())

    def _say(self, text: str) -> None:
        self.told.setText(text)

    def _build(self) -> None:
        self.picker = PositionsPicker(self._folder)
        self.picker.changed.connect(self.look)
        self.form = ImportAisForm()
        self.form.changed.connect(self.look)
        self.tables = AisTables()
        self.tables.ticked_changed.connect(self._enable)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.addWidget(self.picker)
        layout.addWidget(self.form)
        layout.addWidget(self.tables, 1)
        layout.addWidget(self.told)
        layout.addLayout(self._foot())
        self.resize(900, 720)
        self._enable()

    def _foot(self) -> QHBoxLayout:
        self.progress = QProgressBar()
        self.stopper = QPushButton(self.tr("&Stop"))
        self.stopper.clicked.connect(self.halt)
        self.finder = QPushButton(self.tr("&Find"))
        self.finder.clicked.connect(self.find)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = box.button(QDialogButtonBox.StandardButton.Ok)
        box.accepted.connect(self.keep)
        box.rejected.connect(self.reject)
        row = QHBoxLayout()
        for widget in (self.finder, self.progress, self.stopper):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(box)
        return row
