"""What a file would change on the charts of an area, in words and as a chart; what it would change in all areas stands below."""

from html import escape

import streamlit as st

from charts.overlay import overlay
from charts.spark import spark
from charts.theme import CONFIG
from pages.shell import context
from pages.ui.all_areas_table import all_areas_table
from pages.ui.changes_table import change_markup
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


def _moved(found, area):
    """The charts of an area that would move: as they are, as they would be, and what is different in words."""
    title = f"On the charts of {area.name}"
    if not found:
        return f'<h3>{escape(title)}</h3><p class="about">Nothing would change on the charts of {escape(area.name)}.</p>'
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Indicator", *SIDES, "What is different"))
    body = "".join(
        f'<tr><th scope="row">{escape(one.after.indicator.title)}</th><td data-of="{SIDES[0]}">{_series(one.before)}</td><td data-of="{SIDES[1]}">{_series(one.after)}</td>'
        f"<td>{_words(one)}</td></tr>"
        for one in found
    )
    telling = [one for one in found if one.moves]
    words = headline(telling) if telling else f"{BESIDE}."
    return (
        f'<h3>{escape(title)}</h3><p class="about">{escape(words)}</p><table class="plain-table moves"><caption class="los-hidden">What would '
        f"change on the charts of {escape(area.name)}</caption><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    )


def _words(one):
    return f"<ul>{''.join(f'<li>{change_markup(each)}</li>' for each in one.moves)}</ul>" if one.moves else escape(BESIDE)


def _series(panel):
    if panel is None or panel.latest is None:
        return "no figure"
    return f"{spark(panel.points)}{escape(figure(panel.latest.value, panel.indicator))} <small>{escape(of(panel.latest))}</small>"


def _overlay(found, key):
    """One chart that would move, as it is and as it would be; which one, where there are several."""
    drawn = {one.after.indicator.id: one for one in found if one.before and (one.before.latest or one.after.latest)}
    if not drawn:
        return
    titles = {indicator: one.after.indicator.title for indicator, one in drawn.items()}
    chosen = st.selectbox("Chart as it is and as it would be", list(titles), format_func=titles.get, key=f"overlay {key}", width=520)
    one = drawn[chosen]
    st.plotly_chart(
        overlay(one.before, one.after, context.theme(), context.on_phone()),
        theme=None,
        config=CONFIG,
        alt=_alt(one),
        key=f"overlay chart {key}",
    )


def _alt(one):
    now, then = (
        f"{figure(panel.latest.value, panel.indicator)} in {of(panel.latest)}" if panel.latest else "no figure"
        for panel in (one.before, one.after)
    )
    return f"{one.after.indicator.title}, two lines: now, with {now} at its end, and if this file is accepted, with {then}."
