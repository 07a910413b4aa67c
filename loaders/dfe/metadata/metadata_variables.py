"""What a metadata file says of each column of its data file."""

from dataclasses import dataclass


NEEDED = ("col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp", "filter_hint", "filter_grouping_column")
MAY_HAVE = ("filter_default", "parent_filter")
FILTER, INDICATOR = "Filter", "Indicator"


@dataclass(frozen=True)
class Variable:
    """One row of a metadata file: the line it stands on, and its cells by heading, without spaces around them; '' where blank."""

    row: int
    cells: dict

    @property
    def name(self):
        """The column of the data file that it is about."""
        return self.cells["col_name"]

    @property
    def is_filter(self):
        return self.cells["col_type"] == FILTER

    @property
    def group(self):
        """The column that groups the values of this filter, or ''."""
        return self.cells["filter_grouping_column"]


def is_metadata(columns):
    """Whether these are the headings of a metadata file."""
    plain = {column.strip().lower() for column in columns}
    return {"col_name", "col_type"} <= plain


def variables(text):
    """The Variables in a metadata file, in their order; a heading it lacks is as one whose cells are blank."""
    columns = [column.strip() for column in text.columns]
    for row, *cells in text.relation.fetchall():
        said = {column: (cell or "").strip() for column, cell in zip(columns, cells)}
        yield Variable(row, dict.fromkeys((*NEEDED, *MAY_HAVE), "") | said)
