"""A group whose label says that it holds another: what it has beyond that one may be few, whatever else is published."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import duckdb

from disclosure.audit.finding_marks import mark
from disclosure.audit.judgement import LEFT_OVER, Policy
from disclosure.audit.labels import Label
from disclosure.audit.left_out import FEW_BEYOND


MORE = re.compile(r"^(.+?)[ ,;(]+(?:incl|inc|including|includes|plus|as well as|together with)\b\.?.+$")
SPECIAL = re.compile(r"\b(sen|send|special educational needs?)\b")
HAS_NEED = re.compile(r"^(yes|((all|any|with) )?(sen|send|special educational needs?))$")
OF_NEED = re.compile(r"\bneed\b|\btypes? of (sen|send)\b")
MEALS, SIX = re.compile(r"\bfsm|free school meal"), re.compile(r"6|\bsix\b|\bever\b")
HAS_MEALS = re.compile(r"^(yes|eligible|fsm.*|free school meals.*)$")
NOBODY = re.compile(r"^(no|not|non|without|unknown|none|unclassified)\b")
SAME = {"girls": "female", "girl": "female", "females": "female", "boys": "male", "boy": "male", "males": "male"}
LEFT = FEW_BEYOND.format(
    reason="those whom it leaves out of a group that its label puts it in are too few children",
    marked="CASE WHEN x.published THEN w.g ELSE x.g END AS g, x.i",
    tells="d.method <> 'mean' AS count_tells, d.has_base AS base_tells, d.method = 'proportion' AS rest_tells",
    nested="""(SELECT unnest($parts::INTEGER[]) AS part, unnest($wholes::INTEGER[]) AS whole) p
        JOIN facts x ON x.g = p.part JOIN indicators d ON d.i = x.i
        JOIN facts w ON w.g = p.whole AND w.i = x.i AND w.a = x.a AND w.t = x.t""",
)


def mark_worded_wholes(db: duckdb.DuckDBPyConnection, labels: dict[int, Label], policy: Policy) -> None:
    """Mark each group that leaves few children out of one that holds it by its label; nothing where no label says so."""
    pairs = list(_pairs([label for label in labels.values() if not label.sides]))
    if pairs:
        parts, wholes = map(list, zip(*pairs))
        mark(db, LEFT, {"kind": LEFT_OVER, "denominator": policy.denominator, "parts": parts, "wholes": wholes})


def _pairs(labels: Sequence[Label]) -> Iterator[tuple[int, int]]:
    """(group, the group that holds it) as words alone say. There may be thousands of labels: each is looked up, and few are gone through."""
    named = defaultdict(list)
    for part in labels:
        if not MORE.match(inner := part.category.lower()):
            named[part.breakdown.lower(), SAME.get(inner, inner)].append(part.g)
    for whole in labels:
        outer, over = whole.category.lower(), whole.breakdown.lower()
        if more := MORE.match(outer):
            yield from ((part, whole.g) for part in named[over, SAME.get(more[1], more[1])])
        if MEALS.search(over) and HAS_MEALS.match(outer) or SPECIAL.search(over) and HAS_NEED.match(outer):
            yield from ((part.g, whole.g) for part in labels if part.breakdown.lower() != over and _holds(whole, part))


def _holds(whole: Label, part: Label) -> bool:
    """Whether words say that all of a group are in one of another breakdown."""
    outer, inner = whole.category.lower(), part.category.lower()
    over, under = whole.breakdown.lower(), part.breakdown.lower()
    if MEALS.search(over) and MEALS.search(under):
        return bool(SIX.search(over) and not SIX.search(under) and HAS_MEALS.match(outer) and HAS_MEALS.match(inner))
    special = SPECIAL.search(over) and not OF_NEED.search(over) and HAS_NEED.match(outer) and not NOBODY.match(inner)
    return bool(special and (OF_NEED.search(under) or SPECIAL.search(under) and SPECIAL.search(inner)))
