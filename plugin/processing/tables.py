"""Tables and outlines that algorithms write."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..compat import text_field

if TYPE_CHECKING:  # what QGIS loads at its start stays light
    from ..core.geometry import Geometry

Row = tuple[Optional["Geometry"], Sequence[object]]
"""The shape of a row in degrees, None where it has none, and its values."""


def write(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    output: str,
    context: QgsProcessingContext,
    columns: Mapping[str, type],
    rows: Iterable[Row],
    shapes: QgsWkbTypes.Type = QgsWkbTypes.Type.NoGeometry,
) -> Optional[str]:
    """Write rows to an output, with columns of str or float; answers where that is.

    Nothing for an output that may be left out and was. Raises QgsProcessingException where it can't be written.
    """
    from ..core.wkb import to_wkb

    fields = QgsFields()
    for name, kind in columns.items():
        fields.append(text_field(name) if kind is str else QgsField(name, QVariant.Type.Double))
    crs = QgsCoordinateReferenceSystem("" if shapes == QgsWkbTypes.Type.NoGeometry else "EPSG:4326")
    sink, where = algorithm.parameterAsSink(parameters, output, context, fields, shapes, crs)
    if sink is None:
        if parameters.get(output):
            raise QgsProcessingException(algorithm.invalidSinkError(parameters, output))
        return None
    for shape, values in rows:
        feature = QgsFeature(fields)
        if shape is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(to_wkb(shape))
            feature.setGeometry(geometry)
        feature.setAttributes(list(values))
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(algorithm.writeFeatureError(sink, parameters, output))
    return str(where)
