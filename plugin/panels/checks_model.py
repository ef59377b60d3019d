"""The list of what a check found."""

from html import escape
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon

from ..core.checks import ERROR, HINT, WARNING, Finding
from . import labels

ROLE_FINDING = Qt.ItemDataRole.UserRole + 1
ROLE_TEXT = Qt.ItemDataRole.UserRole + 2
ROLE_SORT = Qt.ItemDataRole.UserRole + 3
_ICONS = {ERROR: "/mIconCritical.svg", WARNING: "/mIconWarning.svg", HINT: "/mIconInfo.svg"}
_ORDER = (ERROR, WARNING, HINT)


class ChecksModel(QAbstractTableModel):
    """One row a finding: how bad, of what, and what."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._icons = {severity: QIcon(QgsApplication.getThemeIcon(name)) for severity, name in _ICONS.items()}

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    # Qt overrides

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of findings."""
        return 0 if parent.isValid() else len(self._findings)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Three."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Column titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("How bad"), self.tr("Where"), self.tr("What"))[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, icon, tooltip, and what to find a finding by; severities sort from bad to worth a look."""
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        cells = (_severity(finding.severity), labels.table(finding.table), finding.message)
        answer = {
            Qt.ItemDataRole.DisplayRole: lambda: cells[index.column()],
            Qt.ItemDataRole.DecorationRole: lambda: self._icons[finding.severity] if index.column() == 0 else None,
            Qt.ItemDataRole.ToolTipRole: lambda: labels.tooltip(f"{finding.message}\n{finding.remedy}"),
            ROLE_FINDING: lambda: finding,
            ROLE_SORT: lambda: _ORDER.index(finding.severity) if index.column() == 0 else cells[index.column()],
            ROLE_TEXT: lambda: " ".join((*cells, labels.field(finding.field), finding.remedy)),
        }.get(role)
        return answer() if answer else None


def finding_html(finding: Finding, name: str) -> str:
    """A finding with the name of its row and its remedy; everything from the case is escaped."""
    called = f" “{name}”" if name and name != finding.row else ""
    where = f"{labels.table(finding.table)}{called}"
    if finding.field not in ("", "id"):
        where += f", {labels.field(finding.field)}"
    return (
        f"<p><b>{escape(_severity(finding.severity))}</b> · {escape(where)}</p>"
        f"<p>{escape(finding.message)}</p><p>{escape(finding.remedy)}</p>"
    )


def _severity(name: str) -> str:
    return {ERROR: labels.tr("Error"), WARNING: labels.tr("Warning"), HINT: labels.tr("Hint")}[name]
