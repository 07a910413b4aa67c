"""An entry of the evidence register: what a partnership knows besides its figures, from whom, how, and when it is looked at again."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from catalogue.delivery.choices import EVIDENCE_TYPES, STRATEGY, choice_fault
from catalogue.delivery.typed_text import slug
from errors import Problem


# Fewer people than this who were heard are not counted out to readers, as no group of so few children is anywhere.
FEW = 10


@dataclass(frozen=True)
class Evidence:
    """What it says (`text`), of which `type`, and the sub-group or organisation (`body`) that brings it.

    `dated` is when it was found, `source` who made it and where it can be read, `method` how, `heard` how many people, `limits` what it
    cannot say, `review` when it is due anew. `view` is what the partnership thinks of a strategy or bid; None while nobody has judged it.
    """

    id: str
    framework: str
    area: str
    title: str
    type: str
    text: str
    dated: date | None = None
    body: str | None = None
    source: str | None = None
    method: str | None = None
    heard: int | None = None
    limits: str | None = None
    review: date | None = None
    view: str | None = None
    indicators: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    meeting: str | None = None
    came_from: tuple[str, ...] = ()
    confidential: bool = False

    choices: ClassVar[dict] = {"type": EVIDENCE_TYPES}

    @property
    def awaits_view(self) -> bool:
        """Whether it is a strategy or bid whose impact on children nobody has judged yet."""
        return self.type == STRATEGY and not self.view

    @property
    def few_heard(self) -> bool:
        """Whether so few people were heard that no reader is told how many."""
        return self.heard is not None and self.heard < FEW

    def is_due(self, today: date) -> bool:
        """Whether it should have been looked at again before today."""
        return self.review is not None and self.review < today


def evidence_id(table: dict) -> str:
    """One entry for each title on a day."""
    return slug(*(str(table.get(key) or "") for key in ("framework", "dated", "title")))


def evidence_faults(evidence: Evidence, where: str, chain: tuple[str, ...]):
    """What is wrong with Evidence by itself; `chain` is not asked."""
    yield from choice_fault("type", evidence.type, EVIDENCE_TYPES, where)
    if evidence.heard is not None and evidence.heard < 1:
        yield Problem("give how many people were heard, or leave it out", column="heard", found=str(evidence.heard), table=where)
    if evidence.review and evidence.dated and evidence.review < evidence.dated:
        message = f"it would be looked at again before it was made on {evidence.dated}"
        yield Problem(message, column="review", found=str(evidence.review), table=where)
    if evidence.view and evidence.type != STRATEGY:
        yield Problem(f"a view is taken of a {STRATEGY}; leave it out, or change 'type'", column="view", table=where)
