"""Images of an open case on the map: shown, looked at, stepped through; what the Imagery panel asks for."""

from typing import Callable, Optional

from qgis.core import QgsRectangle
from qgis.gui import QgsMapCanvas

from ..canvas.image_keys import NATIVE, RESAMPLE, ImageKeys
from ..canvas.on_earth import OnEarth
from ..canvas.scene_note import SceneNote
from ..canvas.sides import layer_ids_at
from ..canvas.view import show_extent
from ..core.errors import BadValue, ImageryError
from ..core.geometry import LonLat
from ..core.imagery.composites import Wanted
from ..core.imagery.scene_filter import neighbour
from ..core.outcomes import Done, Failed
from ..core.sightings import SceneInHand
from ..core.telling import NEUTRAL, WARNING
from ..core.values import Id
from ..flows.images import ImageMissing
from ..flows.jobs import Outcome
from ..flows.session import CaseSession
from ..panels import scene_words
from ..panels.desk import Desk
from ..panels.imagery_panel import ImageryPanel
from ..panels.scenes_menu import BESIDE, COMPOSITE, DOWNLOAD, FLICKER, SHIFT, SHOW, SWIPE, ZOOM
from ..panels.show_image import name_file
from .base import Tools
from .compare_tools import CompareTools
from .imagery_adding import ImageryAdding

Ids = tuple[Id, ...]
_SPECK = 0.08  # of the width of the map; what is smaller is hard to see
_SCALE = 100_000.0


