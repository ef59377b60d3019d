"""The Waybill provider of Processing."""

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .check_case import CheckCase
from .copy_case import CopyCase
from .count_by_area import CountByArea
from .coverage_calendar import CoverageCalendar
from .create_example_case import CreateExampleCase
from .export_figure import ExportFigure
from .export_tables import ExportTables
from .import_ais import ImportAis
from .index_scenes import IndexScenes
from .propose_boxes import ProposeBoxes
from .rail_leg import RailLeg
from .reachability import Reachability
from .sea_leg import SeaLeg
from .search_scenes import SearchScenes
from .sun_position import SunPosition
from .verify_log import VerifyLog

_ALGORITHMS = (
    CheckCase, CopyCase, CountByArea, CoverageCalendar, CreateExampleCase, ExportFigure, ExportTables, ImportAis,
    IndexScenes, ProposeBoxes, RailLeg, Reachability, SeaLeg, SearchScenes, SunPosition, VerifyLog,
)  # fmt: skip
_ICON = Path(__file__).resolve().parents[2] / "resources" / "icons" / "waybill.svg"


class WaybillProvider(QgsProcessingProvider):
    """Registers every algorithm of the plugin."""

    def id(self) -> str:
        """Prefix of the algorithms' names."""
        return "waybill"

    def name(self) -> str:
        """What people see."""
        return "Waybill"

    def icon(self) -> QIcon:
        """The plugin's icon."""
        return QIcon(str(_ICON))

    def loadAlgorithms(self) -> None:
        """Make the algorithms."""
        for algorithm in _ALGORITHMS:
            self.addAlgorithm(algorithm())
