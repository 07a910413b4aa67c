"""Facts of every active upload → one results table, sorted as it will be published, each grain once.

A results row is one indicator, area, breakdown, category and period, with its value worked out and nothing hidden yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pyarrow as pa
from duckdb import DuckDBPyConnection
from pyarrow.lib import Table

from catalogue import Catalogue
from publish.withdrawn import KEYS, empty_withdrawn, find_withdrawn
from sql import quoted


if TYPE_CHECKING:
    from publish import Input


# Words repeat millions of times, so they are sorted and carried as small numbers.
WORDS = ("indicator", "area", "breakdown", "category", "period", "period_type")

FACTS = """
    SELECT *, {order} AS upload_order, {controlled} AS controlled, {invented} AS invented, {upload} AS upload, {loader} AS loader
    FROM read_parquet({path})
"""

# A fact may set a target for a period that has no figure yet: it is no figure, and no missing one either.
FIGURES = """
    CREATE TEMP VIEW figures AS
    SELECT * FROM facts WHERE value IS NOT NULL OR numerator IS NOT NULL OR symbol IS NOT NULL
"""

SERVED = "SELECT indicator, upload, any_value(invented) FROM facts GROUP BY indicator, upload"

NEWEST = """
    QUALIFY row_number() OVER (
        PARTITION BY indicator, area, breakdown, category, period_type, starts, ends ORDER BY release, upload_order DESC
    ) = 1
"""

POPULATIONS = """
    CREATE TABLE work.people AS
    SELECT indicator AS population, area, ends, breakdown, category, first(numerator ORDER BY release, upload_order DESC) AS people
    FROM facts JOIN chosen USING (indicator, upload) ANTI JOIN withdrawn USING ({keys})
    WHERE indicator IN (SELECT population FROM definitions) GROUP BY ALL
"""

RESULTS = """
    CREATE TABLE work.results AS
    WITH given AS (
        SELECT figures.* FROM figures JOIN chosen USING (indicator, upload) WHERE NOT crowded
        UNION ALL (SELECT figures.* FROM figures JOIN chosen USING (indicator, upload) WHERE crowded {newest})
    ),
    divided AS (
        SELECT given.* REPLACE (coalesce(given.denominator, people) AS denominator), definitions.number AS definition,
            CASE
                WHEN effective IS NOT NULL THEN NULL
                WHEN method = 'count' THEN numerator
                WHEN method IN ('proportion', 'rate') THEN numerator / nullif(coalesce(given.denominator, people), 0) * per
            END AS quotient
        FROM given JOIN definitions USING (indicator)
        LEFT JOIN work.people ON people.population = definitions.population AND people.area = given.area
            AND people.ends = given.ends AND people.breakdown = given.breakdown AND people.category = given.category
    )
    SELECT {words}, starts, ends, numerator, denominator,
        CASE
            WHEN symbol IS NOT NULL THEN NULL
            WHEN value IS NULL THEN quotient
            WHEN abs(quotient - value) < 0.5 * pow(10, -decimals) - 1e-9 THEN quotient
            ELSE value
        END AS value,
        lower95, upper95, lower998, upper998, effective, spread, symbol, note, tally, controlled, invented, definition, false AS hidden, false AS bare
    FROM divided
    ORDER BY indicator, area, breakdown, category, starts, ends
"""


def gather(db: DuckDBPyConnection, inputs: Sequence[Input], catalogue: Catalogue) -> None:
    """Create the views `facts` and `figures` and the table `work.results` in `db`.

    Where several uploads give the same grain, the newest release wins and then the latest upload. Invented figures of
    an indicator are left out as soon as one real extract of it is active. A published value stands as printed, except
    that the exact quotient replaces it where both agree to the last printed decimal. What a newer release of a published table lacks is
    withdrawn.
    """
    parts = [
        FACTS.format(
            order=extract.order,
            controlled=extract.controlled,
            invented=extract.invented,
            upload=quoted(extract.upload),
            loader=quoted(extract.loader),
            path=quoted(extract.path),
        )
        for extract in inputs
    ]
    db.execute("CREATE TEMP VIEW facts AS " + " UNION ALL ".join(parts))
    db.execute(FIGURES)
    for word in WORDS:
        values = (
            f"SELECT {word} FROM facts WHERE {word} IS NOT NULL UNION SELECT 'all' WHERE '{word}' IN ('breakdown', 'category') ORDER BY 1"
        )
        db.execute(f"CREATE TYPE work.{word}_word AS ENUM ({values})")
        # The published file keeps them so too: one series is then found in a third of the time, and the file is written sooner.
        db.execute(f"CREATE TYPE {word}_word AS ENUM (SELECT unnest(enum_range(NULL::work.{word}_word)))")
        db.execute(f"ALTER TABLE safe ALTER {word} TYPE {word}_word")
    db.register("definitions", definitions(catalogue))
    db.register("chosen", chosen(db.execute(SERVED).fetchall()))
    find_withdrawn(db)
    db.execute(POPULATIONS.format(keys=KEYS))
    db.execute(RESULTS.format(newest=NEWEST, words=", ".join(f"{word}::work.{word}_word AS {word}" for word in WORDS)))
    db.execute("DROP TABLE work.people")
    empty_withdrawn(db)
    for name in ("definitions", "chosen"):
        db.unregister(name)


def chosen(served: Sequence[tuple[str, str, bool]]) -> Table:
    """Which upload serves which indicator, from (indicator, upload, invented) rows, and whether several do (`crowded`)."""
    uploads = {}
    for indicator, upload, invented in sorted(served, key=lambda row: row[2]):
        sources = uploads.setdefault(indicator, [])
        if not invented or not any(not other for _, other in sources):
            sources.append((upload, invented))
    rows = [(indicator, upload, len(sources) > 1) for indicator, sources in uploads.items() for upload, _ in sources]
    names = ("indicator", "upload", "crowded")
    return pa.table({name: [row[place] for row in rows] for place, name in enumerate(names)})


def definitions(catalogue: Catalogue) -> Table:
    """One row per indicator with what the arithmetic needs. `number` is its place in the catalogue."""
    known = list(catalogue.indicators.values())
    return pa.table(
        {
            "indicator": [indicator.id for indicator in known],
            "number": pa.array(range(len(known)), pa.int32()),
            "method": [indicator.method for indicator in known],
            "per": pa.array([float(indicator.per) for indicator in known]),
            "population": pa.array([indicator.population for indicator in known], pa.string()),
        }
    )
