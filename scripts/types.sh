#!/usr/bin/env bash
# mypy, strict, on the rooms that pyproject.toml names.
set -euo pipefail
source "$(dirname "$0")/common.sh"
"$scripts/setup.sh" test
"$scripts/venv.sh" qgis
cd "$checkout"
exec "$build/venv-qgis/bin/mypy" "$@"
