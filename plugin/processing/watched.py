"""What a flow is told of whoever runs an algorithm."""

from qgis.core import QgsProcessingFeedback


class Watched:
    """Progress shown by Processing, which also says whether to go on."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback

    def report(self, share: float, message: str = "") -> None:
        """Share done, 0 to 1."""
        self._feedback.setProgress(100.0 * share)

    def cancelled(self) -> bool:
        """True once the person asked to stop."""
        return bool(self._feedback.isCanceled())
