"""Rows from which a cell is missing, so that every cell after it stands under another heading."""

from ingest.facts.number_cells import SYMBOLS
from ingest.loader import Extract
from ingest.read.text_table import TextTable
from sql import quoted


SHIFTED = "is a number where {words} stands; check that the row is not shifted"
ENDS_EARLY = (
    "is blank in this row, where the others have a cell; check that none is missing before it, so that later ones have moved to the left"
)
# In so many rows of a hundred the last cell may be blank, or in one row of a short table, and still each is worth a look.
FEW = 0.01
SYMBOLIC = ", ".join(map(quoted, (*SYMBOLS, "na")))


def check_shifted_rows(extract: Extract, column: str, words: str) -> None:
    """Fault every row in which a number stands in a column of words; `column` is the name a loader knows it by, `words` what it holds."""
    cell = f"trim({extract.text[column]})"
    numbers = extract.text.sql(f"select row, {cell} as found from text where {_is_number(cell)}")
    extract.problems.each(numbers, SHIFTED.format(words=words), extract.text.heading(column))


def check_last_cells(extract: Extract) -> None:
    """Warn of the few rows that end before the last column of a table, whose cells are figures, or that lack another figure as well.

    Whoever takes out a cell and fills the row up at its end leaves no other sign, where the cells after it are of the same kind.
    """
    text = extract.text
    last = max((number for number, heading in enumerate(text.columns, 1) if heading.strip()), default=0)
    if not last:
        return
    blank = f"coalesce(trim(c{last}), '') = ''"
    rows, blanks, figures = text.db.execute(f"select count(*), count(*) filter ({blank}), {_figures(f'c{last}')} from text").fetchall()[0]
    few = max(1, int(FEW * rows))
    if not 0 < blanks <= few or blanks == rows:
        return
    nearly_all = max(1, rows - blanks - few)
    odd = blank if figures >= nearly_all else f"{blank} and ({_lacks_a_figure(text, nearly_all)})"
    extract.problems.each(text.sql(f"select row from text where {odd}"), ENDS_EARLY, text.columns[last - 1], "warning")


def _lacks_a_figure(text: TextTable, fewest: int) -> str:
    """SQL for whether a row has a word, or nothing, in a column that has at least so many figures, which are nearly all of its cells."""
    cells = [f"c{number}" for number in range(1, len(text.columns) + 1)]
    figures = text.db.execute("select " + ", ".join(map(_figures, cells)) + " from text").fetchall()[0]
    odd = [f"not coalesce({_is_figure(cell)}, false)" for cell, number in zip(cells, figures) if number >= fewest]
    return " or ".join(odd) or "false"


def _figures(cell: str) -> str:
    """SQL for how many figures a column has, symbols in their place included; 0 where it has symbols alone."""
    return f"if(count(*) filter ({_is_number(cell)}) > 0, count(*) filter ({_is_figure(cell)}), 0)"


def _is_figure(cell: str) -> str:
    return f"({_is_number(cell)} or lower(trim({cell})) in ({SYMBOLIC}))"


def _is_number(cell: str) -> str:
    return f"try_cast(trim({cell}) as double) is not null"
