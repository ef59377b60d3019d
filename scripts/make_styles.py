"""Write resources/styles/*.qml: how the layers of a case are drawn, from the palette on this page.

    QT_QPA_PLATFORM=offscreen /usr/bin/python3 scripts/make_styles.py

Colour, pattern and shape each carry one meaning; what a figure must say survives in greyscale by pattern and shape.
"""

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsEllipseSymbolLayer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsFontMarkerSymbolLayer,
    QgsHashedLineSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointClusterRenderer,
    QgsProperty,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsTemplatedLineSymbolLayerBase,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

ROOT = Path(__file__).resolve().parents[1]
STYLES = ROOT / "resources" / "styles"
MM = QgsUnitTypes.RenderUnit.RenderMillimeters
GROUND_M = QgsUnitTypes.RenderUnit.RenderMetersInMapUnits

MODE_COLOUR = {"sea": "#0072B2", "rail": "#1B1B1B", "road": "#6B4C2A", "transshipment": "#6B4C2A"}
MODE_WIDTH_MM = {"sea": 0.7, "rail": 0.5, "road": 0.5, "transshipment": 1.1}
MODE_WORD = {"sea": "Sea leg", "rail": "Rail leg", "road": "Road leg", "transshipment": "Transshipment"}
# in pen widths, as Qt counts dashes
DASH = {"observed": None, "inferred": (6.0, 2.0), "hypothesised": (0.6, 2.0)}
ACCENT, INK, QUIET = "#D55E00", "#1B1B1B", "#5F5B55"
LAND, COAST, BORDER, WATER = "#F5F3EE", "#8D887C", "#9A9488", "#E6EDF2"


def property_of(expression):
    return QgsProperty.fromExpression(expression)


# Paths of legs


def path_symbol(mode, status, schematic):
    width = MODE_WIDTH_MM[mode] * (0.5 if schematic else 1.0)
    symbol = QgsLineSymbol()
    symbol.deleteSymbolLayer(0)
    if mode != "transshipment":
        band = QgsSimpleLineSymbolLayer(QColor(120, 120, 120, 40), 1.0)
        band.setWidthUnit(GROUND_M)
        band.setPenCapStyle(Qt.PenCapStyle.RoundCap)
        band.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeWidth, property_of("2 * precision_m"))
        band.setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyLayerEnabled,
            property_of("@map_scale > 20000 AND (schematic = 1 OR (mode = 'rail' AND precision_m >= 5000))"),
        )
        symbol.appendSymbolLayer(band)
    casing = QgsSimpleLineSymbolLayer(QColor("#FFFFFF"), width + 0.9)
    casing.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    symbol.appendSymbolLayer(casing)
    dash_mm = [part * MODE_WIDTH_MM[mode] for part in DASH[status] or ()]
    symbol.appendSymbolLayer(stroke(MODE_COLOUR[mode], width, dash_mm))
    if mode == "rail" and not schematic:
        symbol.appendSymbolLayer(sleepers())
    if mode == "transshipment":
        core = QgsSimpleLineSymbolLayer(QColor("#FFFFFF"), 0.45)
        symbol.appendSymbolLayer(core)
    return symbol


def stroke(colour, width, dash_mm):
    line = QgsSimpleLineSymbolLayer(QColor(colour), width)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    if dash_mm:
        line.setUseCustomDashPattern(True)
        line.setCustomDashVector(dash_mm)
        line.setCustomDashPatternUnit(MM)
    return line


def sleepers():
    """Fine cross ticks, drawn where the scale leaves room for them."""
    ticks = QgsHashedLineSymbolLayer(True, 3.0)
    ticks.setHashLength(1.3)
    hash_symbol = QgsLineSymbol()
    hash_symbol.changeSymbolLayer(0, QgsSimpleLineSymbolLayer(QColor(MODE_COLOUR["rail"]), 0.18))
    ticks.setSubSymbol(hash_symbol)
    ticks.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyLayerEnabled, property_of("@map_scale < 12000000"))
    return ticks


