"""What can be wrong in a metadata file by itself, row by row."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from catalogue.did_you_mean import did_you_mean
from ingest.file_problems import Problems
from ingest.read.text_table import TextTable
from loaders.dfe.column_names import SPACES
from loaders.dfe.geographic_levels import UNITS
from loaders.dfe.metadata.metadata_variables import FILTER, INDICATOR, NEEDED, OPTIONAL, Variable


UNITS_OF_MEASURE = ("", "%", "pp", "£", "£m", "numberstring")
PLACE_LIKE = re.compile(
    r"(country|region|la|lad|local_authority|pcon|ward|lsip|trust|sponsor|school|provider|institution)(_(code|name|id|urn))?"
)
LACKS = "this metadata file has no column '{name}'; add it, even if its cells are blank"
UNKNOWN = "is not a column of a metadata file; remove it."
BLANK = "is blank; fill it in"
NO_TYPE = f"is neither {FILTER} nor {INDICATOR}; correct it"
IS_UNIT = "is a time or a place, which is never listed in the metadata; remove this row"
IS_PLACE = "reads like a place, and a place is no filter; use the standard columns for places in the data"
TWICE = "is in row {other} too; keep one of the two"
NO_UNIT = "is no unit that the DfE uses; write one of %, pp, £, £m or numberstring, or leave it blank"
NO_PLACES = "is not a number of decimal places; write a whole number of zero or more, or leave it blank"
NOT_FOR_FILTERS = "is for indicators, and this row is a filter; empty the cell"
NOT_FOR_INDICATORS = "is for filters, and this row is an indicator; empty the cell"
NO_DECIMALS = "is blank, so that its figures are shown with as many decimals as happen to be there; say how many"


def check_metadata_rows(text: TextTable, variables: Sequence[Variable], problems: Problems) -> None:
    """Note every fault and warning in the `variables` in a metadata file."""
    top, printed = text.heading_rows[0], [column.strip() for column in text.columns]
    for name in NEEDED:
        if name not in printed:
            problems.fault(LACKS.format(name=name), top, kind=LACKS)
    for name in printed:
        if name not in (*NEEDED, *OPTIONAL):
            problems.fault(UNKNOWN + did_you_mean(name, (*NEEDED, *OPTIONAL)), top, found=name, kind=UNKNOWN)
    for variable in variables:
        for column, words, severity in _wrong_cells(variable):
            note = problems.fault if severity == "fault" else problems.warn
            note(words, variable.row, column, variable.cells[column] or None)
    for column in ("col_name", "label"):
        _unique(variables, column, problems)


def _wrong_cells(variable: Variable) -> Iterator[tuple[str, str, str]]:
    """(column, words, severity) of what is wrong in one row."""
    yield from _wrong_names(variable)
    cells, kind = variable.cells, variable.cells["col_type"]
    if kind == FILTER:
        for column in ("indicator_grouping", "indicator_unit", "indicator_dp"):
            if cells[column]:
                yield column, NOT_FOR_FILTERS, "fault"
    if kind == INDICATOR:
        for column in ("filter_hint", "filter_grouping_column"):
            if cells[column]:
                yield column, NOT_FOR_INDICATORS, "warning"
        if cells["indicator_unit"] not in UNITS_OF_MEASURE:
            yield "indicator_unit", NO_UNIT, "fault"
        if not cells["indicator_dp"]:
            yield "indicator_dp", NO_DECIMALS, "warning"
        elif not cells["indicator_dp"].isdecimal():
            yield "indicator_dp", NO_PLACES, "fault"


def _wrong_names(variable: Variable) -> Iterator[tuple[str, str, str]]:
    if not variable.name:
        yield "col_name", BLANK, "fault"
    elif variable.name in UNITS:
        yield "col_name", IS_UNIT, "fault"
    elif variable.is_filter and PLACE_LIKE.fullmatch(variable.name.lower()):
        yield "col_name", IS_PLACE, "fault"
    if " " in variable.name:
        yield "col_name", SPACES, "fault"
    if variable.cells["col_type"] not in (FILTER, INDICATOR):
        yield "col_type", NO_TYPE, "fault"
    if not variable.cells["label"]:
        yield "label", BLANK, "fault"


def _unique(variables: Sequence[Variable], column: str, problems: Problems) -> None:
    counted, first = Counter(variable.cells[column] for variable in variables if variable.cells[column]), {}
    for variable in variables:
        cell = variable.cells[column]
        if counted[cell] > 1 and first.setdefault(cell, variable) is not variable:
            problems.fault(TWICE.format(other=first[cell].row), variable.row, column, cell, kind=TWICE)
