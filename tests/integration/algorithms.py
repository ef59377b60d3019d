"""Waybill's algorithms, run in tests as Processing runs them."""
from __future__ import annotations

from contextlib import contextmanager

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils, QgsProject

from plugin.processing.provider import WaybillProvider


@contextmanager
def algorithm(name):
    """How to run an algorithm: from parameters to its answer, and to the layers of the answer that were asked for."""
    registry, provider = QgsApplication.processingRegistry(), WaybillProvider()
    registry.addProvider(provider)
    contexts = []  # layers in memory live as long as theirs

    def run(parameters, feedback=None, layers=()):
        made, context = registry.createAlgorithmById(f"waybill:{name}"), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        contexts.append(context)
        fine, said = made.checkParameterValues(parameters, context)
        assert fine, said
        answer, done = made.run(parameters, context, feedback or QgsProcessingFeedback(), catchExceptions=False)
        assert done
        return (answer, *(QgsProcessingUtils.mapLayerFromString(answer[each], context) for each in layers))

    try:
        yield run
    finally:
        registry.removeProvider(provider)
