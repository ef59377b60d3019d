"""Write resources/layouts/*.qpt: composition of the figures, with item ids that the plugin fills.

    QT_QPA_PLATFORM=offscreen /usr/bin/python3 scripts/make_layouts.py

Pages are A4 landscape, 297 × 210 mm, content 277 × 190 mm. Every text the plugin writes has an id; so has every map.
"""

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemMapOverview,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsScaleBarSettings,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

ROOT = Path(__file__).resolve().parents[1]
LAYOUTS = ROOT / "resources" / "layouts"
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
INK, QUIET, FRAME = QColor("#1B1B1B"), QColor("#55514B"), QColor("#8D887C")
SEA = QColor("#E6EDF2")
LEFT, TOP, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight
MIDDLE = Qt.AlignmentFlag.AlignVCenter


def font(size, bold=False):
    made = QFont("Noto Sans")
    made.setFamilies(["Noto Sans", "Noto Sans CJK KR", "DejaVu Sans"])
    made.setPointSizeF(size)
    made.setBold(bold)
    return made


def text_format(size, colour=INK, bold=False):
    made = QgsTextFormat()
    made.setFont(font(size, bold))
    made.setSize(size)
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(colour)
    return made


class Page:
    """One layout being composed; positions in millimetres from the page's upper left corner."""

    def __init__(self, name):
        self.layout = QgsPrintLayout(QgsProject.instance())
        self.layout.initializeDefaults()
        self.layout.setName(name)
        self.layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Landscape)

    def put(self, item, name, x, y, width, height):
        item.setId(name)
        item.attemptMove(QgsLayoutPoint(x, y, MM))
        item.attemptResize(QgsLayoutSize(width, height, MM))
        self.layout.addLayoutItem(item)
        return item

    def text(self, name, x, y, width, height, size, *, bold=False, colour=INK, align=LEFT, valign=TOP, back=None):
        label = QgsLayoutItemLabel(self.layout)
        label.setFont(font(size, bold))
        label.setFontColor(colour)
        label.setHAlign(align)
        label.setVAlign(valign)
        label.setMarginX(1.2 if back else 0)
        label.setMarginY(0.4 if back else 0)
        if back:
            label.setBackgroundEnabled(True)
            label.setBackgroundColor(back)
        return self.put(label, name, x, y, width, height)

    def map(self, name, x, y, width, height):
        item = QgsLayoutItemMap(self.layout)
        self.put(item, name, x, y, width, height)
        item.setBackgroundColor(SEA)
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(FRAME)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2, MM))
        item.setKeepLayerSet(True)
        return item

    def scale_bar(self, name, linked, x, y, width, unit="km"):
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setStyle("Line Ticks Up")
        bar.setLinkedMap(linked)
        kilometres, metres = QgsUnitTypes.DistanceUnit.DistanceKilometers, QgsUnitTypes.DistanceUnit.DistanceMeters
        bar.setUnits(kilometres if unit == "km" else metres)
        bar.setUnitLabel(unit)
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
        bar.setMinimumBarWidth(width * 0.4)
        bar.setMaximumBarWidth(width)
        bar.setHeight(1.6)
        bar.setTextFormat(text_format(7))
        bar.setLabelBarSpace(0.8)
        bar.setBoxContentSpace(1.0)
        line = QgsLineSymbol.createSimple({"line_color": INK.name(), "line_width": "0.25"})
        bar.setLineSymbol(line)
        bar.setBackgroundEnabled(True)
        bar.setBackgroundColor(QColor(255, 255, 255))
        bar.setReferencePoint(QgsLayoutItem.ReferencePoint.LowerLeft)
        return self.put(bar, name, x, y, width, 8)

    def north(self, name, linked, x, y):
        picture = QgsLayoutItemPicture(self.layout)
        picture.setLinkedMap(linked)
        picture.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
        picture.setBackgroundEnabled(True)
        picture.setBackgroundColor(QColor(255, 255, 255, 225))
        return self.put(picture, name, x, y, 6.5, 9)

    def shape(self, name, x, y, width, height, fill):
        item = QgsLayoutItemShape(self.layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        item.setSymbol(QgsFillSymbol.createSimple({"color": fill, "outline_style": "no"}))
        return self.put(item, name, x, y, width, height)

    def table(self, name, x, y, width, height, size, *, header):
        table = QgsLayoutItemManualTable.create(self.layout)
        self.layout.addMultiFrame(table)
        frame = QgsLayoutFrame(self.layout, table)
        frame.setId(name)
        frame.attemptMove(QgsLayoutPoint(x, y, MM))
        frame.attemptResize(QgsLayoutSize(width, height, MM))
        table.addFrame(frame)
        table.setContentTextFormat(text_format(size))
        table.setHeaderTextFormat(text_format(size, INK, True))
        table.setIncludeTableHeader(header)
        table.setHeaderMode(QgsLayoutTable.HeaderMode.AllFrames if header else QgsLayoutTable.HeaderMode.NoHeaders)
        table.setShowGrid(True)
        table.setVerticalGrid(False)
        table.setHorizontalGrid(True)
        table.setGridStrokeWidth(0.1)
        table.setGridColor(QColor("#C9C4BA"))
        table.setCellMargin(0.7)
        table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
        return table

    def save(self, name):
        path = LAYOUTS / f"{name}.qpt"
        done = self.layout.saveAsTemplate(str(path), QgsReadWriteContext())
        print(path.name, "written" if done else "NOT written")


def graticule(item, step):
    grid = QgsLayoutItemMapGrid("graticule", item)
    grid.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    grid.setIntervalX(step)
    grid.setIntervalY(step)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Solid)
    grid.setLineSymbol(QgsLineSymbol.createSimple({"line_color": "#AEB6BA", "line_width": "0.12"}))
    grid.setAnnotationEnabled(True)
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.DegreeMinutePadded)
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    axis = "@grid_axis = 'x'"
    grid.setAnnotationExpression(
        f"round(abs(@grid_number), 1) || '°' || CASE WHEN {axis} THEN CASE WHEN @grid_number < 0 THEN 'W' ELSE 'E' END "
        "ELSE CASE WHEN @grid_number < 0 THEN 'S' ELSE 'N' END END"
    )
    grid.setAnnotationTextFormat(text_format(6, QUIET))
    inside = QgsLayoutItemMapGrid.AnnotationPosition.InsideMapFrame
    sides = QgsLayoutItemMapGrid.BorderSide
    for side in (sides.Left, sides.Right, sides.Top, sides.Bottom):
        grid.setAnnotationPosition(inside, side)
    off = QgsLayoutItemMapGrid.DisplayMode.HideAll
    grid.setAnnotationDisplay(off, sides.Left)
    grid.setAnnotationDisplay(off, sides.Top)
    grid.setAnnotationDisplay(QgsLayoutItemMapGrid.DisplayMode.LongitudeOnly, sides.Bottom)
    grid.setAnnotationDisplay(QgsLayoutItemMapGrid.DisplayMode.LatitudeOnly, sides.Right)
    grid.setAnnotationFrameDistance(0.6)
    item.grids().addGrid(grid)


