"""The developmental map as one table, and the plan's first year against today."""

from typing import NamedTuple

from markupsafe import Markup

from catalogue import Framework, Indicator, Lens, Outcome
from pages.shell.address import href
from pages.ui.empty_state import empty_state
from pages.ui.status_line import status_line
from pages.ui.templates import Macros
from panels.format import figure, shown
from panels.life_course import LifeCourse, Line, LongView
from panels.panel import Panel, Verdict
from panels.periods import deadline, of


_MAP = Macros("life_course/stage_map.html")
HEADS = {
    "aim": "What the plan aimed at", "kind": "Kind", "then": "In {}", "now": "Latest", "change": "Change", "target": "Target of the plan",
}  # fmt: skip


class Entry(NamedTuple):
    """An indicator in a cell of the map: where it leads, and how it stands."""

    indicator: Indicator
    address: str
    status: Markup


class StageLine(NamedTuple):
    """A row of the map: `cells` are (stage, Entries); `is_first` for the first row of its outcome."""

    outcome: Outcome
    group: Lens | None
    is_first: bool
    cells: list[tuple[Lens, list[Entry]]]


class AimCell(NamedTuple):
    """A cell of the second table; `small` stands below, None for nothing."""

    heading: str
    verdict: Verdict
    small: str | None = None


class AimLine(NamedTuple):
    """A row of the second table: an indicator that the plan aimed at."""

    indicator: Indicator
    address: str
    note: str | None
    cells: list[AimCell]


def life_course(chosen: Framework, life: LifeCourse) -> Markup:
    """The page of a LifeCourse: outcomes by stages, with the present verdicts, and the plan's aims then and now where it has any."""
    year = life.overview.framework.since
    lines = [_line(line, life) for line in life.lines]
    aims = [_aim(aim, year, life.overview.framework.id) for aim in life.aims]
    headings = [(kind, head.format(year)) for kind, head in HEADS.items()]
    return _MAP.life_course(chosen, life, empty_state(life.overview), lines, aims, headings)


def _line(line: Line, life: LifeCourse) -> StageLine:
    first = next(other for other in life.lines if other.outcome is line.outcome)
    cells = [(stage, [_entry(row.panel, life.overview.framework.id) for row in rows]) for stage, rows in zip(life.stages, line.stages)]
    return StageLine(line.outcome, line.group, line is first, cells)


def _entry(panel: Panel, framework: str) -> Entry:
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    return Entry(panel.indicator, at, status_line(panel))


def _aim(aim: LongView, year: int, framework: str) -> AimLine:
    """The figure of the plan's first year, the latest, the change between them, and the target where one is on record."""
    panel, indicator = aim.row.panel, aim.row.panel.indicator
    at = href("indicator", framework=framework, area=panel.area.code, indicator=indicator.id)
    cells = [_then(aim, year), _latest(panel), _change(aim), _target(aim)]
    return AimLine(indicator, at, aim.row.place.note, cells)


def _plain(words: str) -> Verdict:
    return Verdict("none", words)


def _then(aim: LongView, year: int) -> AimCell:
    heading = f"In {year}"
    if aim.then is None:
        return AimCell(heading, _plain("no figure here"))
    return AimCell(heading, _plain(figure(aim.then.value, aim.row.panel.indicator)), of(aim.then))


def _latest(panel: Panel) -> AimCell:
    if panel.latest is None:
        return AimCell("Latest", _plain("no figure yet"))
    return AimCell("Latest", _plain(shown(panel.latest, panel.indicator)), of(panel.latest))


def _change(aim: LongView) -> AimCell:
    if aim.moved is None:
        return AimCell("Change", _plain("nothing to compare with"))
    return AimCell("Change", aim.moved.verdict, aim.moved.verdict.detail)


def _target(aim: LongView) -> AimCell:
    heading = "Target of the plan"
    if aim.target is None:
        return AimCell(heading, _plain("no figure recorded"))
    words = f"{figure(aim.target.value, aim.row.panel.indicator)} {deadline(aim.target.by)}"
    return AimCell(heading, _plain(words), aim.target.reference)
