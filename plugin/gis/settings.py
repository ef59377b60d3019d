"""What a person set once, in QGIS' own settings under plugins/waybill. Never a secret."""

from typing import TYPE_CHECKING

from qgis.core import QgsSettings

if TYPE_CHECKING:  # what QGIS loads at its start stays light
    from ..core.imagery.name_dates import DatePattern

_PREFIX = "plugins/waybill/"


def handle() -> str:
    """The short name this person writes the log under; “analyst” until one was set."""
    return _text("handle") or "analyst"


def has_handle() -> bool:
    """True once a short name was set."""
    return bool(_text("handle"))


def set_handle(name: str) -> None:
    """Keep the short name this person writes the log under."""
    QgsSettings().setValue(_PREFIX + "handle", name.strip())


def last_folder() -> str:
    """Folder a case was last opened or made in; empty at first."""
    return _text("lastFolder")


def set_last_folder(folder: str) -> None:
    """Keep the folder a case was last opened or made in."""
    QgsSettings().setValue(_PREFIX + "lastFolder", folder)


def figure_format() -> str:
    """Format a figure was last exported in; empty at first."""
    return _text("figureFormat")


def set_figure_format(name: str) -> None:
    """Keep the format a figure was last exported in."""
    QgsSettings().setValue(_PREFIX + "figureFormat", name)


def own_classes() -> tuple[str, ...]:
    """Kinds of one's own that the count tool has on keys 8 and 9."""
    return tuple(kind for kind in _text("ownClasses").split("\n") if kind)


def set_own_classes(kinds: tuple[str, ...]) -> None:
    """Keep one's own kinds."""
    QgsSettings().setValue(_PREFIX + "ownClasses", "\n".join(kinds))


def date_patterns() -> "tuple[DatePattern, ...]":
    """How this person writes dates into the names of images."""
    from ..core.imagery.name_dates import unpacked

    return unpacked(_text("datePatterns"))


def set_date_patterns(patterns: "tuple[DatePattern, ...]") -> None:
    """Keep how this person writes dates into the names of images."""
    from ..core.imagery.name_dates import packed

    QgsSettings().setValue(_PREFIX + "datePatterns", packed(patterns))


def overpass_endpoint() -> str:
    """Overpass server that railways are asked of; empty for the usual one."""
    return _text("overpassEndpoint")


def set_overpass_endpoint(url: str) -> None:
    """Keep the Overpass server that railways are asked of."""
    QgsSettings().setValue(_PREFIX + "overpassEndpoint", url)


def _text(key: str) -> str:
    return str(QgsSettings().value(_PREFIX + key, "") or "")
