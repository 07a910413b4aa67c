"""How far a long piece of work has come, and whether it is still wanted.

The work says where it is; whoever waits for it looks on from another thread, and may call it off. Nothing is said where nobody
looks on.
"""

import threading
from contextlib import contextmanager, suppress
from contextvars import ContextVar


class CalledOff(Exception):
    """The work is not wanted any more. What it had begun is undone on the way out."""


class Work:
    """What is known of one piece of work: the step it is at, in words, and the share of that step that is done."""

    def __init__(self):
        self.step, self.off, self._share, self._database = "", threading.Event(), 0.0, None

    @property
    def share(self):
        """From 0 to 1, and never less than before. A database tells its own of each question; one that is closed by now tells none."""
        with suppress(Exception):
            self._share = max(self._share, self._database.query_progress() / 100)
        return min(1.0, self._share)

    def call_off(self):
        """Let the work end at its next step, and whatever its database is doing now."""
        self.off.set()
        with suppress(Exception):
            self._database.interrupt()

    def at(self, step, share, database):
        if self.off.is_set():
            raise CalledOff
        self.step, self._share, self._database = step, share, database


_WORK = ContextVar("work", default=None)


@contextmanager
def followed(work):
    """What is done in the block says to this Work where it is."""
    token = _WORK.set(work)
    try:
        yield
    finally:
        _WORK.reset(token)


def at(step, share=0.0, database=None):
    """Say which step begins, or how much of it is done; a DuckDB connection tells its share by itself. Raises CalledOff when it is."""
    work = _WORK.get()
    if work is not None:
        work.at(step, share, database)
