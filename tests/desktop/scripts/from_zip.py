"""The installed package opens the example case."""
import os

from casework import *
from driver import *
from qgis.core import QgsApplication, QgsProject
from qgis.utils import plugins


def steps():
    provider = QgsApplication.processingRegistry().providerById("waybill")
    report(algorithms=sorted(algorithm.name() for algorithm in provider.algorithms()))
    waybill = plugins[os.environ["WAYBILL_TEST_PLUGIN"]]
    from importlib import import_module

    create = import_module(f"{os.environ['WAYBILL_TEST_PLUGIN']}.plugin.flows.create_case")
    create.create_example_case(CASE)
    waybill.open_case(str(CASE))
    yield map_is_drawn
    report(valid=all(layer.isValid() for layer in QgsProject.instance().mapLayers().values()))
    report(legs=len(waybill._session.routes()[0].legs), icon=not waybill.add_action.icon().isNull())
    QgsProject.instance().setDirty(False)