class ImageryTools(Tools):
    """Connects the Imagery panel with one canvas, until it is closed."""


    def __init__(self, session: CaseSession, canvas: QgsMapCanvas, desk: Desk) -> None:
        super().__init__(session, canvas)
        self._desk = desk
        self._panel: Optional[ImageryPanel] = None
        self._current: Optional[Id] = None
        self._asked: Optional[Id] = None
        self.note = SceneNote(session, canvas)
        self._keys = ImageKeys(canvas)
        self._keys.looked.connect(lambda verdict: self._try(lambda: self._look(verdict)))
        self._keys.stepped.connect(lambda step: self._try(lambda: self._step(step)))
        self._keys.drawn_by.connect(lambda how: self._try(lambda: self._draw_by(how)))
        self.comparing = CompareTools(session, canvas, self.open)
        self.adding = ImageryAdding(session, canvas, desk)
        self.adding.show_wanted.connect(lambda scene: self._try(lambda: self._show(Id(scene))))
        for teller in (self.comparing, self.adding):
            teller.said.connect(self.said)
        canvas.layersChanged.connect(self._mark)
        session.on_change(self._case_changed)
        self._try(session.scene_layers.follow)
        desk.imagery_made.connect(self._panel_made)
        if desk.imagery is not None:
            self._panel_made(desk.imagery)

    def close(self) -> None:
        """Leave nothing on the canvas."""
        self.blockSignals(True)
        self._canvas.layersChanged.disconnect(self._mark)
        self.comparing.close()
        self.adding.close()
        self.note.discard()
        self._keys.discard()
        self._panel = None
        super().close()

    def open(self, scene: Id, then: Callable[[str], None], composite: Wanted = None) -> None:
        """Bring an image onto the map in the background, asking once where its file lies; then tell its layer."""

        def opened(outcome: "Outcome[str]") -> None:
            if isinstance(outcome, Done):
                self._try(lambda: then(outcome.value))
            elif isinstance(outcome, Failed):
                self.said.emit(outcome.message, WARNING)

        try:
            self._session.scene_layers.open_soon(scene, composite, opened)
        except ImageMissing as missing:
            name_file(self._session.images, missing, self._canvas.window())
            self._session.scene_layers.open_soon(scene, composite, opened)

    def _panel_made(self, panel: ImageryPanel) -> None:
        self._panel = panel
        panel.on_map = self._session.shown.shown
        panel.deed_wanted.connect(lambda what, scenes: self._try(lambda: self._do(what, scenes)))
        self.adding.serve(panel)
        self._mark()

    # What the panel asks for

    def _do(self, what: str, scenes: Ids) -> None:
        if what == SHOW:
            self._show(scenes[0])
        elif what.startswith(COMPOSITE):
            bands = self.adding.bands_for(scenes[0], what[len(COMPOSITE) :])
            self._show(scenes[0], bands)
        elif what == ZOOM:
            self._zoom(scenes)
        elif what in (SWIPE, FLICKER, BESIDE):
            self.comparing.begin(what, scenes)
        elif what == SHIFT:
            self.comparing.measure_shift(scenes)
        elif what == DOWNLOAD:
            self.adding.download(scenes[0])

    def _show(self, scene: Id, composite: Wanted = None) -> None:
        """Bring an image onto the map, alone among those of the case; the map moves only where it would not be seen."""
        self._asked = scene
        self.open(scene, lambda layer: self._shown(scene, layer, move=True), composite)

    def _shown(self, scene: Id, layer: str, *, move: bool) -> None:
        if scene != self._asked:
            return  # another one was asked for meanwhile
        self._session.shown.show_only((layer,))
        self._current = scene
        extent = self._session.shown.extent(layer)
        if move and extent is not None and self._hard_to_see(extent):
            self._look_at(extent)
        self.note.look_soon()

    def _hard_to_see(self, extent: QgsRectangle) -> bool:
        """True where an image lies off the map, or is a speck on it."""
        view = self._canvas.extent()
        return not extent.intersects(view) or max(extent.width(), extent.height()) < _SPECK * view.width()

    def _zoom(self, scenes: Ids) -> None:
        extent: Optional[QgsRectangle] = None
        for scene in scenes:
            there = self._session.extent_of("scene", scene)
            if there is not None:
                extent = there if extent is None else extent
                extent.combineExtentWith(there)
        if extent is not None:
            self._look_at(extent)
            return
        place = self._session.scene_book.scene(scenes[0]).place  # as of one that is known by its date only
        if place is None:
            raise ImageryError(self.tr("Nobody knows which ground this image shows: it has no footprint."))
        self._desk.zoom_wanted.emit("place_map", place)

    def _look_at(self, extent: QgsRectangle) -> None:
        show_extent(self._canvas, extent, point_scale=_SCALE, margin=1.05)

    def _step(self, step: int) -> None:
        """The image before or after at this place, in order of time; the map stays where it is.

        Those known by their date only are passed over (`neighbour`): there is nothing of them to see.
        """
        listed = self._panel.listed if self._panel is not None else self._session.scene_book.examined(None)
        found = neighbour(listed, self._asked or self._current, step)
        if found is None:
            later = self.tr("No later image that can be shown is listed here.")
            earlier = self.tr("No earlier image that can be shown is listed here.")
            self.said.emit(later if step > 0 else earlier, NEUTRAL)
            return
        scene = found.scene.id
        self._asked = scene
        if self._panel is not None:
            self._panel.list.choose(scene)
        self.open(scene, lambda layer: self._shown(scene, layer, move=False))

    # Looking

    def _look(self, verdict: str) -> None:
        """Log what was found on the image on top in the middle of the view."""
        if not self._session.writable:
            raise BadValue(self.tr("This case is read-only: no look can be logged."))
        image, at = self._in_view()
        subject = self._panel.subject if self._panel is not None else None
        place = self._panel.place if self._panel is not None else None
        view = OnEarth(self._canvas).view()
        here = self._session.shown.look(image, at, ((subject, verdict),), place, view)
        where = here.label if here is not None else self.tr("no place of the case is near")
        which = scene_words.when(image) if image.acquired_from or image.acquired_to else image.title
        self.said.emit(scene_words.logged(which, ((subject, verdict),), where), NEUTRAL)

    def _draw_by(self, how: str) -> None:
        layer, layers = self._in_view()[0].layer_id, self._session.shown
        if how == NATIVE:
            self._canvas.zoomScale(layers.native_scale(layer, self._canvas.mapSettings()))
        elif how == RESAMPLE:
            smooth = layers.toggle_resampling(layer)
            self.said.emit(self.tr("Drawn smoothly") if smooth else self.tr("Drawn pixel by pixel"), NEUTRAL)
        else:
            view = layers.view_in(layer, self._canvas.mapSettings())
            self._session.scene_layers.stretch(layer, view, self._stretched)

    def _stretched(self, outcome: "Outcome[None]") -> None:
        if isinstance(outcome, Failed):
            self.said.emit(outcome.message, WARNING)

    def _in_view(self) -> "tuple[SceneInHand, LonLat]":
        """The topmost image in the middle of the view, and where that is. Raises ImageryError where there is none."""
        at = OnEarth(self._canvas).lon_lat_of(self._canvas.center())
        images = self._session.scenes.at(layer_ids_at(self._canvas, at), at) if at is not None else ()
        if at is None or not images:
            raise ImageryError(self.tr("No image lies in the middle of the map. Bring one there first."))
        return images[0], at

    # Within

    def _case_changed(self, tables: "tuple[str, ...]") -> None:
        """What the map shows follows the case: a shift that was undone, an image that was removed."""
        if {"scene", "tie_point"} & set(tables):
            self._try(self._session.scene_layers.follow)
            self.note.look_soon()

    def _mark(self) -> None:
        panel = self._panel
        if panel is not None:
            self._try(lambda: panel.mark_on_map(self._session.shown.shown()))
