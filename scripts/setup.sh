#!/usr/bin/env bash
# Installs what a task needs and this system lacks: setup.sh [run|test|matrix|i18n]
# Says what it will install before it does; silent and quick when nothing is missing.
set -euo pipefail

task=${1:-run}

packages=(qgis python3-qgis xvfb xauth fonts-dejavu-core fonts-noto-core fonts-noto-cjk)
testing=(git python3-venv python3-geopandas openbox xdotool poppler-utils postgresql-postgis)
case $task in
    run) ;;
    test) packages+=("${testing[@]}") ;;
    matrix) packages+=("${testing[@]}" debootstrap debian-archive-keyring util-linux) ;;
    i18n) packages=(python3-venv qttools5-dev-tools) ;;
    *)
        echo "setup.sh: unknown task '$task'; it is one of: run, test, matrix, i18n" >&2
        exit 2
        ;;
esac

explain_other_systems() {
    cat >&2 <<'TEXT'
Waybill's commands install what they need on Debian and Ubuntu, by apt, and this system has no apt.
Install these yourself, then run the command again:
  to run    QGIS 3.22 or later with its Python bindings, and the fonts DejaVu, Noto and Noto CJK
  to test   also git, Xvfb, openbox, xdotool, poppler's command line tools, and the venv module
            of the Python that QGIS uses (geopandas, and PostgreSQL with PostGIS, are optional)
On Windows and macOS: copy or link this folder into the plugins folder of a QGIS profile under the
name "waybill" and enable it in Plugins > Manage and Install Plugins.
TEXT
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

everything_is_here_without_apt() {
    local command
    local needed=(qgis xvfb-run)
    case $task in
        test) needed+=(git openbox xdotool pdftotext) ;;
        matrix) needed+=(git openbox xdotool pdftotext debootstrap) ;;
        i18n) needed=(lrelease) ;;
    esac
    for command in "${needed[@]}"; do
        command -v "$command" >/dev/null || return 1
    done
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    everything_is_here_without_apt && exit 0
    explain_other_systems
    exit 1
fi

missing=()
for package in "${packages[@]}"; do
    is_installed "$package" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Waybill needs these packages: ${missing[*]}" >&2
        echo "There is no sudo here. As root, run:  apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

echo "Waybill installs these packages by apt, with what they depend on: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
run_apt() {
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 "$@"
}
# A stale or unreachable extra source must not stop us as long as the packages can be had.
run_apt update || echo "apt-get update reported problems; trying to install all the same" >&2
if ! run_apt install -y --no-install-recommends "${missing[@]}" >/dev/null; then
    echo "apt could not install: ${missing[*]}" >&2
    echo "The lines above say why. Once that is solved, run the same command again." >&2
    exit 1
fi
echo "Installed."
