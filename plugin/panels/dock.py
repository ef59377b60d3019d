"""A dock that costs nothing until a case is open: an empty state first, the panel itself on demand."""

from typing import Optional

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtWidgets import QWidget


class CaseDock(QgsDockWidget):
    """Shows its empty state, or the panel it was given; named so that QGIS remembers where it was."""

    def __init__(self, title: str, object_name: str, empty: QWidget, parent: Optional[QWidget] = None) -> None:
        super().__init__(title, parent)
        self.setObjectName(object_name)
        self._empty = empty
        self.setWidget(empty)

    def show_panel(self, panel: QWidget) -> None:
        """Put the panel of an open case in the place of what is shown."""
        self._drop_panel()
        self.setWidget(panel)

    def show_empty(self) -> None:
        """Go back to the empty state and forget the panel."""
        self._drop_panel()
        self.setWidget(self._empty)

    def _drop_panel(self) -> None:
        shown = self.widget()
        if shown is not None and shown is not self._empty:
            shown.setParent(None)
            shown.deleteLater()
        elif shown is self._empty:
            shown.setParent(None)
