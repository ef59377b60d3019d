#!/usr/bin/env bash
# ruff over everything, then the check for what PyQt6 no longer accepts over what QGIS loads.
set -euo pipefail
source "$(dirname "$0")/common.sh"
"$scripts/setup.sh" test
"$scripts/venv.sh" qgis
cd "$checkout"
code=0
"$build/venv-qgis/bin/ruff" check --cache-dir "$build/ruff-cache" . || code=1
QT_QPA_PLATFORM=offscreen "$python" "$scripts/qt6lint.py" __init__.py plugin tests || code=1
exit $code
