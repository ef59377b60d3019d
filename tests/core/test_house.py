"""Who may import whom: the rooms of plugin/ and the arrows between them, read from every file."""
import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import pytest

PLUGIN = Path(__file__).resolve().parents[2] / "plugin"
LONGEST_FILE = 300

ARROWS = {  # room or file: the rooms it may import besides itself
    "core": (),
    "analysis": ("core",),
    "gis": ("core", "compat"),
    "flows": ("core", "gis", "analysis", "compat"),
    "canvas": ("core", "flows", "compat"),
    "panels": ("core", "flows", "compat"),
    "processing": ("core", "flows", "compat"),
    "tools": ("core", "flows", "canvas", "panels"),
    "main": ("core", "gis", "flows", "canvas", "panels", "processing", "tools", "compat"),
    "compat": (),
    "__init__": (),
}
QGIS = ("qgis",)
OUTSIDE = {  # what it may import besides the standard library
    "core": (),
    "analysis": ("numpy", "pandas", "geopandas", "scipy", "shapely", "pyais"),
    "gis": (
        "qgis.core", "qgis.analysis", "qgis.PyQt.QtCore", "qgis.PyQt.QtGui", "qgis.PyQt.QtNetwork", "qgis.PyQt.QtXml",
        "qgis.PyQt.sip", "osgeo", "numpy", "requests", "psycopg2", "onnxruntime",
    ),
    "flows": ("qgis.core",),
    "canvas": QGIS,
    "panels": QGIS,
    "processing": QGIS,
    "tools": QGIS,
    "main": QGIS,
    "compat": QGIS,
    "__init__": (),
}  # fmt: skip
LAZY = {"pandas", "geopandas", "scipy", "shapely", "pyproj", "matplotlib", "onnxruntime", "pyais"}
QT_BY_NAME = {"PyQt5", "PyQt6", "PySide2", "PySide6", "sip"}
WAITING = {"QEventLoop", "processEvents", "setOverrideCursor", "QgsTemporaryCursorOverride"}
NEVER = WAITING | {"__import__", "import_module"}
MAY_CATCH_ALL = ("gis", "jobs.py")


@dataclass(frozen=True)
class Import:
    """One imported name; `inside` is its path below plugin/, None where it comes from outside."""

    line: int
    name: str
    inside: Optional[tuple[str, ...]]
    climbs: bool
    lazy: bool


def violations(plugin: Path) -> Iterator[str]:
    """Every breach of the rules below a folder, as `file:line: what`."""
    for path in sorted(plugin.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        parts = path.relative_to(plugin).parts
        where = "/".join(parts)
        if len(text.splitlines()) > LONGEST_FILE:
            yield f"{where}: longer than {LONGEST_FILE} lines"
        tree = ast.parse(text)
        for found in imports(tree, parts[:-1]):
            yield from (f"{where}:{found.line}: {wrong}" for wrong in import_breaches(found, parts))
        yield from (f"{where}:{line}: {wrong}" for line, wrong in name_breaches(tree, parts))


def imports(tree: ast.AST, package: tuple[str, ...], lazy: bool = False) -> Iterator[Import]:
    """Every import below a node; lazy are those inside functions and those for type checkers only."""
    for node in ast.iter_child_nodes(tree):
        inner = lazy or isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) or _for_types(node)
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(node.lineno, alias.name, None, False, lazy)
        elif isinstance(node, ast.ImportFrom):
            stem = tuple((node.module or "").split(".")) if node.module else ()
            climbs = node.level > len(package) + 1
            for alias in node.names:
                base = package[: len(package) + 1 - node.level] if node.level else ()
                full = (*base, *stem, alias.name)
                yield Import(node.lineno, ".".join(full), full if node.level else None, climbs, lazy)
        yield from imports(node, package, inner)


