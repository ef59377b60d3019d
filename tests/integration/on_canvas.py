"""A hand on a map canvas: clicks, drags, what is shown there, and lengths as QGIS measures them."""
from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QImage, QMouseEvent, QPainter
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from plugin.core.records import Mark
from tests.integration import kit

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def look_at(canvas, layer, crs, metres=40.0):
    """Show so many metres around the middle of a layer in a CRS."""
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    at = kit.middle_of(layer)
    middle = degrees_of(canvas, reverse=True).transform(QgsPointXY(*at))
    beside = degrees_of(canvas, reverse=True).transform(QgsPointXY(at[0], at[1] + metres / 111_000))
    half = middle.distance(beside)
    canvas.setExtent(
        QgsRectangle(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half)
    )


def degrees_of(canvas, *, reverse=False):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    crs = canvas.mapSettings().destinationCrs()
    return QgsCoordinateTransform(*((degrees, crs) if reverse else (crs, degrees)), QgsProject.instance())


def click(canvas, x, y, modifier=NONE, button=LEFT):
    QTest.mouseClick(canvas.viewport(), button, modifier, QPoint(x, y))


def press(canvas, x, y):
    QTest.mousePress(canvas.viewport(), LEFT, NONE, QPoint(x, y))


def move(canvas, x, y):
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(x, y), Qt.MouseButton.NoButton, LEFT, NONE)
    QApplication.sendEvent(canvas.viewport(), event)


def release(canvas, x, y):
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, QPoint(x, y))


def drag(canvas, *path):
    press(canvas, *path[0])
    for at in path[1:]:
        move(canvas, *at)
    release(canvas, *path[-1])


def lines_on(canvas):
    """Lines and outlines drawn over the map."""
    return [each for each in canvas.scene().items() if isinstance(each, QgsRubberBand) and each.size()]


def shown(counting):
    """Identifiers of the marks on the canvas."""
    return set(counting.item._marks)


def painted(counting, canvas):
    """The marks as the canvas shows them, nothing else."""
    picture = QImage(canvas.size(), QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    counting.item.paint(painter)
    painter.end()
    return picture


def stored(session):
    return {mark.id for mark in session._store.all(Mark)}


def metres(a, b):
    """Length on the ellipsoid by QGIS."""
    measure = QgsDistanceArea()
    measure.setEllipsoid("WGS84")
    return measure.measureLine(QgsPointXY(*a), QgsPointXY(*b))
