"""waybill:exportfigure"""

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import FigureError, WaybillError
from ..core.kinds import FIGURES, FORMATS


class ExportFigure(QgsProcessingAlgorithm):
    """Export a figure of a case."""

    CASE, FIGURE, SIGHTING, FORMAT, DPI, OUTPUT = "CASE", "FIGURE", "SIGHTING", "FORMAT", "DPI", "OUTPUT"

    def createInstance(self) -> "ExportFigure":
        """A fresh copy, as Processing asks for."""
        return ExportFigure()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "exportfigure"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Export Figure")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Writes a figure of a case as PDF, SVG or PNG: the route overview, or the sheet of one sighting. "
            "CASE is the path of a case, or pg:connection/schema. Without FORMAT the ending of OUTPUT decides. "
            "SIGHTING is the id of a sighting; the sheet needs one."
        )

    def flags(self) -> Any:
        """Layouts are exported on the main thread, as QGIS' own algorithms do."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, config: Any = None) -> None:
        """Only CASE, FIGURE and OUTPUT are required."""
        enum = QgsProcessingParameterEnum
        self.addParameter(QgsProcessingParameterString(self.CASE, self.tr("Case (path, or pg:connection/schema)")))
        self.addParameter(
            enum(self.FIGURE, self.tr("Figure"), list(FIGURES), usesStaticStrings=True, defaultValue=FIGURES[0])
        )
        self.addParameter(QgsProcessingParameterString(self.SIGHTING, self.tr("Sighting (id)"), optional=True))
        self.addParameter(enum(self.FORMAT, self.tr("Format"), list(FORMATS), usesStaticStrings=True, optional=True))
        dpi = QgsProcessingParameterNumber.Type.Integer
        self.addParameter(QgsProcessingParameterNumber(self.DPI, self.tr("Resolution (dpi)"), dpi, 300, True, 50, 1200))
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, self.tr("Figure file"), "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)"
            )
        )

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Open the case, write the figure, say what could not be as wished."""
        from ..core.figures import FigureRequest
        from ..core.values import Id
        from ..flows.export_figure import export_figure
        from ..flows.open_store import opened

        output = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        try:
            request = FigureRequest(
                kind=self.parameterAsEnumString(parameters, self.FIGURE, context),
                format=self.parameterAsEnumString(parameters, self.FORMAT, context) or _format_of(output),
                dpi=self.parameterAsInt(parameters, self.DPI, context),
                sighting=Id(self.parameterAsString(parameters, self.SIGHTING, context)) or None,
            )
            with opened(self.parameterAsString(parameters, self.CASE, context)) as store:
                made = export_figure(store, request, output)
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        for note in made.notes:
            feedback.pushWarning(note)
        return {self.OUTPUT: made.path}

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("ExportFigure", text)


def _format_of(output: Path) -> str:
    ending = output.suffix.lower().lstrip(".")
    if ending not in FORMATS:
        raise FigureError(f"The ending of {output.name} names no format. End it in .pdf, .png or .svg, or give FORMAT.")
    return ending
