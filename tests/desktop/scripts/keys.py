"""Keys and the wheel: whose undo it is, wherever the focus stands; what Escape does; where Go There goes."""
from casework import *
from driver import *
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QApplication, QPushButton, QTreeView
from qgis.utils import iface, plugins

ROWS = (
    ("sighting", "own"), ("tally_line", "line"), ("leg", ""), ("place", ""), ("route", ""), ("claim", ""),
    ("source", ""), ("citation", ""), ("vessel", ""), ("scene", "bare"), ("chip", "chip"), ("person", ""),
)  # fmt: skip


def count():
    return rows("SELECT count(*) FROM sighting WHERE look IS NOT NULL")[0][0]


def make_rows():
    from waybill.plugin.core.actions import Action, Insert
    from waybill.plugin.core.geometry import Point
    from waybill.plugin.core.records import Chip, Look, Scene, Sighting, Tally, TallyLine
    from waybill.plugin.gis.gpkg_store import GeoPackageStore

    store = GeoPackageStore(CASE, "somebody")
    made = (
        Scene("yard", "image", title="yard"), Scene("bare", "image", title="never looked at"),
        Look("look", "yard", "2023-09-08T02:15:00Z", "seen", "full"),
        Sighting("own", "container_stack", "draft", look="look", geom=Point(130.3, 42.2)),
        Tally("tally", "own", 0, 1, "counted"), TallyLine("line", "tally", "container_stack"),
        Chip("chip", "own", "0" * 64),
    )  # fmt: skip
    store.apply(Action("add", "Add", tuple(Insert(record) for record in made)))
    store.close()


def back_and_forth(where, focus):
    """Undo and redo by both keys with the focus somewhere; the sighting made last goes and comes."""
    before = count()
    for redo in ("ctrl+shift+z", "ctrl+y"):
        yield from focus()
        yield from key("ctrl+z")
        yield lambda: count() == before - 1
        yield 150
        yield from focus()
        yield from key(redo)
        yield lambda: count() == before
        yield 150
    report(**{where: True})


