"""Stories and decisions with what has become of the figure that each speaks of."""

from actions.delivery.kept_records import find_record, list_records
from actions.live_build import live_if_any
from actions.session import Session
from actions.shown_figures import show
from catalogue.delivery.kept import Kept
from panels.since_written import Written, since_written


def stories(session: Session, framework: str | None = None, area: str | None = None, indicator: str | None = None) -> tuple[Written, ...]:
    """The stories that are kept, newest first; see `list_records`."""
    return written_of(session, list_records(session, "story", framework, area, indicator))


def decisions(session: Session, framework: str | None = None, area: str | None = None, indicator: str | None = None) -> tuple[Written, ...]:
    """The decisions that are kept, newest first; see `list_records`."""
    return written_of(session, list_records(session, "decision", framework, area, indicator))


def find_written(session: Session, kind: str, name: str) -> Written:
    """The story or decision of this id. Raises UsageError where there is none."""
    session.require("records")
    return written_of(session, (find_record(session, kind, name),))[0]


def written_of(session: Session, records: tuple[Kept, ...]) -> tuple[Written, ...]:
    """Stories or decisions, newest first, with what has become of their figures. For other verbs, which have asked access."""
    anything = live_if_any(session) is not None
    newest = sorted(records, key=lambda kept: kept.latest.at, reverse=True)
    return tuple(Written(kept, since_written(kept.stood, _panel(session, kept) if anything else None)) for kept in newest)


def _panel(session, kept: Kept):
    """The Panel of what a record speaks of; None where it speaks of no figure, or of one that is defined no longer."""
    record = kept.record
    if not record.indicator or record.indicator not in session.catalogue.indicators or record.area not in session.catalogue.areas.by_code:
        return None
    known = record.framework if record.framework in session.catalogue.frameworks else None
    return show(session, record.indicator, record.area, framework=known)
