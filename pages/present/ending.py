"""The end of the server: lines that are held open are closed at its signal, as it waits for every answer to be complete."""

import asyncio
import signal
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pages.present import screens


SIGNALS = (signal.SIGTERM, signal.SIGINT)


@asynccontextmanager
async def lines_closed_at_the_end(_app: object) -> AsyncIterator[None]:
    """Around the life of the app: what answers a signal already still does, after the lines are closed."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    loop = asyncio.get_running_loop()
    before = {number: signal.getsignal(number) for number in SIGNALS}

    def closing(number: int, frame: object) -> None:
        loop.call_soon_threadsafe(screens.close)
        if callable(before[number]):
            before[number](number, frame)

    for number in SIGNALS:
        signal.signal(number, closing)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
