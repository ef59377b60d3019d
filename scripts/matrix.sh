#!/usr/bin/env bash
# Runs the QGIS tests on the QGIS versions of newer Debian suites, each in a folder that debootstrap fills:
#   matrix.sh             make the folders that are missing, then run the tests in each
#   matrix.sh make        only make the folders
#   matrix.sh in SUITE COMMAND...   run a command in one of them, for a look around
#
# The folders are kept and used again. WAYBILL_MATRIX_DIR moves them, WAYBILL_SUITES picks suites,
# WAYBILL_MIRROR names the Debian archive when this system's own sources do not.
#
# All mounts are made in a mount and process namespace of their own: they and every process started
# inside are gone when the command ends, however it ends, and deleting a folder can never reach /dev or /proc.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
checkout=$(dirname "$here")
folder=${WAYBILL_MATRIX_DIR:-$checkout/build/matrix}
read -ra suites <<<"${WAYBILL_SUITES:-trixie sid}"
inside=/srv/waybill

debian_mirror() {
    if [ -n "${WAYBILL_MIRROR:-}" ]; then
        echo "$WAYBILL_MIRROR"
    else
        # Empty on a system that is not Debian: debootstrap then uses the archive it has built in.
        apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
            awk -F'|' '$1 == "Debian" && $2 == "Debian" {print $3; exit}'
    fi
}

isolated() {
    setpriv --pdeathsig KILL unshare --mount --propagation private --pid --fork --kill-child "$@"
}

# Runs in the namespaces made by `isolated`; becomes the command inside the folder.
enter() {
    local root=$folder/$1
    shift
    mount -t proc proc "$root/proc"
    mount --rbind /sys "$root/sys"
    mount --rbind /dev "$root/dev"
    if [ -d "$checkout/../shared" ]; then
        mkdir -p "$root$inside/shared"
        mount --bind "$checkout/../shared" "$root$inside/shared"
        mount -o remount,bind,ro "$root$inside/shared"
    fi
    local keep=() name
    for name in http_proxy https_proxy no_proxy PIP_INDEX_URL PIP_DEFAULT_TIMEOUT; do
        [ -z "${!name:-}" ] || keep+=("$name=${!name}")
    done
    [ ! -e "$root/etc/ssl/host-certificates.crt" ] || keep+=(PIP_CERT=/etc/ssl/host-certificates.crt)
    # The shell stays as the namespace's first process: Xvfb does not report that it is up to a parent numbered 1.
    exec chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 TERM=dumb DEBIAN_FRONTEND=noninteractive \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin ${keep[@]+"${keep[@]}"} \
        /bin/sh -c 'cd "$0" && "$@"; exit $?' "$inside/main" "$@"
}

in_suite() {
    isolated bash "$here/matrix.sh" --enter "$@"
}

copy_checkout() {
    local target=$folder/$1$inside/main
    mkdir -p "$target"
    # build/ stays: it holds the virtual environments of earlier runs.
    find "$target" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
    tar -C "$checkout" --exclude=./build --exclude=./dist --exclude=./.git --exclude=__pycache__ -cf - . |
        tar -C "$target" --no-same-owner -xf -
}

share_network_settings() {
    local root=$folder/$1
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    # Where a network signs with certificates of its own, pip inside must know them too.
    local certificates=${PIP_CERT:-/etc/ssl/certs/ca-certificates.crt}
    if [ -r "$certificates" ]; then cp -L "$certificates" "$root/etc/ssl/host-certificates.crt"; fi
}

fill_folder() {
    local suite=$1 root=$folder/$1
    rm -rf --one-file-system "$root"
    mkdir -p "$root"
    # shellcheck disable=SC2046 -- no mirror known means no argument
    isolated debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" $(debian_mirror)
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
    echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/waybill"
    # A mirror may be a snapshot older than the week a moving suite's index is valid; it is signed all the same.
    echo 'Acquire::Check-Valid-Until "false";' >"$root/etc/apt/apt.conf.d/10waybill"
    mkdir -p "$root/etc/ssl"
    share_network_settings "$suite"
    copy_checkout "$suite"
    in_suite "$suite" scripts/setup.sh test
    isolated chroot "$root" apt-get clean
    touch "$root/.waybill-ready"
}

make_folders() {
    local suite started=$SECONDS pids=() names=() failed=0 i
    mkdir -p "$folder"
    for suite in "${suites[@]}"; do
        [ ! -e "$folder/$suite/.waybill-ready" ] || continue
        echo "Making $folder/$suite from the Debian archive (about 2 GB, some minutes; log: $folder/$suite.log)"
        bash "$here/matrix.sh" --fill "$suite" >"$folder/$suite.log" 2>&1 </dev/null &
        pids+=($!)
        names+=("$suite")
    done
    for i in ${pids[@]+"${!pids[@]}"}; do
        if wait "${pids[i]}"; then
            echo "${names[i]} is ready after $((SECONDS - started)) s"
        else
            failed=1
            echo "${names[i]} could not be made. The end of $folder/${names[i]}.log:" >&2
            tail -n 15 "$folder/${names[i]}.log" >&2
        fi
    done
    return $failed
}

qgis_version() {
    chroot "$folder/$1" dpkg-query -W -f '${source:Upstream-Version}' qgis | sed 's/[+~].*//'
}

# Shows what a suite's tests print until they end; answers as they did.
follow() {
    echo "=== $1, QGIS $(qgis_version "$1") ==="
    tail -n +1 -f --pid="$2" "$folder/$1-tests.log"
    wait "$2"
}

# All suites run at once where there is a core for each; they share nothing but the clock and the network.
run_tests() {
    local suite failed=0 pids=() i
    for suite in "${suites[@]}"; do
        share_network_settings "$suite"
        copy_checkout "$suite"
        in_suite "$suite" scripts/test.sh integration desktop >"$folder/$suite-tests.log" 2>&1 </dev/null &
        pids+=($!)
        [ "$(nproc)" -ge "${#suites[@]}" ] || wait $! || true
    done
    trap 'kill "${pids[@]}" 2>/dev/null || true' EXIT
    for i in "${!pids[@]}"; do
        follow "${suites[i]}" "${pids[i]}" || failed=1
    done
    printf '\n'
    for suite in "${suites[@]}"; do
        echo "$suite, QGIS $(qgis_version "$suite"): $(grep -E '^[0-9]+ passed, [0-9]+ failed' "$folder/$suite-tests.log" | tail -n 1)"
    done
    return $failed
}

become_root() {
    [ "$(id -u)" -ne 0 ] || return 0
    echo "Making and entering the folders needs root; asking sudo."
    exec sudo --preserve-env=WAYBILL_MATRIX_DIR,WAYBILL_SUITES,WAYBILL_MIRROR,PIP_CERT,http_proxy,https_proxy,no_proxy \
        bash "$here/matrix.sh" "$@"
}

case ${1:-all} in
    all)
        become_root all
        "$here/setup.sh" matrix
        make_folders
        run_tests
        ;;
    make)
        become_root make
        "$here/setup.sh" matrix
        make_folders
        ;;
    in)
        become_root "$@"
        copy_checkout "$2"
        shift
        in_suite "$@"
        ;;
    --fill) fill_folder "$2" ;;
    --enter)
        shift
        enter "$@"
        ;;
    *)
        echo "usage: matrix.sh [make | in SUITE COMMAND...]" >&2
        exit 2
        ;;
esac
