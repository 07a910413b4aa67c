"""What the audit says of a file: its findings, what it tried, and whether it finished."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


OLDER_RULES = "older rules"
UNDEFINED = "undefined indicator"
NOT_EMPTY = "number in a hidden row"
SMALL_COUNT = "small count"
SMALL_BASE = "small base"
SMALL_REMAINDER = "small remainder"
NO_BASE = "no base"
DECIMALS = "decimals"
LEFT_OVER = "left over"
EXACT = "follows exactly"
NARROW = "follows nearly"
EARLIER = "earlier build"
UNDECIDED = "undecided"
# What is said of hidden numbers, rather than of a row that should not be shown at all: hiding more helps against it.
FOLLOWS = frozenset({DECIMALS, LEFT_OVER, EXACT, NARROW, UNDECIDED})


class Policy(Protocol):
    """The thresholds that a file is judged by: counts, bases, the room a hidden number needs, and whether 0 may be shown."""

    count: int
    denominator: int
    protection: int
    zero_is_safe: bool


@dataclass(frozen=True)
class Finding:
    """One place where the file says too much. `reason` is for an officer: it never holds a number of children or a value.

    Labels are empty where they do not apply, as for a file that cannot be judged at all.
    """

    kind: str
    indicator: str = ""
    area: str = ""
    period: str = ""
    breakdown: str = ""
    category: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Judgement:
    """The findings of one file, in the order of its labels; none for a file that is well.

    `counts` says how much of each thing was tried (rows, relations, unknowns, programmes); it holds no number of children.
    `complete` is false where time ran out, and then a finding says so too.
    """

    findings: tuple[Finding, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    complete: bool = True

    @property
    def well(self) -> bool:
        """Whether the file may go live: judged to the end, with nothing to hold against it."""
        return self.complete and not self.findings
