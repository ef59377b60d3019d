# Sourced by the other scripts: the folders, and the Python and QGIS of the system.
# shellcheck shell=bash disable=SC2034
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$checkout/build
scripts=$checkout/scripts

# A pyenv, conda or virtual environment that comes first on PATH has no QGIS bindings.
PATH=/usr/bin:/bin:/usr/sbin:/sbin:$PATH
unset PYTHONHOME PYTHONPATH VIRTUAL_ENV
python=${WAYBILL_PYTHON:-/usr/bin/python3}

has_display() {
    [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}

# Debian 12's qgis_process hands on an option that the program does not know; the program itself is beside it.
qgis_process() {
    local program
    program=$(command -v qgis_process.bin || command -v qgis_process)
    QT_QPA_PLATFORM=offscreen XDG_CONFIG_HOME=$build/run/profile/config "$program" "$@"
}