def leg_map():
    root = QgsRuleBasedRenderer.Rule(None)
    for mode, word in MODE_WORD.items():
        for status in DASH:
            for schematic in (False, True):
                if schematic and status == "observed":
                    continue
                wanted = f"mode = '{mode}' AND path_status = '{status}' AND schematic = {int(schematic)}"
                label = f"{word}, path {status}" + (" (schematic; band: its precision)" if schematic else "")
                root.appendChild(QgsRuleBasedRenderer.Rule(path_symbol(mode, status, schematic), 0, 0, wanted, label))
    return surest_on_top(QgsRuleBasedRenderer(root), "path_status")


def surest_on_top(renderer, status):
    """Where two ways lie on each other, the one that claims more is the one that is seen."""
    order = "array_find(array('hypothesised', 'reported', 'inferred', 'observed'), " + f'"{status}")'
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(order, True)]))
    renderer.setOrderByEnabled(True)
    return renderer


# Direction of movement, on the whole leg so that stretches do not break the rhythm


def arrow(rotated):
    head = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.ArrowHead, 2.6, 180.0 if rotated else 0.0)
    head.setColor(QColor(INK))
    head.setStrokeColor(QColor(INK))
    head.setStrokeWidth(0.45)
    halo = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.ArrowHead, 2.6, 180.0 if rotated else 0.0)
    halo.setStrokeColor(QColor("#FFFFFF"))
    halo.setStrokeWidth(1.2)
    marker = QgsMarkerSymbol()
    marker.changeSymbolLayer(0, halo)
    marker.appendSymbolLayer(head)
    line = QgsMarkerLineSymbolLayer(True, 45.0)
    line.setSubSymbol(marker)
    line.setPlacement(QgsTemplatedLineSymbolLayerBase.Placement.Interval)
    line.setOffsetAlongLine(9.5 if rotated else 4.5)  # the first one fits the legend's 9 mm
    wanted = "('return', 'both')" if rotated else "('outward', 'both')"
    line.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyLayerEnabled, property_of(f"coalesce(direction, 'outward') IN {wanted}")
    )
    return line


def leg():
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, arrow(False))
    symbol.appendSymbolLayer(arrow(True))
    root = QgsRuleBasedRenderer.Rule(None)
    root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, "mode <> 'transshipment'", "Direction of movement"))
    return QgsRuleBasedRenderer(root)


# Ships: what was received of them, and voyages

VOYAGE_WIDTH_MM = 0.5
VOYAGE_DASH = {**DASH, "reported": (6.0, 1.5, 0.8, 1.5)}
VOYAGE_WORD = {
    "observed": "Voyage, observed", "inferred": "Voyage, inferred: a modelled path, not a track",
    "hypothesised": "Voyage, hypothesised: a modelled path, not a track", "reported": "Voyage, reported",
}  # fmt: skip
EVENT_SHAPE = {
    "gap": ("Diamond", "Gap in what was received", False), "stop": ("Square", "Stop", True),
    "port_visit": ("Circle", "Port visit", True), "jump": ("Cross2", "Jump", False),
    "shared_identity": ("Star", "Identity shared by two", False), "on_land": ("Triangle", "Position on land", False),
    "draught_change": ("Pentagon", "Draught changed", False),
}  # fmt: skip


def voyage():
    root = QgsRuleBasedRenderer.Rule(None)
    for status, dash in VOYAGE_DASH.items():
        symbol = QgsLineSymbol()
        symbol.changeSymbolLayer(0, QgsSimpleLineSymbolLayer(QColor("#FFFFFF"), 1.3))
        dash_mm = [part * VOYAGE_WIDTH_MM for part in dash or ()]
        symbol.appendSymbolLayer(stroke(MODE_COLOUR["sea"], VOYAGE_WIDTH_MM, dash_mm))
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f"status = '{status}'", VOYAGE_WORD[status]))
    return surest_on_top(QgsRuleBasedRenderer(root), "status")


