"""How many said what, and how far readers agree on it, as rows of a table."""

import actions
from pages.voice.finding_words import NONE, point_cells
from panels.format import number


# Krippendorff, Content Analysis (2004), section 11.4: what may be relied on, and what allows only tentative conclusions.
RELIABLE, TENTATIVE = 0.8, 0.667


def agreement_rows(found: actions.SurveyThemes, with_question: bool) -> list[list[str]]:
    """A row for each theme: title, question where there are several, people, share, interval, kappa, alpha, and a word for them."""
    return [_row(count, with_question) for count in found.themes]


def _row(count: actions.ThemeCount, with_question: bool) -> list[str]:
    agreed = count.agreement
    shown = point_cells(count.answer.point) if count.answer else [NONE] * 3
    figures = [NONE if value is None else number(value, 2) for value in (agreed.kappa, agreed.alpha)]
    return [count.theme.title, *([count.question] if with_question else []), *shown, *figures, _word(agreed)]


def _word(agreed) -> str:
    if agreed.alpha is None:
        return "All read alike" if agreed.read_by_several >= 10 else "Too few read by two"
    if agreed.alpha >= RELIABLE:
        return "Good"
    return "With caution" if agreed.alpha >= TENTATIVE else "Poor: talk about what counts"
