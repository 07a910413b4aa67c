"""Questions that allow many answers, in one column for each or all in one cell, as SQL."""

from collections.abc import Iterable, Mapping

from catalogue.codebooks import Question
from loaders.survey.answer_tests import among, any_of
from sql import quoted


TICKED = ("1", "yes", "true", "checked", "selected", "ticked", "x")
UNTICKED = ("0", "no", "false", "unchecked", "not selected")


def gave_any(question: Question, cells: Mapping[str, str]) -> str:
    """SQL: at least one cell of a multi question holds something other than a refusal."""
    refusals = (*question.declined, *question.not_asked)
    return any_of(f"({cells[column]} is not null and not {among(cells[column], refusals)})" for column in question.columns)


def ticked_any(question: Question, cells: Mapping[str, str]) -> str:
    """SQL: at least one option of a multi question is ticked."""
    return any_of(ticked(question, option[0], cells) for option in question.options)


def ticked(question: Question, answer: str, cells: Mapping[str, str]) -> str:
    """SQL: the respondent ticked this answer of a multi question; `other` is whatever is not among its answers."""
    if question.separator and answer == question.other:
        return f"coalesce({leftover(question, cells)}, false)"
    place = next(n for n, option in enumerate(question.options) if answer in option)
    if not question.separator:
        return among(cells[question.columns[place]], (*TICKED, *question.options[place]))
    order = longest_first(question)
    rest = remainder(question, cells[question.columns[0]], order[: order.index(place)])
    return f"coalesce({any_of(f'contains({rest}, {_fenced(question, text)})' for text in question.options[place])}, false)"


def longest_first(question: Question) -> list[int]:
    """The places of a multi question's options, longest first, so that an option holding the separator is found whole."""
    return sorted(range(len(question.options)), key=lambda place: -max(map(len, question.options[place])))


def remainder(question: Question, cell: str, places: Iterable[int]) -> str:
    """SQL: what is left of a many-answers cell once the options in these places are taken out of it."""
    mark = _mark(question)
    rest = f"regexp_replace({mark} || {cell} || {mark}, '\\s*' || {quoted(_escaped(question))} || '\\s*', {mark}, 'g')"
    for text in (text for place in places for text in question.options[place]):
        rest = f"replace({rest}, {_fenced(question, text)}, {mark})"
    return rest


def leftover(question: Question, cells: Mapping[str, str]) -> str:
    """SQL: a many-answers cell holds something that is not among the options."""
    rest = remainder(question, cells[question.columns[0]], longest_first(question))
    return f"trim({rest}, {_mark(question)} || ' ') <> ''"


def _mark(question: Question) -> str:
    return quoted(question.separator.strip())


def _escaped(question: Question) -> str:
    return "".join(f"\\{sign}" if not sign.isalnum() else sign for sign in question.separator.strip())


def _fenced(question: Question, text: str) -> str:
    mark = _mark(question)
    inner = f"regexp_replace(plain({quoted(text)}), '\\s*' || {quoted(_escaped(question))} || '\\s*', {mark}, 'g')"
    return f"{mark} || {inner} || {mark}"
