"""Notes of our own figures that count a few children in words: they are not published, and whoever sends them is told. Never repeated."""

from catalogue.labels.small_numbers import counts_a_few
from ingest.loader import Draft, Extract


FEW = "seems to count fewer than ten children in words, and is not published; say it without the number, or leave it as it is"


def tell_of_few(extract: Extract, draft: Draft) -> None:
    """Warn of each row of our own figures whose note counts a few children."""
    db = extract.text.db
    if "note" not in db.table("draft").columns:
        return
    texts = db.execute("select distinct note::varchar from draft where note is not null").fetchall()
    telling = [text for (text,) in texts if counts_a_few(text)]
    if telling:
        for (row,) in db.execute(
            "select distinct row from draft where list_contains($1, note::varchar) order by row", [telling]
        ).fetchall():
            extract.problems.warn(FEW, row, draft.heading("note"), kind=FEW)