def _for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def import_breaches(found: Import, parts: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with one import in the file with these parts below plugin/."""
    room = parts[0].removesuffix(".py")
    if room not in ARROWS:
        yield f"{room} is no room of the house"
    elif found.climbs:
        yield "climbs above plugin/"
    elif found.inside is not None:
        if found.inside[0] not in (room, *ARROWS[room]):
            yield f"{room} may not import {found.inside[0]}"
    else:
        yield from _outside_breaches(found, room)


def _outside_breaches(found: Import, room: str) -> Iterator[str]:
    top = found.name.split(".")[0]
    if top in QT_BY_NAME:
        yield f"imports {found.name}: Qt comes through qgis.PyQt"
    elif _under(found.name, "qgis.utils") and room != "main":
        yield "qgis.utils belongs to main.py"
    elif top not in sys.stdlib_module_names and not any(_under(found.name, name) for name in OUTSIDE[room]):
        yield f"{room} may not import {found.name}"
    elif top in LAZY and not found.lazy:
        yield f"imports {top} at module level: not every QGIS has it"


def _under(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def name_breaches(tree: ast.AST, parts: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Names that only main.py may say, names nobody may say, and excepts that are too broad."""
    for node in ast.walk(tree):
        for name in _names(node):
            if name.strip("_") == "iface" and parts != ("main.py",):
                yield node.lineno, "iface belongs to main.py"
            if name in NEVER:
                yield node.lineno, f"{name} is used nowhere in this house"
        if isinstance(node, ast.ExceptHandler) and parts != MAY_CATCH_ALL and _catches_all(node):
            yield node.lineno, "catches everything: only gis/jobs.py may"


def _names(node: ast.AST) -> tuple[str, ...]:
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        return (node.attr,)
    if isinstance(node, ast.arg):
        return (node.arg,)
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return tuple(alias.name.split(".")[-1] for alias in node.names)
    return ()


def _catches_all(handler: ast.ExceptHandler) -> bool:
    """True where any exception ends here; one that cleans up and raises the same again lets it through."""
    last = handler.body[-1]
    if isinstance(last, ast.Raise) and last.exc is None:
        return False
    if handler.type is None:
        return True
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(kind, ast.Name) and kind.id in ("Exception", "BaseException") for kind in kinds)


def test_the_house_stands():
    assert list(violations(PLUGIN)) == []


def test_every_room_is_looked_into():
    rooms = {path.relative_to(PLUGIN).parts[0].removesuffix(".py") for path in PLUGIN.rglob("*.py")}
    assert rooms <= set(ARROWS)
    assert {"core", "analysis", "gis", "flows", "canvas", "panels", "processing", "tools", "main"} <= rooms


def test_what_qgis_loads_first_imports_nothing_until_it_is_asked():
    tree = ast.parse((PLUGIN.parent / "__init__.py").read_text(encoding="utf-8"))
    assert [found.name for found in imports(tree, ()) if not found.lazy] == []


