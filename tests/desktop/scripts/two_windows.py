"""One of two people on one case; WAYBILL_TEST_PERSON says which. What one does, the other waits for, through files."""
import os

from casework import *
from driver import *
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QApplication, QPushButton, QTableWidget
from qgis.utils import iface, plugins

PERSON = os.environ["WAYBILL_TEST_PERSON"]


def say(what):
    (FOLDER / f"{what}.said").touch()


def heard(what):
    return (FOLDER / f"{what}.said").exists


def asked():
    """The dialog with both versions, as headings and cells."""
    dialog = QApplication.activeModalWidget()
    table = dialog.findChild(QTableWidget, "waybillConflict")
    heads = [table.horizontalHeaderItem(column).text() for column in range(3)]
    cells = [[table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())]
    return [heads, *cells]


def answered(answer, key_="ctrl+Return", picture=""):
    """Press a key and answer what it leads to be asked; returns that."""
    yield from key(key_)
    yield dialog_open()
    yield 300
    both = asked()
    if picture:
        grab_screen(PICTURES / picture)
    buttons = QApplication.activeModalWidget().findChildren(QPushButton)
    yield from click(next(button for button in buttons if button.text().replace("&", "") == answer))
    yield no_dialog
    return both


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
    yield is_told("ben")
    report(other=told())
    yield from add_scene()
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
    take = yield from answered("Take What Is Stored", picture="two-windows-conflict.png")
    yield lambda: form.observation.toPlainText() != "four rows"
    report(take=take, taken=form.observation.toPlainText())
    report(stored=rows("SELECT observation FROM sighting WHERE look IS NOT NULL"))

    # Again, and hers replace his
    yield from write(form.observation, "five rows")
    say("five rows typed")
    yield heard("six rows saved")
    yield from answered("Put Mine in Its Place")
    yield observed("five rows")
    say("five rows saved")

    # Ben changes it once more: her step can't be taken back
    yield heard("seven rows saved")
    yield lambda: form.observation.toPlainText() == "seven rows"
    desk.sightings.list.setFocus()
    step = yield from answered("Close", "ctrl+z", "two-windows-step.png")
    report(step=step, unchanged=rows("SELECT observation FROM sighting WHERE look IS NOT NULL"))

    # A claim: the same questions in the Sources panel
    yield from claim_form_meets_other()
    say("done")


def claim_form_meets_other():
    sources = plugins["waybill"].sources_dock.wake()
    claim = rows("SELECT id FROM claim ORDER BY fid LIMIT 1")[0][0]
    sources.go_to(claim)
    form = sources.forms.claim
    yield form.locator.isVisible
    yield 300
    yield from write(form.locator, "p. 3")
    say("claim typed")
    yield heard("claim saved")
    yield form.warning.text
    report(claim_warned=form.warning.text(), claim_typed=form.locator.text())
    asked_first = yield from answered("Take What Is Stored")
    yield lambda: form.locator.text() != "p. 3"
    report(claim=asked_first, claim_taken=form.locator.text())
    yield from write(form.locator, "p. 5")
    say("claim typed again")
    yield heard("claim saved again")
    yield from answered("Put Mine in Its Place")
    yield lambda: rows("SELECT 1 FROM claim WHERE locator = 'p. 5'")
    report(claim_mine=rows(f"SELECT locator, note FROM claim WHERE id = '{claim}'")[0])


def ben():
    """Sees what Anna makes, and changes it under her hands."""
    yield heard("open")
    yield from opened()
    desk = plugins["waybill"]._desk
    yield is_told("anna")
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
    for text, after_, then in (
        ("three rows", "five rows typed", "three rows"), ("six rows", "five rows saved", "five rows"),
        ("seven rows", "claim typed", "seven rows"),
    ):  # fmt: skip
        yield from write(form.observation, text)
        yield from key("ctrl+Return")
        yield observed(text)
        say(f"{text} saved")
        yield heard(after_)
        yield lambda then=then: form.observation.toPlainText() == then
    sources = plugins["waybill"].sources_dock.wake()
    sources.go_to(rows("SELECT id FROM claim ORDER BY fid LIMIT 1")[0][0])
    yield 300
    for text, after_ in (("p. 2", "claim typed again"), ("p. 4", "done")):
        yield from write(sources.forms.claim.locator, text)
        yield from key("ctrl+Return")
        yield lambda text=text: rows(f"SELECT 1 FROM claim WHERE locator = '{text}'")
        say("claim saved" if text == "p. 2" else "claim saved again")
        yield heard(after_)


def steps():
    yield from {"anna": anna, "ben": ben}[PERSON]()
    QgsProject.instance().setDirty(False)
