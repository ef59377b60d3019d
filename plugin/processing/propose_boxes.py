"""waybill:proposeboxes"""

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import Cancelled, WaybillError
from .tables import Row, write
from .watched import Watched

if TYPE_CHECKING:  # what QGIS loads at its start stays light
    from ..core.geometry import Polygon
    from ..flows.proposal import ProposedBox

_SIZES = ("20ft", "40ft", "45ft")
_COLUMNS = {
    "size_class": str, "score": float, "azimuth_deg": float, "length_m": float, "width_m": float, "colour_class": str,
    "origin": str,
}  # fmt: skip


class ProposeBoxes(QgsProcessingAlgorithm):
    """Rectangles for a person to accept or reject; never a count."""

    INPUT, AREA, SIZES, MIN_SCORE, MODEL = "INPUT", "AREA", "SIZES", "MIN_SCORE", "MODEL"
    COLLECTED, OUTPUT, COUNT, REFUSED, REASON = "COLLECTED_M", "OUTPUT", "COUNT", "REFUSED", "REASON"

    def createInstance(self) -> "ProposeBoxes":
        """A fresh copy, as Processing asks for."""
        return ProposeBoxes()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "proposeboxes"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Propose Boxes")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Looks for ISO containers in an image and proposes a rectangle for each. These are proposals, not a count: "
            "some are shadows or patches of ground, and boxes are missed where walls touch or roofs lie in shadow. "
            "COUNT is the number of rectangles to be judged by a person, and is to be published nowhere.\n\n"
            "Where roofs have the colour of the ground, or the image was collected at more than 0.8 m, nothing is "
            "proposed: REFUSED is 1 and REASON says why. 45 ft is told from 40 ft up to 0.45 m only.\n\n"
            "MODEL is an ONNX file of your own with metadata as Deepness writes them, for oriented or plain boxes; it "
            "needs the Python package onnxruntime. Each rectangle names the model's file and SHA-256."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """An image and where to put the rectangles; the rest has its default."""
        self.addParameter(QgsProcessingParameterRasterLayer(self.INPUT, self.tr("Image")))
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                self.AREA, self.tr("Area (else the whole image)"), polygons, optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                self.SIZES,
                self.tr("Sizes"),
                list(_SIZES),
                allowMultiple=True,
                defaultValue=["20ft", "40ft"],
                usesStaticStrings=True,
                optional=True,
            )
        )
        number = QgsProcessingParameterNumber.Type.Double
        self.addParameter(
            QgsProcessingParameterNumber(
                self.MIN_SCORE, self.tr("Least score"), number, optional=True, minValue=0.01, maxValue=0.99
            )
        )
        self.addParameter(
            QgsProcessingParameterFile(self.MODEL, self.tr("Model of your own (ONNX)"), extension="onnx", optional=True)
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.COLLECTED,
                self.tr("Resolution the image was collected at, m (where coarser than its pixels)"),
                number,
                optional=True,
                minValue=0.01,
            )
        )
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Proposed boxes")))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Proposals (not a count)")))
        self.addOutput(QgsProcessingOutputNumber(self.REFUSED, self.tr("1 where nothing is proposed")))
        self.addOutput(QgsProcessingOutputString(self.REASON, self.tr("Why nothing is proposed, or not everywhere")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Propose, and write the rectangles."""
        from ..flows.propose import propose_boxes

        layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.INPUT))
        areas = self._areas(parameters, context)
        sizes = self.parameterAsEnumStrings(parameters, self.SIZES, context) or ["20ft", "40ft"]
        chosen = parameters.get(self.MIN_SCORE) is not None
        least = self.parameterAsDouble(parameters, self.MIN_SCORE, context) if chosen else None
        given = parameters.get(self.COLLECTED) is not None
        collected = self.parameterAsDouble(parameters, self.COLLECTED, context) if given else None
        model = self.parameterAsFile(parameters, self.MODEL, context) or None
        try:
            found = propose_boxes(
                layer.source(),
                areas,
                sizes,
                least,
                Watched(feedback),
                collected_m=collected,
                crs=_crs_of(layer),
                model=model,
            )
        except Cancelled:
            return {}
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        rows = map(_row, found.boxes)
        target = write(self, parameters, self.OUTPUT, context, _COLUMNS, rows, QgsWkbTypes.Type.Polygon)
        if found.reason:
            feedback.pushWarning(found.reason)
        return {
            self.OUTPUT: target,
            self.COUNT: len(found.boxes),
            self.REFUSED: int(found.refused),
            self.REASON: found.reason,
        }

    def _areas(self, parameters: dict[str, Any], context: QgsProcessingContext) -> "tuple[Polygon, ...]":
        """The outlines in EPSG:4326, parts of multipolygons apart; none where no layer was given."""
        source: Optional[QgsProcessingFeatureSource] = self.parameterAsSource(parameters, self.AREA, context)
        if source is None:
            return ()
        from ..flows.areas import polygons_of

        try:
            found = polygons_of(source, context)
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        if not found:
            raise QgsProcessingException(self.tr("The layer of areas is empty: draw an outline, or give no layer."))
        return found

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("ProposeBoxes", text)


def _row(each: "ProposedBox") -> Row:
    from ..core.ground import box

    shape = box(each.centre, each.length_m, each.width_m, each.azimuth_deg)
    return shape, (
        each.size_class, round(each.score, 3), round(each.azimuth_deg, 2), each.length_m, each.width_m,
        each.colour_class, each.origin,
    )  # fmt: skip


def _crs_of(layer: QgsRasterLayer) -> Optional[str]:
    """What the layer says of its coordinate system; None where it has none and the file is asked."""
    return layer.crs().toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2018) if layer.crs().isValid() else None
