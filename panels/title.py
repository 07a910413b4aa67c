"""The statement title of a Panel: what the latest figure says, and no more than the interval allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from metrics.direction import BETTER, FALL, MOVING, RISE, TURNED, WORSE
from panels.format import headline, reason, sentence
from panels.periods import of, within


if TYPE_CHECKING:
    from panels.panel import Comparator, Panel


def title(panel: Panel) -> str:
    """Only 27% of new plans were issued within 20 weeks, below England.

    'Above' and 'below' only with a significant verdict on the latest figure, 'only' only where that verdict is worse and
    higher is better. Without a comparison, its direction is named instead. Without a figure the title says why.
    """
    now, last = panel.latest, panel.points[-1] if panel.points else None
    if now is None:
        return f"{panel.indicator.title}: {absence(panel)}"
    text = panel.indicator.statement.replace("{value}", headline(now.value, panel.indicator))
    if now != last:
        return f"{sentence(text)} {within(now)}; {of(last)} is {reason(last)}"
    compared = title_comparator(panel)
    if compared is None:
        return sentence(text) + direction_clause(panel)
    falls_short = compared.verdict.kind == "worse" and panel.indicator.better == "high"
    if falls_short and panel.indicator.statement.startswith("{value}"):
        text = f"only {text}"
    return f"{sentence(text)}, {side(compared, now.value)} {called(compared)}"


def absence(panel: Panel) -> str:
    """Why there is no figure at all: no data yet, no figure for the area, or what all its rows have in common."""
    if not panel.points:
        return "no data yet" if panel.loaded is None else f"no figure for {the(panel.area.name, panel.area.kind)}"
    reasons = {reason(point) for point in panel.points}
    return reasons.pop() if len(reasons) == 1 else "no figure can be shown"


def title_comparator(panel: Panel) -> Comparator | None:
    """The first Comparator with a verdict on the latest figure itself, not on an earlier one; None without one."""
    judged = (
        comparator for comparator in panel.comparators if comparator.verdict.kind != "none" and comparator.period == panel.latest.period
    )
    return next(judged, None)


def side(comparator: Comparator, value: float) -> str:
    """above, below or similar to, as the verdict allows."""
    if comparator.verdict.kind == "similar":
        return "similar to"
    return "above" if value > comparator.value else "below"


def called(comparator: Comparator) -> str:
    """A comparator as a sentence calls it."""
    if comparator.code is None:
        return f"the {comparator.name[0].lower()}{comparator.name[1:]}".replace("of statistical", "of its statistical")
    return the(comparator.name, comparator.kind)


def the(name: str, kind: str) -> str:
    """A place in a sentence: the West Midlands, but England, London and West Sussex."""
    return f"the {name}" if kind == "region" and name.startswith(("North ", "South ", "East ", "West ")) else name


def direction_clause(panel: Panel) -> str:
    """', and it is getting better', where the figure is heading anywhere."""
    direction = panel.direction
    if direction.name in (RISE, FALL):
        return f", after a {direction.name}"
    if direction.name == TURNED:
        return ", and it has turned"
    return f", and it is {direction.verdict.words}" if direction.name in (BETTER, WORSE, MOVING) else ""
