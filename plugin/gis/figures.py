"""Fill a layout template from the record and write it: text stays text, vectors stay vectors."""

from pathlib import Path
from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTableColumn,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsTableCell,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtXml import QDomDocument

from ..compat import export_problem, font_families
from ..core.errors import FigureError
from ..core.geometry import MultiLine, Point, positions
from ..core.whole_file import written_whole
from .backdrop import BACKDROP, backdrop_layer, fit_to
from .case_layers import case_layer
from .geodesy import WGS84
from .geometry import to_qgis
from .journal import steady_journal
from .label_fit import fitted, missing_fonts
from .layer_ids import RESOURCES


class FigureLayout:
    """One figure being filled: its own project with the case's layers, and a layout from a template."""

    def __init__(self, template: str, case: str) -> None:
        """Raises FigureError where the template is missing or broken."""
        self.project = QgsProject()
        self.project.setCrs(QgsCoordinateReferenceSystem(WGS84))
        self.project.setEllipsoid("WGS84")
        self.layers: dict[str, QgsMapLayer] = {}
        self.notes: list[str] = []
        self._case = case
        self._check_fonts()
        self.layout = self._load(template)

    def close(self) -> None:
        """Take the layout apart before the layers and the project it draws from; any other order crashes QGIS later."""
        sip.delete(self.layout)
        self.layers.clear()
        self.project.clear()
        sip.delete(self.project)

    def add(self, tables: tuple[str, ...]) -> None:
        """Put layers of the case and of the backdrop into the figure's project."""
        for name in tables:
            layer = backdrop_layer(name) if name in BACKDROP else case_layer(self._case, name, name)
            if not layer.isValid():
                raise FigureError(f"The layer {name} can't be read. Install the plugin again, or check the case.")
            self.put(name, layer)

    def fit_backdrop(self, crs: QgsCoordinateReferenceSystem) -> None:
        """Leave out of the backdrop what the cut of a projection would smear over the map."""
        for name in BACKDROP:
            if name in self.layers:
                fit_to(self.layers[name], crs)

    def put(self, name: str, layer: QgsMapLayer) -> None:
        """Put any layer into the figure's project."""
        self.project.addMapLayer(layer, False)
        self.layers[name] = layer

    def text(self, name: str, text: str) -> None:
        """Fill a text; the plate of a map's heading shrinks to its words."""
        label: QgsLayoutItemLabel = self.item(name)
        label.setText(text)
        if name.endswith(("_heading", "_credit")):
            full, right = label.rect(), label.pagePos().x() + label.rect().width()
            width = min(label.sizeForText().width() + 1.5, full.width())
            label.attemptResize(QgsLayoutSize(width, full.height()))
            if name.endswith("_credit"):
                label.attemptMove(QgsLayoutPoint(right - width, label.pagePos().y()))
        else:
            self.notes += fitted(label)
        label.refresh()

    def map(
        self, name: str, crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, layers: tuple[str, ...]
    ) -> QgsLayoutItemMap:
        """Show layers, topmost first, in a CRS around an extent in that CRS, keeping the map's shape on the page."""
        item: QgsLayoutItemMap = self.item(name)
        item.setCrs(crs)
        item.setLayers([self.layers[layer] for layer in layers])
        item.setKeepLayerSet(True)
        item.setExtent(_filling(extent, item.rect().width() / item.rect().height()))
        return item

    def table(
        self, name: str, rows: tuple[tuple[str, ...], ...], widths: tuple[float, ...], head: tuple[str, ...] = ()
    ) -> None:
        """Fill a table; widths in millimetres."""
        table = self.item(name).multiFrame()
        table.setTableContents([[QgsTableCell(text) for text in row] for row in rows])
        if head:
            table.setHeaders(_columns(head, widths))
        table.setColumnWidths(list(widths))
        table.refresh()

    def legend(self, names: tuple[str, ...]) -> None:
        """List what the linked map shows of the layers, without layer names."""
        legend: QgsLayoutItemLegend = self.item("legend")
        root = legend.model().rootGroup()
        root.removeAllChildren()
        for name in names:
            node = root.addLayer(self.layers[name])
            QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
        legend.setLegendFilterByMapEnabled(True)
        legend.updateFilterByMap()
        legend.adjustBoxSize()

    def item(self, name: str) -> QgsLayoutItem:
        """An item of the template. Raises FigureError where the template lacks it."""
        found = self.layout.itemById(name)
        if found is None:
            raise FigureError(
                f"The template lacks its item “{name}”. Put the original template back, or install the plugin again."
            )
        return found

    def metres(self, name: str) -> None:
        """Let a scale bar count metres, as a site wants it."""
        bar: QgsLayoutItemScaleBar = self.item(name)
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceMeters)
        bar.setUnitLabel("m")
        bar.update()

    def frame_if_smaller(self, name: str, width: float, room: float) -> None:
        """Frame the enlarged maps on the whole one only where the frame fits it."""
        for overview in self.item(name).overviews().asList():
            overview.setEnabled(width < room)

    def north(self, name: str) -> None:
        """Give a north arrow its picture."""
        picture: QgsLayoutItemPicture = self.item(name)
        picture.setPicturePath(str(RESOURCES / "icons" / "north.svg"))

    def write(self, path: Path, kind: str, dpi: int) -> None:
        """Write the figure under its final name only once it is whole. Raises FigureError."""
        exporter = QgsLayoutExporter(self.layout)
        self.layout.renderContext().setDpi(dpi)
        with written_whole(path, f".{kind}") as draft:
            result = _EXPORTS[kind](exporter, str(draft), dpi)
            if result != QgsLayoutExporter.ExportResult.Success:
                raise FigureError(
                    f"{path} can't be written{_because(exporter)}. Choose another folder, or close the file."
                )

    def _load(self, template: str) -> QgsPrintLayout:
        path = RESOURCES / "layouts" / f"{template}.qpt"
        document = QDomDocument()
        try:
            whole = document.setContent(path.read_text(encoding="utf-8"))[0]
        except (OSError, UnicodeDecodeError):
            whole = False
        if not whole:
            raise FigureError(f"The template {path.name} is missing or broken. Install the plugin again.")
        layout = QgsPrintLayout(self.project)
        items, done = layout.loadFromTemplate(document, QgsReadWriteContext())
        if not done or not items:
            sip.delete(layout)
            raise FigureError(f"The template {path.name} can't be read by this QGIS. Install the plugin again.")
        return layout

    def _check_fonts(self) -> None:
        self.notes += missing_fonts()
        if not font_families(QFontDatabase.WritingSystem.Korean):
            QgsExpressionContextUtils.setProjectVariable(self.project, "waybill_latin_only", 1)
            self.notes.append("No font here has Hangul: places carry their Latin names only. Install Noto Sans CJK.")


