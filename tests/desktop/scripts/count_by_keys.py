"""While counting, keys are for the map again after a reason, a row or a layer's tick took them; then a later image."""

from casework import *
from driver import *
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QPushButton, QToolButton


def steps():
    yard = Yard(400)
    layer = yield from yard.opened()
    waybill, canvas, spot, marks = yard.waybill, yard.canvas, yard.spot, yard.marks
    yield from click(find(QToolButton, "waybillCount"))
    yield from key("1", "b")
    xdotool("keydown", "shift")
    yield from click(spot(-200, -100))
    xdotool("keyup", "shift")
    yield lambda: marks() == 1
    panel = waybill._desk.sightings
    bar = panel.bar
    yield 600

    # A reason, typed and chosen
    yield from click(bar.why.lineEdit())
    yield from type_text("shadow")
    yield from key("Return")
    report(after_return=canvas.hasFocus())
    xdotool("mousemove", spot(-100, 0).x(), spot(-100, 0).y())
    yield 200
    yield from key("3", "y")
    yield from click(spot(-100, 0))
    yield lambda: marks() == 2
    report(after_reason=rows("SELECT size_class, colour_class FROM mark ORDER BY seq DESC LIMIT 1")[0])
    report(reason=rows("SELECT DISTINCT width_reason FROM tally_line WHERE low <> high"))
    yield from click(bar.why, bar.why.rect().topRight() + QPoint(-8, bar.why.height() // 2))
    yield bar.why.view().isVisible
    yield from key("Down", "Return")
    yield 200
    report(after_list=canvas.hasFocus())

    # The row of the count in hand, chosen once more
    panel.list.setCurrentIndex(panel.list.currentIndex())
    yield from click(panel.list.viewport(), panel.list.visualRect(panel.list.currentIndex()).center())
    report(after_row=canvas.hasFocus())
    yield from key("2", "r")
    yield from click(spot(-50, 60))
    yield lambda: marks() == 3
    report(after_row_mark=rows("SELECT size_class, colour_class FROM mark ORDER BY seq DESC LIMIT 1")[0])

    # The tick of a layer, off and on; then the cursor comes back onto the map
    tree = iface.layerTreeView()
    at = tree.visualRect(tree.node2index(QgsProject.instance().layerTreeRoot().findLayer(layer.id())))
    for _n in range(2):
        yield from click(tree.viewport(), QPoint(at.left() + 8, at.center().y()))
        yield 900  # two clicks, not a double one
    yield map_is_drawn
    xdotool("mousemove", spot(0, 100).x(), spot(0, 100).y())
    yield 200
    yield from key("1", "g")
    yield from click(spot(0, 100))
    yield lambda: marks() == 4
    report(after_tree=rows("SELECT size_class, colour_class FROM mark ORDER BY seq DESC LIMIT 1")[0])

    # What is being typed in the form stays there, also when the cursor wanders over the map
    panel.editor.ensureWidgetVisible(panel.form.observation)
    yield 100
    yield from click(panel.form.observation)
    xdotool("mousemove", spot(0, -100).x(), spot(0, -100).y())
    yield 200
    yield from type_text("blue roofs")
    report(typed=panel.form.observation.toPlainText())

    # A later image on top: counting goes on with none of the one before
    yield from click(find(QPushButton, "waybillFinishCount"))
    yield lambda: not waybill.count_action.isChecked()
    before = panel.current()
    yield from yard.a_week_later(layer)
    yield from click(find(QToolButton, "waybillCount"))
    report(begun_anew=any("a new count begins" in message for message in told()))
    report(form_empty=panel.form.line is None and panel.current() is None)
    xdotool("mousemove", spot(-160, 40).x(), spot(-160, 40).y())
    yield 200
    yield from key("ctrl+t")
    report(ghosts_wanted=bar.ghosts.isChecked(), project=QgsProject.instance().fileName())
    after(800, lambda: (xdotool("key", "ctrl+a"), xdotool("type", "2 x 3"), xdotool("key", "Return")))
    yield from key("ctrl+g")
    yield no_dialog
    yield 300
    grab(PICTURES / "count-later.png")
    yield from click(spot(-160, 40))
    yield lambda: marks() == 5
    yield 600
    report(ghosts=len(waybill._tools.counting.item._ghosts), counted=panel.current() not in (None, before))
    report(gridded=rows("SELECT count(*) FROM tally WHERE grid LIKE '% 2 3 '")[0][0])
    yield from key("ctrl+e")
    report(form_empty_again=panel.form.line is None and panel.current() is None)
    report(ghosts_gone=len(waybill._tools.counting.item._ghosts))
    yield from click(spot(-100, 40))
    yield lambda: marks() == 6
    report(sightings=rows("SELECT count(DISTINCT sighting) FROM tally WHERE id IN (SELECT tally FROM mark)")[0][0])
    yield from key("ctrl+i")
    yield is_told("no boxes on an image")
    QgsProject.instance().setDirty(False)
