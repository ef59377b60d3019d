"""One open case in one project: what the panels hold on to."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsProject, QgsRectangle

from ..core.actions import Receipt
from ..core.checks import Finding, check_case
from ..core.figures import FigureMade, FigureRequest
from ..core.geometry import LonLat
from ..core.ports import CaseStore
from ..core.records import Chip, Meta, Sighting
from ..core.routes import ClaimLine, RouteLine
from ..core.sightings import SceneInHand, Shape, SightingDraft, SightingLine
from ..core.values import Id
from ..core.vocab import SCALES, LikelihoodWord
from ..gis import backdrop, case_layers, imagery
from ..gis.cases import open_store
from . import annotate, bulk
from .export_figure import export_figure
from .history import History
from .routes import read_claims_about, read_routes
from .sighting_list import SightingList
from .sightings import read_sighting, read_sightings, sighting_of
from .source_book import SourceBook

_SITE_SCALE, _PLACE_SCALE = 2_500.0, 150_000.0
Listener = Callable[[tuple[str, ...]], None]


class CaseSession:
    """A case opened for one person; every change is saved, drawn and told to the listeners."""

    def __init__(self, project: QgsProject, store: CaseStore, handle: str) -> None:
        self._project = project
        self._store = store
        self._handle = handle
        self._hidden: tuple[Id, ...] = ()
        self._listeners: list[Listener] = []
        self.sources = SourceBook(store, self._tell)
        self.history = History(store)
        self.listed = SightingList(store)

    @property
    def path(self) -> Path:
        """Where the case lies."""
        return Path(self._store.address)

    @property
    def writable(self) -> bool:
        """False for a case that can only be read."""
        return self._store.writable

    @property
    def title(self) -> str:
        """Title of the case."""
        return self._meta("title") or self.path.stem

    @property
    def likelihood_words(self) -> tuple[LikelihoodWord, ...]:
        """Words of the likelihood scale this case uses."""
        return SCALES.get(self.scale, ())

    @property
    def scale(self) -> str:
        """Name of the likelihood scale this case uses."""
        return self._meta("likelihood_scale") or "ICD 203"

    def close(self) -> None:
        """Let go of the case; layers in the project stay."""
        self._listeners.clear()
        self.listed.close()
        self._store.close()

    def on_change(self, listener: Listener) -> None:
        """Call the listener with the tables that changed, after every change."""
        self._listeners.append(listener)

    # Routes

    def routes(self) -> tuple[RouteLine, ...]:
        """Routes as a tree."""
        return read_routes(self._store)

    def claims_about(self, target: Id) -> tuple[ClaimLine, ...]:
        """What sources say of a row."""
        return read_claims_about(self._store, target)

    def show_only(self, hidden: tuple[Id, ...]) -> None:
        """Draw every leg but the hidden ones."""
        self._hidden = hidden
        case_layers.show_only_legs(self._project, hidden)

    # Map

    def select(self, table: str, rows: tuple[Id, ...]) -> None:
        """Highlight rows of one map layer and nothing in the others."""
        for other in ("leg_map", "place_map", "sighting_map"):
            case_layers.select(self._project, other, rows if other == table else ())

    def select_sightings(self, features: tuple[int, ...]) -> None:
        """Highlight sightings by their number in the case, and nothing in the other layers."""
        case_layers.select_features(self._project, "sighting_map", features)
        for other in ("leg_map", "place_map"):
            case_layers.select_features(self._project, other, ())

    def extent_of(self, table: str, row: Id) -> Optional[QgsRectangle]:
        """Extent of a row in the project's CRS."""
        return case_layers.extent_of(self._project, table, row)

    def view_scale(self, table: str, row: Id) -> float:
        """Scale to look at a point of the map with: close for what was seen on an image, wide for a place."""
        seen = table == "sighting_map" and bool(self._store.get(Sighting, row).look)
        return _SITE_SCALE if seen else _PLACE_SCALE

    def legs_extent(self) -> Optional[QgsRectangle]:
        """Extent of every leg in the project's CRS."""
        return case_layers.legs_extent(self._project)

    # Sightings

    def sightings(self) -> tuple[SightingLine, ...]:
        """Sightings as lines."""
        return read_sightings(self._store)

    def sighting(self, row: Id) -> SightingLine:
        """One sighting. Raises CaseError."""
        return read_sighting(self._store, row)

    def chip(self, row: Id) -> bytes:
        """PNG of a chip. Raises CaseError."""
        return self._store.get(Chip, row).png or b""

    def scene_at(self, layer_ids: tuple[str, ...], at: LonLat) -> SceneInHand:
        """The image in hand at a position. Raises ImageryError."""
        return imagery.scene_at(self._project, layer_ids, at, self.path)

    def add_sighting(self, scene: SceneInHand, shape: Shape, draft: SightingDraft) -> annotate.Added:
        """Save a new sighting. Raises WaybillError."""
        added = annotate.add_sighting(self._store, self._project, self._me(), scene, shape, draft)
        self._tell(added.receipt)
        return added

    def edit_sighting(self, row: Id, draft: SightingDraft) -> Receipt:
        """Save the form. Raises WaybillError."""
        return self._tell(annotate.edit_sighting(self._store, row, draft))

    def set_fields(self, rows: Sequence[Id], settings: Sequence[bulk.Setting]) -> bulk.BulkDone:
        """Set fields of sightings in one step. Raises WaybillError."""
        return self._done(bulk.set_fields(self._store, rows, settings), rows)

    def set_status(self, rows: Sequence[Id], status: str) -> bulk.BulkDone:
        """Review, dispute or withdraw sightings in one step. Raises WaybillError."""
        return self._done(bulk.set_status_of_many(self._store, rows, status), rows)

    def delete_sightings(self, rows: Sequence[Id]) -> bulk.BulkDone:
        """Remove sightings in one step. Raises WaybillError."""
        return self._done(bulk.delete_sightings(self._store, rows), rows)

    def sighting_of(self, table: str, row: Id) -> Optional[Id]:
        """The sighting a row belongs to: its count, outline, chip, look or image; None where it belongs to none."""
        return sighting_of(self._store, table, row)

    # Figures

    def export_figure(self, request: FigureRequest, output: Path) -> FigureMade:
        """Write a figure of the case without the legs hidden on the map. Raises WaybillError."""
        return export_figure(self._store, dataclasses.replace(request, hidden_legs=self._hidden), output)

    # Checks

    def check(self) -> tuple[Finding, ...]:
        """What would not stand up. Raises WaybillError."""
        return check_case(self._store)

    # Steps

    def undo(self) -> Receipt:
        """Take back one's last action. Raises WaybillError."""
        return self._tell(self._store.undo())

    def redo(self) -> Receipt:
        """Restore what was taken back. Raises WaybillError."""
        return self._tell(self._store.redo())

    def undo_label(self) -> Optional[str]:
        """What undo would take back."""
        return self._store.undo_label()

    def redo_label(self) -> Optional[str]:
        """What redo would restore."""
        return self._store.redo_label()

    def _done(self, done: bulk.BulkDone, rows: Sequence[Id]) -> bulk.BulkDone:
        self._tell(done.receipt, tuple(rows))
        return done

    def _tell(self, receipt: Receipt, sightings: Optional[tuple[Id, ...]] = None) -> Receipt:
        """Draw and pass on what changed; `sightings` are those touched, where that is known already."""
        if receipt.tables:
            case_layers.redraw(self._project, receipt.tables)
            self.listed.tell(receipt, sightings)
            for listener in tuple(self._listeners):
                listener(receipt.tables)
        return receipt

    def _me(self) -> Id:
        return self._store.me()

    def _meta(self, key: str) -> Optional[str]:
        rows = self._store.where(Meta, "key", key)
        return rows[0].value if rows else None


