"""Rows of a survey that are no whole response: nobody answered, the same row twice, a trial of the survey, somebody who left before its end."""

from collections.abc import Iterator, Mapping

from catalogue import Codebook
from catalogue.areas import folded
from ingest.file_problems import Problems
from ingest.read.text_table import TextTable
from loaders.survey.answer_cells import as_compared
from loaders.survey.answer_tests import among, any_of
from loaders.survey.multiple_choice import UNTICKED
from sql import quoted


BLANK = "no question is answered in this row, and yet it counts among all who took part; remove it where somebody only opened the survey"
SAME = "this row is the same as an earlier one in every cell, the times included; where it is one person, remove one of the two"
TRIED = "looks like a trial of the survey: it stands in {cells} cells of this row; remove the row where it is one"
UNFINISHED = "this respondent did not reach the end; what they answered counts, and they count among all who took part"
ONE_ANSWER = "'{first}' and '{second}' are one answer to '{question}', as capitals, spaces and dashes make no difference; keep one of the two in the codebook"
HEAVY = "{weight:g} is {times} times the weight in the middle, so that this one respondent moves every figure; check it"
TIMES = {"start time", "completion time", "timestamp", "startdate", "enddate", "start date", "end date", "started", "ended", "recordeddate"}
TRIAL_WORDS = ("test", "testing", "test test", "xxx", "asdf")
TRIAL_CELLS = 2
# How a tool marks that somebody did not finish, under its own heading.
ENDS = {"finished": ("false", "0"), "status": ("partial", "incomplete", "in progress"), "survey complete": ("0", "incomplete")}
MOST_TIMES, APART, SEVERAL = 20, 0.9, 3


def note_blank_rows(book: Codebook, cells: Mapping[str, str], text: TextTable, problems: Problems) -> None:
    """Warn of rows without any answer or group, where there are several: a tool may have kept whoever opened the survey and left."""
    if filled := list(_filled(book, cells, text)):
        blank = f"select row from answers join text on row = line where not {any_of(filled)} qualify count(*) over () >= {SEVERAL}"
        problems.each(text.sql(blank), BLANK, severity="warning")


def _filled(book: Codebook, cells: Mapping[str, str], text: TextTable) -> Iterator[str]:
    """SQL for each column of a question or group: something stands in it, and is not that an answer was left unticked."""
    for question in book.questions.values():
        for column in question.columns:
            if column in cells:
                unticked = question.kind == "multi" and not question.separator
                yield f"({cells[column]} is not null" + (f" and not {among(cells[column], UNTICKED)})" if unticked else ")")
            elif column in text:
                yield f"trim(coalesce({text[column]}, '')) <> ''"
    yield from (f"{cells[group.column]} is not null" for group in book.groups)


def note_odd_rows(book: Codebook, cells: Mapping[str, str], text: TextTable, problems: Problems) -> None:
    """Warn of rows that may be no response of their own: the same twice, trials, unfinished ones, and one of great weight."""
    every = ", ".join(f"c{number}" for number in range(1, len(text.columns) + 1))
    answered = "row in (select line from answers)"
    if any(_tells_rows_apart(text, number) for number, heading in enumerate(text.columns, 1) if folded(heading) in TIMES):
        same = f"select row from text where {answered} qualify row > min(row) over (partition by {every})"
        problems.each(text.sql(same), SAME, severity="warning")
    words = f"lambda cell: lower(trim(cell)) in ({', '.join(map(quoted, TRIAL_WORDS))})"
    trials = f"select row, list_filter([{every}], {words}) as tried from text where {answered}"
    problems.each(
        text.sql(f"select row, tried[1] as found, len(tried) as cells from ({trials}) where cells >= {TRIAL_CELLS}"),
        TRIED,
        severity="warning",
    )
    for number, heading in enumerate(text.columns, 1):
        if marks := ENDS.get(folded(heading)):
            unfinished = f"select row from text where lower(trim(c{number})) in ({', '.join(map(quoted, marks))}) and {answered}"
            problems.each(text.sql(unfinished), UNFINISHED, heading, "warning")
    if book.weight:
        cell = f"try_cast({cells[book.weight]} as double)"
        middle = f"(select median({cell}) from answers where {cell} > 0)"
        heavy = f"select line as row, {cell} as weight, floor({cell} / {middle})::bigint as times from answers where {cell} > {MOST_TIMES} * {middle}"
        problems.each(text.sql(heavy), HEAVY, book.weight, "warning")


def _tells_rows_apart(text: TextTable, number: int) -> bool:
    """Whether nearly every row has a cell of its own in this column, as the times of an export have seconds."""
    apart = f"select count(distinct c{number}) > {APART} * count(*) from text where row in (select line from answers)"
    return bool(text.db.execute(apart).fetchall()[0][0])


def note_answers_that_are_one(book: Codebook, text: TextTable, problems: Problems) -> None:
    """Fault two answers of a question that are compared alike: each would count everybody who gave either."""
    for question in book.questions.values():
        seen: dict[str, tuple[int, str]] = {}
        for place, option in enumerate(question.options):
            for spelling in option:
                first = seen.setdefault(as_compared(spelling), (place, spelling))
                if first[0] != place:
                    words = ONE_ANSWER.format(first=first[1], second=spelling, question=question.id)
                    problems.fault(words, text.heading_rows[-1], question.columns[0])
