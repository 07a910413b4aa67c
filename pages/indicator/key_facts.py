"""The five facts of an indicator: latest, against England, since the previous figure, direction, target."""

from typing import NamedTuple

from markupsafe import Markup

from pages.ui.glossary_words import explained_term
from pages.ui.scorecard_cells import against_england
from pages.ui.templates import Macros
from pages.ui.watchlist_star import star
from panels import periods
from panels.format import counts, figure, number
from panels.panel import Panel, Verdict
from panels.reader_choices import has_reader_target


_STORY = Macros("indicator/indicator_story.html")


class Latest(NamedTuple):
    """The latest figure, a unit of several words after it ('' for any other), and the lines below it."""

    figure: str
    unit: str
    under: list[str]


def opening(panel: Panel, places: str, next_steps: Markup) -> Markup:
    """Where the indicator stands, and what the page found, as its heading; without a figure why, and the ways on."""
    absent = "" if panel.latest else _STORY.no_figure(panel.words, next_steps)
    return _STORY.opening(_named(panel, places), star(panel.indicator, "My list"), panel.title, absent)


def _named(panel: Panel, places: str) -> str:
    """Where the indicator stands, and the name under which its source publishes it."""
    official = panel.indicator.official
    return f"{places} · {official}" if official else places


def facts(panel: Panel) -> Markup:
    """The facts of a Panel with a figure as a list of terms."""
    judgements = [
        ("Compared with England", *against_england(panel)),
        ("Since last time", *_change(panel)),
        ("Direction", *_direction(panel)),
        ("Your own target" if has_reader_target(panel) else "Target", *_target(panel)),
    ]
    return _STORY.facts(_latest(panel), [(explained_term(term), verdict, detail) for term, verdict, detail in judgements])


def _latest(panel: Panel) -> Latest:
    now, indicator = panel.latest, panel.indicator
    interval = ""
    if now.lower95 is not None and now.upper95 is not None:
        interval = f"95% interval {number(now.lower95, indicator.decimals)} to {number(now.upper95, indicator.decimals)}"
    under = [text for text in (periods.of(now), counts(now), interval) if text]
    if " " in indicator.unit:
        return Latest(f"{number(now.value, indicator.decimals)} ", indicator.unit, under)
    return Latest(figure(now.value, indicator), "", under)


def _change(panel: Panel) -> tuple[Verdict, str]:
    change = panel.previous
    return (change.verdict, change.verdict.detail) if change else (Verdict("none", "first figure"), "nothing earlier to compare with")


def _direction(panel: Panel) -> tuple[Verdict, str]:
    return panel.direction.verdict, panel.direction.verdict.detail


def _target(panel: Panel) -> tuple[Verdict, str]:
    return (panel.target.verdict, panel.target.verdict.detail) if panel.target else (Verdict("none", "no target"), "none has been set")
