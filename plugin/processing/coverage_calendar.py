"""waybill:coveragecalendar"""

from datetime import date
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import WaybillError
from .tables import write

_COLUMNS = ("day", "local_time", "state", "scene", "asked", "said_in_gap")


class CoverageCalendar(QgsProcessingAlgorithm):
    """Which days of a place were seen, which no image shows, and which nobody asked about."""

    CASE, PLACE, FROM, TO, SUBJECT, OUTPUT, TABLE = "CASE", "PLACE", "FROM", "TO", "SUBJECT", "OUTPUT", "TABLE"
    DAYS_SEEN, DAYS_BLIND = "DAYS_SEEN", "DAYS_BLIND"

    def createInstance(self) -> "CoverageCalendar":
        """A fresh copy, as Processing asks for."""
        return CoverageCalendar()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "coveragecalendar"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Coverage Calendar")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Draws one square for each day of a place, local to it: seen, looked and nothing there, partly visible, "
            "cloud, not yet examined, none known in the catalogues asked, or nobody asked for all of them. Days with "
            "several images are split. Claims dated on days that no image shows are marked. The place is given by its "
            "label or identifier; without days, everything known is shown. The table has a row for each image and "
            "each day without one."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """A case, a place, a window, and where to write."""
        self.addParameter(QgsProcessingParameterString(self.CASE, self.tr("Case (path, or pg:connection/schema)")))
        self.addParameter(QgsProcessingParameterString(self.PLACE, self.tr("Place (label or identifier)")))
        for name, text in ((self.FROM, self.tr("First day (2023-08-01)")), (self.TO, self.tr("Last day (2023-10-31)"))):
            self.addParameter(QgsProcessingParameterString(name, text, None, False, True))
        subject = self.tr("Subject (container_stack, vessel, train …; empty for anything)")
        self.addParameter(QgsProcessingParameterString(self.SUBJECT, subject, None, False, True))
        kind = "SVG (*.svg)"
        self.addParameter(QgsProcessingParameterFileDestination(self.OUTPUT, self.tr("Calendar"), kind))
        table = QgsProcessing.SourceType.TypeVector
        self.addParameter(QgsProcessingParameterFeatureSink(self.TABLE, self.tr("Table"), table, None, True, False))
        self.addOutput(QgsProcessingOutputNumber(self.DAYS_SEEN, self.tr("Days with an image that shows the place")))
        self.addOutput(QgsProcessingOutputNumber(self.DAYS_BLIND, self.tr("Days no image shows it")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the case, write both."""
        from ..flows.coverage_calendar import calendar_in, described, rows_of, write_svg
        from ..flows.open_store import opened

        place = self.parameterAsString(parameters, self.PLACE, context)
        subject = self.parameterAsString(parameters, self.SUBJECT, context).strip() or None
        output = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        try:
            with opened(self.parameterAsString(parameters, self.CASE, context)) as store:
                first, last = (self._day(parameters, name, context) for name in (self.FROM, self.TO))
                made = calendar_in(store, place, first, last, subject)
            write_svg(made, Path(output))
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        feedback.pushInfo(described(made))
        columns = dict.fromkeys(_COLUMNS, str)
        table = write(self, parameters, self.TABLE, context, columns, ((None, row) for row in rows_of(made)))
        seen = sum(not made.blind(day) for day in made.segments)
        blind = sum((b - a).days + 1 for a, b in made.gaps())
        return {self.OUTPUT: output, self.TABLE: table, self.DAYS_SEEN: seen, self.DAYS_BLIND: blind}

    def _day(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Optional[date]:
        text = self.parameterAsString(parameters, name, context).strip()
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            told = self.tr("{}: “{}” is no day. Write it like 2023-09-12.")
            raise QgsProcessingException(told.format(name, text)) from None

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("CoverageCalendar", text)
