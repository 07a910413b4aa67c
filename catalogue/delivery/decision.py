"""A decision, and the figure on which it was taken."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from catalogue.delivery.choices import choice_fault
from catalogue.delivery.typed_text import slug
from catalogue.minutes import HOW


@dataclass(frozen=True)
class Decision:
    """What a body decided, and how. `dissent` says who disagreed and why, `review` when it is to be looked at again."""

    id: str
    framework: str
    area: str
    text: str
    how: str
    meeting: str | None = None
    indicator: str | None = None
    outcome: str | None = None
    decided: date | None = None
    dissent: tuple[str, ...] = ()
    review: date | None = None
    came_from: tuple[str, ...] = ()
    confidential: bool = False

    choices: ClassVar[dict] = {"how": HOW}

    @property
    def indicators(self) -> tuple[str, ...]:
        return (self.indicator,) if self.indicator else ()


def decision_id(table: dict) -> str:
    """One decision for each text at a meeting."""
    return slug(*(str(table.get(key) or "") for key in ("framework", "meeting", "decided", "indicator", "text")))


def decision_faults(decision: Decision, where: str, chain: tuple[str, ...]):
    """What is wrong with a Decision by itself; `chain` is not asked."""
    yield from choice_fault("how", decision.how, HOW, where)
