#!/usr/bin/env bash
# Runs the tests: test.sh [pure] [integration] [desktop] [preflight]; without an argument, all four.
#   pure         tests/core and tests/analysis, with no QGIS to be found
#   integration  tests/integration, in QGIS without a window
#   desktop      tests/desktop, each in a real QGIS window of its own with true mouse and keys
#   preflight    the plugin site's checks on the package of the last commit
# The last line sums them up: "N passed, N failed, N skipped".
set -euo pipefail
source "$(dirname "$0")/common.sh"

parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(pure integration desktop preflight)
results=$build/test
title() { printf '\n=== %s ===\n' "$*"; }

"$scripts/setup.sh" test
rm -rf "$results"
mkdir -p "$results"

# Nothing is written to, or read from, the settings of the person who runs this.
mkdir -p -m 700 "$results/home/runtime"
export XDG_CONFIG_HOME=$results/home/config XDG_DATA_HOME=$results/home/data XDG_CACHE_HOME=$build/test-cache
export XDG_RUNTIME_DIR=$results/home/runtime
unset DISPLAY WAYLAND_DISPLAY

run_pytest() {
    local name=$1 environment=$2 code=0
    shift 2
    "$scripts/venv.sh" "$environment"
    "$build/venv-$environment/bin/python" -m pytest -q --rootdir "$checkout" --junitxml "$results/$name.xml" \
        -o "junit_suite_name=$name" "$@" || code=$?
    "$python" "$scripts/tally.py" --check "$name" "$results/$name.xml" "$code"
}

cd "$checkout"
for part in "${parts[@]}"; do
    case $part in
        pure)
            title "core and analysis, without QGIS"
            run_pytest pure pure tests/core tests/analysis
            ;;
        integration)
            title "in QGIS, without a window"
            # pyproj, under geopandas, looks below the environment's own folder and would find nothing.
            if [ -e /usr/share/proj/proj.db ]; then export PROJ_LIB=/usr/share/proj; fi
            QT_QPA_PLATFORM=offscreen run_pytest integration qgis tests/integration
            ;;
        desktop)
            title "in the QGIS desktop"
            run_pytest desktop qgis -p no:pytest_qgis -p no:pytest-qt tests/desktop
            ;;
        preflight)
            title "the package"
            code=0
            "$scripts/preflight.sh" || code=$?
            "$python" "$scripts/tally.py" --single preflight "$results/preflight.xml" "$code"
            ;;
        *)
            echo "test.sh: unknown part '$part'; it is one of: pure, integration, desktop, preflight" >&2
            exit 2
            ;;
    esac
done

title "all"
exec "$python" "$scripts/tally.py" --sum "$results"/*.xml
