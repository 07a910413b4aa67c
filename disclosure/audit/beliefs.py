"""Which sums a reader of the file would believe, in which of their instances, and whether as equal or as at most."""

import duckdb

from disclosure.audit.evidence import SCOPES, long_instances


# How many different wholes must fit before a sum is believed that neither labels nor geography promise.
SIZES = {"group": 3, "found": 3, "indicator": 3, "area": 2}
# Grain: one instance and quantity with something unknown in it. `belief` is 2 for equal and 1 for at most.
BELIEVED = """
    CREATE OR REPLACE TEMP TABLE believed_{axis} AS
    SELECT row_number() OVER () AS e, * FROM (
        SELECT n.*, CASE WHEN labelled AND complete AND present > 1 AND v.adds_up OR r.sizes >= {sizes} AND r.fails <= 0.05 * r.holds THEN 2
            WHEN labelled AND v.apart THEN 1 ELSE 0 END AS belief
        FROM ({long}) n JOIN verdicts_{axis} v USING (pool, q) LEFT JOIN proofs_{axis} r USING ({scope}, signature, q)
        WHERE (whole_low IS NULL OR known < present) AND NOT evidence
            AND i IN (FROM active) AND (of_base OR g IN (SELECT g FROM groups WHERE breakdown_label = 'answer')
                OR i IN (SELECT i FROM indicators WHERE CASE q WHEN 0 THEN counted ELSE has_base END))
    ) WHERE belief > 0
"""


def believe(db: duckdb.DuckDBPyConnection, axis: str) -> None:
    """Make `believed_<axis>`, the instances to reason with, of the indicators in `active`; empty where nothing is hidden."""
    db.execute(BELIEVED.format(axis=axis, long=long_instances(axis), scope=SCOPES[axis], sizes=SIZES[axis]))
