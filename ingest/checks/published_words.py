"""Words that everybody reads beside our own figures, categories and notes: what must not stand in them is asked about, and never repeated."""

from collections.abc import Callable

from catalogue.labels.counts_in_words import counts_a_few
from ingest.checks.people_names import looks_like_a_name
from ingest.loader import Draft, Extract
from ingest.lookup_table import create_lookup_table


NAME = (
    "holds what looks like the name of a person, and would be read by everybody beside the figure; where it is one, take it out, and load "
    "the file again"
)
FEW = "seems to count fewer than ten children in words, and is not published; say it without the number, or leave it as it is"
CHECKS: tuple[tuple[str, Callable[[str], bool], str], ...] = (
    ("category", looks_like_a_name, NAME),
    ("note", looks_like_a_name, NAME),
    ("note", counts_a_few, FEW),
)


def check_published_words(extract: Extract, draft: Draft) -> None:
    """Warn of each row of the table `figures` whose category or note looks like the name of a person, or whose note counts a few children.

    Answers of a survey are labels of its codebook, which a person has looked at.
    """
    db = extract.text.db
    read = {}
    for column, test, message in CHECKS:
        if column not in read:
            query = f"select distinct {column}::varchar from figures where {column} is not null and breakdown is distinct from 'answer'"
            read[column] = [text for (text,) in db.execute(query).fetchall()]
        if telling := [(text,) for text in read[column] if test(text)]:
            create_lookup_table(db, "telling_words", telling, words="text")
            rows = extract.sql(f"select distinct row from figures semi join telling_words on {column}::varchar = words")
            extract.problems.each(rows, message, draft.heading(column), "warning")
