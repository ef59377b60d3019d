"""Results of measuring in the screen's words: what was found, what it supports, and what it does not."""

from dataclasses import dataclass
from typing import Optional, Union

from ..core import words
from ..core.counting import CountClass
from ..core.measuring.lengths import NONE_OF_THESE, Measured
from ..core.measuring.live import with_error
from ..core.measuring.trains import Wagons
from ..core.times import instant_words
from ..core.values import Interval
from ..flows.colour_bench import ColourFound
from ..flows.measures import AreaFound, LengthFound, ScaleFound, TrainFound
from ..flows.shadows import ShadowFound
from . import labels
from .labels import tr

Found = Union[LengthFound, TrainFound, ShadowFound, AreaFound, ScaleFound, ColourFound]
_SELDOM = 0.005


@dataclass(frozen=True)
class Report:
    """What the window shows: a headline, a line below it, facts with their names, and what to beware of.

    `count` is what may become the sighting's count, `of` what it counts, `colour` a class to show as a swatch.
    `by_area_instead` offers to count by area; `note` stands below the facts.
    """

    headline: str
    below: str = ""
    facts: "tuple[tuple[str, str], ...]" = ()
    warnings: "tuple[str, ...]" = ()
    count: Optional[Interval] = None
    colour: Optional[str] = None
    by_area_instead: bool = False
    note: str = ""
    of: Optional[CountClass] = None


def report(found: Found, wagon: Optional[str] = None) -> Report:
    """A result in words; `wagon` is the type chosen, where it is a train."""
    if isinstance(found, LengthFound):
        return _length(found)
    if isinstance(found, TrainFound):
        return _train(found, wagon)
    if isinstance(found, ShadowFound):
        return _shadow(found)
    if isinstance(found, AreaFound):
        return _area(found)
    if isinstance(found, ScaleFound):
        return _scale(found)
    return _colour(found)


def measured(value: Measured, name: str = "") -> str:
    """A value with half its 90 % interval."""
    error = None if value.high is None else value.high - value.value
    return with_error(value.value, error, name or value.unit)


def _length(found: LengthFound) -> Report:
    facts: list[tuple[str, str]] = [(tr("Azimuth"), f"{found.azimuth_deg:.1f}°")]
    warnings = [found.resolution.words()] if not found.resolution.known else []
    if found.sizes is not None:
        chances = dict(found.sizes.chances)
        if found.sizes.merged:
            chances = {
                "20ft": chances["20ft"], "40ft/45ft": chances["40ft"] + chances["45ft"],
                NONE_OF_THESE: chances[NONE_OF_THESE],
            }  # fmt: skip
            warnings.append(found.sizes.merged)
        told = (f"{_size(name)} {_percent(chance)}" for name, chance in chances.items() if chance >= _SELDOM)
        facts.append((tr("If a container"), " · ".join(told)))
    if found.no_total:
        warnings.append(found.no_total)
    known = found.resolution.known
    below = tr("90 % interval, from the resolution") if known else tr("at the best, if as fine as its pixels")
    return Report(
        measured(found.length), below, tuple(facts), tuple(warnings),
        by_area_instead=found.no_total is not None,
    )  # fmt: skip


def _train(found: TrainFound, wagon: Optional[str]) -> Report:
    chosen = next((each for each in found.wagons if each.type.id == wagon), None)
    facts = [(_type(each), _wagons(each)) for each in found.wagons]
    warnings = [found.resolution.words()] if not found.resolution.known else []
    if not all(each.whole for each in found.wagons):
        warnings.append(tr("* No whole number of such wagons is as long as what was drawn."))
    count = chosen.count if chosen else found.any_type
    below = tr("as {}").format(chosen.type.name) if chosen else tr("if the type is not known")
    note = tr("Lengths of types: {}.").format(found.wagons[0].type.source)
    headline = tr("{} wagons").format(words.interval(count))
    said, of = f"{measured(found.length)} · {below}", CountClass("railcar")
    return Report(headline, said, tuple(facts), tuple(warnings), count, note=note, of=of)


def _shadow(found: ShadowFound) -> Report:
    facts: list[tuple[str, str]] = []
    if found.light is not None:
        sun = tr("{:.1f}° high in {:.0f}°").format(found.light.elevation_deg, found.light.azimuth_deg)
        facts.append((tr("Sun"), f"{sun}, {found.light_basis}"))
    drawn = f"{measured(found.length)} · {found.azimuth_deg:.0f}°"
    if found.tiers is not None:
        expected = tr("should point to {:.0f}°").format(found.tiers.expected_azimuth_deg)
        facts += [(tr("Height"), measured(found.tiers.height, "m")), (tr("Line"), f"{drawn}, {expected}")]
        facts.append((tr("One tier"), tr("{:.1f} pixels long").format(found.tiers.tier_px)))
    else:
        facts.append((tr("Line"), drawn))
    facts += _times(found)
    unknown = () if found.resolution.known else (found.resolution.words(),)
    if found.tiers is None:
        return Report(tr("No tiers"), "", tuple(facts), (found.refused or "", *found.warnings, *unknown))
    tiers = found.tiers.tiers
    headline = tr("1 tier") if tiers.low == tiers.high == 1 else tr("{} tiers").format(words.interval(tiers))
    below = tr("of 2.591 to 2.896 m, 90 % interval")
    return Report(headline, below, tuple(facts), (*found.warnings, *unknown))


