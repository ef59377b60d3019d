"""Tables and outlines that algorithms write."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Optional, Union

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

Shape = Union["Geometry", bytes, None]
"""In degrees; as WKB where it is that already."""

Row = tuple[Shape, Sequence[object]]
"""The shape of a row, None where it has none, and its values."""


class Table:
    """An output that is written row by row; `where` it is, None for one that may be left out and was."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        output: str,
        context: QgsProcessingContext,
        columns: Mapping[str, type],
        shapes: QgsWkbTypes.Type = QgsWkbTypes.Type.NoGeometry,
    ) -> None:
        """Columns are of str or float. Raises QgsProcessingException where it can't be written."""
        self._algorithm, self._parameters, self._output = algorithm, parameters, output
        self._fields = QgsFields()
        for name, kind in columns.items():
            self._fields.append(text_field(name) if kind is str else QgsField(name, QVariant.Type.Double))
        crs = QgsCoordinateReferenceSystem("" if shapes == QgsWkbTypes.Type.NoGeometry else "EPSG:4326")
        self._sink, where = algorithm.parameterAsSink(parameters, output, context, self._fields, shapes, crs)
        self.where: Optional[str] = str(where)
        if self._sink is None:
            if parameters.get(output):
                raise QgsProcessingException(algorithm.invalidSinkError(parameters, output))
            self.where = None

    def add(self, shape: Shape, values: Sequence[object]) -> None:
        """One row. Raises QgsProcessingException where it can't be written."""
        from ..core.wkb import to_wkb

        if self._sink is None:
            return
        feature = QgsFeature(self._fields)
        if shape is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(shape if isinstance(shape, bytes) else to_wkb(shape))
            feature.setGeometry(geometry)
        feature.setAttributes(list(values))
        if not self._sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(
                self._algorithm.writeFeatureError(self._sink, self._parameters, self._output)
            )


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
    table = Table(algorithm, parameters, output, context, columns, shapes)
    if table.where is not None:
        for shape, values in rows:
            table.add(shape, values)
    return table.where