def frame_of(item, other):
    overview = QgsLayoutItemMapOverview("frame", item)
    overview.setLinkedMap(other)
    overview.setFrameSymbol(
        QgsFillSymbol.createSimple({"color": "255,255,255,0", "outline_color": "#1B1B1B", "outline_width": "0.3"})
    )
    item.overviews().addOverview(overview)


def route_overview():
    page = Page("Route overview")
    page.text("title", 10, 8.5, 205, 8, 16, bold=True, valign=MIDDLE)
    page.text("dates", 215, 8.5, 72, 8, 8, colour=QUIET, align=RIGHT, valign=MIDDLE)
    page.text("sentence", 10, 17.2, 277, 8.6, 8)
    strip = page.map("strip_map", 10, 27, 277, 51)
    sea = page.map("sea_map", 10, 80, 119, 96)
    end = page.map("end_map", 131, 80, 70, 96)
    graticule(strip, 10)
    graticule(sea, 1)
    graticule(end, 1)
    frame_of(strip, sea)
    frame_of(strip, end)
    white = QColor(255, 255, 255)
    page.text("strip_heading", 10.1, 27.1, 120, 4.6, 7, bold=True, valign=MIDDLE, back=white)
    page.text("sea_heading", 10.1, 80.1, 80, 4.6, 7, bold=True, valign=MIDDLE, back=white)
    page.text("end_heading", 131.1, 80.1, 60, 4.6, 7, bold=True, valign=MIDDLE, back=white)
    page.scale_bar("sea_scale", sea, 18, 170.5, 40)
    page.north("sea_north", sea, 121, 81.5)
    page.scale_bar("end_scale", end, 139, 170.5, 34)
    page.north("end_north", end, 193, 81.5)
    page.table("legs", 203, 80, 84, 52, 6.2, header=True)
    legend = QgsLayoutItemLegend(page.layout)
    legend.setTitle("")
    legend.setAutoUpdateModel(False)
    legend.setLegendFilterByMapEnabled(True)
    legend.setLinkedMap(strip)
    legend.setSymbolWidth(9)
    legend.setSymbolHeight(2.6)
    legend.setResizeToContents(True)
    legend.setBackgroundEnabled(False)
    styles = QgsLegendStyle.Style
    for style, size, bold in (
        (styles.Title, 8, True),
        (styles.Group, 7, True),
        (styles.Subgroup, 7, True),
        (styles.SymbolLabel, 6.5, False),
    ):
        form = legend.style(style)
        form.setFont(font(size, bold))
        form.setMargin(QgsLegendStyle.Side.Top, 0.2)
        form.setMargin(QgsLegendStyle.Side.Bottom, 0.2)
        legend.setStyle(style, form)
    legend.setBoxSpace(0)
    symbols = legend.style(styles.Symbol)
    symbols.setMargin(QgsLegendStyle.Side.Top, 0.7)
    legend.setStyle(styles.Symbol, symbols)
    page.put(legend, "legend", 203, 128, 84, 48)
    page.text("statement", 10, 178, 277, 3.6, 7, bold=True)
    page.text("sources", 10, 182, 277, 7.6, 6.5)
    page.text("credits", 10, 190.4, 277, 6, 6.5, colour=QUIET)
    page.text("projection", 10, 196.6, 277, 3.4, 6.5, colour=QUIET)
    page.save("route_overview")


