"""One writer at a time, across processes. The system frees the lock when its holder ends, however it ends."""

import json
import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import clock
from errors import BusyError
from store.disk import reaching
from store.home_folder import Home


if os.name == "nt":
    import msvcrt

    # Bytes that no file here reaches, so that a locked file can still be read. A shared lock is any one of them.
    FAR = 1 << 30

    def take(file, shared=False):
        """Whether the lock on this open file could be had at once."""
        file.seek(FAR + (secrets.randbelow(FAR) if shared else 0))
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1 if shared else FAR)
        except OSError:
            return False
        return True

else:
    import fcntl

    def take(file, shared=False):
        """Whether the lock on this open file could be had at once."""
        try:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def lock_file(path: Path) -> IO[Any]:
    """The file at `path`, made if need be, open so that a lock on it can be taken and its holder read."""
    with reaching(path):
        return open(path, "a+", encoding="utf-8")


@contextmanager
def writing(home: Home, who: str, wait: float = 0, notify: Callable[..., Any] | None = None) -> Iterator[Any]:
    """Hold the one right to write in this home. Raises BusyError when it is not free within `wait` seconds.

    `notify` is called once, with words, when there is someone to wait for.
    """
    home.make()
    with lock_file(home.lock) as file:
        _wait_for(file, wait, notify)
        with reaching(home.folder):
            _sign(file, who)
        yield


def _wait_for(file, wait, notify):
    until = time.monotonic() + wait
    while not take(file):
        if time.monotonic() >= until:
            raise BusyError(f"{_holder(file)} Try again in a minute.")
        if notify:
            notify(f"{_holder(file)} Waiting for up to {wait:g} seconds.")
            notify = None
        time.sleep(0.05)


def _sign(file, who):
    file.truncate(0)
    file.write(json.dumps({"who": who, "process": os.getpid(), "since": clock.stamp()}))
    file.flush()


def _holder(file):
    file.seek(0)
    try:
        holder = json.loads(file.read())
    except ValueError:
        return "Someone else is writing at this moment."
    since = clock.local(holder["since"])
    return f"{holder['who']} (process {holder['process']}) has been writing since {since:%H:%M:%S}."