def track():
    symbol = QgsLineSymbol()
    line = QgsSimpleLineSymbolLayer(QColor(MODE_COLOUR["sea"]), 0.3)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    symbol.changeSymbolLayer(0, line)
    return QgsSingleSymbolRenderer(symbol)


def ais_event():
    root = QgsRuleBasedRenderer.Rule(None)
    for kind, (name, word, filled) in EVENT_SHAPE.items():
        marker = QgsSimpleMarkerSymbolLayer(getattr(QgsSimpleMarkerSymbolLayerBase.Shape, name), 2.4)
        marker.setColor(QColor(MODE_COLOUR["sea"] if filled else "#FFFFFF"))
        marker.setStrokeColor(QColor(INK))
        marker.setStrokeWidth(0.3)
        symbol = QgsMarkerSymbol()
        symbol.changeSymbolLayer(0, marker)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f"kind = '{kind}'", word))
    return QgsRuleBasedRenderer(root)


# Places


def disc(size, fill, stroke, width):
    layer = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.Circle, size)
    layer.setColor(QColor(fill))
    layer.setStrokeColor(QColor(stroke))
    layer.setStrokeWidth(width)
    return layer


def reported_place():
    ring = disc(1.0, "#00000000", ACCENT, 0.25)
    ring.setSizeUnit(GROUND_M)
    ring.setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, property_of("2 * coalesce(precision_m, 0)"))
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, ring)
    symbol.appendSymbolLayer(disc(3.9, "#FFFFFF", "#FFFFFF", 0.1))
    symbol.appendSymbolLayer(disc(3.0, ACCENT, INK, 0.3))
    return symbol


def orientation_place():
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, disc(1.5, "#FFFFFF", QUIET, 0.3))
    return symbol


# At the scale of a continent only the ends of the first route and the way-points of its rail leg stand apart.
REPORTED, ORIENTATION = "role = 'reported'", "coalesce(role, 'orientation') <> 'reported'"
WIDE, NEAR = 6_000_000, 5_999_999


def place_map():
    root = QgsRuleBasedRenderer.Rule(None)
    rules = (
        (orientation_place(), f"{ORIENTATION} AND (kind = 'waypoint' OR @map_scale < {WIDE})", "Place for orientation"),
        (
            reported_place(),
            f"{REPORTED} AND (rank = 1 OR @map_scale < {WIDE})",
            "Place named in reporting, with its precision",
        ),
    )
    for symbol, wanted, label in rules:
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, wanted, label))
    return QgsRuleBasedRenderer(root)


def text(size, colour, bold=False):
    font = QFont("Noto Sans")
    font.setFamilies(["Noto Sans", "Noto Sans CJK KR", "DejaVu Sans"])
    font.setBold(bold)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor("#FFFFFF"))
    form = QgsTextFormat()
    form.setFont(font)
    form.setSize(size)
    form.setColor(QColor(colour))
    form.setBuffer(halo)
    form.setLineHeight(0.95)
    return form


def label(expression, form, priority, distance):
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.dist = distance
    settings.offsetType = QgsPalLayerSettings.OffsetType.FromPoint
    settings.priority = priority
    settings.setFormat(form)
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiFollowPlacement
    settings.obstacle = True
    return settings


def place_labels():
    both = (
        "\"label\" || CASE WHEN native_name <> '' AND @waybill_latin_only IS NULL THEN '\\n' || native_name ELSE '' END"
    )
    root = QgsRuleBasedLabeling.Rule(None)
    wanted = (
        (label(both, text(8.5, INK, True), 10, 2.2), f"{REPORTED} AND rank = 1"),
        (label(both, text(8, INK), 7, 2.2), f"{REPORTED} AND rank <> 1 AND @map_scale < {WIDE}"),
        (label('"label"', text(7, QUIET), 3, 1.3), f"{ORIENTATION} AND (kind = 'waypoint' OR @map_scale < {WIDE})"),
    )
    for settings, condition in wanted:
        rule = QgsRuleBasedLabeling.Rule(settings)
        rule.setFilterExpression(condition)
        root.appendChild(rule)
    return QgsRuleBasedLabeling(root)


