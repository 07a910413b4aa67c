"""Comparison with a benchmark and recent trends against the published Fingertips rules. Verdicts agree word for word."""

import numpy as np

from metrics.benchmark import LABELS, overlap_verdict, two_level_verdict, verdict
from metrics.proportion import proportion, wilson
from metrics.trend import PROPORTION, WEIGHTED, recent_trend
from tests.agreement import compare


POLARITIES = {"High is good": "high", "Low is good": "low", "No judgement": "neither"}


def _benchmark(read):
    table = read("benchmark")
    better = table.polarity.map(POLARITIES).to_numpy()
    near, far = (table.lower95, table.upper95), (table.lower998, table.upper998)
    ours = {
        "outcome95": verdict(*near, table.benchmark, better),
        "outcome998": verdict(*far, table.benchmark, better),
        "outcome_two_level": two_level_verdict(*near, *far, table.benchmark, better),
        "outcome_double_overlap": overlap_verdict(*near, table.bench_lower95, table.bench_upper95, better),
    }
    figures = {"value": proportion(table.x, table.n, 100)}
    figures |= dict(zip(("lower95", "upper95"), wilson(table.x, table.n, 0.95, 100)))
    figures |= dict(zip(("lower998", "upper998"), wilson(table.x, table.n, 0.998, 100)))
    verdicts = {column: (_labels(kind), table[column]) for column, kind in ours.items()}
    return compare(table.case_id, verdicts | {column: (figure, table[column]) for column, figure in figures.items()})


def _labels(kinds):
    return np.array([LABELS[kind] for kind in kinds], object)


def _trend(read):
    """A marker that the rules leave empty is one that cannot be calculated."""
    series = dict(list(read("trend_input").sort_values("year", kind="stable").groupby("case_id")))
    table = read("trend_expected")
    weighted = [_tested(series[case], WEIGHTED, better) for case, better in zip(table.case_id, table.polarity)]
    counted = [_tested(series[case], PROPORTION, better) for case, better in zip(table.case_id, table.polarity)]
    others = {
        "slope_wls": (_each(weighted, "slope"), table.slope_wls),
        "n_points": (np.array([len(series[case]) for case in table.case_id]), table.n_points),
    }
    return compare(table.case_id, _columns(table, weighted, "wls") | _columns(table, counted, "prop") | others)


def _tested(rows, method, better):
    figures = (rows[column] for column in ("value", "lower_ci", "upper_ci", "count", "denominator"))
    return recent_trend(*figures, method=method, better=POLARITIES[better])


def _columns(table, found, ending):
    """What is judged of one form. χ² and p are also given by the reference where its marker is empty, and not judged there."""
    marker, label, chi2, p = (table[f"{column}_{ending}"] for column in ("marker", "label", "chi2", "p"))
    calculated = marker.notna() & (marker != "Cannot be calculated")
    labelled = label.notna()
    steady = table[f"loo_{ending}"]
    level = calculated & (chi2 > 1e-12)
    return {
        f"marker_{ending}": (_each(found, "marker"), marker.where(marker.notna(), "Cannot be calculated")),
        f"label_{ending}": (_each(found, "label"), label.where(labelled, _each(found, "label"))),
        f"chi2_{ending}": (_each(found, "chi2"), chi2.where(calculated)),
        f"p_{ending}": (_each(found, "p"), p.where(calculated)),
        f"loo_{ending}": (_each(found, "steady"), steady.where(level, _each(found, "steady"))),
    }


def _each(found, name):
    values = [getattr(one, name) for one in found]
    return np.array(values, object if isinstance(values[0], (str, bool)) else float)


CHECKS = {"benchmark": _benchmark, "trend_expected": _trend}
INPUTS = {"trend_input": "trend_expected"}
