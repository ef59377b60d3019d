"""Pieces that several forms share: fields, and what is read from the look or the claim behind a sighting."""

from collections.abc import Iterable
from typing import Any, Optional

from qgis.PyQt.QtCore import QDateTime, QEvent, QObject, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ..core.errors import BadValue
from ..core.sightings import SightingLine
from ..core.times import parse_utc
from ..core.values import Utc
from ..flows.local_times import local_words
from . import labels


class WheelGuard(QObject):
    """Lets the wheel scroll the form, so that it never turns a value that the pointer happens to be over."""

    def guard(self, field: QWidget) -> None:
        """Keep the wheel from a field."""
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the wheel on to whatever the field lies in."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return bool(super().eventFilter(watched, event))


def origin_text(line: SightingLine) -> str:
    """Place, time, image and author, read through the look or the claim."""
    when = labels.moment(line)
    local = local_words(line.from_utc, line.tz) if line.from_utc and line.from_utc == line.to_utc else ""
    if local:
        when += f" · {local}"
    lines = [line.place or labels.tr("No place of the case is near"), when]
    if line.origin == "reported":
        lines += [f"{line.publisher or ''} {line.source_grade or ''}".strip(), line.source_title or ""]
    else:
        lines += [line.scene or "", labels.tr("by {}").format(line.author) if line.author else ""]
        if line.gsd_m:
            lines[-2] += f" · {line.gsd_m:.3g} m"
        if line.precision_m:
            told = labels.tr("Position good to ± {:.1f} m, as well as the picture was placed")
            lines.append(told.format(line.precision_m))
    lines.append(labels.tr("Reported, not examined here") if line.origin == "reported" else labels.status(line.status))
    return "\n".join(text for text in lines if text)


def to_qt(moment: str) -> QDateTime:
    """Utc text as a Qt moment."""
    seconds = int(parse_utc(moment).timestamp())
    return QDateTime.fromSecsSinceEpoch(seconds, Qt.TimeSpec.UTC)


def utc_field() -> QDateTimeEdit:
    """A field for a moment in UTC to the minute, with a calendar; it begins with the present one."""
    field = QDateTimeEdit(QDateTime.currentDateTimeUtc())
    field.setTimeSpec(Qt.TimeSpec.UTC)
    field.setDisplayFormat("d MMM yyyy HH:mm")
    field.setCalendarPopup(True)
    return field


def utc_in(field: QDateTimeEdit) -> Utc:
    """The minute that such a field shows."""
    return Utc(field.dateTime().toUTC().toString("yyyy-MM-ddTHH:mm:00") + "Z")


def count_in(edit: QLineEdit) -> Optional[float]:
    """The number typed, None where empty. Raises BadValue."""
    text = edit.text().strip().replace("\u2009", "").replace(" ", "")
    if not text:
        return None
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise BadValue(f"“{edit.text()}” is no number. Enter digits, or leave it empty.") from None


def text_or_none(text: str) -> Optional[str]:
    """Text without blanks around it, None where empty."""
    return text.strip() or None


def combo(items: Iterable[tuple[Any, str, Optional[QIcon]]]) -> QComboBox:
    """A combo box of value, label and icon that shrinks with its panel."""
    box = QComboBox()
    may_shrink(box)
    _add(box, items)
    return box


def may_shrink(box: QComboBox) -> None:
    """Let a combo box be narrower than its longest entry, and as wide as its column."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def refill(box: QComboBox, items: Iterable[tuple[Optional[str], str, Optional[QIcon]]]) -> None:
    """Offer other choices; what was chosen stays chosen, also where it is no longer offered."""
    kept = box.currentData()
    box.clear()
    _add(box, items)
    choose(box, kept)


def offer(box: QComboBox, items: Iterable[tuple[Any, str, Optional[QIcon]]], otherwise: int = 0) -> None:
    """Offer other choices, unheard; what was chosen stays chosen where it is still there, else that row is."""
    every, kept = list(items), box.currentData()
    box.blockSignals(True)
    box.clear()
    _add(box, every)
    box.setCurrentIndex(next((n for n, (value, _, _) in enumerate(every) if value == kept), otherwise))
    box.blockSignals(False)


def _add(box: QComboBox, items: Iterable[tuple[Any, str, Optional[QIcon]]]) -> None:
    for name, text, icon in items:
        if icon is None:
            box.addItem(text, name)
        else:
            box.addItem(icon, text, name)


def choose(box: QComboBox, name: Optional[str]) -> None:
    """Choose by identifier; one that is not offered is added, so that nothing stored is lost."""
    index = box.findData(name)
    if index < 0 and name:
        box.addItem(name, name)
        index = box.count() - 1
    box.setCurrentIndex(max(index, 0))


def text_box(count: int) -> QPlainTextEdit:
    """A text field of so many lines that Tab leaves."""
    edit = QPlainTextEdit()
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(int(edit.fontMetrics().lineSpacing() * count + 12))
    return edit
