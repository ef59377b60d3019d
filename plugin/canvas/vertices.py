"""A line handed to QGIS' own vertex tool."""

from typing import Callable

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtWidgets import QAction


class VertexHand:
    """Makes a layer the active one, opens it for editing, and takes the vertex tool."""

    def __init__(self, set_active: Callable[[QgsVectorLayer], object], tool: QAction) -> None:
        self._set_active, self._tool = set_active, tool

    def __call__(self, layer: QgsVectorLayer) -> None:
        """Begin with a layer."""
        self._set_active(layer)
        if not layer.isEditable():
            layer.startEditing()
        self._tool.trigger()
