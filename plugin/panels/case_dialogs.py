"""Ask which case to open or make; each answers with its address, or None where the person changed their mind."""

from pathlib import Path
from typing import Callable, Optional, Union

from qgis.PyQt.QtCore import QDir
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog, QWidget

from ..flows import create_case, preferences, second_count
from .labels import case_files, tr
from .save_dialogs import ask_where

_KIND, _TASK = ".gpkg", ".json"


def ask_open(parent: QWidget) -> Optional[Path]:
    """An existing case."""
    if not _signs(parent):
        return None
    folder = preferences.case_folder() or QDir.homePath()
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open Case"), folder, case_files())
    if not name:
        return None
    preferences.set_case_folder(str(Path(name).parent))
    return _case_of_task(parent, Path(name)) if Path(name).suffix.lower() == _TASK else Path(name)


def ask_task(parent: QWidget) -> Optional[Path]:
    """A counting task of another analyst: a small case made of it, without anybody's counts, where the person said."""
    if not _signs(parent):
        return None
    folder = preferences.case_folder() or QDir.homePath()
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open Counting Task"), folder, tr("Counting task (*.json)"))
    return _case_of_task(parent, Path(name)) if name else None


def ask_new(parent: QWidget) -> Optional[Path]:
    """A new, empty case, made where the person said."""
    path = _where(parent, tr("New Case"), "case.gpkg")
    if path is None:
        return None
    title, agreed = QInputDialog.getText(parent, tr("New Case"), tr("Title of the case"), text=path.stem)
    if not agreed:
        return None
    return create_case.create_case(path, title, preferences.handle(), replace=True).path


def ask_example(parent: QWidget) -> Optional[Path]:
    """A fresh copy of the example case, made where the person said."""
    path = _where(parent, tr("Where to Keep the Example Case"), "rajin-tikhoretsk.gpkg")
    if path is None:
        return None
    return create_case.create_example_case(path, preferences.handle(), replace=True).path


def ask_database(parent: QWidget) -> Optional[str]:
    """A case in a database."""
    from .database_dialogs import OpenFromDatabase

    if not _signs(parent):
        return None
    dialog = OpenFromDatabase(parent)
    chosen = dialog.exec() == OpenFromDatabase.DialogCode.Accepted
    address = dialog.address if chosen else None
    dialog.deleteLater()
    return address


def ask_handle(parent: QWidget) -> bool:
    """The short name that signs what this person does in the log; False where they changed their mind."""
    about = tr(
        "The log signs what you do with this short name.\nIt goes with every copy of a case: choose one that may be "
        "read by others,\nand that no colleague has."
    )
    before = preferences.handle() if preferences.has_handle() else ""
    name, agreed = QInputDialog.getText(parent, tr("Your Handle"), f"{about}\n\n{tr('Handle')}", text=before)
    if agreed and name.strip():
        preferences.set_handle(name)
    return bool(agreed and name.strip())


def _case_of_task(parent: QWidget, task: Path) -> Optional[Path]:
    title, start = tr("Where to Keep the Case of the Task"), task.with_suffix(_KIND)
    path = ask_where(parent, title, start, ((case_files(), _KIND),))
    if path is None:
        return None
    preferences.set_case_folder(str(path.parent))
    return second_count.open_task(task, path, preferences.handle(), replace=True)


def _where(parent: QWidget, title: str, name: str) -> Optional[Path]:
    if not _signs(parent):
        return None
    folder = preferences.case_folder() or QDir.homePath()
    path = ask_where(parent, title, Path(folder) / name, ((case_files(), _KIND),))
    if path is not None:
        preferences.set_case_folder(str(path.parent))
    return path


def _signs(parent: QWidget) -> bool:
    """Whoever opens a first case is asked once what the log calls them."""
    return preferences.has_handle() or ask_handle(parent)


ASK: "dict[str, Callable[[QWidget], Union[Path, str, None]]]" = {
    "example": ask_example,
    "open": ask_open,
    "database": ask_database,
    "new": ask_new,
    "task": ask_task,
}
