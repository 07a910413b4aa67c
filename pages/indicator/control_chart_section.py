"""The control chart of a Panel: its sentence, its key, its data table, or why there is none."""

from markupsafe import Markup

from charts.control_chart import vertical
from pages.ui.templates import Macros
from panels import periods
from panels.format import number, sentence, shown
from panels.method import small
from panels.panel import Panel, Verdict


_STORY = Macros("indicator/indicator_story.html")
NAMES = {"better": "improvement", "worse": "concern", "higher": "signal, high", "lower": "signal, low", "similar": "no signal", "none": ""}

FOR_WHICH = "it is for 13 figures or more that follow one another a quarter or less apart."


def heading(panel: Panel) -> Markup:
    """What stands above the chart: what it found, its verdicts, and what its marks mean."""
    chart = panel.control
    verdicts = [verdict for verdict in (chart.variation, chart.assurance) if verdict]
    kinds = [kind for kind in ("better", "worse") if any(signal.kind == kind for signal in chart.signals)]
    other = (
        "Diamonds: signals, where neither direction is better. "
        if any(signal.kind in ("higher", "lower") for signal in chart.signals)
        else ""
    )
    zero = "" if vertical(panel).from_zero else " The vertical axis does not start at zero."
    notes = f"{other}Open circles: the variation to be expected. Dashed lines: the limits.{zero}"
    return _STORY.control_chart(verdicts, chart.words, [Verdict(kind, NAMES[kind]) for kind in kinds], notes)


def control_chart_table(panel: Panel) -> Markup:
    """The chart as a true table behind a summary, newest first."""
    heads = ["Period", sentence(panel.area.name), "Mean", "Lower limit", "Upper limit", "Signal", "Why"]
    rows = [
        [periods.of(signal.point), shown(signal.point, panel.indicator), *_levels(signal, panel.indicator), NAMES[signal.kind], signal.rule]
        for signal in reversed(panel.control.signals)
    ]
    caption = f"Control chart of {panel.indicator.title}, {panel.area.name}"
    return _STORY.twin("The control chart as a table", caption, heads, rows, range(1, 5))


def _levels(signal, indicator):
    return ["" if value is None else number(value, indicator.decimals) for value in (signal.mean, signal.lower, signal.upper)]


def absent(panel: Panel) -> str:
    """One quiet line where there is no control chart; empty where there is one."""
    if panel.control or panel.method is None:
        return ""
    why = small(panel.method.words) if "XmR" in panel.method.words else FOR_WHICH
    return f"There is no control chart: {why}"