def sighting_sheet():
    page = Page("Sighting sheet")
    page.text("title", 10, 8.5, 205, 8, 16, bold=True, valign=MIDDLE)
    page.text("dates", 200, 8.5, 87, 8, 10, bold=True, align=RIGHT, valign=MIDDLE)
    page.text("sentence", 10, 17.2, 277, 8, 8, colour=QUIET)
    image = page.map("image_map", 10, 27, 178, 150)
    locator = page.map("locator_map", 191, 27, 96, 54)
    graticule(locator, 2)
    white = QColor(255, 255, 255)
    page.text("image_heading", 10.1, 27.1, 177.8, 5, 7.5, bold=True, valign=MIDDLE, back=QColor(255, 255, 255, 225))
    page.text("locator_heading", 191.1, 27.1, 50, 4.6, 7, bold=True, valign=MIDDLE, back=white)
    page.scale_bar("image_scale", image, 11, 176, 45)
    page.north("image_north", image, 180.5, 40)
    page.text("image_credit", 90, 171.6, 97.8, 4.6, 6.5, align=RIGHT, valign=MIDDLE, back=QColor(255, 255, 255, 215))
    page.scale_bar("locator_scale", locator, 199, 76, 30)
    page.table("fields", 191, 84, 96, 93, 7, header=False)
    stamp = page.text(
        "synthetic", 90, 165.6, 97.8, 5.4, 9, bold=True, colour=QColor("#FFFFFF"),
        align=Qt.AlignmentFlag.AlignHCenter, valign=MIDDLE, back=QColor(27, 27, 27, 215),
    )  # fmt: skip
    stamp.setVisibility(False)
    page.text("statement", 10, 179.5, 277, 4, 7, bold=True)
    page.text("sources", 10, 183.6, 277, 6.4, 6.5)
    page.text("credits", 10, 190.4, 277, 6, 6.5, colour=QUIET)
    page.text("projection", 10, 196.6, 277, 3.4, 6.5, colour=QUIET)
    page.save("sighting_sheet")


def main():
    app = QgsApplication([], True)
    app.initQgis()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    LAYOUTS.mkdir(exist_ok=True)
    route_overview()
    sighting_sheet()
    app.exitQgis()


if __name__ == "__main__":
    main()
