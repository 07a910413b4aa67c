"""A Slide → the Drawing of its chart, by what it draws."""

from dataclasses import replace

from charts import gap_chart as gap_chart
from charts import trend_axes as axes
from charts import trend_lines as lines
from charts.axis_scale import scale
from charts.break_lines import cut
from charts.likert_chart import strength
from charts.target_path import path
from charts.target_path import words as target_words
from charts.theme import LIGHT
from exports.indicator_book import with_unit
from exports.office.chart_series import COUNTRY, OTHER, OWN, TARGET, Drawing, Series
from panels import gap_words, periods
from panels.format import sentence
from panels.gap import GroupGap
from panels.panel import Panel, Point
from panels.ranking import Ranking
from panels.series_breaks import breaks
from panels.slide import Slide


BREAK = "Break"


def drawing(slide: Slide) -> Drawing | None:
    """The Drawing of a slide; None where it has no chart."""
    subject = slide.chart
    if isinstance(subject, Panel):
        answers = slide.item.kind == "survey" and subject.likert and subject.likert.answers
        return _answers(subject) if answers else _trend(subject)
    if isinstance(subject, GroupGap):
        return _gap(subject)
    return _ranking(subject) if isinstance(subject, Ranking) else None


def _trend(panel: Panel) -> Drawing:
    """The place, what it is drawn beside, and the target's path; an empty label parts what is not comparable."""
    runs = cut(panel.points, breaks(panel.points, panel.indicator.breaks))
    rows: list[Point | None] = [row for place, run in enumerate(runs) for row in ([None] if place else []) + run]
    own = Series(panel.area.name, _values(rows), OWN, tuple((row and row.lower95, row and row.upper95) for row in rows))
    series = [own]
    for entry in lines.lines(panel, LIGHT):
        if not entry.is_place:
            known = {(point.start, point.end): point.value for point in entry.points}
            look = COUNTRY if entry.colour == LIGHT.ink else OTHER
            series.append(Series(entry.name, tuple(row and known.get((row.start, row.end)) for row in rows), look))
    if panel.target and panel.latest:
        series.append(Series(" ".join(target_words(panel)), _target(panel, rows), TARGET))
    labels = tuple(axes.period(row).replace("<br>", " ") if row else BREAK for row in rows)
    indicator = panel.indicator
    return Drawing(
        "lines", with_unit(indicator.title, indicator), labels, tuple(series), axes.vertical(panel), indicator.unit, indicator.decimals
    )


def _values(rows: list[Point | None]) -> tuple[float | None, ...]:
    return tuple(row and row.value for row in rows)


def _target(panel: Panel, rows: list[Point | None]) -> tuple[float | None, ...]:
    """Where the target's path runs at the end of each period; None before it begins."""
    steps = path(panel)
    return tuple(row and _at(row.end, steps) for row in rows)


def _at(day, steps):
    for (start, low), (end, high) in zip(steps, steps[1:]):
        if start <= day <= end:
            return low + (high - low) * ((day - start) / (end - start) if end > start else 0)
    return None


def _gap(gap: GroupGap) -> Drawing:
    """Both groups with their intervals, in comparable periods."""
    labels = tuple(axes.period(entry.point).replace("<br>", " ") for entry in gap.series)
    own = tuple((entry.point.lower95, entry.point.upper95) for entry in gap.series)
    other = tuple((entry.other[1], entry.other[2]) for entry in gap.series)
    pair = (
        Series(sentence(gap_words.group(gap)), tuple(entry.point.value for entry in gap.series), OWN, own),
        Series(sentence(gap_words.other(gap)), tuple(entry.other[0] for entry in gap.series), COUNTRY, other),
    )
    indicator = gap.indicator
    return Drawing(
        "lines", with_unit(indicator.title, indicator), labels, pair, gap_chart.vertical(gap), indicator.unit, indicator.decimals
    )


def _ranking(ranking: Ranking) -> Drawing:
    """The whole first, then every area of the list in its order; one without a figure keeps its place and has no bar."""
    whole = [ranking.whole] if ranking.whole and ranking.whole.value is not None else []
    entries = [*whole, *(entry for entry in ranking.entries if entry.point)]
    own = next((place for place, entry in enumerate(entries) if entry.mark == "this"), None)
    marked = (*(((0, COUNTRY),) if whole else ()), *(((own, OWN),) if own is not None else ()))
    limits = tuple((entry.point.lower95, entry.point.upper95) for entry in entries)
    values = tuple(entry.value for entry in entries)
    known = [value for value in (*values, *(limit for pair in limits for limit in pair)) if value is not None]
    indicator, ceiling = ranking.indicator, 100 if ranking.indicator.unit == "%" else None
    title = f"{with_unit(indicator.title, indicator)}, {periods.of(ranking.period)}"
    series = (Series(title, values, OTHER, limits),)
    return Drawing(
        "bars",
        title,
        tuple(entry.area.name for entry in entries),
        series,
        scale(known, ceiling, True),
        indicator.unit,
        indicator.decimals,
        marked,
    )


def _answers(panel: Panel) -> Drawing:
    """One bar of 100%, a series for each answer in the order of the scale."""
    answers, colours = panel.likert.answers, {"positive": LIGHT.better, "negative": LIGHT.worse}
    series = tuple(
        Series(entry.label, (entry.point.value,), OTHER, (), colours.get(entry.side, LIGHT.grey).lstrip("#"), strength(place, answers))
        for place, entry in enumerate(answers)
    )
    return Drawing("stacked", panel.likert.wording, (panel.area.name,), series, replace(scale([0, 100]), high=100), "%", 0)
