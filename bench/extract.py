"""A KPI extract of any size in our own template, made by DuckDB, for measuring only."""

import duckdb


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")

ROWS = """
    COPY (
        SELECT indicator, area, period, breakdown, category, numerator, denominator, '' AS value, '' AS target, '' AS note
        FROM (
            SELECT indicator, area, period, breakdown, category,
                (20 + 980 * ((hash(i, a, p) % 997) / 997.0))::INT * (CASE WHEN category = '' THEN {categories} ELSE 1 END) AS numerator,
                2000 * (CASE WHEN category = '' THEN {categories} ELSE 1 END) AS denominator
            FROM indicators, areas, periods, categories
        )
    ) TO '{path}' (HEADER, DELIMITER ',')
"""


def write_extract(path, catalogue, rows, categories=20):
    """Write about `rows` rows of proportions: 15 indicators, every area, as many months as needed. Returns the count.

    Per month each indicator and area has one headline and `categories` parts that add up to it.
    """
    known = [one.id for one in catalogue.indicators.values() if one.method == "proportion"][:15]
    places = [area.code for area in catalogue.areas.by_code.values() if not area.closed][:400]
    months = max(1, round(rows / (len(known) * len(places) * (categories + 1))))
    periods = [f"{MONTHS[n % 12]} {1990 + n // 12}" for n in range(months)]
    with duckdb.connect() as db:
        db.execute("SET enable_progress_bar = false")
        for name, values in (("indicators", known), ("areas", places), ("periods", periods)):
            db.execute(f"CREATE TABLE {name} AS SELECT unnest(?) AS {name[:-1]}, unnest(range(?)) AS {name[0]}", [values, len(values)])
        db.execute(f"""
            CREATE TABLE categories AS SELECT '' AS breakdown, '' AS category
            UNION ALL SELECT 'locality', 'locality ' || n FROM range(1, {categories + 1}) AS t(n)
        """)
        return db.execute(ROWS.format(path=path, categories=categories)).fetchone()[0]
