"""What can be wrong in the filter cells of a tidy file."""

from collections.abc import Sequence

from ingest.loader import Extract


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
        rows = extract.sql(f"select row, {cell} as found from text where {cell} <> trim({cell})")
        extract.problems.each(rows, SPACES, heading, "warning")
        for words, symbols, severity in ((NULL, NULLS, "fault"), (OLDER, OLDER_SYMBOLS, "warning")):
            listed = ", ".join(f"'{symbol}'" for symbol in symbols)
            rows = extract.sql(f"select row, {cell} as found from text where trim({cell}) in ({listed})")
            extract.problems.each(rows, words, heading, severity)
        (values,) = extract.sql(f"select count(distinct {cell}) from text").fetchall()[0]
        if values > MOST_VALUES:
            extract.problems.fault(MANY.format(values=values), column=heading)
