"""The rows of a matched table before its columns are given our names: those left out, those of a section, and blank cells filled from above."""

from collections.abc import Sequence

from ingest.file_problems import Problems
from ingest.mapping.column_mapping import LEFT_OUT, Mapping, unique_headings
from ingest.read.text_table import TextTable
from sql import quoted


SAYING = "{rows} that say '{word}' {were} left out, as the way of reading says; check that no figure is missing"
SECTION_LINES = "{rows} of one word alone, such as '{word}', {were} read as {what}; check that no figure is missing"
OURS_IN_WORDS = {LEFT_OUT: "titles between the rows, and left out", "breakdown": "what the rows below are broken down by"}
WORDS = ("indicator", "area", "period", "breakdown", "category", "note")


def section_test(columns: Sequence[str]) -> str:
    """SQL for whether a row of these columns (c1, c2, …) holds one word alone, as a title over the rows of its section does."""
    filled = [f"coalesce(trim({column}), '') <> ''" for column in columns]
    alone = " + ".join(f"({test})::int" for test in filled)
    return f"(({alone}) = 1 and try_cast({_first_word(columns)} as double) is null)" if len(columns) > 2 else "false"


def _first_word(columns: Sequence[str]) -> str:
    """SQL for the first cell of a row that is not blank."""
    return "coalesce(" + ", ".join(f"nullif(trim({column}), '')" for column in columns) + ")"


def prepared_rows(mapping: Mapping, text: TextTable, problems: Problems) -> str:
    """SQL of the rows of the view `original` that are kept, with `section`, the word of the section that each stands in.

    What is left out is told, each word once.
    """
    headings = unique_headings(text.columns)
    cells = {heading: f"c{number}" for number, heading in enumerate(headings, 1)}
    columns = list(cells.values())
    section = section_test(columns) if mapping.sections else "false"
    saying = [cells[heading] for ours, heading in mapping.columns.items() if ours in WORDS]
    words = ", ".join(quoted(word.strip().lower()) for word in mapping.left_out)
    left_out = " or ".join(f"coalesce(lower(trim({cell})) in ({words}), false)" for cell in saying) if words else ""
    _note_left_out(mapping, text, saying, section, problems)
    before = "over (order by row rows between unbounded preceding and current row)"
    word = _first_word(columns)
    filled = [
        f"last_value(nullif(trim({cells[heading]}), '') ignore nulls) {before} as {cells[heading]}" for heading in mapping.filled_down
    ]
    replaced = f" replace ({', '.join(filled)})" if filled else ""
    named = f"last_value(case when {section} then {word} end ignore nulls) {before}" if mapping.of_sections else "null::varchar"
    return f"""
        select * exclude (is_section) from (select *{replaced}, {named} as section, {section} as is_section from original)
        where not is_section{f" and not ({left_out})" if left_out else ""}"""


def _note_left_out(mapping: Mapping, text: TextTable, saying: Sequence[str], section: str, problems: Problems) -> None:
    for word in mapping.left_out:
        test = " or ".join(f"lower(trim({cell})) = {quoted(word.strip().lower())}" for cell in saying) or "false"
        row, rows = text.db.execute(f"select min(row), count(*) from original where {test}").fetchall()[0]
        if rows:
            problems.warn(SAYING.format(rows=_counted(rows), word=word, were="was" if rows == 1 else "were"), row, kind=SAYING)
    if mapping.sections:
        first = _first_word([f"c{number}" for number in range(1, len(text.columns) + 1)])
        row, rows, word = text.db.execute(f"select min(row), count(*), arg_min({first}, row) from original where {section}").fetchall()[0]
        if rows:
            what = OURS_IN_WORDS.get(mapping.sections, f"the {mapping.sections} of the rows below them")
            words = SECTION_LINES.format(rows=_counted(rows), word=word, were="was" if rows == 1 else "were", what=what)
            problems.warn(words, row, kind=SECTION_LINES)


def _counted(rows: int) -> str:
    return "one row" if rows == 1 else f"{rows:,} rows"
