"""Figures that a newer release of the same table no longer has: withdrawn by their publisher, and no current figure of anybody's.

A newer file speaks only of what it covers. A cell is withdrawn where the newer file has its indicator, its area, its breakdown and its
category, and periods before and after it or of its own end, but not the cell; and where the two files have in common at least as many cells
as the newer one lacks, so that they are one table. A file of one authority or of one year takes nothing off the others. A council's own figures are not
judged: it withdraws an upload of its own.
"""

from duckdb import DuckDBPyConnection


KEYS = "indicator, area, breakdown, category, period_type, starts, ends"
RELEASES = """
    CREATE TEMP TABLE releases AS
    SELECT {keys}, upload, loader, release, upload_order, value IS NOT NULL OR numerator IS NOT NULL AS figure
    FROM figures JOIN chosen USING (indicator, upload) WHERE crowded AND controlled
"""
# Grain: a figure that stands and a newer file that covers it and lacks it. Whatever a newer file has would stand in its place.
WITHDRAWN = """
    CREATE TEMP TABLE withdrawn AS
    WITH standing AS (
        FROM releases QUALIFY row_number() OVER (PARTITION BY {keys} ORDER BY release, upload_order DESC) = 1
    ),
    spans AS (
        SELECT indicator, upload, loader, breakdown, period_type, min(release) AS release, any_value(upload_order) AS upload_order,
            min(starts) AS first, max(ends) AS last
        FROM releases GROUP BY ALL
    ),
    lacking AS (
        SELECT standing.*, spans.upload AS newer FROM standing JOIN spans USING (indicator, loader, breakdown, period_type)
        WHERE figure AND starts >= first AND ends <= last
            AND (spans.release < standing.release OR spans.release = standing.release AND spans.upload_order > standing.upload_order)
    ),
    covered AS (
        FROM lacking SEMI JOIN releases r ON r.upload = newer AND r.indicator = lacking.indicator
            AND r.breakdown = lacking.breakdown AND r.area = lacking.area
    ),
    gone AS (
        FROM covered SEMI JOIN releases r ON r.upload = newer AND r.indicator = covered.indicator
            AND r.breakdown = covered.breakdown AND r.category = covered.category
    ),
    lost AS (SELECT indicator, upload, newer, count(*) AS cells FROM gone GROUP BY ALL),
    -- Only pairs of files of which the newer one lacks something are held against one another.
    kept AS (
        SELECT indicator, older.upload, lost.newer, lost.cells AS lacked, count(*) AS cells
        FROM lost JOIN releases older USING (indicator, upload)
            JOIN releases newer ON newer.upload = lost.newer AND newer.loader = older.loader
                AND {same}
        GROUP BY ALL
    )
    SELECT DISTINCT {keys} FROM gone JOIN kept USING (indicator, upload, newer) WHERE kept.cells >= kept.lacked
"""
EMPTIED = """
    UPDATE work.results r SET symbol = 'w', {nothing} FROM withdrawn w WHERE {same} AND r.starts = w.starts AND r.ends = w.ends
"""
NUMBERS = "numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998", "effective", "spread", "tally", "note"
LABELS = "indicator", "area", "breakdown", "category", "period_type"


def find_withdrawn(db: DuckDBPyConnection) -> None:
    """Create the table `withdrawn`, one row per figure that its publisher withdrew, from `figures` and `chosen`; empty for one release."""
    db.execute(RELEASES.format(keys=KEYS))
    if not db.execute("SELECT count(*) FROM releases").fetchall()[0][0]:
        db.execute("ALTER TABLE releases RENAME TO withdrawn")  # none, and working that out would take longer than all else here
        return
    db.execute(WITHDRAWN.format(keys=KEYS, same=" AND ".join(f"newer.{key} = older.{key}" for key in KEYS.split(", "))))
    db.execute("DROP TABLE releases")


def empty_withdrawn(db: DuckDBPyConnection) -> None:
    """Take every number off the rows of work.results that are withdrawn, and give them the symbol w."""
    nothing = ", ".join(f"{name} = NULL" for name in NUMBERS)
    db.execute(EMPTIED.format(nothing=nothing, same=" AND ".join(f"r.{name}::VARCHAR = w.{name}" for name in LABELS)))
    db.execute("DROP TABLE withdrawn")
