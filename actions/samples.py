"""The invented figures of the first run, so that there is something to look at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from actions.loading import load
from actions.publication import publish
from actions.session import Session


if TYPE_CHECKING:
    from actions.received_file import Outcome


def sample(session: Session, told: Callable[..., Any] | None = None) -> tuple[Outcome, ...]:
    """Load and publish data/samples into a home that has nothing else; return the Outcomes, empty where something was done before."""
    session.require("load")
    session.require("publish")
    if session.ledger.live() or not all(upload.invented for upload in session.ledger.uploads()):
        return ()
    outcomes = load(session, sorted((session.data / "samples").glob("*.csv")), told=told)
    publish(session, reason="invented sample figures, for the first run")
    return outcomes
