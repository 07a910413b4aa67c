"""Where findings gather while a file is judged: by number, and with labels only at the end."""

import duckdb

from disclosure.audit.judgement import Finding


MOST_OF_A_KIND = 2_000
TABLE = "CREATE TEMP TABLE marks (kind VARCHAR, i SMALLINT, a INTEGER, g INTEGER, t INTEGER, reason VARCHAR)"
LABELLED = """
    SELECT m.kind, d.id, areas.code, coalesce(p.period_label, ''), breakdown_label, category_label, m.reason
    FROM (SELECT DISTINCT ON (kind, i, a, g, t) * FROM marks ORDER BY reason) m
    JOIN indicators d USING (i) JOIN areas USING (a) JOIN groups USING (g)
    JOIN (SELECT t, min(period_label) AS period_label FROM spans GROUP BY t) p USING (t)
    QUALIFY row_number() OVER (PARTITION BY m.kind ORDER BY d.id, a, g, t) <= $most
    ORDER BY d.id, areas.code, p.period_label, breakdown_label, category_label, m.kind
"""


def make_marks(db: duckdb.DuckDBPyConnection) -> None:
    """Make the empty table `marks`: what kind of finding, on which indicator, area, group and span, and why."""
    db.execute(TABLE)


def mark(db: duckdb.DuckDBPyConnection, select: str, parameters: dict | None = None) -> None:
    """Add the rows of a query whose columns are kind, i, a, g, t, reason."""
    db.execute(f"INSERT INTO marks BY NAME {select}", parameters or {})


def labelled(db: duckdb.DuckDBPyConnection) -> list[Finding]:
    """The findings in the order of their labels, each once, and no more than MOST_OF_A_KIND of a kind; empty where nothing is marked."""
    return [Finding(*row) for row in db.execute(LABELLED, {"most": MOST_OF_A_KIND}).fetchall()]
