"""Rows of a survey's export that are nobody's answers: what a spreadsheet added up below them, and trials of the survey itself."""

from catalogue.areas import folded
from ingest.read.text_table import TextTable
from sql import quoted


SUMMED = "stands first in a row that adds up those above; it is no respondent, and was left out"
TRIAL = "marks a trial of the survey, which is no respondent; the row was left out"
# What stands first in a row below the answers that somebody, or a spreadsheet, worked out of them.
SUMMARY = ("total", "totals", "grand total", "sub total", "subtotal", "sum", "count", "average", "mean", "median", "base", "percentage")
LAST = 5
# Qualtrics marks a preview, a test and spam in its own column, in words or by number.
TRIALS = {"status": ("survey preview", "survey test", "spam", "1", "2", "8", "9"), "distributionchannel": ("preview",)}
OF_QUALTRICS = "responseid"


def unusable_rows(text: TextTable) -> dict[int, tuple[str, str | None, str | None]]:
    """{row: (why it is nobody's answers, the heading that says so, what stands there)}; empty where every row is a response."""
    return _trials(text) | _summed(text)


def _summed(text: TextTable) -> dict[int, tuple[str, str | None, str | None]]:
    """The last rows, where the first cell that is filled is a word for a sum that no row above has in that column."""
    last = text.relation.order("row desc").limit(LAST).fetchall()
    summed: dict[int, tuple[str, str | None, str | None]] = {}
    for row, *cells in last:
        filled = next(((number, cell) for number, cell in enumerate(cells, 1) if cell and cell.strip()), None)
        if filled is None:
            continue
        number, cell = filled
        if folded(cell) not in SUMMARY or _stands_above(text, number, cell, row):
            break
        summed[row] = SUMMED, text.columns[number - 1], cell.strip()
    return summed


def _stands_above(text: TextTable, number: int, cell: str, row: int) -> bool:
    same = f"lower(trim(c{number})) = {quoted(cell.strip().lower())} and row < {row}"
    return bool(text.db.execute(f"select 1 from text where {same} limit 1").fetchall())


def _trials(text: TextTable) -> dict[int, tuple[str, str | None, str | None]]:
    numbers = {folded(heading): number for number, heading in enumerate(text.columns, 1)}
    trials: dict[int, tuple[str, str | None, str | None]] = {}
    for heading, words in TRIALS.items():
        if OF_QUALTRICS in numbers and heading in numbers:
            cell = f"trim(c{numbers[heading]})"
            listed = ", ".join(map(quoted, words))
            for row, word in text.db.execute(f"select row, {cell} from text where lower({cell}) in ({listed})").fetchall():
                trials[row] = TRIAL, text.columns[numbers[heading] - 1], word
    return trials
