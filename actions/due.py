"""What was scheduled and is due: published by the first who opens a page or runs a command after its hour, never before."""

from contextlib import suppress
from dataclasses import replace
from functools import lru_cache

from actions import moment
from actions.carry import carry_out, still_as_proposed
from actions.session import PROGRAM
from errors import BoardError, BusyError
from store import log
from store.chain import LAST, line_of
from store.proposals import SCHEDULED


def publish_due(session):
    """Publish what is due and return the Builds made, oldest decision first; empty when nothing is."""
    session.require("publish")
    if not due(session):
        return ()
    with session.writing():
        return tuple(filter(None, (_carry_out(session, one) for one in due(session))))


def publish_what_is_due(session):
    """The same for anyone who looks, without waiting: while someone else is writing, all stays as it is.

    So it does when it cannot be published, which is tried again in the next minute.
    """
    found = due(session)
    if found:
        with suppress(BusyError):
            _attempt(session, tuple(one.number for one in found), moment.now().replace(second=0, microsecond=0))


def due(session):
    """The scheduled Proposals whose hour has come, in the order of their hours."""
    last = next(iter(session.ledger.read(LAST)), None)
    held = _scheduled(session.ledger, line_of(last).hash) if last else ()
    return tuple(one for one in held if one.due <= moment.now())


@lru_cache(maxsize=8)
def _scheduled(ledger, last):
    """Remembered by the last line, as lines are only ever added: every page asks."""
    return tuple(sorted((one for one in ledger.proposals() if one.state == SCHEDULED), key=lambda one: one.due))


@lru_cache(maxsize=32)
def _attempt(session, numbers, minute):
    try:
        with replace(session, wait=0, told=None).writing():
            for one in due(session):
                _carry_out(session, one)
    except BusyError:
        raise
    except BoardError:
        return
    except Exception as error:
        log.note_bug(session.home, error)


def _carry_out(session, proposal):
    """The Build of a Proposal; None where nothing of it is left, which is written down so that it is over."""
    if still_as_proposed(session, proposal):
        return carry_out(session, proposal, by=PROGRAM)
    session.ledger.append("publish", PROGRAM, proposal=proposal.number, left_out=list(proposal.uploads), reason=proposal.reason)
    return None
