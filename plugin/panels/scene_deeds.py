"""What is done with the images chosen in the Imagery panel: looks logged, images typed, the calendar saved."""

from pathlib import Path
from typing import TYPE_CHECKING, Callable, Optional

from ..core.telling import GOOD, NEUTRAL
from ..core.values import Id
from ..flows.coverage_calendar import write_calendar
from ..flows.session import CaseSession
from . import labels, scene_words
from .calendar_view import calendar_words
from .cheat_sheet import ImageKeysPage
from .looks_dialog import LooksDialog, TypedSceneDialog
from .save_dialogs import ask_where

if TYPE_CHECKING:
    from .imagery_panel import ImageryPanel

Found = tuple[tuple[Optional[str], str], ...]


class SceneDeeds:
    """Acts for one panel, and tells through it."""

    def __init__(
        self, panel: "ImageryPanel", session: CaseSession, attempt: Callable[[Callable[[], object]], bool]
    ) -> None:
        self._panel, self._session, self._try = panel, session, attempt

    def log(
        self, found: Found, scenes: "tuple[Id, ...]", *,
        preview: Optional[bool] = None, visible_pct: Optional[float] = None, note: Optional[str] = None,
    ) -> None:  # fmt: skip
        """Log answers for some images, at the place they are listed by; say what was logged. Raises WaybillError."""
        small = scenes if preview else () if preview is not None else self._seen_small(scenes)
        self._session.scene_book.log(
            scenes, self._panel.place, found, preview=small, visible_pct=visible_pct, note=note
        )
        one = len(scenes) == 1
        which = scene_words.when(self._session.scene_book.scene(scenes[0])) if one else scene_words.images(len(scenes))
        if small:
            whole = len(small) == len(scenes)
            which += " " + (labels.tr("(small picture)") if whole else labels.tr("(some from the small picture)"))
        self._panel.said.emit(scene_words.logged(which, found, self._where(scenes)), NEUTRAL)

    def _seen_small(self, scenes: "tuple[Id, ...]") -> "tuple[Id, ...]":
        """Images of which only a small picture can have been seen; one known by its date was seen in its report."""
        away = [scene for scene in scenes if scene not in self._panel.on_map()]
        rows = (self._session.scene_book.scene(scene) for scene in away)
        return tuple(row.id for row in rows if row.href or row.assets or row.thumb_href)

    def ask_looks(self) -> None:
        """Ask what a look at the images chosen found, subject by subject. Raises WaybillError."""
        scenes = self._panel.list.chosen()
        if not scenes:
            self._panel.said.emit(labels.tr("Choose the images that were looked at first."), NEUTRAL)
            return
        dialog = LooksDialog(len(scenes), self._where(scenes), self._panel.window())
        dialog.set_preview(len(self._seen_small(scenes)), len(scenes))
        if dialog.exec() == LooksDialog.DialogCode.Accepted:
            self._try(
                lambda: self.log(
                    dialog.found, scenes, preview=dialog.preview, visible_pct=dialog.visible_pct, note=dialog.note
                )
            )
        dialog.deleteLater()

    def type_scene(self) -> None:
        """Ask for an image that is known only by its date and provider; of a place, for it has no footprint."""
        if self._panel.place is None:
            told = labels.tr("Choose a place first: an image known by its date only has nothing else to be listed by.")
            self._panel.said.emit(told, NEUTRAL)
            return
        label = self._session.scene_book.place(self._panel.place).label
        dialog = TypedSceneDialog(self._panel.place, label, self._panel.window())
        if dialog.exec() == TypedSceneDialog.DialogCode.Accepted:
            self._try(lambda: self._session.scene_book.type_scene(dialog.scene(), dialog.found))
        dialog.deleteLater()

    def _where(self, scenes: "tuple[Id, ...]") -> str:
        """The place that looks at these images are logged for, in words."""
        if self._panel.place is None and len(scenes) > 1:
            return labels.tr("each at its place")
        place = self._panel.place or next(iter(self._session.scene_book.places_of(scenes[0])), None)
        return self._session.scene_book.place(place).label if place else labels.tr("no place of the case")

    def show_keys(self) -> None:
        """Show the keys for looking at images."""
        page = ImageKeysPage(self._panel.window())
        page.exec()
        page.deleteLater()

    def remove(self, scenes: "tuple[Id, ...]") -> None:
        """Take images out of the case, and say how they come back. Raises WaybillError."""
        self._session.scene_book.remove(scenes)
        if len(scenes) == 1:
            told = labels.tr("One image was removed, with the looks at it. Ctrl+Z in the panel brings both back.")
        else:
            told = labels.tr("{} images were removed, with the looks at them. Ctrl+Z in the panel brings all back.")
        self._panel.said.emit(told.format(len(scenes)), NEUTRAL)

    def save_calendar(self) -> None:
        """Ask where to, and write the calendar of the place. Raises WaybillError."""
        place = self._panel.place
        if place is None:
            self._panel.said.emit(labels.tr("Choose a place first: a calendar is of one place."), NEUTRAL)
            return
        label = "".join(c if c.isalnum() else "-" for c in self._session.scene_book.place(place).label)
        start = (self._session.folder or Path.home()) / f"calendar-{label}.svg"
        target = ask_where(self._panel, labels.tr("Save the Calendar"), start, (("SVG (*.svg)", ".svg"),))
        if target is not None:
            write_calendar(self._session.scene_book, place, target, self._panel.subject, words=calendar_words())
            self._panel.said.emit(labels.tr("Calendar written: {}").format(labels.link(target)), GOOD)
