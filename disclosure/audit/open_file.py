"""Opens a published file as any reader could, and says whether it has what a judgement needs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from tempfile import TemporaryDirectory

import duckdb


REQUIRED = {
    "safe": {
        "indicator", "area", "breakdown", "category", "period", "period_type", "starts", "ends", "numerator", "denominator", "value",
        "lower95", "upper95", "lower998", "upper998", "status", "note", "already_published",
    },
    "definitions": {"indicator", "method", "per", "decimals", "base", "population", "same_children_as", "smallest", "part_of", "narrows", "apart_from", "gap_in", "gap_by"},
    "places": {"code", "name", "kind", "parent", "made_of"},
    "build": {"id"},
}  # fmt: skip
COMPARABLE = {"safe": REQUIRED["safe"] - {"already_published", "note"}}


@contextmanager
def open_file(path: str | PathLike) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that works in memory, with the file attached read-only as `file`.

    What does not fit into memory is spilt into a folder beside the file that only this user can read, and that goes with the connection: what
    a killed process leaves there is swept with the rest of the home. Raises
    duckdb.Error (an IOException or the like) where there is no such file, or it is not a DuckDB file.
    """
    with folder_beside(path) as folder, duckdb.connect(":memory:", config={"temp_directory": folder}) as db:
        attach(db, path, "file")
        yield db


def folder_beside(path: str | PathLike) -> TemporaryDirectory:
    """A folder beside a file that only this user can read, for as long as it is needed; where nothing may be written there, elsewhere."""
    beside = os.path.dirname(os.path.abspath(path))
    return TemporaryDirectory(prefix="audit-", dir=beside if os.access(beside, os.W_OK) else None)


def attach(db: duckdb.DuckDBPyConnection, path: str | PathLike, name: str) -> None:
    """Attach another file read-only under `name`; raises duckdb.Error where it cannot be read."""
    quoted = str(path).replace("'", "''")
    db.execute(f"ATTACH '{quoted}' AS {name} (READ_ONLY)")


def lacking(db: duckdb.DuckDBPyConnection, name: str = "file", required: dict[str, set[str]] = REQUIRED) -> list[str]:
    """The tables and columns that an attached file lacks, as 'table' or 'table.column'; empty for a file that can be judged."""
    present = {table: columns_of(db, f"{name}.{table}") for table in required}
    gone = [table for table in required if not present[table]]
    return gone + [f"{table}.{column}" for table in required if present[table] for column in sorted(required[table] - present[table])]


def columns_of(db: duckdb.DuckDBPyConnection, table: str) -> set[str]:
    """The columns of a table; empty where there is no such table. Asked of the table itself: the list of all columns takes ten times as long."""
    try:
        return {column for column, *_ in db.execute(f"FROM {table} LIMIT 0").description}
    except duckdb.CatalogException:
        return set()
