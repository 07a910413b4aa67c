"""Where a second table begins below the first, with headings of its own. Its rows would be read under the wrong headings, so it is told."""

import re
from collections.abc import Sequence

from ingest.read.csv_records import TextRecord
from ingest.read.footnotes import may_be_footnote


SECOND_TABLE = "another table seems to begin here, with headings of its own; save each table as a file or a sheet of its own"
WORD = re.compile(r"[^\W\d_]")
NUMBER = re.compile(r"\s*[-+£]?\d[\d,.]*%?\s*")
SYMBOLS = {"c", "x", "z", "k", "u", "r", "low", "na", "n/a", "null"}


def begins_second_table(record: TextRecord, gap: Sequence[TextRecord], last: Sequence[str] | None, width: int) -> bool:
    """Whether a record after a gap is a heading: words and nothing else, each once, where the row `last` above the gap has numbers.

    A gap is a blank line, or a title that has not as many cells as the table has columns.
    """
    if not last or not any(not above.filled or (above.lone and len(above.cells) != width) for above in gap):
        return False
    words = [cell.strip() for cell in record.cells if cell.strip()]
    if len(words) < 2 or len(set(words)) < len(words) or not all(map(_is_word, words)):
        return False
    return any(NUMBER.fullmatch(cell) for cell in last) and not may_be_footnote(record, len(record.cells))


def _is_word(cell: str) -> bool:
    return bool(WORD.search(cell)) and cell.lower() not in SYMBOLS
