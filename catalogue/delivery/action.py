"""An action: who does what by when, and about which figures."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from catalogue.delivery.choices import ACTION_STATES, ENDED, EVIDENCE, LATE, LEVELS, NOT_STARTED, STOPPED, STREAMS, choice_fault
from catalogue.delivery.typed_text import slug
from errors import Problem


@dataclass(frozen=True)
class Action:
    """What somebody does. `owner` is an organisation and role; `note` says how it goes.

    `plan` is the plan it belongs to, `source` where its evidence can be read, `cost` in pounds. `activity`, `investment` and
    `output` are its logic model, whose outcomes are `outcomes`. `collective` and `workstream` are the framework's own.
    """

    id: str
    framework: str
    area: str
    title: str
    owner: str
    starts: date | None = None
    due: date | None = None
    indicators: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    stream: str | None = None
    level: str | None = None
    evidence: str | None = None
    status: str = NOT_STARTED
    note: str | None = None
    plan: str | None = None
    source: str | None = None
    cost: float | None = None
    activity: str | None = None
    investment: str | None = None
    output: str | None = None
    why_stopped: str | None = None
    collective: str | None = None
    workstream: str | None = None
    meeting: str | None = None
    came_from: tuple[str, ...] = ()
    confidential: bool = False

    choices: ClassVar[dict] = {"status": ACTION_STATES, "stream": STREAMS, "level": LEVELS, "evidence": EVIDENCE}

    @property
    def is_open(self) -> bool:
        return self.status not in ENDED

    def is_late(self, today: date) -> bool:
        """Whether it is called late, or its day has passed and it is neither done nor stopped."""
        return self.status == LATE or (self.is_open and self.due is not None and self.due < today)


def action_id(table: dict) -> str:
    """One action for each title in an area of a framework."""
    return slug(*(str(table.get(key) or "") for key in ("framework", "area", "title")))


def action_faults(action: Action, where: str, chain: tuple[str, ...]):
    """What is wrong with an Action by itself; `chain` is not asked."""
    for column, choices in Action.choices.items():
        yield from choice_fault(column, getattr(action, column), choices, where)
    if action.starts and action.due and action.due < action.starts:
        yield Problem(f"it is due before it starts on {action.starts}", column="due", found=str(action.due), table=where)
    if action.status == STOPPED and not action.why_stopped:
        yield Problem("an action that was stopped says why; fill in 'why_stopped'", column="why_stopped", table=where)
    if action.cost is not None and not 0 <= action.cost < 1e12:
        yield Problem("a cost is a number of pounds from 0 up", column="cost", found=str(action.cost), table=where)
