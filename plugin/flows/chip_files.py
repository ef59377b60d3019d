"""Chips as files: as they were cut, or drawn for readers with scale, date, north, marks and credit."""

from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsProject

from ..core import words
from ..core.actions import Receipt
from ..core.digest import sha256
from ..core.errors import ImageryError
from ..core.ports import CaseStore
from ..core.records import Chip
from ..core.sightings import when_words
from ..core.times import instant_words
from ..core.values import Id
from ..core.whole_file import written_whole
from ..gis.chip_drawing import ChipText, Picture, annotated, stored_size, true_to_shape
from .chips import cut_again
from .sightings import read_sighting
from .tallies import adopted_marks


class Chips:
    """Chips of an open case, as the panels ask for them; everything raises WaybillError."""

    def __init__(self, store: CaseStore, project: QgsProject, tell: Callable[[Receipt], Receipt]) -> None:
        self._store, self._project, self._tell = store, project, tell

    def read(self, chip: Id) -> Chip:
        """A chip with its PNG."""
        return self._store.get(Chip, chip)

    def picture_of(self, sighting: Id) -> Optional[Picture]:
        """A sighting's chip as the ground is shaped; None where it has none."""
        chips = self._store.where(Chip, "sighting", sighting)
        picture = shown(chips[-1]) if chips else None
        return None if picture is None or picture.isNull() else picture

    def cut_again(self, sighting: Id) -> Receipt:
        """Cut a sighting's chip from its image on the map, as one step."""
        return self._tell(cut_again(self._store, self._project, sighting))

    def write(self, sighting: Id, path: Path, *, plain: bool) -> None:
        """Write a sighting's chip as it was cut, or drawn for readers."""
        write_chip(self._store, sighting, path, plain=plain)


def shown(chip: Chip) -> Picture:
    """A chip's picture as the ground is shaped; null where there is none."""
    return true_to_shape(chip)


def cut_size(chip: Chip) -> "tuple[int, int]":
    """Columns and rows of a chip as it was cut."""
    return stored_size(chip)


def write_chip(store: CaseStore, sighting: Id, path: Path, *, plain: bool) -> None:
    """Write a sighting's chip. Raises ImageryError where it has none, FigureError, CaseError."""
    chip = chip_of(store, sighting)
    data = chip.png if plain else annotated_chip(store, sighting)
    with written_whole(path) as draft:
        draft.write_bytes(data or b"")


def annotated_chip(store: CaseStore, sighting: Id) -> bytes:
    """PNG of the chip drawn for readers. Raises ImageryError, CaseError."""
    line = read_sighting(store, sighting)
    instant = line.from_utc is not None and line.from_utc == line.to_utc
    when = instant_words(line.from_utc) if instant else when_words(line)
    count = ""
    if line.count.stands:
        count = words.counted(line.count, line.unit)
        count += f" ({line.count.reason})" if line.count.reason else ""
    synthetic = "SYNTHETIC practice image" if line.scene_kind == "synthetic" else ""
    resolution = f"{line.gsd_m:.2g} m" + ("" if line.gsd_stated_m else " pixels") if line.gsd_m else ""
    chip = chip_of(store, sighting)
    drawn = "as a service drew it" if chip.basis == "drawn" else ""
    image = " · ".join(filter(None, (line.scene, line.sensor, resolution, drawn, chip.note, synthetic)))
    told = " · ".join(filter(None, (line.observation, count, line.status)))
    credit = " · ".join(filter(None, (line.credit and f"Image: {line.credit}", f"Annotation: {line.author or 'case'}")))
    place = line.place or "No place of the case is near"
    text = ChipText(f"{place}, {when}", told, image, credit)
    counted = tuple(mark for mark in adopted_marks(store, (sighting,)) if mark.counts)
    return annotated(chip, counted, text)


def chip_of(store: CaseStore, sighting: Id) -> Chip:
    """The chip of a sighting, whole. Raises ImageryError where there is none, or its bytes are not those hashed."""
    chips = store.where(Chip, "sighting", sighting)
    if not chips or not chips[-1].png:
        raise ImageryError("This sighting has no chip. Choose Cut Its Chip Again while its image is on the map.")
    if sha256(chips[-1].png) != chips[-1].sha256:
        raise ImageryError("The stored chip is not the one that was cut: its hash differs. Verify the log.")
    return chips[-1]
