"""What is done with routes beyond planning and editing their legs."""

from typing import Callable

from ..core.actions import Receipt
from ..core.ports import CaseStore
from ..core.route_profile import RouteProfile
from ..core.values import Id
from .refine_rail import RailRefining
from .route_exchange import RouteExchange
from .route_profile import route_profile


class RouteWork:
    """Refining rail legs, exchanging routes with other programs, and what lies along a route."""

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], Receipt]) -> None:
        self._store = store
        self.refining = RailRefining(store, tell)
        self.exchange = RouteExchange(store, tell)

    def profile(self, route: Id) -> RouteProfile:
        """What lies at which kilometre of a route. Raises CaseError."""
        return route_profile(self._store, route)
