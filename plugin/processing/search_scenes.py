"""waybill:searchscenes"""

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import WaybillError
from .tables import Row, write
from .watched import Watched

if TYPE_CHECKING:  # what QGIS loads at its start stays light
    from ..core.imagery.catalogue import Extent
    from ..core.records import Scene

_MOST = 10_000
_COLUMNS = {
    "item_id": str, "collection": str, "acquired_from": str, "acquired_to": str, "sensor": str, "gsd_m": float,
    "cloud_pct": float, "href": str, "thumb": str,
}  # fmt: skip


class SearchScenes(QgsProcessingAlgorithm):
    """Outlines of images that a catalogue knows."""

    ENDPOINT, COLLECTIONS, EXTENT, FROM, TO = "ENDPOINT", "COLLECTIONS", "EXTENT", "FROM", "TO"
    MAX_CLOUD, AUTHCFG, OUTPUT, COUNT = "MAX_CLOUD", "AUTHCFG", "OUTPUT", "COUNT"

    def createInstance(self) -> "SearchScenes":
        """A fresh copy, as Processing asks for."""
        return SearchScenes()

    def name(self) -> str:
        """Name after the provider's prefix."""
        return "searchscenes"

    def displayName(self) -> str:
        """What people see."""
        return self.tr("Search Scenes")

    def shortHelpString(self) -> str:
        """What it does."""
        return self.tr(
            "Asks a catalogue of images (a STAC API, or Planet's Data API at https://api.planet.com/data/v1) which "
            "images touch an extent within a window of days in UTC, and writes their outlines. Times are ISO 8601 in "
            "UTC. An image whose cloud is not stated is kept, where the catalogue does not leave it out itself.\n\n"
            "COLLECTIONS are names with commas between, all of them where empty. FROM and TO are written like 2023, "
            "2023-09 or 2023-09-12 and included. A key belongs into a login of QGIS (AUTHCFG), never into the address."
            "\n\nAt most 10,000 images are read; a warning says so where there are more. Entries that are no image "
            "are named with the reason. Nothing found proves nothing: only this catalogue was asked."
        )

    def initAlgorithm(self, config: Any = None) -> None:
        """An address and where to write; the rest narrows it down."""
        self.addParameter(QgsProcessingParameterString(self.ENDPOINT, self.tr("Address of the catalogue")))
        self.addParameter(
            QgsProcessingParameterString(self.COLLECTIONS, self.tr("Collections (with commas)"), optional=True)
        )
        self.addParameter(QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True))
        self.addParameter(QgsProcessingParameterString(self.FROM, self.tr("First day"), optional=True))
        self.addParameter(QgsProcessingParameterString(self.TO, self.tr("Last day"), optional=True))
        self.addParameter(
            QgsProcessingParameterNumber(
                self.MAX_CLOUD, self.tr("At most so much cloud, %"), QgsProcessingParameterNumber.Type.Double,
                optional=True, minValue=0.0, maxValue=100.0,
            )
        )  # fmt: skip
        self.addParameter(QgsProcessingParameterAuthConfig(self.AUTHCFG, self.tr("Login"), optional=True))
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Outlines")))
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Images")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask, and write what comes."""
        from ..core.imagery.catalogue import Filters
        from ..flows.search_endpoint import search_endpoint
        from ..flows.search_scenes import Reach

        def text(name: str) -> str:
            return str(self.parameterAsString(parameters, name, context) or "").strip()

        given = parameters.get(self.MAX_CLOUD) is not None
        cloud = self.parameterAsDouble(parameters, self.MAX_CLOUD, context) if given else None
        names = tuple(filter(None, (name.strip() for name in text(self.COLLECTIONS).split(","))))
        days, extent = (text(self.FROM), text(self.TO)), self._extent(parameters, context)
        try:
            read, found = search_endpoint(
                text(self.ENDPOINT), text(self.AUTHCFG), extent, days, Filters(names, cloud), Watched(feedback),
                Reach(_MOST, 250),
            )  # fmt: skip
        except WaybillError as error:
            raise QgsProcessingException(str(error)) from error
        if feedback.isCanceled():
            return {}
        if read.outcome == "failed":
            raise QgsProcessingException(" ".join(read.said))
        for told in read.said:
            feedback.pushWarning(told)
        rows = (_row(each.scene) for each in found)
        target = write(self, parameters, self.OUTPUT, context, _COLUMNS, rows, QgsWkbTypes.Type.MultiPolygon)
        return {self.OUTPUT: target, self.COUNT: len(found)}

    def _extent(self, parameters: dict[str, Any], context: QgsProcessingContext) -> "Optional[Extent]":
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        box = self.parameterAsExtent(parameters, self.EXTENT, context, degrees)
        if box.isNull() or box.isEmpty():
            return None
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def tr(self, text: str) -> str:
        """Translation in this algorithm's context."""
        return QCoreApplication.translate("SearchScenes", text)


def _row(scene: "Scene") -> Row:
    return scene.geom, (
        scene.item_id, scene.collection, scene.acquired_from, scene.acquired_to, scene.sensor, scene.gsd_stated_m,
        scene.cloud_pct, scene.href, scene.thumb_href,
    )  # fmt: skip
