"""Copy what is selected in a list, as text with tabs between columns."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QShortcut


def make_copyable(view: QAbstractItemView) -> None:
    """Give a list the copy key."""
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), view)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.activated.connect(lambda: copy_selection(view))


def copy_selection(view: QAbstractItemView) -> None:
    """Put the selected rows on the clipboard."""
    rows = {}
    for index in view.selectionModel().selectedIndexes():
        rows.setdefault((index.parent().row(), index.row()), []).append(str(index.data() or "").replace("\n", " · "))
    QApplication.clipboard().setText("\n".join("\t".join(cells) for _, cells in sorted(rows.items())))
