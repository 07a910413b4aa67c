"""Slope and relative index of inequality against PHEindicatormethods::phe_sii 2.1.0.

Indices: relative 1e-9. Limits that the package simulates: 2% of their width. Its exact limits, worked out beside it: 1e-9.
Where a multiplier between 0 and 1 makes the package swap its limits and turn those of the ratio round, ours are the right
way round, so we compare with its limits put right.
"""

import re

import numpy as np

from metrics.normal import deviate
from metrics.slope_index import slope_index, standard_errors
from tests.agreement import Agreement, compare


KINDS = ("value", "rate", "proportion")
OF_WIDTH = 0.02
LIMITS = {
    "sii_lower95": ("lower", 0, "sii_upper95"),
    "sii_upper95": ("upper", 0, "sii_lower95"),
    "sii_lower998": ("lower", 1, "sii_upper998"),
    "sii_upper998": ("upper", 1, "sii_lower998"),
    "rii_lower95": ("rii_lower", 0, "rii_upper95"),
    "rii_upper95": ("rii_upper", 0, "rii_lower95"),
}
SEEDS = LIMITS | {f"{name}_seedB": (end, level, f"{other}_seedB") for name, (end, level, other) in LIMITS.items() if level == 0}


def _ours(rows, value_type, transform, multiplier):
    rows, kind = rows.sort_values("quantile"), KINDS[int(value_type)]
    errors = standard_errors(rows.lower_cl, rows.upper_cl, kind)
    return slope_index(rows.value, rows.population, errors, kind, transform, multiplier, (0.95, 0.998))


def _sii(read):
    groups, table = dict(list(read("sii_input").groupby("case_id"))), read("sii_expected")
    lines = [
        _judged(row, _ours(groups[row["case_id"]], row["value_type"], row["transform"] == "TRUE", row["multiplier"]))
        for row in table.to_dict("records")
    ]
    return Agreement(len(lines), tuple(line for line in lines if line))


def _judged(row, ours):
    exact = {name: (getattr(ours, name), np.array([row[name]])) for name in ("sii", "rii", "intercept") if not np.isnan(row[name])}
    if not np.isnan(row["analytic_lower95"]):
        exact |= {f"analytic_{end}95": (getattr(ours, end)[0], np.array([row[f"analytic_{end}95"]])) for end in ("lower", "upper")}
    # A slope of nothing is 0 but for rounding at the size of the figures themselves.
    size = np.nanmax(np.abs([1.0, ours.intercept[0], ours.sii[0], ours.lower[0, 0]])) * max(1.0, abs(row.get("multiplier", 1.0)))
    lines = list(compare([row["case_id"]], exact, absolute=1e-12 * size).disagreements)
    for name, (end, level, other) in SEEDS.items():
        theirs, found = row[name], getattr(ours, end)[level, 0]
        if not np.isnan(theirs) and not abs(found - theirs) <= OF_WIDTH * abs(theirs - row[other]):
            lines.append(f"{row['case_id']}: {name} ours {found}, theirs {theirs}")
    return "; ".join(lines)


def _trap(read):
    """The input of these cases may be left out: then five groups on the fitted line, with errors as wide, stand for it."""
    groups, table = dict(list(read("sii_input").groupby("case_id"))), read("sii_trap_multiplier")
    lines = []
    for row in table.to_dict("records"):
        multiplier = float(re.search(r"multiplier=([\d.]+)", row["note"])[1])
        given = groups.get(row["case_id"])
        ours = _on_the_line(row, multiplier) if given is None else _ours(given, 1, True, multiplier)
        lines.append(_judged(_put_right(row), ours))
    return Agreement(len(table), tuple(line for line in lines if line))


def _on_the_line(row, multiplier):
    share, slope = np.full(5, 0.2), np.log(row["rii"])
    rank = np.cumsum(share) - 0.1
    rates = row["sii"] / multiplier / (row["rii"] - 1) * np.exp(slope * rank)
    reach = abs(np.log(row["rii_upper95_0"] / row["rii_lower95_0"])) / 2
    spread = np.sqrt(((share * (rank - 0.5)) ** 2).sum()) / (share * (rank - 0.5) ** 2).sum()
    return slope_index(rates, share, np.full(5, reach / deviate(0.95) / spread), "rate", True, multiplier, (0.95, 0.998))


def _put_right(row):
    """The package's row with its limits the right way round, and what it does not give left empty."""
    lower, upper = sorted((row["sii_lower95_0"], row["sii_upper95_0"]))
    rii_lower, rii_upper = sorted((1 / row["rii_lower95_0"], 1 / row["rii_upper95_0"]))
    found = {"sii_lower95": lower, "sii_upper95": upper, "rii_lower95": rii_lower, "rii_upper95": rii_upper}
    empty = dict.fromkeys([*SEEDS, "intercept", "analytic_lower95", "analytic_upper95"], np.nan)
    return empty | {name: row[name] for name in ("case_id", "sii", "rii")} | found


CHECKS = {"sii_expected": _sii, "sii_trap_multiplier": _trap}
INPUTS = {"sii_input": "sii_expected"}
