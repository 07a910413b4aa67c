"""A question of the challenge log: what a body asked, and what it was answered."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from catalogue.delivery.typed_text import slug
from errors import Problem


@dataclass(frozen=True)
class Question:
    """What a body asked on a day, and the answer with its day and who gave it: all None while it is open."""

    id: str
    framework: str
    area: str
    text: str
    asked_by: str
    asked: date | None = None
    meeting: str | None = None
    indicator: str | None = None
    outcome: str | None = None
    answer: str | None = None
    answered: date | None = None
    answered_by: str | None = None
    came_from: tuple[str, ...] = ()
    confidential: bool = False

    choices: ClassVar[dict] = {}

    @property
    def indicators(self) -> tuple[str, ...]:
        return (self.indicator,) if self.indicator else ()


def question_id(table: dict) -> str:
    """One question for each text of a body at a meeting or on a day."""
    return slug(*(str(table.get(key) or "") for key in ("framework", "asked_by", "meeting", "asked", "text")))


def question_faults(question: Question, where: str, chain: tuple[str, ...]):
    """What is wrong with a Question by itself; `chain` is not asked."""
    if question.answered and not question.answer:
        yield Problem("a question that was answered on a day has an answer; fill in 'answer'", column="answer", table=where)
    if question.answered and question.asked and question.answered < question.asked:
        yield Problem(
            f"it is answered before it was asked on {question.asked}", column="answered", found=str(question.answered), table=where
        )
