"""Indicators by areas as one table of verdicts: how each area stands against England on every indicator of a framework."""

from dataclasses import dataclass, replace

from catalogue import Area, Catalogue, Framework, Indicator
from panels.format import figure, number, reason, spelled
from panels.overview import Overview
from panels.panel import Build, Panel, Point
from panels.periods import of
from panels.title import the


REFERENCE = "England"
JUDGED = ("better", "worse", "similar")
# A verdict that is no judgement still has a word; a cell without a figure has the reason.
WORDS = {"better": "better", "worse": "worse", "similar": "similar", "higher": "higher", "lower": "lower", "none": "not compared"}


@dataclass(frozen=True)
class Cell:
    """One indicator in one column. `kind` is that of a Verdict, or hidden, missing or base (what the others are compared with).

    `figure` is empty where there is none, and `words` then say why; `period` is empty where the row says it. `point` is the safe row that
    it shows, or the last one that shows none, None without any row; `england` what it is compared with, in the unit of the indicator.
    """

    kind: str
    figure: str
    words: str
    period: str = ""
    point: Point | None = None
    england: float | None = None


@dataclass(frozen=True)
class HeatRow:
    """One indicator with a Cell for each column; `period` is the one that most of its figures are of.

    `reference` is what they are compared with, where rows differ in that.
    """

    indicator: Indicator
    period: str
    cells: tuple[Cell, ...]
    reference: str = ""


@dataclass(frozen=True)
class HeatSection:
    """An outcome, or a breakdown, with its rows."""

    title: str
    rows: tuple[HeatRow, ...]


@dataclass(frozen=True)
class HeatMap:
    """The area itself is the first of `areas`. `without` are the indicators that no area shows a figure of.

    `build` is the one that all figures are of, None of a framework without indicators.
    """

    framework: Framework
    areas: tuple[Area, ...]
    sections: tuple[HeatSection, ...]
    without: tuple[Indicator, ...]
    title: str
    words: str
    invented: bool
    build: Build | None

    @property
    def rows(self) -> tuple[HeatRow, ...]:
        return tuple(row for section in self.sections for row in section.rows)

    @property
    def tallies(self) -> tuple[tuple[int, int], ...]:
        """(worse, compared) of each area, in the order of the columns."""
        return tuple(tally([row.cells[place] for row in self.rows]) for place in range(len(self.areas)))


def area_sets(catalogue: Catalogue, framework: Framework, area: Area) -> dict[str, tuple[str, tuple[Area, ...]]]:
    """{id: (title, areas)} of the sets that an area may be laid beside: its parts, its neighbours, a framework's own group.

    A set of which the catalogue knows no area is left out; the area itself is in none.
    """
    known = catalogue.areas
    parts = [known.by_code[code] for code in framework.areas] if area.code == framework.area else []
    sets = {
        "districts": (f"The districts of {area.name}", parts or [part for part in known.children(area.code) if part.kind == "district"]),
        "neighbours": ("Its statistical neighbours", known.neighbours(area.code)),
    }
    for place, (name, codes) in enumerate(framework.comparator_groups.items()):
        sets[f"group-{place}"] = (name[:1].upper() + name[1:], [known.by_code[code] for code in codes])
    if area.kind == "district":
        sets["districts"] = (f"The districts of {known.by_code[area.parent].name}", known.children(area.parent))
    return {name: (title, tuple(part for part in places if part.code != area.code)) for name, (title, places) in sets.items() if places}


def heat_map(overviews: list[Overview], beside: str) -> HeatMap:
    """The HeatMap of Overviews of one framework, that of the area itself first; `beside` is what the other areas are called."""
    own = overviews[0]
    panels = [{row.place.indicator: row.panel for row in overview.rows} for overview in overviews]
    sections, without, seen = [], [], set()
    for section in own.sections:
        names = [row.place.indicator for row in section.rows if row.place.indicator not in seen]
        seen.update(names)
        known = [name for name in dict.fromkeys(names) if any(by_name[name].latest for by_name in panels)]
        without += [panels[0][name].indicator for name in dict.fromkeys(names) if name not in known]
        if known:
            sections.append(HeatSection(section.outcome.title, tuple(heat_row([by_name[name] for by_name in panels]) for name in known)))
    areas = tuple(overview.area for overview in overviews)
    made = HeatMap(
        own.framework, areas, tuple(sections), tuple(without), "", "", any(overview.invented for overview in overviews), own.build
    )
    return replace(made, title=title(made), words=words(made, beside))


def heat_row(panels: list[Panel]) -> HeatRow:
    """One indicator over several areas; a period is said in a cell only where it is not the one that most figures are of."""
    periods = [of(panel.latest) for panel in panels if panel.latest]
    most = max(dict.fromkeys(periods), key=periods.count, default="")
    return HeatRow(panels[0].indicator, most, tuple(_cell(panel, most) for panel in panels))


def _cell(panel, most):
    if panel.latest is None:
        last = panel.points[-1] if panel.points else None
        hidden = last is not None and last.status == "hidden"
        return Cell("hidden" if hidden else "missing", "", reason(last) if hidden else "no figure", point=last)
    country = next((other for other in panel.comparators if other.kind == "country"), None)
    kind = country.verdict.kind if country else "none"
    compared = f"{WORDS[kind]} {'to' if kind == 'similar' else 'than'} {REFERENCE}" if kind != "none" else WORDS[kind]
    period = of(panel.latest)
    written = short_figure(panel.latest.value, panel.indicator)
    return Cell(kind, written, compared, "" if period == most else period, panel.latest, country.value if country else None)


def short_figure(value: float, indicator: Indicator) -> str:
    """A figure for a narrow cell: a unit that is a word stands beside the name of the indicator instead."""
    return number(value, indicator.decimals) if unit_beside_name(indicator) else figure(value, indicator)


def unit_beside_name(indicator: Indicator) -> str:
    """The unit that its cells leave out; empty for a sign, which they have."""
    return "" if indicator.unit in ("%", "") or indicator.unit.startswith("£") else indicator.unit


def tally(cells: list[Cell]) -> tuple[int, int]:
    """(worse, compared) of some cells."""
    return sum(cell.kind == "worse" for cell in cells), sum(cell.kind in JUDGED for cell in cells)


def title(heat: HeatMap) -> str:
    """Birmingham is worse than England on 31 of 60 indicators compared."""
    worse, compared = heat.tallies[0]
    place = the(heat.areas[0].name, heat.areas[0].kind)
    if not compared:
        return f"No indicator of {place} can be compared with {REFERENCE} yet"
    many = spelled(worse) if worse else "none"
    return f"{place[:1].upper()}{place[1:]} is worse than {REFERENCE} on {many} of {spelled(compared)} indicators compared"


def words(heat: HeatMap, beside: str) -> str:
    """How many the other areas are worse on, from the fewest to the most; empty where none of them is compared."""
    others = sorted(
        (worse / compared, worse, compared, area.name) for (worse, compared), area in zip(heat.tallies[1:], heat.areas[1:]) if compared
    )
    if not others:
        return ""
    ends = [
        f"{name} on {spelled(worse) if worse else 'none'} of {spelled(compared)}" for _, worse, compared, name in (others[0], others[-1])
    ]
    if len(others) == 1:
        return f"{ends[0]}."
    return f"Among {beside[:1].lower()}{beside[1:]}, it runs from {ends[0]} to {ends[1]}."
