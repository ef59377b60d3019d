"""What lies between the window and the flows: the drawing in hand, measured by the options given, and kept."""

from typing import Optional

from ..core.actions import Receipt
from ..core.errors import BadValue
from ..core.geometry import LonLat
from ..core.measuring.modes import Taken
from ..core.sightings import SceneInHand
from ..core.values import Id
from ..flows import measures
from ..flows.colour_bench import ColourBench
from ..flows.colours import StripPart, colours_along
from ..flows.measuring import Measuring
from ..flows.shadows import shadow_of
from ..flows.sharpness import edge_at
from .labels import tr
from .measure_options import AreaPage, ColourPage, OptionsPage, ResolutionPage, ShadowPage, TrainPage
from .measure_report import Found, Report, report


class MeasureDesk:
    """`report` is the result of the last measuring, None where there is none; `strip` the colours read last."""

    def __init__(self, measuring: Measuring) -> None:
        self._measuring = measuring
        self._scene: Optional[SceneInHand] = None
        self._bench = ColourBench(measuring)
        self._fresh = False  # a click for a colour counts once, however often the options change
        self._taken: Optional[Taken] = None
        self._gsd_m: Optional[float] = None
        self.mode = "length"
        self.chain: tuple[LonLat, ...] = ()
        self.report: Optional[Report] = None
        self.strip: tuple[StripPart, ...] = ()

    @property
    def drawn(self) -> bool:
        """True once something was drawn."""
        return self._scene is not None and bool(self.chain)

    def set_mode(self, mode: str) -> None:
        """Measure something else; what was drawn belongs to what it was drawn for."""
        self.mode, self.chain, self._scene = mode, (), None
        self._drop()

    def take(self, scene: SceneInHand, chain: "tuple[LonLat, ...]") -> None:
        """Measure this from now on."""
        self._scene, self.chain, self._fresh = scene, chain, True
        self._drop()

    def measure(self, page: OptionsPage) -> Report:
        """Measure the drawing by the options of its page. Raises WaybillError."""
        self._drop()
        scene = self._in_hand()
        if isinstance(page, ResolutionPage) and page.what.currentData() == "edge":
            return self._edge(scene)
        found = self._found(scene, page)
        wagon = page.type.currentData() if isinstance(page, TrainPage) else None
        self._taken = found.taken
        self.report = report(found, wagon)
        return self.report

    def colours_in_order(self, page: TrainPage) -> "tuple[StripPart, ...]":
        """Colours of the wagons of the train drawn. Raises BadValue where its wagons are not known, ImageryError."""
        scene, pitch = self._in_hand(), page.pitch_m()
        if pitch is None:
            raise BadValue(tr("Choose the type of the wagons first: their length says where each of them stands."))
        self.strip = colours_along(self._measuring.image(scene.layer_id), self.chain, pitch)
        return self.strip

    def can_keep(self, sighting: Optional[Id]) -> bool:
        """True where there is something to keep, and somewhere to keep it."""
        return sighting is not None if self.strip else self._taken is not None

    def keep(self, sighting: Optional[Id]) -> Receipt:
        """Keep the measurement with a sighting or its image, or propose the colours as marks. Raises WaybillError."""
        scene = self._in_hand()
        if self.strip and sighting is not None:
            self._measuring.check_image(scene, sighting)
            return self._measuring.keep_train(sighting, self.strip)
        if self._taken is None:
            raise BadValue(tr("There is nothing to keep yet. Draw on the image first."))
        if self._gsd_m is not None:
            return self._measuring.keep_resolution(scene, self._taken, self._gsd_m)
        return self._measuring.keep(scene, self._taken, None if self.mode == "resolution" else sighting)

    def check_image(self, sighting: Id) -> None:
        """Raise BadValue where the sighting rests on another image than was measured on."""
        self._measuring.check_image(self._in_hand(), sighting)

    def _found(self, scene: SceneInHand, page: OptionsPage) -> Found:
        if isinstance(page, TrainPage):
            return measures.train_of(scene, self.chain, page.own())
        if isinstance(page, ShadowPage):
            return shadow_of(scene, self.chain, page.options())
        if isinstance(page, AreaPage):
            measured = page.measured.isChecked()
            return measures.area_of(scene, self.chain, page.pitch(), page.stacked(), measured=measured)
        if isinstance(page, ResolutionPage):
            return measures.scale_from(scene, self.chain, page.known.value())
        if isinstance(page, ColourPage):
            self._bench.compare_with(page.other.currentData())
            counts, self._fresh = page.unchanged.isChecked() and self._fresh, False
            return self._bench.pick(scene, self.chain[0], counts)
        return measures.length_of(scene, self.chain)

    def _edge(self, scene: SceneInHand) -> Report:
        found, self._taken = edge_at(self._measuring.image(scene.layer_id), self.chain)
        self._gsd_m = found.gsd_m
        facts = (
            (tr("90 % interval"), f"{self._taken.low:.2g} – {self._taken.high:.2g} m"),
            (tr("Contrast"), f"{found.contrast:.0%}"),
        )
        told = tr("blurred as by pixels of this size, optics and resampling included")
        self.report = Report(f"{found.gsd_m:.2g} m", told, facts)
        return self.report

    def _in_hand(self) -> SceneInHand:
        if self._scene is None or not self.chain:
            raise BadValue(tr("Nothing was drawn yet. Draw on the image first."))
        return self._scene

    def _drop(self) -> None:
        self.report, self._taken, self._gsd_m, self.strip = None, None, None, ()
