"""Makes what the other measurements start from: the example case, and a project that holds its finished figure.

    finished_layout.py CASE PROJECT

Run with the system's Python, offscreen, with the plugin's folder as working directory.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsApplication


def main(case: Path, project: Path) -> None:
    from plugin.core.figures import FigureRequest
    from plugin.flows.create_case import create_example_case
    from plugin.flows.export_figure import fill
    from plugin.flows.open_store import opened
    from plugin.gis.figures import FigureLayout

    create_example_case(case, replace=True)
    with opened(str(case)) as store:
        figure = FigureLayout("route_overview", str(case))
        fill(figure, store, FigureRequest("route_overview"), project.parent)
        figure.layout.renderContext().setDpi(300)
        figure.layout.setName("route_overview")
        figure.project.layoutManager().addLayout(figure.layout)
        if not figure.project.write(str(project)):
            raise OSError(f"{project}: {figure.project.error()}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd()))
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], True)
    application.initQgis()
    main(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.stdout.flush()
    os._exit(0)  # taking down QGIS in Python can crash, and nothing is left to do
