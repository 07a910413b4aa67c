"""What the reading tests share: bytes read as a table of text."""

from contextlib import contextmanager

from ingest.file_problems import Problems
from ingest.read.text_file import read_text_file


@contextmanager
def reading(folder, data):
    """(Text or None, Problems) of a file with these bytes."""
    path, problems = folder / "file.csv", Problems()
    path.write_bytes(data)
    text = read_text_file(path, problems)
    try:
        yield text, problems
    finally:
        if text:
            text.db.close()


def rows(text):
    """Every row: (line, cells…), a blank cell ''."""
    return [(line, *(cell or "" for cell in cells)) for line, *cells in text.relation.fetchall()]
