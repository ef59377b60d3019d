"""The card of a ship: what is known of it, and lengths measured on images beside its own."""

from collections.abc import Sequence
from html import escape

from ..core.records import Vessel
from ..core.vessel_drafts import imo_is_valid
from ..flows.vessel_book import LengthMatch
from . import labels


def card(ship: Vessel, lengths: "Sequence[LengthMatch]") -> str:
    """The ship in short, as HTML; everything from the case is escaped, for it is data."""
    parts = [f"<b>{escape(ship.label)}</b>"]
    if ship.imo:
        sure = "" if imo_is_valid(ship.imo) else labels.tr(" (its check digit does not fit)")
        parts.append(f"IMO {escape(ship.imo)}{sure}")
    parts += [f"MMSI {escape(ship.mmsi)}"] if ship.mmsi else []
    parts += [escape(ship.type)] if ship.type else []
    parts += [labels.tr("{:g} m long").format(ship.length_m)] if ship.length_m else []
    told = " · ".join(parts)
    for match in lengths:
        m = match.measured
        if match.fits is not None and m.value is not None:
            fits = labels.tr("the ship's own fits") if match.fits else labels.tr("the ship's own does not fit")
            span = f"{m.low:.0f} – {m.value:.0f} – {m.high:.0f} m"
            what = labels.tr("Measured on an image: {}; {}")
            unsaid = labels.tr("Measured on an image of a vessel, and it is not said what it is of: {}; {}")
            told += "<br>" + (what if match.of_vessel else unsaid).format(span, fits)
    return told + (f"<br>{escape(ship.note)}" if ship.note else "")
