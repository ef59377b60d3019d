"""A case in a database, by mouse and keys: copied in, opened, worked on while the server goes and comes."""
import os
import time
import zipfile

from casework import *
from driver import *
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QPoint, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCommandLinkButton,
    QDialogButtonBox,
    QPushButton,
    QRadioButton,
    QToolButton,
)
from qgis.utils import iface, plugins

DSN = os.environ["WAYBILL_TEST_DSN"]
SECRET = os.environ["WAYBILL_TEST_SECRET"]
_beats = []


def rows(sql):
    """What the server answers, asked past the plugin."""
    import psycopg2

    with psycopg2.connect(DSN) as db, db.cursor() as cursor:
        cursor.execute(f"SET search_path TO rajin, public; {sql}")
        return cursor.fetchall()


def store_connection():
    """The password is in QGIS' authentication database only."""
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("of the tests", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("team")
    config.setConfig("username", os.environ["WAYBILL_TEST_USER"])
    config.setConfig("password", SECRET)
    assert manager.storeAuthenticationConfig(config)
    facts = {"host": "127.0.0.1", "port": os.environ["WAYBILL_TEST_PORT"], "database": "waybill",
             "authcfg": config.id()}  # fmt: skip
    for name, value in facts.items():
        QgsSettings().setValue(f"PostgreSQL/connections/team/{name}", value)


def ask_server(what):
    """The test outside stops and starts the server; wait until it did."""
    (FOLDER / f"{what}.asked").touch()
    return (FOLDER / f"{what}.done").exists


def watch_the_window():
    """Notes the longest time in which the window could not answer."""
    timer = QTimer(iface.mainWindow())
    timer.timeout.connect(lambda: _beats.append(time.monotonic()))
    timer.start(50)


def longest_wait():
    return max((b - a for a, b in zip(_beats, _beats[1:])), default=0.0)


def count():
    return rows("SELECT count(*) FROM sighting WHERE look IS NOT NULL")[0][0]


def on_map():
    """Layers that are drawn: how many of the case, and how many others."""
    ours = [bool(layer.customProperty("waybill/table")) for layer in iface.mapCanvas().layers()]
    return [sum(ours), len(ours) - sum(ours)]


def copied_into_the_database():
    from waybill.plugin.flows.create_case import create_example_case

    waybill = plugins["waybill"]
    create_example_case(FOLDER / "rajin.gpkg")
    waybill.open_case(str(FOLDER / "rajin.gpkg"))
    yield map_is_drawn
    more = next(b for b in waybill.routes_dock.widget().findChildren(QToolButton) if b.menu() is waybill._menu)
    yield from choose(more, "Copy Case To")
    yield dialog_open()
    dialog = QApplication.activeModalWidget()
    button = next(b for b in dialog.findChildren(QRadioButton) if "database" in b.text())
    yield from click(button, QPoint(20, button.height() // 2))
    yield from click(dialog.schema)
    yield from key("ctrl+a")
    yield from type_text("rajin")
    grab(PICTURES / "database-copy.png", dialog)
    yield from click(next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy"))
    yield is_told("entries of the log, checked")
    report(copied=told())
    waybill._leave_case()
    yield lambda: waybill._session is None


def opened_from_it():
    from waybill.plugin.panels.database_dialogs import OpenFromDatabase

    waybill = plugins["waybill"]
    waybill.routes_dock.setUserVisible(True)
    yield 200
    yield from click(find(QCommandLinkButton, "waybillDatabaseCase"), QPoint(60, 12))
    yield dialog_open()
    yield from type_text("ada")
    yield from key("Return")
    yield lambda: isinstance(QApplication.activeModalWidget(), OpenFromDatabase)
    dialog = QApplication.activeModalWidget()
    yield dialog.cases.count
    report(cases=[dialog.cases.item(n).text() for n in range(dialog.cases.count())])
    grab(PICTURES / "database-open.png", dialog)
    yield from click(dialog.buttons.button(QDialogButtonBox.StandardButton.Open))
    yield lambda: waybill._session is not None
    yield map_is_drawn
    report(address=waybill._session.address)


def steps():
    iface.mainWindow().setGeometry(0, 0, 1500, 950)
    store_connection()
    yield from copied_into_the_database()
    yield from opened_from_it()

    # A sighting on an image: in the list, on the map, taken back and restored by key
    waybill = plugins["waybill"]
    desk = waybill._desk
    yield from add_scene()
    shown = on_map()
    waybill.sightings_dock.setUserVisible(True)
    yield 300
    listed = len(desk.sightings._model.entries)
    waybill.add_action.setChecked(True)
    middle = iface.mapCanvas().extent().center()
    yield from click_map(middle.x(), middle.y())
    yield lambda: count() == 1
    waybill.add_action.setChecked(False)
    yield map_is_drawn
    marks = layer_of("sighting_map")
    report(listed=len(desk.sightings._model.entries) - listed, on_map=marks.featureCount() - listed)
    grab(PICTURES / "database-sighting.png")
    desk.sightings.list.setFocus()
    yield from key("ctrl+z")
    yield lambda: count() == 0
    yield from key("ctrl+y")
    yield lambda: count() == 1
    yield 300

    # The server goes: told once, what is typed stays, the window answers; it comes back, and all goes on
    form = desk.sightings.form
    desk.sightings.select_row(rows("SELECT id::text FROM sighting WHERE look IS NOT NULL")[0][0])
    yield 200
    iface.messageBar().clearWidgets()
    yield from click(form.observation)
    yield from type_text("two rows")
    watch_the_window()
    yield ask_server("stop")
    yield is_told("can't be reached")
    yield from key("ctrl+Return")
    yield 1500
    iface.mapCanvas().zoomByFactor(1.3)
    yield 4000
    report(lost=told(), typed=form.observation.toPlainText(), dirty=form.dirty, longest=longest_wait())
    report(modal=str(QApplication.activeModalWidget()))
    report(away=on_map())
    grab_screen(PICTURES / "database-lost.png")
    report(shown=shown)
    yield ask_server("start")
    yield is_told("there again")
    yield lambda: on_map() == shown
    report(still=form.observation.toPlainText(), longest=longest_wait(), complaint=form.warning.text())
    yield lambda: len(list(marks.getFeatures())) == listed + 1
    yield from click(form.best)
    yield from key("ctrl+Return")
    yield lambda: rows("SELECT 1 FROM sighting WHERE observation = 'two rows'")
    yield map_is_drawn

    # The project keeps the case, and no secret
    project = FOLDER / "project.qgz"
    assert QgsProject.instance().write(str(project))
    inside = b"".join(zipfile.ZipFile(project).read(name) for name in zipfile.ZipFile(project).namelist())
    report(secret=SECRET.encode() in inside or SECRET.encode() in project.read_bytes())
    iface.newProject()
    yield lambda: waybill._session is None
    assert QgsProject.instance().read(str(project))
    yield lambda: waybill._session is not None
    ours = [each for each in QgsProject.instance().mapLayers().values() if each.customProperty("waybill/table")]
    report(reopened=waybill._session.address, valid=bool(ours) and all(each.isValid() for each in ours))
    QgsProject.instance().setDirty(False)
