"""Makes sure that a private QGIS profile exists and has plugins enabled: new_profile.py FOLDER PLUGIN...

FOLDER is what QGIS gets as --profiles-path (and as QGIS_CUSTOM_CONFIG_PATH, for qgis_process).
A fresh profile asks nothing and shows no news, tips or welcome page. An existing one keeps its settings;
only the plugins are switched on again, which QGIS switches off after a crash.
"""

from __future__ import annotations

import sys
from pathlib import Path

SETTINGS = Path("profiles") / "default" / "QGIS" / "QGIS3.ini"
# The names of tips settings carry the QGIS version: 322, 340, ...
TIPS = "".join(f"showTips{version}=false\n" for version in (*range(322, 346, 2), *range(400, 420, 2)))
QUIET = f"""[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[migration]
fileVersion=2
firstRunVersionFlag=99999
settings=true

[qgis]
checkVersion=false
enableAnonymousUsage=false
projOpenAtLaunch=1
{TIPS}
[plugins]
checkOnStart=false
automatically-check-for-updates=false

[cache]
directory=@CACHE@
"""


def with_plugins_enabled(text: str, plugins: list[str]) -> str:
    """`text` with the plugins on, and without the marks that QGIS leaves when a plugin ended it."""
    stale = {start for name in plugins for start in (f"{name}=", f"watchDog\\{name}=", f"watchDog/{name}=")}
    lines, section, done = [], "", False
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip()
        if section == "[PythonPlugins]" and line.startswith(tuple(stale)):
            continue
        lines.append(line)
        if line.strip() == "[PythonPlugins]":
            lines += [f"{name}=true" for name in plugins]
            done = True
    if not done:
        lines += ["", "[PythonPlugins]", *(f"{name}=true" for name in plugins)]
    return "\n".join(lines) + "\n"


def prepare_profile(folder: Path, plugins: list[str]) -> Path:
    """The settings file of the profile, written if needed."""
    path = folder / SETTINGS
    if path.exists():
        text = path.read_text(encoding="utf-8")
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = QUIET.replace("@CACHE@", (folder / "cache").as_posix())
    wanted = with_plugins_enabled(text, plugins)
    if not path.exists() or wanted != path.read_text(encoding="utf-8"):
        path.write_text(wanted, encoding="utf-8")
    return path


if __name__ == "__main__":
    prepare_profile(Path(sys.argv[1]).resolve(), sys.argv[2:])
