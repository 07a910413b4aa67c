"""What can be wrong in the filter cells of a tidy file."""

from collections.abc import Sequence

from ingest.loader import Extract
from sql import quoted


SPACES = "has spaces around it, and was read without them; take them out if the file is to be published"
NULL = "stands for nothing in some programs; write what the row is for, or Total"
OLDER = "is an older symbol, which says nothing of what the row is for; write z (not applicable) or Total"
MANY = "has {values:,} different values, and may have 25,000; it may be no filter"
NULLS = ("NULL", "Null", "null", "NA", "na")
OLDER_SYMBOLS = ("N/A", "n/a", ".", "..", "-")
MOST_VALUES = 25_000


def check_filters(extract: Extract, headings: Sequence[str]) -> None:
    """Note every fault and warning in the cells under these headings."""
    for heading in headings:
        cell = extract.text[heading]
        looks = (
            (SPACES, f"{cell} <> trim({cell})", "warning"),
            (NULL, _is_of(cell, NULLS), "fault"),
            (OLDER, _is_of(cell, OLDER_SYMBOLS), "warning"),
        )
        asked = ", ".join(f"count(*) filter ({test})" for _, test, _ in looks)
        values, *counts = extract.text.db.execute(f"select count(distinct {cell}), {asked} from text").fetchall()[0]
        for (words, test, severity), rows in zip(looks, counts):
            if rows:
                extract.problems.each(extract.sql(f"select row, {cell} as found from text where {test}"), words, heading, severity)
        if values > MOST_VALUES:
            extract.problems.fault(MANY.format(values=values), column=heading)


def _is_of(cell: str, symbols: Sequence[str]) -> str:
    return f"trim({cell}) in ({', '.join(map(quoted, symbols))})"
