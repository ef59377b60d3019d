"""What a person set once."""

from ..gis import settings


def handle() -> str:
    """The short name this person writes the log under."""
    return settings.handle()


def case_folder() -> str:
    """Folder a case was last opened or made in; empty at first."""
    return settings.last_folder()


def set_case_folder(folder: str) -> None:
    """Keep the folder a case was last opened or made in."""
    settings.set_last_folder(folder)
