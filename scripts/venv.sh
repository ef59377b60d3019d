#!/usr/bin/env bash
# Makes a virtual environment under build/ or leaves a good one alone: venv.sh [qgis|pure|i18n]
#   qgis  sees the system's packages, QGIS among them, and holds those at the versions the system has
#   pure  sees nothing of the system: what passes here needs no QGIS
#   i18n  the tool that reads the texts to translate
set -euo pipefail
source "$(dirname "$0")/common.sh"

kind=${1:-qgis}
folder=$build/venv-$kind
wanted=$scripts/tools-$kind.txt
optional=$scripts/tools-$kind-optional.txt
stamp=$folder/made-from.txt

fingerprint() {
    "$python" -VV
    cat "$wanted"
    [ ! -e "$optional" ] || cat "$optional"
}

if [ -e "$stamp" ] && [ "$(fingerprint)" = "$(cat "$stamp")" ]; then
    exit 0
fi

echo "Making $folder and installing Python tools into it: $(grep -vE '^(#|$)' "$wanted" | paste -sd ' ')"
rm -rf "$folder"
options=()
[ "$kind" != qgis ] || options=(--system-site-packages)
"$python" -m venv ${options[@]+"${options[@]}"} "$folder"

# A newer numpy in the environment would break every system package that was built on the system's own.
"$python" - >"$folder/constraints.txt" <<'PYTHON'
from importlib.metadata import PackageNotFoundError, version

for name in ("numpy", "scipy", "pandas", "geopandas", "shapely", "pyproj", "matplotlib"):
    try:
        print(f"{name}=={version(name)}")
    except PackageNotFoundError:
        pass
PYTHON
constraints=()
[ "$kind" != qgis ] || constraints=(-c "$folder/constraints.txt")
"$folder/bin/python" -m pip install -q --disable-pip-version-check --retries 5 \
    ${constraints[@]+"${constraints[@]}"} -r "$wanted"
if [ -e "$optional" ]; then # not every Python has them; tests that need them are then skipped, and say so
    "$folder/bin/python" -m pip install -q --disable-pip-version-check --retries 5 \
        ${constraints[@]+"${constraints[@]}"} -r "$optional" ||
        echo "Left out, since this Python can't have it: $(paste -sd ' ' "$optional")"
fi
fingerprint >"$stamp"
