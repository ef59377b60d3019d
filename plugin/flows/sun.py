"""Where the sun stood over a place, for shadows and for stated times."""

from ..analysis.sun import SunPosition
from ..analysis.sun import sun_position as position
from ..core.geometry import LonLat
from ..core.values import Utc


def sun_position(at: LonLat, moment: Utc) -> SunPosition:
    """The sun over a longitude and latitude at an instant in UTC. Raises BadValue."""
    return position(at[0], at[1], moment)
