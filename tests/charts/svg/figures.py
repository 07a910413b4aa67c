"""One figure of every kind that `charts` draws, and of the states it may be in, from invented Panels."""

from dataclasses import replace
from datetime import date

from catalogue import Break
from charts.caterpillar_chart import caterpillar
from charts.control_chart import control
from charts.funnel_chart import funnel
from charts.gap_chart import gap
from charts.likert_chart import likert
from charts.overlay_chart import overlay
from charts.scatter_chart import scatter
from charts.together_chart import together_chart
from charts.trend_chart import trend
from tests.charts import hand, test_many
from tests.charts import test_control_chart as test_control
from tests.charts import test_together_chart as test_together
from tests.panels.test_likert_panel import shown, told


LONG = "Area of the long name "


def names(count):
    """That many characters of words."""
    return (LONG * (count // len(LONG) + 1))[:count].strip()


def broken(**changes):
    """A Panel with two breaks, a hidden figure and a figure that stands alone."""
    breaks = (Break(date(2017, 1, 1), "Counted anew"), Break(date(2019, 1, 1), "Counted anew again"))
    return hand.panel(values=(50, None, 54, 60, 61, 66), indicator=hand.indicator(breaks=breaks), target=None, **changes)


PANELS = {
    "trend": hand.panel(),
    "trend of rates": hand.panel(indicator=hand.indicator(unit="per 10,000")),
    "trend with breaks": broken(comparators=()),
    "trend with gaps": hand.panel(
        values=(50, 52, None, 54, None), comparators=(hand.comparator("country", "England", (64, 59, 59, 65, 60)),)
    ),
    "trend of one": hand.panel(values=(61,), comparators=(), target=None),
    "trend of equals": hand.panel(values=(50,) * 8, target=None, comparators=(hand.comparator("country", "England", (50,) * 8),)),
    "trend of none": hand.panel(values=(), comparators=(), target=None),
    "trend of hidden": hand.panel(values=(None, None), comparators=(hand.comparator("country", "England", (64, 59)),)),
}
# The eight kinds, which are held against Plotly's own drawing.
KINDS = {
    "trend": lambda theme="light", narrow=False: trend(PANELS["trend"], theme, narrow),
    "control": lambda theme="light", narrow=False: control(test_control.panel(), theme, narrow),
    "likert": lambda theme="light", narrow=False: likert(shown(told((40, 30, 20, 10))), theme, narrow),
    "overlay": lambda theme="light", narrow=False: overlay(
        hand.panel(), hand.panel((95, 52, 90, 93, 80, 72, 44, 60, 61, 61, 30)), theme, narrow
    ),
    "caterpillar": lambda theme="light", narrow=False: caterpillar(test_many.RANKING, theme, narrow),
    "funnel": lambda theme="light", narrow=False: funnel(test_many.SIZES, theme, narrow),
    "scatter": lambda theme="light", narrow=False: scatter(test_many.PAIRS, theme, narrow),
    "gap": lambda theme="light", narrow=False: gap(test_many.GAP, theme, narrow),
}
STATES = {
    name: (lambda theme="light", narrow=False, panel=panel: trend(panel, theme, narrow))
    for name, panel in PANELS.items()
    if name != "trend"
} | {
    "several indicators": lambda theme="light", narrow=False: together_chart(test_together.ON_ONE_AXIS, theme, narrow),
    "several as an index": lambda theme="light", narrow=False: together_chart(test_together.INDEXED, theme, narrow),
}
EVERY = KINDS | STATES


def labelled(text):
    """A trend whose place has this name."""
    panel = hand.panel()
    return trend(replace(panel, area=replace(panel.area, name=text)))
