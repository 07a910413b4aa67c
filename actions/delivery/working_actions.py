"""Whether an action is working, by each of its indicators."""

from actions.delivery.kept_records import find_record
from actions.session import Session
from actions.shown_figures import show
from catalogue.delivery.action import Action
from panels.is_it_working import IsItWorking, is_it_working


def working_since(session: Session, name: str) -> tuple[IsItWorking, ...]:
    """The IsItWorking of each indicator of the action of this id, in its own order; empty where it names none.

    Raises UsageError where there is no such action, BoardError before anything is published.
    """
    session.require("records")
    action: Action = find_record(session, "action", name).record
    return tuple(working_on(session, action, indicator) for indicator in action.indicators if indicator in session.catalogue.indicators)


def working_on(session: Session, action: Action, indicator: str) -> IsItWorking:
    """The IsItWorking of an action by one indicator."""
    session.require("records")
    known = action.framework if action.framework in session.catalogue.frameworks else None
    return is_it_working(action, show(session, indicator, action.area, framework=known))
