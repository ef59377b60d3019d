"""A saved project reopens its case; a new project closes it; a moved folder opens whole."""
import shutil

from casework import *
from driver import *
from qgis.core import QgsProject
from qgis.utils import iface, plugins


def steps():
    from waybill.plugin.core.errors import NotACase
    from waybill.plugin.flows.create_case import create_example_case

    waybill, project = plugins["waybill"], QgsProject.instance()
    here = FOLDER / "here"
    here.mkdir()
    create_example_case(here / "case.gpkg")
    waybill.open_case(str(here / "case.gpkg"))
    yield map_is_drawn
    project.write(str(here / "project.qgz"))
    report(absolute=str(FOLDER) in (here / "case.gpkg").read_bytes().decode("latin-1"))
    iface.newProject(False)
    yield lambda: waybill._session is None
    report(action=waybill.add_action.isEnabled())
    there = FOLDER / "deeper" / "moved to 라진"  # so that ways relative to the project lead nowhere
    there.parent.mkdir()
    shutil.move(str(here), str(there))
    iface.addProject(str(there / "project.qgz"))
    yield lambda: waybill._session is not None
    report(reopened=str(waybill._session.address), groups=len(project.layerTreeRoot().children()))
    report(cut=layer_of("backdrop/land").subsetString())
    report(valid=all(layer.isValid() for layer in project.mapLayers().values()))

    # What is no case is refused in words, and the open case stays open
    (FOLDER / "letter.gpkg").write_text("Dear analyst", encoding="utf-8")
    try:
        waybill.open_case(str(FOLDER / "letter.gpkg"))
    except NotACase as error:
        report(refused=str(error))
    report(still=waybill._session is not None and waybill._session.listed.count() > 10)
    project.setDirty(False)
