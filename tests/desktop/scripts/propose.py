"""Boxes proposed inside an outline, judged one by one, by area and by score; only accepted ones count."""
from casework import *
from driver import *
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QPushButton, QToolButton, QWidget


def steps():
    yard = Yard(900)
    yield from yard.opened()
    waybill, canvas, spot, marks = yard.waybill, yard.canvas, yard.spot, yard.marks
    yield from click(find(QToolButton, "waybillCount"))
    yield from key("p")
    for x, y in ((-300, -200), (300, -200), (300, 200), (-300, 200)):
        yield from click(spot(x, y))
    grab(PICTURES / "propose-outline.png")
    yield from key("Return")
    yield 200
    report(stop_shown=waybill._desk.sightings.bar.stop.isVisible())
    yield lambda: marks() > 0 or any("refus" in t or "No " in t for t in told())
    yield 600
    report(proposed=marks("decision = 'proposed'"), origin=rows("SELECT DISTINCT origin, model FROM mark"), told=told())
    report(counted=rows("SELECT count(*) FROM tally_line")[0][0] - rows(
        "SELECT count(*) FROM tally_line WHERE tally IN (SELECT id FROM tally WHERE method <> 'counted')")[0][0])
    report(totals=find(QWidget, "waybillTotals").text)
    grab(PICTURES / "propose-found.png")

    # One by one: the best first
    yield from key("plus")
    yield from key("minus")
    report(one=[marks("decision = 'accepted'"), marks("decision = 'rejected'")])
    # By area
    yield from drag(spot(-280, -180), spot(0, 180), pieces=10)
    report(area=marks("decision = 'accepted'"))
    # By score
    yield from click(find(QWidget, "waybillCountBar").findChildren(QPushButton)[0])
    yield 300
    yield from key("slash")
    yield from key("asterisk")
    yield 300
    report(left=marks("decision = 'proposed'"), accepted=marks("decision = 'accepted'"), every=marks())
    yield 500
    report(number=rows("SELECT low, best, high FROM sighting_map WHERE scene IS NOT NULL")[0])
    steps_ = rows("SELECT label FROM action ORDER BY seq DESC LIMIT 6")
    report(labels=[row[0] for row in steps_], score=rows("SELECT min(score) > 0 AND max(score) <= 1 FROM mark")[0][0])
    grab(PICTURES / "propose-judged.png")
    canvas.setFocus()
    yield from key("ctrl+z")
    report(after_undo=marks("decision = 'proposed'"))
    QgsProject.instance().setDirty(False)
