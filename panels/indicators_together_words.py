"""What several indicators of one area on one chart say in words: where each is heading, and why nothing is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from metrics.direction import BETTER, FALL, MOVING, RISE, SHORT, TURNED, WORSE
from panels import periods
from panels.format import figure, listed, sentence, spelled
from panels.panel_words import inside
from panels.small_multiples import SAID
from panels.title import the


if TYPE_CHECKING:
    from panels.indicators_together import Together, TogetherLine


NO_COMMON = (
    "These indicators are measured in different ways, so they could share a chart only as an index. "
    "That needs a period in which each has a figure above zero, after any break. There is none. The table has every figure."
)
BETTER_WAY = {"high": "higher is better", "low": "lower is better", "neither": "neither way is better"}
PRESSING = (WORSE, BETTER, TURNED, RISE, FALL, MOVING)
# A title that named every group would be too long to hold.
GROUPS = 2


def too_few(having: int) -> str:
    """Why fewer than two indicators with figures are not drawn."""
    many = "Only one of these indicators has" if having else "None of these indicators has"
    return f"{many} a figure for this area. A chart of several needs two."


def refusal(count: int, most: int) -> str:
    """Why so many indicators are not drawn together, '' where they are: two at least, and `most` at most."""
    if count > most:
        return f"One chart can hold {spelled(most)} indicators. {sentence(spelled(count))} are chosen: take {spelled(count - most)} away."
    return "" if count > 1 else "Choose at least one more indicator to set beside this one."


def title(together: Together) -> str:
    """In Birmingham one of three is getting worse: Persistent absence; or that none shows a clear trend."""
    place, count = f"In {the(together.area.name, together.area.kind)}", len(together.lines)
    named = {name: [line.panel.indicator.short for line in together.lines if line.panel.direction.name == name] for name in SAID}
    groups = [(name, named[name]) for name in PRESSING if named[name]][:GROUPS]
    if groups:
        return f"{place} {'; '.join(_group(shorts, count, *SAID[name], first=not at) for at, (name, shorts) in enumerate(groups))}"
    none, every = ("neither", "both") if count == 2 else (f"none of {spelled(count)}", f"all {spelled(count)}")
    return f"{place} {every} have too few years to tell" if len(named[SHORT]) == count else f"{place} {none} shows a clear trend"


def _group(shorts, count, one_is, many_are, first):
    """One of three is getting worse: Persistent absence; all of them without their names, as the chart names them."""
    if len(shorts) == count:
        return f"{'both' if count == 2 else f'all {spelled(count)}'} {many_are}"
    return f"{spelled(len(shorts))}{f' of {spelled(count)}' if first else ''} {one_is if len(shorts) == 1 else many_are}: {listed(shorts)}"


def scale_words(together: Together) -> str:
    """What the axis measures: 'Index: 2019/20 = 100', or the unit."""
    return f"Index: {periods.of(together.start)} = 100" if together.start else together.unit


def chart_title(together: Together) -> str:
    """What the chart shows: change since 2019/20, or the figures."""
    if together.start:
        return f"Change since {periods.of(together.start)}, which is 100"
    return f"{sentence(spelled(len(together.lines)))} indicators over time, {together.unit or 'numbers'}"


def about(together: Together) -> str:
    """What is compared, and how it is to be read."""
    if together.start:
        period = periods.within(together.start)
        return f"Each line begins at 100 {period}, so that change can be compared; levels cannot."
    if together.why_none:
        return together.why_none
    return f"All on one axis ({together.unit or 'numbers'}), so that levels can be compared."


def alt(together: Together) -> str:
    """One line for those who do not see the chart; figures that are not shown are not in it."""
    if together.why_none:
        return f"No chart: {together.why_none}"
    kind = f"as an index, {periods.of(together.start)} is 100" if together.start else "on one axis"
    invented = " Invented sample figures." if together.invented else ""
    return f"{title(together)}. Lines of {spelled(len(together.lines))} indicators {kind}: {'; '.join(_ends(together))}.{invented}"


def _ends(together: Together) -> Iterator[str]:
    """Persistent absence from 12.1% in 2019/20 to 26.0% in 2023/24."""
    for line in together.lines:
        yield f"{inside(line.panel.indicator.short)} {_from_to(line)}"


def _from_to(line: TogetherLine) -> str:
    indicator, shown = line.panel.indicator, [point for point in line.drawn if point.value is not None]
    if not shown:
        return "has no figure"
    first, last = shown[0], shown[-1]
    began = f"from {figure(first.value, indicator)} {periods.within(first)} to " if len(shown) > 1 else ""
    return f"{began}{figure(last.value, indicator)} {periods.within(last)}"
