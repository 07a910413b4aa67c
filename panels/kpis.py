"""The KPI report of a framework: each KPI by sub-group, with the groups of children and the districts behind it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalogue import Area, Catalogue, Outcome
from catalogue.frameworks import Framework
from catalogue.indicators import Indicator
from panels.area_figures import AreaFigures
from panels.build import grouped, splits
from panels.format import figure, listed, number, sentence, spelled
from panels.overview import Overview, Row
from panels.panel import Panel, Point
from store.published import Published


@dataclass(frozen=True)
class Part:
    """A district of the area, with its Point in the period of the area's latest figure; None where it has no row."""

    area: Area
    point: Point | None


@dataclass(frozen=True)
class Kpi:
    """One indicator of a KPI: its row, a Panel for each breakdown that the area has, and its parts, none without any row."""

    row: Row
    subsets: tuple[Panel, ...]
    parts: tuple[Part, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What its groups and parts say, a line for each, all of the latest figure's period; empty where it stands alone."""
        spreads = [spread(panel.breakdown, _at_latest(panel), panel.indicator) for panel in self.subsets]
        parts = [(part.area.name, part.point) for part in self.parts]
        return tuple(filter(None, [*spreads, parts and spread(called(self.parts), parts, self.row.panel.indicator)]))


@dataclass(frozen=True)
class SubGroup:
    """A sub-group of the partnership with its KPIs, in the framework's order."""

    outcome: Outcome
    kpis: tuple[Kpi, ...]


@dataclass(frozen=True)
class KpiReport:
    """A whole KPI report for one area. `codes` are the framework's own, each once."""

    overview: Overview
    subgroups: tuple[SubGroup, ...]
    codes: tuple[str, ...]
    lead: str


def has_kpi_codes(framework: Framework) -> bool:
    """Whether a framework gives its places codes of its own, so that it can be reported by KPI."""
    return any(place.code for _, place in framework.places)


def kpi_report(published: Published, catalogue: Catalogue, overview: Overview) -> KpiReport:
    """The KpiReport of an Overview: its rows that carry a code, with breakdowns and districts read from the published rows."""
    rows = [row for section in overview.sections for row in section.rows if row.place.code]
    parts = _parts(published, catalogue, overview, rows)
    subsets = {name: _subsets(published, catalogue, row.panel) for name, row in _once(rows).items()}
    kpis = [Kpi(row, subsets[row.place.indicator], parts.get(row.place.indicator, ())) for row in rows]
    subgroups = [
        SubGroup(section.outcome, tuple(kpi for kpi in kpis if kpi.row.outcome is section.outcome)) for section in overview.sections
    ]
    codes = tuple(dict.fromkeys(row.place.code for row in rows))
    return KpiReport(overview, tuple(subgroup for subgroup in subgroups if subgroup.kpis), codes, lead(codes, rows))


def _once(rows):
    return {row.place.indicator: row for row in rows}


def _subsets(published, catalogue, panel):
    """A Panel for each breakdown that has a row in the area; none where the headline itself shows no figure."""
    if panel.latest is None:
        return ()
    names = published.breakdowns(panel.indicator.id, panel.area.code)
    return tuple(
        replace(
            panel, breakdown=name, categories=splits(published.series(panel.indicator.id, panel.area.code, name), catalogue.order(name))
        )
        for name in names
    )


def _parts(published, catalogue, overview, rows):
    """{indicator: its Parts}, for those indicators of which any part of the area has a row."""
    framework, area = overview.framework, overview.area
    codes = framework.areas if area.code == framework.area else ()
    places = [catalogue.areas.by_code[code] for code in codes] or catalogue.areas.children(area.code)
    if area.kind not in ("county", "unitary", "metropolitan district", "London borough"):
        return {}
    by_indicator = grouped(published.headlines(list(_once(rows)), [place.code for place in places]))
    return {name: _placed(row.panel, places, by_indicator[name]) for name, row in _once(rows).items() if name in by_indicator}


def _placed(panel, places, rows):
    by_area = {}
    for row in rows:
        by_area.setdefault(row.area, []).append(row)
    field, at = AreaFigures(by_area), panel.latest
    parts = [
        Part(place, next((point for point in field.points(place.code) if at and (point.start, point.end) == (at.start, at.end)), None))
        for place in places
    ]
    return tuple(parts) if any(part.point for part in parts) else ()


def _at_latest(panel):
    """(category, its Point in the period of the latest figure or None) of each category."""
    at = panel.latest
    return [
        (split.category, next((point for point in split.points if (point.start, point.end) == (at.start, at.end)), None))
        for split in panel.categories
    ]


def spread(name: str, pairs: Sequence[tuple[str, Point | None]], indicator: Indicator) -> str:
    """Sex: 75.1% (male) to 86.9% (female). Districts: one of six hidden to protect children. Empty where there is nothing to say."""
    there = [(point, called) for called, point in pairs if point]
    shown = sorted((point.value, called) for point, called in there if point.status == "shown")
    hidden = sum(point.status == "hidden" for point, _ in there)
    parts = []
    if len(shown) > 1:
        parts = [" to ".join(f"{_written(value, indicator)} ({_plain(called)})" for value, called in (shown[0], shown[-1]))]
    if hidden:
        parts += [f"{spelled(hidden)} of {spelled(len(there))} hidden to protect children"]
    return f"{sentence(name)}: {', '.join(parts)}" if parts else ""


def _plain(name):
    """A category without brackets of its own: 1, most deprived."""
    return name.replace(" (", ", ").rstrip(")")


def _written(value, indicator):
    """A count without its unit, as the line above names it; anything else with it."""
    return number(value) if indicator.method == "count" else figure(value, indicator)


def called(parts: tuple[Part, ...]) -> str:
    """What the parts are called together: Districts."""
    return f"{sentence(Counter(part.area.kind for part in parts).most_common(1)[0][0])}s"


def lead(codes: tuple[str, ...], rows: Sequence[Row]) -> str:
    """Fifteen KPIs, measured by 25 indicators. No figure yet: MH1 and SE5."""
    if not codes:
        return "No KPI is placed here."
    once = _once(rows).values()
    without = [code for code in codes if all(row.panel.latest is None for row in rows if row.place.code == code)]
    have = f"{sentence(spelled(len(codes)))} KPIs, measured by {spelled(len(once))} indicators."
    return f"{have} No figure yet: {listed(without)}." if without else f"{have} Each KPI has a figure."
