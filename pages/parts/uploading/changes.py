"""What a file would change: on the charts of an area, in words and as a chart, and in all areas, figure by figure."""

import streamlit as st

from charts.overlay import overlay
from charts.spark import spark
from charts.theme import CONFIG
from pages.parts import here
from pages.parts.changes import move
from pages.parts.markup import escape, table
from pages.parts.paper import paper
from panels.changed import headline
from panels.format import figure, number, sentence
from panels.periods import of, period


BESIDE = "Only what it is compared with, or one of its groups, is different"


def changes(difference, catalogue, area, name):
    """Draws all of it on the page; a sentence where nothing would change."""
    if not difference.changes:
        paper(b'<p class="about">Nothing on any chart would change.</p>', f"changes {name}")
        return
    paper(_moved(difference.moved, area).encode(), f"moves {name}")
    _overlay(difference.moved, name)
    paper(_everywhere(difference.changes, catalogue).encode(), f"changes {name}")


def _moved(found, area):
    """The charts of an area that would move: as they are, as they would be, and what is different in words."""
    title = f"On the charts of {area.name}"
    if not found:
        return f'<h3>{escape(title)}</h3><p class="about">Nothing would change on the charts of {escape(area.name)}.</p>'
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Indicator", "Now", "If accepted", "What is different"))
    body = "".join(
        f'<tr><th scope="row">{escape(one.after.indicator.title)}</th><td>{_series(one.before)}</td><td>{_series(one.after)}</td>'
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
    return f"<ul>{''.join(f'<li>{move(each)}</li>' for each in one.moves)}</ul>" if one.moves else escape(BESIDE)


def _series(panel):
    if panel is None or panel.latest is None:
        return "no figure"
    return f"{spark(panel.points)}{escape(figure(panel.latest.value, panel.indicator))} <small>{escape(of(panel.latest))}</small>"


def _overlay(found, name):
    """One chart that would move, as it is and as it would be; which one, where there are several."""
    drawn = {one.after.indicator.id: one for one in found if one.before and (one.before.latest or one.after.latest)}
    if not drawn:
        return
    titles = {key: one.after.indicator.title for key, one in drawn.items()}
    chosen = st.selectbox("Chart as it is and as it would be", list(titles), format_func=titles.get, key=f"overlay {name}", width=520)
    one = drawn[chosen]
    st.plotly_chart(
        overlay(one.before, one.after, here.theme(), here.narrow()), theme=None, config=CONFIG, alt=_alt(one), key=f"overlay chart {name}"
    )


def _alt(one):
    now, then = (
        f"{figure(panel.latest.value, panel.indicator)} in {of(panel.latest)}" if panel.latest else "no figure"
        for panel in (one.before, one.after)
    )
    return f"{one.after.indicator.title}, two lines: now, with {now} at its end, and if this file is accepted, with {then}."


def _everywhere(changes, catalogue):
    """Per indicator over all areas: how many figures are new, revised, gone, hidden and shown again; and which, behind a click."""
    heads = ["Indicator", "New", "Changed", "Gone", "Newly hidden", "Shown again"]
    rows = [
        [catalogue.indicators[one.indicator].title, *map(number, (one.new, one.changed, one.gone, one.hidden, one.shown))]
        for one in changes
    ]
    told = "".join(_told(one, catalogue) for one in changes)
    return f"<h3>In all areas</h3>{table('What would change in all areas', heads, rows, range(1, 6))}{told}"


def _told(change, catalogue):
    """The latest values that would be others, side by side; and what would go or be hidden, by name."""
    indicator, names = catalogue.indicators[change.indicator], catalogue.areas.by_code
    revised = [
        [names[one.area].name, period(one.period, one.period_type), figure(one.before, indicator), figure(one.after, indicator)]
        for one in change.revisions
    ]
    parts = [
        _part(
            f"{number(change.revised)} latest {_values(change.revised)} revised",
            indicator,
            ["Area", "Period", "Now", "If accepted"],
            revised,
            change.revised,
        ),
        _part(
            f"{number(change.gone)} {_values(change.gone)} gone{_invented(change)}",
            indicator,
            ["Area", "Period", "Group"],
            _cells(change.lost, names),
            change.gone,
        ),
        _part(
            f"{number(change.hidden)} {_values(change.hidden)} newly hidden to protect children",
            indicator,
            ["Area", "Period", "Group"],
            _cells(change.covered, names),
            change.hidden,
        ),
    ]
    return "".join(parts)


def _invented(change):
    """That figures of a sample make room for real ones."""
    return (
        ", all of them invented" if change.invented == change.gone else f", {number(change.invented)} invented" if change.invented else ""
    )


def _values(count):
    return "figure" if count == 1 else "figures"


def _cells(cells, names):
    return [
        [
            names[one.area].name,
            period(one.period, one.period_type),
            "all" if one.breakdown == "all" else f"{sentence(one.breakdown)}: {one.category}",
        ]
        for one in cells
    ]


def _part(words, indicator, heads, rows, total):
    """A table behind a click; nothing where there are no rows."""
    if not rows:
        return ""
    more = f'<p class="note">The first {len(rows)} of {number(total)}.</p>' if total > len(rows) else ""
    caption = f"{indicator.title}: {words}"
    numbers = range(2, 4) if "Now" in heads else ()
    return f'<div class="behind"><details><summary>{escape(caption)}</summary>{table(caption, heads, rows, numbers)}{more}</details></div>'
