"""The target: the latest figure, its path and where the recent trend leads, on one scale with the target as dashed line."""

from typing import NamedTuple

from markupsafe import Markup

from pages.ui.ranked_table import Row, ranked_table
from pages.ui.templates import Macros
from panels.format import target_figure
from panels.panel import Panel
from panels.periods import deadline, of
from panels.reader_choices import has_reader_target


class Level(NamedTuple):
    """A value without a base, and without an interval where it has none."""

    value: float
    lower95: float | None = None
    upper95: float | None = None
    denominator: None = None


def target_section(panel: Panel) -> Markup:
    """The section on the target as markup; empty where there is no target or no figure."""
    aim = panel.target
    if aim is None or panel.latest is None:
        return Markup("")
    by = deadline(aim.by)
    rows = [Row("Latest figure", panel.latest, is_this=True, note=of(panel.latest))]
    if aim.expected is not None and panel.latest.end < aim.by:
        rows.append(Row("The path to the target", Level(aim.expected), note="at the same time"))
    if panel.projection and panel.projection.value is not None:
        rows.append(
            Row(
                "If the recent trend continues",
                Level(panel.projection.value, panel.projection.lower95, panel.projection.upper95),
                note=f"{by}, with its prediction interval",
            )
        )
    rows.append(Row("The target", Level(aim.value), note=by))
    table = ranked_table("The target", "Where it stands", rows, panel.indicator, aim.value)
    dashed = f"Dashed line: the target, {target_figure(aim.value, panel.indicator)}. Where it comes from: {aim.reference}."
    ahead = panel.projection.words if panel.projection else ""
    title = "Your own target" if has_reader_target(panel) else "The target"
    return Macros("indicator/indicator_story.html").target(title, aim.verdict, table, dashed, ahead)
