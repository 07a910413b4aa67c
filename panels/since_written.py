"""What has become of a figure since something was written of it: revised, turned, hidden, withdrawn, or followed by a newer one."""

from dataclasses import dataclass

from catalogue.delivery.kept import Kept, Stood
from panels.format import figure, rounded
from panels.panel import Panel
from panels.periods import of, within


@dataclass(frozen=True)
class SinceWritten:
    """`states` for programs (revised, turned, hidden, withdrawn, newer), a sentence for each, and the figure then in words.

    What is `withheld` may not be shown: its words may give a number away that is hidden now. It then gives no figure either.
    """

    states: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    figure: str = ""
    withheld: bool = False


@dataclass(frozen=True)
class Written:
    """A story or decision as it is kept, with what has become of its figure."""

    kept: Kept
    since: SinceWritten


def since_written(stood: Stood | None, panel: Panel | None) -> SinceWritten:
    """What has become of a figure that stood so when it was written of. Without a figure then, nothing has.

    `panel` is None where nothing is published: the figure is withdrawn then.
    """
    if stood is None or stood.period is None or stood.value is None:
        now = stood and panel and _point(panel, stood.period)
        return _hidden() if now and now.status == "hidden" else SinceWritten()
    point = panel and _point(panel, stood.period)
    if point is None:
        return SinceWritten(("withdrawn",), ("The figure has been withdrawn since this was written.",))
    if point.status == "hidden":
        return _hidden()
    indicator = panel.indicator
    then = f"{figure(stood.value, indicator)} {within(point)}"
    if point.value is None:
        words = "was withdrawn by its publisher since this was written" if point.status == "withdrawn" else "is not available any more"
        return SinceWritten(("withdrawn",), (f"The figure {words}.",), then)
    changes = {}
    if rounded(point.value, indicator.decimals) != rounded(stood.value, indicator.decimals):
        changes["revised"] = (
            f"The figure has been revised since this was written: from {figure(stood.value, indicator)} to {figure(point.value, indicator)}."
        )
    newer = panel.latest and panel.latest.end > point.end
    if stood.direction and panel.direction.name != stood.direction:
        changes["turned"] = f"Where the figure is heading has changed: {stood.direction} then, {panel.direction.name} now."
    if newer:
        changes["newer"] = f"There is a newer figure: {figure(panel.latest.value, indicator)} {within(panel.latest)}."
    return SinceWritten(tuple(changes), tuple(changes.values()), then)


def _hidden() -> SinceWritten:
    words = "The figure has been hidden to protect children since this was written, so what was written is not shown."
    return SinceWritten(("hidden",), (words,), withheld=True)


def _point(panel: Panel, period: str | None):
    return next((point for point in panel.points if point.period == period), None)


def period_words(written: Written, panel: Panel | None) -> str:
    """The period that a story speaks of, as it stands beside a figure; '' without one."""
    stood = written.kept.stood
    point = stood and panel and _point(panel, stood.period)
    return of(point) if point else (stood and stood.period) or ""
