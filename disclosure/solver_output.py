"""A silent standard output while foreign code runs."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any


ONE_AT_A_TIME = Lock()


@contextmanager
def quiet() -> Iterator[Any]:
    """Drop what compiled code writes to standard output meanwhile, and leave Python's own output as it was.

    HiGHS prints a stray line past its own switch (jump-dev/HiGHS.jl issue 312), and whoever reads our JSON must not meet it.
    """
    with ONE_AT_A_TIME, open(os.devnull, "wb") as nowhere:
        _flush()
        kept = os.dup(1)
        os.dup2(nowhere.fileno(), 1)
        try:
            yield
        finally:
            _flush()
            os.dup2(kept, 1)
            os.close(kept)


def _flush():
    """Write out what compiled code holds back. Its buffer is not Python's."""
    ctypes.CDLL("ucrtbase" if os.name == "nt" else None).fflush(None)
