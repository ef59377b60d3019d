"""What algorithms are given: positions in degrees, whatever CRS they came in, and layers that may be left out."""

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
)

if TYPE_CHECKING:  # what QGIS loads at its start stays light
    from ..core.geometry import LonLat


def position(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> "LonLat":
    """The longitude and latitude of a parameter that is a point."""
    at = algorithm.parameterAsPoint(parameters, name, context, _earth())
    return at.x(), at.y()


def positions_on_the_way(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> "list[LonLat]":
    """The longitudes and latitudes of a parameter that is a multipoint, in its order; none where it was left out."""
    through = algorithm.parameterAsGeometry(parameters, name, context, _earth())
    return [] if through.isNull() else [(point.x(), point.y()) for point in through.vertices()]


def named_source(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> "Optional[tuple[QgsProcessingFeatureSource, str]]":
    """Features and their layer's name; None where it was left out. Raises QgsProcessingException for no layer."""
    if not parameters.get(name):
        return None
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
    return source, source.sourceName()


def _earth() -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem("EPSG:4326")
