#!/usr/bin/env bash
# Opens QGIS on the example case, with a private profile; everything it makes is in build/run.
# Without a display it opens QGIS under Xvfb, saves a picture of it and ends.
set -euo pipefail
source "$(dirname "$0")/common.sh"

out=$build/run
export WAYBILL_CASE=$out/rajin-tikhoretsk.gpkg
export WAYBILL_SCENE=$out/practice/practice-scene-synthetic.tif
later=$out/practice/practice-scene-later-synthetic.tif
export QGIS_PLUGINPATH=$out/plugins QGIS_CUSTOM_CONFIG_PATH=$out/profile

# Runs a command that makes FILE and keeps it quiet, unless it fails to.
make_file() {
    local file=$1 log=$out/last-step.log
    shift
    echo "Making ${file#"$checkout"/}"
    if ! "$@" >"$log" 2>&1 || [ ! -s "$file" ]; then
        cat "$log" >&2
        echo "${file#"$checkout"/} could not be made; the lines above say why." >&2
        exit 1
    fi
}

# Whether FILE is missing, or older than anything it is made from.
is_stale() {
    local file=$1
    shift
    [ ! -s "$file" ] || [ -n "$(find "$@" -type f -not -name '*.pyc' -newer "$file" -print -quit)" ]
}

# The case is made anew when Waybill has changed; what somebody added to the old one is not lost.
set_changed_case_aside() {
    local kept part
    [ -s "$WAYBILL_CASE" ] || return 0
    if [ -s "$WAYBILL_CASE-wal" ] || [ "$(cksum <"$WAYBILL_CASE")" != "$(cat "$as_made" 2>/dev/null)" ]; then
        kept=${WAYBILL_CASE%.gpkg}-kept-$(date +%Y%m%d-%H%M%S).gpkg
        echo "The example case was worked on; it is kept as ${kept#"$checkout"/}"
        for part in "" -wal -shm; do
            [ ! -e "$WAYBILL_CASE$part" ] || mv "$WAYBILL_CASE$part" "$kept$part"
        done
    fi
    rm -f "$WAYBILL_CASE" "$WAYBILL_CASE-wal" "$WAYBILL_CASE-shm"
}

"$scripts/setup.sh" run

mkdir -p "$out/plugins" "$out/practice"
ln -sfn "$checkout" "$out/plugins/waybill"
"$python" "$scripts/new_profile.py" "$out/profile" waybill

cd "$checkout"
as_made=$out/case-as-made.txt
for scene in "$WAYBILL_SCENE" "$later"; do
    if is_stale "$scene" tests/fixtures/yard.py; then
        four_days_on=()
        [ "$scene" != "$later" ] || four_days_on=(--later)
        make_file "$scene" "$python" tests/fixtures/yard.py "$scene" "${four_days_on[@]}"
    fi
done
if [ ! -s "$WAYBILL_CASE" ] || is_stale "$as_made" resources plugin; then
    set_changed_case_aside
    make_file "$WAYBILL_CASE" qgis_process run waybill:createexamplecase --OUTPUT="$WAYBILL_CASE"
    # Both practice images are in the case, so that there is something to look at and to compare.
    make_file "$out/practice.csv" qgis_process run waybill:indexscenes --FOLDER="$out/practice" \
        --CASE="$WAYBILL_CASE" --OUTPUT="$out/practice.csv"
    cksum <"$WAYBILL_CASE" >"$as_made"
fi
# One figure of each kind; the sheet is that of the stack which the White House reported at Rajin.
reported=$("$python" -c "from plugin.core.values import id_from_name; print(id_from_name('sighting', 'e07'))")
make_figure() {
    local figure=$1
    shift
    if is_stale "$figure" resources plugin; then
        make_file "$figure" qgis_process run waybill:exportfigure --CASE="$WAYBILL_CASE" --OUTPUT="$figure" "$@"
    fi
}
make_figure "$out/route_overview.pdf" --FIGURE=route_overview
make_figure "$out/route_overview.png" --FIGURE=route_overview
make_figure "$out/sighting_sheet.pdf" --FIGURE=sighting_sheet --SIGHTING="$reported"

say_where() {
    cat <<TEXT

  case            $WAYBILL_CASE
  practice images $WAYBILL_SCENE
                  $later  (synthetic, both)
  figures         $out/route_overview.pdf
                  $out/route_overview.png
                  $out/sighting_sheet.pdf
  QGIS profile    $out/profile
TEXT
}

open_qgis=(qgis --nologo --noversioncheck --profiles-path "$out/profile" --code "$scripts/open_case.py")
if has_display; then
    say_where
    echo
    echo "Opening QGIS …"
    exec "${open_qgis[@]}"
fi
export WAYBILL_SCREENSHOT=$out/desktop.png
echo "There is no display: opening QGIS under Xvfb to take a picture of it"
rm -f "$WAYBILL_SCREENSHOT"
if ! timeout --kill-after=5 240 xvfb-run -a -s "-screen 0 1600x1000x24" "${open_qgis[@]}" >"$out/qgis.log" 2>&1 ||
    [ ! -s "$WAYBILL_SCREENSHOT" ]; then
    tail -n 40 "$out/qgis.log" >&2
    echo "QGIS could not be opened on the case; the lines above are the end of $out/qgis.log" >&2
    exit 1
fi
say_where
echo "  desktop         $WAYBILL_SCREENSHOT"
