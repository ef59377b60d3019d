"""Local times beside UTC, for whoever shows them."""

from ..gis.zones import local_time, local_words

__all__ = ["local_time", "local_words"]
