"""Templates in the menu: fill the form from one, or from the last sighting; keep the form as one."""

from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtWidgets import QInputDialog, QMenu

from ..core.telling import NEUTRAL
from .labels import tr

if TYPE_CHECKING:
    from .sightings_panel import SightingsPanel


class TemplatesMenu(QMenu):
    """Offers the case's templates; a form filled from one is saved like anything typed."""

    def __init__(self, panel: "SightingsPanel", try_: "Callable[..., bool]") -> None:
        super().__init__(tr("Templates"), panel)
        self._panel, self._try = panel, try_
        self.aboutToShow.connect(lambda: self._try(self._fill))

    def _fill(self) -> None:
        self.clear()
        form, editor = self._panel.form, self._panel.editor
        last = self.addAction(tr("Same as Last") + "\tCtrl+L")  # shown only: the panel hears the key
        last.setEnabled(editor.last is not None)
        last.triggered.connect(lambda *_: self._panel.same_as_last())
        self.addSeparator()
        templates = self._panel.session.templates.all()
        for template in templates:
            self.addAction(template.name.replace("&", "&&")).triggered.connect(
                lambda _=False, t=template: form.offer(t.draft)
            )
        self.addSeparator()
        self.addAction(tr("Keep This Form as a Template…")).triggered.connect(lambda *_: self._try(self._keep))
        remove = self.addMenu(tr("Remove"))
        remove.setEnabled(bool(templates))
        for template in templates:
            remove.addAction(template.name.replace("&", "&&")).triggered.connect(
                lambda _=False, name=template.name: self._try(lambda: self._panel.session.templates.remove(name))
            )

    def _keep(self) -> None:
        draft = self._panel.form.draft()
        asked = tr("Name of the template. It keeps classes, words and judgements, never a count or a date.")
        name, agreed = QInputDialog.getText(self._panel, tr("Keep a Template"), asked)
        if agreed:
            self._panel.session.templates.keep(name, draft)
            self._panel.said.emit(tr("Template kept with the case: {}").format(name.strip()), NEUTRAL)
