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
    found = pd.concat(_judged_points(*charted) for charted in _charts(read))
    table = read("xmr_points").merge(found, how="left", on=["series_id", "date"], suffixes=("", " ours"))
    flags = ("outside_limits", "close_to_limits")
    table[list(flags)] = table[list(flags)].where(table.upl.notna() & table.y.notna(), "FALSE")
    pairs = {name: (table[f"{name} ours"].to_numpy(), table[name]) for name in found if f"{name} ours" in table}
    return compare(table.series_id + " " + table.date, pairs)


def _judged_points(row, dates, values, stretch, chart, mdc):
    """Our answers in the columns of xmr_points."""
    place = pd.Series(stretch).groupby(stretch)
    near = (chart.rule != 1) & ((values > chart.near_upper) | (values < chart.near_lower))
    return pd.DataFrame(
        {
            "series_id": row.series_id, "date": dates, "y": values, "rebase_group": stretch,
            "fix_y": np.where(place.cumcount() < (row.fix_after_n_points if row.fix_after_n_points > 0 else np.inf), values, np.nan),
            "mean": chart.mean, "lpl": chart.lower, "upl": chart.upper, "outside_limits": chart.rule == 1,
            "relative_to_mean": np.sign(values - chart.mean), "close_to_limits": near, "special_cause_type": _types(chart),
            "point_type": [POINTS[kind] for kind in chart.kind], "special_cause_type_mdc2023": _types(mdc),
            "short_group_warning": (place.transform("size") < 13).to_numpy(),
        }
    )  # fmt: skip


def _types(chart):
    return [RULES[pair] for pair in zip(chart.rule.tolist(), chart.side.tolist())]


def _series(read):
    rows = [(row, _ours(row, chart, values), chart) for row, _, values, _, chart, _ in _charts(read)]
    table = pd.DataFrame([_theirs(row, ours, chart) for row, ours, chart in rows])
    ours = pd.DataFrame([ours for _, ours, _ in rows])
    return compare([row.series_id for row, _, _ in rows], {name: (ours[name].to_numpy(), table[name]) for name in ours})


def _ours(row, chart, values):
    """Our answers in the columns of xmr_series."""
    kind = POINTS[chart.kind[-1]]
    assurance = {"none": None, "hit or miss": "inconsistent"}.get(chart.assurance, chart.assurance)
    return {
        "n": float(len(values)), "mean_last": chart.mean[-1], "lpl_last": chart.lower[-1], "upl_last": chart.upper[-1],
        "n_special": float((chart.rule > 0).sum()), "last_point_type": kind, "last_special_cause": _types(chart)[-1],
        "variation_icon": "common_cause" if kind == "common_cause" else chart.variation.replace(" ", "_"),
        "assurance_icon": assurance, "assurance_type": f"consistent_{assurance}" if assurance in ("pass", "fail") else assurance,
    }  # fmt: skip


def _theirs(row, ours, chart):
    """What the package gave. Where it stopped, ours must have limits or words; where an icon means nothing, words and no icon."""
    if isinstance(row.error, str):
        return ours if np.isfinite(chart.mean[-1]) or chart.words else dict.fromkeys(ours, row.error)
    theirs = {name: getattr(row, name) for name in ours}
    if row.upl_last > row.lpl_last:
        return theirs
    return theirs | dict.fromkeys(("assurance_icon", "assurance_type"), None if chart.words else "words and no icon")


CHECKS = {"xmr_points": _points, "xmr_series": _series}
INPUTS = {"xmr_input": "xmr_series"}
