"""The few indicators that need attention most, beside the few that stand best: at most five each."""

from typing import NamedTuple

from markupsafe import Markup

from pages.shell.address import href
from pages.ui.templates import render
from panels.attention import verdicts
from panels.evidence import TARGETS, evidence
from panels.format import figure
from panels.overview import Overview
from panels.panel import Panel, Verdict
from panels.periods import of, since


LISTS = (("Needs attention most", "worst", "worse"), ("Going well, or ahead of England", "best", "better"))


class Entry(NamedTuple):
    """An indicator of a list: its weightiest verdict, and under it its figure and what else speaks for or against it."""

    title: str
    address: str
    verdict: Verdict
    under: str


class Question(NamedTuple):
    """An indicator of which neither way is better, and what stands out in words."""

    title: str
    address: str
    words: str


def attention_lists(overview: Overview) -> Markup:
    """Both lists side by side, and under them what asks for a question; empty where nothing speaks for or against any figure."""
    framework = overview.framework.id
    lists = [(title, [_entry(row.panel, kind, framework) for row in getattr(overview, name)]) for title, name, kind in LISTS]
    questions = [_question(row.panel, framework) for row in overview.ask_why]
    return render("overview/attention_lists.html", lists=[(title, entries) for title, entries in lists if entries], questions=questions)


def _question(panel: Panel, framework: str) -> Question:
    """Assessment requests refused 41.9% (England 25.2%), up 8.6 points since 2023."""
    england = next(comparator for comparator in panel.comparators if comparator.kind == "country")
    moved = f", {panel.previous.verdict.words} {since(panel.previous.since)}" if panel.previous else ""
    words = f"{figure(panel.latest.value, panel.indicator)} (England {figure(england.value, panel.indicator)}){moved}"
    return Question(panel.indicator.short, _address(panel, framework), words)


def _entry(panel: Panel, kind: str, framework: str) -> Entry:
    first = first_verdict(panel, kind)
    more = [words for words in evidence(panel) if not words.startswith(first.words)]
    under = " · ".join([figure(panel.latest.value, panel.indicator), of(panel.latest), *more])
    return Entry(panel.indicator.title, _address(panel, framework), first, under)


def _address(panel: Panel, framework: str) -> str:
    return href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)


def first_verdict(panel: Panel, kind: str) -> Verdict:
    """The weightiest verdict of this kind on a Panel, in words that stand by themselves."""
    name, verdict = next((name, verdict) for name, verdict in verdicts(panel).items() if verdict.kind == kind)
    if name.startswith("against"):
        return Verdict(kind, f"{verdict.words} than {'England' if name.endswith('England') else 'its neighbours'}")
    return Verdict(kind, TARGETS.get(verdict.words, verdict.words) if name == "target" else verdict.words)
