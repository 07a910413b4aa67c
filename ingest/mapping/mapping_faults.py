"""What is wrong with a mapping, all at once."""

from ingest.did_you_mean import suggestion
from ingest.mapping.column_mapping import NUMBERS, TOLD, called
from ingest.periods.parse_period import period
from loaders import template


OURS = (*template.COLUMNS, *template.MAY_HAVE)
NEEDED = {"indicator": "which indicator", "area": "which area", "period": "which period"}


def faults(mapping, headings, catalogue):
    """What is wrong with a mapping for a file with these headings, as (words, heading or None)."""
    there = called(headings)
    for heading in dict.fromkeys((*mapping.columns.values(), *mapping.wide)):
        if heading not in there:
            yield f"the mapping asks for this column, and the file does not have it.{suggestion(heading, there)}", heading
    for name in (*mapping.columns, *mapping.constants):
        if name not in OURS:
            yield f"the mapping fills '{name}', which is none of our columns: {', '.join(OURS)}", None
    told = {mapping.told, mapping.figures} if mapping.wide else set()
    if mapping.told not in TOLD or mapping.figures not in NUMBERS:
        yield f"columns side by side tell {', '.join(TOLD)}, and hold {', '.join(NUMBERS)}; correct the mapping", None
    for name in sorted((mapping.columns.keys() & mapping.constants.keys()) | (told & (mapping.columns.keys() | mapping.constants.keys()))):
        yield f"the mapping says twice where '{name}' comes from; keep one", None
    known = {*mapping.columns, *mapping.constants, *told}
    for name in NEEDED.keys() - known:
        yield f"nothing says {NEEDED[name]} a row is of; match a column to '{name}', or say what holds for every row", None
    if not known & set(NUMBERS):
        yield "no column holds figures; match one to 'value', or two to 'numerator' and 'denominator'", None
    yield from ((words, None) for words in _unknown(mapping, catalogue))


def _unknown(mapping, catalogue):
    """What is said for every row and is not known."""
    constants, names = mapping.constants, template.called(catalogue)
    if "area" in constants and not catalogue.areas.find(constants["area"]):
        yield f"'{constants['area']}' is no area we know by code, number or name; correct the mapping"
    if "period" in constants and not period(constants["period"]):
        yield f"'{constants['period']}' is no period we know; write it as 2024/25, 2024-25 Q3 or March 2025"
    for name in {constants.get("indicator"), *mapping.indicators.values()} - {None, ""}:
        if name.lower() not in names:
            yield f"'{name}' is no indicator by its id, its title or its code in a framework; correct the mapping"
