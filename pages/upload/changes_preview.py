"""What a file would change on the charts of an area, in words and as a chart; what it would change in all areas stands below."""

from html import escape

import streamlit as st

from charts.overlay import overlay
from charts.spark import spark
from charts.theme import CONFIG
from pages.shell import context
from pages.ui.all_areas_table import all_areas_table
from pages.ui.changes_table import moves_list
from pages.ui.markup import show_markup
from panels.build_differences import headline
from panels.format import figure
from panels.periods import of


SIDES = "Now", "If accepted"
BESIDE = "Only what it is compared with, or one of its groups, is different"


def changes(difference, catalogue, area, key):
    """Draws all of it on the page; a sentence where nothing would change. `key` tells the file from the others, which may have its name."""
    if not difference.changes:
        show_markup(b'<p class="about">Nothing on any chart would change.</p>', f"changes {key}")
        return
    show_markup(_moved(difference.moved, area).encode(), f"moves {key}")
    _overlay(difference.moved, key)
    show_markup(all_areas_table(difference.changes, catalogue, SIDES).encode(), f"changes {key}")


def _moved(changes, area):
    """The charts of an area that would move: as they are, as they would be, and what is different in words."""
    title = f"On the charts of {area.name}"
    if not changes:
        return f'<h3>{escape(title)}</h3><p class="about">Nothing would change on the charts of {escape(area.name)}.</p>'
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Indicator", *SIDES, "What is different"))
    body = "".join(
        f'<tr><th scope="row">{escape(change.after.indicator.title)}</th><td data-of="{SIDES[0]}">{_series(change.before)}</td><td data-of="{SIDES[1]}">{_series(change.after)}</td>'
        f"<td>{_words(change)}</td></tr>"
        for change in changes
    )
    telling = [change for change in changes if change.moves]
    words = headline(telling) if telling else f"{BESIDE}."
    return (
        f'<h3>{escape(title)}</h3><p class="about">{escape(words)}</p><table class="plain-table moves"><caption class="los-hidden">What would '
        f"change on the charts of {escape(area.name)}</caption><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    )


def _words(change):
    return moves_list(change.moves) if change.moves else escape(BESIDE)


def _series(panel):
    if panel is None or panel.latest is None:
        return "no figure"
    return f"{spark(panel.points)}{escape(figure(panel.latest.value, panel.indicator))} <small>{escape(of(panel.latest))}</small>"


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
