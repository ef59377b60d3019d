"""Works on a case until it is killed: a child for each round, so that 200 rounds do not import QGIS 200 times.

killed.py CASE SEED ROUNDS: writes a line for each round with the actions that were acknowledged before the kill.
"""
from __future__ import annotations

import os
import random
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from plugin.core.actions import Action, Insert, Update
from plugin.core.digest import sha256
from plugin.core.geometry import Point
from plugin.core.records import Chip, Link, Look, Place, Scene, Sighting, Tally, TallyLine
from plugin.core.values import new_id
from plugin.gis.cases import open_store


def sighting_rows(chance):
    scene = Scene(new_id(), "image", f"scene {chance.random()}")
    look = Look(new_id(), scene.id, "2024-01-02T03:04:05Z", "seen", "full")
    sighting = Sighting(new_id(), "train", "draft", look=look.id, geom=Point(chance.uniform(130, 131), 42.0))
    tally = Tally(new_id(), sighting.id, 0, 1, "counted")
    png = chance.randbytes(20_000)
    chip = Chip(new_id(), sighting.id, sha256(png), scene.id, png)
    return sighting, (scene, look, sighting, tally, TallyLine(new_id(), tally.id, "train", low=1.0), chip)


def add(store, chance):
    return store.apply(Action("add_sighting", "Add", tuple(map(Insert, sighting_rows(chance)[1]))))


def edit(store, chance):
    found = store.all(Sighting)
    if not found:
        return add(store, chance)
    one = chance.choice(found)
    return store.apply(Action("edit", "Edit", (Update(replace(one, note=str(chance.random())), seen=one),)))


def link(store, chance):
    (one, rows), (other, more) = sighting_rows(chance), sighting_rows(chance)
    joined = Link(new_id(), one.id, other.id, "proposed", reasons_for="colour")
    return store.apply(Action("link", "Link", tuple(map(Insert, (*rows, *more, joined)))))


def bring_in(store, chance):
    places = (Place(new_id(), f"place {n}", geom=Point(130 + n / 1000, 42)) for n in range(300))
    return store.apply(Action("import", "Import", tuple(map(Insert, places))))


def undo(store, _chance):
    return store.undo() if store.undo_label() else None


def work(address, seed, acknowledged):
    chance = random.Random(seed)
    store = open_store(address, "ada")
    while True:
        receipt = chance.choice((add, add, edit, edit, link, bring_in, undo))(store, chance)
        if receipt is not None:
            os.write(acknowledged, f"{receipt.action}\n".encode())


def main(address, seed, rounds):
    chance = random.Random(seed)
    for number in range(rounds):
        here, there = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(here)
            work(address, seed * 1000 + number, there)
        os.close(there)
        time.sleep(chance.uniform(0.005, 0.12))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(here, "rb") as said:
            print(" ".join(said.read().decode().split()), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
