"""Take images into the case, found in a catalogue or on a disk; one that is there already is not added twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from ..core.actions import NOTHING_DONE, Action, Insert, Operation, Receipt
from ..core.ports import CaseReading, CaseStore
from ..core.records import Scene, Search
from ..core.values import Id


@dataclass(frozen=True)
class ScenesAdded:
    """What became of images that were to be added: identifiers in the case in the order given, and how many are new."""

    receipt: Receipt
    scenes: tuple[Id, ...]
    new: int


def add_scenes(store: CaseStore, scenes: Sequence[Scene], searches: Sequence[Search] = ()) -> ScenesAdded:
    """Add images and what was asked to find them as one action. Raises what `CaseStore.apply` raises."""
    known = {key: scene for scene in store.all(Scene) for key in keys_of(scene)}
    operations: list[Operation] = [Insert(search) for search in searches]
    found: list[Id] = []
    new = 0
    for scene in scenes:
        keys = keys_of(scene)
        same = (known[key] for key in keys if key in known and not _other_file(known[key], scene))
        there: Optional[Scene] = next(same, None)
        if there is None:
            there = scene
            new += 1
            operations.append(Insert(scene))
            known.update(dict.fromkeys(keys, scene))
        found.append(there.id)
    if not operations:
        return ScenesAdded(NOTHING_DONE, tuple(found), 0)
    label = "Add an image" if new == 1 else f"Add {new} images" if new else "Note a search"
    receipt = store.apply(Action("add_scenes", label, tuple(operations)))
    return ScenesAdded(receipt, tuple(found), new)


def _other_file(stored: Scene, scene: Scene) -> bool:
    """True where both are known by their content, and differ: one name and one size then mean nothing."""
    return stored.sha256 is not None and scene.sha256 is not None and stored.sha256 != scene.sha256


def known_scenes(store: CaseReading) -> "frozenset[tuple[object, ...]]":
    """Keys of every image in the case, to tell whether one that was found is there already. Raises CaseError."""
    return frozenset(key for scene in store.all(Scene) for key in keys_of(scene))


def keys_of(scene: Scene) -> "tuple[tuple[object, ...], ...]":
    """What tells an image from every other: its place in a catalogue, its content, or its file's name and size.

    The tiles of one delivery are files of one item, and images of their own.
    """
    keys: list[tuple[object, ...]] = []
    if scene.item_id and (scene.catalogue or (scene.provider and scene.size_bytes is None)):
        keys.append(("item", scene.catalogue or scene.provider, scene.collection, scene.item_id))
    if scene.sha256:
        keys.append(("sha256", scene.sha256))
    if scene.href and scene.size_bytes is not None:
        keys.append(("file", scene.href.rsplit("/", 1)[-1], scene.size_bytes))
    return tuple(keys)
