"""How long work ends: done with a value, failed with a message, or stopped by a person."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Done(Generic[T]):
    """It came to its end."""

    value: T


@dataclass(frozen=True)
class Failed:
    """It could not; the message is ready to be shown."""

    message: str


@dataclass(frozen=True)
class Stopped:
    """Somebody stopped it."""
