"""The five facts of an indicator: latest, against England, since the previous figure, direction, target."""

from html import escape

from pages.ui.glossary_words import explained_term
from pages.ui.scorecard_cells import against_england
from pages.ui.verdict import judged
from pages.ui.watchlist_star import star
from panels import periods
from panels.format import counts, figure, number
from panels.panel import Panel, Verdict
from panels.reader_choices import has_reader_target


def head(panel, places):
    """Where the indicator stands, and what the page found, as its heading."""
    return f'<p class="note">{escape(_named(panel, places))} {star(panel.indicator, "My list")}</p><h1 class="statement">{escape(panel.title)}</h1>'


def _named(panel, places):
    """Where the indicator stands, and the name under which its source publishes it."""
    official = panel.indicator.official
    return f"{places} · {official}" if official else places


def facts(panel: Panel) -> str:
    """The facts as a list of terms; empty where there is no figure."""
    if panel.latest is None:
        return f'<p class="lead">{escape(panel.words)}</p>'
    judged_facts = [
        ("Compared with England", *against_england(panel)),
        ("Since last time", *_change(panel)),
        ("Direction", *_direction(panel)),
        ("Your own target" if has_reader_target(panel) else "Target", *_target(panel)),
    ]
    return f'<dl class="facts">{_latest(panel)}{"".join(_fact(*fact) for fact in judged_facts)}</dl>'


def _latest(panel):
    now, indicator = panel.latest, panel.indicator
    shown = figure(now.value, indicator)
    if " " in indicator.unit:
        shown = f"{number(now.value, indicator.decimals)} "
    unit = f"<small>{escape(indicator.unit)}</small>" if " " in indicator.unit else ""
    interval = ""
    if now.lower95 is not None and now.upper95 is not None:
        interval = f"95% interval {number(now.lower95, indicator.decimals)} to {number(now.upper95, indicator.decimals)}"
    under = "<br>".join(escape(text) for text in (periods.of(now), counts(now), interval) if text)
    return f"<div><dt>Latest</dt><dd><b>{escape(shown)}{unit}</b>{under}</dd></div>"


def _fact(term, verdict, detail):
    return f"<div><dt>{explained_term(term)}</dt><dd><b>{judged(verdict)}</b>{escape(detail)}</dd></div>"


def _change(panel):
    change = panel.previous
    return (change.verdict, change.verdict.detail) if change else (Verdict("none", "first figure"), "nothing earlier to compare with")


def _direction(panel):
    return panel.direction.verdict, panel.direction.verdict.detail


def _target(panel):
    return (panel.target.verdict, panel.target.verdict.detail) if panel.target else (Verdict("none", "no target"), "none has been set")
