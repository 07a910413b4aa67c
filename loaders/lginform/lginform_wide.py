"""Downloads from LG Inform, one metric to a file: areas down, periods across, and a second heading among the rows.

Which metric it is stands in the lines over the heading, or is given by its number in the file's name.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.checks.figure_names import name_fault
from ingest.checks.period_checks import YEARS
from ingest.checks.place_cells import check_place_cells, place_in
from ingest.checks.shifted_rows import check_shifted_rows
from ingest.facts.named_figures import draft_named_figures
from ingest.loader import Draft, Extract
from ingest.periods.parse_period import parse_period
from sql import quoted


NAME = "lginform"
TITLE = "LG Inform download, a column for each period"
CONTROLLED = True
COLUMNS = ("area", "area label", "area long label")
CELLS = {"metricType": "name"}
NAMELESS = "this layout does not say which metric it holds; put the number of the metric in the name of the file, as in metric 6080.csv"
SEVERAL = "this file names the metrics {numbers}, in its name and over its heading; name the one that it holds alone"
NO_PERIOD = "is no period we know, so that this column was left out; write it as in 2014/15"
NOT_PERIODS = "no column of this file is headed by a period we know, such as 2014/15"


def facts(extract: Extract) -> Draft | None:
    """The Draft of the one metric of the file; None, with a fault, where it is not said or definitions do not read it."""
    text = extract.text
    check_place_cells(extract, code="area", name="area label")
    check_shifted_rows(extract, "area long label", "the long name of the place")
    periods = {f"c{number}": heading for number, heading in enumerate(text.columns, 1) if parse_period(heading)}
    name = _metric(extract)
    if not name or not periods:
        extract.problems.fault(NOT_PERIODS if name else NAMELESS, text.heading_rows[0])
        return None
    unread = [
        heading for number, heading in enumerate(text.columns, 1) if f"c{number}" not in periods and heading.strip().lower() not in COLUMNS
    ]
    for heading in filter(str.strip, unread):
        extract.problems.warn(NO_PERIOD, text.heading_rows[0], heading)
    area = place_in(extract, "area", "area label")
    rows = " union all ".join(
        f"select row, {area} as area, {quoted(label)} as period, {quoted(name)} as name, null as part, "
        f"coalesce(nullif(nullif(trim({cell}), ''), 'NA'), 'x') as value from text where coalesce(lower({area}), '') <> 'area'"
        for cell, label in periods.items()
    )
    across = " to ".join(dict.fromkeys((next(iter(periods.values())), list(periods.values())[-1])))
    draft = draft_named_figures(extract, "lginform", rows, CELLS, {"area": "area", "period": across, "value": across})
    return draft and replace(draft, headings=draft.headings | _headings_by_period(periods.values()), by="period")


def _headings_by_period(headings: Iterable[str]) -> dict[str | tuple[str, str], str | None]:
    """The heading of each period's figures, by what the period may be called here."""
    known = {heading: {parse_period(heading, kind) for kind in (None, *YEARS)} for heading in headings}
    return {(period.label, "value"): heading for heading, periods in known.items() for period in periods if period}


def _metric(extract: Extract) -> str | None:
    """The number of the metric that definitions read and the file names, else the only number in its name, else None.

    A fault where it names two, or where a title over the heading is that of another.
    """
    words = " ".join((extract.name, *(cell for cells in extract.text.above for cell in cells)))
    numbers = re.findall(r"\d{3,}", words)
    known = {source.where["metricType"] for _, _, source in extract.sources("lginform")}
    named = [number for number in dict.fromkeys(numbers) if number in known]
    if len(named) > 1:
        extract.problems.fault(SEVERAL.format(numbers=" and ".join(named)), extract.text.heading_rows[0])
    for title in (cell.strip() for cells in extract.text.above for cell in cells):
        if named and (wrong := name_fault(extract, "lginform", "metricType", named[0], title)):
            extract.problems.fault(wrong, extract.text.heading_rows[0], found=title)
    return named[0] if named else next(iter(numbers), None)
