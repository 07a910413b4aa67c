"""What follows from two kept builds together: rows that the older has and the newer has not, beside all that the newer shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path

import duckdb

from disclosure.audit.open_file import REQUIRED, columns_of, folder_beside


# A row of the older build is gone where the newer has no row of the same labels, as when an extract was withdrawn or places were merged.
GONE = """
    CREATE OR REPLACE TEMP TABLE gone AS
    SELECT rowid AS line, o.indicator::VARCHAR AS indicator FROM {older}.safe o
    ANTI JOIN file.safe r ON r.indicator::VARCHAR = o.indicator::VARCHAR AND r.area::VARCHAR = o.area::VARCHAR
        AND r.breakdown::VARCHAR = o.breakdown::VARCHAR AND r.category::VARCHAR = o.category::VARCHAR
        AND r.starts IS NOT DISTINCT FROM o.starts AND r.ends IS NOT DISTINCT FROM o.ends
    WHERE o.status IN ('shown', 'hidden') AND o.indicator::VARCHAR IN (SELECT DISTINCT indicator::VARCHAR FROM file.safe)
"""
# Words are of one list in each build, and the lists differ.
TEXTS = ("indicator", "area", "breakdown", "category", "period", "period_type", "status", "note")
# Of very many rows only those of the same indicators are looked at.
MANY = 1_000_000
NEWER = (
    "SELECT {columns} FROM file.safe WHERE (SELECT count(*) FROM file.safe) < {many} OR indicator::VARCHAR IN (SELECT indicator FROM gone)"
)
OLDER = "SELECT {columns} FROM {older}.safe WHERE rowid IN (SELECT line FROM gone)"


@contextmanager
def merged(db: duckdb.DuckDBPyConnection, older: str, path: str | PathLike) -> Iterator[Path | None]:
    """A file, for as long as it is needed, of the build `file`, which is the one at `path`, with the rows of `older` that it has not; None
    without such. Both are attached."""
    db.execute(GONE.format(older=older))
    if not db.execute("SELECT count(*) FROM gone").fetchall()[0][0]:
        yield None
        return
    with folder_beside(path) as folder:
        both = Path(folder) / "merged.duckdb"
        db.execute(f"ATTACH '{str(both).replace(chr(39), chr(39) * 2)}' AS merged")
        shared = ", ".join(sorted(REQUIRED["safe"] & columns_of(db, f"{older}.safe")))
        lacking = "".join(f", NULL AS {name}" for name in sorted(REQUIRED["safe"] - columns_of(db, f"{older}.safe")))
        texts = " REPLACE (" + ", ".join(f"{name}::VARCHAR AS {name}" for name in TEXTS) + ")"
        newer = NEWER.format(columns=", ".join(sorted(REQUIRED["safe"])), many=MANY)
        gone = f"SELECT *{lacking} FROM ({OLDER.format(columns=shared, older=older)})"
        db.execute(f"CREATE TABLE merged.safe AS SELECT *{texts} FROM ({newer}) UNION ALL BY NAME SELECT *{texts} FROM ({gone})")
        for table in set(REQUIRED) - {"safe"}:
            db.execute(f"CREATE TABLE merged.{table} AS FROM file.{table}")
        db.execute("DETACH merged")
        yield both
