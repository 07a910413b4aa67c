"""Judgements as a Panel holds them: a verdict in words, the trend test, and the direction that everything on the pages goes by."""

from dataclasses import dataclass

from metrics.direction import BETTER, FALL, MOVING, RISE, SHORT, TURNED, UNCLEAR, WORSE


# What lists and filters call indicators by their direction, with the names of the directions that each takes in.
HEADINGS = {
    "worsening": ("Getting worse", (WORSE,)),
    "improving": ("Getting better", (BETTER,)),
    "turned": ("Turned", (TURNED,)),
    "sharp": ("Sharp rise or fall", (RISE, FALL)),
    "moving": ("Moving, good or bad depends", (MOVING,)),
    "unclear": ("No clear trend", (UNCLEAR,)),
    "short": ("Too few years", (SHORT,)),
}


@dataclass(frozen=True)
class Verdict:
    """A judgement in words. `kind` is better, worse, similar, higher, lower or none, and chooses shape and colour."""

    kind: str
    words: str
    detail: str = ""


@dataclass(frozen=True)
class Trend:
    """The recent-trend test: its answer, method, level, and how many points it used.

    `side` is −1 for falling, 1 for rising, 0 for neither or not testable, None where there are too few points.
    """

    verdict: Verdict
    method: str
    level: float | None
    points: int
    side: int | None = None


@dataclass(frozen=True)
class Direction:
    """Where an indicator is heading, see metrics/direction.py: the only verdict of it that counts, lists, words and colours use.

    `name` is one of its DIRECTIONS. `move` is −1, 0 or 1, the latest change beyond chance or not; `unusual` whether that is more
    than is usual among `among` areas, by its own limits alone where that is 0. `trend` and `moved` say better, worse, short or none.
    """

    name: str
    verdict: Verdict
    trend: str
    moved: str
    move: int = 0
    unusual: bool = False
    among: int = 0
