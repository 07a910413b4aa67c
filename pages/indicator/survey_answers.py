"""How people answered a survey question: the sentence above its bar, and its table."""

from markupsafe import Markup

from pages.ui.templates import Macros
from panels.format import amount, number
from panels.panel import Panel


_STORY = Macros("indicator/indicator_story.html")


def heading(panel: Panel) -> Markup:
    """What stands above the bar, or instead of it where the answers are hidden."""
    return _STORY.answers(panel.likert.title, panel.likert.words)


def answers_table(panel: Panel) -> Markup:
    """The bar as a true table behind a summary, in the order of the scale."""
    rows = [
        [answer.label, number(answer.point.numerator), amount(answer.point.value, 1, "%"), _interval(answer.point)]
        for answer in panel.likert.answers
    ]
    headings = ("Answer", "People", "Share", "95% interval")
    return _STORY.twin("The answers as a table", f"Answers to: {panel.likert.wording}", headings, rows, range(1, 4))


def _interval(point):
    return "" if point.lower95 is None else f"{number(point.lower95, 1)} to {number(point.upper95, 1)}"
