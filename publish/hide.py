"""Which rows of `results` must be hidden: too small themselves, or needed so that none of those follows from a sum."""

import numpy as np

from metrics.relations import Relations
from metrics.suppression import complementary, implied, primary
from publish.relations import relations
from publish.remainders import telling_totals


# All rows of a headline and the answers beside it. Answers add up to a base that is public with the headline.
ANSWERS = """
    WITH answers AS (SELECT DISTINCT indicator, area, period_type, starts, ends FROM work.results WHERE breakdown = 'answer')
    SELECT results.rowid AS cell, breakdown = 'answer' AS is_answer, symbol IS NOT DISTINCT FROM 'c' AS withheld,
        dense_rank() OVER (ORDER BY indicator, area, period_type, starts, ends) - 1 AS question
    FROM work.results JOIN answers USING (indicator, area, period_type, starts, ends) WHERE breakdown IN ('all', 'answer')
"""

# Hiding a figure that its source has published protects nobody, so another of its sum has to go.
ALREADY_PUBLIC = np.inf


def hidden_rows(db, catalogue):
    """Boolean array, one per row of `results` in its order.

    Rows of extracts that are published statistics keep what their source decided, and count as known to every reader.
    """
    columns = _columns(db, catalogue)
    open_to_us = ~columns.pop("controlled")
    columns["numerator"], columns["denominator"] = _counts(columns)
    small = _small(columns, catalogue.policy) & open_to_us
    telling = telling_totals(db, columns["smallest"].max(initial=catalogue.policy.count))

    def complemented(these):
        tied_to = np.union1d(np.flatnonzero(these), telling)
        return _complemented(db, these, tied_to, columns, open_to_us, catalogue) if len(tied_to) else these

    return _closed(db, small, complemented)


def _closed(db, small, complemented):
    """`small` with its complements, the answers to a question all hidden or none.

    They are hidden as soon as one of them or their headline is. Those then need complements in other places as well, so
    that they are begun with again, until no more are found.
    """
    found = {name: np.asarray(column) for name, column in db.execute(ANSWERS).fetchnumpy().items()}
    while True:
        hidden = complemented(small)
        struck = np.unique(found["question"][hidden[found["cell"]] | found["withheld"]])
        answers = found["cell"][found["is_answer"] & np.isin(found["question"], struck)]
        if hidden[answers].all():
            return hidden
        small = small.copy()
        small[answers] = True


def _complemented(db, small, tied_to, columns, open_to_us, catalogue):
    """`small` and what else must be hidden, so that none of it, and no small remainder of a total, follows from a sum."""
    relation, cell, sign = relations(db, tied_to, catalogue)
    cells, place = np.unique(np.concatenate([cell, np.flatnonzero(small)]), return_inverse=True)
    tied = {name: column[cells] for name, column in columns.items()}
    hidden = complementary(
        Relations(relation, place[: len(cell)], sign), tied["numerator"], tied["denominator"], small[cells],
        protection=catalogue.policy.protection, smallest_count=tied["smallest"], zero_is_safe=catalogue.policy.zero_is_safe,
        proportion=tied["proportion"], cost=_cost(tied, open_to_us[cells]),
    )  # fmt: skip
    found = small.copy()
    found[cells[hidden]] = True
    return found & open_to_us


def _columns(db, catalogue):
    """What disclosure control needs of every row, the indicator's rules among it."""
    found = db.execute("SELECT numerator, denominator, value, controlled, definition FROM work.results").fetchnumpy()
    columns = {name: np.ma.filled(found[name].astype(float), np.nan) for name in ("numerator", "denominator", "value")}
    known, definition = list(catalogue.indicators.values()), np.asarray(found["definition"])
    rules = {
        "method": np.array([one.method for one in known]),
        "per": np.array([float(one.per) for one in known]),
        "smallest": np.array([catalogue.policy.smallest_count(one) for one in known], float),
        "proportion": np.array([one.method == "proportion" for one in known]),
    }
    return columns | {name: rule[definition] for name, rule in rules.items()} | {"controlled": np.asarray(found["controlled"], bool)}


def _counts(columns):
    """(numerator, denominator) of every row, those among them that a reader can work out from its value."""
    numerator, value = columns["numerator"], columns["value"]
    quotient = np.isin(columns["method"], ("proportion", "rate"))
    counted = np.where(columns["method"] == "count", np.fmax(numerator, value), numerator)
    return implied(counted, columns["denominator"], np.where(quotient, value, np.nan), columns["per"])


def _small(columns, policy):
    return primary(
        columns["numerator"], columns["denominator"], np.nan, 1,
        columns["smallest"], policy.denominator, policy.zero_is_safe, columns["proportion"],
    )  # fmt: skip


def _cost(tied, open_to_us):
    """What is lost by hiding a cell: more for larger bases; one that is already public cannot be hidden at all."""
    size = np.fmax(np.nan_to_num(tied["denominator"]), np.nan_to_num(tied["numerator"]))
    return np.where(open_to_us, 1 + np.log1p(size), ALREADY_PUBLIC)
