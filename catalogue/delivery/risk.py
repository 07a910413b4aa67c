"""A risk or barrier of a sub-group: how likely, how bad, what is done, and to whom it was passed up."""

from dataclasses import dataclass
from typing import ClassVar

from catalogue.delivery.choices import OPEN, RISK_STATES, SCALE, choice_fault
from catalogue.delivery.typed_text import slug
from errors import Problem


@dataclass(frozen=True)
class Risk:
    """What may go wrong, for a `body` such as a sub-group. Likelihood and impact go from 1 to 5.

    `escalated_to` is a body above, `asked` what it was asked, `came_back` its answer (None while it is awaited).
    """

    id: str
    framework: str
    area: str
    title: str
    body: str
    likelihood: int
    impact: int
    mitigation: str | None = None
    owner: str | None = None
    indicators: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    escalated_to: str | None = None
    asked: str | None = None
    came_back: str | None = None
    status: str = OPEN
    meeting: str | None = None
    came_from: tuple[str, ...] = ()
    confidential: bool = False

    choices: ClassVar[dict] = {"status": RISK_STATES}

    @property
    def rating(self) -> int:
        """Likelihood × impact, from 1 to 25."""
        return self.likelihood * self.impact


def risk_id(table: dict) -> str:
    """One risk for each title of a body."""
    return slug(*(str(table.get(key) or "") for key in ("framework", "body", "title")))


def risk_faults(risk: Risk, where: str, chain: tuple[str, ...]):
    """What is wrong with a Risk by itself. `chain` are the bodies that it may be passed up to, in turn."""
    yield from choice_fault("status", risk.status, RISK_STATES, where)
    for column in ("likelihood", "impact"):
        if getattr(risk, column) not in SCALE:
            yield Problem("rate it from 1 (least) to 5 (most)", column=column, found=str(getattr(risk, column)), table=where)
    yield from choice_fault("escalated_to", risk.escalated_to, chain, where)
    if risk.escalated_to and not risk.asked:
        yield Problem("say what the body above was asked; fill in 'asked'", column="asked", table=where)
    if risk.came_back and not risk.escalated_to:
        yield Problem("say which body answered; fill in 'escalated_to'", column="escalated_to", table=where)