# Sightings: shape says what, size how many, filling how sure we are of the record

SHAPES = QgsSimpleMarkerSymbolLayerBase.Shape
SUBJECTS = (
    ("container_stack", "Container stack", SHAPES.Square, 1.0),
    ("train", "Train", None, 0.38),
    ("railcars", "Railcars", None, 0.38),
    ("vessel", "Vessel", SHAPES.Pentagon, 1.0),
    ("lorries", "Lorries", SHAPES.Triangle, 1.0),
    ("earthwork", "Earthwork", SHAPES.SemiCircle, 1.3),
    ("building", "Building", SHAPES.Hexagon, 1.0),
    ("other", "Other sighting", SHAPES.Diamond, 1.1),
)
FILL = (
    "CASE status WHEN 'reviewed' THEN '213,94,0,255' WHEN 'disputed' THEN '213,94,0,110' "
    "WHEN 'withdrawn' THEN '255,255,255,120' ELSE '255,255,255,210' END"
)


def counted_size(number, factor=1.0):
    return f'{factor} * (2.6 + 0.9 * log10(1 + max(coalesce(to_real("{number}"), 0), 0)))'


def shape(kind, flat, number, fill, width):
    if kind is None:
        layer = QgsEllipseSymbolLayer()
        layer.setShape(QgsEllipseSymbolLayer.Shape.Rectangle)
        layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyWidth, property_of(counted_size(number, 1.7)))
        layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyHeight, property_of(counted_size(number, 0.6)))
    else:
        layer = QgsSimpleMarkerSymbolLayer(kind, 3.0)
        layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, property_of(counted_size(number, flat)))
    layer.setStrokeColor(QColor(ACCENT if fill else QUIET))
    layer.setStrokeWidth(width)
    layer.setFillColor(QColor(0, 0, 0, 0))
    if fill:
        layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyFillColor, property_of(FILL))
    return layer


def sighting_symbol(kind, flat):
    symbol = QgsMarkerSymbol()
    outer = shape(kind, flat, "high", False, 0.15)
    outer.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyLayerEnabled, property_of("to_real(high) > to_real(best)")
    )
    casing = shape(kind, flat, "best", False, 1.1)
    casing.setStrokeColor(QColor(255, 255, 255, 230))
    symbol.changeSymbolLayer(0, casing)
    symbol.appendSymbolLayer(outer)
    symbol.appendSymbolLayer(shape(kind, flat, "best", True, 0.5))
    crossed = QgsSimpleMarkerSymbolLayer(SHAPES.Cross2, 4.0)
    crossed.setStrokeColor(QColor(INK))
    crossed.setStrokeWidth(0.4)
    crossed.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyLayerEnabled, property_of("status = 'withdrawn'"))
    symbol.appendSymbolLayer(crossed)
    return symbol


def sighting_map():
    root = QgsRuleBasedRenderer.Rule(None)
    for subject, word, kind, flat in SUBJECTS:
        root.appendChild(QgsRuleBasedRenderer.Rule(sighting_symbol(kind, flat), 0, 0, f"subject = '{subject}'", word))
    cluster = QgsPointClusterRenderer()
    cluster.setTolerance(4.0)
    cluster.setToleranceUnit(MM)
    cluster.setEmbeddedRenderer(QgsRuleBasedRenderer(root))
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, disc(5.2, "#FFFFFF", ACCENT, 0.5))
    number = QgsFontMarkerSymbolLayer("Noto Sans", "0", 2.6, QColor(INK))
    number.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyCharacter, property_of("@cluster_size"))
    symbol.appendSymbolLayer(number)
    cluster.setClusterSymbol(symbol)
    return cluster


# Backdrop


