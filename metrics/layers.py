"""What the sums say about one quantity of every cell: the counts, the bases or the rests."""

from dataclasses import dataclass

import numpy as np

from metrics.relations import Relations


WHOLE, SMALLEST_REMAINDER, NOISE_SHARE, SLACK_SHARE = 1e-6, 0.5, 0.005, 0.01


@dataclass(frozen=True)
class Layer:
    """One quantity (the numerators, the bases or the rests) of every cell, and the relations that hold for it.

    `values` has one number per cell, missing ones worked out where a relation gives them, and then one per relation:
    what the total has over its parts, as a part that nobody publishes. `unpublished` marks those unknown to a reader,
    `given` the cells for which we hold a number.
    """

    relations: Relations
    values: np.ndarray
    unpublished: np.ndarray
    given: np.ndarray


def layer(relations, values, protection):
    """The Layer of an array with one value per cell, NaN where there is none.

    A relation is left out when it has no total or no part, or when its parts exceed the total by more than `protection`
    and 1 % (they overlap). A smaller excess is taken for rounding, and the sum as known to the reader. Where a total has
    more than its parts, the surplus is one more part; below half a child (0.5 % where numbers are not whole) it is rounding.
    """
    filled = _filled(relations, values)
    known = np.nan_to_num(filled)
    entries, positive = known[relations.cell], relations.sign > 0
    size = relations.sums(entries * positive)
    surplus = size - relations.sums(entries * ~positive)
    uneven = relations.sums(np.abs(entries - np.round(entries)) > WHOLE) > 0
    noise = np.where(uneven, np.maximum(SMALLEST_REMAINDER, NOISE_SHARE * size), SMALLEST_REMAINDER)
    present = ~np.isnan(filled)[relations.cell]
    both = (relations.sums(present & positive) > 0) & (relations.sums(present & ~positive) > 0)
    holds = both & (surplus >= -np.maximum(protection, SLACK_SHARE * size))
    remainder = np.where(holds & (surplus > noise), surplus, 0.0)
    unpublished = np.concatenate([np.isnan(values) & (known > SMALLEST_REMAINDER), remainder > 0])
    given = np.concatenate([~np.isnan(values), np.zeros(relations.count, bool)])
    return Layer(_with_remainders(relations, holds, remainder, len(values)), np.concatenate([known, remainder]), unpublished, given)


def _with_remainders(relations, holds, remainder, cells):
    extra = np.flatnonzero(remainder > 0)
    rows = holds[relations.relation]
    joined = (
        np.concatenate([relations.relation[rows], extra]),
        np.concatenate([relations.cell[rows], cells + extra]),
        np.concatenate([relations.sign[rows], np.full(len(extra), -1.0)]),
    )
    return Relations(*joined)


def _filled(relations, values, rounds=4):
    """Missing values that are the only unknown of a relation, worked out from it: the largest where several differ."""
    filled = np.array(values, float)
    for _ in range(rounds):
        missing = np.isnan(filled)
        entries = missing[relations.cell]
        alone = entries & (relations.sums(entries) == 1)[relations.relation]
        if not alone.any() or missing.all():
            break
        rest = relations.sums(relations.sign * np.nan_to_num(filled)[relations.cell])[relations.relation[alone]]
        estimate = np.maximum(-relations.sign[alone] * rest, 0.0)
        found = np.full(len(filled), -np.inf)
        np.maximum.at(found, relations.cell[alone], estimate)
        filled = np.where(missing & np.isfinite(found), found, filled)
    return filled
