"""waybill:importais on a file, every output a GeoPackage; prints seconds, and MB beyond what QGIS has before.

ais.py PLUGINS FILE FOLDER
"""
import json
import sys
import time
from pathlib import Path

sys.path.insert(0, sys.argv[1])
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "peers"))
from memory import peak_mb
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from waybill.plugin.processing.import_ais import ImportAis

app = QgsApplication([], False)
app.initQgis()
algorithm = ImportAis().create()
outputs = {name: str(Path(sys.argv[3]) / f"{name}.gpkg") for name in ("TRACKS", "STOPS", "GAPS", "JUMPS", "EVENTS")}
before = peak_mb()
begun = time.perf_counter()
answer, fine = algorithm.run({"INPUT": sys.argv[2], **outputs}, QgsProcessingContext(), QgsProcessingFeedback())
took = time.perf_counter() - begun
assert fine
assert (answer["STOP_COUNT"], answer["GAP_COUNT"], answer["JUMP_COUNT"]) == (1500, 200, 100), answer
print(json.dumps({"s": took, "mb": peak_mb() - before}))
