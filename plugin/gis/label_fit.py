"""Text on a page that must not be cut: set smaller, down to what can still be read in print."""

from qgis.core import QgsLayoutItemLabel
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ..compat import font_families, label_font, set_label_size

TEXT_FONTS = ("Noto Sans", "DejaVu Sans")
_SMALLEST_PT = 6.0
_STEP_PT = 0.25
_UNITS_PER_MM = 40.0  # measured larger than life, where hinting of small letters does not matter
_MM_PER_PT = 25.4 / 72.0
_LINE_MM = 0.4  # what the last line may lack below its letters


def missing_fonts() -> tuple[str, ...]:
    """What to tell where neither of the fonts the pages are set in is installed."""
    if set(TEXT_FONTS) & set(font_families()):
        return ()
    return (f"Neither {' nor '.join(TEXT_FONTS)} is installed: another font stands in for them.",)


def fitted(label: QgsLayoutItemLabel) -> tuple[str, ...]:
    """Set a wrapped text smaller until it fits its box; answers with what to tell where even 6 pt is too large."""
    font = label_font(label)
    size = font.pointSizeF()
    while _height_mm(label.text(), font, size, label.rect().width()) > label.rect().height() + _LINE_MM:
        if size - _STEP_PT < _SMALLEST_PT:
            return (f"The text “{label.text()[:40]}…” is longer than its place on the page. Hide legs, or cite less.",)
        size -= _STEP_PT
    if size < font.pointSizeF():
        set_label_size(label, size)
    return ()


def _height_mm(text: str, font: QFont, size_pt: float, width_mm: float) -> float:
    large = QFont(font)
    large.setPixelSize(round(size_pt * _MM_PER_PT * _UNITS_PER_MM))
    box = QRectF(0, 0, width_mm * _UNITS_PER_MM, 1e6)
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
    return QFontMetricsF(large).boundingRect(box, flags, text).height() / _UNITS_PER_MM
