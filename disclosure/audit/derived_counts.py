"""Counts and bases that do not stand in a shown row and follow from what does: from the value, and from Wilson's limits."""

import duckdb


# Grain: one shown row that lacks a count or a base which its indicator has, with what else stands in it.
SILENT = """
    CREATE TEMP TABLE silent AS
    WITH lines AS MATERIALIZED (
        SELECT line, i, g, published, x_low AS x, n_low AS n, per, method = 'proportion' OR breakdown_label = 'answer' AS is_share,
            counted OR breakdown_label = 'answer' AS counts
        FROM facts JOIN indicators USING (i) JOIN groups USING (g, b)
        WHERE state = 1 AND has_base AND (n_low IS NULL OR x_low IS NULL AND counted)
    )
    SELECT lines.*, number(r.numerator) AS numerator, number(r.value) AS value, number(r.value) / per AS share, half(number(r.value)) / per AS half,
        least(number(r.lower95), number(r.upper95)) / per AS lower95, greatest(number(r.lower95), number(r.upper95)) / per AS upper95,
        (half(number(r.lower95)) + half(number(r.upper95))) / per AS blur95,
        least(number(r.lower998), number(r.upper998)) / per AS lower998, greatest(number(r.lower998), number(r.upper998)) / per AS upper998,
        (half(number(r.lower998)) + half(number(r.upper998))) / per AS blur998
    FROM lines JOIN file.safe r ON r.rowid = lines.line
"""
# Wilson's interval has half-width w = sqrt(t p q + t^2 / 4) / (1 + t) with t = z^2 / n: a quadratic in t with a single positive root.
LIMITS = """
    CREATE TEMP TABLE limited AS
    SELECT line, z * z / root(share, width + blur / 2) AS fewest, z * z / root(share, greatest(width - blur / 2, width / 2)) AS most
    FROM (
        SELECT line, share, CASE WHEN wide95 THEN 1.959963984540054 ELSE 3.090232306167813 END AS z,
            CASE WHEN wide95 THEN upper95 - lower95 ELSE upper998 - lower998 END / 2 AS width, CASE WHEN wide95 THEN blur95 ELSE blur998 END AS blur
        FROM (SELECT *, upper95 > lower95 AND upper95 - lower95 < 1 AS wide95 FROM silent WHERE is_share AND n IS NULL AND numerator IS NULL)
    ) WHERE width > 0 AND width + blur / 2 < 0.5 AND share BETWEEN 0 AND 1
"""
BASES = """
    UPDATE facts SET n_low = at_least(low, high), n_high = at_most(low, high)
    FROM (
        SELECT line AS of, numerator / (share + half) AS low, numerator / greatest(share - half, share / 2) AS high
        FROM silent WHERE n IS NULL AND numerator IS NOT NULL AND share > 0
        UNION ALL SELECT line, fewest, most FROM limited
    ) WHERE line = of
"""
COUNTS = """
    UPDATE facts SET x_low = at_least(low, high), x_high = at_most(low, high)
    FROM (
        SELECT line AS of, greatest(share - half, 0) * n_low AS low, (share + half) * n_high AS high
        FROM silent JOIN (SELECT line, n_low, n_high FROM facts WHERE n_low IS NOT NULL) USING (line)
        WHERE x IS NULL AND counts AND share IS NOT NULL
    ) WHERE line = of
"""


def derive(db: duckdb.DuckDBPyConnection) -> None:
    """Make `silent`, and write into `facts` the intervals of counts and bases that follow within a row of it."""
    db.execute(SILENT)
    for statement in (LIMITS, BASES, COUNTS):
        db.execute(statement)
