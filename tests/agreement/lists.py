"""Quantiles against PHEindicatormethods 2.1.0, corrected p values and prediction intervals against base R. Relative 1e-9.

Where a line fits its points exactly, R's p value is that of its own rounding, and is not judged.
"""

import numpy as np
import pandas as pd

from metrics.projection import project
from metrics.quantile import quantiles
from tests.agreement import compare
from tests.references.adjust import benjamini_hochberg, bonferroni, holm


def _quantiles(read):
    table = read("quantile")
    ours = pd.Series(np.nan, table.index)
    for _, rows in table.groupby("case_id"):
        first = rows.iloc[0]
        ours[rows.index] = quantiles(rows.value, int(first.nquantiles), first.invert == "TRUE")
    return compare(table.case_id + " area " + table.area.astype(str), {"quantile": (ours.to_numpy(), table["quantile"])})


def _adjusted(read):
    table = read("p_adjust")
    lists = table.groupby("case_id").p
    ours = {"bonferroni": lists.transform(bonferroni), "holm": lists.transform(holm), "bh": lists.transform(benjamini_hochberg)}
    names = table.case_id + " p " + table.i.astype(int).astype(str)
    return compare(names, {column: (corrected.to_numpy(), table[column]) for column, corrected in ours.items()})


def _projected(read):
    series = dict(list(read("projection_input").groupby("case_id")))
    table = read("projection_expected")
    columns = ["fit", "pi_lower", "pi_upper", "ci_lower", "ci_upper", "slope", "slope_p"]
    ours = pd.DataFrame(np.nan, table.index, columns)
    for case, rows in table.groupby("case_id"):
        found = project(series[case].t, series[case].y, rows.t)
        line = np.broadcast_to([found.slope, found.p], (len(rows), 2))
        ours.loc[rows.index] = np.column_stack([found.fit, found.lower, found.upper, found.line_lower, found.line_upper, line])
    exact = np.isclose(table.pi_lower, table.pi_upper, rtol=1e-9, atol=1e-9)
    theirs = table.assign(slope_p=table.slope_p.where(~exact, ours.slope_p))
    names = table.case_id + " at " + table.t.astype(str)
    return compare(names, {column: (ours[column].to_numpy(), theirs[column]) for column in columns})


CHECKS = {"quantile": _quantiles, "p_adjust": _adjusted, "projection_expected": _projected}
INPUTS = {"projection_input": "projection_expected"}
