"""Which layers lie under a position of a canvas: those of the map, or those of the other side of a comparison."""

from typing import Optional, Protocol
from weakref import WeakKeyDictionary

from qgis.gui import QgsMapCanvas

from ..core.geometry import LonLat


class Comparison(Protocol):
    """What shows other layers on a part of a canvas."""

    def layer_ids_at(self, at: LonLat) -> "Optional[tuple[str, ...]]":
        """Layers shown at a position, topmost first; None where the map's own are."""


_running: "WeakKeyDictionary[QgsMapCanvas, Comparison]" = WeakKeyDictionary()


def begin(canvas: QgsMapCanvas, comparison: Comparison) -> None:
    """From now on a comparison says what lies where."""
    _running[canvas] = comparison


def end(canvas: QgsMapCanvas) -> None:
    """The map shows only its own layers again."""
    _running.pop(canvas, None)


def layer_ids_at(canvas: QgsMapCanvas, at: "Optional[LonLat]") -> "tuple[str, ...]":
    """Identifiers of the layers on a canvas at a position, topmost first; in a swipe, of the side it lies on."""
    comparison = _running.get(canvas)
    shown = comparison.layer_ids_at(at) if comparison is not None and at is not None else None
    return shown if shown is not None else tuple(layer.id() for layer in canvas.layers())
