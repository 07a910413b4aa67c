"""Answers looked up once for each different cell, never once for each row.

Python answers what SQL cannot (which area is this, which period), for the few different texts of a column; the answers are then
joined to the rows, of which there may be ten million.
"""

from collections.abc import Iterable

import pyarrow as pa
from duckdb import DuckDBPyConnection, DuckDBPyRelation


KINDS = {"text": pa.string(), "whole": pa.int64(), "day": pa.date32(), "yes": pa.bool_(), "number": pa.float64()}


def create_lookup_table(db: DuckDBPyConnection, name: str, rows: Iterable[tuple], /, **columns: str) -> None:
    """Make a temporary table of `rows`, its columns and their kinds given by name: text, whole, day, yes or number.

    Without rows the table is there and empty.
    """
    values_of_columns = list(zip(*rows)) or [()] * len(columns)
    arrays = {column: pa.array(values, KINDS[kind]) for (column, kind), values in zip(columns.items(), values_of_columns)}
    db.register("incoming", pa.table(arrays))
    db.execute(f"create or replace temp table {name} as select * from incoming")
    db.unregister("incoming")


def distinct_rows(relation: DuckDBPyRelation, *columns: str) -> list[tuple]:
    """Every different combination of these columns, sorted, NULL first."""
    return sorted(relation.project(", ".join(columns)).distinct().fetchall(), key=nulls_first)


def nulls_first(row: tuple) -> tuple:
    """What rows are sorted by that may hold None, which Python does not compare with text."""
    return tuple((cell is not None, cell or "") for cell in row)
