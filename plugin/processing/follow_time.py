"""What happens to layers of AIS once Processing has put them into the project."""

from typing import Optional

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
)


class FollowTime(QgsProcessingLayerPostProcessorInterface):
    """Lets what is loaded into the project follow the temporal controller."""

    _only: Optional["FollowTime"] = None

    @classmethod
    def kept(cls) -> "FollowTime":
        """The one there is: QGIS keeps none, and an algorithm may be gone before its layers are loaded."""
        if cls._only is None:
            cls._only = FollowTime()
        return cls._only

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called on the main thread."""
        from ..flows.import_ais import follow_time

        if isinstance(layer, QgsVectorLayer) and layer.fields().lookupField("from_utc") >= 0:
            follow_time(layer)
