"""What in a survey's cells the codebook cannot account for. What a child wrote is not repeated; a code or a slip of spelling is."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from duckdb import DuckDBPyRelation

from catalogue import Codebook
from catalogue.codebooks import Question
from catalogue.did_you_mean import did_you_mean
from ingest.file_problems import Problems
from loaders.survey.answer_tests import among, is_any_option
from loaders.survey.measure_scores import gave_answer, routed
from loaders.survey.multiple_choice import TICKED, UNTICKED, leftover
from sql import quoted


WEIGHTLESS = "{people} respondents have weight 0; they count in no figure and in no base"
LIKENESS = 0.9
UNKNOWN = "this is not among the answers in the codebook. Correct the cell, or add the answer to the codebook."


class ExpectedAnswers(NamedTuple):
    """A column with set answers: its heading, the SQL of its cell, the answers, and SQL that is true where the cell holds none of them."""

    heading: str
    cell: str
    answers: Sequence[str]
    test: str


def note_faults(
    book: Codebook,
    columns: Mapping[str, str],
    cells: Mapping[str, str],
    run: Callable[[str], DuckDBPyRelation],
    smallest: int,
    problems: Problems,
) -> None:
    """Add every fault of the table `answers` to `problems`. `run` gives the relation of an SQL text.

    An answer that the codebook does not have is quoted only where it is a number, resembles a known answer, or was given by
    `smallest` respondents or more: anything else may be a child's own words.
    """
    expected = list(_expected(book, cells))
    known = [text for column in expected for text in column.answers]
    for heading, cell, answers, test in expected:
        unknown = _unknown(columns[heading], cell, answers, test, smallest)
        problems.each(run(unknown), lambda row: UNKNOWN + did_you_mean(row["found"], known), heading)
    for heading, test, message in _rules(book, cells):
        problems.each(run(f"select line as row from answers where {test}"), message, heading)
    if book.weight:
        weightless = run(
            f"select min(line) as row, count(*) as people from answers where try_cast({cells[book.weight]} as double) = 0 having count(*) > 0"
        )
        problems.each(weightless, WEIGHTLESS, book.weight, severity="warning")
    for question in book.questions.values():
        if question.asked_if:
            message = f"there is an answer to '{question.id}', which this respondent was not asked; look at the routing"
            strays = f"select line as row from answers where {gave_answer(question, cells)} and not ({routed(question, book, cells)})"
            problems.each(run(strays), message, question.columns[0], severity="warning")


def _unknown(column: str, cell: str, answers: Sequence[str], test: str, smallest: int) -> str:
    """SQL of row and found for each cell of a column that holds something the codebook does not have."""
    return f"""
        select line as row, case when regexp_full_match({cell}, '-?\\d{{1,3}}(\\.\\d+)?')
            or count(*) over (partition by {cell}) >= {smallest} or {_resembles(cell, answers)} then trim({column}) end as found
        from answers join text on row = line where {cell} is not null and {test}"""


def _resembles(cell: str, known: Iterable[str]) -> str:
    return f"greatest(0, {', '.join(f'jaro_winkler_similarity({cell}, plain({quoted(text)}))' for text in known)}) >= {LIKENESS}"


def _expected(book: Codebook, cells: Mapping[str, str]) -> Iterator[ExpectedAnswers]:
    """What may stand in each column with set answers."""
    for question in book.questions.values():
        if question.kind not in ("text", "number") and not question.other:
            yield from _expected_of(question, cells)
    for group in book.groups:
        if group.categories and not group.leave_out_others:
            known = (*group.categories, *group.leave_out)
            yield ExpectedAnswers(group.column, cells[group.column], known, f"not {among(cells[group.column], known)}")


def _expected_of(question: Question, cells: Mapping[str, str]) -> Iterator[ExpectedAnswers]:
    other = (*question.declined, *question.not_asked)
    for place, heading in enumerate(question.columns):
        cell = cells[heading]
        if question.kind == "multi" and question.separator:
            known = [text for option in question.options for text in option]
            yield ExpectedAnswers(heading, cell, known, f"{leftover(question, cells)} and not {among(cell, other)}")
        else:
            ticks = (*TICKED, *UNTICKED, *question.options[place]) if question.kind == "multi" else ()
            known = ticks or [text for option in question.options for text in option]
            yield ExpectedAnswers(heading, cell, known, f"not {among(cell, (*known, *other))}")


def _rules(book: Codebook, cells: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """(heading, SQL that is true where a cell breaks the rule, message) for the columns that are not answers."""
    if book.weight:
        cell = cells[book.weight]
        test = f"coalesce(try_cast({cell} as double), -1) < 0 or not isfinite(try_cast({cell} as double))"
        yield book.weight, test, "a weight must be a number, zero or more, with a point before its decimals"
    if book.respondent:
        cell = cells[book.respondent]
        test = (
            f"line in (select line from answers where {cell} is not null qualify row_number() over (partition by {cell} order by line) > 1)"
        )
        yield (
            book.respondent,
            test,
            "this respondent is already in the file; keep one of the two rows, and load each round of a survey by itself",
        )
    for heading in filter(None, (book.stratum, book.cluster, book.area_column)):
        yield heading, f"{cells[heading]} is null", "this cell is empty; every respondent needs one"
    for question in book.questions.values():
        if question.kind == "number" and not question.other:
            cell = cells[question.columns[0]]
            strange = f"not {is_any_option(question, cell)} and not {among(cell, (*question.declined, *question.not_asked))}"
            yield question.columns[0], f"{cell} is not null and {strange}", f"this is in no band of '{question.id}' in the codebook"
    for group in book.groups:
        if group.bands and not group.leave_out_others:
            cell = cells[group.column]
            inside = " or ".join(f"try_cast({cell} as double) between {low} and {high}" for low, high in group.bands.values())
            test = f"{cell} is not null and not coalesce({inside}, false) and not {among(cell, group.leave_out)}"
            yield group.column, test, f"this is in no band of '{group.breakdown}' in the codebook"
