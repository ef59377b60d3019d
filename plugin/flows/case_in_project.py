"""The case's layers and images in a project, apart from any open case."""

from typing import Callable

from qgis.core import QgsProject

from ..gis import backdrop, case_layers


def frame_for_route(project: QgsProject) -> None:
    """Give an empty project the conic that fits the case's legs, and the sea's colour behind the land."""
    case_layers.set_frame(project)


def fold_legends(project: QgsProject) -> None:
    """Fold the legends of the case's layers in the layer tree."""
    case_layers.fold_legends(project)


def remove_layers(project: QgsProject) -> None:
    """Take the layers of the case out of a project."""
    case_layers.remove_case(project)


def watch_map(project: QgsProject, tell: Callable[[str, str], None]) -> Callable[[], None]:
    """Tell table and identifier of what is selected, and suit the backdrop to the CRS; answers with how to stop."""
    stop_telling = case_layers.watch_selection(project, tell)

    def fit() -> None:
        backdrop.fit_backdrop(project)

    project.crsChanged.connect(fit)

    def stop() -> None:
        project.crsChanged.disconnect(fit)
        stop_telling()

    return stop


def add_image(project: QgsProject, path: str) -> None:
    """Add an image file below the case's own layers. Raises ImageryError."""
    case_layers.add_image(project, path)
