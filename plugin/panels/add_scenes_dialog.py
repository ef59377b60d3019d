"""What was found on this machine, before it is added to the case: dates seen, given or left open, refusals told."""

from collections import deque
from pathlib import Path
from typing import Any, Callable, Optional, Union

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.errors import CaseError
from ..core.imagery.facts import SceneFacts
from ..core.outcomes import Done, Failed
from ..flows.index_scenes import Found, Indexed, Rejected
from ..flows.indexer import Indexer, by_own_patterns, with_date
from . import scene_words
from .date_patterns_dialog import DatePatternsDialog
from .labels import tr
from .scene_dates import SceneDates
from .scenes_found_model import ACQUIRED, BASIS, NAME, PIXEL, SENSOR, ScenesFoundModel, ShownScenes

_DRAIN_MS, _AT_ONCE = 150, 2000


class AddScenesDialog(QDialog):
    """Shows images as they are found, takes dates for many at once, and adds what is ticked; the window is not held."""

    added = pyqtSignal(object)

    def __init__(self, indexer: Indexer, session: Any, parent: Optional[QWidget] = None) -> None:
        """`session` is the open case; only whether it can be written is asked."""
        super().__init__(parent)
        self.setObjectName("waybillAddScenes")
        self.setWindowTitle(self.tr("Add Images"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._indexer, self._writable = indexer, bool(session.writable)
        self._heard: deque[Union[Found, Rejected]] = deque()
        self._stop: Optional[Callable[[], None]] = None
        self._known = self._keys()
        self.model = ScenesFoundModel(self)
        self._shown = ShownScenes(self.model)
        self._build()
        self._timer = QTimer(self)
        self._timer.setInterval(_DRAIN_MS)
        self._timer.timeout.connect(self._drain)
        self.model.dataChanged.connect(self._count)
        self._count()

    # How it is opened

    @classmethod
    def for_files(cls, indexer: Indexer, session: Any, parent: Optional[QWidget] = None) -> "Optional[AddScenesDialog]":
        """Ask for files, and show what they are; None for a changed mind."""
        title = tr("Add Image Files")
        kinds = tr("Images (*.tif *.tiff *.jp2 *.ntf *.img *.vrt *.png *.jpg *.zip);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(parent, title, str(session.folder or ""), kinds)
        return cls(indexer, session, parent).begin_files([Path(name) for name in names]) if names else None

    @classmethod
    def for_folder(
        cls, indexer: Indexer, session: Any, parent: Optional[QWidget] = None
    ) -> "Optional[AddScenesDialog]":
        """Ask for a folder, and look through it; None for a changed mind."""
        name = QFileDialog.getExistingDirectory(parent, tr("Add Images of a Folder"), str(session.folder or ""))
        return cls(indexer, session, parent).begin_folder(Path(name)) if name else None

    @classmethod
    def for_layers(cls, indexer: Indexer, session: Any, parent: Optional[QWidget] = None) -> "AddScenesDialog":
        """Show what the raster layers of the project are."""
        return cls(indexer, session, parent).begin_layers()

    def begin_folder(self, folder: Path) -> "AddScenesDialog":
        """Look through a folder in the background."""
        self._begin(lambda: self._indexer.folder(folder, self._heard.append, self._ended))
        return self

    def begin_files(self, paths: "list[Path]") -> "AddScenesDialog":
        """Look at files in the background."""
        self._begin(lambda: self._indexer.files(paths, self._heard.append, self._ended))
        return self

    def begin_layers(self) -> "AddScenesDialog":
        """Look at the raster layers of the project, at once."""
        indexed = self._indexer.layers([layer_id for layer_id, _ in self._indexer.layers_to_offer()])
        self._heard.extend((*indexed.found, *indexed.rejected))
        self._ended(Done(indexed))
        self.show()
        return self

    # What happens

    def add(self) -> None:
        """Add what is ticked, and close."""
        try:
            added = self._indexer.add(self.model.ticked())
        except CaseError as error:
            self._say(str(error))
            return
        self.added.emit(added)
        self.accept()

    def set_date(self, facts: "Callable[[Found], SceneFacts]") -> None:
        """Give the selected images a date, each its own by what is asked of it."""
        rows = [row for row in self._selected() if isinstance(self.model.rows[row], Found)]
        changed = []
        for row in rows:
            found = self.model.rows[row]
            if isinstance(found, Found):
                changed.append((row, with_date(found, facts(found))))
        self.model.change(changed)
        self._say("" if rows else self.tr("Select the images first whose date this is."))

    def reject(self) -> None:
        """Close without adding; what still runs is stopped."""
        self._halt()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window stops what still runs, too."""
        self._halt()
        super().closeEvent(event)

    def _begin(self, start: "Callable[[], Callable[[], None]]") -> None:
        self.progress.setVisible(True)
        self.halt.setVisible(True)
        self._timer.start()
        self._stop = start()
        self.show()

    def _drain(self) -> None:
        """Take over what was found since the last look, a bounded number at a time."""
        rows: list[tuple[Union[Found, Rejected], bool]] = []
        while self._heard and len(rows) < _AT_ONCE:
            each = self._heard.popleft()
            rows.append((each, isinstance(each, Found) and self._indexer.is_known(each, self._known)))
        self.model.append(rows)
        self._count()
        if not self._heard and self._stop is None:
            self._timer.stop()

    def _ended(self, outcome: "Union[Done[Indexed], Failed, Any]") -> None:
        self._stop = None
        self.progress.setVisible(False)
        self.halt.setVisible(False)
        while self._heard:
            self._drain()
        if isinstance(outcome, Done):
            better = {each.scene.id: each for each in outcome.value.found if each.scene.sha256}
            at = ((n, row.scene.id) for n, row in enumerate(self.model.rows) if isinstance(row, Found))
            self.model.change([(n, better[row]) for n, row in at if row in better])
        elif isinstance(outcome, Failed):
            self._say(outcome.message)
        else:
            self._say(self.tr("Stopped: what was found until then can be added."))
        self._count()

    def _halt(self) -> None:
        """Stop looking; what was found stays in the list."""
        stop, self._stop = self._stop, None
        if stop is not None:
            stop()
            self._ended(None)

    def _count(self, *_: object) -> None:
        found, undated, ticked = self.model.images, self.model.undated, self.model.to_add
        refused = len(self.model.rows) - found
        told = self.tr("{}, {} without a date, {} refused")
        self.told.setText(told.format(scene_words.images(found), words.number(undated), words.number(refused)))
        self.ok.setText(self.tr("Add {}").format(words.number(ticked)) if ticked else self.tr("Add"))
        self.ok.setEnabled(bool(ticked) and self._writable and self._stop is None)

    def _edit_patterns(self) -> None:
        first = next((row for row in self.model.rows if isinstance(row, Found)), None)
        dialog = DatePatternsDialog(self._indexer.patterns(), (first.scene.title or "") if first else "", self)
        dialog.accepted.connect(lambda: self._take_patterns(dialog))
        dialog.open()

    def _take_patterns(self, dialog: DatePatternsDialog) -> None:
        patterns = dialog.patterns()
        self._indexer.set_patterns(patterns)
        rows = [(n, row) for n, row in enumerate(self.model.rows) if isinstance(row, Found)]
        self.model.change([(n, by_own_patterns(row, patterns)) for n, row in rows])

    def _selected(self) -> "list[int]":
        rows = self.view.selectionModel().selectedRows()
        return [self._shown.mapToSource(index).row() for index in rows]

    def _say(self, text: str) -> None:
        self.warning.setText(text)
        self.warning.setVisible(bool(text))

    def _keys(self) -> "frozenset[tuple[object, ...]]":
        try:
            return self._indexer.known()
        except CaseError:  # said when they are added
            return frozenset()

    def _build(self) -> None:
        self.view = self._table()
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setVisible(False)
        self.dates = SceneDates()
        self.dates.given.connect(self.set_date)
        self.dates.wrong.connect(self._say)
        self.dates.patterns.clicked.connect(self._edit_patterns)
        layout = QVBoxLayout(self)
        layout.addLayout(self._head())
        layout.addWidget(self.view)
        layout.addWidget(self.dates)
        layout.addWidget(self.warning)
        layout.addWidget(self._buttons())
        self.resize(940, 520)

    def _table(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self._shown)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAlternatingRowColors(True)
        view.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        view.setAccessibleName(self.tr("Images found"))
        view.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in ((NAME, 235), (ACQUIRED, 140), (BASIS, 150), (SENSOR, 85), (PIXEL, 65)):
            view.setColumnWidth(column, width)
        view.header().setStretchLastSection(True)
        return view

    def _head(self) -> QHBoxLayout:
        self.kind = QComboBox()
        self.kind.addItems([self.tr("Everything"), self.tr("Without a date"), self.tr("Refused")])
        self.kind.setAccessibleName(self.tr("Show"))
        self.kind.currentIndexChanged.connect(self._shown.show_kind)
        self.told = QLabel()
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setMaximumWidth(120)
        self.progress.setVisible(False)
        self.halt = QPushButton(self.tr("&Stop"))
        self.halt.setVisible(False)
        self.halt.clicked.connect(self._halt)
        row = QHBoxLayout()
        row.addWidget(self.kind)
        row.addWidget(self.told, 1)
        row.addWidget(self.progress)
        row.addWidget(self.halt)
        return row

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = box.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setAutoDefault(False)
        self.ok.setDefault(False)
        box.accepted.connect(self.add)
        box.rejected.connect(self.reject)
        return box
