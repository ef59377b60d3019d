"""Sources and claims by mouse and keyboard: enter, grade, cite for a leg, set side by side, export, undo."""
import shutil

from casework import *
from driver import *
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDialog, QPushButton, QToolButton, QTreeView
from qgis.utils import iface, plugins

MINE = "wording LIKE 'More than 1,000 boxes%'"


def item_at(tree, row):
    return tree.visualRect(tree.model().index(row, 0)).center()


def publishers(tree):
    """Publisher of each source that the tree shows, and where it stands."""
    model = tree.model()
    found = (model.index(row, 0) for row in range(model.rowCount()))
    return {str(index.data()).split("\n")[0]: index for index in found}


def click_first_claim(tree, publisher):
    source = next(index for name, index in publishers(tree).items() if name.startswith(publisher))
    yield from click(tree.viewport(), tree.visualRect(tree.model().index(0, 0, source)).center())


def count_for_ourselves():
    """An own count at Rajin on the day the White House speaks of, as another session would have left it."""
    from waybill.plugin.core.actions import Action, Insert
    from waybill.plugin.core.records import Look, Scene, Sighting, Tally, TallyLine
    from waybill.plugin.core.values import id_from_name
    from waybill.plugin.gis.gpkg_store import GeoPackageStore

    day = "2023-09-08T02:15:00Z"
    store = GeoPackageStore(CASE, "ada")
    made = (
        Scene("scene", "image", title="yard", acquired_from=day, acquired_to=day),
        Look("look", "scene", day, "seen", "full", place=id_from_name("place", "rajin-port")),
        Sighting("own", "container_stack", "reviewed", look="look"),
        Tally("tally", "own", 0, 1, "counted"),
        TallyLine("line", "tally", "container_stack", unit="containers", low=270, best=290, high=320,
                  width_reason="shadow"),
    )  # fmt: skip
    store.apply(Action("add_sighting", "Add sighting", tuple(Insert(record) for record in made)))
    store.close()


