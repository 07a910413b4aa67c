"""Numbers that are hidden now and stand in an older build that is still kept."""

from os import PathLike

import duckdb

from disclosure.audit.finding_marks import mark
from disclosure.audit.judgement import EARLIER
from disclosure.audit.open_file import COMPARABLE, attach, lacking
from disclosure.audit.row_numbers import PLACED


SAME = "r.{name}::VARCHAR = o.{name}::VARCHAR"
KEY = ("indicator", "area", "breakdown", "category", "period")
NUMBERS = ("numerator", "denominator", "value")
# An older number is believed where nothing that both builds show of the same place and period has changed since.
PLACES = """
    CREATE OR REPLACE TEMP TABLE watched AS
    SELECT DISTINCT indicator::VARCHAR AS indicator, area::VARCHAR AS area, period::VARCHAR AS period
    FROM file.safe WHERE status = 'hidden' AND NOT coalesce(already_published, false)
"""
LINES = """
    CREATE OR REPLACE TEMP TABLE older_lines AS
    SELECT o.rowid AS line FROM {build}.safe o
    SEMI JOIN watched w ON w.indicator = o.indicator::VARCHAR AND w.area = o.area::VARCHAR AND w.period = o.period::VARCHAR
    WHERE o.status = 'shown'
"""
FOUND = f"""
    WITH older AS (SELECT o.* FROM {{build}}.safe o JOIN older_lines ON line = o.rowid),
    pairs AS (
        SELECT i, a, g, t, r.indicator, r.area, r.period, r.status = 'hidden' AND NOT coalesce(r.already_published, false) AS hidden_now,
            r.status = 'shown' AS shown_now, coalesce(o.numerator, o.denominator, o.value) IS NOT NULL AS shown_then, {{unchanged}} AS unchanged
        FROM {PLACED} JOIN older o ON {{key}}
    )
    SELECT $kind AS kind, i, a, g, t, 'an older version that is kept shows it, and what both show beside it has not changed' AS reason
    FROM (SELECT *, bool_and(unchanged OR NOT shown_now) OVER (PARTITION BY indicator, area, period) AS still FROM pairs)
    WHERE hidden_now AND shown_then AND still
"""


def mark_earlier(db: duckdb.DuckDBPyConnection, path: str | PathLike, name: str) -> list[str]:
    """Mark what is hidden now and shown in the build at `path`, attached as `name`.

    Gives what that build lacks to be compared at all; empty where it was. Raises duckdb.Error where it cannot be read.
    """
    attach(db, path, name)
    gone = lacking(db, name, COMPARABLE)
    if not gone:
        key = (
            " AND ".join(SAME.format(name=column) for column in KEY)
            + " AND r.period_type::VARCHAR IS NOT DISTINCT FROM o.period_type::VARCHAR"
        )
        unchanged = " AND ".join(f"r.{column} IS NOT DISTINCT FROM o.{column}" for column in NUMBERS)
        db.execute(PLACES)
        db.execute(LINES.format(build=name))
        mark(db, FOUND.format(build=name, key=key, unchanged=unchanged), {"kind": EARLIER})
    return gone
