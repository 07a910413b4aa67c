"""What a cell of a survey holds, as SQL."""

import re
from collections.abc import Iterable, Sequence

from duckdb import DuckDBPyConnection

from catalogue.codebooks import Question
from sql import quoted


PLAIN_TEXT = re.compile(r"plain\(('(?:[^']|'')*')\)")


def with_plain_texts(db: DuckDBPyConnection, statement: str) -> str:
    """The same SQL with every text as `plain` makes it. A survey of 150 questions compares thousands, and each call would compile its own patterns."""
    texts = list(dict.fromkeys(PLAIN_TEXT.findall(statement)))
    if not texts:
        return statement
    made = db.execute(
        f"select plain(text) from (select unnest([{', '.join(texts)}]) as text, unnest(range({len(texts)})) as place) order by place"
    ).fetchall()
    plain = {text: quoted(result) for text, (result,) in zip(texts, made)}
    return PLAIN_TEXT.sub(lambda match: plain[match[1]], statement)


def among(cell: str, texts: Sequence[str]) -> str:
    """SQL: the cell is one of these texts, as `plain` compares them. Never NULL."""
    return f"coalesce({cell} in ({', '.join(f'plain({quoted(text)})' for text in texts)}), false)" if texts else "false"


def any_of(tests: Iterable[str]) -> str:
    """SQL: at least one of these tests holds."""
    return "(" + " or ".join(tests) + ")"


def is_option(question: Question, place: int, cell: str) -> str:
    """SQL: the cell is this answer of a question, or lies in this band of a number. Never NULL."""
    if question.bands:
        low, high = tuple(question.bands.values())[place]
        return f"coalesce(try_cast({cell} as double) between {low} and {high}, false)"
    return among(cell, question.options[place])


def is_any_option(question: Question, cell: str) -> str:
    """SQL: the cell is one of the answers of a question, or lies in a band of a number. Never NULL."""
    if question.bands:
        return any_of(is_option(question, place, cell) for place in range(len(question.bands)))
    return among(cell, [text for option in question.options for text in option])
