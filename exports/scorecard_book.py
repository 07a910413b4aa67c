"""A framework in one area as a Book: every indicator with its latest figure and verdicts, and every figure that led there."""

from exports.export_tables import Book, Table, columns, notes, part, status, yes
from exports.indicator_book import measured
from panels import periods


LATEST = columns(
    "outcome", "code", "indicator", "unit", "better", "area", "area_code", "period", "numerator", "denominator", "value", "lower_95", "upper_95",
    "status", "against_england", "england", "direction", "target_verdict", "target", "since", "note", "source", "invented", "build",
    lower_95="Lower 95% limit", upper_95="Upper 95% limit", better="Which way is better", target_verdict="Against the target", since="Since last time",
)  # fmt: skip
SERIES = columns(
    "indicator", "unit", "period", "numerator", "denominator", "value", "lower_95", "upper_95", "status",
    lower_95="Lower 95% limit", upper_95="Upper 95% limit",
)  # fmt: skip
BETTER = {"high": "higher", "low": "lower", "neither": "neither"}


def book(overview):
    """The Book of an Overview; an indicator that is placed twice is on two rows of the scorecard."""
    place = f"{overview.framework.title}, {overview.area.name}"
    latest = Table(
        "Scorecard", f"{place}: latest figures", LATEST, tuple(_row(row) for section in overview.sections for row in section.rows)
    )
    every = Table("All periods", f"{place}: every period", SERIES, tuple(_series(overview)))
    sheets = tuple(table for table in (latest, every) if table.rows)
    about = (
        ("Framework", overview.framework.title), ("Area", overview.area.name), ("In a sentence", overview.headline), ("More", overview.lead),
        *([("Lens", overview.lens.title)] if overview.lens else ()), *notes(overview.build, overview.invented, sheets),
    )  # fmt: skip
    return Book(f"{place}. {overview.headline}", about, latest, sheets, None, overview.build.at)


def _row(row):
    panel, indicator = row.panel, row.panel.indicator
    england = next((comparator for comparator in panel.comparators if comparator.kind == "country"), None)
    aim, change = panel.target, panel.previous
    return (
        row.outcome.title, row.place.code, indicator.title, indicator.unit, BETTER[indicator.better], panel.area.name, panel.area.code, *_latest(panel),
        england and england.verdict.words, england and part(england.value, indicator.decimals), panel.latest and panel.direction.verdict.words,
        aim and aim.verdict.words, aim and part(aim.value, indicator.decimals), change and change.verdict.words, _after(panel), indicator.source,
        yes(panel.invented), panel.build.id,
    )  # fmt: skip


def _latest(panel):
    """The latest figure that is shown; without any, the last row and why it shows none, or who owes a first one."""
    if panel.latest or panel.points:
        return measured(panel.latest or panel.points[-1], panel.indicator)
    return (None, None, None, "[x]", None, None, "no data yet")


def _after(panel):
    """What came after the latest figure, where that cannot be shown; without any figure, who owes it."""
    if panel.latest is None:
        return panel.words
    last = panel.points[-1]
    return None if last is panel.latest else f"{periods.of(last)}: {status(last)}"


def _series(overview):
    for row in overview.rows:
        indicator = row.panel.indicator
        yield from ((indicator.title, indicator.unit, *measured(point, indicator)) for point in row.panel.points)
