"""Numbers that are hidden now and stand in an older build that is still kept."""

from os import PathLike

import duckdb

from disclosure.audit.judgement import EARLIER
from disclosure.audit.marks import mark
from disclosure.audit.opening import COMPARABLE, attach, lacking


SAME = "n.{name}::VARCHAR = o.{name}::VARCHAR"
KEY = ("indicator", "area", "breakdown", "category", "period")
NUMBERS = ("numerator", "denominator", "value")
# An older number is believed where nothing that both builds show of the same place and period has changed since.
FOUND = """
    WITH places AS (SELECT DISTINCT indicator, area, period FROM file.safe WHERE status = 'hidden' AND NOT coalesce(already_published, false)),
    now AS (SELECT safe.* FROM file.safe JOIN places USING (indicator, area, period)),
    pairs AS (
        SELECT n.indicator, n.area, n.breakdown, n.category, n.period, n.period_type, n.starts, n.ends,
            n.status = 'hidden' AND NOT coalesce(n.already_published, false) AS hidden_now, n.status = 'shown' AS shown_now,
            o.numerator IS NOT NULL OR o.denominator IS NOT NULL OR o.value IS NOT NULL AS shown_then,
            {unchanged} AS unchanged
        FROM now n JOIN {build}.safe o ON {key}
        WHERE o.status = 'shown'
    )
    SELECT $kind AS kind, i, a, g, t, 'an older build that is kept shows it, and what both show beside it has not changed' AS reason
    FROM (SELECT *, bool_and(unchanged OR NOT shown_now) OVER (PARTITION BY indicator, area, period) AS still FROM pairs) r
    JOIN indicators d ON d.indicator = r.indicator JOIN areas_of_rows ON areas_of_rows.area = r.area
    JOIN groups ON groups.breakdown = r.breakdown AND groups.category = r.category
    JOIN spans p ON p.period = r.period AND p.period_type IS NOT DISTINCT FROM r.period_type
        AND p.starts IS NOT DISTINCT FROM r.starts AND p.ends IS NOT DISTINCT FROM r.ends
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
            + " AND n.period_type::VARCHAR IS NOT DISTINCT FROM o.period_type::VARCHAR"
        )
        unchanged = " AND ".join(f"n.{column} IS NOT DISTINCT FROM o.{column}" for column in NUMBERS)
        mark(db, FOUND.format(build=name, key=key, unchanged=unchanged), {"kind": EARLIER})
    return gone
