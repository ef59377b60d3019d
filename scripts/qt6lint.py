"""Finds what runs on PyQt5 and fails on PyQt6, with only a PyQt5 QGIS at hand: qt6lint.py PATH...

Enum members named without their enum (Qt.AlignLeft for Qt.AlignmentFlag.AlignLeft) are found by following
every dotted name that starts at an import, and every self.NAME in a class with an imported base, into the
installed modules. Also found: imports that bypass qgis.PyQt, classes that moved or are gone, and exec_().
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

GONE = {"QRegExp", "QDesktopWidget", "QWebView", "QWebPage", "QStringList", "QTextCodec", "QSound"}
# QGIS 3.22 has these in QtWidgets only, and the shim of later versions keeps them there.
WIDGETS_NOT_GUI = {"QAction", "QShortcut"}
ENUM_METACLASSES = {"enumtype", "EnumMeta", "EnumType"}
Finding = tuple[int, str]


def is_enum(kind: Any) -> bool:
    return type(kind).__name__ in ENUM_METACLASSES


def imported(module: str, name: str | None = None) -> Any:
    """The module, or what it calls `name`; None when this QGIS has no such thing."""
    try:
        found = importlib.import_module(module)
    except Exception:  # noqa: BLE001 -- optional Qt modules fail in many ways, and then there is nothing to follow
        return None
    return getattr(found, name, None) if name else found


class FileLint(ast.NodeVisitor):
    def __init__(self) -> None:
        self.names: dict[str, Any] = {}
        self.bases: list[list[Any]] = []
        self.findings: list[Finding] = []

    def report(self, node: ast.AST, text: str) -> None:
        self.findings.append((getattr(node, "lineno", 0), text))

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            if alias.name.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6"):
                self.report(node, f"import {alias.name}: use qgis.PyQt")
            elif alias.name.startswith("qgis"):
                self.names[alias.asname or "qgis"] = imported(alias.name if alias.asname else "qgis")

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = node.module or ""
        if module.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6"):
            self.report(node, f"from {module}: use qgis.PyQt")
        if node.level or not module.startswith(("qgis", "PyQt")):
            return
        for alias in node.names:
            if alias.name in GONE or "QtWebKit" in (alias.name, module.rsplit(".", 1)[-1]):
                self.report(node, f"{alias.name} does not exist in Qt 6")
            if module.endswith("QtGui") and alias.name in WIDGETS_NOT_GUI:
                self.report(node, f"{alias.name}: import it from qgis.PyQt.QtWidgets")
            found = imported(module, alias.name)
            self.names[alias.asname or alias.name] = found or imported(f"{module}.{alias.name}")

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.bases.append([found for found in map(self.resolve, node.bases) if isinstance(found, type)])
        self.generic_visit(node)
        self.bases.pop()

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Attribute) and node.func.attr == "exec_":
            self.report(node, "exec_(): use exec()")
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        owners = [self.resolve(node.value)]
        if isinstance(node.value, ast.Name) and node.value.id in ("self", "cls") and self.bases:
            owners = self.bases[-1]
        for owner in owners:
            if isinstance(owner, type) and not is_enum(owner):
                kind = type(getattr(owner, node.attr, None))
                if is_enum(kind):
                    self.report(node, f"{ast.unparse(node)}: write {kind.__qualname__}.{node.attr}")
        self.generic_visit(node)

    def resolve(self, node: ast.AST) -> Any:
        """What a dotted name stands for, as far as imports tell."""
        if isinstance(node, ast.Name):
            return self.names.get(node.id)
        if isinstance(node, ast.Attribute):
            owner = self.resolve(node.value)
            return getattr(owner, node.attr, None) if owner is not None else None
        return None


def lint(path: Path) -> list[Finding]:
    visitor = FileLint()
    visitor.visit(ast.parse(path.read_text(encoding="utf-8"), str(path)))
    return visitor.findings


def python_files(arguments: list[str]) -> Iterator[Path]:
    for argument in arguments:
        path = Path(argument)
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def main(arguments: list[str]) -> int:
    if imported("qgis.core") is None:
        sys.exit("qt6lint.py needs a Python that has the QGIS bindings")
    total = 0
    for path in python_files(arguments):
        for line, text in lint(path):
            print(f"{path}:{line}: {text}")
            total += 1
    print(f"qt6lint: {total or 'no'} findings")
    return int(total > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
