"""What is done with the sightings chosen in the list: looked at, set, reviewed, cut, deleted."""

from pathlib import Path
from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import QDir
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog

from ..core import words
from ..core.telling import GOOD, NEUTRAL
from ..core.values import Id
from ..flows import preferences
from . import labels
from .bulk_dialog import BulkDialog
from .labels import tr
from .second_count_deeds import SecondCountDeeds
from .show_image import show_image

if TYPE_CHECKING:
    from .sightings_panel import SightingsPanel


class SightingDeeds:
    """Does what was chosen of the menu; all but looking waits until what was typed is saved."""

    def __init__(self, panel: "SightingsPanel", step: Callable[[str], None], try_: "Callable[..., bool]") -> None:
        self._panel, self._step, self._try = panel, step, try_
        self._session = panel.session

    def do(self, what: str) -> None:
        """Do it for what is chosen. Raises WaybillError."""
        panel = self._panel
        row = panel.current() or Id("")
        looks: dict[str, Callable[[], object]] = {
            "zoom": lambda: panel.zoom_to_row(row),
            "sheet": lambda: panel.figure_wanted.emit(row),
            "history": lambda: panel.history_wanted.emit(row),
            "cite": lambda: panel.cite_wanted.emit(row),
            "image": lambda: self._show_image(row),
            "chips": panel.show_chips,
            "save_chip": lambda: self._save_chip(row),
            "undo": lambda: self._step("undo"),
            "redo": lambda: self._step("redo"),
        }
        changes: dict[str, Callable[[], object]] = {
            "delete": self.delete,
            "set": self._set_for_all,
            "chip": lambda: self._cut_chip(row),
            **SecondCountDeeds(panel).deeds(row),
        }
        if what in looks:
            looks[what]()
        elif panel.keep_form():
            changes.get(what, lambda: self._set_status(what))()

    def delete(self) -> None:
        """Delete the sightings chosen; undo brings them back."""
        chosen = self._panel.list.chosen() if self._panel.keep_form() else ()
        if chosen and self._try(lambda: self._session.delete_sightings(chosen)):
            text = tr("The sighting was deleted. Ctrl+Z in this panel brings it back.")
            if len(chosen) > 1:
                text = tr("{} sightings were deleted. Ctrl+Z in this panel brings them all back.")
            self._panel.said.emit(text.format(words.number(len(chosen))), NEUTRAL)

    def _set_status(self, status: str) -> None:
        """Doubts and withdrawals are asked for their reason, which the log keeps; it may be left empty."""
        chosen, why = self._panel.list.chosen(), None
        if status in ("disputed", "withdrawn"):
            asked = tr("Why? The log keeps the reason with the change.")
            why, agreed = QInputDialog.getText(self._panel, labels.status(status), asked)
            if not agreed:
                return
        self._try(lambda: self._session.set_status(chosen, status, why or None))

    def _show_image(self, row: Id) -> None:
        if self._try(lambda: show_image(self._session.images, row, self._panel)):
            self._panel.zoom_wanted.emit("sighting_map", row)

    def _cut_chip(self, row: Id) -> None:
        if self._try(lambda: show_image(self._session.images, row, self._panel)) and self._try(
            lambda: self._session.chips.cut_again(row)
        ):
            self._panel.said.emit(tr("The chip was cut again; the log keeps the former one."), GOOD)

    def _save_chip(self, row: Id) -> None:
        plain = tr("Chip as it was cut (*.png)")
        kinds = ";;".join((tr("Chip with scale, date, north and marks (*.png)"), plain))
        start = str(Path(preferences.case_folder() or QDir.homePath()) / "chip.png")
        name, chosen = QFileDialog.getSaveFileName(self._panel, tr("Save the Chip"), start, kinds)
        if name:
            path = Path(name) if name.lower().endswith(".png") else Path(name + ".png")
            self._try(lambda: self._session.chips.write(row, path, plain=chosen == plain))

    def _set_for_all(self) -> None:
        """Ask for values, and give them to every sighting chosen in one step."""
        chosen = self._panel.list.chosen()
        dialog = BulkDialog(len(chosen), self._session.likelihood_words, self._panel)
        wanted = dialog.exec() == BulkDialog.DialogCode.Accepted and dialog.settings()
        dialog.deleteLater()
        if not wanted:
            return

        def step() -> None:
            done = self._session.set_fields(chosen, wanted)
            text = tr("{} sightings were edited in one step.").format(words.number(done.changed))
            self._panel.said.emit(f"{text} {done.left}".strip(), NEUTRAL)

        self._try(step)
