#!/usr/bin/env bash
# Removes what was built. The folders of `make matrix` take minutes to make and stay.
set -euo pipefail
source "$(dirname "$0")/common.sh"
cd "$checkout"
if [ -d build ]; then
    find build -mindepth 1 -maxdepth 1 ! -name matrix -exec rm -rf {} +
fi
rm -rf dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .qgis-settings
find . -name __pycache__ -not -path './build/*' -not -path './.git/*' -prune -exec rm -rf {} +
if [ -d build/matrix ]; then
    echo "Left alone: build/matrix (the QGIS versions of \`make matrix\`); delete it by hand to make them anew."
fi
