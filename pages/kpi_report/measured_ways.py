"""The ways in which a partnership measures itself, each with how much of it is on record here."""

from datetime import date

import actions
from access import may
from actions import Session
from catalogue import Framework
from catalogue.delivery.choices import ASSURANCE, AUDIT, FEEDBACK, NEEDS
from panels.format import spelled
from panels.periods import day


# The word by which a way that a framework names is known, and the kind of evidence that it goes by on record.
KNOWN_BY = {"quality": ASSURANCE, "audit": AUDIT, "feedback": FEEDBACK, "needs assessment": NEEDS}
FIGURES, NOTHING = "KPI", "nothing on record here yet"


def measured_ways(session: Session, framework: Framework, with_figure: int, indicators: int) -> tuple[tuple[str, str, bool], ...]:
    """(way, what is on record of it, whether that is in the list of evidence) in the framework's order; empty where it names no way."""
    kept = actions.list_records(session, "evidence", framework.id) if may(session.user, "records") else ()
    dates: dict[str, list[date | None]] = {}
    for entry in kept:
        dates.setdefault(entry.record.type, []).append(entry.record.dated)
    figures = f"{with_figure} of {indicators} indicators have figures"
    return tuple(
        (way, figures, False) if way.startswith(FIGURES) else (way, *_on_record(dates.get(_kind(way), []))) for way in framework.measured_by
    )


def _kind(way: str) -> str:
    return next((kind for word, kind in KNOWN_BY.items() if word in way.casefold()), "")


def _on_record(dates: list[date | None]) -> tuple[str, bool]:
    if not dates:
        return NOTHING, False
    latest = max((made for made in dates if made), default=None)
    return f"{spelled(len(dates))} on record{f', the latest of {day(latest)}' if latest else ''}", True