def _filling(extent: QgsRectangle, proportion: float) -> QgsRectangle:
    """The smallest box of a proportion around an extent, with the same middle."""
    width = max(extent.width(), extent.height() * proportion)
    middle = extent.center()
    half_width, half_height = width / 2, width / proportion / 2
    return QgsRectangle(
        middle.x() - half_width, middle.y() - half_height, middle.x() + half_width, middle.y() + half_height
    )


def _columns(head: tuple[str, ...], widths: tuple[float, ...]) -> list[QgsLayoutTableColumn]:
    columns = []
    for text, width in zip(head, widths):
        column = QgsLayoutTableColumn(text)
        column.setHeading(text)
        column.setWidth(width)
        columns.append(column)
    return columns


def extent_in(crs: QgsCoordinateReferenceSystem, shapes: tuple[MultiLine, ...], project: QgsProject) -> QgsRectangle:
    """Extent of lines in a CRS, from their vertices."""
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), crs, project)
    whole: Optional[QgsRectangle] = None
    for shape in shapes:
        geometry: QgsGeometry = to_qgis(shape)
        geometry.transform(transform)
        whole = geometry.boundingBox() if whole is None else whole
        whole.combineExtentWith(geometry.boundingBox())
    return whole or QgsRectangle()


def around(
    crs: QgsCoordinateReferenceSystem, at: Point, half_width_m: float, half_height_m: float, project: QgsProject
) -> QgsRectangle:
    """A box in a metric CRS around a position."""
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), crs, project)
    geometry = to_qgis(at)
    geometry.transform(transform)
    middle = geometry.asPoint()
    return QgsRectangle(
        middle.x() - half_width_m, middle.y() - half_height_m, middle.x() + half_width_m, middle.y() + half_height_m
    )


def degrees_box(shapes: tuple[MultiLine, ...]) -> tuple[float, float, float, float]:
    """West, south, east and north of all lines together."""
    xs, ys = zip(*(p for shape in shapes for p in positions(shape)))
    return min(xs), min(ys), max(xs), max(ys)


def keep_only(layer: QgsMapLayer, column: str, wanted: Optional[str], hidden: tuple[str, ...] = ()) -> None:
    """Show one row of a vector layer, or all but some."""
    rows = (wanted,) if wanted is not None else hidden
    if not rows or not isinstance(layer, QgsVectorLayer):
        return
    listed = ", ".join("'{}'".format(row.replace("'", "''")) for row in rows)
    with steady_journal():
        layer.setSubsetString(f'"{column}" {"IN" if wanted is not None else "NOT IN"} ({listed})')


def _because(exporter: QgsLayoutExporter) -> str:
    reason = export_problem(exporter)
    return f": {reason}" if reason else ""


def _write_pdf(exporter: QgsLayoutExporter, path: str, dpi: int) -> int:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.rasterizeWholeImage = False
    settings.forceVectorOutput = True
    settings.appendGeoreference = False
    settings.exportMetadata = False
    return exporter.exportToPdf(path, settings)


def _write_svg(exporter: QgsLayoutExporter, path: str, dpi: int) -> int:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = dpi
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.forceVectorOutput = True
    settings.exportMetadata = False
    return exporter.exportToSvg(path, settings)


def _write_png(exporter: QgsLayoutExporter, path: str, dpi: int) -> int:
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = dpi
    settings.generateWorldFile = False
    return exporter.exportToImage(path, settings)


_EXPORTS = {"pdf": _write_pdf, "svg": _write_svg, "png": _write_png}
