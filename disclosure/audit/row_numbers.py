"""Every row as small whole numbers: where it stands, what state it is in, and the intervals of its count and its base."""

import duckdb


SHOWN, HIDDEN, NOBODY, VIRTUAL = 1, 0, 2, 9

# Where a row of the file stands, by number.
PLACED = """
    file.safe r JOIN indicators d ON d.indicator = r.indicator
    JOIN areas_of_rows ON areas_of_rows.area = r.area
    JOIN groups ON groups.breakdown = r.breakdown AND groups.category = r.category
    JOIN spans p ON p.period = r.period AND p.period_type IS NOT DISTINCT FROM r.period_type
        AND p.starts IS NOT DISTINCT FROM r.starts AND p.ends IS NOT DISTINCT FROM r.ends
"""
AREAS_OF_ROWS = """
    CREATE TEMP TABLE areas_of_rows AS
    SELECT r.area, a FROM (SELECT DISTINCT area FROM file.safe) r JOIN areas ON areas.code = r.area::VARCHAR
"""
# Grain: one row of the file that is neither missing nor withdrawn. `x` is the count and `n` the base; `direct` says that one of them stands in the row.
# Nobody is in a row that is not applicable, so its count and base are nought; a hidden row has neither. A mean has no count.
FACTS = f"""
    CREATE TEMP TABLE facts AS
    SELECT i, a, g, b, t, state, published, x IS NOT NULL OR n IS NOT NULL AS direct, line, x AS x_low, x AS x_high, n AS n_low, n AS n_high
    FROM (
        SELECT *, CASE state WHEN 1 THEN CASE WHEN counts THEN coalesce(numerator, plain) END WHEN 2 THEN 0 END AS x,
            CASE state WHEN 1 THEN denominator WHEN 2 THEN 0 END AS n
        FROM (
            SELECT i, a, g, b, t, r.rowid AS line, CASE r.status WHEN 'shown' THEN 1 WHEN 'not applicable' THEN 2 ELSE 0 END::TINYINT AS state,
                coalesce(r.already_published, false) AS published, number(r.numerator) AS numerator,
                number(r.denominator) AS denominator, counted OR breakdown_label = 'answer' AS counts,
                CASE WHEN counted AND NOT has_base THEN number(r.value) END AS plain
            FROM {PLACED}
            WHERE coalesce(r.status, 'hidden') NOT IN ('missing', 'withdrawn')
        )
    )
"""


def read_facts(db: duckdb.DuckDBPyConnection) -> None:
    """Make the table `facts` from the attached file, after its entities are numbered; empty for a file without rows."""
    db.execute(AREAS_OF_ROWS)
    db.execute(FACTS)
