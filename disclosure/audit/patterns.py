"""A pattern: a whole and the parts that should add up to it, along one of the axes of a file."""

from dataclasses import dataclass

import duckdb


@dataclass(frozen=True)
class Pattern:
    """`whole` and `parts` are groups or spans of one indicator.

    `pool` names the patterns that stand or fall together. `tiles` says that the parts, when all are there, should be the whole.
    `labelled` patterns are believed until the file disproves them; the others only where its numbers prove them. Those that are
    `evidence` only say whether such sums hold. With `of_base` the parts add up to the base of the whole, not to its count.
    """

    indicator: int
    whole: int
    parts: tuple[int, ...]
    pool: str
    kind: str
    detail: str = ""
    tiles: bool = True
    labelled: bool = True
    evidence: bool = False
    of_base: bool = False


TABLES = """
    CREATE TEMP TABLE IF NOT EXISTS patterns (axis VARCHAR, p INTEGER, i SMALLINT, whole INTEGER, size INTEGER, pool VARCHAR, kind VARCHAR,
        detail VARCHAR, tiles BOOLEAN, labelled BOOLEAN, evidence BOOLEAN, of_base BOOLEAN);
    CREATE TEMP TABLE IF NOT EXISTS members (axis VARCHAR, p INTEGER, i SMALLINT, member INTEGER, whole BOOLEAN)
"""


def add_patterns(db: duckdb.DuckDBPyConnection, axis: str, patterns: list[Pattern]) -> int:
    """Write patterns of an axis ('group' or 'span') into the tables `patterns` and `members`; the first number they got."""
    db.execute(TABLES)
    [(first,)] = db.execute("SELECT coalesce(max(p) + 1, 0) FROM patterns").fetchall()
    rows = [
        (first + at, p.indicator, p.whole, len(p.parts), p.pool, p.kind, p.detail, p.tiles, p.labelled, p.evidence, p.of_base)
        for at, p in enumerate(patterns)
    ]
    parts = [(first + at, p.indicator, part, False) for at, p in enumerate(patterns) for part in p.parts]
    wholes = [(first + at, p.indicator, p.whole, True) for at, p in enumerate(patterns)]
    _insert(db, "patterns", axis, rows, ("INT", "INT", "INT", "INT", "VARCHAR", "VARCHAR", "VARCHAR", *("BOOLEAN",) * 4))
    _insert(db, "members", axis, parts + wholes, ("INT", "INT", "INT", "BOOLEAN"))
    return first


def _insert(db: duckdb.DuckDBPyConnection, table: str, axis: str, rows: list[tuple], types: tuple[str, ...]) -> None:
    if rows:
        columns = ", ".join(f"unnest(?::{kind}[])" for kind in types)
        db.execute(f"INSERT INTO {table} SELECT ?, {columns}", [axis, *map(list, zip(*rows, strict=True))])
