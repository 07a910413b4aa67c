"""The MinutesRecord: all that the minutes of a meeting need in any format."""

from dataclasses import dataclass
from datetime import date

from catalogue import Framework
from catalogue.meetings import Meeting
from catalogue.minutes import Minutes
from panels.quorum import Quorum


@dataclass(frozen=True)
class MinutesRecord:
    """One version of the minutes of a meeting. `at` is when it was kept, in ISO form; `due` the day by which they go out, None where none is set.

    A `public` one has no marking, and `minutes` without what belongs to confidential items.
    """

    meeting: Meeting
    framework: Framework
    minutes: Minutes
    quorum: Quorum
    version: int
    at: str
    due: date | None = None
    public: bool = False
