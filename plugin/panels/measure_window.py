"""Measuring on the map: what to measure, what it came to, and keeping it with a sighting or as its count."""

from typing import Callable, Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..compat import step_of
from ..core.errors import WaybillError
from ..core.geometry import LonLat
from ..core.measuring.modes import MODES
from ..core.sightings import SceneInHand
from ..core.telling import NEUTRAL
from ..core.times import window_words
from ..core.values import Id
from ..flows.measures import resolution_of
from ..flows.session import CaseSession
from .labels import tr
from .measure_desk import MeasureDesk
from .measure_kept import KeptList
from .measure_modes import about, hint, name
from .measure_options import AreaPage, ColourPage, OptionsPage, ResolutionPage, ShadowPage, TrainPage
from .measure_report import Report
from .measure_result import ResultView, quiet

_WIDTH, _HEIGHT = 340, 600


class MeasureWindow(QDialog):
    """A window that stays beside the map. `mode_wanted` asks for the tool, with one of `core.measuring.modes.MODES`.

    Give it what was drawn by `take`, and the sighting in hand by `show_sighting`. `count_offered` carries an interval
    with its reason, and what it counts; `chain_wanted` points to show on the map; `closed` says that the tool can go;
    `stepped` carries undo or redo. One window for each session: it listens to that for as long as it is open.
    """

    mode_wanted = pyqtSignal(str)
    count_offered = pyqtSignal(object, object)
    chain_wanted = pyqtSignal(object)
    said = pyqtSignal(str, int)
    closed = pyqtSignal()
    stepped = pyqtSignal(str)

    def __init__(self, session: CaseSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setObjectName("waybillMeasure")
        self.setWindowTitle(tr("Measure"))
        self._session = session
        self._desk = MeasureDesk(session.measuring)
        self._sighting: Optional[Id] = None
        self._pages: dict[str, OptionsPage] = {
            "length": OptionsPage(), "train": TrainPage(), "shadow": ShadowPage(), "area": AreaPage(),
            "resolution": ResolutionPage(), "colour": ColourPage(),
        }  # fmt: skip
        self._build()
        self._connect()
        self.resize(_WIDTH, _HEIGHT)
        self.set_mode("length")
        self._show_kept()

    @property
    def mode(self) -> str:
        """What is being measured."""
        return self._desk.mode

    # What the map and the panels tell

    def take(self, scene: SceneInHand, chain: "tuple[LonLat, ...]") -> None:
        """Measure what was drawn on an image."""
        self._desk.take(scene, chain)
        self._tell_scene(scene)
        self._measure()

    def show_sighting(self, row: Optional[Id]) -> None:
        """Keep with this sighting from now on; with the image where there is none."""
        self._sighting = row
        self._show_kept()
        self._allow()

    def set_mode(self, mode: str) -> None:
        """Measure something else."""
        self._desk.set_mode(mode)
        self.buttons[mode].setChecked(True)
        for name_of_page, page in self._pages.items():
            page.setVisible(name_of_page == mode)
        self._options.setVisible(mode != "length")
        self.result.show_hint(hint(mode))
        self._allow()
        self.mode_wanted.emit(mode)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        """The tool comes with the window."""
        super().showEvent(event)
        self.mode_wanted.emit(self.mode)

    def event(self, event: QEvent) -> bool:
        """Claim the standard keys for undo and redo, which would go to another layer."""
        if event.type() == QEvent.Type.ShortcutOverride and step_of(event):
            event.accept()
            return True
        return bool(super().event(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        """The tool goes with the window."""
        self.closed.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the window as its button does; Enter presses nothing by accident."""
        verb = step_of(event)
        if verb:
            self.stepped.emit(verb)
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    # Building

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        self.scene = QLabel()
        self.scene.setTextFormat(Qt.TextFormat.PlainText)
        self.scene.setWordWrap(True)
        quiet(self.scene)
        self.scene.hide()
        self.result = ResultView()
        self._options = QgsCollapsibleGroupBox(tr("Options"))
        pages = QVBoxLayout(self._options)
        for page in self._pages.values():
            pages.addWidget(page)
        self.kept = KeptList()
        self.by_area = QPushButton(tr("Count by &Area"))
        for widget in (self.scene, self.result, self.by_area, self._options, self.kept):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setMinimumWidth(1)  # else one long word would push everything out of the window
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addLayout(self._make_modes())
        layout.addWidget(scroll, 1)
        layout.addLayout(self._make_buttons())
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.setMinimumWidth(300)

    def _make_modes(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(2)
        group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        for number, mode in enumerate(MODES):
            button = QToolButton()
            button.setText(name(mode))
            button.setToolTip(about(mode))
            button.setCheckable(True)
            button.setObjectName(f"waybillMeasure_{mode}")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _, mode=mode: self.set_mode(mode))
            group.addButton(button)
            self.buttons[mode] = button
            grid.addWidget(button, number // 3, number % 3)
        return grid

    def _make_buttons(self) -> QHBoxLayout:
        self.use = QPushButton(tr("&Use as Count"))
        self.use.setToolTip(tr("Makes it the sighting's count; what was counted before stands beside it"))
        self.keep = QPushButton()
        self.keep.setObjectName("waybillKeepMeasurement")
        row = QHBoxLayout()
        row.addWidget(self.use)
        row.addStretch(1)
        row.addWidget(self.keep)
        return row

    def _connect(self) -> None:
        for page in self._pages.values():
            page.changed.connect(self._measure)
        self._train.colours_wanted.connect(self._read_colours)
        self.by_area.clicked.connect(lambda: self.set_mode("area"))
        self.use.clicked.connect(self._offer)
        self.keep.clicked.connect(self._keep)
        self.kept.chosen.connect(self.chain_wanted)
        self.kept.remove_wanted.connect(lambda row: self._try(lambda: self._session.measuring.remove(Id(row))))
        self._session.on_change(self._case_changed)

    @property
    def _train(self) -> TrainPage:
        page = self._pages["train"]
        assert isinstance(page, TrainPage)  # nosec B101 - for the type checker
        return page

    # Measuring

    def _measure(self) -> None:
        """Measure what was drawn with the options as they stand."""
        if not self._desk.drawn:
            return
        try:
            shown = self._desk.measure(self._pages[self.mode])
        except WaybillError as error:
            self.result.show_problem(str(error))
        else:
            self.result.show_report(shown)
        self._allow()

    def _read_colours(self) -> None:
        try:
            parts = self._desk.colours_in_order(self._train)
        except WaybillError as error:
            self.result.show_problem(str(error))
        else:
            self.result.strip.show_parts(parts)
        self._allow()

    def _allow(self) -> None:
        """Offer what there is to be kept, and say where it goes."""
        shown: Optional[Report] = self._desk.report
        may = self._session.writable
        self.keep.setEnabled(may and self._desk.can_keep(self._sighting))
        self.keep.setText(self._keep_words())
        self.keep.setToolTip(tr("One step, which Ctrl+Z takes back"))
        self.use.setVisible(self.mode in ("area", "train"))
        self.use.setEnabled(may and self._sighting is not None and shown is not None and shown.count is not None)
        self.by_area.setVisible(shown is not None and shown.by_area_instead)

    def _keep_words(self) -> str:
        if self._desk.strip:
            return tr("&Propose as Marks")
        if self.mode == "resolution":
            return tr("&Keep with the Image")
        return tr("&Keep with the Sighting") if self._sighting else tr("&Keep with the Image")

    def _keep(self) -> None:
        said = self._try(lambda: self._desk.keep(self._sighting))
        if said:
            self._show_kept()
            self.said.emit(tr("The measurement was kept. Ctrl+Z takes it back."), NEUTRAL)

    def _offer(self) -> None:
        report, sighting = self._desk.report, self._sighting
        if report is None or report.count is None or sighting is None:
            return
        if self._try(lambda: self._desk.check_image(sighting)):
            self.count_offered.emit(report.count, report.of)

    def _case_changed(self, tables: "tuple[str, ...]") -> None:
        if "measurement" in tables or "sighting" in tables:
            self._show_kept()

    def _show_kept(self) -> None:
        lines: tuple = ()
        if self._sighting is not None:
            try:
                lines = self._session.measuring.of("sighting", self._sighting)
            except WaybillError as error:
                self.result.show_problem(str(error))
        self.kept.show_lines(lines, self._sighting is not None)

    def _tell_scene(self, scene: SceneInHand) -> None:
        when = window_words(scene.acquired_from, scene.acquired_to) or tr("undated")
        self.scene.setText(f"{scene.title} · {when}\n{resolution_of(scene).words()}")
        self.scene.show()
        page = self._pages["colour"]
        if isinstance(page, ColourPage) and self._desk.chain:
            others = self._session.measuring.images_at(self._desk.chain[0])
            page.offer(tuple(pair for pair in others if pair[0] != scene.layer_id))

    def _try(self, step: Callable[[], object]) -> bool:
        try:
            step()
        except WaybillError as error:
            self.result.show_problem(str(error))
            return False
        return True
