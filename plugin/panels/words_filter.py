"""One rule for every filter line: all words typed must occur, in any order, whatever their case."""

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel


def has_all_words(text: str, typed: str) -> bool:
    """True where every word typed occurs in a text."""
    folded = text.casefold()
    return all(word in folded for word in typed.casefold().split())


class WordsFilter(QSortFilterProxyModel):
    """Shows rows in whose text of one role every word typed occurs, with what they stand under."""

    def __init__(self, role: int, parent: QObject) -> None:
        super().__init__(parent)
        self._typed = ""
        self.setFilterRole(role)
        self.setRecursiveFilteringEnabled(True)

    def look_for(self, text: str) -> None:
        """Show only what has all these words."""
        self._typed = text
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """True where every word occurs."""
        text = self.sourceModel().index(row, 0, parent).data(self.filterRole())
        return has_all_words(str(text or ""), self._typed)
