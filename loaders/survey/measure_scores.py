"""What a respondent's answers are worth to a measure, as SQL over the cells of the codebook's columns."""

from collections.abc import Iterable, Mapping, Sequence

from catalogue import Codebook
from catalogue.codebooks import Measure, Question
from loaders.survey.answer_tests import among, any_of, is_any_option, is_option
from loaders.survey.multiple_choice import gave_any, ticked, ticked_any


def score(measure: Measure, book: Codebook, cells: Mapping[str, str]) -> str:
    """SQL for one respondent's score in a measure: 0 or 1 for a share, the score for a mean, -1 to 1 for a net score.

    It is NULL for whoever is outside the measure's base. `cells` gives the SQL of each heading's cell.
    """
    questions = [book.questions[name] for name in measure.questions]
    if measure.rule == "mean":
        return _mean(questions[0], measure, cells)
    if measure.rule == "net":
        return _net(questions[0], measure, cells)
    if measure.rule == "ticked":
        won = any_of(ticked(question, measure.option, cells) for question in questions)
    else:
        won = any_of(among(_cell(question, measure, cells), question.spellings(question.positive)) for question in questions)
    return f"case when {won} then 1 when {_base(measure, questions, book, cells)} then 0 end"


def scale(measure: Measure, book: Codebook) -> list[float]:
    """The scores that a measure may give, lowest first; empty for a share, which has a count in place of a mean."""
    if measure.rule == "mean":
        return sorted(set(_worths(book.questions[measure.questions[0]])))
    return [-1, 0, 1] if measure.rule == "net" else []


def answer_scores(measure: Measure, book: Codebook, cells: Mapping[str, str]) -> list[tuple[str, str]]:
    """(label, SQL) of each answer to the question of a measure, in order: 1 for who gave it, 0 for who gave another, else NULL."""
    question = book.questions[measure.questions[0]]
    cell = _cell(question, measure, cells)
    return [
        (label, f"case when {is_option(question, place, cell)} then 1 when {answered(question, cell)} then 0 end")
        for place, label in enumerate(question.labels)
    ]


def _mean(question: Question, measure: Measure, cells: Mapping[str, str]) -> str:
    cell = _cell(question, measure, cells)
    worth = " ".join(f"when {among(cell, option)} then {number}" for option, number in zip(question.options, _worths(question)))
    return f"case {worth} end"


def _worths(question: Question) -> Sequence[float]:
    """What each answer to a question is worth: as the codebook says, else the number that it is."""
    return question.scores or [float(option[0]) for option in question.options]


def _net(question: Question, measure: Measure, cells: Mapping[str, str]) -> str:
    cell = _cell(question, measure, cells)
    return (
        f"case when {among(cell, question.spellings(question.positive))} then 1 "
        f"when {among(cell, question.spellings(question.negative))} then -1 when {answered(question, cell)} then 0 end"
    )


def _base(measure: Measure, questions: Sequence[Question], book: Codebook, cells: Mapping[str, str]) -> str:
    """Who counts under a share besides those who scored: they gave none of the answers that would have scored."""
    if measure.base == "all":
        return "true"
    if measure.base == "asked":
        return any_of(was_asked(question, _columns(question, measure), book, cells) for question in questions)
    if measure.rule == "ticked":
        test = ticked_any if measure.base == "ticked" else gave_any
        return " and ".join(test(question, cells) for question in questions)
    return " and ".join(answered(question, _cell(question, measure, cells)) for question in questions)


def gave_answer(question: Question, cells: Mapping[str, str]) -> str:
    """SQL: there is an answer to any part of the question."""
    if question.kind == "multi":
        return gave_any(question, cells)
    return any_of(answered(question, cells[column]) for column in question.columns)


def answered(question: Question, cell: str) -> str:
    """SQL: the cell holds an answer, and not a refusal or a sign that the question was skipped over."""
    if question.other:
        return f"({cell} is not null and not {among(cell, (*question.declined, *question.not_asked))})"
    return is_any_option(question, cell)


def was_asked(question: Question, columns: Sequence[str], book: Codebook, cells: Mapping[str, str]) -> str:
    """SQL: the respondent was routed to these columns of the question, whether or not they were answered."""
    conditions = [f"not {among(cells[column], question.not_asked)}" for column in columns]
    return f"({' and '.join((*conditions, routed(question, book, cells)))})"


def routed(question: Question, book: Codebook, cells: Mapping[str, str]) -> str:
    """SQL: the answers to earlier questions lead to this one."""
    return " and ".join(_gave(book.questions[name], answers, cells) for name, answers in question.asked_if.items()) or "true"


def _gave(question: Question, answers: Iterable[str], cells: Mapping[str, str]) -> str:
    if question.kind == "multi":
        return any_of(ticked(question, answer, cells) for answer in answers)
    return among(cells[question.columns[0]], question.spellings(answers))


def _columns(question: Question, measure: Measure) -> Sequence[str]:
    return (question.columns[question.rows.index(measure.row)],) if question.rows else question.columns


def _cell(question: Question, measure: Measure, cells: Mapping[str, str]) -> str:
    return cells[_columns(question, measure)[0]]
