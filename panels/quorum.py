"""Whether enough members of a body were there, in a sentence."""

from dataclasses import dataclass

from catalogue.meeting_cycles import Cycle
from catalogue.minutes import Minutes


@dataclass(frozen=True)
class Quorum:
    """`reached` is None where it cannot be told: the body has set no quorum, or nobody said how many members it has."""

    present: int
    needed: int | None
    reached: bool | None
    words: str


def quorum(cycle: Cycle, minutes: Minutes) -> Quorum:
    """The Quorum of a meeting. A deputy counts for the member in whose place they came."""
    there = len({attendee.deputy_for or attendee.member for attendee in minutes.present})
    if cycle.quorum is None:
        return Quorum(there, None, None, f"{_people(there)} present. The framework sets no quorum.")
    if minutes.members is None:
        return Quorum(there, None, None, f"{_people(there)} present. A quorum is {cycle.quorum}: say how many members there are.")
    needed = cycle.needed(minutes.members)
    reached = there >= needed
    words = f"{there} of {minutes.members} members present or represented; {needed} needed ({cycle.quorum})"
    return Quorum(there, needed, reached, f"{'Quorate' if reached else 'Not quorate'}: {words}.")


def _people(count: int) -> str:
    return "1 member" if count == 1 else f"{count} members"
