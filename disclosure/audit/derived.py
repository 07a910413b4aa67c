"""Counts and bases that do not stand in a shown row and follow from what does: from the value, and from Wilson's limits."""

import duckdb


# Grain: one shown row without a count or without a base, of an indicator that has both. `half` is half a unit of the last printed place.
INCOMPLETE = """
    CREATE TEMP TABLE incomplete AS
    SELECT f.line, f.x_low AS x, f.n_low AS n, number(r.numerator) AS numerator, f.value / d.per AS share, half(f.value) / d.per AS half,
        method = 'proportion' OR breakdown_label = 'answer' AS is_share, counted OR breakdown_label = 'answer' AS counts,
        least(number(r.lower95), number(r.upper95)) / d.per AS lower95, greatest(number(r.lower95), number(r.upper95)) / d.per AS upper95,
        (half(number(r.lower95)) + half(number(r.upper95))) / d.per AS blur95,
        least(number(r.lower998), number(r.upper998)) / d.per AS lower998, greatest(number(r.lower998), number(r.upper998)) / d.per AS upper998,
        (half(number(r.lower998)) + half(number(r.upper998))) / d.per AS blur998
    FROM facts f JOIN indicators d USING (i) JOIN groups USING (g, b) JOIN file.safe r ON r.rowid = f.line
    WHERE f.state = 1 AND f.value IS NOT NULL AND has_base AND (f.n_low IS NULL OR f.x_low IS NULL AND counted)
"""
# Wilson's interval has half-width w = sqrt(t p q + t^2 / 4) / (1 + t) with t = z^2 / n: a quadratic in t with a single positive root.
LIMITS = """
    CREATE TEMP TABLE limited AS
    SELECT line, z * z / root(share, width + blur / 2) AS fewest, z * z / root(share, greatest(width - blur / 2, width / 2)) AS most
    FROM (
        SELECT line, share, CASE WHEN wide95 THEN 1.959963984540054 ELSE 3.090232306167813 END AS z,
            CASE WHEN wide95 THEN upper95 - lower95 ELSE upper998 - lower998 END / 2 AS width, CASE WHEN wide95 THEN blur95 ELSE blur998 END AS blur
        FROM (SELECT *, upper95 > lower95 AND upper95 - lower95 < 1 AS wide95 FROM incomplete WHERE is_share AND n IS NULL AND numerator IS NULL)
    ) WHERE width > 0 AND width + blur / 2 < 0.5 AND share BETWEEN 0 AND 1
"""
BASES = """
    UPDATE facts SET n_low = at_least(low, high), n_high = at_most(low, high)
    FROM (
        SELECT line AS of, numerator / (share + half) AS low, numerator / greatest(share - half, share / 2) AS high
        FROM incomplete WHERE n IS NULL AND numerator IS NOT NULL AND share > 0
        UNION ALL SELECT line, fewest, most FROM limited
    ) WHERE line = of
"""
COUNTS = """
    UPDATE facts SET x_low = at_least(low, high), x_high = at_most(low, high)
    FROM (
        SELECT line AS of, greatest(share - half, 0) * n_low AS low, (share + half) * n_high AS high
        FROM incomplete JOIN (SELECT line, n_low, n_high FROM facts WHERE n_low IS NOT NULL) USING (line) WHERE x IS NULL AND counts
    ) WHERE line = of
"""


def derive(db: duckdb.DuckDBPyConnection) -> None:
    """Write into `facts` the intervals of counts and bases that follow within a row; nothing where every row has both."""
    db.execute(INCOMPLETE)
    [(count,)] = db.execute("SELECT count(*) FROM incomplete").fetchall()
    if count:
        for statement in (LIMITS, BASES, COUNTS):
            db.execute(statement)