def steps():
    from waybill.plugin.flows.create_case import create_example_case

    window, waybill = iface.mainWindow(), plugins["waybill"]
    window.setGeometry(0, 0, 1500, 950)
    create_example_case(CASE)
    make_rows()
    waybill.open_case(str(CASE))
    yield from add_scene()
    desk, canvas = waybill._desk, iface.mapCanvas()
    waybill.sightings_dock.setUserVisible(True)
    yield 300
    middle = canvas.extent().center()
    waybill.add_action.setChecked(True)
    yield from click_map(middle.x(), middle.y())
    yield lambda: count() == 2
    yield 300

    # On the map with the tool in hand, and in the count field, which nothing was typed into
    yield from back_and_forth("in_field", lambda: click(desk.sightings.form.best))

    def on_map():
        canvas.setFocus()
        yield 50

    yield from back_and_forth("on_map", on_map)
    waybill.add_action.setChecked(False)

    # A text field takes its own typing back, and nothing else
    desk.sightings.select_row(rows("SELECT id FROM sighting ORDER BY fid DESC LIMIT 1")[0][0])
    form = desk.sightings.form
    yield from click(form.direction)
    yield from type_text("to Dunai")
    yield from key("ctrl+z")
    yield lambda: not form.direction.text()
    report(own_undo=[form.direction.text(), count()])
    yield from key("ctrl+z", "ctrl+z")
    yield 200
    report(own_undo_again=count())
    yield from click(form.reason)
    yield from type_text("shadow")
    yield from key("ctrl+z")
    yield lambda: not form.reason.currentText()
    report(combo_undo=[form.reason.currentText(), count()])
    form.dirty = False

    # The wheel turns no value of the form
    before = form.subject.currentData()
    at = on_screen(form.subject)
    xdotool("mousemove", at.x(), at.y())
    yield 100
    xdotool("click", "--repeat", 3, 5)
    yield 200
    report(wheel=[form.subject.currentData() == before, form.dirty, desk.sightings.editor.verticalScrollBar().value()])

    # In every other dock
    for name, child in (("routes", "tree"), ("routes", "details"), ("sources", "tree"), ("sources", "filter"),
                        ("history", "list"), ("history", "details"), ("checks", "list")):  # fmt: skip
        panel = getattr(waybill, f"{name}_dock").wake()
        yield 300

        def focus(panel=panel, child=child):
            getattr(panel, child).setFocus()
            yield 50

        yield from back_and_forth(f"{name}_{child}", focus)

    # QGIS' own undo is QGIS' when the focus is elsewhere
    scratch = QgsVectorLayer("Point?crs=EPSG:4326", "scratch", "memory")
    QgsProject.instance().addMapLayer(scratch)
    iface.setActiveLayer(scratch)
    scratch.startEditing()
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("Point(1 1)"))
    scratch.addFeature(feature)
    canvas.setFocus()
    yield 50
    yield from key("ctrl+z")
    yield lambda: scratch.featureCount() == 0
    report(left_alone=count())
    scratch.rollBack()

    # Go There, from every kind of row
    went, chosen = {}, {}
    for table, named in ROWS:
        row = named or rows(f"SELECT id FROM {table} ORDER BY fid LIMIT 1")[0][0]
        for dock in waybill.docks:
            dock.setUserVisible(False)
        iface.messageBar().clearWidgets()
        desk.go_to(table, row)
        yield lambda: any(dock.isUserVisible() for dock in waybill.docks)
        went[table] = [[dock.objectName() for dock in waybill.docks if dock.isUserVisible()], told()]
        chosen[table] = desk.routes._current_id() == row
    report(went=went, chosen=chosen["route"])
    after(100, lambda: desk.go_to("meta", rows("SELECT id FROM meta LIMIT 1")[0][0]))
    yield dialog_open()
    report(meta=QApplication.activeModalWidget().windowTitle())
    yield from key("Escape")
    yield no_dialog

    # By mouse, from the Checks panel itself
    waybill.checks_dock.wake()
    panel = waybill.checks_dock.widget()
    yield panel.again.isEnabled
    yield from click(find(QPushButton, "waybillCheckAgain"))
    yield lambda: panel.again.isEnabled() and "errors" in panel.state.text()
    yield from click(panel.filter)
    yield from type_text("no source is cited")
    findings = find(QTreeView, "waybillChecksList")
    yield lambda: findings.model().index(0, 2).data() == "No source is cited for it."
    yield from click(findings.viewport(), findings.visualRect(findings.model().index(0, 0)).center())
    yield lambda: "No source is cited" in panel.details.toPlainText()
    report(finding=panel.details.toPlainText())
    yield from click(find(QPushButton, "waybillGoThere"))
    yield lambda: not waybill.checks_dock.isUserVisible()
    report(there=[dock.objectName() for dock in waybill.docks if dock.isUserVisible()])

    # The same as last, by a key that QGIS has for its data sources
    waybill.sightings_dock.wake()
    panel = waybill._desk.sightings
    newest, other = (row for (row,) in rows("SELECT id FROM sighting WHERE look IS NOT NULL ORDER BY fid DESC LIMIT 2"))
    panel.select_row(newest)
    yield 200
    yield from click(panel.form.direction)
    yield from type_text("to Dunai")
    yield from key("ctrl+Return")
    yield lambda: rows(f"SELECT direction FROM sighting WHERE id = '{newest}'")[0][0] == "to Dunai"
    panel.select_row(other)
    panel.list.setFocus()
    yield 300
    yield from key("ctrl+l")
    yield 500
    report(same_as_last=[panel.form.direction.text(), panel.form.line.id == other])
    windows = [w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible()]
    report(data_sources=any("Data Source" in title for title in windows))
    panel.form.dirty = False
    QgsProject.instance().setDirty(False)
