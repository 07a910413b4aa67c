"""What a metadata file says of each column of its data file."""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.read.text_table import TextTable


NEEDED = ("col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp", "filter_hint", "filter_grouping_column")
OPTIONAL = ("filter_default", "parent_filter")
FILTER, INDICATOR = "Filter", "Indicator"


@dataclass(frozen=True)
class Variable:
    """One row of a metadata file: the line it stands on, and its cells by heading, without spaces around them; '' where blank."""

    row: int
    cells: dict[str, str]

    @property
    def name(self) -> str:
        """The column of the data file that it is about."""
        return self.cells["col_name"]

    @property
    def is_filter(self) -> bool:
        return self.cells["col_type"] == FILTER

    @property
    def group(self) -> str:
        """The column that groups the values of this filter, or ''."""
        return self.cells["filter_grouping_column"]


def variables(text: TextTable) -> Iterator[Variable]:
    """The Variables in a metadata file, in their order; a heading it lacks is as one whose cells are blank."""
    columns = [column.strip() for column in text.columns]
    for row, *cells in text.relation.fetchall():
        texts = {column: (cell or "").strip() for column, cell in zip(columns, cells)}
        yield Variable(row, dict.fromkeys((*NEEDED, *OPTIONAL), "") | texts)
