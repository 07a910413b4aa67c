"""How a printed number is read: the interval of whole numbers that it can stand for."""

import duckdb


# A value is printed to so many decimals, and stands for anything that rounds to it. A number with an exponent is taken as exact.
# Where no whole number lies between two bounds, a weighted count does, and their middle stands for it.
MACROS = """
    CREATE TEMP MACRO number(v) AS CASE WHEN isnan(v) THEN NULL ELSE v END;
    CREATE TEMP MACRO digits(v) AS CASE
        WHEN v = round(v) THEN 0
        WHEN v::VARCHAR LIKE '%e%' THEN 15
        ELSE length(split_part(v::VARCHAR, '.', 2)) END;
    CREATE TEMP MACRO half(v) AS 0.5 * power(10, -digits(v));
    CREATE TEMP MACRO at_least(low, high) AS CASE WHEN ceil(low - 1e-6) <= floor(high + 1e-6) THEN ceil(low - 1e-6) ELSE (low + high) / 2 END;
    CREATE TEMP MACRO at_most(low, high) AS CASE WHEN ceil(low - 1e-6) <= floor(high + 1e-6) THEN floor(high + 1e-6) ELSE (low + high) / 2 END;
    CREATE TEMP MACRO same_label(text) AS lower(trim(text));
    CREATE TEMP MACRO root(p, w) AS
        (2 * w * w - p * (1 - p) + sqrt(power(2 * w * w - p * (1 - p), 2) + 4 * (0.25 - w * w) * w * w)) / (2 * (0.25 - w * w));
"""


def define_macros(db: duckdb.DuckDBPyConnection) -> None:
    """Make the macros in the connection. Each gives NULL where its argument is NULL."""
    db.execute(MACROS)