def flat(colour, stroke=None, width=0.2):
    fill = QgsSimpleFillSymbolLayer(QColor(colour))
    fill.setStrokeStyle(Qt.PenStyle.NoPen if stroke is None else Qt.PenStyle.SolidLine)
    if stroke:
        fill.setStrokeColor(QColor(stroke))
        fill.setStrokeWidth(width)
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, fill)
    return QgsSingleSymbolRenderer(symbol)


def borders():
    root = QgsRuleBasedRenderer.Rule(None)
    for kind, word, dashes in (("international", "Border", None), ("disputed", "Disputed border", [1.2, 0.9])):
        line = QgsSimpleLineSymbolLayer(QColor(BORDER), 0.22)
        if dashes:
            line.setUseCustomDashPattern(True)
            line.setCustomDashVector(dashes)
            line.setCustomDashPatternUnit(MM)
        symbol = QgsLineSymbol()
        symbol.changeSymbolLayer(0, line)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f"kind = '{kind}'", word))
    return QgsRuleBasedRenderer(root)


def outlines():
    symbol = QgsFillSymbol()
    for index, (colour, width) in enumerate((("#FFFFFF", 1.1), (ACCENT, 0.5))):
        ring = QgsSimpleFillSymbolLayer(QColor(0, 0, 0, 0))
        ring.setStrokeColor(QColor(colour))
        ring.setStrokeWidth(width)
        ring.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
        symbol.appendSymbolLayer(ring) if index else symbol.changeSymbolLayer(0, ring)
    return QgsSingleSymbolRenderer(symbol)


def footprints():
    return flat("#00000000", INK, 0.26)


STYLED = {
    "leg_map": (
        "MultiLineString",
        leg_map,
        None,
        "id:string,mode:string,path_status:string,schematic:int,precision_m:double",
    ),
    "leg": ("MultiLineString", leg, None, "id:string,mode:string,direction:string"),
    "voyage": ("MultiLineString", voyage, None, "id:string,status:string"),
    "track": ("MultiLineString", track, None, "id:string"),
    "ais_event": ("Point", ais_event, None, "id:string,kind:string"),
    "place_map": (
        "Point",
        place_map,
        place_labels,
        "label:string,native_name:string,role:string,kind:string,rank:int,precision_m:double",
    ),
    "sighting_map": ("Point", sighting_map, None, "subject:string,status:string,low:string,best:string,high:string"),
    "sighting_area": ("Polygon", outlines, None, "id:string"),
    "scene": ("MultiPolygon", footprints, None, "title:string"),
    "land": ("MultiPolygon", lambda: flat(LAND, COAST, 0.16), None, "fid:int"),
    "coast_sea_of_japan": ("MultiPolygon", lambda: flat(LAND, COAST, 0.16), None, "fid:int"),
    "lakes": ("MultiPolygon", lambda: flat(WATER, COAST, 0.12), None, "fid:int"),
    "borders": ("MultiLineString", borders, None, "kind:string"),
}


def main():
    app = QgsApplication([], True)
    app.initQgis()
    STYLES.mkdir(exist_ok=True)
    for name, (geometry, renderer, labels, fields) in STYLED.items():
        columns = "&".join(f"field={field}" for field in fields.split(","))
        layer = QgsVectorLayer(f"{geometry}?crs=EPSG:4326&{columns}", name, "memory")
        layer.setRenderer(renderer())
        if labels:
            layer.setLabeling(labels())
            layer.setLabelsEnabled(True)
        if name == "coast_sea_of_japan":
            layer.setScaleBasedVisibility(True)
            layer.setMinimumScale(4_000_000)
        message, done = layer.saveNamedStyle(str(STYLES / f"{name}.qml"), category(layer))
        print(name, "written" if done else message)
    app.exitQgis()


def category(layer):
    kinds = type(layer).StyleCategory
    return kinds.Symbology | kinds.Labeling | kinds.Rendering


if __name__ == "__main__":
    main()
