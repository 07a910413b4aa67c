"""What a reader sets beside a figure: other places, and a target of their own. No verdict of the Board's changes."""

from dataclasses import replace
from datetime import date

from catalogue import Catalogue
from panels.area_figures import AreaFigures, area_figures
from panels.build import worded
from panels.comparison import against_area
from panels.panel import DRAWN, Comparator, Panel
from panels.target_projection import projection
from panels.targets import Goal, judge_target
from store.published import Published


BY_READER = "chosen on this page, not set by the Board"
MOST = 4


def comparison_name(comparator: Comparator) -> str:
    """What the address calls a Comparator: the code of its area, else its kind or the name of its group."""
    return comparator.code or (comparator.kind if comparator.kind == "neighbours" else comparator.name.lower().replace(" ", "_"))


def usual_comparisons(panel: Panel) -> tuple[str, ...]:
    """The names of those that are drawn where nobody has chosen."""
    return tuple(comparison_name(comparator) for comparator in panel.comparators if comparator.kind in DRAWN and comparator.points)


def with_comparisons(published: Published, catalogue: Catalogue, panel: Panel, names: tuple[str, ...]) -> Panel:
    """The Panel with these places drawn beside it, in their order: names of its Comparators, or codes of any areas.

    An unknown name is passed over, as is the area itself; four are drawn at most.
    """
    known = {comparison_name(comparator): comparator for comparator in panel.comparators}
    areas = [code for code in names if code not in known and code in catalogue.areas.by_code and code != panel.area.code]
    rows = published.headlines([panel.indicator.id], [panel.area.code, *areas]) if areas else []
    field = area_figures(rows).get(panel.indicator.id, AreaFigures({}))
    for code in areas:
        known[code] = against_area("other", catalogue.areas.by_code[code], panel.indicator, panel.area, field)
    return worded(replace(panel, beside=tuple(known[name] for name in names if name in known)[:MOST]))


def with_reader_target(panel: Panel, value: float, year: int) -> Panel:
    """The Panel judged against a target of the reader's own, to be reached by the end of a year; unchanged without a figure."""
    if panel.latest is None:
        return panel
    goal = Goal(((date(year, 12, 31), value),), BY_READER)
    made = replace(panel, target=judge_target(panel.indicator, panel.latest, goal))
    return worded(replace(made, projection=projection(made)))


def has_reader_target(panel: Panel) -> bool:
    """Whether the target of a Panel is its reader's own."""
    return panel.target is not None and panel.target.reference == BY_READER
