"""Small pictures of chips for the list, read for the rows in sight only and kept as long as they may be seen again."""

from collections import OrderedDict
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPixmap

from ..core.errors import WaybillError
from ..core.values import Id
from ..flows.session import CaseSession

CHIP_PX = 56
_KEPT = 400


class Thumbnails:
    """Called with a sighting, answers with its chip in 56 by 56 pixels, None where it has none."""

    def __init__(self, session: CaseSession) -> None:
        self._session = session
        self._made: OrderedDict[Id, Optional[QPixmap]] = OrderedDict()
        session.on_change(self._forget)

    def __call__(self, sighting: Id) -> Optional[QPixmap]:
        if sighting not in self._made:
            self._made[sighting] = self._make(sighting)
            while len(self._made) > _KEPT:
                self._made.popitem(last=False)
        return self._made[sighting]

    def _make(self, sighting: Id) -> Optional[QPixmap]:
        try:
            picture = self._session.chips.picture_of(sighting)
        except WaybillError:
            return None  # the panel tells that the case is out of reach; a list of shapes will do meanwhile
        if picture is None:
            return None
        ratio, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        return QPixmap.fromImage(picture.scaled(CHIP_PX, CHIP_PX, ratio, smooth))

    def _forget(self, tables: "tuple[str, ...]") -> None:
        if "chip" in tables:
            self._made.clear()
