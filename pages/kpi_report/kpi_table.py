"""The KPI report as one piece of markup: a table per sub-group, the ways of measuring, and who owes what."""

from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

import actions
from catalogue import Outcome
from pages.shell.address import href
from pages.ui.breakdown_table import breakdown, table_section
from pages.ui.data_due_table import data_due_table
from pages.ui.empty_state import empty_state
from pages.ui.ranked_table import Row, ranked_table
from pages.ui.scorecard_cells import HEADS, Cell, cells, headings
from pages.ui.templates import Macros, render
from panels.data_due import Extract
from panels.format import counts, figure
from panels.kpis import Kpi, KpiReport, SubGroup, called
from panels.periods import month, of


_REPORT = Macros("kpi_report/kpi_table.html")


class KpiLine(NamedTuple):
    """A KPI: `under` stands below its name, `words` are why it has no figure, '' where it has the `cells`.

    Behind it: the `ends` of each breakdown as (its name, words), their `tables`, and from whom it is `due` in a sentence.
    """

    code: str
    title: str
    address: str
    under: str
    words: str
    cells: list[Cell]
    ends: list[list[str]]
    tables: list[Markup]
    due: str


class GroupTable(NamedTuple):
    """The KPIs of a sub-group."""

    outcome: Outcome
    rows: list[KpiLine]


@lru_cache(maxsize=32)
def kpi_report(session, build, framework, area, only, today, ways=()) -> bytes:
    """The markup of a KPI report as bytes, of one sub-group where `only` names its outcome. `build` and `today` make it new.

    `ways` are those of measured_ways.py.
    """
    report, owed = actions.kpis(session, framework, area), actions.owed(session, framework, today)
    groups = [subgroup for subgroup in report.subgroups if only in ("", subgroup.outcome.id)]
    chosen = groups[0] if only and groups else None
    about = {entry.indicator.id: extract for extract in owed.extracts for entry in extract.indicators}
    head = _REPORT.outcome_head(chosen.outcome) if chosen else _head(report)
    tables = [_table(subgroup, about, framework) for subgroup in groups]
    due = Markup("") if chosen else data_due_table(owed, framework=framework, area=area)
    measured = Markup("") if chosen else _measured(report, ways)
    return _REPORT.kpi_report(head, tables, headings("KPI", HEADS), bool(chosen), measured, owed, due).encode()


def _head(report: KpiReport) -> Markup:
    overview = report.overview
    lead = f"{report.lead} {overview.lead.partition('. ')[2]}"
    return _REPORT.report_head(overview.framework, overview.headline, lead, empty_state(overview))


def _measured(report: KpiReport, ways: tuple[tuple[str, str, bool], ...]) -> Markup:
    """How the partnership measures and reports: after the figures, as it says nothing of them."""
    framework = report.overview.framework
    rules = (*framework.cycle.notes, *framework.cycle.reports)
    return render("kpi_report/measured_ways.html", ways=ways, framework=framework.id, rules=rules)


def _table(group: SubGroup, about: dict[str, Extract], framework: str) -> GroupTable:
    return GroupTable(group.outcome, [_line(kpi, about.get(kpi.row.place.indicator), framework) for kpi in group.kpis])


def _line(kpi: Kpi, extract: Extract | None, framework: str) -> KpiLine:
    panel, tables = kpi.row.panel, _tables(kpi)
    return KpiLine(
        code=kpi.row.place.code,
        title=panel.indicator.title,
        address=href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id),
        under=" · ".join(filter(None, [of(panel.latest), counts(panel.latest)])) if panel.latest else "",
        words="" if panel.latest else panel.words,
        cells=cells(panel, HEADS) if panel.latest else [],
        ends=[line.split(": ", 1) for line in kpi.words] if tables else [],
        tables=tables,
        due=_owed(kpi, extract) if extract else "",
    )


def _tables(kpi: Kpi) -> list[Markup]:
    """The groups of children and the districts behind a KPI."""
    return [breakdown(panel, False) for panel in kpi.subsets] + ([_parts(kpi)] if kpi.parts else [])


def _parts(kpi: Kpi) -> Markup:
    panel = kpi.row.panel
    rows = [Row(part.area.name, part.point) for part in kpi.parts]
    whole = None if panel.indicator.method == "count" else panel.latest.value
    line = f" Dashed line: {panel.area.name}, {figure(whole, panel.indicator)}." if whole is not None else ""
    title = called(kpi.parts)
    return table_section(title, f"{of(panel.latest)}.{line}", ranked_table(title, title[:-1], rows, panel.indicator, whole))


def _owed(kpi: Kpi, extract: Extract) -> str:
    note = f"{kpi.row.place.note}. " if kpi.row.place.note else ""
    due = f"; next expected {month(extract.expected)}" if extract.expected else ""
    return f"{note}Due from {extract.owner}, {extract.frequency}: {extract.words[0].lower()}{extract.words[1:]}{due}."
