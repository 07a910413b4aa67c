"""Calls that the reference packages refuse. Ours must give an empty result and say why, and never stop.

A call the package allows (no error beside it) must give a result and no reason. `args` changes a sound call: `x=-1`,
`n=0 in a band`, `confidence=c(.9,.95)`, `n=NA`.
"""

import re

import numpy as np

from metrics.mean import mean_reasons, student, summary
from metrics.normal import level_reason
from metrics.proportion import proportion_reasons, wilson
from metrics.rate import byar, rate_reasons
from tests.agreement import compare
from tests.references.life_table import life_expectancy
from tests.references.standardised import dsr, isr, isr_rate


def _proportion(x=5.0, n=10.0, confidence=0.95):
    return wilson(x, n, confidence), level_reason(confidence) or proportion_reasons(x, n)


def _rate(x=5.0, n=10.0, confidence=0.95):
    return byar(x, n, confidence), level_reason(confidence) or rate_reasons(x, n)


def _mean(x=5.0, confidence=0.95):
    figures = summary([4.0, 6.0, x])
    return student(*figures, confidence), level_reason(confidence) or mean_reasons(*figures)


def _dsr(x=5.0, n=100.0, stdpop=5500.0, confidence=0.95):
    found = dsr([x, 20.0, 30.0], [n, 90.0, 80.0], [stdpop, 5000.0, 4000.0], confidence=confidence)
    return (found.lower, found.upper), level_reason(confidence) or found.reason


def _indirect(standardise):
    def call(x=5.0, n=100.0, x_ref=50.0, n_ref=1000.0, confidence=0.95):
        found = standardise([x, 20.0], [n, 90.0], [x_ref, 60.0], [n_ref, 900.0], confidence=confidence)
        return (found.lower, found.upper), level_reason(confidence) or found.reason

    return call


def _life(deaths=5.0, population=1000.0, confidence=0.95):
    found = life_expectancy([deaths, *[20.0] * 19], [population, *[900.0] * 19], confidence)
    return (found.lower, found.upper), level_reason(confidence) or found.reason


CALLS = {
    "phe_proportion": _proportion,
    "phe_rate": _rate,
    "phe_mean": _mean,
    "phe_dsr": _dsr,
    "calculate_dsr": _dsr,
    "calculate_ISRatio": _indirect(isr),
    "calculate_ISRate": _indirect(isr_rate),
    "phe_life_expectancy": _life,
}


def _changes(args):
    """The arguments that the text changes: numbers, NA, or several in c(…)."""
    found = {}
    for name, several, one in re.findall(r"(\w+)\s*=\s*(?:c\(([^)]*)\)|(NA|-?[\d.]+(?:e[+-]?\d+)?))", args):
        numbers = [float(part.replace("NA", "nan")) for part in (several or one).split(",")]
        found[name] = tuple(numbers) if several else numbers[0]
    return found


def _errors(read):
    table = read("errors")
    outcomes = [_outcome(CALLS[fn], _changes(args)) for fn, args in zip(table.fn, table.args)]
    expected = np.where(table.error.notna(), "empty, with a reason", "a result")
    return compare(table.fn + " " + table.args, {"outcome": (np.array(outcomes, object), expected)})


def _outcome(call, changes):
    limits, reason = call(**changes)
    empty = all(np.isnan(limit).all() for limit in limits)
    return {(True, True): "empty, with a reason", (False, False): "a result"}.get((empty, bool(reason)), f"{limits} and {reason!r}")


CHECKS = {"errors": _errors}
