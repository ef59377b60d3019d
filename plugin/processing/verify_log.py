"""waybill:verifylog"""

from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputString,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import WaybillError


class VerifyLog(QgsProcessingAlgorithm):
    """Replay the log of a case and name the first entry or row that differs."""

    CASE, VALID, FIRST_BAD, HEAD = "CASE", "VALID", "FIRST_BAD", "HEAD"

    def createInstance(self) -> "VerifyLog":
        """A fresh copy, as Processing asks for."""
        return VerifyLog()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "verifylog"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Verify Log")

    def shortHelpString(self) -> str:
        """What it does, and what it can't prove."""
        return self.tr(
            "Replays the log of a case from its beginning: every entry must follow from the one before, every row must "
            "be as the log left it, every chip must fit its hash. FIRST_BAD names the first that is not. "
            "A hash chain shows bending only to whoever kept an earlier HEAD of it outside the file: lodge it with "
            "somebody you trust. A valid log says nothing about whether what was entered is true."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """One parameter, three answers."""
        self.addParameter(QgsProcessingParameterString(self.CASE, self.tr("Case (path, or pg:connection/schema)")))
        self.addOutput(QgsProcessingOutputBoolean(self.VALID, self.tr("Valid")))
        self.addOutput(QgsProcessingOutputString(self.FIRST_BAD, self.tr("First difference")))
        self.addOutput(QgsProcessingOutputString(self.HEAD, self.tr("Hash of the last entry")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Check, and answer in words."""
        from ..flows.open_store import opened
        from ..flows.verify_log import verify_log

        try:
            with opened(self.parameterAsString(parameters, self.CASE, context)) as store:
                verdict = verify_log(store)
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        if verdict.first_bad:
            feedback.pushWarning(verdict.first_bad)
        feedback.pushInfo(self.tr("{} entries checked").format(verdict.entries))
        return {self.VALID: verdict.valid, self.FIRST_BAD: verdict.first_bad or "", self.HEAD: verdict.head or ""}

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("VerifyLog", text)
