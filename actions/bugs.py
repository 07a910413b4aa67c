"""A bug of ours, written down."""

from store import log
from store.home import home


def note_bug(session, error):
    """Write down where `error` arose, in the session's home or the usual one, and return the reference to give to a person."""
    return log.note_bug(session.home if session else home(), error)
