"""Marks of the image before, settled by key; then the same image counted by somebody else, blind."""

from casework import *
from driver import *
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QToolButton, QWidget


def steps():
    from waybill.plugin.flows import preferences

    preferences.set_handle("ada")
    yard = Yard(400)
    first = yield from yard.opened()
    waybill, canvas, spot = yard.waybill, yard.canvas, yard.spot
    count = find(QToolButton, "waybillCount")
    yield from yard.count_in_a_row(4)

    # The same yard a week later: what was there is shown, and settled by one key each
    yield from yard.a_week_later(first)
    yield from click(count)
    bar = waybill._desk.sightings.bar
    bar.asked.emit("new")
    xdotool("mousemove", spot(-160, 40).x(), spot(-160, 40).y())
    yield 200
    report(second_image=find(QWidget, "waybillCursorNote").text())
    yield from click(spot(-160, 40))
    yield 600
    yield from click(bar.ghosts)
    yield 400
    item = waybill._tools.counting.item
    report(ghosts=len(item._ghosts), told=" ".join(told()))
    grab(PICTURES / "ghosts.png")
    for n, how in enumerate(("t", "t", "x")):
        xdotool("mousemove", spot(-160 + 60 * n, -100).x(), spot(-160 + 60 * n, -100).y())
        yield 100
        canvas.setFocus()
        yield from key(how)
    xdotool("mousemove", spot(100, 60).x(), spot(100, 60).y())
    yield from key("n")
    yield 300
    report(settled=rows("SELECT settled, count(*) FROM mark WHERE settled IS NOT NULL GROUP BY 1 ORDER BY 1"))
    report(left=len(item._ghosts), totals=find(QWidget, "waybillTotals").text)
    grab(PICTURES / "ghosts-settled.png")
    yield from click(find(QPushButton, "waybillFinishCount"))
    yield lambda: not waybill.count_action.isChecked()
    counted = waybill._desk.sightings.current()

    # Nobody repeats their own count
    waybill._desk.sightings.deeds.do("zoom")
    waybill._desk.sightings._try(lambda: waybill._desk.sightings.deeds.do("blind"))
    report(own=told())
    preferences.set_handle("ben")
    waybill.open_case(str(CASE))
    yield 600
    panel = waybill._desk.sightings
    panel.show_row(counted)
    yield 300
    canvas.zoomScale(400)
    yield map_is_drawn
    yield from choose(find(QToolButton, "waybillSightingMenu"), "Counts")
    submenu = panel._menu._second
    yield submenu.isVisible
    entry = submenu.actions()[1]
    yield from click(submenu, submenu.actionGeometry(entry).center())
    yield 600
    report(bar=panel.bar.isVisible(), list_hidden=not panel.list.isVisible(), form_hidden=not panel.form.isVisible())
    report(shown_marks=len(waybill._tools.counting.item._marks))
    waybill.history_dock.setUserVisible(True)
    yield map_is_drawn
    layers = [layer.name() for layer in canvas.layers()]
    report(sightings_drawn="Sightings" in layers or "Outlines of sightings" in layers)
    report(history=[label.text() for label in waybill.history_dock.findChildren(QLabel) if label.isVisible()])
    grab(PICTURES / "second-count.png")
    waybill.sightings_dock.setUserVisible(True)
    yield 300
    canvas.setFocus()
    yield from key("m", "1", "b")
    for x, y in ((-160, -100), (100, 60), (-40, 120)):
        yield from click(spot(x, y))
    xdotool("keydown", "shift")
    yield from click(spot(20, -60))
    xdotool("keyup", "shift")
    yield 500
    after(700, lambda: (grab(PICTURES / "second-count-why.png", QApplication.activeModalWidget()),
                        report(asked=QApplication.activeModalWidget().labelText(),
                               offered=QApplication.activeModalWidget().textValue()),
                        QApplication.activeModalWidget().setTextValue("tarpaulin"),
                        QApplication.activeModalWidget().accept()))
    after(2500, lambda: (grab(PICTURES / "second-count-compared.png", QApplication.activeModalWidget()),
                         report(compared=QApplication.activeModalWidget().objectName()),
                         QApplication.activeModalWidget().reject()))
    yield from click(find(QPushButton, "waybillFinishCount"))
    yield 3500
    report(reasons=rows("SELECT width_reason FROM tally_line l JOIN tally t ON t.id = l.tally WHERE t.blind = 1"))
    report(blind=rows("SELECT blind, adopted FROM tally WHERE blind = 1"), list_back=panel.list.isVisible())
    counts = waybill._session.second_counts.all(counted)
    report(counts=[(each.who, each.blind, each.adopted, each.count.best) for each in counts])

    def adopt():
        dialog = QApplication.activeModalWidget()
        dialog.table.selectRow(1)
        dialog.why.setText("counted with the better image")
        grab(PICTURES / "counts.png", dialog)
        dialog.adopt.click()

    after(800, adopt)
    panel.deeds.do("counts")
    yield 300
    report(adopted=rows("SELECT blind FROM tally WHERE adopted = 1 AND sighting = '" + counted + "'"))
    report(why=rows("SELECT why FROM action ORDER BY seq DESC LIMIT 1")[0][0])
    report(adopted_marks=len(waybill._tools.counting.item._marks))
    QgsProject.instance().setDirty(False)
