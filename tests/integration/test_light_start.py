"""What QGIS loads at its start: the names of algorithms, and nothing of what they work with."""
from __future__ import annotations

import json

from tests.integration import kit

PROGRAM = """
import json, sys
import qgis.core, qgis.gui
before = set(sys.modules)  # newer QGIS brings numpy itself
from plugin.processing import provider
import plugin.main
print(json.dumps([name for name in sys.modules if name not in before]))
"""


def test_neither_the_provider_nor_the_plugin_loads_records_flows_or_arrays_at_the_start():
    ran = kit.apart(PROGRAM)
    assert ran.returncode == 0, ran.stderr
    loaded = json.loads(ran.stdout.splitlines()[-1])
    assert "plugin.processing.provider" in loaded and "plugin.main" in loaded
    heavy = ("plugin.core.records", "plugin.core.imagery", "plugin.flows", "plugin.analysis", "numpy")
    assert [name for name in loaded if name.startswith(heavy)] == []
