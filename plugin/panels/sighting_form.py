"""The form of one sighting, docked below the list; what the image says is shown, never typed."""

import dataclasses
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QShortcut,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import BadValue
from ..core.records import Chip
from ..core.sightings import SightingDraft, SightingLine
from ..core.values import NO_COUNT, Interval
from ..core.vocab import (
    COLOUR_CLASSES,
    CONFIDENCES,
    SIZE_CLASSES,
    SUBJECTS,
    LikelihoodWord,
)
from . import labels, marks
from .count_fields import CountFields
from .form_parts import WheelGuard, choose, combo, count_in, refill, text_box, text_or_none
from .image_date import ImageDate
from .sighting_head import SightingHead


class SightingForm(QWidget):
    """Shows one sighting and answers with a SightingDraft; `saved` and `touched` tell the panel."""

    saved = pyqtSignal()
    touched = pyqtSignal()

    def __init__(self, words: tuple[LikelihoodWord, ...], scale: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._line: Optional[SightingLine] = None
        self._filling = False
        self._wheel = WheelGuard(self)
        self.dirty = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.head = SightingHead()
        layout.addWidget(self.head)
        layout.addLayout(self._make_fields(words, scale))
        layout.addStretch(1)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.saved)
        self._connect()
        self.show_line(None, None)

    @property
    def line(self) -> Optional[SightingLine]:
        """The sighting shown."""
        return self._line

    def show_line(self, line: Optional[SightingLine], chip: Optional[Chip]) -> None:
        """Show a sighting as it is stored, with its chip."""
        self._filling = True
        self._line = line
        self._allow(line is not None and line.origin == "observed")
        self.head.show_line(line, chip)
        self.date.show_line(line)
        if self.date.missing:
            self.more.setScrollOnExpand(False)  # the date is offered; what was counted stays in sight
            self.more.setCollapsed(False)
            self.more.setScrollOnExpand(True)
        filled = line or SightingLine(id="", subject="container_stack", status="draft", origin="", count=Interval())  # type: ignore[arg-type]
        choose(self.subject, filled.subject)
        self.counts.show_count(filled.count)
        choose(self.size, filled.size_class)
        choose(self.colour, filled.colour_class)
        self.direction.setText(filled.direction or "")
        self.observation.setPlainText(filled.observation or (filled.wording or ""))
        self.inference.setPlainText(filled.inference or "")
        choose(self.likelihood, filled.likelihood)
        choose(self.confidence, filled.confidence)
        self.note.setPlainText(filled.note or "")
        self.stated.setText("" if filled.gsd_stated_m is None else f"{filled.gsd_stated_m:g}")
        for box in (self.low, self.best, self.high):
            box.setReadOnly(box.isReadOnly() or filled.several_classes)
        for choice in (self.size, self.colour):
            choice.setEnabled(choice.isEnabled() and not filled.several_classes)
        self._filling = False
        self.dirty = False
        self.check_count()

    def draft(self) -> SightingDraft:
        """What the form holds. Raises BadValue for counts that are no numbers or out of order."""
        start, end = self.date.acquired()
        return SightingDraft(
            subject=self.subject.currentData(),
            count=self.counts.interval(),
            size_class=self.size.currentData(),
            colour_class=self.colour.currentData(),
            direction=text_or_none(self.direction.text()),
            observation=text_or_none(self.observation.toPlainText()),
            inference=text_or_none(self.inference.toPlainText()),
            likelihood=self.likelihood.currentData(),
            confidence=self.confidence.currentData(),
            note=text_or_none(self.note.toPlainText()),
            acquired_from=start,
            acquired_to=end,
            gsd_stated_m=count_in(self.stated),
        )

    def draft_without_count(self) -> SightingDraft:
        """What the form holds, its count as stored; the numbers that could not be saved stand in the note."""
        stored = self._line.count if self._line else NO_COUNT
        typed = [box.text() for box in (self.low, self.best, self.high)]
        self.counts.show_numbers(stored)
        draft = self.draft()
        note = self.tr("Count typed but not saved: low {}, best {}, high {}").format(*typed)
        return dataclasses.replace(draft, count=stored, note="\n".join(filter(None, (draft.note, note))))

    def reusable(self) -> SightingDraft:
        """What the next sighting starts with: the classes and judgements of this one, never its count or words."""
        return dataclasses.replace(
            SightingDraft(),
            subject=self.subject.currentData(),
            size_class=self.size.currentData(),
            colour_class=self.colour.currentData(),
            direction=text_or_none(self.direction.text()),
        )

    def offer(self, draft: SightingDraft) -> None:
        """Fill in what a template or the last sighting says; its empty fields change nothing, and nothing is saved."""
        if self._line is None or self._line.origin != "observed":
            return
        for box, value in ((self.subject, draft.subject), (self.size, draft.size_class),
                           (self.colour, draft.colour_class), (self.likelihood, draft.likelihood),
                           (self.confidence, draft.confidence)):  # fmt: skip
            if value and box.isEnabled():
                choose(box, value)
        if draft.direction:
            self.direction.setText(draft.direction)
        for text, value in ((self.observation, draft.observation), (self.inference, draft.inference),
                            (self.note, draft.note)):  # fmt: skip
            if value:
                text.setPlainText(value)

    def focus_first(self) -> None:
        """Put the cursor where typing starts."""
        self.best.setFocus(Qt.FocusReason.OtherFocusReason)
        self.best.selectAll()

    def offer_words(self, words: tuple[LikelihoodWord, ...], scale: str) -> None:
        """Offer the words of another scale; the word that stands here stays, also where the scale has it no more."""
        self._filling, before = True, self._filling
        refill(self.likelihood, labels.likelihoods(words))
        self._say_scale(scale)
        self._filling = before

    def _say_scale(self, scale: str) -> None:
        self.likelihood.setToolTip(self.tr("How likely the inference is, in the words of {}").format(scale))

    def complain(self, message: str) -> None:
        """Say below the count what keeps the form from being saved."""
        self.warning.setText(message)
        self.warning.setVisible(bool(message))

    # Building

    def _make_fields(self, words: tuple[LikelihoodWord, ...], scale: str) -> QVBoxLayout:
        self.subject = combo((name, labels.subject(name), None) for name in SUBJECTS)
        self.counts = CountFields()
        self.low, self.best, self.high = self.counts.boxes
        self.reason = self.counts.reason
        self.size = combo(
            [(None, labels.size_class(None), None), *((n, labels.size_class(n), None) for n in SIZE_CLASSES)]
        )
        colours = ((name, labels.colour_class(name), marks.colour_icon(name)) for name in COLOUR_CLASSES)
        self.colour = combo([(None, labels.colour_class(None), None), *colours])
        self.direction = QLineEdit()
        self.observation, self.inference, self.note = text_box(3), text_box(2), text_box(2)
        self.likelihood = combo(labels.likelihoods(words))
        self.confidence = combo(
            [(None, self.tr("Not stated"), None), *((n, labels.confidence(n), None) for n in CONFIDENCES)]
        )
        self.date = ImageDate()
        self.stated = QLineEdit()
        self.stated.setPlaceholderText(self.tr("m, as its source states it"))
        self.stated.setToolTip(
            self.tr("Resolution the image was collected at, in metres; published pictures often have finer pixels")
        )
        self.save = QPushButton(self.tr("Save"))
        self.save.setObjectName("waybillSaveSighting")
        self.save.setToolTip(self.tr("Save this sighting (Ctrl+Return)"))
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setObjectName("waybillSightingWarning")
        return self._lay_out(scale)

    def _lay_out(self, scale: str) -> QVBoxLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows = (
            (self.tr("&Subject"), self.subject), (self.tr("C&ount"), self.counts),
            (self.tr("&Why that wide"), self.reason),
            (self.tr("Si&ze"), self.size), (self.tr("&Colour"), self.colour), (self.tr("&Direction"), self.direction),
            (self.tr("Obs&ervation"), self.observation), (self.tr("&Inference"), self.inference),
            (self.tr("&Likelihood"), self.likelihood), (self.tr("Con&fidence"), self.confidence),
        )  # fmt: skip
        for text, field in rows:
            form.addRow(text, field)
            if isinstance(field, QWidget):
                field.setAccessibleName(text.replace("&", ""))
        form.labelForField(self.counts).setBuddy(self.best)
        self.observation.setPlaceholderText(self.tr("What the image shows: “stack of about 90 m, blue roofs”"))
        self.inference.setPlaceholderText(self.tr("What you take it to mean"))
        self.direction.setPlaceholderText(self.tr("From where to where, if it shows"))
        self._say_scale(scale)
        self.confidence.setToolTip(self.tr("How good the basis of the judgement is; not how likely it is"))
        form.insertRow(3, self.warning)
        outer = QVBoxLayout()
        outer.addLayout(form)
        more = QgsCollapsibleGroupBox(self.tr("Note, image date and resolution"))
        inner = QFormLayout(more)
        inner.addRow(self.tr("&Note"), self.note)
        inner.addRow(self.date)
        inner.addRow(self.tr("&Resolution"), self.stated)
        more.setCollapsed(True)
        self.more = more
        outer.addWidget(more)
        outer.addWidget(self.save)
        return outer

    def _connect(self) -> None:
        self._fields = (
            self.subject, self.low, self.best, self.high, self.reason, self.size, self.colour, self.direction,
            self.observation, self.inference, self.likelihood, self.confidence, self.note, self.stated, self.save,
        )  # fmt: skip
        texts = [field for field in self._fields if isinstance(field, (QLineEdit, QPlainTextEdit))]
        self._hints = {field: field.placeholderText() for field in texts}
        for box in (self.subject, self.size, self.colour, self.likelihood, self.confidence):
            box.currentIndexChanged.connect(self._touch)
        for box in (self.subject, self.reason, self.size, self.colour, self.likelihood, self.confidence):
            self._wheel.guard(box)
        for edit in (self.low, self.best, self.high, self.direction, self.stated):
            edit.textChanged.connect(self._touch)
        self.reason.currentTextChanged.connect(self._touch)
        for text in (self.observation, self.inference, self.note):
            text.textChanged.connect(self._touch)
        self.date.changed.connect(self._touch)
        self.save.clicked.connect(self.saved)

    # Behaviour

    def _touch(self, *_: object) -> None:
        if self._filling:
            return
        self.dirty = True
        self.save.setEnabled(True)
        self.check_count()
        self.touched.emit()

    def _allow(self, on: bool) -> None:
        """Let everything be edited, or only read: what a source reported can be copied, and is never greyed out."""
        for field in self._fields:
            if isinstance(field, (QLineEdit, QPlainTextEdit)):
                field.setReadOnly(not on)
                field.setPlaceholderText(self._hints.get(field, "") if on else "")
            else:
                field.setEnabled(on)

    def check_count(self) -> None:
        """Say what the count still lacks, and nothing else any more."""
        try:
            count = self.counts.interval()
        except BadValue as error:
            self.complain(str(error))
            return
        if count.empty or count.stands or (self._line and self._line.origin == "reported"):
            self.complain("")
        else:
            self.complain(self.tr("Say why low and high differ. Until then this stays a draft that can't be totalled."))
