"""A date and time as people write it, in the time of this machine, and as it is kept, in UTC."""

from datetime import UTC, datetime

import clock
from errors import UsageError


def ahead(text):
    """The aware datetime (UTC) that `text` names: '2026-12-01 09:00' is the time of this machine, unless it names another zone.

    Raises UsageError for what is no date and time, or is past.
    """
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        found = None
    if found is None or ":" not in text:
        raise UsageError(f"'{text}' is no date and time. Write it as 2026-12-01 09:00, in the time of this machine ({zone()}).")
    if found.astimezone(UTC) <= now():
        raise UsageError(f"{local(found)} is past. Name a time to come, or leave it out to publish now.")
    return found.astimezone(UTC)


def now():
    """The aware datetime in UTC."""
    return clock.now()


def local(moment):
    """2026-12-01 09:00 GMT, in the time of this machine. `moment` is a datetime or text in ISO form."""
    found = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return found.astimezone().strftime("%Y-%m-%d %H:%M %Z")


def zone():
    """What the time of this machine is called now."""
    return clock.zone()
