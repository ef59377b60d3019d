"""What a person set once."""

from typing import TYPE_CHECKING

from ..gis import settings

if TYPE_CHECKING:  # what QGIS loads at its start stays light
    from ..core.imagery.name_dates import DatePattern


def handle() -> str:
    """The short name this person writes the log under; “analyst” until one was set."""
    return settings.handle()


def has_handle() -> bool:
    """True once a short name was set."""
    return settings.has_handle()


def set_handle(name: str) -> None:
    """Keep the short name this person writes the log under; a case that is open keeps the one it was opened with."""
    settings.set_handle(name)


def case_folder() -> str:
    """Folder a case was last opened or made in; empty at first."""
    return settings.last_folder()


def set_case_folder(folder: str) -> None:
    """Keep the folder a case was last opened or made in."""
    settings.set_last_folder(folder)


def figure_format() -> str:
    """Format a figure was last exported in; empty at first."""
    return settings.figure_format()


def set_figure_format(name: str) -> None:
    """Keep the format a figure was last exported in."""
    settings.set_figure_format(name)


def own_classes() -> tuple[str, ...]:
    """Kinds of one's own that the count tool has on keys 8 and 9."""
    return settings.own_classes()


def set_own_classes(kinds: tuple[str, ...]) -> None:
    """Keep one's own kinds."""
    settings.set_own_classes(kinds)


def date_patterns() -> "tuple[DatePattern, ...]":
    """How this person writes dates into the names of images."""
    return settings.date_patterns()


def overpass_endpoint() -> str:
    """Overpass server that railways are asked of; the usual one until another was set."""
    from ..gis.overpass import ENDPOINT

    return settings.overpass_endpoint() or ENDPOINT


def set_overpass_endpoint(url: str) -> None:
    """Keep the Overpass server that railways are asked of. Raises BadValue for what is no address."""
    from ..gis.overpass import checked_endpoint

    settings.set_overpass_endpoint(checked_endpoint(url))
