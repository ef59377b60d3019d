"""The image chosen among what was found: its small picture, fetched when it is looked at, and what is known of it."""

from collections import OrderedDict
from typing import Optional

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ..core.imagery.catalogue import FoundScene
from ..core.outcomes import Done, Failed
from ..core.times import instant_words
from ..flows.jobs import Background
from ..flows.scene_thumbs import has_thumb, thumb
from . import scene_words
from .labels import tr
from .search_model import covers_words

_WIDE_PX, _HIGH_PX, _KEPT, _REST_MS = 168, 118, 200, 120


class ScenePreview(QFrame):
    """Shows one image at a time; a picture that comes late for another one is kept, not shown."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._background = Background()
        self._kept: OrderedDict[str, Optional[bytes]] = OrderedDict()
        self._wanted: Optional[FoundScene] = None
        self._rest = QTimer(self)  # arrows held down run over many rows
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._fetch)
        self.picture, self.facts = QLabel(), QLabel()
        self.picture.setFixedSize(_WIDE_PX, _HIGH_PX)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setWordWrap(True)
        self.picture.setAccessibleName(tr("Small picture of the image"))
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.picture)
        row.addWidget(self.facts, 1)
        self.setFixedHeight(_HIGH_PX)
        self.show_found(None)

    def show_found(self, found: Optional[FoundScene]) -> None:
        """Show an image; None shows how to get one here."""
        self._wanted = found
        self.picture.setPixmap(QPixmap())
        if found is None:
            self.picture.setText(tr("Choose an image to see it small"))
            self.facts.setText("")
            return
        self.facts.setText(_facts(found))
        href = found.scene.thumb_href or ""
        if not has_thumb(found.scene):
            self.picture.setText(tr("The catalogue has no small picture of it"))
        elif href in self._kept:
            self._show(href)
        else:
            self.picture.setText(tr("Fetching the picture …"))
            self._rest.start()

    def stop(self) -> None:
        """Fetch nothing more."""
        self._rest.stop()
        self._background.stop()

    def _fetch(self) -> None:
        if self._wanted is None:
            return
        scene = self._wanted.scene
        href = scene.thumb_href or ""

        def came(outcome: object) -> None:
            if isinstance(outcome, Done):
                self._kept[href] = outcome.value
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
            if self._wanted is not None and self._wanted.scene.thumb_href == href:
                if isinstance(outcome, Failed):
                    self.picture.setText(outcome.message)
                else:
                    self._show(href)

        self._background.start(tr("Small picture"), lambda progress: thumb(scene, progress), came)

    def _show(self, href: str) -> None:
        png, picture = self._kept.get(href), QPixmap()
        if not png or not picture.loadFromData(png):
            self.picture.setText(tr("Its small picture can't be shown"))
            return
        smooth = Qt.TransformationMode.SmoothTransformation
        ratio = self.devicePixelRatioF()
        frame = self.picture.size() * ratio
        picture = picture.scaled(frame, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        picture.setDevicePixelRatio(ratio)
        self.picture.setPixmap(picture)


def _facts(found: FoundScene) -> str:
    scene = found.scene

    def angle(name: str, value: Optional[float]) -> str:
        return "" if value is None else name.format(f"{value:.0f}")

    gsd = f"{scene.gsd_stated_m:.3g} m" if scene.gsd_stated_m else ""
    lines = (
        (f"{scene_words.when_utc(scene)} UTC", scene.sensor, gsd),
        (
            tr("covers {} of {}").format(covers_words(found.share), found.ask.label),
            angle(tr("sun {}° high"), scene.sun_elevation_deg),
            angle(tr("{}° off nadir"), scene.off_nadir_deg),
        ),
        (tr("published {}").format(instant_words(scene.published_utc)) if scene.published_utc else "",),
        (scene.credit, scene.licence),
        (scene.collection, scene.item_id),
    )
    return "\n".join(filter(None, (" · ".join(filter(None, line)) for line in lines)))
