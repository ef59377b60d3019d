"""A vector layer as it is now, with what is being edited in it, for a thread to read; nothing is copied."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsFields,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)


class Snapshot:
    """Answers as a QgsFeatureSource does, with the numbers that the layer's features have."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._features = QgsVectorLayerFeatureSource(layer)
        self._crs, self._kind, self._extent = layer.crs(), layer.wkbType(), layer.extent()

    def wkbType(self) -> QgsWkbTypes.Type:
        """The kind of its geometry."""
        return self._kind

    def sourceCrs(self) -> QgsCoordinateReferenceSystem:
        """Its coordinate system."""
        return self._crs

    def sourceExtent(self) -> QgsRectangle:
        """The box of its features."""
        return self._extent

    def fields(self) -> QgsFields:
        """Its fields."""
        return self._features.fields()

    def getFeatures(self, request: QgsFeatureRequest) -> QgsFeatureIterator:
        """Its features."""
        return self._features.getFeatures(request)
