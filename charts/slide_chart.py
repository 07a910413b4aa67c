"""What is drawn for a slide of a meeting: one figure, for every format that shows pictures."""

from plotly.basedatatypes import BaseFigure

from charts.caterpillar_chart import caterpillar
from charts.gap_chart import gap
from charts.likert_chart import likert
from charts.trend_chart import trend
from panels.gap import GroupGap
from panels.panel import Panel
from panels.ranking import Ranking
from panels.slide import Slide


def slide_figure(slide: Slide, theme: str = "light") -> BaseFigure | None:
    """The one figure of a slide; None where nothing is drawn, or where what it says is a list."""
    return subject_figure(slide.chart, slide.item.kind == "survey", theme)


def groups_figure(slide: Slide, theme: str = "light") -> BaseFigure | None:
    """The figure of the slide's groups of children; None without any."""
    return subject_figure(slide.groups, False, theme)


def subject_figure(subject: object, answers: bool, theme: str) -> BaseFigure | None:
    """A Panel as its trend, or as its `answers` where it has them; a gap as its two lines; a ranking in order."""
    if isinstance(subject, Panel):
        return likert(subject, theme) if answers and subject.likert and subject.likert.answers else trend(subject, theme)
    if isinstance(subject, GroupGap):
        return gap(subject, theme)
    return caterpillar(subject, theme) if isinstance(subject, Ranking) else None
