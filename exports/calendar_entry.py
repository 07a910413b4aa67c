"""One thing in a calendar, whatever file it is written to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Entry:
    """One thing in a calendar. `kind` is meeting, papers, minutes or report; one without a start, such as 14:00, takes the whole day.

    `uid` stays the same for ever, and `sequence` grows with each version, so that a calendar moves what it holds and adds no second one.
    """

    uid: str
    kind: str
    title: str
    day: date
    starts: str | None = None
    minutes: int | None = None
    place: str = ""
    note: str = ""
    meeting: str | None = None
    sequence: int = 0
    cancelled: bool = False