def steps():
    from waybill.plugin.flows.create_case import create_example_case

    window = iface.mainWindow()
    window.setGeometry(0, 0, 1500, 950)
    waybill = plugins["waybill"]
    create_example_case(CASE)
    count_for_ourselves()
    waybill.open_case(str(CASE))
    yield map_is_drawn
    panel = waybill.sources_dock.wake()
    yield panel.isVisible
    window.resizeDocks([waybill.sources_dock], [310], Qt.Orientation.Horizontal)
    yield 300
    tree = find(QTreeView, "waybillSourcesTree")
    held = [rows(f"SELECT count(*) FROM {table}")[0][0] for table in ("source", "claim")]
    report(width=panel.width(), state=panel.state.text(), held=held)

    # Find the White House by typing, open its claims, read one
    yield from click(panel.filter)
    yield from type_text("weeks containers recent")
    yield lambda: "2 of" in panel.state.text()
    report(found=sorted(publishers(tree)))
    grab(PICTURES / "sources-filter.png", panel)
    form = panel.forms.claim
    yield from click_first_claim(tree, "White House")
    yield form.isVisible
    grab(PICTURES / "sources-claim.png", panel)
    report(low=form.low.text(), bound=form.bound.currentData(), unit=form.unit.currentText())

    # What is typed is saved when another row is chosen, and the wheel turns no grade
    yield from click(form.locator)
    yield from type_text("Fact sheet")
    yield from click_first_claim(tree, "The Washington Post")
    yield lambda: rows("SELECT 1 FROM claim WHERE locator = 'Fact sheet' AND low = 1000")
    yield lambda: form.locator.text() != "Fact sheet"
    report(moved_on=form.claim.source.publisher, locator=form.locator.text())
    at = on_screen(form.kind)
    xdotool("mousemove", at.x(), at.y())
    yield 100
    xdotool("click", "--repeat", 3, 5)
    yield panel.forms._scroll.verticalScrollBar().value
    yield 300
    report(wheel=form.kind.currentData(), typed=panel.forms.dirty)

    # A new source by the menu, its claim by the button, all by keyboard
    yield from choose(find(QToolButton, "waybillSourcesMenu"), "Add Source")
    yield from type_text("Statement of 1 November 2023")
    yield from key("Tab")
    yield from type_text("Wire service")
    yield from key("Tab")
    yield from type_text("2023-11-01")
    yield from key("Tab")
    yield from type_text("C")
    grab(PICTURES / "sources-new-source.png", panel)
    yield from key("ctrl+Return")
    yield lambda: rows("SELECT reliability FROM source WHERE title = 'Statement of 1 November 2023'")
    report(source=rows("SELECT publisher, published_on, reliability FROM source ORDER BY fid DESC LIMIT 1")[0])
    yield from click(find(QToolButton, "waybillAddClaim"))
    yield form.isVisible
    yield from type_text("containers moved")
    yield from key("Tab", "Tab")
    yield from type_text("More than 1,000 boxes, the White House said")
    yield from key("Tab", "Tab")
    yield from type_text("at")
    yield from key("Tab")
    yield from type_text("1000")
    yield from key("ctrl+Return")
    yield form.warning.text
    report(refused=form.warning.text(), kept=form.low.text(), stored=rows(f"SELECT 1 FROM claim WHERE {MINE}"))
    # another row is not shown before this one can be saved
    yield from click(tree.viewport(), item_at(tree, 1))
    yield 300
    report(still=form.low.text(), form_open=form.isVisible())
    yield from click(form.unit)
    yield from type_text("containers")
    yield from key("Tab")
    form.measure.setCurrentIndex(form.measure.findData("flow"))
    form.direction.setEditText("DPRK to Russia")
    form.start.setText("2023-09")
    form.end.setText("2023-10-13")
    first = rows("SELECT id FROM claim WHERE bound = 'at_least' AND low = 1000")[0][0]
    form.repeats.setCurrentIndex(form.repeats.findData(first))
    form.unit.setFocus()
    yield from key("ctrl+Return")
    yield lambda: rows(f"SELECT 1 FROM claim WHERE {MINE}")
    mine = rows(f"SELECT id FROM claim WHERE {MINE}")[0][0]
    yield lambda: panel.current()[1] == mine
    report(
        claim=rows(
            f"SELECT subject, bound, low, unit, from_utc, to_utc, repeats IS NOT NULL FROM claim WHERE {MINE}"
        )[0]
    )
    grab(PICTURES / "sources-new-claim.png", panel)

    # Side by side, on the subject of the claim chosen
    yield from click(find(QToolButton, "waybillSideBySide"))
    yield lambda: panel._window is not None and panel._window.chart.spots
    wide = find(QDialog, "waybillSideBySideWindow")
    report(subject=wide.subject.currentData(), lines=[spot.text for spot in wide.chart.spots])
    grab(PICTURES / "side-by-side.png", wide)
    for subject in ("voyages", "rounds", "railcars", "distance of the depot from Ukraine", "containers staged"):
        wide.subject.setCurrentIndex(wide.subject.findData(subject))
        yield 200
        grab(PICTURES / f"side-by-side-{subject.split(' ')[0]}.png", wide)
    wide.subject.setCurrentIndex(wide.subject.findData("containers moved"))
    for ending in ("pdf", "svg", "png"):
        yield from click(find(QPushButton, "waybillExportClaims"))
        yield from name_file(FOLDER / f"claims.{ending}")
        yield (FOLDER / f"claims.{ending}").exists
        yield no_dialog
    for path in FOLDER.glob("claims.*"):
        shutil.copy(path, PICTURES)
    report(left=[path.name for path in FOLDER.iterdir() if path.name.startswith(".")])
    wide.close()

    # Cite it for a leg, from the Routes panel, and take that away again
    yield waybill.routes_dock.wake().isVisible
    yield 300
    routes = find(QTreeView, "waybillRoutesTree")
    leg = routes.model().index(0, 0, routes.model().index(0, 0))
    yield from click(routes.viewport(), routes.visualRect(leg).center())
    yield from click(find(QPushButton, "waybillCiteForRoute"))
    yield dialog_open()
    dialog = QApplication.activeModalWidget()
    before = dialog.cited.count()
    yield from type_text("wire service boxes")
    choices = dialog.choices

    def shown():
        return [choices.item(row) for row in range(choices.count()) if not choices.item(row).isHidden()]

    yield lambda: len(shown()) == 1
    yield from click(choices.viewport(), choices.visualItemRect(shown()[0]).center())
    yield from click(dialog.locator)
    yield from type_text("p. 3")
    yield from click(find(QPushButton, "waybillCite"))
    yield lambda: dialog.cited.count() == before + 1
    grab(PICTURES / "cite.png", dialog)
    report(citation=rows("SELECT target_table, locator FROM citation ORDER BY fid DESC LIMIT 1")[0])
    report(in_details="Wire service" in waybill._desk.routes.details.toPlainText())
    dialog.cited.setCurrentRow(dialog.cited.count() - 1)
    yield from click(find(QPushButton, "waybillUncite"))
    yield lambda: dialog.cited.count() == before
    yield from key("Escape")
    yield no_dialog
    report(uncited="Wire service" not in waybill._desk.routes.details.toPlainText())

    # The same dialog for a sighting, from its own menu
    yield waybill.sightings_dock.wake().isVisible
    reported = rows("SELECT id FROM sighting WHERE claim IS NOT NULL")[0][0]
    waybill._desk.sightings.select_row(reported)
    yield lambda: waybill._desk.sightings.current() == reported
    yield from choose(find(QToolButton, "waybillSightingMenu"), "Cite")
    yield dialog_open()
    report(for_sighting=QApplication.activeModalWidget()._side.title)
    yield from key("Escape")
    yield no_dialog

    # Delete by key; something that carries others is refused; undo by key
    yield waybill.sources_dock.wake().isVisible
    panel.go_to(first)
    tree.setFocus()
    yield from key("Delete")
    yield is_told("claims that repeat or supersede it")
    panel.go_to(mine)
    tree.setFocus()
    yield from key("Delete")
    yield lambda: not rows(f"SELECT 1 FROM claim WHERE id = '{mine}'")
    yield from key("ctrl+z")
    yield lambda: rows(f"SELECT 1 FROM claim WHERE id = '{mine}'")
    iface.messageBar().clearWidgets()

    # Own words for likelihood, at once in the sighting's form
    after(600, lambda: waybill._desk.about_case("properties"))
    yield dialog_open()
    properties = QApplication.activeModalWidget()
    box = find(QComboBox, "waybillCaseScale", properties)
    grab(PICTURES / "case-properties.png", properties)
    box.setFocus()
    yield from key("End")
    yield properties.table.isVisible
    report(hint=properties.hint.text())
    for row, cells in enumerate((("hardly", "0", "30"), ("rather", "60", "90"))):
        if row:
            yield from click(find(QPushButton, "waybillAddWord"))
        for column, text in enumerate(cells):
            cell = properties.table.visualItemRect(properties.table.item(row, column)).center()
            yield from click(properties.table.viewport(), cell, times=2)
            yield from type_text(text)
            yield from key("Return")
    report(gaps=properties.hint.text())
    grab(PICTURES / "case-properties-own.png", properties)
    yield from click(properties.buttons.button(properties.buttons.StandardButton.Save))
    yield lambda: rows("SELECT value FROM meta WHERE key = 'likelihood_words'")
    likelihood = waybill._desk.sightings.form.likelihood
    report(words=[likelihood.itemText(n) for n in range(likelihood.count())])

    # A form that can't be saved is not lost when the case is closed
    panel.go_to(mine)
    form.low.setText("many")
    waybill._leave_case()
    yield lambda: waybill._session is None
    note, number = rows(f"SELECT note, low FROM claim WHERE id = '{mine}'")[0]
    report(note=note, number=number)
    QgsProject.instance().setDirty(False)
