"""Second counts from the menu: blind in this case, or by a file that goes to another analyst and comes back."""

from pathlib import Path
from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import QDir
from qgis.PyQt.QtWidgets import QFileDialog

from ..core.telling import GOOD
from ..core.values import Id
from ..flows import preferences
from .counts_dialog import CountsDialog
from .labels import tr
from .save_dialogs import ask_where
from .second_count_dialog import SecondCountDialog

if TYPE_CHECKING:
    from .sightings_panel import SightingsPanel


class SecondCountDeeds:
    """Asks for files and shows the comparison; what fails raises WaybillError."""

    def __init__(self, panel: "SightingsPanel") -> None:
        self._panel = panel
        self._counts = panel.session.second_counts

    def deeds(self, row: Id) -> "dict[str, Callable[[], object]]":
        """What each entry of the menu does with a sighting."""
        return {
            "counts": lambda: self._choose(row),
            "blind": lambda: self._blind(row),
            "task": lambda: self._write_task(row),
            "take_answer": self._take_answer,
            "compare": lambda: self._compare(row),
            "answer": self._write_answer,
        }

    def _blind(self, row: Id) -> None:
        self._counts.check(row)
        self._panel.blind_wanted.emit(row)

    def _choose(self, row: Id) -> None:
        """Show every count, and adopt the one chosen."""
        dialog = CountsDialog(self._counts.all(row), self._panel.session.writable, self._panel.window())
        agreed = dialog.exec() == CountsDialog.DialogCode.Accepted
        chosen, why = dialog.chosen(), dialog.reason()
        dialog.deleteLater()
        if agreed and chosen is not None:
            self._counts.adopt(row, chosen, why)

    def _write_task(self, row: Id) -> None:
        path = self._where(tr("Write a Counting Task"), "count-task.json")
        if path is not None:
            self._counts.write_task(row, path)
            self._told(tr("Written: {}. It names the image and its frame, and holds no count.").format(path.name))

    def _write_answer(self) -> None:
        path = self._where(tr("Write the Answer"), "count-answer.json")
        if path is not None:
            marks = self._counts.write_answer(path)
            self._told(tr("Written: {} with {} marks. Send it back.").format(path.name, marks))

    def _take_answer(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._panel, tr("Take In an Answer"), _folder(), tr("Answer (*.json)"))
        if name:
            self._told(tr("{} is in the case.").format(self._counts.take_answer(Path(name)).label))

    def _compare(self, row: Id) -> None:
        dialog = SecondCountDialog(self._counts.compare(row), self._panel.window())
        dialog.exec()
        dialog.deleteLater()

    def _where(self, title: str, name: str) -> "Path | None":
        return ask_where(self._panel, title, Path(_folder()) / name, ((tr("Counting task (*.json)"), ".json"),))

    def _told(self, text: str) -> None:
        self._panel.said.emit(text, GOOD)


def _folder() -> str:
    return preferences.case_folder() or QDir.homePath()
