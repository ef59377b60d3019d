"""One open case in one project: what the panels hold on to."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsProject

from ..core.actions import Receipt
from ..core.counting import CountClass
from ..core.figures import FigureMade, FigureRequest
from ..core.geometry import LonLat
from ..core.holders import Holder
from ..core.ports import CaseStore
from ..core.routes import ClaimLine, RouteLine
from ..core.schema import tables
from ..core.sightings import SceneInHand, Shape, SightingDraft, SightingLine
from ..core.values import Id, Interval
from ..core.vocab import LikelihoodWord
from ..gis import case_layers, imagery
from ..gis.case_sources import same_case
from ..gis.cases import folder_of, name_of, open_store
from . import annotate, bulk
from .ais_desk import AisDesk
from .case_properties import CaseProperties
from .chip_files import Chips
from .counting import Counting
from .download_scene import Downloads
from .export_figure import export_figure
from .finish_count import finish_count
from .history import History
from .images import Images
from .indexer import Indexer
from .measuring import Measuring
from .on_map import OnMap
from .placed_pictures import PlacedPictures
from .possible import Possible
from .route_book import RouteBook
from .route_work import RouteWork
from .routes import read_claims_about, read_routes
from .scene_book import SceneBook
from .scene_in_hand import ScenesAt
from .scene_layers import SceneLayers
from .scene_search import SceneSearches
from .scenes_on_map import ShownScenes
from .second_counts import SecondCounts
from .shifts import Shifts
from .sighting_list import SightingList
from .sightings import read_sighting
from .source_book import SourceBook
from .tallies import adopt_number
from .templates import Templates
from .vessel_book import VesselBook
from .whereabouts import Whereabouts, whereabouts

Listener = Callable[[tuple[str, ...]], None]


class CaseSession(OnMap):
    """A case opened for one person; every change is saved, drawn and told to the listeners."""

    def __init__(self, project: QgsProject, store: CaseStore, handle: str) -> None:
        super().__init__(store, project)
        self._handle = handle
        self._hidden: tuple[Id, ...] = ()
        self._listeners: list[Listener] = []
        self._seen = store.stamp()
        self.sources = SourceBook(store, self._tell)
        self.route_book = RouteBook(store, self._tell)
        self.possible = Possible(store)
        self.vessel_book = VesselBook(store, self._tell)
        self.ais = AisDesk(store, project, self._tell)
        self.route_work = RouteWork(store, self._tell)
        self.history = History(store)
        case = Path(self.address) if self.folder else None
        self.measuring = Measuring(store, project, self._tell)
        self.properties = CaseProperties(store, self._tell)
        self.listed = SightingList(store)
        self.counting = Counting(store, project)
        self.chips = Chips(store, project, self._tell)
        self.templates = Templates(store, self._tell)
        self.second_counts = SecondCounts(store, handle, self._tell)
        self.scene_book = SceneBook(store, self._tell)
        self.scene_search = SceneSearches(store, self._tell)
        self.scene_layers = SceneLayers(store, project, self.folder)
        self.images = Images(store, project, self._tell, self.scene_layers)
        self.shown = ShownScenes(store, project, self._tell)
        self.shifts = Shifts(store, project, self._tell)
        self.pictures = PlacedPictures(store, self._tell, case)
        self.downloads = Downloads(store, project, self._tell, self.folder)
        self.indexer = Indexer(store, project, self._tell, case)
        self.scenes = ScenesAt(store, project, case)

    @property
    def address(self) -> str:
        """Where the case lies: a path, or pg:connection/schema."""
        return self._store.address

    @property
    def name(self) -> str:
        """What the case is called in file names and lists."""
        return name_of(self.address)

    @property
    def folder(self) -> Optional[Path]:
        """Folder the case lies in; None for one in a database."""
        return folder_of(self.address)

    @property
    def writable(self) -> bool:
        """False for a case that can only be read."""
        return self._store.writable

    @property
    def title(self) -> str:
        """Title of the case."""
        return self.properties.title or self.name

    @property
    def likelihood_words(self) -> tuple[LikelihoodWord, ...]:
        """Words of the likelihood scale this case uses."""
        return self.properties.scale.words

    @property
    def scale(self) -> str:
        """Name of the likelihood scale this case uses."""
        return self.properties.scale.name

    def close(self) -> None:
        """Let go of the case; layers in the project stay."""
        self._listeners.clear()
        for working in (self.images, self.scene_layers, self.downloads, self.indexer):
            working.stop()
        self.scene_search.close()
        self.listed.close()
        self.counting.close()
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

    # Sightings

    def sighting(self, row: Id) -> SightingLine:
        """One sighting. Raises CaseError."""
        return read_sighting(self._store, row)

    def scene_at(self, layer_ids: tuple[str, ...], at: LonLat) -> SceneInHand:
        """The image in hand at a position. Raises ImageryError."""
        return imagery.scene_at(self._project, layer_ids, at, Path(self.address) if self.folder else None)

    def add_sighting(self, scene: SceneInHand, shape: Shape, draft: SightingDraft) -> annotate.Added:
        """Save a new sighting. Raises WaybillError."""
        added = annotate.add_sighting(self._store, self._project, self._me(), scene, shape, draft)
        self._tell(added.receipt)
        self.images.keep(added.sighting, scene.layer_id)
        return added

    def finish_count(self, layer_id: Optional[str] = None) -> str:
        """Bring the sighting in step with what was counted; answers with what could not be. Raises WaybillError."""
        self.notice()
        receipt, warning = finish_count(self._store, self._project, self.counting, layer_id)
        self._tell(receipt)
        return warning

    def adopt_number(self, row: Id, count: Interval, method: str, of: Optional[CountClass] = None) -> Receipt:
        """Take a number measured by area or as a train for a sighting's count. Raises WaybillError."""
        return self._tell(adopt_number(self._store, row, count, method, of))

    def edit_sighting(self, row: Id, draft: SightingDraft, seen: Optional[SightingLine] = None) -> Receipt:
        """Save the form that was filled from `seen`. Raises WaybillError; Conflict where that was changed since."""
        return self._tell(annotate.edit_sighting(self._store, row, draft, seen))

    def set_fields(self, rows: Sequence[Id], settings: Sequence[bulk.Setting]) -> bulk.BulkDone:
        """Set fields of sightings in one step. Raises WaybillError."""
        return self._done(bulk.set_fields(self._store, rows, settings))

    def set_status(self, rows: Sequence[Id], status: str, why: Optional[str] = None) -> bulk.BulkDone:
        """Review, dispute or withdraw sightings in one step, with the reason. Raises WaybillError."""
        return self._done(bulk.set_status_of_many(self._store, rows, status, why))

    def delete_sightings(self, rows: Sequence[Id]) -> bulk.BulkDone:
        """Remove sightings in one step. Raises WaybillError."""
        return self._done(bulk.delete_sightings(self._store, rows))

    def whereabouts(self, table: str, row: Id) -> Whereabouts:
        """In which panel a row is shown, or the row it is a part of. Raises CaseError."""
        return whereabouts(self._store, table, row)

    # Figures

    def export_figure(self, request: FigureRequest, output: Path) -> FigureMade:
        """Write a figure of the case without the legs hidden on the map. Raises WaybillError."""
        return export_figure(self._store, dataclasses.replace(request, hidden_legs=self._hidden), output)

    # What others do meanwhile

    def notice(self) -> bool:
        """Draw and tell what anybody changed since the last look; False where nothing was. Raises WaybillError."""
        now = self._store.stamp()
        if now == self._seen:
            return False
        if now < self._seen:  # the file is another one now, restored from a copy
            self.tell_everything()
            return True
        rows = self._store.changed_since(self._seen)
        self._seen = now
        self._pass_on(tuple(sorted({table for table, _ in rows})), rows)
        return True

    def tell_everything(self) -> None:
        """Draw and list everything anew. Raises WaybillError."""
        self._seen = self._store.stamp()
        self._pass_on(tuple(tables()), ())
        self.listed.tell_all()

    def stay_known(self) -> tuple[Holder, ...]:
        """Say that this person has the case open, and answer who else has. Raises WaybillError."""
        self._store.beat()
        return self._store.others()

    def others(self) -> tuple[Holder, ...]:
        """Who else has the case open. Raises WaybillError."""
        return self._store.others()

    # Steps

    def undo(self) -> Receipt:
        """Take back one's last action. Raises WaybillError."""
        self.notice()  # what was counted since the last look, so that taking it back is news
        return self._tell(self._store.undo())

    def redo(self) -> Receipt:
        """Restore what was taken back. Raises WaybillError."""
        self.notice()
        return self._tell(self._store.redo())

    def undo_label(self) -> Optional[str]:
        """What undo would take back."""
        return self._store.undo_label()

    def redo_label(self) -> Optional[str]:
        """What redo would restore."""
        return self._store.redo_label()

    def _done(self, done: bulk.BulkDone) -> bulk.BulkDone:
        self._tell(done.receipt)
        return done

    def _tell(self, receipt: Receipt) -> Receipt:
        """Draw and pass on what changed, by this step and by others since the last look."""
        if receipt.tables:
            self.notice()
        return receipt

    def _pass_on(self, tables: tuple[str, ...], rows: tuple[tuple[str, Id], ...]) -> None:
        case_layers.redraw(self._project, tables)
        self.listed.tell(rows)
        self.scenes.heard(rows)
        self.scene_book.heard(rows)
        self.shown.heard(rows)
        self.counting.heard(rows)
        for listener in tuple(self._listeners):
            listener(tables)

    def _me(self) -> Id:
        return self._store.me()


def open_case(project: QgsProject, address: str, handle: str) -> CaseSession:
    """Open a case and put its layers into the project, unless the project holds them already. Raises CaseError."""
    store = open_store(address, handle)
    session = CaseSession(project, store, handle)
    held = case_layers.find_case(project)
    if same_case(held, session.address):
        case_layers.mend_backdrop(project)
        return session
    case_layers.remove_case(project)
    images = tuple(layer.id() for layer in reversed(project.layerTreeRoot().layerOrder()))
    case_layers.add_case(project, session.address, session.title)
    case_layers.place_imagery(project, images)
    return session
