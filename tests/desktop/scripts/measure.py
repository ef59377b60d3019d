"""Measuring by mouse: a box, a shadow, a block by area that becomes the sighting's count, a colour."""
from casework import *
from driver import *
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDialog, QLabel, QPushButton, QToolButton


def steps():
    yard = Yard(400)
    yield from yard.opened()
    canvas, spot = yard.canvas, yard.spot
    yield from click(find(QToolButton, "waybillAddSighting"))
    yield from click(spot(0, 0))
    yield lambda: rows("SELECT count(*) FROM chip")[0][0] == 1
    yield 400
    yield from click(find(QToolButton, "waybillMeasureTool"))
    yield 500
    window = find(QDialog, "waybillMeasure")
    window.move(20, 200)
    yield 300

    def said():
        return [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()]

    for x, y in ((-60, 20), (90, -32)):
        yield from click(spot(x, y))
    yield from key("Return")
    yield 500
    report(length=said())
    grab_screen(PICTURES / "measure-length.png")
    yield from click(find(QPushButton, "waybillKeepMeasurement"))
    yield 400
    report(kept=rows("SELECT quantity, target_table, round(value, 1), low < value AND value < high FROM measurement"))

    yield from click(find(QToolButton, "waybillMeasure_shadow"))
    for x, y in ((-60, 0), (-110, -50)):
        yield from click(spot(x, y))
    yield from key("Return")
    yield 500
    report(shadow=said())
    grab_screen(PICTURES / "measure-shadow.png")

    yield from click(find(QToolButton, "waybillMeasure_area"))
    for x, y in ((-200, -150), (0, -150), (0, -40), (-200, -40)):
        yield from click(spot(x, y))
    yield from key("Return")
    yield 500
    report(area=said())
    grab_screen(PICTURES / "measure-area.png")
    yield from click(window.use)
    yield 500
    report(count=rows("SELECT t.method, l.low, l.best, l.high, l.width_reason FROM tally t JOIN tally_line l "
                      "ON l.tally = t.id WHERE t.adopted = 1 AND t.sighting IN (SELECT id FROM sighting WHERE look "
                      "IS NOT NULL)"))  # fmt: skip
    report(beside=rows("SELECT count(*) FROM tally WHERE adopted = 0")[0][0])

    yield from click(find(QToolButton, "waybillMeasure_colour"))
    yield from click(spot(30, 5))
    yield 600
    report(colour=said())
    grab_screen(PICTURES / "measure-colour.png")
    report(told=told())
    yield from click(find(QToolButton, "waybillMeasureTool"))
    yield 300
    report(gone=not window.isVisible(), other_tool=type(canvas.mapTool()).__name__)
    QgsProject.instance().setDirty(False)
