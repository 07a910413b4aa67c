"""What stands beside a chart: what it means, why it matters, how to read it, who owes it next; and how it was judged."""

from markupsafe import Markup

from pages.ui.glossary_words import explained_text
from pages.ui.templates import Macros
from panels.data_due import RECEIVED, Extract
from panels.panel import Panel
from panels.periods import day, month


def side_notes(panel: Panel, extract: Extract | None = None) -> Markup:
    """The notes beside the chart as markup. `extract` is what is owed of it, None where no framework asks for it."""
    indicator = panel.indicator
    parts = [
        ("What this means", indicator.meaning),
        ("Why it matters", indicator.matters),
        ("Read with care", indicator.caveat),
        ("When the next figure is due", _owed(panel, extract)),
    ]
    return Macros("indicator/indicator_story.html").side_notes([(title, explained_text(words)) for title, words in parts if words])


def _owed(panel: Panel, extract: Extract | None) -> str:
    indicator = panel.indicator
    state = f"{extract.words}." if extract and extract.state != RECEIVED else ""
    due = f"The next is expected in {month(indicator.next_expected)}." if indicator.next_expected else ""
    loaded = f"The data file shown was loaded on {day(panel.loaded)}." if panel.loaded else "Nothing has been loaded yet."
    return " ".join(filter(None, [f"{indicator.owner}, {indicator.frequency}.", state, due, loaded]))


def judgement_notes(panel: Panel) -> str:
    """How the verdicts of the page were reached, and under which licence the figures are published."""
    licence = f" Licence: {panel.indicator.licence}." if panel.indicator.licence else ""
    return f"{panel.method_words}{licence}"
