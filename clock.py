"""The one clock. Nothing else of the project asks for the date or the time of day, so that tests and rehearsals can set them.

LOS_CLOCK names the moment at which this process begins to count, as 2026-11-22T12:00:00+00:00; without it the time is that of
this machine. Durations are measured by time.monotonic, which no setting moves.
"""

import os
from datetime import UTC, date, datetime, timedelta


SETTING = "LOS_CLOCK"


def _shift() -> timedelta:
    """How far the setting is from the time of this machine; a setting that is no moment is refused where it is read."""
    setting = os.environ.get(SETTING)
    return datetime.fromisoformat(setting).astimezone(UTC) - datetime.now(UTC) if setting else timedelta(0)


SHIFT = _shift()


def now() -> datetime:
    """The aware datetime in UTC."""
    return datetime.now(UTC) + SHIFT


def stamp() -> str:
    """The same to the second, as it is kept: 2026-11-22T12:00:00+00:00."""
    return now().isoformat(timespec="seconds")


def naive() -> datetime:
    """The same without its zone, to the second, as it stands in a published file."""
    return now().replace(tzinfo=None, microsecond=0)


def today() -> date:
    """The date in the time of this machine."""
    return now().astimezone().date()


def local(moment: datetime | str) -> datetime:
    """A moment in the time of this machine; it is a datetime, or text in ISO form as it is kept."""
    return (datetime.fromisoformat(moment) if isinstance(moment, str) else moment).astimezone()


def zone() -> str:
    """What the time of this machine is called now."""
    return now().astimezone().tzname()
