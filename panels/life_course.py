"""The developmental map of a framework, stages of life by outcomes, and its first year set against today."""

from collections import Counter
from dataclasses import dataclass

from catalogue import Lens, Outcome, Target
from catalogue.frameworks import Framework
from panels.change import change
from panels.comparable_points import comparable
from panels.format import are, have, sentence, spelled
from panels.overview import Overview, Row
from panels.panel import Change, Point
from panels.targets import Goal, baseline


STAGE, GROUP = "stage", "group"


@dataclass(frozen=True)
class Line:
    """One outcome for one group of children: its rows at each stage, in the order of the stages. An empty stage is ()."""

    outcome: Outcome
    group: Lens | None
    stages: tuple[tuple[Row, ...], ...]


@dataclass(frozen=True)
class LongView:
    """An indicator for which the plan named a target, then and now.

    `then` is the figure of the plan's first year, None where there is none. `moved` is the Change to the latest figure, from
    `then` where the two compare, else from the first figure that compares; None where there is none. `target` is None
    where no figure for it is on record.
    """

    row: Row
    then: Point | None
    moved: Change | None
    target: Target | None

    @property
    def from_the_start(self) -> bool:
        """Whether `moved` is measured from the plan's first year."""
        return self.then is not None and self.moved is not None and self.moved.since == self.then


@dataclass(frozen=True)
class LifeCourse:
    """The map and the long view of one framework for one area. `unplaced` are rows that stand at no stage."""

    overview: Overview
    stages: tuple[Lens, ...]
    lines: tuple[Line, ...]
    unplaced: tuple[Row, ...]
    aims: tuple[LongView, ...]
    headline: str
    lead: str


def life_course(overview: Overview) -> LifeCourse:
    """The LifeCourse of an Overview. A framework without lenses of kind stage has no stages and no lines.

    Lines that have no indicator at any stage are left out. A row stands at every stage that it names.
    """
    framework = overview.framework
    stages = tuple(lens for lens in framework.lenses if lens.kind == STAGE)
    groups = tuple(lens for lens in framework.lenses if lens.kind == GROUP) or (None,)
    lines = [_line(section, group, stages) for section in overview.sections for group in groups]
    aims = tuple(_long_view(row, framework) for row in overview.rows if row.place.indicator in _aimed(framework))
    return LifeCourse(
        overview, stages, tuple(line for line in lines if any(line.stages)),
        tuple(row for row in overview.rows if not {stage.id for stage in stages} & set(row.place.lenses)),
        aims, headline(aims, framework), lead(aims, framework),
    )  # fmt: skip


def _line(section, group, stages):
    rows = [row for row in section.rows if group is None or group.id in row.place.lenses]
    return Line(section.outcome, group, tuple(tuple(row for row in rows if stage.id in row.place.lenses) for stage in stages))


def _aimed(framework):
    return {*framework.targets_to_set, *(target.indicator for target in framework.targets)}


def _long_view(row, framework):
    usable = comparable(row.panel.points, row.panel.indicator.breaks)
    target = next((target for target in framework.targets if target.indicator == row.place.indicator), None)
    goal = target and Goal(((target.by, target.value),), target.reference, target.since, target.baseline)
    then = _of_year((*usable, *row.panel.points), framework.since)
    first = then if then in usable else baseline(usable, goal)
    if then is None and goal and goal.baseline is not None:
        then = first
    moved = change(usable[-1], first, row.panel.indicator) if first and first.end < usable[-1].start else None
    return LongView(row, then, moved, target)


def _of_year(points, year):
    """The first of these points that shows a figure and begins in the year, or None."""
    return next((point for point in points if point.start.year == year and point.status == "shown"), None)


def headline(aims: tuple[LongView, ...], framework: Framework) -> str:
    """Two of the plan's eleven aims are clearly better today than in 2008, none clearly worse."""
    if not aims:
        return "Every indicator at its stage of life."
    moved = Counter(aim.moved.verdict.kind for aim in aims if aim.from_the_start)
    if not moved:
        return f"No figure from {framework.since} is here to compare with today."
    first, second = ("better", "worse") if moved["better"] else ("worse", "better")
    if not moved[first]:
        return f"None of the plan’s {spelled(len(aims))} aims is clearly better or worse today than in {framework.since}."
    return (
        f"{sentence(spelled(moved[first]))} of the plan’s {spelled(len(aims))} aims {are(moved[first])} clearly {first} today than in "
        f"{framework.since}, {spelled(moved[second]) if moved[second] else 'none'} clearly {second}."
    )


def lead(aims: tuple[LongView, ...], framework: Framework) -> str:
    """How many aims have a figure from the plan's first year that compares with today's, and how many targets are on record."""
    if not aims:
        return ""
    then, first = sum(aim.from_the_start for aim in aims), framework.since
    targets = sum(aim.target is not None for aim in aims)
    those = f"{sentence(spelled(then))} of them {have(then)}" if then else "None of the plan’s aims has"
    opening = f"{those} a figure from {first} that compares with the latest."
    if not targets:
        return f"{opening} The plan’s target figures are not on record here."
    return f"{opening} The plan’s target figure is on record for {spelled(targets)}."
