#!/usr/bin/env bash
# Builds the zip and rehearses the plugin site's checks on it.
set -euo pipefail
source "$(dirname "$0")/common.sh"
"$scripts/setup.sh" test
"$scripts/venv.sh" qgis
archive=$("$python" "$scripts/package.py" --print-path)
"$python" "$scripts/package.py"
PATH=$build/venv-qgis/bin:$PATH exec "$build/venv-qgis/bin/python" "$scripts/preflight.py" "$archive"
