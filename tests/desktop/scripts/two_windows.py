"""One of two people on one case; WAYBILL_TEST_PERSON says which. What one does, the other waits for, through files."""
import os
import sqlite3
from pathlib import Path

from driver import *
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QApplication, QDialog, QPushButton, QTableWidget
from qgis.utils import iface, plugins

FOLDER = Path(os.environ["WAYBILL_TEST_FOLDER"])
PICTURES = Path(os.environ["WAYBILL_TEST_PICTURES"])
PERSON = os.environ["WAYBILL_TEST_PERSON"]
SCENE = os.environ["WAYBILL_TEST_SCENE"]
CASE = FOLDER / "case.gpkg"


def rows(sql):
    with sqlite3.connect(f"file:{CASE}?mode=ro", uri=True) as db:
        return db.execute(sql).fetchall()


def say(what):
    (FOLDER / f"{what}.said").touch()


def heard(what):
    return (FOLDER / f"{what}.said").exists


def told():
    return [item.text() for item in iface.messageBar().items()]


def asked():
    """The dialog with both versions, as headings and cells."""
    dialog = QApplication.activeModalWidget()
    table = dialog.findChild(QTableWidget, "waybillConflict")
    heads = [table.horizontalHeaderItem(column).text() for column in range(3)]
    cells = [[table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())]
    return [heads, *cells]


def dialog_open():
    return isinstance(QApplication.activeModalWidget(), QDialog)


def press(text):
    dialog = QApplication.activeModalWidget()
    return click(next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text))


def write(field, text):
    yield from click(field)
    yield from key("ctrl+a")
    yield from type_text(text)


def observed(text):
    return lambda: rows(f"SELECT 1 FROM sighting WHERE observation = '{text}'")


def opened():
    QgsSettings().setValue("plugins/waybill/handle", PERSON)
    iface.mainWindow().setGeometry(0, 0, 1500, 950)
    plugins["waybill"].open_case(str(CASE))
    plugins["waybill"].sightings_dock.setUserVisible(True)
    yield map_is_drawn
    yield 400


def anna():
    """Makes a sighting; her words meet Ben's."""
    from waybill.plugin.flows.create_case import create_example_case

    create_example_case(CASE)
    yield from opened()
    say("open")
    desk = plugins["waybill"]._desk
    yield lambda: any("ben" in text for text in told())
    report(other=told())
    layer = iface.addRasterLayer(SCENE, "practice-scene-synthetic")
    yield 300
    iface.setActiveLayer(layer)
    iface.zoomToActiveLayer()
    yield map_is_drawn
    plugins["waybill"].add_action.setChecked(True)
    middle = iface.mapCanvas().extent().center()
    yield from click_map(middle.x(), middle.y())
    yield lambda: rows("SELECT 1 FROM sighting WHERE look IS NOT NULL")
    plugins["waybill"].add_action.setChecked(False)
    form = desk.sightings.form
    yield from write(form.observation, "two rows")
    yield from key("ctrl+Return")
    yield observed("two rows")
    say("added")

    # Ben saves first; then her own words are asked about, and she takes his
    yield heard("three rows typed")
    yield from write(form.observation, "four rows")
    say("four rows typed")
    yield heard("three rows saved")
    yield form.warning.text
    report(warned=form.warning.text(), still=form.observation.toPlainText())
    grab(PICTURES / "two-windows-changed.png")
    yield from key("ctrl+Return")
    yield dialog_open
    yield 300
    report(take=asked())
    grab_screen(PICTURES / "two-windows-conflict.png")
    yield from press("Take What Is Stored")
    yield 400
    report(taken=form.observation.toPlainText(), stored=rows("SELECT observation FROM sighting WHERE look IS NOT NULL"))

    # Again, and hers replace his
    yield from write(form.observation, "five rows")
    say("five rows typed")
    yield heard("six rows saved")
    yield from key("ctrl+Return")
    yield dialog_open
    yield 300
    yield from press("Put Mine in Its Place")
    yield observed("five rows")
    say("five rows saved")

    # Ben changes it once more: her step can't be taken back
    yield heard("seven rows saved")
    yield lambda: form.observation.toPlainText() == "seven rows"
    desk.sightings.list.setFocus()
    yield from key("ctrl+z")
    yield dialog_open
    yield 300
    report(step=asked())
    grab_screen(PICTURES / "two-windows-step.png")
    yield from press("Close")
    yield 300
    report(unchanged=rows("SELECT observation FROM sighting WHERE look IS NOT NULL"))

    # A claim: the same questions in the Sources panel
    yield from claim_form_meets_other()
    say("done")


def claim_form_meets_other():
    sources = plugins["waybill"].sources_dock.wake()
    yield 300
    claim = rows("SELECT id FROM claim ORDER BY fid LIMIT 1")[0][0]
    sources.go_to(claim)
    yield 300
    form = sources.forms.claim
    yield from write(form.locator, "p. 3")
    say("claim typed")
    yield heard("claim saved")
    yield form.warning.text
    report(claim_warned=form.warning.text(), claim_typed=form.locator.text())
    yield from key("ctrl+Return")
    yield dialog_open
    yield 300
    report(claim=asked())
    yield from press("Take What Is Stored")
    yield 400
    report(claim_taken=form.locator.text())
    yield from write(form.locator, "p. 5")
    say("claim typed again")
    yield heard("claim saved again")
    yield from key("ctrl+Return")
    yield dialog_open
    yield 300
    yield from press("Put Mine in Its Place")
    yield lambda: rows("SELECT 1 FROM claim WHERE locator = 'p. 5'")
    report(claim_mine=rows(f"SELECT locator, note FROM claim WHERE id = '{claim}'")[0])


def ben():
    """Sees what Anna makes, and changes it under her hands."""
    yield heard("open")
    yield from opened()
    desk = plugins["waybill"]._desk
    yield lambda: any("anna" in text for text in told())
    report(other=told())
    before = len(desk.sightings._model.entries)
    yield heard("added")
    yield lambda: len(desk.sightings._model.entries) == before + 1
    mine = rows("SELECT id FROM sighting WHERE look IS NOT NULL")[0][0]
    report(seen=desk.sightings._model.entries.find(mine) is not None)
    desk.sightings.select_row(mine)
    form = desk.sightings.form
    yield lambda: form.observation.toPlainText() == "two rows"
    say("three rows typed")
    yield heard("four rows typed")
    for text, after_ in (("three rows", "five rows typed"), ("six rows", "five rows saved"), ("seven rows", "")):
        yield from write(form.observation, text)
        yield from key("ctrl+Return")
        yield observed(text)
        say(f"{text} saved")
        if after_:
            yield heard(after_)
            yield 2500
    sources = plugins["waybill"].sources_dock.wake()
    yield heard("claim typed")
    sources.go_to(rows("SELECT id FROM claim ORDER BY fid LIMIT 1")[0][0])
    yield 300
    for text, after_ in (("p. 2", "claim typed again"), ("p. 4", "done")):
        yield from write(sources.forms.claim.locator, text)
        yield from key("ctrl+Return")
        yield lambda text=text: rows(f"SELECT 1 FROM claim WHERE locator = '{text}'")
        say("claim saved" if text == "p. 2" else "claim saved again")
        yield heard(after_)
        yield 300


def steps():
    yield from {"anna": anna, "ben": ben}[PERSON]()
    QgsProject.instance().setDirty(False)
