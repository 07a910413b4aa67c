"""Which rows of `results` must be hidden: too small themselves, or needed so that none of those follows from a sum."""

import numpy as np

from metrics.relations import Relations
from metrics.suppression import complementary, implied, primary
from publish.relations import relations


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
    if not small.any():
        return small
    relation, cell, sign = relations(db, np.flatnonzero(small), catalogue)
    cells, place = np.unique(np.concatenate([cell, np.flatnonzero(small)]), return_inverse=True)
    tied = {name: column[cells] for name, column in columns.items()}
    hidden = complementary(
        Relations(relation, place[: len(cell)], sign), tied["numerator"], tied["denominator"], small[cells],
        protection=catalogue.policy.protection, smallest_count=tied["smallest"], zero_is_safe=catalogue.policy.zero_is_safe,
        proportion=tied["proportion"], cost=_cost(tied, open_to_us[cells]),
    )  # fmt: skip
    small[cells[hidden]] = True
    return small & open_to_us


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
