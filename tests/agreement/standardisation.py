"""Standardised rates and life tables against PHEindicatormethods 2.1.0. Tolerance: relative 1e-9.

The package leaves a lower limit below 0, so ours is compared before it is held at 0. Where there are no deaths at 90 and
over it prints infinite limits of a missing figure, and ours must be empty.
"""

import numpy as np
import pandas as pd

from tests.agreement import compare
from tests.references.life_table import STARTS, life_expectancy
from tests.references.standardised import dsr, dsr_repeated, isr, isr_rate, reference_rate


LEVELS = {0.95: ("lower95_0cl", "upper95_0cl"), 0.998: ("lower99_8cl", "upper99_8cl")}


def _direct(name, standardise, method):
    def judge(read):
        cases = dict(list(read(f"{name}_input").groupby("case_id")))
        table = read(f"{name}_expected")
        rows = [standardise(cases[case], per) | {"method": method} for case, per in zip(table.case_id, table.multiplier)]
        return _judged(table, pd.DataFrame(rows))

    return judge


def _judged(table, ours):
    return compare(table.case_id, {column: (ours[column].to_numpy(), table[column]) for column in ours})


def _dsr(rows, per):
    found = [dsr(rows.x, rows.n, rows.stdpop, per, level, clamped=False) for level in LEVELS]
    return _row(found, per)


def _repeated(rows, per):
    people = rows.pivot(index="ageband", columns="eventfreq", values="x")
    ages = rows.drop_duplicates("ageband").set_index("ageband").loc[people.index]
    found = [dsr_repeated(people.to_numpy(), people.columns, ages.n, ages.stdpop, per, level, clamped=False) for level in LEVELS]
    return _row(found, per)


def _row(found, per):
    one = found[0]
    words = f"dsr per {per:.0f}" if one.reason == "" else "dsr NA for total count < 10" if "events" in one.reason else one.reason
    return {
        "value": one.value,
        "total_count": one.observed,
        "total_pop": one.base,
        "statistic": words,
        "confidence": "95%, 99.8%",
    } | _limits(found)


def _limits(found):
    return {column: limit for names, one in zip(LEVELS.values(), found) for column, limit in zip(names, (one.lower, one.upper))}


def _indirect(read):
    cases = dict(list(read("isr_input").groupby("case_id")))
    table = read("isr_expected")
    ours = pd.DataFrame([_ratio(cases[case], per) for case, per in zip(table.case_id, table.refvalue)])
    return _judged(table, ours)


def _ratio(rows, per):
    bands = (rows.x, rows.n, rows.x_ref, rows.n_ref)
    found = [isr(*bands, per, level) for level in LEVELS]
    rate = isr_rate(*bands)
    ratio = found[0]
    return {
        "observed": ratio.observed, "expected": ratio.base, "value": ratio.value, **_limits(found),
        "method": "Exact" if ratio.observed < 10 else "Byars", "ref_rate": reference_rate(rows.x_ref, rows.n_ref),
        "israte_value": rate.value, "israte_lower95": rate.lower, "israte_upper95": rate.upper,
    }  # fmt: skip


def _life(read):
    table = read("life_expectancy")
    ours = pd.DataFrame(np.nan, table.index, ["value", "lowercl", "uppercl"])
    for _, rows in table.sort_values("startage", kind="stable").groupby("case_id"):
        found = life_expectancy(rows.deaths, rows.pops, clamped=False)
        if list(rows.startage) == list(STARTS):
            ours.loc[rows.index] = np.column_stack([found.value, found.lower, found.upper])
    empty = table.value.isna() & ~np.isfinite(table.uppercl)
    theirs = table.assign(lowercl=table.lowercl.where(~empty), uppercl=table.uppercl.where(~empty))
    names = table.case_id + " at " + table.startage.astype(int).astype(str)
    return compare(names, {column: (ours[column].to_numpy(), theirs[column]) for column in ours})


CHECKS = {
    "dsr_expected": _direct("dsr", _dsr, "Dobson"),
    "dsr_nonindependent_expected": _direct("dsr_nonindependent", _repeated, "Dobson, with confidence adjusted for non-independent events"),
    "isr_expected": _indirect,
    "life_expectancy": _life,
}
INPUTS = {
    "dsr_input": "dsr_expected",
    "dsr_nonindependent_input": "dsr_nonindependent_expected",
    "isr_input": "isr_expected",
}