def _times(found: ShadowFound) -> "list[tuple[str, str]]":
    """The hours of the day the shadow's direction speaks for, and whether the stated one is among them."""
    check = found.times
    if check is None:
        return []
    if not check.times:
        return [(tr("Time"), tr("at no time of this day did shadows fall this way"))]
    spans = tr(" or ").join(f"{each.first[11:16]}–{each.last[11:16]}" for each in check.times)
    told = tr("{} UTC by its direction").format(spans)
    if check.fits is None or check.stated is None:
        return [(tr("Time"), told)]
    stated = instant_words(check.stated)
    if check.fits:
        return [(tr("Time"), tr("{}; stated {}: fits").format(told, stated))]
    return [(tr("Time"), tr("{}; stated {}: off by {:.0f} min").format(told, stated, check.off_minutes))]


def _area(found: AreaFound) -> Report:
    count = found.count
    warnings = () if found.resolution.known else (found.resolution.words(),)
    facts = (
        (tr("TEU"), words.interval(count.teu)),
        (tr("Area"), measured(count.area)),
        (tr("Why that wide"), count.boxes.reason or ""),
    )
    below = tr("low – best – high, by the ground they cover")
    headline = tr("{} boxes").format(words.interval(count.boxes))
    return Report(headline, below, facts, warnings, count.boxes, of=CountClass("container", found.size_class))


def _scale(found: ScaleFound) -> Report:
    scale = found.scale
    facts = [(tr("Drawn"), f"{scale.drawn_m:.2f} m"), (tr("Known"), f"{scale.known_m:g} m")]
    if scale.pixel_m is not None:
        facts.append((tr("A pixel is then"), f"{scale.pixel_m:.3g} m"))
    agrees = tr("The map's scale agrees with it.") if scale.agrees else ""
    warnings = () if scale.agrees else (
        tr("The image is drawn too large or too small here: georeference it anew before measuring on it."),
    )  # fmt: skip
    return Report(f"× {scale.ratio.value:.3f}", agrees, tuple(facts), warnings)


def _colour(found: ColourFound) -> Report:
    colour = found.colour
    facts = [
        ("CIELAB", colour.lab_words),
        (tr("As stored"), "sRGB " + " ".join(f"{value:.0f}" for value in colour.rgb)),
        (tr("Pixels"), f"{colour.pixels}"),
    ]
    warnings = [tr("The image is not stored as 0–255: values are stretched.")] if colour.stretched else []
    if found.other is not None and found.compared is not None:
        there = f"{labels.colour_class(found.other.colour_class)} · {found.other.lab_words}"
        facts.append((tr("Other image"), there))
        facts.append((tr("Difference"), _difference(found)))
    if found.brought is not None:
        warnings.append(found.brought.words())
    elif found.other is not None:
        warnings.append(
            tr("{} unchanged points picked: from 4 on the images are brought together, 8 or more are better.").format(
                found.unchanged_points
            )
        )
    return Report(
        labels.colour_class(colour.colour_class), tr("gross class; consistent with, does not identify"), tuple(facts),
        tuple(warnings), colour=colour.colour_class,
    )  # fmt: skip


def _difference(found: ColourFound) -> str:
    compared = found.compared
    if compared is None or compared.brought is None:
        return tr("ΔE {:.1f} as they stand").format(compared.plain) if compared else ""
    verdict = tr("within the noise") if compared.within_noise else tr("more than the noise")
    return tr("ΔE {:.1f}, noise {:.1f}: {}").format(compared.brought, compared.noise, verdict)


def _wagons(each: Wagons) -> str:
    low, high = each.count.low or 0.0, each.count.high or 0.0
    said = f"{low:.0f}" if low == high else f"{low:.0f}–{high:.0f}"
    return said if each.whole else f"{said} *"


def _type(each: Wagons) -> str:
    shortest, longest = each.type.shortest_m, each.type.longest_m
    span = f"{shortest:.1f}" if shortest == longest else f"{shortest:.1f}–{longest:.1f}"
    return f"{each.type.name}, {span} m"


def _size(name: str) -> str:
    if name == NONE_OF_THESE:
        return tr("none of these")
    return " / ".join(labels.size_class(part) for part in name.split("/"))


def _percent(chance: float) -> str:
    return tr("> 99 %") if chance > 0.99 else f"{100 * chance:.0f} %"
