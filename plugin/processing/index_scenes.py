"""waybill:indexscenes"""

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import Cancelled, WaybillError
from .tables import Row, write
from .watched import Watched

_TEXTS = (
    "title", "href", "acquired_from", "acquired_to", "date_basis", "sensor", "provider", "item_id", "credit", "licence",
    "note",
)  # fmt: skip
_NUMBERS = (
    "pixel_size_m", "gsd_stated_m", "sun_elevation_deg", "sun_azimuth_deg", "off_nadir_deg", "view_azimuth_deg",
    "cloud_pct", "size_bytes",
)  # fmt: skip
_COLUMNS = {"path": str, **dict.fromkeys(_TEXTS, str), **dict.fromkeys(_NUMBERS, float), "rejected": str}
_SILENT = [None] * (len(_COLUMNS) - 2)


class IndexScenes(QgsProcessingAlgorithm):
    """Every image below a folder, when it was taken, and by which evidence."""

    FOLDER, CASE, OUTPUT, COUNT, REJECTED = "FOLDER", "CASE", "OUTPUT", "COUNT", "REJECTED"

    def createInstance(self) -> "IndexScenes":
        """A fresh copy, as Processing asks for."""
        return IndexScenes()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "indexscenes"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Index Scenes")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Looks through a folder and all below it for images, and lists them with footprint, date, sensor, light "
            "and view as far as their metadata or their names say. date_basis says where a date is from; the time "
            "stamp of a file is never taken for one. What can't be used is listed with the reason in “rejected”.\n\n"
            "With a case given, the images are added to it in one step; those it has already are not added again. "
            "COUNT is the number of images found, REJECTED of files that were refused."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """A folder, perhaps a case, and where to put the table."""
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.addParameter(QgsProcessingParameterFile(self.FOLDER, self.tr("Folder"), folder))
        told = self.tr("Case to add the images to (path, or pg:connection/schema)")
        self.addParameter(QgsProcessingParameterString(self.CASE, told, optional=True))
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Scenes"), polygons))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Images found")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED, self.tr("Files refused")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Index, list, and add."""
        from ..flows.add_scenes import add_scenes
        from ..flows.index_scenes import index_folder
        from ..flows.open_store import opened
        from ..flows.preferences import date_patterns

        folder = Path(self.parameterAsFile(parameters, self.FOLDER, context))
        case = self.parameterAsString(parameters, self.CASE, context) or None
        if not folder.is_dir():
            raise QgsProcessingException(self.tr("There is no folder {}. Choose another one.").format(folder))
        try:
            beside = Path(case) if case and not case.startswith("pg:") else None
            indexed = index_folder(folder, beside, date_patterns(), Watched(feedback))
            if case:
                with opened(case) as store:
                    added = add_scenes(store, [each.scene for each in indexed.found])
                feedback.pushInfo(self.tr("{} images are new to the case.").format(added.new))
        except Cancelled:
            return {}
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        rows: list[Row] = []
        for each in indexed.found:
            told = (getattr(each.scene, name) for name in (*_TEXTS, *_NUMBERS))
            rows.append((each.scene.geom, [str(each.path or ""), *told, None]))
        for refused in indexed.rejected:
            rows.append((None, [refused.path, *_SILENT, refused.reason]))
            feedback.pushWarning(f"{refused.path}: {refused.reason}")
        target = write(self, parameters, self.OUTPUT, context, _COLUMNS, rows, QgsWkbTypes.Type.MultiPolygon)
        return {self.OUTPUT: target, self.COUNT: len(indexed.found), self.REJECTED: len(indexed.rejected)}

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("IndexScenes", text)
