"""What the numbers themselves say of each pattern: how often it holds where all of it is shown, and how often it does not."""

import duckdb

from disclosure.audit.pattern_instances import make_instances


QUANTITIES = ("x", "n")
# A sum over less than two parts that are not nought shows nothing.
LONG = """
    SELECT p, i, a, g, t, pool, signature, complete, labelled, evidence, of_base, state, {q} AS q, present, known, low, high, filled,
        whole_low, whole_high, whole_low IS NOT NULL AND known = present AS plain,
        low > whole_high + 0.5 AS over, high < whole_low - 0.5 AS under
    FROM (SELECT *, {name}_known AS known, coalesce({name}_low, 0) AS low, coalesce({name}_high, 0) AS high, {name}_filled AS filled,
        whole_{name}_low AS whole_low, whole_{name}_high AS whole_high FROM instances_{axis})
"""
POOLS = """
    CREATE OR REPLACE TEMP TABLE pools_{axis} AS
    SELECT pool, q, count(*) FILTER (whole_low IS NOT NULL AND filled > 1) AS tests,
        count(*) FILTER (over) AS over, count(*) FILTER (over AND low < known * whole_low - 0.5) AS mingled, count(*) FILTER (plain AND complete AND under) AS under,
        count(*) FILTER (plain AND complete AND NOT over AND NOT under AND filled > (present > 1)::INT) AS holds
    FROM ({long}) GROUP BY pool, q
"""
# Parts that come to more than the whole in one test of fifty overlap, and a noise of that size is no relation either.
OVERLAP = 0.02
# Categories overlap in counts where they do in bases, unless they all share the base of the whole. Where a pattern has no test of its
# own, the same breakdown in other indicators says whether its categories overlap.
VERDICTS = """
    CREATE OR REPLACE TEMP TABLE verdicts_{axis} AS
    SELECT pool, q, tests, holds, over, under, over + under <= holds AND NOT strange AS adds_up, over <= {overlap} * tests AND NOT strange AS apart
    FROM (
        SELECT *, of_categories AND (max(mingled - {overlap} * tests) OVER (PARTITION BY pool) > 0
            OR tests = 0 AND sum(over) OVER elsewhere > 0.1 * sum(tests) OVER elsewhere) AS strange
        FROM (SELECT *, coalesce(theme LIKE 'categories/%', false) AS of_categories FROM pools_{axis} LEFT JOIN ({themes}) USING (pool))
        WINDOW elsewhere AS (PARTITION BY theme, q)
    )
"""
THEMES = "SELECT DISTINCT hash(pool) AS pool, kind || '/' || detail AS theme FROM patterns"
# A whole that is not tiny, in three different sizes, is what it takes to believe a sum that no label promises.
PROOFS = """
    CREATE OR REPLACE TEMP TABLE proofs_{axis} AS
    SELECT {scope}, signature, q, count(DISTINCT whole_low) FILTER (NOT over AND NOT under AND filled > 1 AND whole_low >= 10) AS sizes,
        count(*) FILTER (NOT over AND NOT under AND filled > 1) AS holds, count(*) FILTER (over OR under) AS fails
    FROM ({long}) WHERE plain AND i IN (FROM active) GROUP BY {scope}, signature, q
"""
SCOPES = {"group": "p", "found": "p", "indicator": "p", "area": "a, p"}


def long_instances(axis: str) -> str:
    """SQL for the instances of an axis with one row for each quantity: q is 0 for the count and 1 for the base."""
    sides = [LONG.format(axis=axis, q=q, name=name) for q, name in enumerate(QUANTITIES)]
    return " UNION ALL ".join(sides)


def weigh(db: duckdb.DuckDBPyConnection, axis: str) -> None:
    """Make `instances_<axis>` and what they show: `pools_<axis>` (grain: pool and quantity) and `verdicts_<axis>` of the same grain."""
    make_instances(db, axis)
    long = long_instances(axis)
    db.execute(POOLS.format(axis=axis, long=long))
    db.execute(VERDICTS.format(axis=axis, overlap=OVERLAP, themes=THEMES))


def prove(db: duckdb.DuckDBPyConnection, axis: str) -> None:
    """Make, but for spans, `proofs_<axis>` (grain: pattern, parts present, quantity), of the indicators in `active`, after `weigh`."""
    if axis in SCOPES:
        long = long_instances(axis)
        db.execute(PROOFS.format(axis=axis, long=long, scope=SCOPES[axis]))
