"""What each respondent counts for in the findings of a survey, as SQL: 1 or 0 in each answer and side, NULL where they did not answer."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from catalogue import Codebook
from catalogue.codebooks import Question
from catalogue.survey_items import Item, Part, survey_items, took_part
from loaders.survey.answer_tests import among, any_of, is_option
from loaders.survey.measure_scores import answered
from loaders.survey.multiple_choice import ticked, ticked_any


class FindingScore(NamedTuple):
    """A Part with the SQL of a respondent's score in it. `answer` is its label where it is shown as one of the answers hidden all or none."""

    part: Part
    worth: str
    answer: str | None = None


def finding_scores(book: Codebook, cells: Mapping[str, str]) -> Iterator[FindingScore]:
    """The FindingScores of everything the findings of a survey publish; none where its codebook does not ask for them."""
    if book.findings:
        yield FindingScore(took_part(book.id), "1")
        for item in survey_items(book):
            yield from _of_item(item, cells)


def _of_item(item: Item, cells: Mapping[str, str]) -> Iterator[FindingScore]:
    valid = _valid(item, cells)
    yield FindingScore(item.base, f"case when {valid} then 1 end")
    gave = {part.label: _gave(item, place, cells) for place, part in enumerate(item.answers)}
    for part in item.answers:
        yield FindingScore(part, _share(gave[part.label], valid), part.label if item.together else None)
    for part in item.sides:
        mine = any_of(gave[answer.label] for answer in item.answers if answer.side == part.side)
        yield FindingScore(part, _share(mine, valid))


def _share(gave: str, valid: str) -> str:
    return f"case when {gave} then 1 when {valid} then 0 end"


def _valid(item: Item, cells: Mapping[str, str]) -> str:
    """SQL: there is a valid answer. Of many answers at least one is ticked, so that it is all one how a tool writes that none is."""
    question = item.question
    if not item.several:
        return answered(question, cells[item.column])
    other = f" or {ticked(question, question.other, cells)}" if question.other and question.separator else ""
    return f"({ticked_any(question, cells)}{other})"


def _gave(item: Item, place: int, cells: Mapping[str, str]) -> str:
    """SQL: the respondent gave the answer in this place; the last, where the codebook has a word for others, is any other."""
    question, part = item.question, item.answers[place]
    if item.several:
        return ticked(question, part.label, cells)
    cell = cells[item.column]
    return is_option(question, place, cell) if place < len(question.options) else _other(question, cell)


def _other(question: Question, cell: str) -> str:
    known = [text for option in question.options for text in option]
    return f"({cell} is not null and not {among(cell, (*known, *question.declined, *question.not_asked))})"
