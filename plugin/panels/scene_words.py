"""What an image is called in lists: when it was taken, by what, how fine, how cloudy, and what looking at it found."""

from collections.abc import Iterable
from typing import Optional, Union

from ..core import words
from ..core.imagery import verdicts
from ..core.imagery.verdicts import Bounds, Examined
from ..core.measuring.resolution import resolution
from ..core.records import Look, Scene
from ..core.sightings import SceneInHand
from ..core.times import instant_words, window_words
from ..flows.local_times import local_words
from . import labels
from .labels import tr

SYMBOLS = {
    verdicts.SIGHTING: "■", verdicts.SEEN: "●", verdicts.PARTLY: "◐", verdicts.ABSENT: "○", verdicts.CLOUD: "☁",
    verdicts.CANNOT_TELL: "?", verdicts.UNEXAMINED: "·",
}  # fmt: skip


def verdict(name: str) -> str:
    """What a look found."""
    return {
        verdicts.SIGHTING: tr("sighting"),
        verdicts.SEEN: tr("seen"),
        verdicts.ABSENT: tr("nothing there"),
        verdicts.CLOUD: tr("cloud"),
        verdicts.PARTLY: tr("partly visible"),
        verdicts.CANNOT_TELL: tr("can't tell"),
        verdicts.UNEXAMINED: tr("not yet examined"),
    }.get(name, name)


def subject(name: Optional[str]) -> str:
    """What was looked for; None is anything."""
    return labels.subject(name) if name else tr("Anything")


def images(count: int) -> str:
    """1 image, 2 500 images."""
    return f"{words.number(count)} {tr('image') if count == 1 else tr('images')}"


def added(new: int, chosen: int) -> str:
    """What became of images that were chosen for the case."""
    told = tr("Images added to the case: {}.").format(new)
    return told if chosen == new else told + " " + tr("In it already: {}.").format(chosen - new)


def when(scene: Union[Scene, SceneInHand]) -> str:
    """When it was taken: an instant in UTC, or days."""
    if scene.acquired_from and scene.acquired_from == scene.acquired_to:
        return instant_words(scene.acquired_from)
    return window_words(scene.acquired_from, scene.acquired_to) or tr("no date known")


def when_utc(scene: Scene) -> str:
    """The same where a heading says UTC, with the hours where it took some of a day; empty where it is not known."""
    start, end = scene.acquired_from, scene.acquired_to
    if not start or not end or start[:10] != end[:10] or (start.endswith("00:00:00Z") and end.endswith("23:59:59Z")):
        return window_words(start, end)
    first = instant_words(start).replace(" UTC", "")
    return first if start[:16] == end[:16] else f"{first}–{end[11:16]}"


def in_short(scene: Scene) -> str:
    """Date, sensor and resolution in a line."""
    return f"{when(scene)} · {by_what(scene)}"


def fineness(scene: Scene) -> str:
    """Its resolution, or the size of its pixels, named as that."""
    of = resolution(scene.gsd_measured_m, scene.gsd_stated_m, scene.pixel_size_m)
    if of.gsd_m is not None:
        return f"{of.gsd_m:.2g} m"
    return tr("pixels {:.2g} m").format(of.pixel_m) if of.pixel_m is not None else ""


def by_what(scene: Scene) -> str:
    """Sensor, provider or name, and resolution."""
    return " ".join(filter(None, (scene.sensor or scene.provider or scene.title, fineness(scene))))


def found(examined: Examined) -> str:
    """The second line: cloud cover, and what looking found."""
    parts = []
    if examined.scene.cloud_pct is not None:
        parts.append(f"☁ {examined.scene.cloud_pct:.0f} %")
    state = examined.verdict()
    said = f"{SYMBOLS[state]} {verdict(state)}"
    subjects = _subjects(examined, state)
    if subjects:
        said += f": {subjects}"
    if examined.from_preview:
        said += " " + tr("(small picture)")
    return "  ".join([*parts, said])


def second_line(examined: Examined) -> str:
    """What looking found; of an image that was published its caption too, for nothing else tells two of a day apart."""
    scene = examined.scene
    return " · ".join(filter(None, (found(examined), scene.title if scene.kind == "published" else None)))


