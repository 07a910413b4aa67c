"""What a survey publishes of each question, though no indicator rests on it: how many answered, and the count of each answer and side.

Each is published as an indicator of its own, so that disclosure control and its audit treat it as they treat every figure.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import Any

from catalogue.codebooks import Codebook, Measure, Question
from catalogue.indicators import Indicator


SIDES = ("positive", "neither", "negative")
ANSWERED, ANSWER_PART, SIDE, TOOK_PART = "answered", "answer", "side", "took part"
SLUG = 40
# Of several columns under one heading, which one is meant.
WHICH = re.compile(r"#\d+$")
# A mean or a net score says so much of the answers that they are hidden all or none, and shown of everyone alone.
TELLING = ("mean", "net")


@dataclass(frozen=True)
class Part:
    """One published count of an item: `definition` is the id it is published under, `label` its answer or its side, `side` positive,
    neither or negative ('' where the question has no sides), `grouped` whether it is given by groups of children too.
    """

    definition: str
    role: str
    label: str
    side: str = ""
    grouped: bool = False


@dataclass(frozen=True)
class Item:
    """One thing that was asked: a question, or one row of a grid. `column` is the heading of its answers, None for a multi question.

    `same_as` is an indicator that counts the positive side of the same children. `together` says that its answers are hidden all or none,
    as a mean or a net score of them is shown.
    """

    survey: str
    question: Question
    row: str | None
    position: int
    together: bool = False
    same_as: str | None = None

    @property
    def column(self) -> str | None:
        """The heading under which it was answered; None for a question of many answers."""
        if self.question.kind == "multi":
            return None
        return self.question.columns[self.question.rows.index(self.row)] if self.row else self.question.columns[0]

    @property
    def id(self) -> str:
        """The id of its question, and of its row where it has one."""
        return f"{self.question.id} · {self.row}" if self.row else self.question.id

    @property
    def text(self) -> str:
        """What was asked, as people read it."""
        heading = self.column or self.question.columns[0]
        title = WHICH.sub("", heading)
        if not self.row:
            return self.question.text or title
        asked = self.question.text
        # A heading that repeats the question, or is but the name of a variable, is no statement to read.
        statement = self.row if " " not in title or (asked and asked in title) else title
        return f"{asked} · {statement}" if asked else statement

    @property
    def several(self) -> bool:
        """Whether one person may give several of the answers, which then add up to no base."""
        return self.question.kind == "multi"

    @property
    def labels(self) -> tuple[str, ...]:
        """Each answer in order, and last the word for any other where the codebook has one."""
        question = self.question
        other = question.other if question.separator or not self.several else None
        return (*question.labels, *filter(None, (other,)))

    @cached_property
    def base(self) -> Part:
        """Those who answered."""
        return Part(definition(self.survey, self.id), ANSWERED, "answered", grouped=True)

    @cached_property
    def answers(self) -> tuple[Part, ...]:
        """A Part for each answer in order; of those hidden all or none, all under the id of the item."""
        question, named = self.question, definition(self.survey, self.id)
        grouped = self.several or (not self.sides and not self.together)
        return tuple(
            Part(named if self.together else definition(self.survey, self.id, label), ANSWER_PART, label, side_of(question, label), grouped)
            for label in self.labels
        )

    @cached_property
    def sides(self) -> tuple[Part, ...]:
        """A Part for each side that has answers; none without sides, and none where answers are hidden all or none."""
        question = self.question
        if self.several or self.together or not (question.positive or question.negative):
            return ()
        there = dict.fromkeys(side_of(question, label) for label in self.labels)
        return tuple(Part(definition(self.survey, self.id, f"\0{side}"), SIDE, side, side, True) for side in SIDES if side in there)

    @property
    def parts(self) -> tuple[Part, ...]:
        return (self.base, *self.answers, *self.sides)


def side_of(question: Question, label: str) -> str:
    """positive, negative or neither, as the codebook calls an answer; '' where the question has no sides."""
    if not (question.positive or question.negative):
        return ""
    if label in question.spellings(question.positive):
        return "positive"
    return "negative" if label in question.spellings(question.negative) else "neither"


def definition(*names: str) -> str:
    """The id under which a part is published: letters, digits and _ alone, the same for the same names, another for any other."""
    survey = re.sub(r"[^a-z0-9]+", "_", names[0].lower()).strip("_")[:SLUG]
    return f"survey_{survey}_{sha256(chr(31).join(names).encode()).hexdigest()[:12]}"


def took_part(survey: str) -> Part:
    """All who took part in a survey."""
    return Part(definition(survey), TOOK_PART, "took part")


def survey_items(book: Codebook) -> tuple[Item, ...]:
    """The Items of a codebook in its order, free text left out."""
    asked = [(question, row) for question in book.questions.values() if question.kind != "text" for row in question.rows or (None,)]
    return tuple(_item(book, question, row, position) for position, (question, row) in enumerate(asked))


def _item(book, question, row, position):
    resting = [measure for measure in book.measures if question.id in measure.questions and measure.row == row]
    same = next((measure.indicator for measure in resting if _the_same(measure)), None)
    return Item(book.id, question, row, position, any(measure.rule in TELLING for measure in resting), same)


def _the_same(measure: Measure) -> bool:
    return measure.rule == "positive" and measure.base == "answered" and len(measure.questions) == 1


def survey_definitions(book: Codebook) -> dict[str, Indicator]:
    """{id: Indicator} of everything that the findings of a survey publish; empty where its codebook does not ask for them."""
    if not book.findings:
        return {}
    everyone = took_part(book.id)
    made = [_indicator(everyone, f"{book.title}: took part", "Those who took part", f"All who took part in {book.id}")]
    items = survey_items(book)
    for item in items:
        made += _definitions_of(item, tuple(_leads(item, items)))
    return {indicator.id: indicator for indicator in made}


def _definitions_of(item: Item, leads: tuple[str, ...]) -> Iterator[Indicator]:
    """The Indicators of one item. Its answers add up to all who answered, and those of one side to that side."""
    base = f"Those who answered “{item.id}” of {item.survey}"
    apart = [] if item.several or item.together else [part.definition for part in item.answers]
    yield replace(
        _indicator(item.base, item.text, f"All counted under “{item.id}” of {item.survey}", base),
        base_parts=tuple(apart), asked_after=leads,
    )  # fmt: skip
    for part in item.answers if not item.together else ():
        title = f"{item.text}: {part.label}"
        yield replace(
            _indicator(part, title, f"“{part.label}” in “{item.id}” of {item.survey}", base), asked_after=leads, block=item.base.definition
        )
    for part in item.sides:
        mine = tuple(answer.definition for answer in item.answers if answer.side == part.side)
        yield replace(
            _indicator(part, f"{item.text}: {part.label}", f"{part.label} answers in “{item.id}” of {item.survey}", base),
            parts=mine, same_as=item.same_as if part.side == "positive" else None, asked_after=leads,
            block=item.base.definition,
        )  # fmt: skip


def _leads(item: Item, items: tuple[Item, ...]) -> Iterator[str]:
    """The definitions of the answers that lead to an item."""
    for other in items:
        for answer in item.question.asked_if.get(other.question.id, ()):
            named = {answer, *other.question.spellings([answer])}
            yield from (part.definition for part in other.answers if part.label in named)


def _indicator(part: Part, title: str, counted: str, base: str) -> Indicator:
    """A share in % of those who answered, which stands in no framework and on no page but that of surveys."""
    return Indicator(
        id=part.definition, title=title, short=title, meaning=title, matters="", statement="{value}", unit="%", method="proportion",
        numerator=counted, denominator=base, better="neither", kind="outcome", source="Survey", owner="", frequency="once", sources=(),
        per=100, comparators=(), whole_first=True,
    )  # fmt: skip


def by_definition(items: tuple[Item, ...]) -> Mapping[str, Any]:
    """{definition: Item} of every part that is published."""
    return {part.definition: item for item in items for part in item.parts}
