"""Images on this machine: looked for in the background, added to the case in one step, hashed afterwards."""

import dataclasses
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsProject, QgsRasterLayer

from ..core.actions import Action, Operation, Receipt, Update
from ..core.errors import BadValue, CaseError, ImageryError
from ..core.imagery.facts import SceneFacts, dated, instant
from ..core.imagery.name_dates import DatePattern, by_patterns
from ..core.outcomes import Done
from ..core.ports import CaseStore, Progress
from ..core.records import Scene
from ..core.sightings import ENTERED_BY_HAND
from ..core.times import whole_day
from ..core.values import Id
from ..gis import imagery, scene_files, settings
from . import jobs
from .add_scenes import ScenesAdded, add_scenes, keys_of, known_scenes
from .index_scenes import Found, Heard, Indexed, index_files, index_folder, index_layers

_Hashes = tuple[tuple[Id, Path, str], ...]
Ended = Callable[["jobs.Outcome[Indexed]"], None]


class Indexer:
    """What the dialog that adds images asks of an open case."""

    def __init__(
        self, store: CaseStore, project: QgsProject, tell: Callable[[Receipt], Receipt], case: Optional[Path]
    ) -> None:
        """`case` is the file of the case; None for one in a database."""
        self._store = store
        self._project = project
        self._tell = tell
        self._case = case
        self._hashing: list[Callable[[], None]] = []

    def folder(self, folder: Path, heard: Heard, ended: Ended) -> Callable[[], None]:
        """Begin to look through a folder; answers with how to stop it. `heard` is called from another thread."""
        case, patterns = self._case, self.patterns()
        title = f"Looking for images in {folder.name}"
        return jobs.start(title, lambda watch: index_folder(folder, case, patterns, watch, heard), ended)

    def files(self, paths: Sequence[Path], heard: Heard, ended: Ended) -> Callable[[], None]:
        """Begin to look at files; answers with how to stop it. `heard` is called from another thread."""
        case, patterns, named = self._case, self.patterns(), tuple(paths)
        return jobs.start("Looking at images", lambda watch: index_files(named, case, patterns, watch, heard), ended)

    def layers(self, layer_ids: Sequence[str]) -> Indexed:
        """Look at layers of the project at once."""
        return index_layers(self._project, layer_ids, self._case, self.patterns())

    def layers_to_offer(self) -> "tuple[tuple[str, str], ...]":
        """Identifier and name of every raster layer of the project, topmost first."""
        order = self._project.layerTreeRoot().layerOrder()
        rasters = (layer for layer in order if isinstance(layer, QgsRasterLayer))
        return tuple((layer.id(), imagery.without_secrets(layer.name())) for layer in rasters)

    def known(self) -> "frozenset[tuple[object, ...]]":
        """Keys of the images that are in the case. Raises CaseError."""
        return known_scenes(self._store)

    def is_known(self, found: Found, known: "frozenset[tuple[object, ...]]") -> bool:
        """True where an image is in the case already."""
        return any(key in known for key in keys_of(found.scene))

    def add(self, found: Sequence[Found]) -> ScenesAdded:
        """Add images as one step, remember where their files lie, and begin to hash them. Raises CaseError."""
        added = add_scenes(self._store, [each.scene for each in found])
        self._tell(added.receipt)
        unhashed = []
        for row, each in zip(added.scenes, found):
            if each.path is None or row != each.scene.id:
                continue
            if not self._beside(each.scene):
                scene_files.remember(each.scene, each.path)
            if each.scene.sha256 is None:
                unhashed.append((row, each.path))
        if unhashed:
            self._hash(tuple(unhashed))
        return added

    def _beside(self, scene: Scene) -> bool:
        return self._case is not None and scene_files.is_file(self._case.parent / (scene.href or ""))

    def stop(self) -> None:
        """Stop what is still being hashed."""
        for stop in self._hashing:
            stop()
        self._hashing.clear()

    # Patterns of one's own

    def patterns(self) -> "tuple[DatePattern, ...]":
        """How this person names files."""
        return settings.date_patterns()

    def set_patterns(self, patterns: Sequence[DatePattern]) -> None:
        """Keep how this person names files. Raises BadValue where one is none."""
        for pattern in patterns:
            pattern.compiled()
        settings.set_date_patterns(tuple(patterns))

    def _hash(self, files: "tuple[tuple[Id, Path], ...]") -> None:
        title = f"Hashing {files[0][1].name}" if len(files) == 1 else f"Hashing {len(files)} images"
        self._hashing.append(jobs.start(title, lambda watch: _hashes(files, watch), self._hashed))

    def _hashed(self, outcome: "jobs.Outcome[_Hashes]") -> None:
        """Note the hashes with the step before; scenes that are gone, or have one by now, need none."""
        if not isinstance(outcome, Done):
            return
        rows = [row for row, _, _ in outcome.value]
        updates: list[Operation] = []
        with suppress(CaseError):  # without its hash an image is found by name and size
            stored = {scene.id: scene for scene in self._store.where_any(Scene, "id", rows)}
            for row, path, digest in outcome.value:
                if row in stored and stored[row].sha256 is None:
                    noted = dataclasses.replace(stored[row], sha256=digest)
                    updates.append(Update(noted, seen=stored[row]))
                    if not self._beside(noted):
                        scene_files.remember(noted, path)
            if updates:
                label = "Hash of the image noted" if len(updates) == 1 else f"Hashes of {len(updates)} images noted"
                self._tell(self._store.apply(Action("note_hash", label, tuple(updates))))


def _hashes(files: "tuple[tuple[Id, Path], ...]", watch: Progress) -> "_Hashes":
    """SHA-256 of each file that can be read. Raises Cancelled."""
    answer = []
    for n, (row, path) in enumerate(files):
        watch.report(n / len(files), path.name)
        with suppress(ImageryError):  # a file that went away meanwhile
            answer.append((row, path, scene_files.sha256_of(path, _Part(watch))))
    return tuple(answer)


class _Part:
    """Only asks whether to go on: how far the batch is, is told file by file."""

    def __init__(self, watch: Progress) -> None:
        self._watch = watch

    def report(self, share: float, message: str = "") -> None:
        """Nothing: one file of many."""

    def cancelled(self) -> bool:
        """True once the person asked to stop."""
        return self._watch.cancelled()


def with_date(found: Found, facts: SceneFacts) -> Found:
    """The image with another date, or with none."""
    scene = dataclasses.replace(
        found.scene, acquired_from=facts.acquired_from, acquired_to=facts.acquired_to, date_basis=facts.date_basis
    )
    return dataclasses.replace(found, scene=scene)


def by_own_patterns(found: Found, patterns: Sequence[DatePattern]) -> Found:
    """The image dated by patterns of one's own, where it has no date, or one that its name only looks like."""
    if found.scene.acquired_from is not None and not (found.scene.date_basis or "").startswith("name of the image"):
        return found
    facts = by_patterns(found.scene.title or "", patterns)
    return with_date(found, facts) if facts.acquired_from else found


def typed_date(text: str) -> SceneFacts:
    """A day as 2023-09-12, or an instant as 2023-09-12T02:15:00Z, as a person typed it. Raises BadValue."""
    plain = text.strip()
    if "T" in plain or " " in plain:
        moment = instant(plain)
        if moment is None:
            raise BadValue(f"“{plain}” is no time in UTC. Write it like 2023-09-12T02:15Z, or the day alone.")
        return dated(moment, None, ENTERED_BY_HAND)
    return dated(*whole_day(plain), ENTERED_BY_HAND)
