"""Searching for images in an open case: the window beside the map, and outlines of what was found on it."""

from typing import Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..canvas.footprints_item import FootprintsItem
from ..canvas.on_earth import OnEarth
from ..canvas.view import show_bounds
from ..core.imagery.catalogue import Extent
from ..core.values import Id
from ..flows.scene_search import SceneSearches
from ..flows.session import CaseSession
from ..panels.search_window import SearchWindow
from .base import Tools, in_front

_SCALE = 100_000.0


class SearchTools(Tools):
    """Makes the window when it is first wanted. `scenes_added` carries identifiers of images of the case."""

    scenes_added = pyqtSignal(object)

    def __init__(
        self, session: CaseSession, canvas: QgsMapCanvas, parent_window: QWidget, searches: SceneSearches
    ) -> None:
        super().__init__(session, canvas)
        self._parent = parent_window
        self._searches = searches
        self.window: Optional[SearchWindow] = None
        self.outlines: Optional[FootprintsItem] = None

    def show(self, places: "tuple[Id, ...]" = ()) -> None:
        """Open the window, with these places ticked where any are given."""
        window = self._made()
        if places:
            window.look_for_places(places)
        in_front(window)

    def close(self) -> None:
        """Leave nothing behind."""
        if self.window is not None:
            self.window.let_go()
            self._take_down(self.window)
            self.window = None
        self._clear()
        super().close()

    def _made(self) -> SearchWindow:
        if self.window is None:
            window = SearchWindow(self._searches, self._session, self._parent)
            window.form.map_extent = OnEarth(self._canvas).view
            window.said.connect(self.said)
            window.scenes_added.connect(self.scenes_added)
            window.footprints_shown.connect(self._show_outlines)
            window.footprint_chosen.connect(self._bring_out)
            window.zoom_wanted.connect(self._zoom)
            self.window = window
        return self.window

    def _show_outlines(self, shapes: "tuple[tuple[Id, object], ...]") -> None:
        if not shapes:
            self._clear()
            return
        if self.outlines is None:
            self.outlines = FootprintsItem(self._canvas)
            self._canvas.xyCoordinates.connect(self._hover)
        self.outlines.show_outlines(shapes)  # type: ignore[arg-type]

    def _bring_out(self, chosen: "tuple[Id, ...]") -> None:
        if self.outlines is not None:
            self.outlines.bring_out(chosen)

    def _clear(self) -> None:
        if self.outlines is not None:
            self._canvas.xyCoordinates.disconnect(self._hover)
            self._canvas.scene().removeItem(self.outlines)
            self.outlines = None

    def _hover(self, at: QgsPointXY) -> None:
        if self.outlines is not None:
            pixel = self._canvas.getCoordinateTransform().transform(at)
            self.outlines.hover(next(iter(self.outlines.at(pixel.x(), pixel.y())), None))

    def _zoom(self, extent: Extent) -> None:
        show_bounds(self._canvas, extent, point_scale=_SCALE)
