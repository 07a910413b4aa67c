"""What people wrote in their own words, out of the kept file of a survey. It is for masking and reading alone: no loader publishes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue import Codebook
from catalogue.areas import folded
from ingest.file_problems import Problems
from ingest.read.containers import close_tables, read_tables
from ingest.read.correction import Correction
from ingest.read.text_table import TextTable
from loaders.survey.answer_cells import keep_answers
from loaders.survey.codebook_columns import codebook_columns, codebook_fits, column_numbers, split_heading
from loaders.survey.survey_estimates import category


@dataclass(frozen=True)
class WrittenAnswer:
    """What one respondent wrote under one question: the row of the file, the respondent by the file's own mark (None without one), the id
    of the question, the text as it was written, and {breakdown: category} of each group that the respondent is in."""

    row: int
    respondent: str | None
    question: str
    text: str
    groups: Mapping[str, str]


def written_answers(path: Path, book: Codebook, correction: Correction | None, room: Path) -> list[WrittenAnswer]:
    """Every answer in people's own words in a file, by question and row; blank ones are left out. Empty where the file no longer fits the codebook.

    `correction` is how the file is read, and `room` a folder for what is made on the way.
    """
    tables = read_tables(path, room, correction)
    try:
        fitting = (table.text for table in tables if table.text and codebook_fits(book, table.text.columns))
        text = next(fitting, None)
        return _answers(text, book) if text else []
    finally:
        close_tables(tables)


def _answers(text: TextTable, book: Codebook) -> list[WrittenAnswer]:
    cells = keep_answers(text.db, book, codebook_columns(book, text, Problems()))
    respondent = cells.get(book.respondent, "null")
    groups = ", ".join(f"{category(group, cells[group.column])}" for group in book.groups)
    numbers, answers = column_numbers(text.columns), []
    for question in book.questions.values():
        for heading in question.columns if question.kind == "text" else ():
            column = _column(heading, numbers)
            if column:
                rows = text.sql(
                    f"select line, {respondent}, trim({column}), [{groups}]::varchar[] from answers join text on row = line"
                    f" where trim({column}) <> '' order by line"
                ).fetchall()
                answers += [
                    WrittenAnswer(row, person, question.id, words, _groups(book, placed)) for row, person, words, placed in rows
                ]  # fmt: skip
    return answers


def _groups(book: Codebook, placed: list[str | None]) -> dict[str, str]:
    return {group.breakdown: category for group, category in zip(book.groups, placed) if category is not None}


def _column(heading: str, numbers: Mapping[str, list[int]]) -> str | None:
    """The SQL name of a heading's column; None where the file has no such column, or several of which none is meant."""
    title, which = split_heading(heading)
    there = numbers.get(folded(title), [])
    if which:
        return f"c{there[which - 1]}" if len(there) >= which else None
    return f"c{there[0]}" if len(there) == 1 else None
