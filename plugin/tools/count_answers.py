"""What a key on the map or a button of the count bar asks for, and who answers it."""

from dataclasses import replace
from typing import Callable, Optional

from ..canvas.counting_map import CountingMap
from ..canvas.proposals_map import ProposalsMap
from ..core.count_settings import CountSettings
from ..panels.count_bar import CountBar
from ..panels.count_dialogs import CountDialogs


class CountAnswers:
    """Answers for one map and its bar; `own` are those that need more than both."""

    def __init__(
        self,
        counting: CountingMap,
        proposals: ProposalsMap,
        bar: CountBar,
        dialogs: CountDialogs,
        own: "dict[str, Callable[[], None]]",
    ) -> None:
        self._counting, self._proposals, self._bar, self._dialogs = counting, proposals, bar, dialogs
        self._answers: dict[str, Callable[[], None]] = {
            "help": lambda: dialogs.help(bar.settings),
            "cell": counting.cell_done,
            "grid": self._lay_grid,
            "no_grid": counting.take_grid_away,
            "stop": proposals.stop,
            "model": self._choose_model,
            "own": self._choose_own,
            "colours": proposals.read_colours,
            **own,
        }

    def answer(self, what: str) -> None:
        """Do what is asked for. Raises WaybillError."""
        found: Optional[Callable[[], None]] = self._answers.get(what)
        if found is not None:
            found()
        else:
            self._proposals.answer(what)

    def obey(self, settings: CountSettings) -> None:
        """Count with other settings, and show them in the bar."""
        self._bar.show_settings(settings)
        self._counting.obey(settings)

    def _lay_grid(self) -> None:
        asked = self._dialogs.ask_grid()
        if asked is not None:
            self._counting.lay_grid(*asked)

    def _choose_model(self) -> None:
        _, self._proposals.model = self._dialogs.ask_model(self._proposals.model)

    def _choose_own(self) -> None:
        own = self._dialogs.ask_own(self._bar.settings.own)
        if own is not None:
            self.obey(replace(self._bar.settings, own=own))
