"""How people answered a survey question: the sentence above its bar, and its table."""

from html import escape

from pages.ui.data_table import plain_table
from panels.format import amount, number
from panels.panel import Panel


def heading(panel: Panel) -> str:
    """What stands above the bar, or instead of it where the answers are hidden."""
    likert = panel.likert
    return f'<h2>How people answered</h2><p class="about"><strong>{escape(likert.title)}</strong></p><p class="about">{escape(likert.words)}</p>'


def answers_table(panel: Panel) -> str:
    """The bar as a true table behind a summary, in the order of the scale."""
    rows = [
        [answer.label, number(answer.point.numerator), amount(answer.point.value, 1, "%"), _interval(answer.point)]
        for answer in panel.likert.answers
    ]
    body = plain_table(f"Answers to: {panel.likert.wording}", ["Answer", "People", "Share", "95% interval"], rows, range(1, 4))
    return f'<details class="twin"><summary>The answers as a table</summary>{body}</details>'


def _interval(point):
    return "" if point.lower95 is None else f"{number(point.lower95, 1)} to {number(point.upper95, 1)}"
