"""Notes of our own figures that count a few children in words: the figure stands, and the note goes."""

from duckdb import DuckDBPyConnection

from catalogue.labels.counts_in_words import counts_a_few


NOTES = "SELECT DISTINCT note FROM safe WHERE note IS NOT NULL AND already_published IS NOT TRUE"
# A list would be gone through for each row: hundreds of thousands of notes against hundreds of thousands.
EMPTY = "UPDATE safe SET note = NULL WHERE already_published IS NOT TRUE AND note IN (SELECT unnest(?))"


def withhold_notes(db: DuckDBPyConnection) -> None:
    """Empty every note in `safe` that may count fewer than ten children; those of published statistics are their publisher's."""
    telling = [note for (note,) in db.execute(NOTES).fetchall() if counts_a_few(note)]
    if telling:
        db.execute(EMPTY, [telling])
