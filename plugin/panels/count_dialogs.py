"""What the count tool asks a person: which image, which classes of one's own, and its page of keys."""

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog, QWidget

from ..core.count_grid import rows_and_columns
from ..core.count_settings import CountSettings, own_kinds
from ..core.sightings import SceneInHand
from ..core.vocab import EVERY_ONE_COUNTED, WIDTH_REASONS
from ..flows import preferences
from ..flows.session import CaseSession
from .cheat_sheet import CheatSheet
from .form_parts import text_or_none
from .labels import tr
from .which_image import ask_image


class CountDialogs:
    """Dialogs over one panel."""

    def __init__(self, session: CaseSession, parent: QWidget) -> None:
        self._session, self._parent = session, parent

    def settings(self) -> CountSettings:
        """What the tool starts with: the classes of one's own as last time."""
        return CountSettings(own=preferences.own_classes())

    def which(self, images: Sequence[SceneInHand]) -> Optional[SceneInHand]:
        """The image in hand where several lie on each other, or a mosaic dated; None where nothing is chosen."""
        return ask_image(images, self._parent.window())

    def help(self, settings: CountSettings) -> None:
        """Show the keys."""
        sheet = CheatSheet(settings, self._parent.window())
        sheet.exec()
        sheet.deleteLater()

    def ask_own(self, own: "tuple[str, ...]") -> "Optional[tuple[str, ...]]":
        """Up to two kinds of one's own, for the keys 8 and 9; None where they stay as they are."""
        asked = tr("Own classes for the keys 8 and 9, separated by a comma (for example: tank car, crane)")
        text, agreed = QInputDialog.getText(
            self._parent.window(), tr("Own classes"), asked, text=", ".join(own)
        )
        if not agreed:
            return None
        words = own_kinds(text)
        preferences.set_own_classes(words)
        return words

    def ask_grid(self) -> "Optional[tuple[int, int]]":
        """Rows and columns of a grid over the view; None for a changed mind. Raises BadValue."""
        asked = tr("Rows × columns over what the map shows now. D says that a cell is done and goes to the next.")
        text, agreed = QInputDialog.getText(
            self._parent.window(), tr("Grid for a systematic count"), asked, text="3 × 4"
        )
        return rows_and_columns(text) if agreed else None

    def ask_why(self) -> Optional[str]:
        """Why low and high of a count differ; None where nobody says."""
        asked = tr(
            "Some are marked as doubtful, so low and high differ. Why? Choose a reason or type one:\nit goes with the "
            "count, and nobody else can give it."
        )
        reasons = ["", *(reason for reason in WIDTH_REASONS if reason != EVERY_ONE_COUNTED)]
        chosen, agreed = QInputDialog.getItem(self._parent.window(), tr("Why doubtful"), asked, reasons, 0, True)
        return text_or_none(chosen) if agreed else None

    def ask_model(self, now: Optional[str]) -> "tuple[bool, Optional[str]]":
        """Whether it was answered, and the ONNX file to propose with; None for Waybill's own detector."""
        own, file = tr("Waybill's own detector"), tr("An ONNX file of mine…")
        shown = [own, now, file] if now else [own, file]
        chosen, agreed = QInputDialog.getItem(
            self._parent.window(), tr("Propose boxes with"), tr("Detector"), shown, 1 if now else 0, False
        )
        if not agreed:
            return False, now
        if chosen != file:
            return True, None if chosen == own else now
        name, _ = QFileDialog.getOpenFileName(self._parent.window(), tr("Model"), "", tr("ONNX model (*.onnx)"))
        return bool(name), name or now
