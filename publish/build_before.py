"""What the build before shows and hides of the same numbers: a choice made otherwise now would let two kept builds be subtracted."""

from pathlib import Path

import duckdb

from sql import quoted


NONE = "CREATE TABLE work.before (row BIGINT, shown BOOLEAN, hidden BOOLEAN)"
# Grain: one row of our own in work.results that the build before has as well. Only what shows the same numbers was shown before.
ROWS = """
    CREATE TABLE work.before AS
    SELECT r.rowid AS row, b.status = 'hidden' AS hidden,
        b.status = 'shown' AND r.numerator IS NOT DISTINCT FROM b.numerator AND r.denominator IS NOT DISTINCT FROM b.denominator
            AND (r.numerator IS NOT NULL OR round(r.value, 6) IS NOT DISTINCT FROM round(b.value, 6)) AS shown
    FROM work.results r JOIN build_before.safe b
        ON r.indicator::VARCHAR = b.indicator::VARCHAR AND r.area::VARCHAR = b.area::VARCHAR AND r.breakdown::VARCHAR = b.breakdown::VARCHAR
        AND r.category::VARCHAR = b.category::VARCHAR AND r.period::VARCHAR = b.period::VARCHAR AND r.starts = b.starts AND r.ends = b.ends
    WHERE NOT r.controlled AND b.status IN ('shown', 'hidden')
        AND r.indicator::VARCHAR IN (SELECT DISTINCT indicator::VARCHAR FROM build_before.safe WHERE status = 'hidden')
"""


def remember_before(db: duckdb.DuckDBPyConnection, before: Path | None) -> None:
    """Create work.before: for rows of work.results whether the build in the file `before` showed or hid them; empty without one."""
    if before is None:
        db.execute(NONE)
        return
    db.execute(f"ATTACH {quoted(before)} AS build_before (READ_ONLY)")
    db.execute(ROWS)
    db.execute("DETACH build_before")
