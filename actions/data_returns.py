"""Who owes which extract, as of today."""

from datetime import date
from functools import lru_cache

import clock
from actions import lookup
from actions.live_build import live_if_any
from actions.session import Session, definitions
from panels.data_due import DataDue
from panels.data_due import data_due as as_of


def owed(session: Session, framework: str | None = None, today: date | None = None) -> DataDue:
    """The DataDue of all frameworks or of one, today or on another day; before the first build everything is owed."""
    session.require("owed")
    chosen = lookup.framework(session, framework).id if framework else None
    published = live_if_any(session)
    return _owed(published, session.data, today or clock.today(), chosen)


@lru_cache(maxsize=16)
def _owed(published, data, today, framework):
    return as_of(published.extracts() if published else (), definitions(data), today, framework)
