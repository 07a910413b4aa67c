"""What was found in a file: how it was read, every fault at once, and what would change."""

import csv
import io

import streamlit as st

from charts.spark import spark
from pages.parts.address import link
from pages.parts.markup import escape, table
from pages.parts.paper import paper
from panels.format import figure, number
from panels.periods import of


LISTED = 100


def read_as(read, outcome, kinds):
    """How the file was read, as a list of terms."""
    kind = kinds.get(outcome.loader, "not recognised")
    written = " · ".join(filter(None, [read["encoding"], read["delimiter"] and f"separated by {read['delimiter']}"]))
    lines = ", ".join(str(line) for line in read["header_rows"])
    facts = {
        "Kind of extract": kind, "Rows": number(read["rows"]), "Figures found": number(outcome.facts) if outcome.facts else "",
        "Written as": written, "Headings on line": lines,
    }  # fmt: skip
    return (
        '<dl class="read">'
        + "".join(f"<div><dt>{name}</dt><dd>{escape(text)}</dd></div>" for name, text in facts.items() if text)
        + "</dl>"
    )


def problems(found, title):
    """Problems as a table: where, what was found there, and what to do; the first hundred, the rest by download."""
    rows = [[_where(one), one.column or "–", one.found if one.found is not None else "–", one.message] for one in found[:LISTED]]
    more = f'<p class="note">The first {LISTED} of {len(found)}. The download has them all.</p>' if len(found) > LISTED else ""
    return f"<h3>{escape(title)}</h3>{table(title, ['Row', 'Column', 'Found there', 'What to do'], rows)}{more}"


def _where(problem):
    """The row, and the sheet or file it is in where there are several."""
    return ", ".join(filter(None, (problem.table, problem.row and f"row {problem.row}"))) if problem.table else problem.row or "–"


def problems_csv(found):
    """All problems as CSV text."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["row", "column", "found", "what_to_do", "severity", "table"])
    writer.writerows([one.row, one.column, _plain(one.found), one.message, one.severity, _plain(one.table)] for one in found)
    return out.getvalue()


def _plain(cell):
    """A cell that a spreadsheet would take for a formula, as text."""
    return f"'{cell}" if cell and cell[0] in "=+-@\t\r" else cell


def changes(difference, catalogue, area):
    """What would change: per indicator over all areas, and on the charts of the chosen area."""
    if not difference.changes:
        return '<p class="about">Nothing on any chart would change.</p>'
    return _charts(difference.panels, area) + everywhere(difference.changes, catalogue)


def everywhere(changes, catalogue):
    """What changes per indicator over all areas, as a table; empty where nothing does."""
    heads = ["Indicator", "New figures", "Changed", "Gone", "Newly hidden"]
    rows = [
        [
            getattr(catalogue.indicators.get(one.indicator), "title", one.indicator),
            *map(number, (one.new, one.changed, one.gone, one.hidden)),
        ]
        for one in changes
    ]
    return f"<h3>In all areas</h3>{table('What changes in all areas', heads, rows, range(1, 5))}" if rows else ""


def _charts(pairs, area):
    """The charts of an area that would move, as they are and as they would be."""
    if not pairs:
        return f'<p class="about">Nothing would change on the charts of {escape(area.name)}.</p>'
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Indicator", "Now", "Then", "The page would say"))
    body = "".join(
        f'<tr><th scope="row">{escape(then.indicator.title)}</th><td>{_series(now)}</td><td>{_series(then)}</td><td>{escape(then.title)}</td></tr>'
        for now, then in pairs
    )
    caption = f"What would change on the charts of {escape(area.name)}"
    return (
        f'<h3>On the charts of {escape(area.name)}</h3><table class="plain-table moves"><caption class="los-hidden">{caption}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    )


def _series(panel):
    if panel is None or panel.latest is None:
        return "no figure"
    return f"{spark(panel.points)}{escape(figure(panel.latest.value, panel.indicator))} <small>{escape(of(panel.latest))}</small>"


def can_be_loaded(kinds):
    """What can be dropped here, by the names of the kinds of extract."""
    listed = "".join(f"<li>{escape(title)}</li>" for title in sorted(kinds.values(), key=str.lower))
    return (
        '<div class="los"><h2>What can be loaded</h2><p class="about">The file as you received it; its kind is recognised by its headings. '
        f'Figures that you count yourselves go into our template.</p><ul class="kinds">{listed}</ul></div>'
    )


def spoken(name, outcome):
    """The upshot in a sentence, which is also the heading of what was found."""
    faults = sum(one.severity == "fault" for one in outcome.problems)
    if outcome.status == "rejected":
        return f"{name} cannot be loaded yet: {faults} {'thing' if faults == 1 else 'things'} to put right. Nothing was changed."
    if outcome.status == "unchanged":
        return f"{name} is loaded already. Nothing would change."
    return f"{name} can be accepted: {number(outcome.facts)} figures were read."


def show(name, read, difference, kinds, catalogue, area):
    """Everything about one dropped file, on the page."""
    outcome = difference.outcome
    faults = [one for one in outcome.problems if one.severity == "fault"]
    warnings = [one for one in outcome.problems if one.severity != "fault"]
    kind = "is-worse" if outcome.status == "rejected" else "is-better"
    body = f'<h2 class="upshot {kind}">{escape(spoken(name, outcome))}</h2>{read_as(read, outcome, kinds)}'
    body += problems(faults, "To put right") if faults else ""
    body += problems(warnings, "To look at before you accept it") if warnings else ""
    body += changes(difference, catalogue, area) if outcome.status == "accepted" else ""
    paper(body.encode(), f"found {name}")
    if outcome.problems:
        st.download_button(
            "Download all of this (CSV)",
            problems_csv(outcome.problems),
            f"{name}_to_put_right.csv",
            "text/csv",
            key=f"faults {name}",
            on_click="ignore",
        )


def done(names, build):
    """What was done, and where to look at it. `build` is None where a steward has yet to publish."""
    if build is None:
        words = "A steward of your partnership publishes it, or approves it where it is proposed (under History); until then nobody sees it on a chart."
    elif build.held:
        words = "Nobody sees it yet, as another build is pinned for the moment. It is let go under History."
    else:
        words = (
            f"Everyone now sees {number(build.shown)} figures of {number(build.indicators)} indicators; {number(build.hidden)} more are hidden "
            "to protect children. An upload can be withdrawn again under History."
        )
    return (
        f'<div class="los good" role="status"><h2>Accepted{", and published" if build else ""}: {escape(", ".join(names))}</h2>'
        f'<p class="about">{escape(words)} <a data-go href="{escape(link(""))}">Look at the overview</a></p></div>'
    )