def _subjects(examined: Examined, state: str) -> str:
    if state == verdicts.SIGHTING:
        names = examined.sighted
    else:
        names = tuple(look.subject for look in examined.looks if look.verdict == state and look.subject)
    return ", ".join(dict.fromkeys(labels.subject(name).lower() for name in names))


def searched(examined: Examined) -> str:
    """The words a filter looks in."""
    scene = examined.scene
    parts = (when(scene), scene.acquired_from, by_what(scene), scene.title, scene.provider, scene.collection,
             scene.credit, scene.item_id, found(examined), scene.note)  # fmt: skip
    return " ".join(part for part in parts if part)


def about(examined: Examined, tz: Optional[str]) -> str:
    """Everything worth telling of an image, line by line; plain text."""
    scene = examined.scene
    taken = tr("Taken {}").format(when(scene))
    local = local_words(scene.acquired_from, tz) if scene.acquired_from == scene.acquired_to else ""
    if local:
        taken += f" · {local}"
    lines = [
        scene.title or scene.item_id or "",
        taken + (f" ({scene.date_basis})" if scene.date_basis else ""),
        tr("Published {}").format(instant_words(scene.published_utc)) if scene.published_utc else "",
        " · ".join(filter(None, (scene.sensor, scene.provider, scene.collection))),
        _fine(scene),
        _light(scene),
        tr("Cloud {:.0f} % of the whole image").format(scene.cloud_pct) if scene.cloud_pct is not None else "",
        " · ".join(filter(None, (scene.credit, scene.licence))),
        shift(scene),
        *(look_words(look) for look in examined.looks),
        scene.note or "",
    ]
    return "\n".join(line for line in lines if line)


def look_words(look: Look) -> str:
    """One look in words: what was looked for, and what was found."""
    looked = tr("looked {}").format(instant_words(look.looked_utc))
    text = f"{SYMBOLS.get(look.verdict, '')} {subject(look.subject)}: {verdict(look.verdict)}, {looked}"
    return text + (" " + tr("(small picture)") if look.examined == "preview" else "")


def logged(which: str, found: "Iterable[tuple[Optional[str], str]]", where: str) -> str:
    """That looks were logged: at which images, what they found, and where."""
    what = ", ".join(f"{subject(name)}: {verdict(answer)}" for name, answer in found)
    return tr("Look logged: {} · {} · {}").format(which, what, where)


def bounds_words(bounds: Bounds, of: Optional[str]) -> str:
    """Since when and until when something was there, as far as looks can tell."""
    what = subject(of)
    if bounds.first_seen is None:
        if bounds.absent_before is None:
            return tr("{}: no look at a dated image of this place says since when or until when yet").format(what)
        return tr("{}: not seen here; last looked for in vain {}").format(what, instant_words(bounds.absent_before))
    before = (
        tr("last seen absent {}").format(instant_words(bounds.absent_before))
        if bounds.absent_before
        else tr("no earlier look found nothing")
    )
    after = (
        tr("absent again {}").format(instant_words(bounds.absent_after))
        if bounds.absent_after
        else tr("no later look found nothing")
    )
    told = tr("{}: {}; first seen {}; last seen {}; {}")
    return told.format(what, before, instant_words(bounds.first_seen), instant_words(bounds.last_seen), after)


def _fine(scene: Scene) -> str:
    of = resolution(scene.gsd_measured_m, scene.gsd_stated_m, scene.pixel_size_m)
    if of.gsd_m is not None:
        return tr("Resolution {:.2g} m {}").format(of.gsd_m, of.basis)
    if of.pixel_m is not None:
        return tr("Pixels of {:.2g} m; the resolution it was collected at is not known").format(of.pixel_m)
    return tr("Resolution not known")


def _light(scene: Scene) -> str:
    parts = []
    if scene.sun_elevation_deg is not None:
        parts.append(tr("sun {:.0f}° high").format(scene.sun_elevation_deg))
    if scene.off_nadir_deg is not None:
        parts.append(tr("{:.0f}° off nadir").format(scene.off_nadir_deg))
    return ", ".join(parts)


def shift(scene: Scene) -> str:
    """By how much it is shown moved, and why; empty where it is not."""
    if not scene.shift_e_m and not scene.shift_n_m:
        return ""
    told = tr("Shown shifted by {:.1f} m east, {:.1f} m north ({})")
    return told.format(scene.shift_e_m or 0.0, scene.shift_n_m or 0.0, scene.shift_basis or tr("no basis given"))
