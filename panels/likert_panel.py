"""How people answered a survey question: the share of each answer in the order of its scale, and the net score."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from catalogue import Catalogue
from catalogue.codebooks import Question
from metrics.likert import net
from metrics.proportion import wilson_base
from panels import periods
from panels.area_figures import point
from panels.format import MINUS, amount, listed, number
from panels.panel import Answer, Likert


if TYPE_CHECKING:
    from panels.panel import Panel


HIDDEN = "How people answered is hidden to protect children"
WHY = (
    "At least one answer was given by so few that it could point to a child. Answers add up to all who answered, so none of them is shown."
)


def likert(rows: Sequence[Any], panel: Panel, catalogue: Catalogue) -> Likert | None:
    """The Likert of the latest period in these SafeRows of one indicator's answers; None without rows or a codebook that orders them."""
    last = max((row.ends for row in rows), default=None)
    points = {row.category: point(row) for row in rows if row.ends == last}
    wording, question = _question(panel.indicator.id, points, catalogue.codebooks.values())
    if question is None:
        return None
    answers = tuple(Answer(label, side(label, question), points[label]) for label in question.labels)
    if any(answer.point.status != "shown" for answer in answers):
        return Likert(wording, (), None, None, HIDDEN, WHY, "")
    net = score(answers)
    base = answers[0].point.denominator
    return Likert(wording, answers, base, net, title(answers), words(wording, answers, base, net), alt(wording, answers))


def _question(indicator, points, books):
    """(what was asked, its Question) in the codebook of the period of these points; (None, None) where there is none with these answers."""
    for book in books:
        for measure in book.measures:
            question = book.questions[measure.questions[0]]
            now = {point.period for point in points.values()} == {book.period}
            if measure.answers and measure.indicator == indicator and now and set(question.labels) == set(points):
                item = question.columns[question.rows.index(measure.row)] if question.rows else ""
                return item or question.text or question.columns[0], question
    return None, None


def side(label: str, question: Question) -> str:
    """positive, negative or neither, as the codebook calls the answer."""
    if label in question.spellings(question.positive):
        return "positive"
    return "negative" if label in question.spellings(question.negative) else "neither"


def score(answers: tuple[Answer, ...]) -> tuple[float, ...] | None:
    """(net, lower, upper) in points on the smallest base of any answer's interval; None unless the scale has two sides."""
    if not {"positive", "negative"} <= {answer.side for answer in answers}:
        return None
    at = [(answer.point.value, answer.point.lower95, answer.point.upper95) for answer in answers if answer.point.lower95]
    effective = np.nanmin(wilson_base(*np.array(at).T)) if at else np.nan
    return tuple(100 * part for part in net(share(answers, "positive") / 100, share(answers, "negative") / 100, effective))


def share(answers: tuple[Answer, ...], name: str) -> float:
    """The share of all answers on one side, in %."""
    return sum(answer.point.value for answer in answers if answer.side == name)


def title(answers: tuple[Answer, ...]) -> str:
    """55% answered “strongly agree” or “agree”, 30% “disagree” or “strongly disagree”; else the most common answer."""
    if score(answers) is None:
        most = max(answers, key=lambda answer: answer.point.value)
        return f"The most common answer was {_quoted([most])}: {_percent(most.point.value)} gave it"
    parts = [
        f"{_percent(share(answers, name))} {verb}{_quoted([answer for answer in answers if answer.side == name])}"
        for name, verb in (("positive", "answered "), ("negative", ""))
    ]
    return ", ".join(parts)


def words(wording: str, answers: tuple[Answer, ...], base: float, net: tuple[float, ...] | None) -> str:
    """What was asked, how many answered it, and the net score with its interval."""
    text = f"“{wording}”: {number(base)} answered {periods.within(answers[0].point)}."
    if net and not np.isnan(net).any():
        middle, low, high = (_signed(part) for part in net)
        text += f" Net score: {middle} points (95% interval {low} to {high}), the positive share less the negative one."
    return " ".join(filter(None, [text, answers[0].point.note]))


def alt(wording: str, answers: tuple[Answer, ...]) -> str:
    """One line for those who do not see the chart."""
    return f"Bar of all answers to “{wording}”: {listed([f'{answer.label} {_percent(answer.point.value)}' for answer in answers])}."


def _percent(value):
    return amount(value, 0, "%")


def _signed(value):
    text = number(value)
    return text if text.startswith(MINUS) or text == "0" else f"+{text}"


def _quoted(answers):
    return " or ".join(f"“{answer.label[:1].lower()}{answer.label[1:]}”" for answer in answers)
