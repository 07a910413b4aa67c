"""A KPI extract of any size in our own template, made by DuckDB, for measuring only."""

import duckdb


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
# January 2000 could be a year, 2000-01, that a spreadsheet turned into a date: it is refused in an indicator of years.
FIRST = 1980
AUTHORITIES = ("county", "unitary", "metropolitan district", "London borough")
SMALL = 3

# One part in `one_in` is a number that must be hidden; headlines are what their parts add up to.
ROWS = """
    COPY (
        WITH parts AS (
            SELECT indicator, area, period, 'locality' AS breakdown, category,
                CASE WHEN hash(i, a, p, c) % {one_in} = 0 THEN {small} ELSE (20 + 980 * ((hash(i, a, p, c) % 997) / 997.0))::INT END AS numerator,
                2000 AS denominator
            FROM indicators, areas, periods, categories
        )
        SELECT indicator, area, period, breakdown, category, numerator, denominator, '' AS value, '' AS target, '' AS note FROM (
            FROM parts UNION ALL
            SELECT indicator, area, period, '' AS breakdown, '' AS category, sum(numerator) AS numerator, sum(denominator) AS denominator
            FROM parts GROUP BY ALL
        )
    ) TO '{path}' (HEADER, DELIMITER ',')
"""


def write_extract(path, catalogue, rows, categories=20, one_in=1000):
    """Write about `rows` rows of proportions: 15 indicators, every authority, as many months as needed. Returns the count.

    Per month each indicator and area has `categories` parts, one in `one_in` of them too small to show, and one headline.
    """
    known = [indicator.id for indicator in catalogue.indicators.values() if indicator.method == "proportion"][:15]
    places = [area.code for area in catalogue.areas.by_code.values() if area.kind in AUTHORITIES and not area.closed]
    months = max(1, round(rows / (len(known) * len(places) * (categories + 1))))
    periods = [f"{MONTHS[n % 12]} {FIRST + n // 12}" for n in range(months)]
    lists = {"indicators": known, "areas": places, "periods": periods, "categories": [f"locality {n}" for n in range(1, categories + 1)]}
    single = {"indicators": "indicator", "areas": "area", "periods": "period", "categories": "category"}
    with duckdb.connect() as db:
        db.execute("SET enable_progress_bar = false")
        for name, values in lists.items():
            db.execute(f"CREATE TABLE {name} AS SELECT unnest(?) AS {single[name]}, unnest(range(?)) AS {name[0]}", [values, len(values)])
        return db.execute(ROWS.format(path=path, one_in=one_in, small=SMALL)).fetchone()[0]
