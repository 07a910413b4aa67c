"""Rows from which a cell is missing, so that every cell after it stands under another heading."""

from ingest.loader import Extract


SHIFTED = "is a number where {words} stands; check that the row is not shifted"


def check_shifted_rows(extract: Extract, column: str, words: str) -> None:
    """Fault every row in which a number stands in a column of words; `column` is the name a loader knows it by, `words` what it holds."""
    cell = f"trim({extract.text[column]})"
    numbers = extract.text.sql(f"select row, {cell} as found from text where try_cast({cell} as double) is not null")
    extract.problems.each(numbers, SHIFTED.format(words=words), extract.text.heading(column))
