#!/usr/bin/env bash
# Runs bench/run.py, which prints ratios against plain QGIS measured in the same run.
set -euo pipefail
source "$(dirname "$0")/common.sh"
"$scripts/setup.sh" test
cd "$checkout"
exec "$python" bench/run.py "$@"
