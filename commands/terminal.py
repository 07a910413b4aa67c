"""What a person at a terminal sees besides the answer: how far the work has come, and what went wrong."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from actions import Session
from errors import CatalogueError
from progress import Work, followed


@contextmanager
def progress_on_a_terminal(pace: float = 0.2) -> Iterator[Any]:
    """Show on standard error how far the work has come, where someone watches it."""
    if not sys.stderr.isatty():
        yield
        return
    work, over = Work(), threading.Event()

    def show():
        while not over.wait(pace):
            if work.step:
                print(f"\r\x1b[K{work.step} … {work.share:.0%}\r", end="", file=sys.stderr, flush=True)
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    showing = threading.Thread(target=show, daemon=True)
    showing.start()
    try:
        with followed(work):
            yield
    finally:
        over.set()
        showing.join()


def complain_of_waiting(text: str) -> None:
    """Say that someone else is writing, whatever form the answer has."""
    print(text, file=sys.stderr, flush=True)


def complain(as_json: bool, text: str) -> None:
    """Say what went wrong, unless the answer is one JSON object, which says it."""
    if not as_json:
        print(text, file=sys.stderr)


def complain_of_definitions(as_json: bool, session: Session) -> None:
    """Say which indicators are left out because they are defined wrongly, and why; nothing where all is well.

    Definitions that cannot be used at all stop the verbs that need them, and say so themselves.
    """
    with suppress(CatalogueError):
        if faulty := session.catalogue.faulty:
            faults = "\n".join(f"  - {fault}" for named in faulty.values() for fault in named)
            complain(as_json, f"Left out until their definitions are put right: {', '.join(faulty)}.\n{faults}")
