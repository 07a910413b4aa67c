"""What a single row may not show: a number where it is hidden, or a count, base or remainder under the policy."""

import duckdb

from disclosure.audit import judgement
from disclosure.audit.finding_marks import mark
from disclosure.audit.row_numbers import PLACED


NUMBERS = ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998", "note")
NOT_EMPTY = f"""
    SELECT $kind AS kind, i, a, g, t, 'the row is not shown, yet a number or a note stands in it' AS reason
    FROM {PLACED}
    WHERE coalesce(r.status, '') <> 'shown' AND NOT coalesce(r.already_published, false) AND ({" OR ".join(f"r.{name} IS NOT NULL" for name in NUMBERS)})
"""
# An interval is small where all of it is, or where it is narrower than the protection and its middle is.
SMALL = """
    SELECT $kind AS kind, i, a, g, t, CASE WHEN {stands} THEN '{directly}' ELSE '{otherwise}' END AS reason
    FROM (SELECT *, {low} AS low, {high} AS high FROM facts JOIN indicators USING (i) JOIN groups USING (g, b)
        WHERE state = 1 AND NOT published)
    WHERE {where} AND high >= {least} AND low >= {least} AND low < {limit}
        AND (high < {limit} OR high - low < $protection AND floor((low + high) / 2) < {limit})
"""
IS_SHARE = "(method = 'proportion' OR breakdown_label = 'answer')"
COUNT = {
    "low": "x_low", "high": "x_high", "where": "x_low IS NOT NULL", "limit": "smallest", "stands": "method = 'count' OR x_low = x_high AND direct",
    "directly": "its count is smaller than may be shown", "otherwise": "its value and its base give a count smaller than may be shown",
}  # fmt: skip
BASE = {
    "low": "n_low", "high": "n_high", "where": "n_low IS NOT NULL", "limit": "$denominator", "stands": "n_low = n_high AND direct",
    "directly": "its base is smaller than may be shown", "otherwise": "its value and its limits give a base smaller than may be shown",
}  # fmt: skip
REMAINDER = {
    "low": "n_low - x_high", "high": "n_high - x_low", "where": f"x_low IS NOT NULL AND n_low IS NOT NULL AND {IS_SHARE}", "limit": "smallest",
    "stands": "true", "directly": "its base less its count is smaller than may be shown", "otherwise": "",
}  # fmt: skip
NO_BASE = """
    SELECT $kind AS kind, i, a, g, t, 'a value of a part of the children is shown without the base it rests on' AS reason
    FROM facts JOIN indicators USING (i)
    WHERE state = 1 AND NOT published AND g <> 0 AND has_base AND (n_low IS NULL OR NOT direct)
"""


def mark_rows(db: duckdb.DuckDBPyConnection, policy: judgement.Policy) -> None:
    """Mark every row that breaks a rule by itself. Rows of already published statistics never do."""
    mark(db, NOT_EMPTY, {"kind": judgement.NOT_EMPTY})
    least = 1 if policy.zero_is_safe else 0
    for kind, rule, lowest in (
        (judgement.SMALL_COUNT, COUNT, least),
        (judgement.SMALL_BASE, BASE, 1),
        (judgement.SMALL_REMAINDER, REMAINDER, least),
    ):
        parameters = {"kind": kind, "protection": policy.protection}
        if rule is BASE:
            parameters["denominator"] = policy.denominator
        mark(db, SMALL.format(**rule, least=lowest), parameters)
    mark(db, NO_BASE, {"kind": judgement.NO_BASE})
