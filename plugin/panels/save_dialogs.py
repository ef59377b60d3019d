"""Where to write a file, and whether one that stands there may be replaced."""

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from .labels import tr


def ask_where(parent: QWidget, title: str, start: Path, kinds: "tuple[tuple[str, str], ...]") -> Optional[Path]:
    """A path to write to, ending as one of the kinds (what the dialog calls it, ending); None for a changed mind."""
    name, chosen = QFileDialog.getSaveFileName(parent, title, str(start), ";;".join(text for text, _ in kinds))
    if not name:
        return None
    path, endings = Path(name), dict(kinds)
    if path.suffix.lower() in endings.values():
        return path
    path = path.with_name(path.name + endings.get(chosen, kinds[0][1]))
    # the file dialog asked about the name without its ending
    return path if not path.exists() or may_replace(parent, path) else None


def may_replace(parent: QWidget, path: Path) -> bool:
    """Ask whether a file that exists may be replaced."""
    question = tr("{} exists already. Replace it?").format(path.name)
    return QMessageBox.question(parent, tr("Replace File"), question) == QMessageBox.StandardButton.Yes
