"""Who has a case open: a lease each, renewed while it lasts."""

from dataclasses import dataclass

from .values import Utc

BEAT_EVERY_S = 30
STALE_AFTER_S = 100


@dataclass(frozen=True)
class Holder:
    """Somebody who has the case open; `beat_utc` is when their QGIS last said so."""

    person: str
    host: str
    beat_utc: Utc
