"""XmR charts against NHSRplotthedots 0.2.2, and two of three against NHS England's present rule. Tolerance: relative 1e-9.

Where the package stopped with an error ours must answer: with limits, or with words. Where its limits are missing or
have no width, its icons mean nothing, and ours must be none, with words.
"""

import re
from dataclasses import replace

import numpy as np
import pandas as pd

from metrics.xmr import NHS_R_PACKAGE, segments, xmr
from tests.agreement import compare


BETTER = {"increase": "high", "decrease": "low", "neutral": "neither"}
RULES = {
    (0, 0): "Common Cause", (1, 1): "Above UCL", (1, -1): "Below LCL", (2, 1): "7 Point Trend (Increasing)",
    (2, -1): "7 Point Trend (Decreasing)", (3, 1): "2 in 3 Above CL", (3, -1): "2 in 3 Below CL",
    (4, 1): "7 Points Above CL", (4, -1): "7 Points Below CL",
}  # fmt: skip
POINTS = {
    "common": "common_cause", "none": "common_cause", "improvement": "special_cause_improvement", "concern": "special_cause_concern",
    "high": "special_cause_neutral_high", "low": "special_cause_neutral_low",
}  # fmt: skip
VARIATION = {"common": "common_cause", "none": "common_cause"}
ASSURANCE = {"none": None, "hit or miss": "inconsistent"}


def _charts(read):
    """(row of xmr_series, dates, values, stretch of each point, chart, chart by NHS England's two of three) for each series."""
    points = dict(list(read("xmr_input").sort_values("seq", kind="stable").groupby("series_id")))
    for row in read("xmr_series").itertuples(index=False):
        series = points[row.series_id]
        dates = series.date.to_numpy("datetime64[D]")
        stretch = segments(dates, re.findall(r"\d{4}-\d{2}-\d{2}", str(row.rebase)))[0]
        options = replace(
            NHS_R_PACKAGE, better=BETTER[row.improvement_direction], target=None if np.isnan(row.target) else row.target,
            fix_after=None if np.isnan(row.fix_after_n_points) else int(row.fix_after_n_points), screen=row.screen_outliers == "TRUE",
        )  # fmt: skip
        values = series.value.to_numpy(float)
        made = (xmr(values, stretch, one) for one in (options, replace(options, beyond_counts=True)))
        yield row, series.date.to_numpy(), values, stretch, *made


def _points(read):
    found = pd.concat(
        pd.DataFrame(
            {
                "series_id": row.series_id, "date": dates, "ours_y": values, "group": stretch, "ours_mean": chart.mean,
                "lower": chart.lower, "upper": chart.upper, "type": _types(chart), "mdc": _types(mdc),
                "kind": [POINTS[kind] for kind in chart.kind],
                "short": (pd.Series(stretch).groupby(stretch).transform("size") < 13).to_numpy(),
            }
        )
        for row, dates, values, stretch, chart, mdc in _charts(read)
    )  # fmt: skip
    table = read("xmr_points").merge(found, how="left", on=["series_id", "date"])
    theirs = {
        "y": "ours_y", "rebase_group": "group", "mean": "ours_mean", "lpl": "lower", "upl": "upper", "special_cause_type": "type",
        "special_cause_type_mdc2023": "mdc", "point_type": "kind", "short_group_warning": "short",
    }  # fmt: skip
    return compare(table.series_id + " " + table.date, {name: (table[ours].to_numpy(), table[name]) for name, ours in theirs.items()})


def _types(chart):
    return [RULES[pair] for pair in zip(chart.rule.tolist(), chart.side.tolist())]


def _series(read):
    names = ("mean_last", "lpl_last", "upl_last", "n_special", "variation_icon", "assurance_icon")
    ids, pairs = [], {name: ([], []) for name in names}
    for row, _, values, _, chart, _ in _charts(read):
        ids.append(row.series_id)
        for name, ours, theirs in zip(names, _ours(chart, values), _theirs(row, chart)):
            pairs[name][0].append(ours)
            pairs[name][1].append(theirs)
    return compare(ids, pairs)


def _ours(chart, values):
    variation = VARIATION.get(chart.variation, chart.variation.replace(" ", "_"))
    return (
        chart.mean[-1],
        chart.lower[-1],
        chart.upper[-1],
        float((chart.rule > 0).sum()),
        variation,
        ASSURANCE.get(chart.assurance, chart.assurance),
    )


def _theirs(row, chart):
    """What the package gave, or where that is an error or an icon without meaning, what ours must be."""
    answered = np.isfinite(chart.mean[-1]) or chart.words != ""
    if isinstance(row.error, str):
        return _ours(chart, None) if answered else (row.error,) * 6
    figures = (row.mean_last, row.lpl_last, row.upl_last, row.n_special)
    if row.upl_last > row.lpl_last:
        return *figures, row.variation_icon, row.assurance_icon
    return *figures, row.variation_icon, None if chart.words else "words"


CHECKS = {"xmr_points": _points, "xmr_series": _series}
INPUTS = {"xmr_input": "xmr_series"}
