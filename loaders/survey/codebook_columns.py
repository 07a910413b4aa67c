"""Which columns of an export a codebook means. Capitals, punctuation, dashes and line breaks in a heading make no difference."""

from collections.abc import Sequence

from catalogue import Codebook
from catalogue.areas import folded
from ingest.file_problems import Problems
from ingest.read.text_table import TextTable


NAMED = 5


def column_numbers(headings: Sequence[str]) -> dict[str, list[int]]:
    """{heading as compared: the numbers of its columns, from 1}."""
    numbers: dict[str, list[int]] = {}
    for number, heading in enumerate(headings, 1):
        numbers.setdefault(folded(heading), []).append(number)
    return numbers


def split_heading(heading: str) -> tuple[str, int | None]:
    """A codebook's heading as (title, which of the columns under that title): 'Title#2' is the second, 'Title' the only one."""
    title, mark, which = heading.rpartition("#")
    return (title, int(which)) if mark and which.isdigit() else (heading, None)


def codebook_fits(book: Codebook, headings: Sequence[str]) -> bool:
    """Whether every heading of the codebook stands in the file."""
    numbers = column_numbers(headings)
    wanted = (split_heading(heading) for heading in book.columns)
    return all(len(numbers.get(folded(title), ())) >= (which or 1) for title, which in wanted)


def codebook_columns(book: Codebook, text: TextTable, problems: Problems) -> dict[str, str]:
    """{heading of the codebook: SQL name of its column in `text`}. A heading that is missing or repeated is a fault."""
    numbers_of, columns = column_numbers(text.columns), {}
    for heading in book.columns:
        title, which = split_heading(heading)
        numbers = numbers_of.get(folded(title), [])
        if len(numbers) < (which or 1):
            problems.fault("the codebook asks for this column and the file does not have it", text.heading_rows[-1], heading)
        elif len(numbers) > 1 and not which:
            words = f"this heading stands over {len(numbers)} columns; call them '{title}#1' to '{title}#{len(numbers)}' in the codebook"
            problems.fault(words, text.heading_rows[-1], heading)
        else:
            columns[heading] = f"c{numbers[(which or 1) - 1]}"
    _note_unread(book, text, problems)
    return columns


def _note_unread(book: Codebook, text: TextTable, problems: Problems) -> None:
    known = {folded(split_heading(heading)[0]) for heading in (*book.columns, *book.unread)}
    unread = [heading.strip() for heading in text.columns if folded(heading) not in known]
    if unread:
        some = ", ".join(f"'{heading}'" for heading in unread[:NAMED]) + (", …" if len(unread) > NAMED else "")
        problems.warn(f"{len(unread)} columns are not in the codebook and are not read: {some}", text.heading_rows[-1])
