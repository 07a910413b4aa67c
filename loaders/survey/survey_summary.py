"""Results of a survey as another analyst has added them up: one row for each question, answer and group of respondents.

A genuine answer 'low' is an answer here, for only the figures are read for symbols.
"""

from ingest.checks.group_columns import leave_out_groups
from ingest.facts.named_figures import draft_named_figures
from ingest.implied_place import implied_place
from ingest.loader import Draft, Extract
from sql import quoted


NAME = "survey_summary"
TITLE = "Survey results, added up by question and group"
CONTROLLED = False
COLUMNS = ("breakdown_by", "breakdown", "question", "response", "count", "denominator", "value", "year")
MEASURES = {"numerator": "count", "denominator": "denominator", "value": "value", "lower95": "lowercl", "upper95": "uppercl"}
CELLS = {"question": "name", "response": "response", "breakdown_by": "part", "breakdown": "category"}
EVERYONE = "('', 'all', 'overall', 'total', 'all respondents', 'na', 'none')"
PLACELESS = "this file does not name its place, and no indicator that reads it is of one place alone; add a column 'area'"


def facts(extract: Extract) -> Draft | None:
    """The Draft of the answers that definitions read; None, with a fault, where they read none or the place is not said."""
    text = extract.text
    sources = extract.sources("survey_summary")
    place = implied_place(extract.catalogue, [indicator.id for indicator, _, _ in sources])
    if sources and "area" not in text and not place:
        extract.problems.fault(PLACELESS, text.heading_rows[0])
        return None
    leave_out_groups(extract, (*COLUMNS, *MEASURES.values(), "area", "question_text", "question_type"))
    measures = {name: heading for name, heading in MEASURES.items() if heading in text}
    figures = ", ".join(f"{text[heading]} as {name}" for name, heading in measures.items())
    cells = {name: f"trim({text[heading]})" for heading, name in CELLS.items()}
    cells["part"] = f"case when lower(coalesce({cells['part']}, '')) not in {EVERYONE} then {cells['part']} end"
    area = f"trim({text['area']})" if "area" in text else quoted(place or "")
    named = ", ".join(f"{sql} as {name}" for name, sql in cells.items())
    rows = f"select row, {area} as area, trim({text['year']}) as period, {named}, {figures} from text"
    headings = {"area": "area", "period": "year", **measures}
    return draft_named_figures(extract, "survey_summary", rows, CELLS, headings, tuple(measures))
