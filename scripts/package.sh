#!/usr/bin/env bash
# Builds the zip; see package.py.
set -euo pipefail
source "$(dirname "$0")/common.sh"
exec "$python" "$scripts/package.py" "$@"
