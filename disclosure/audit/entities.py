"""The indicators, areas, groups and spans of a file, each numbered once, so that everything after works on small whole numbers."""

import duckdb


# `has_base` and `counted` say which of the two quantities an indicator has: a mean has a base and no count of children, a count no base.
INDICATORS = """
    CREATE TEMP TABLE indicators AS
    SELECT (row_number() OVER (ORDER BY s.indicator::VARCHAR) - 1)::SMALLINT AS i, s.indicator, s.indicator::VARCHAR AS id, d.method,
        coalesce(d.per, 1) AS per, coalesce(d.decimals, 0) AS decimals, nullif(same_label(d.base::VARCHAR), '') AS base, d.population::VARCHAR AS population,
        d.same_children_as::VARCHAR AS family, greatest(coalesce(d.smallest, 0), $count) AS smallest,
        d.part_of::VARCHAR AS part_of, d.narrows::VARCHAR AS narrows, d.apart_from::VARCHAR AS apart_from, d.gap_in::VARCHAR AS gap_in, d.gap_by::VARCHAR AS gap_by,
        coalesce(d.method IN ('proportion', 'rate', 'mean'), false) AS has_base,
        coalesce(d.method IN ('proportion', 'rate', 'count'), false) AS counted
    FROM (SELECT DISTINCT indicator FROM file.safe) s
    LEFT JOIN (FROM file.definitions SELECT DISTINCT ON (indicator) *) d ON d.indicator::VARCHAR = s.indicator::VARCHAR
"""
AREAS = """
    CREATE TEMP TABLE areas AS
    SELECT (row_number() OVER (ORDER BY code) - 1)::INTEGER AS a, code, any_value(name) AS name, any_value(kind) AS kind,
        any_value(parent) AS parent, any_value(made_of) AS made_of
    FROM (
        SELECT code::VARCHAR AS code, name, kind, parent::VARCHAR AS parent, made_of::VARCHAR AS made_of FROM file.places
        UNION ALL SELECT DISTINCT area::VARCHAR, NULL, NULL, NULL, NULL FROM file.safe
    ) GROUP BY code
"""
GROUPS = """
    CREATE TEMP TABLE groups AS
    SELECT CASE WHEN breakdown_label = 'all' AND category_label = 'all' THEN 0 ELSE row_number() OVER (ORDER BY breakdown_label, category_label) END::INTEGER AS g,
        dense_rank() OVER (ORDER BY breakdown_label)::SMALLINT AS b, breakdown, category, breakdown_label, category_label
    FROM (SELECT DISTINCT breakdown, category, breakdown::VARCHAR AS breakdown_label, category::VARCHAR AS category_label FROM file.safe)
"""
# One span of time may stand under two names; `s` counts the names and `t` the spans.
SPANS = """
    CREATE TEMP TABLE spans AS
    SELECT (row_number() OVER (ORDER BY starts, ends, period::VARCHAR, period_type::VARCHAR) - 1)::INTEGER AS s,
        (dense_rank() OVER (ORDER BY starts, ends, CASE WHEN starts IS NULL OR ends IS NULL THEN period::VARCHAR END) - 1)::INTEGER AS t,
        period, period_type, starts, ends, period::VARCHAR AS period_label, coalesce(period_type::VARCHAR, '') AS type_label,
        (starts - DATE '1900-01-01')::INTEGER AS first_day, (ends - DATE '1900-01-01')::INTEGER + 1 AS next_day
    FROM (SELECT DISTINCT period, period_type, starts, ends FROM file.safe)
"""


def number_entities(db: duckdb.DuckDBPyConnection, count: int) -> None:
    """Make the four tables; `count` is the policy's smallest count, which no indicator may go below. Group 0 is the headline."""
    db.execute(INDICATORS, {"count": count})
    for statement in (AREAS, GROUPS, SPANS):
        db.execute(statement)
