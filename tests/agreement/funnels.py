"""Funnel limits and standing against PHEindicatormethods 2.1.0, without allowance for over-dispersion (it makes none).

Tolerance: relative 1e-9 for proportions; 5e-5 for ratios and rates, whose limits the package finds by bisection. The
places along the axis at which limits are drawn are an input.
"""

import numpy as np

from metrics.funnel import funnel, poisson_limits, proportion_limits
from tests.agreement import Agreement, compare


SCALE = 100_000
BISECTED = 5e-5
SAID = {-2: "Low (0.001)", -1: "Low (0.025)", 0: "Not significant", 1: "High (0.025)", 2: "High (0.001)"}
TOO_FEW = "Not applicable for events less than 10 for dsrs"
COLUMNS = (("lower_2s_limit", 0.95, 0), ("upper_2s_limit", 0.95, 1), ("lower_3s_limit", 0.998, 0), ("upper_3s_limit", 0.998, 1))


def _limits(read):
    table = read("funnel_limits")
    return _together(_case_limits(rows) for _, rows in table.groupby("case_id"))


def _case_limits(rows):
    statistic, option, x = rows.statistic.iloc[0], rows.option.iloc[0], rows.x.to_numpy()
    found = {}
    for column, confidence, end in COLUMNS:
        if statistic == "proportion":
            found[column] = 100 * proportion_limits(x, rows.baseline.to_numpy() / 100, confidence)[end]
        else:
            target = {"isr": 100.0, "count": 1.0}.get(option, rows.baseline.to_numpy())
            found[column] = poisson_limits(x, target, confidence)[end] - (option == "count")
    near = 1e-9 if statistic == "proportion" else BISECTED
    return compare(rows.case_id + " at " + x.astype(str), {name: (ours, rows[name]) for name, ours in found.items()}, near)


def _significance(read):
    table = read("funnel_significance")
    return _together(_case_significance(rows) for _, rows in table.groupby("case_id"))


def _case_significance(rows):
    x, n, rate, option = rows.numerator.to_numpy(), rows.denominator.to_numpy(), rows.rate.to_numpy(), str(rows.option.iloc[0])
    if rows.statistic.iloc[0] == "rate":
        n = _population(x, n, rate)
    standardised = option.startswith("dsr")
    standing = funnel(x, n, rows.statistic.iloc[0], standardised=standardised, widen=False).standing
    words = [TOO_FEW if np.isnan(one) else SAID[int(one)] for one in standing]
    return compare(rows.case_id + " " + rows.index.astype(str), {"significance": (np.array(words, object), rows.significance)})


def _population(x, n, rate):
    """The population that a rate and its events imply; the given one where there are no events."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(x > 0, x / rate, n / SCALE)


def _points(read):
    table = read("funnel_points")
    crude = (table.rate_type == "crude").to_numpy()
    found = funnel(table.numerator, table.denominator, "rate", SCALE, widen=False).value
    ours = {
        "rate_chart": np.where(crude, found, np.nan),
        "denominator_derived": np.where(crude, table.denominator / table.years_of_data, np.nan),
    }
    theirs = {"rate": (np.where(crude, found, table.rate), table.rate)} | {name: (values, table[name]) for name, values in ours.items()}
    return compare(table.case_id + " " + table.index.astype(str), theirs)


def _together(agreements):
    parts = list(agreements)
    return Agreement(sum(one.cases for one in parts), tuple(line for one in parts for line in one.disagreements))


CHECKS = {"funnel_limits": _limits, "funnel_significance": _significance, "funnel_points": _points}
