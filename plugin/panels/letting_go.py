"""Take things off the window for good."""

from contextlib import suppress
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject


def discard(thing: QObject) -> None:
    """Take an object out of its parent and let Qt delete it."""
    thing.setParent(None)
    thing.deleteLater()


def disconnect(signal: Any, slot: Callable[..., None]) -> None:
    """End a connection."""
    with suppress(TypeError):  # Qt may have taken the connection away with its sender
        signal.disconnect(slot)
