"""The KPI report as one piece of markup: the ways of measuring, a table per sub-group, and who owes what."""

from functools import lru_cache
from html import escape

from markupsafe import Markup

import actions
from pages.shell.address import href
from pages.ui import data_due_table
from pages.ui.breakdown_table import breakdown
from pages.ui.empty_state import empty_state
from pages.ui.ranked_table import Row, ranked_table
from pages.ui.scorecard_cells import HEADS, cells, heads
from pages.ui.templates import render
from panels.format import counts, figure
from panels.kpis import called
from panels.periods import month, of


@lru_cache(maxsize=32)
def kpi_report(session, build, framework, area, only, today, ways=()):
    """The markup of a KPI report as bytes, of one sub-group where `only` names its outcome. `build` and `today` make it new.

    `ways` are those of measured_ways.py.
    """
    report, owed = actions.kpis(session, framework, area), actions.owed(session, framework, today)
    groups = [subgroup for subgroup in report.subgroups if only in ("", subgroup.outcome.id)]
    chosen = groups[0] if only and groups else None
    about = {entry.indicator.id: extract for extract in owed.extracts for entry in extract.indicators}
    head = f"<h1>{escape(chosen.outcome.title)}</h1><p class='lead'>{escape(chosen.outcome.words)}</p>" if chosen else _head(report, ways)
    body = "".join(_subgroup(subgroup, about, framework, bool(chosen)) for subgroup in groups)
    return (head + body + ("" if chosen else _owing(owed, framework, area))).encode()


def _owing(owed, framework, area):
    return f"<h2 class='rule'>Data due</h2><p class='about'>{escape(owed.headline)}</p>{data_due_table.data_due_table(owed, framework=framework, area=area)}"


def _head(report, ways):
    framework = report.overview.framework
    measured = render(
        "kpi_report/measured_ways.html", ways=ways, framework=framework.id, rules=(*framework.cycle.notes, *framework.cycle.reports)
    )
    return (
        f'<p class="note">{escape(framework.title)}</p><h1>{escape(report.overview.headline)}</h1>'
        f'<p class="lead">{escape(report.lead)} {escape(report.overview.lead.partition(". ")[2])}</p>{empty_state(report.overview)}{measured}'
    )


def _subgroup(group, about, framework, opened):
    name = f"k-{group.outcome.id}"
    body = "".join(_kpi(kpi, about.get(kpi.row.place.indicator), framework, opened) for kpi in group.kpis)
    heading = "" if opened else f'<p class="about">{escape(group.outcome.words)}</p>'
    return (
        f'<section aria-labelledby="{name}"><h2 id="{name}"{" class=los-hidden" if opened else ""}>{escape(group.outcome.title)}</h2>{heading}'
        f'<table class="score kpis" role="table" aria-labelledby="{name}"><thead role="rowgroup"><tr role="row">{heads("KPI", tuple(HEADS))}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></section>'
    )  # fmt: skip


def _kpi(kpi, extract, framework, opened):
    return _row(kpi, framework) + _behind(kpi, extract, opened)


def _row(kpi, framework):
    panel, place = kpi.row.panel, kpi.row.place
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    under = " · ".join(filter(None, [of(panel.latest), counts(panel.latest)])) if panel.latest else ""
    name = (
        f'<th scope="row" role="rowheader"><span class="code">{escape(place.code)}</span><a data-go href="{escape(at)}">'
        f"{escape(panel.indicator.title)}</a>{f'<small>{escape(under)}</small>' if under else ''}</th>"
    )
    if panel.latest is None:
        return f'<tr role="row" class="nothing top">{name}<td role="cell" colspan="{len(HEADS)}">{escape(panel.words)}</td></tr>'
    return f'<tr role="row" class="top">{name}{cells(panel, tuple(HEADS))}</tr>'


def _behind(kpi, extract, opened):
    """The groups of children and the districts behind a KPI: their ends in a line, which opens on the tables; and who owes it."""
    tables = "".join(breakdown(panel, False) for panel in kpi.subsets) + _parts(kpi)
    lines = [line.split(": ", 1) for line in kpi.words] if tables else []
    due = _owed(kpi, extract) if extract else ""
    return str(render("kpi_report/behind.html", columns=len(HEADS) + 1, lines=lines, due=due, tables=Markup(tables), opened=opened))


def _parts(kpi):
    if not kpi.parts:
        return ""
    panel = kpi.row.panel
    rows = [Row(part.area.name, part.point) for part in kpi.parts]
    whole = None if panel.indicator.method == "count" else panel.latest.value
    line = f" Dashed line: {panel.area.name}, {figure(whole, panel.indicator)}." if whole is not None else ""
    title = called(kpi.parts)
    table = ranked_table(title, title[:-1], rows, panel.indicator, whole)
    return f'<section><h3>{escape(title)}</h3><p class="note">{escape(of(panel.latest))}.{escape(line)}</p>{table}</section>'


def _owed(kpi, extract):
    note = f"{kpi.row.place.note}. " if kpi.row.place.note else ""
    due = f"; next expected {month(extract.expected)}" if extract.expected else ""
    return f"{note}Due from {extract.owner}, {extract.frequency}: {extract.words[0].lower()}{extract.words[1:]}{due}."
