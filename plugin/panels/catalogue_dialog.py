"""A catalogue of one's own, or the login of one: an address, a name, and which login of QGIS' to use."""

from typing import Optional

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ..core.imagery.catalogue import CatalogueEntry
from .labels import tr


class CatalogueDialog(QDialog):
    """Answers with name, address and the identifier of a login; the login itself stays in QGIS' own store."""

    def __init__(self, parent: QWidget, entry: Optional[CatalogueEntry] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillCatalogue")
        self.setWindowTitle(tr("Login of {}").format(entry.name) if entry else tr("Add a Catalogue"))
        self.name, self.url, self.login = QLineEdit(), QLineEdit(), QgsAuthConfigSelect()
        self.url.setPlaceholderText("https://example.org/stac/v1")
        self.name.setPlaceholderText(tr("As you want to call it"))
        if entry:
            self.name.setText(entry.name)
            self.url.setText(entry.url)
            self.login.setConfigId(entry.authcfg)
        for box in (self.name, self.url):
            box.setReadOnly(entry is not None)
        about = QLabel(
            tr(
                "The address is that of a STAC API. A key or password belongs into a login of QGIS (Basic; a key often "
                "as user name), never into the address. It is sent to this server only."
            )
        )
        about.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("&Address"), self.url)
        form.addRow(tr("&Name"), self.name)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.url.textChanged.connect(self._allow)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.login)
        layout.addWidget(about)
        layout.addWidget(buttons)
        self.setMinimumWidth(440)
        self._allow()

    def answer(self) -> "tuple[str, str, str]":
        """Name, address and login."""
        return self.name.text().strip(), self.url.text().strip(), str(self.login.configId() or "")

    def _allow(self) -> None:
        self._ok.setEnabled(bool(self.url.text().strip()))
