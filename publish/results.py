"""Facts of every active upload → one results table, sorted as it will be published, each grain once.

A results row is one indicator, area, breakdown, category and period, with its value worked out and nothing hidden yet.
"""

import pyarrow as pa


FACTS = """
    SELECT *, {order} AS upload_order, {controlled} AS controlled, {invented} AS invented, {upload} AS upload
    FROM read_parquet({path})
"""

RESULTS = """
    CREATE TABLE work.results AS
    WITH real AS (SELECT DISTINCT indicator FROM facts WHERE NOT invented),
    kept AS (SELECT * FROM facts WHERE NOT invented OR indicator NOT IN (FROM real)),
    crowded AS (SELECT indicator FROM kept GROUP BY indicator HAVING count(DISTINCT upload) > 1),
    single AS (
        SELECT * FROM kept WHERE indicator NOT IN (FROM crowded)
        UNION ALL
        SELECT * FROM kept WHERE indicator IN (FROM crowded)
        QUALIFY row_number() OVER (
            PARTITION BY indicator, area, breakdown, category, period_type, starts, ends ORDER BY release, upload_order DESC
        ) = 1
    ),
    people AS (
        SELECT indicator AS population, area, ends, first(numerator) AS people, first(controlled) AS people_controlled
        FROM single WHERE indicator IN (SELECT population FROM definitions) AND breakdown = 'all' GROUP BY ALL
    ),
    based AS (
        SELECT single.* REPLACE (coalesce(single.denominator, people.people) AS denominator), method, per, definitions.number AS definition
        FROM single JOIN definitions USING (indicator)
        LEFT JOIN people ON people.population = definitions.population AND people.area = single.area AND people.ends = single.ends
            AND single.breakdown = 'all'
    ),
    divided AS (
        SELECT *, CASE
            WHEN effective IS NOT NULL THEN NULL
            WHEN method = 'count' THEN numerator
            WHEN method IN ('proportion', 'rate') AND denominator > 0 THEN numerator / denominator * per
        END AS quotient
        FROM based
    )
    SELECT indicator, area, breakdown, category, period, period_type, starts, ends, numerator, denominator,
        CASE
            WHEN symbol IS NOT NULL THEN NULL
            WHEN value IS NULL THEN quotient
            WHEN abs(quotient - value) < 0.5 * pow(10, -decimals) - 1e-9 THEN quotient
            ELSE value
        END AS value,
        lower95, upper95, lower998, upper998, effective, spread, symbol, note, controlled, invented, definition
    FROM divided
    ORDER BY indicator, area, breakdown, category, starts, ends
"""


def gather(db, inputs, catalogue):
    """Create the temporary tables `facts` (a view) and `results` in `db`.

    Where several uploads give the same grain, the newest release wins and then the latest upload. Invented figures of
    an indicator are left out as soon as one real extract of it is active. A published value stands as printed, except
    that the exact quotient replaces it where both agree to the last printed decimal.
    """
    db.register("definitions_given", definitions(catalogue))
    db.execute("CREATE TEMP TABLE definitions AS FROM definitions_given")
    parts = [
        FACTS.format(
            order=one.order, controlled=one.controlled, invented=one.invented, upload=quoted(one.upload), path=quoted(one.path)
        )  # fmt: skip
        for one in inputs
    ]
    db.execute("CREATE TEMP VIEW facts AS " + " UNION ALL ".join(parts))
    db.execute(RESULTS)


def definitions(catalogue):
    """One row per indicator with what the arithmetic needs. `number` is its place in the catalogue."""
    known = list(catalogue.indicators.values())
    return pa.table(
        {
            "indicator": [one.id for one in known],
            "number": pa.array(range(len(known)), pa.int32()),
            "method": [one.method for one in known],
            "per": pa.array([float(one.per) for one in known]),
            "population": pa.array([one.population for one in known], pa.string()),
        }
    )


def quoted(text):
    """An SQL string literal."""
    return "'" + str(text).replace("'", "''") + "'"
