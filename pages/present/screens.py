"""Where the screens of a meeting stand: each move of one is told to the others while they listen."""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from pages.present.asked import Refused


BEAT, FORGET, MOST = 15.0, 300.0, 500
NUMBER, NAME = re.compile(r"[0-9]{1,3}|end"), re.compile(r"[A-Za-z0-9-]{1,60}")
FACES = ("picture", "table", "groups")


@dataclass
class Screens:
    """The screens of one meeting: the last place told (empty before the first), who listens, and when the last one left."""

    place: dict = field(default_factory=dict)
    listeners: set[asyncio.Queue] = field(default_factory=set)
    left: float = 0.0


ROOMS: dict[tuple, Screens] = {}


def place_of(table: dict) -> dict:
    """The place in what a screen sent, and nothing else of it. Raises Refused for what is no place."""
    number, face, by = (table.get(key) for key in ("number", "face", "by"))
    if not all(isinstance(part, str) for part in (number, face, by)) or face not in FACES:
        raise Refused(400, "A place is a number, a face and who moved.")
    if not NUMBER.fullmatch(number) or not NAME.fullmatch(by):
        raise Refused(400, "A place is a number, a face and who moved.")
    return {"number": number, "face": face, "blank": table.get("blank") is True, "by": by}


def move(room: tuple, place: dict) -> None:
    """Put the screens of a room at a place, and tell all that listen."""
    screens = ROOMS.setdefault(room, Screens(left=time.monotonic()))
    screens.place = place
    for queue in screens.listeners:
        queue.put_nowait(place)


def close() -> None:
    """Let every listener go, as the server ends. A browser comes back by itself."""
    for screens in ROOMS.values():
        for queue in screens.listeners:
            queue.put_nowait(None)


def listen(room: tuple) -> AsyncIterator[str]:
    """The place now, then each move, as server-sent events; a beat between them shows that the line is open.

    A room that nobody has listened to for some minutes has forgotten its place. Raises Refused where too many listen.
    """
    screens = ROOMS.setdefault(room, Screens(left=time.monotonic()))
    if not screens.listeners and time.monotonic() - screens.left > FORGET:
        screens.place = {}
    if len(screens.listeners) >= MOST:
        raise Refused(503, "Too many screens follow this meeting.")
    return _heard(screens)


async def _heard(screens: Screens) -> AsyncIterator[str]:
    queue = asyncio.Queue()
    screens.listeners.add(queue)
    try:
        place = screens.place
        yield "retry: 1000\n"
        while place is not None:
            yield _event(place)
            place = await _next(queue)
    finally:
        screens.listeners.discard(queue)
        screens.left = time.monotonic()


async def _next(queue: asyncio.Queue) -> dict | bool | None:
    """The next place; False where none came in time for the next beat."""
    try:
        return await asyncio.wait_for(queue.get(), BEAT)
    except TimeoutError:
        return False


def _event(place: dict | bool) -> str:
    return ": still here\n\n" if place is False else f"data: {json.dumps(place)}\n\n"