@pytest.mark.parametrize(
    ("file", "source", "said"),
    [
        ("core/a.py", "import numpy", "core may not import numpy"),
        ("core/a.py", "from qgis.core import QgsProject", "core may not import qgis.core"),
        ("core/a.py", "from .. import compat", "core may not import compat"),
        ("core/records/a.py", "from ...gis import chips", "core may not import gis"),
        ("core/records/a.py", "from ....tests import x", "climbs above plugin/"),
        ("core/a.py", "from plugin.core import values", "core may not import plugin.core"),
        ("analysis/a.py", "from ..gis import geodesy", "analysis may not import gis"),
        ("analysis/a.py", "import geopandas", "at module level"),
        ("analysis/a.py", "if True:\n    from scipy.stats import norm", "at module level"),
        ("analysis/a.py", "class A:\n    import pandas as pd", "at module level"),
        ("analysis/a.py", "from qgis.PyQt.QtCore import Qt", "analysis may not import qgis.PyQt"),
        ("gis/a.py", "from ..analysis import frames", "gis may not import analysis"),
        ("gis/a.py", "from ..flows import annotate", "gis may not import flows"),
        ("gis/a.py", "from qgis.gui import QgsMapCanvas", "gis may not import qgis.gui"),
        ("gis/a.py", "from qgis.PyQt import QtWidgets", "gis may not import qgis.PyQt.QtWidgets"),
        ("gis/a.py", "from qgis import gui", "gis may not import qgis.gui"),
        ("flows/a.py", "from ..panels.dock import CaseDock", "flows may not import panels"),
        ("flows/a.py", "def f():\n    from qgis.PyQt.QtWidgets import QWidget", "flows may not import qgis.PyQt"),
        ("panels/a.py", "from ..gis import settings", "panels may not import gis"),
        ("panels/a.py", "from ..canvas import tool", "panels may not import canvas"),
        ("panels/a.py", "from .. import processing", "panels may not import processing"),
        ("processing/a.py", "def f():\n    from ..gis.cases import open_store", "processing may not import gis"),
        ("canvas/a.py", "from ..main import WaybillPlugin", "canvas may not import main"),
        ("panels/a.py", "from PyQt5.QtCore import Qt", "Qt comes through qgis.PyQt"),
        ("main.py", "import PyQt6.QtCore", "Qt comes through qgis.PyQt"),
        ("panels/a.py", "from qgis.utils import plugins", "qgis.utils belongs to main.py"),
        ("panels/a.py", "from qgis import utils", "qgis.utils belongs to main.py"),
        ("panels/a.py", "def f(iface):\n    pass", "iface belongs to main.py"),
        ("canvas/a.py", "x = object()._iface", "iface belongs to main.py"),
        ("main.py", "from ..tests import x", "climbs above plugin/"),
        ("main.py", "from .analysis import frames", "main may not import analysis"),
        ("compat.py", "from .gis import chips", "compat may not import gis"),
        ("canvas/a.py", "from ..tools import base", "canvas may not import tools"),
        ("panels/a.py", "from ..tools import base", "panels may not import tools"),
        ("tools/a.py", "from ..gis import settings", "tools may not import gis"),
        ("helpers/a.py", "import os", "helpers is no room"),
        ("gis/a.py", "from qgis.PyQt.QtCore import QEventLoop", "QEventLoop"),
        ("panels/a.py", "def f(app):\n    app.processEvents()", "processEvents"),
        ("panels/a.py", "def f(app):\n    app.setOverrideCursor(3)", "setOverrideCursor"),
        ("analysis/a.py", "x = __import__('pandas')", "__import__"),
        ("gis/a.py", "try:\n    pass\nexcept Exception:\n    pass", "catches everything"),
        ("core/a.py", "try:\n    pass\nexcept:\n    pass", "catches everything"),
        ("flows/a.py", "try:\n    pass\nexcept (ValueError, BaseException):\n    pass", "catches everything"),
        ("gis/a.py", "try:\n    pass\nexcept Exception as e:\n    raise OSError from e", "catches everything"),
        ("core/a.py", "\n" * 301, "longer than 300 lines"),
    ],
)
def test_a_planted_breach_is_found(tmp_path, file, source, said):
    path = tmp_path / "plugin" / file
    path.parent.mkdir(parents=True)
    path.write_text(source, encoding="utf-8")
    found = list(violations(tmp_path / "plugin"))
    assert found
    assert said in found[0]
    assert found[0].startswith(file)


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("core/records/a.py", "import json\nfrom ..values import Id\nfrom ... import core"),
        ("analysis/a.py", "import numpy\nfrom ..core import values\ndef f():\n    import geopandas"),
        ("analysis/a.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import pandas"),
        ("gis/a.py", "from osgeo import gdal\nfrom qgis.PyQt import sip\nfrom .. import compat"),
        ("gis/jobs.py", "try:\n    pass\nexcept Exception:\n    pass"),
        ("flows/a.py", "from qgis.core import QgsProject\nfrom ..analysis import frames\nfrom ..gis import chips"),
        ("panels/a.py", "from qgis.gui import QgsDockWidget\nfrom . import labels\nfrom ..flows import session"),
        ("main.py", "import qgis.utils\nfrom .gis import settings\ndef f(iface):\n    return iface"),
        ("core/a.py", "try:\n    pass\nexcept (OSError, ValueError):\n    pass"),
        ("gis/a.py", "try:\n    pass\nexcept BaseException:\n    x = 1\n    raise"),
        ("core/a.py", "\n" * 300),
    ],
)
def test_what_is_allowed_is_let_be(tmp_path, file, source):
    path = tmp_path / "plugin" / file
    path.parent.mkdir(parents=True)
    path.write_text(source, encoding="utf-8")
    assert list(violations(tmp_path / "plugin")) == []
