#!/usr/bin/env bash
# Reads the texts out of the code into resources/i18n/*.ts and compiles them to .qm.
# English has a file too: without it a plural such as "%n item(s)" would be shown as it stands.
# A new language: i18n.sh de
set -euo pipefail
source "$(dirname "$0")/common.sh"
"$scripts/setup.sh" i18n
"$scripts/venv.sh" i18n
cd "$checkout"
folder=resources/i18n
mkdir -p "$folder"
for language in en "$@"; do
    [ -e "$folder/waybill_$language.ts" ] ||
        printf '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="%s" sourcelanguage="en"/>\n' \
            "$language" >"$folder/waybill_$language.ts"
done
mapfile -t sources < <(find plugin -name '*.py' | sort)
for catalogue in "$folder"/waybill_*.ts; do
    "$build/venv-i18n/bin/pylupdate6" --no-obsolete "${sources[@]}" --ts "$catalogue"
    lrelease -silent "$catalogue"
done
ls -1 "$folder"
