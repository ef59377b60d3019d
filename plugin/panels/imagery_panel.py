"""Images of the case by place and date: what was looked at, what not, and the calendar of both."""

from typing import Callable, Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import WaybillError
from ..core.imagery.assets import assets_of
from ..core.imagery.composites import offered
from ..core.imagery.verdicts import Examined
from ..core.values import Id
from ..flows.scene_book import OF_IMAGES
from ..flows.session import CaseSession
from . import scene_words
from .calendar_view import CalendarView
from .case_panel import CasePanel, filter_line, more_button
from .form_parts import may_shrink
from .look_bar import LookBar
from .scene_deeds import SceneDeeds
from .scene_sieve import SceneSieve
from .scenes_list import ScenesList
from .scenes_menu import LOOKS, REMOVE, SHOW, ScenesMenu, context_menu
from .scenes_model import ScenesModel


class ImageryPanel(CasePanel):
    """The Imagery panel of an open case.

    `deed_wanted` carries what the map is to do with which images (see `scenes_menu`), `adding_wanted` from where to
    add images: files, folder, layers, patterns, picture or search. `on_map` says which images the map shows.
    """

    deed_wanted = pyqtSignal(str, object)
    adding_wanted = pyqtSignal(str)

    def __init__(self, session: CaseSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(session, parent)
        self.setMinimumWidth(300)
        self._model = ScenesModel(self)
        self._place: Optional[Id] = None
        self._place_was_chosen = False  # by somebody; until then it is the one with most images
        self.on_map: Callable[[], frozenset[str]] = frozenset
        self.deeds = SceneDeeds(self, session, self._try)
        self._build()
        self.reload()
        session.on_change(self._case_changed)

    # From outside

    @property
    def place(self) -> Optional[Id]:
        """The place that images are listed by; None for all."""
        return self._place

    @property
    def subject(self) -> Optional[str]:
        """What is looked for; None for anything."""
        return self.looks.subject

    @property
    def listed(self) -> tuple[Examined, ...]:
        """Images as they are listed."""
        return self._model.shown

    def show_pictures(self, picture: "Callable[[Examined], Optional[QPixmap]]") -> None:
        """Show small pictures; `repaint_list` when more of them are there."""
        self._model.picture = picture
        self._model.repaint()

    def repaint_list(self) -> None:
        """Draw the list anew, with what pictures there are."""
        self._model.repaint()

    def mark_on_map(self, scenes: "frozenset[str]") -> None:
        """Mark what the map shows."""
        self._model.mark_on_map(scenes)

    def choose(self, scene: Id) -> None:
        """Show one image in the list; one that the filter or the place hides too."""
        self._try(lambda: self._choose(scene))

    def reload(self) -> None:
        """Read images and places anew; what is chosen stays so."""
        self._try(self._read)

    def log(self, verdict: str, scenes: "tuple[Id, ...]", *, preview: Optional[bool] = None) -> None:
        """Log one answer for some images, at the place they are listed by; and say what was logged."""
        self._try(lambda: self.deeds.log(((self.subject, verdict),), scenes, preview=preview))

    # Building

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        self.filter = filter_line(self.tr("Filter by date, sensor, words"), lambda _: self._sift())
        self.sieve = SceneSieve()
        self.sieve.changed.connect(self._sift)
        layout.addLayout(self._make_top())
        self.state = QLabel()
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(self.state)
        self.empty = QLabel(
            self.tr(
                "No image here yet. Search… asks catalogues on the network; ⋯ adds files, folders, layers that are on "
                "the map already, or an image known only by its date."
            )
        )
        self.empty.setWordWrap(True)
        layout.addWidget(self.empty)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._make_list())
        splitter.addWidget(self._make_calendar())
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([420, 240])
        layout.addWidget(splitter, 1)
        layout.addWidget(self.bounds)
        self.looks = LookBar()
        self.looks.looked.connect(lambda verdict: self.log(verdict, self.list.chosen()))
        self.looks.several_wanted.connect(lambda: self._try(self.deeds.ask_looks))
        self.looks.subject_changed.connect(lambda: self._try(self._show_calendar))
        self.looks.set_writable(self._session.writable)
        layout.addWidget(self.looks)

    def _make_top(self) -> QVBoxLayout:
        both = QVBoxLayout()
        top, second = QHBoxLayout(), QHBoxLayout()
        self.places = QComboBox()
        may_shrink(self.places)
        self.places.setObjectName("waybillScenesPlace")
        self.places.setAccessibleName(self.tr("Place"))
        self.places.currentIndexChanged.connect(lambda _: self._try(self._place_chosen))
        self.search = QPushButton(self.tr("Search…"))
        self.search.setObjectName("waybillSearchScenes")
        self.search.setToolTip(self.tr("Ask catalogues for images. Nothing goes to the network before"))
        self.search.clicked.connect(lambda: self.adding_wanted.emit("search"))
        menu = ScenesMenu(self)
        menu.wanted.connect(self._menu)
        menu.ordered.connect(self._model.sort_by)
        for action in menu.changing:
            action.setEnabled(self._session.writable)
        self.search.setEnabled(self._session.writable)
        top.addWidget(self.places, 1)
        top.addWidget(self.sieve)
        second.addWidget(self.filter, 1)
        second.addWidget(self.search)
        second.addWidget(more_button(menu))
        both.addLayout(top)
        both.addLayout(second)
        return both

    def _make_list(self) -> QWidget:
        self.list = ScenesList(self._model)
        self.list.looked.connect(lambda verdict: self.log(verdict, self.list.chosen()))
        self.list.opened.connect(lambda scene: self.deed_wanted.emit(SHOW, (Id(scene),)))
        self.list.keys_wanted.connect(self.deeds.show_keys)
        self.list.customContextMenuRequested.connect(self._context)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.calendar.mark(self.list.current()))
        return self.list

    def _make_calendar(self) -> QgsCollapsibleGroupBox:
        box = QgsCollapsibleGroupBox(self.tr("Calendar"))
        box.setObjectName("waybillCalendarBox")
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        self.calendar = CalendarView()
        self.calendar.scene_wanted.connect(lambda scene: self.choose(Id(scene)))
        self.calendar.scene_opened.connect(lambda scene: self.deed_wanted.emit(SHOW, (Id(scene),)))
        self.calendar.describe = self._describe
        self.bounds = QLabel()
        self.bounds.setWordWrap(True)
        self.bounds.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.bounds.setMinimumHeight(3 * self.bounds.fontMetrics().lineSpacing())  # the list keeps its height
        self.bounds.setTextFormat(Qt.TextFormat.PlainText)
        self.bounds.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(self.calendar, 1)
        self._calendar_box = box
        return box

    # Behaviour

    def _case_changed(self, tables: "tuple[str, ...]") -> None:
        if OF_IMAGES & set(tables):
            self.reload()

    def _read(self) -> None:
        places = self._session.scene_book.places()
        if not self._place_was_chosen and self._place is None and places and places[0].images:
            self._place = max(places, key=lambda place: place.images).id
        total = len(self._session.scene_book.examined(None))
        self.places.blockSignals(True)
        self.places.clear()
        self.places.addItem(self.tr("All places ({})").format(total), None)
        for place in places:
            self.places.addItem(f"{place.label} ({place.images})" if place.images else place.label, place.id)
        self.places.setCurrentIndex(max(self.places.findData(self._place), 0))
        self._place = self.places.currentData()
        self.places.blockSignals(False)
        self._show_images()

    def _choose(self, scene: Id) -> None:
        if not self.list.choose(scene):
            places = self._session.scene_book.places_of(scene)
            if self._place is not None and self._place not in places:
                self.places.setCurrentIndex(max(self.places.findData(places[0] if places else None), 0))
            if not self.list.choose(scene):
                self.filter.clear()
                self.sieve.clear()
                self.list.choose(scene)

    def _place_chosen(self) -> None:
        self._place, self._place_was_chosen = self.places.currentData(), True
        self._show_images()

    def _show_images(self) -> None:
        tz = self._session.scene_book.place(self._place).tz if self._place else None
        self._model.show_images(self._session.scene_book.examined(self._place), tz)
        self._model.mark_on_map(self.on_map())
        self._tell_state()
        self._show_calendar()

    def _show_calendar(self) -> None:
        made = self._session.scene_book.calendar(self._place, self.subject) if self._place else None
        self.calendar.show_calendars([made] if made else [])
        self.calendar.mark(self.list.current())
        if self._place is None:
            self.bounds.setText(self.tr("Choose a place above: its days are shown here."))
        elif made is None:
            self.bounds.setText(self.tr("Nothing is known of this place by day yet."))
        else:
            told = self._session.scene_book.bounds(self._place, self.subject)
            self.bounds.setText(scene_words.bounds_words(told, self.subject))
        self._calendar_box.setVisible(made is not None)

    def _sift(self) -> None:
        self._model.sift(self.sieve.sieve(self.filter.text()))
        self._tell_state()

    def _tell_state(self) -> None:
        shown, every = len(self._model.shown), self._model.every
        self.state.setText(self.tr("{} of {}").format(shown, scene_words.images(every)))
        self.state.setVisible(shown != every)
        self.empty.setVisible(every == 0)

    def _describe(self, scene: str) -> str:
        try:
            return scene_words.by_what(self._session.scene_book.scene(Id(scene)))
        except WaybillError:
            return ""  # asked while the mouse passes over; whatever is done next says that the case is away

    def _context(self, at: QPoint) -> None:
        chosen = self.list.chosen()
        if chosen:
            self._try(lambda: self._show_menu(chosen, self.list.viewport().mapToGlobal(at)))

    def _show_menu(self, chosen: "tuple[Id, ...]", at: QPoint) -> None:
        bands = offered(assets_of(self._session.scene_book.scene(chosen[0])))
        menu = context_menu(self, len(chosen), bands, self._session.writable, lambda what: self._do(what, chosen))
        menu.exec(at)
        menu.deleteLater()

    def _do(self, what: str, chosen: "tuple[Id, ...]") -> None:
        if what == LOOKS:
            self._try(self.deeds.ask_looks)
        elif what == REMOVE:
            self._try(lambda: self.deeds.remove(chosen))
        else:
            self.deed_wanted.emit(what, chosen)

    def _menu(self, what: str) -> None:
        if what == "keys":
            self.deeds.show_keys()
        elif what == "typed":
            self._try(self.deeds.type_scene)
        elif what == "calendar":
            self._try(self.deeds.save_calendar)
        else:
            self.adding_wanted.emit(what)
