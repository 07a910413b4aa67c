"""The few indicators that need attention most, beside the few that stand best: at most five each."""

from html import escape

from pages.shell.address import href
from pages.ui.verdict import judged
from panels.attention import verdicts
from panels.evidence import TARGETS, evidence
from panels.format import figure
from panels.overview import Overview
from panels.panel import Verdict
from panels.periods import of, since


LISTS = (("Needs attention most", "worst", "worse"), ("Going well, or ahead of England", "best", "better"))


def attention_lists(overview: Overview) -> str:
    """Both lists side by side, and under them what asks for a question; empty where nothing speaks for or against any figure."""
    made = [_list(title, getattr(overview, name), kind, overview.framework.id) for title, name, kind in LISTS if getattr(overview, name)]
    lists = f'<div class="pair extremes">{"".join(made)}</div>' if made else ""
    return f"{lists}{_ask_why(overview)}"


def _ask_why(overview):
    """What stands out where neither way is better, in one line each; empty where nothing does."""
    items = "".join(f"<li>{_question(row.panel, overview.framework.id)}</li>" for row in overview.ask_why)
    return f'<section class="ask"><h2>Stands out: ask why</h2><ul>{items}</ul></section>' if items else ""


def _question(panel, framework):
    """Assessment requests refused 41.9% (England 25.2%), up 8.6 points since 2023."""
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    england = next(comparator for comparator in panel.comparators if comparator.kind == "country")
    moved = f", {panel.previous.verdict.words} {since(panel.previous.since)}" if panel.previous else ""
    words = f"{figure(panel.latest.value, panel.indicator)} (England {figure(england.value, panel.indicator)}){moved}"
    return f'<a data-go href="{escape(at)}">{escape(panel.indicator.short)}</a> {escape(words)}'


def _list(title, rows, kind, framework):
    items = "".join(f"<li>{_item(row.panel, kind, framework)}</li>" for row in rows)
    return f"<section><h2>{title}</h2><ol>{items}</ol></section>"


def _item(panel, kind, framework):
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    first = first_verdict(panel, kind)
    more = [words for words in evidence(panel) if not words.startswith(first.words)]
    under = " · ".join([figure(panel.latest.value, panel.indicator), of(panel.latest), *more])
    return (
        f'<a data-go href="{escape(at)}">{escape(panel.indicator.title)}</a><span class="judged">{judged(first)}</span>'
        f"<small>{escape(under)}</small>"
    )


def first_verdict(panel, kind):
    """The weightiest verdict of this kind on a Panel, in words that stand by themselves."""
    name, verdict = next((name, verdict) for name, verdict in verdicts(panel).items() if verdict.kind == kind)
    if name.startswith("against"):
        return Verdict(kind, f"{verdict.words} than {'England' if name.endswith('England') else 'its neighbours'}")
    return Verdict(kind, TARGETS.get(verdict.words, verdict.words) if name == "target" else verdict.words)
