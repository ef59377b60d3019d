"""What would not stand up, with a way to go there."""

from qgis.PyQt.QtCore import pyqtSignal

from .case_panel import CasePanel


class ChecksPanel(CasePanel):
    """What would not stand up, with a way to go there."""

    go_wanted = pyqtSignal(str, str)
