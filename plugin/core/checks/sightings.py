"""Does what was seen fit the image it was seen on, and is every number one that may be printed?"""

from collections.abc import Iterator

from ..digest import sha256
from ..errors import BadValue
from ..imagery.where import holds, on_file
from ..records import Citation, Claim, Link, Look, Meta, Scene, Sighting, Tally, TallyLine
from ..scales import read_scale
from ..values import Id, Interval
from .finding import ERROR, HINT, WARNING, Finding
from .reading import Reading


def _looks(case: Reading) -> Iterator[Finding]:
    scenes = {scene.id: scene for scene in case.all(Scene)}
    for look in case.all(Look):
        scene = scenes.get(look.scene)
        if scene and scene.acquired_from and look.looked_utc < scene.acquired_from:
            yield Finding(
                ERROR, "look", look.id, "looked_utc", "The image was looked at before it was taken.",
                "Correct the date of the image.",
            )  # fmt: skip


def _sightings(case: Reading) -> Iterator[Finding]:
    looks = {look.id: look for look in case.all(Look)}
    scenes = {scene.id: scene for scene in case.all(Scene)}
    for sighting in case.all(Sighting):
        if not sighting.look and not sighting.claim:
            yield Finding(
                ERROR, "sighting", sighting.id, "look", "It rests on no look at an image and on no claim.",
                "Make it anew on the image, or cite the claim.",
            )  # fmt: skip
        if sighting.inference and not sighting.observation:
            yield Finding(
                WARNING, "sighting", sighting.id, "observation", "It infers something without saying what was seen.",
                "Write down what the image shows.",
            )  # fmt: skip
        look = looks.get(sighting.look) if sighting.look else None
        scene = scenes.get(look.scene) if look else None
        if look and scene and not scene.acquired_from:
            yield Finding(
                WARNING, "scene", scene.id, "acquired_from", "A sighting rests on this image, whose date is not known.",
                "Enter the date in the sighting's form, with where it is from.",
            )  # fmt: skip
        at = (sighting.geom.x, sighting.geom.y) if sighting.geom else None
        if scene and at and scene.geom and not holds(scene.geom, on_file(at, scene)):
            yield Finding(
                ERROR, "sighting", sighting.id, "geom", "It lies outside the image it was seen on.",
                "Move it, or choose the image it was really seen on.",
            )  # fmt: skip


def _dates(case: Reading) -> Iterator[Finding]:
    """A sighting seen on an image, and a claim cited for it, speak of the same days or of different things."""
    looks = {look.id: look for look in case.all(Look)}
    scenes = {scene.id: scene for scene in case.all(Scene)}
    claims = {claim.id: claim for claim in case.all(Claim)}
    cited: dict[str, list[Claim]] = {}
    for citation in case.all(Citation):
        if citation.claim in claims and citation.target_table == "sighting":
            cited.setdefault(citation.target_id, []).append(claims[citation.claim])
    for sighting in case.all(Sighting):
        look = looks.get(sighting.look) if sighting.look else None
        scene = scenes.get(look.scene) if look else None
        if scene is None:
            continue
        resting = [claims[sighting.claim]] if sighting.claim in claims else []
        for claim in (*cited.get(sighting.id, ()), *resting):
            if _apart(scene, claim):
                yield Finding(
                    WARNING if claim not in resting else ERROR, "sighting", sighting.id, "look",
                    f"The image is of {(scene.acquired_from or '')[:10]}, the claim it cites of "
                    f"{claim.when_wording or (claim.from_utc or claim.to_utc or '')[:10]}.",
                    "Choose the image that was really looked at, or cite the claim that speaks of this day.",
                )  # fmt: skip
    for scene in scenes.values():
        if scene.acquired_from and scene.published_utc and scene.published_utc < scene.acquired_from:
            yield Finding(
                ERROR, "scene", scene.id, "published_utc", "It was published before it was taken.",
                "Correct one of the two times.",
            )  # fmt: skip


def _apart(scene: Scene, claim: Claim) -> bool:
    if not scene.acquired_from:
        return False
    end = scene.acquired_to or scene.acquired_from
    too_early = claim.from_utc is not None and end < claim.from_utc
    return too_early or (claim.to_utc is not None and scene.acquired_from > claim.to_utc)


def _counts(case: Reading) -> Iterator[Finding]:
    reviewed = {sighting.id for sighting in case.all(Sighting) if sighting.status == "reviewed"}
    tallies = {tally.id: tally for tally in case.all(Tally)}
    for line in case.all(TallyLine):
        try:
            count = Interval(line.low, line.best, line.high, line.width_reason, line.bound)
        except BadValue as error:
            yield Finding(ERROR, "tally_line", line.id, "low", "It is no count.", str(error))
            continue
        if count.empty or count.stands:
            continue
        tally = tallies.get(line.tally)
        if tally and not tally.adopted:
            yield Finding(
                HINT, "tally_line", line.id, "width_reason",
                "Low and high of a count that is not adopted differ, and nobody said why.",
                "Whoever made it can go on with it and choose a reason; the adopted count stands without.",
            )  # fmt: skip
            continue
        severity = ERROR if tally and tally.sighting in reviewed else WARNING
        yield Finding(
            severity, "tally_line", line.id, "width_reason", "Low and high differ, and nobody said why.",
            "Choose a reason; until then the number is a draft and is not exported.",
        )  # fmt: skip


def _scale(case: Reading) -> Iterator[Finding]:
    """Words of likelihood are those of the case's own scale."""
    facts = {meta.key: meta.value for meta in case.all(Meta)}
    try:
        words = read_scale(facts.get("likelihood_scale"), facts.get("likelihood_words")).words
    except BadValue as error:
        at = next(meta.id for meta in case.all(Meta) if meta.key == "likelihood_words")
        yield Finding(ERROR, "meta", at, "value", "The case's own likelihood words can't be read.", str(error))
        return
    known = {word.word for word in words}
    for table, kind in (("sighting", Sighting), ("link", Link)):
        for record in case.all(kind):
            word = getattr(record, "likelihood")  # noqa: B009
            if word and known and word not in known:
                yield Finding(
                    WARNING, table, record.id, "likelihood", f"“{word}” is no word of the case's scale.",
                    "Choose a word of the scale, or name another scale under Case Properties.",
                )  # fmt: skip


def _reasons(case: Reading) -> Iterator[Finding]:
    """A verdict on a sighting without its reason convinces nobody."""
    counted = {tally.sighting for tally in case.all(Tally)}
    for sighting in case.all(Sighting):
        if sighting.status == "reviewed" and sighting.look and sighting.id not in counted:
            yield Finding(
                HINT, "sighting", sighting.id, "id", "It was reviewed without a count.",
                "Count it, or say in the observation that it can't be counted.",
            )  # fmt: skip


def _chips(case: Reading) -> Iterator[Finding]:
    for table, row, expected, png in case.images():
        if table == "chip" and not (isinstance(png, bytes) and sha256(png) == expected):
            yield Finding(
                ERROR, "chip", Id(row), "sha256", "The picture is not the one its hash was taken of.",
                "Find out who changed it (verify the log), then cut it again.",
            )  # fmt: skip


CHECKS = (_looks, _sightings, _dates, _counts, _scale, _reasons, _chips)