def open_case(project: QgsProject, address: str, handle: str) -> CaseSession:
    """Open a case and put its layers into the project, unless the project holds them already. Raises CaseError."""
    store = open_store(address, handle)
    session = CaseSession(project, store, handle)
    held = case_layers.find_case(project)
    if held is not None and held.resolve() == session.path.resolve():
        case_layers.mend_backdrop(project)
        return session
    case_layers.remove_case(project)
    images = tuple(layer.id() for layer in reversed(project.layerTreeRoot().layerOrder()))
    case_layers.add_case(project, session.path, session.title)
    case_layers.place_imagery(project, images)
    return session


def case_in(project: QgsProject) -> Optional[Path]:
    """Path of the case whose layers a project holds, or None."""
    return case_layers.find_case(project)


def frame_for_route(project: QgsProject) -> None:
    """Give an empty project the conic that fits the case's legs, and the sea's colour behind the land."""
    case_layers.set_frame(project)


def fold_legends(project: QgsProject) -> None:
    """Fold the legends of the case's layers in the layer tree."""
    case_layers.fold_legends(project)


def remove_layers(project: QgsProject) -> None:
    """Take the layers of the case out of a project."""
    case_layers.remove_case(project)


def watch_map(project: QgsProject, tell: Callable[[str, str], None]) -> Callable[[], None]:
    """Tell table and identifier of what is selected, and suit the backdrop to the CRS; answers with how to stop."""
    stop_telling = case_layers.watch_selection(project, tell)

    def fit() -> None:
        backdrop.fit_backdrop(project)

    project.crsChanged.connect(fit)

    def stop() -> None:
        project.crsChanged.disconnect(fit)
        stop_telling()

    return stop


def add_image(project: QgsProject, path: str) -> None:
    """Add an image file below the case's own layers. Raises ImageryError."""
    case_layers.add_image(project, path)
