"""A group whose label says that it holds another: what it has beyond that one may be few, whatever else is published."""

import re

import duckdb

from disclosure.audit.judgement import LEFT_OVER, Policy
from disclosure.audit.labels import Label
from disclosure.audit.marks import mark


MORE = re.compile(r"^(.+?)[ ,;(]+(?:incl|inc|including|includes|plus|as well as|together with)\b\.?.+$")
SPECIAL = re.compile(r"\b(sen|send|special educational needs?)\b")
HAS_NEED = re.compile(r"^(yes|((all|any|with) )?(sen|send|special educational needs?))$")
OF_NEED = re.compile(r"\bneed\b|\btypes? of (sen|send)\b")
MEALS, SIX = re.compile(r"\bfsm|free school meal"), re.compile(r"6|\bsix\b|\bever\b")
HAS_MEALS = re.compile(r"^(yes|eligible|fsm.*|free school meals.*)$")
NOBODY = re.compile(r"^(no|not|non|without|unknown|none|unclassified)\b")
SAME = {"girls": "female", "girl": "female", "females": "female", "boys": "male", "boy": "male", "males": "male"}
LEFT = """
    SELECT $kind AS kind, i, a, g, t, 'those whom it leaves out of a group that its label puts it in are too few children' AS reason
    FROM (
        SELECT CASE WHEN x.published THEN w.g ELSE x.g END AS g, x.i, x.a, x.t, d.smallest, d.method, d.has_base,
            w.x_low - x.x_high AS x_least, w.x_high - x.x_low AS x_most, w.n_low - x.n_high AS n_least, w.n_high - x.n_low AS n_most
        FROM (SELECT unnest($parts::INTEGER[]) AS part, unnest($wholes::INTEGER[]) AS whole) p
        JOIN facts x ON x.g = p.part AND x.state = 1 JOIN indicators d ON d.i = x.i
        JOIN facts w ON w.g = p.whole AND w.i = x.i AND w.a = x.a AND w.t = x.t AND w.state = 1
        WHERE NOT (x.published AND w.published)
    )
    WHERE method <> 'mean' AND x_least >= 1 AND x_most < smallest OR has_base AND n_least >= 1 AND n_most < $denominator
        OR method = 'proportion' AND n_least - x_most >= 1 AND n_most - x_least < smallest
"""


def mark_worded_wholes(db: duckdb.DuckDBPyConnection, labels: dict[int, Label], policy: Policy) -> None:
    """Mark each group that leaves few children out of one that holds it by its label; nothing where no label says so."""
    simple = [label for label in labels.values() if not label.sides]
    pairs = [(part.g, whole.g) for whole in simple for part in simple if part.g != whole.g and _holds(whole, part)]
    if pairs:
        parts, wholes = map(list, zip(*pairs))
        mark(db, LEFT, {"kind": LEFT_OVER, "denominator": policy.denominator, "parts": parts, "wholes": wholes})


def _holds(whole: Label, part: Label) -> bool:
    """Whether words alone say that all of one group are in the other."""
    outer, inner = whole.category.lower(), part.category.lower()
    over, under = whole.breakdown.lower(), part.breakdown.lower()
    if over == under:
        more = MORE.match(outer)
        return bool(more) and not MORE.match(inner) and SAME.get(more[1], more[1]) == SAME.get(inner, inner)
    if MEALS.search(over) and MEALS.search(under):
        return bool(SIX.search(over) and not SIX.search(under) and HAS_MEALS.match(outer) and HAS_MEALS.match(inner))
    special = SPECIAL.search(over) and not OF_NEED.search(over) and HAS_NEED.match(outer) and not NOBODY.match(inner)
    return bool(special and (OF_NEED.search(under) or SPECIAL.search(under) and SPECIAL.search(inner)))
