"""What a file would change on the charts of an area, in words and as a chart; what it would change in all areas stands below."""

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st
from markupsafe import Markup

from catalogue import Area
from charts.overlay_chart import overlay
from charts.sparkline import spark
from charts.theme import CONFIG
from pages.shell import context
from pages.ui.all_areas_table import all_areas_table
from pages.ui.markup import show_markup
from pages.ui.templates import Macros, drawing
from panels.build_differences import Move, Moved, headline
from panels.format import figure
from panels.panel import Panel
from panels.periods import of


_REPORT = Macros("upload/file_report.html")
SIDES = "Now", "If accepted"
BESIDE = "Only what it is compared with, or one of its groups, is different"


def changes(difference, catalogue, area, key):
    """Draws all of it on the page; a sentence where nothing would change. `key` tells the file from the others, which may have its name."""
    if not difference.changes:
        show_markup(_REPORT.no_change().encode(), f"changes {key}")
        return
    show_markup(_moved(difference.moved, area).encode(), f"moves {key}")
    _overlay(difference.moved, key)
    show_markup(all_areas_table(difference.changes, catalogue, SIDES).encode(), f"changes {key}")


class Series(NamedTuple):
    """A series as it is or would be: its line drawn small, its latest figure and the period of that, '' where there is none."""

    line: Markup | str
    figure: str
    period: str


class ChangeLine(NamedTuple):
    """An indicator that would move: its Series now and then, and what is different."""

    title: str
    series: tuple[Series, Series]
    moves: tuple[Move, ...]


def _moved(changes: Sequence[Moved], area: Area) -> Markup:
    """The charts of an area that would move: as they are, as they would be, and what is different in words."""
    telling = [change for change in changes if change.moves]
    words = headline(telling) if telling else f"{BESIDE}."
    if not changes:
        words = f"Nothing would change on the charts of {area.name}."
    lines = [ChangeLine(change.after.indicator.title, (_series(change.before), _series(change.after)), change.moves) for change in changes]
    return _REPORT.moved(area.name, words, SIDES, lines, BESIDE)


def _series(panel: Panel | None) -> Series:
    if panel is None or panel.latest is None:
        return Series("", "no figure", "")
    return Series(drawing(spark(panel.points)), figure(panel.latest.value, panel.indicator), of(panel.latest))


def _overlay(changes, key):
    """One chart that would move, as it is and as it would be; which one, where there are several."""
    drawn = {change.after.indicator.id: change for change in changes if change.before and (change.before.latest or change.after.latest)}
    if not drawn:
        return
    titles = {indicator: change.after.indicator.title for indicator, change in drawn.items()}
    chosen = st.selectbox("Chart as it is and as it would be", list(titles), format_func=titles.get, key=f"overlay {key}", width=520)
    change = drawn[chosen]
    st.plotly_chart(
        overlay(change.before, change.after, context.theme(), context.on_phone()),
        theme=None,
        config=CONFIG,
        alt=_alt(change),
        key=f"overlay chart {key}",
    )


def _alt(change):
    now, then = (
        f"{figure(panel.latest.value, panel.indicator)} in {of(panel.latest)}" if panel.latest else "no figure"
        for panel in (change.before, change.after)
    )
    return f"{change.after.indicator.title}, two lines: now, with {now} at its end, and if this file is accepted, with {then}."
