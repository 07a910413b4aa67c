"""Answers looked up once for each different cell, never once for each row."""

import pyarrow as pa


KINDS = {"text": pa.string(), "whole": pa.int64(), "day": pa.date32(), "yes": pa.bool_(), "number": pa.float64()}


def table(db, name, rows, **columns):
    """Make a temporary table of `rows` (tuples), its columns and their kinds given by name: text, whole, day, yes or number."""
    held = list(zip(*rows)) or [()] * len(columns)
    arrays = {column: pa.array(values, KINDS[kind]) for (column, kind), values in zip(columns.items(), held)}
    db.register("incoming", pa.table(arrays))
    db.execute(f"create or replace temp table {name} as select * from incoming")
    db.unregister("incoming")


def distinct(relation, *columns):
    """Every different combination of these columns, as sorted tuples. Blanks come first."""
    found = relation.project(", ".join(columns)).distinct().fetchall()
    return sorted(found, key=lambda row: tuple((cell is not None, cell or "") for cell in row))
