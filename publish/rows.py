"""What disclosure control needs of every row of `results`: its counts, its indicator's rules, and whether it is public already."""

from dataclasses import dataclass, fields

import numpy as np

from metrics.suppression import implied


@dataclass(frozen=True)
class Rows:
    """Arrays of one length. `controlled` rows are published already; `smallest` is the smallest count that may be shown.

    Counts include those that a reader can work out from the value; NaN is a number that nobody has given.
    """

    numerator: np.ndarray
    denominator: np.ndarray
    smallest: np.ndarray
    proportion: np.ndarray
    controlled: np.ndarray

    def at(self, places):
        """The Rows at these places."""
        return Rows(*(getattr(self, one.name)[places] for one in fields(self)))

    def and_absent(self, definitions, catalogue):
        """These Rows, and then one without numbers for each place of an indicator in `definitions`. Nobody can hide what is not there."""
        rule, none = rules(catalogue, definitions), np.full(len(definitions), np.nan)
        more = Rows(none, none, rule["smallest"], rule["proportion"], np.ones(len(definitions), bool))
        return Rows(*(np.concatenate([getattr(self, one.name), getattr(more, one.name)]) for one in fields(self)))


def rows(db, catalogue):
    """The Rows of `work.results`, in its order."""
    found = db.execute("SELECT numerator, denominator, value, controlled, definition FROM work.results").fetchnumpy()
    numerator, denominator, value = (np.ma.filled(found[name].astype(float), np.nan) for name in ("numerator", "denominator", "value"))
    rule = rules(catalogue, np.asarray(found["definition"]))
    quotient = np.isin(rule["method"], ("proportion", "rate"))
    counted = np.where(rule["method"] == "count", np.fmax(numerator, value), numerator)
    numerator, denominator = implied(counted, denominator, np.where(quotient, value, np.nan), rule["per"])
    return Rows(numerator, denominator, rule["smallest"], rule["proportion"], np.asarray(found["controlled"], bool))


def rules(catalogue, definitions):
    """{name: array} of what holds for the indicators at these places of the catalogue."""
    known = list(catalogue.indicators.values())
    found = {
        "method": np.array([one.method for one in known]),
        "per": np.array([float(one.per) for one in known]),
        "smallest": np.array([catalogue.policy.smallest_count(one) for one in known], float),
        "proportion": np.array([one.method == "proportion" for one in known]),
    }
    return {name: rule[definitions] for name, rule in found.items()}
