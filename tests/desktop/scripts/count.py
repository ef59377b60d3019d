"""Counting by mouse and keys: marks, doubtful ones, boxes, rows, a block, erasing, taking back, closing."""
import time

from casework import *
from driver import *
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QPushButton, QToolButton, QWidget


def steps():
    yard = Yard(400)
    yield from yard.opened()
    waybill, canvas, spot, marks = yard.waybill, yard.canvas, yard.spot, yard.marks
    before = rows("SELECT count(*) FROM sighting")[0][0]
    yield from click(find(QToolButton, "waybillCount"))
    xdotool("mousemove", spot(0, 0).x(), spot(0, 0).y())
    yield 200
    report(beside_cursor=find(QWidget, "waybillCursorNote").text())
    grab(PICTURES / "count-begin.png")

    # Marks by click, class and colour by key, doubtful with Shift
    yield from key("1", "b")
    yield from click(spot(-200, -100))
    yield lambda: marks() == 1
    yield lambda: waybill._desk.sightings.current() is not None and waybill._desk.sightings.form.line is not None
    shown = waybill._desk.sightings.current()
    report(form_is_of_it=rows(f"SELECT count(*) FROM tally WHERE sighting = '{shown}'")[0][0])
    for n in range(4):
        yield from click(spot(-160 + 30 * n, -100))
    xdotool("keydown", "shift")
    yield from click(spot(-20, -100))
    xdotool("keyup", "shift")
    yield from key("2", "r")
    yield from click(spot(40, -100))
    yield 600
    report(marks=marks(), doubtful=marks("certainty = 'doubtful'"))
    report(sightings=rows("SELECT count(*) FROM sighting")[0][0] - before)
    report(totals=find(QWidget, "waybillTotals").text)
    report(count=rows("SELECT low, best, high, bound, width_reason FROM sighting_map WHERE scene IS NOT NULL")[0])
    grab(PICTURES / "count-marks.png")

    # Taken back, and undone
    yield from key("BackSpace")
    report(after_backspace=marks())
    yield from key("ctrl+z")
    report(after_undo=marks())
    yield from key("ctrl+z")
    report(after_second_undo=marks())

    # A box that the wheel turns, a row and a block: one step each
    yield from key("1", "y", "s")
    xdotool("mousemove", spot(-150, 60).x(), spot(-150, 60).y())
    yield 100
    for _n in range(3):
        xdotool("click", 4)
    yield 200
    yield from click(spot(-150, 60))
    yield 200
    report(box=rows("SELECT length_m, width_m, azimuth_deg FROM mark_box")[-1], scale=canvas.scale())
    yield from key("l", "w")
    yield from drag(spot(-60, 40), spot(60, 40))
    yield 300
    report(row=marks("colour_class = 'white'"))
    grab(PICTURES / "count-row.png")
    yield from key("k", "g")
    for x, y in ((100, 20), (260, 20), (260, 120), (100, 120)):
        yield from click(spot(x, y))
    yield from key("Return")
    yield 300
    report(block=marks("colour_class = 'green'"))
    yield from key("ctrl+z")
    report(block_is_one_step=marks("colour_class = 'green'"))
    yield from key("ctrl+y")
    report(block_again=marks("colour_class = 'green'"))

    # Erased by dragging over them
    was = marks()
    yield from key("e")
    yield from drag(spot(-180, -100), spot(-90, -100), pieces=20)
    yield 200
    report(erased=was - marks())

    # The page of keys
    yield from key("question")
    yield dialog_open()
    grab(PICTURES / "count-keys.png", QApplication.activeModalWidget())
    yield from key("Escape")
    yield no_dialog

    # Sixty, as fast as a hand goes
    yield from key("m", "3", "o")
    began, many = time.monotonic(), marks()
    for n in range(60):
        at = spot(-250 + 12 * (n % 40), 180 + 24 * (n // 40))
        xdotool("mousemove", at.x(), at.y())
        xdotool("click", 1)
        yield 1
    yield lambda: marks() == many + 60
    report(sixty_s=time.monotonic() - began)

    # A grid over the view: one cell after the other
    bar = waybill._desk.sightings.bar
    after(800, lambda: (xdotool("key", "ctrl+a"), xdotool("type", "2 x 3"), xdotool("key", "Return")))
    bar.asked.emit("grid")
    yield no_dialog
    yield 300
    yield from key("d", "d")
    yield map_is_drawn
    report(grid=rows("SELECT grid FROM tally WHERE grid IS NOT NULL")[0][0])
    grab(PICTURES / "count-grid.png")

    # Why some are doubtful, then closed: chip, middle and subject
    yield 500
    grab(PICTURES / "count-many.png")
    yield from click(bar.why.lineEdit())
    yield from type_text("shadow")
    yield from key("Return")
    yield 400
    report(reasons=rows("SELECT DISTINCT width_reason FROM tally_line WHERE low <> high"))
    yield from click(find(QPushButton, "waybillFinishCount"))
    yield 600
    observed = "SELECT id FROM sighting WHERE look IS NOT NULL"
    report(chips=rows(f"SELECT count(*) FROM chip WHERE sighting IN ({observed})")[0][0])
    report(tool_down=not waybill.count_action.isChecked(), bar_hidden=not bar.isVisible())
    report(said=told(), valid=rows("SELECT count(*) FROM change WHERE action IS NULL")[0][0])
    grab(PICTURES / "count-closed.png")
    QgsProject.instance().setDirty(False)
