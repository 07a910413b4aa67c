"""Bare DuckDB reading the same CSV, typed, into a sorted file: what the publish is measured against."""

import duckdb


def write_sorted(csv, target):
    """Read a template CSV into a sorted table of a new DuckDB file, without any check, metric or suppression."""
    with duckdb.connect(str(target)) as db:
        db.execute("SET enable_progress_bar = false")
        db.execute(
            """
            CREATE TABLE rows AS
            SELECT indicator, area, period, breakdown, category, try_cast(numerator AS DOUBLE) AS numerator,
                try_cast(denominator AS DOUBLE) AS denominator, try_cast(value AS DOUBLE) AS value,
                CASE WHEN try_cast(numerator AS DOUBLE) IS NULL THEN numerator END AS symbol
            FROM read_csv(?, all_varchar = true, header = true)
            ORDER BY indicator, area, breakdown, category, period
            """,
            [str(csv)],
        )
