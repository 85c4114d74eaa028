"""What time it is: the laptop's clock, unless somebody says otherwise."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from netstart.core.days import clock, read_time
from netstart.prompters import TimeIs


class Clock:
    """Tells the time; somebody can tell it the time."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._shift = timedelta()

    def time(self) -> time:
        """Return what time it is."""
        return (self._now() + self._shift).time()

    def told(self, said: TimeIs) -> None:
        """Take over what time it is."""
        now = self._now()
        self._shift = now.replace(hour=said.hour, minute=said.minute, second=0, microsecond=0) - now


def time_of(text: str) -> TimeIs | None:
    """Return the time that somebody typed, such as `15.41`; None for anything else."""
    said = read_time(text)
    if said is None:
        return None
    at = clock(said)
    return TimeIs(at.hour, at.minute)
