"""Heat maps of the pages: indicators by areas, and indicators by groups of children, as true tables."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from pages.shell.address import href, link
from pages.ui.templates import Macros
from panels.group_heat_map import GroupHeat
from panels.heat_map import Cell, HeatMap, HeatRow, unit_beside_name


_TABLES = Macros("ui/heat_map.html")
# In the order of the key, which holds only what is in the cells.
AREA_KEY = {
    "better": "Better than England", "worse": "Worse than England", "similar": "Similar to England", "none": "Not compared",
    "hidden": "Hidden to protect children", "missing": "No figure",
}  # fmt: skip
GROUP_KEY = {
    "worse": "Behind", "better": "Ahead", "similar": "Not clearly different", "none": "Not tested", "base": "The others are compared with this group",
    "hidden": "Hidden to protect children", "missing": "No figure",
}  # fmt: skip


class Column(NamedTuple):
    """A column: its heading, where that leads, and whether it is the area that is looked at."""

    title: str
    address: str = ""
    is_this: bool = False


class Line(NamedTuple):
    """A row as the template takes it."""

    title: str
    address: str
    about: str
    cells: tuple[Cell, ...]


class Block(NamedTuple):
    """Rows under one heading."""

    title: str
    rows: list[Line]


class Foot(NamedTuple):
    """The last row: what it counts, and the count of each column."""

    title: str
    cells: list[str]


def areas_heat_map(heat: HeatMap, on_phone: bool) -> Markup:
    """The HeatMap with its statement and key; on a phone its outcomes are folded."""
    framework = heat.framework.id
    columns = [Column(area.name, href("", framework=framework, area=area.code), place == 0) for place, area in enumerate(heat.areas)]
    sections = [Block(section.title, [_line(row, framework, heat.areas[0].code) for row in section.rows]) for section in heat.sections]
    foot = Foot("Worse than England", [f"{worse} of {compared}" if compared else "–" for worse, compared in heat.tallies])
    return _TABLES.areas_heat_map(heat, columns, sections, foot, key(AREA_KEY, heat.rows), on_phone)


def groups_heat_map(heat: GroupHeat, breakdown: str, is_whole: bool) -> Markup:
    """The GroupHeat with its key; each indicator leads to its gap.

    Its sentence counts its rows, so it is told only where these are the whole: of gaps picked for standing out it would say too much.
    """
    columns = [Column(group) for group in heat.groups]
    rows = [Line(row.indicator.short, link("inequalities", gap=gap.id), _about(row), row.cells) for row, gap in zip(heat.rows, heat.gaps)]
    words = heat.words if is_whole else ""
    return _TABLES.groups_heat_map(f"Indicators by {breakdown}", words, columns, rows, key(GROUP_KEY, heat.rows))


def key(words: dict[str, str], rows: Iterable[HeatRow]) -> list[tuple[str, str]]:
    """(kind, words) of what the cells hold, in the order of the key."""
    kinds = {cell.kind for row in rows for cell in row.cells}
    return [(kind, text) for kind, text in words.items() if kind in kinds]


def _line(row, framework, area):
    return Line(row.indicator.short, href("indicator", framework=framework, area=area, indicator=row.indicator.id), _about(row), row.cells)


def _about(row):
    against = f"compared with {row.reference}" if row.reference else ""
    return " · ".join(filter(None, [row.period, unit_beside_name(row.indicator), against]))
