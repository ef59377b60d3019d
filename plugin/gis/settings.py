"""What a person set once, in QGIS' own settings under plugins/waybill. Never a secret."""

from qgis.core import QgsSettings

_PREFIX = "plugins/waybill/"


def handle() -> str:
    """The short name this person writes the log under."""
    return str(QgsSettings().value(_PREFIX + "handle", "") or "analyst")


def set_handle(name: str) -> None:
    """Keep the short name this person writes the log under."""
    QgsSettings().setValue(_PREFIX + "handle", name.strip())


def last_folder() -> str:
    """Folder a case was last opened or made in; empty at first."""
    return str(QgsSettings().value(_PREFIX + "lastFolder", "") or "")


def set_last_folder(folder: str) -> None:
    """Keep the folder a case was last opened or made in."""
    QgsSettings().setValue(_PREFIX + "lastFolder", folder)
