"""Which rows of `results` must be hidden: too small themselves, or needed so that none of those follows from a sum."""

import numpy as np

from metrics.relations import Relations
from metrics.suppression import complementary, primary
from publish.alike import Alike
from publish.relations import relations
from publish.remainders import telling_totals
from publish.rows import rows


# Hiding a figure that its source has published protects nobody, so another of its sum has to go.
ALREADY_PUBLIC = np.inf


def hidden_rows(db, catalogue, more=()):
    """Boolean array, one per row of `results` in its order; `more` are the numbers of rows to hide besides those too small.

    Rows of extracts that are published statistics keep what their source decided, and count as known to every reader.
    """
    every, policy = rows(db, catalogue), catalogue.policy
    small = _small(every, policy)
    small[list(more)] = True
    small &= ~every.controlled
    telling = telling_totals(db, every.smallest.max(initial=policy.count), catalogue)

    def complemented(these):
        tied_to = np.union1d(np.flatnonzero(these), telling)
        if not len(tied_to):
            return these, tied_to, tied_to
        sums, absent = relations(db, tied_to, catalogue)
        return _complemented(these, sums, every.and_absent(absent, catalogue), policy)

    return _closed(Alike(db, catalogue), small, complemented)


def _closed(alike, small, complemented):
    """`small` with its complements and all that is hidden with them.

    What is hidden with others needs complements in other places as well, so they are begun with again until no more are found.
    """
    while True:
        hidden, *near_small = complemented(small)
        further = alike.with_these(hidden, *near_small)
        if hidden[further].all():
            return hidden
        small = small.copy()
        small[further] = True


def _complemented(small, tied_by, every, policy):
    """`small` and what else must be hidden, so that none of it, and no small remainder of a total, follows from a sum.

    With it the row numbers of what is hidden in a sum that has too small a base in it, and in one where that is too small a count.
    """
    cells, place = np.unique(np.concatenate([tied_by.cell, np.flatnonzero(small)]), return_inverse=True)
    tied, sums = every.at(cells), Relations(tied_by.relation, place[: len(tied_by.cell)], tied_by.sign, tied_by.counts_only)
    hidden = complementary(
        sums, tied.numerator, tied.denominator, np.isin(cells, np.flatnonzero(small)),
        protection=policy.protection, smallest_count=tied.smallest, zero_is_safe=policy.zero_is_safe,
        proportion=tied.proportion, cost=_cost(tied),
    )  # fmt: skip
    hidden &= ~tied.controlled
    found = small.copy()
    found[cells[hidden]] = True
    small_base, small_count = (tied.denominator < smallest for smallest in (policy.denominator, tied.smallest))
    return found, *(cells[_near(sums.of_bases(), hidden & few, hidden)] for few in (small_base, small_count))


def _near(sums, these, hidden):
    """The places of the hidden cells that stand in a sum with one of `these`."""
    near = sums.touching(these)
    return np.intersect1d(sums.cell[near[sums.relation]], np.flatnonzero(hidden))


def _small(every, policy):
    return primary(
        every.numerator, every.denominator, np.nan, 1, every.smallest, policy.denominator, policy.zero_is_safe, every.proportion
    )  # fmt: skip


def _cost(tied):
    """What is lost by hiding a cell: more for larger bases; one that is already public cannot be hidden at all."""
    size = np.fmax(np.nan_to_num(tied.denominator), np.nan_to_num(tied.numerator))
    return np.where(tied.controlled, ALREADY_PUBLIC, 1 + np.log1p(size))
