"""Items that are lists as tables: the indicators of an outcome, the widest gaps, the contents."""

from exports.office.office_tables import Grid
from panels import gap_words, periods
from panels.format import figure, reason
from panels.inequalities import Inequalities
from panels.item_slides import MOST_LINES
from panels.overview import Section
from panels.panel import Panel
from panels.slide import Paper, Slide


WITHHELD = "This item is confidential and is withheld from this paper."


def listed(slide: Slide) -> Grid | None:
    """The table of an outcome or of gaps; None for any other slide."""
    if isinstance(slide.chart, Section):
        heads = ("Indicator", "Latest figure", "Period", "England", "Where it is heading")
        return Grid(slide.chart.outcome.title, heads, tuple(_indicator(row.panel) for row in slide.chart.rows))
    if isinstance(slide.chart, Inequalities):
        gaps = [gap for gap in slide.chart.gaps if gap.stands_out][:MOST_LINES]
        return Grid("The widest gaps", ("Figures", "Difference", "Period", "Since the start"), tuple(map(_gap, gaps)))
    return None


def contents(paper: Paper) -> Grid:
    """Every item with its page; one that is confidential is marked so, unless the version is public."""
    marks = any(slide.item.confidential for slide in paper.slides) and not paper.public
    heads = ("Page", "Item", "Lead", "Minutes", *(["Confidential"] if marks else []))
    rows = [
        (str(slide.number), slide.title, *_plan(slide), *(["yes" if slide.item.confidential else ""] if marks else []))
        for slide in paper.slides
    ]
    filled = [place for place in range(len(heads)) if place < 2 or any(row[place] for row in rows)]
    kept = tuple(tuple(row[place] for place in filled) for row in rows)
    return Grid("Contents", tuple(heads[place] for place in filled), kept)


def _plan(slide: Slide) -> tuple[str, str]:
    item = slide.item
    return ("", "") if slide.withheld else (item.lead or "", str(item.minutes or ""))


def _indicator(panel: Panel) -> tuple[str, ...]:
    """Its latest figure, or the reason why none is shown, with England's in the same period."""
    now = panel.latest
    if now is None:
        return panel.indicator.short, reason(panel.points[-1]) if panel.points else "no figure yet", "", "", ""
    england = next(
        (place for place in panel.comparators if place.kind == "country" and place.period == now.period and place.value is not None), None
    )
    heading = panel.direction.verdict.words or panel.direction.name
    return (
        panel.indicator.short,
        figure(now.value, panel.indicator),
        periods.of(now),
        figure(england.value, panel.indicator) if england else "",
        heading,
    )


def _gap(gap) -> tuple[str, ...]:
    return gap.title, gap_words.judgement(gap).words, periods.of(gap.latest.point), gap.change.words
