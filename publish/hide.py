"""Which rows of `results` must be hidden: too small themselves, or needed so that none of those follows from a sum."""

import numpy as np

from metrics.relations import Relations
from metrics.suppression import complementary, primary
from publish.relations import relations


# Hiding a figure that its source has published protects nobody, so the others of a sum go first.
ALREADY_PUBLIC = 1e9


def hidden_rows(db, catalogue):
    """Boolean array, one per row of `results` in its order.

    Rows of extracts that are published statistics keep what their source decided, and count as known to every reader.
    """
    columns = _columns(db, catalogue)
    open_to_us = ~columns.pop("controlled")
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


def _small(columns, policy):
    numerator, denominator = columns["numerator"], columns["denominator"]
    counted = np.isin(columns["method"], ("proportion", "rate", "count"))
    return primary(
        np.where(columns["method"] == "count", np.fmax(numerator, columns["value"]), numerator), denominator,
        np.where(counted & (columns["method"] != "count"), columns["value"], np.nan), columns["per"],
        columns["smallest"], policy.denominator, policy.zero_is_safe, columns["proportion"],
    )  # fmt: skip


def _cost(tied, open_to_us):
    """What is lost by hiding a cell: more for larger bases, and hardly ever one that is already public."""
    size = np.fmax(np.nan_to_num(tied["denominator"]), np.nan_to_num(tied["numerator"]))
    return np.where(open_to_us, 1 + np.log1p(size), ALREADY_PUBLIC)
