"""Proportions, rates and means against PHEindicatormethods 2.1.0. Tolerance: relative 1e-9."""

import numpy as np

from metrics.mean import student, summary
from metrics.normal import level
from metrics.proportion import proportion, wilson
from metrics.rate import byar, byar_limits, rate
from tests.agreement import compare


LIMITS = {"lower95_0cl": (0.95, 0), "upper95_0cl": (0.95, 1), "lower99_8cl": (0.998, 0), "upper99_8cl": (0.998, 1)}


def _proportion(read):
    table = read("proportion")
    x, n, per = (table[column].to_numpy() for column in ("x", "n", "multiplier"))
    words = ["percentage" if one == 100 else f"proportion of {one:.0f}" for one in per]
    ours = {"value": proportion(x, n, per), "statistic": words} | _limits(lambda confidence: wilson(x, n, confidence, per))
    return compare(table.case_id, {column: (figures, table[column]) for column, figures in ours.items()})


def _rate(read):
    table = read("rate")
    x, n, per = (table[column].to_numpy() for column in ("x", "n", "multiplier"))
    ours = {"value": rate(x, n, per), "method": _method(x), "statistic": [f"rate per {one:.0f}" for one in per]}
    ours |= _limits(lambda confidence: byar(x, n, confidence, per))
    return compare(table.case_id, {column: (figures, table[column]) for column, figures in ours.items()})


def _limits(estimate):
    return {column: estimate(confidence)[end] for column, (confidence, end) in LIMITS.items()}


def _method(x):
    return np.where(x < 10, "Exact", np.where(x >= 10, "Byars", "")).astype(object)


def _confidence(name, value, limits):
    def judge(read):
        table = read(name)
        rows = table[["x", "n", "multiplier", "confidence_in"]].itertuples(index=False)
        figures = np.array([(value(x, n, per), *limits(x, n, confidence, per)) for x, n, per, confidence in rows], float)
        pairs = {column: (figures[:, i], table[column]) for i, column in enumerate(("value", "lowercl", "uppercl"))}
        labels = [f"{100 * level(confidence):.4g}%" for confidence in table.confidence_in]
        return compare(table.case_id, pairs | {"confidence_label": (labels, table.confidence_label)})

    return judge


def _byars(read):
    table = read("byars")
    pairs = {}
    for ending, confidence in (("95", 0.95), ("998", 0.998)):
        lower, upper = byar_limits(table.x, confidence)
        pairs[f"byars_lower{ending}"] = (lower, table[f"byars_lower{ending}"])
        pairs[f"byars_upper{ending}"] = (upper, table[f"byars_upper{ending}"])
    return compare(table.x, pairs)


def _mean(read):
    table = read("mean")
    lists = [np.array([float(value.replace("NA", "nan")) for value in str(cell).split(";")]) for cell in table["values"]]
    sums = np.array([summary(values) for values in lists])
    mean, sd, n = sums.T
    ours = {"value": mean, "stdev": sd, "value_count": n, "value_sum": mean * n} | _limits(
        lambda confidence: student(mean, sd, n, confidence)
    )
    ours |= dict(zip(("lower90", "upper90"), student(mean, sd, n, 0.9)))
    return compare(table.case_id, {column: (figures, table[column]) for column, figures in ours.items()})


CHECKS = {
    "proportion": _proportion,
    "proportion_confidence": _confidence("proportion_confidence", proportion, wilson),
    "rate": _rate,
    "rate_confidence": _confidence("rate_confidence", rate, byar),
    "byars": _byars,
    "mean": _mean,
}
