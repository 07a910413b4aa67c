"""Surveys against R's survey 4.4.2: estimates of six designs, raked weights and net scores.

Tolerance: relative 1e-9; what R gets by iterating (svyciprop logit, rake) 1e-6. Where a share is 0% or 100% R's
interval has no width or is missing: there ours must have width and hold the share (and R's must be as said). R gives no standard error for missing
answers after raking; ours does, and is judged by R's logit limits, which do exist.
"""

from dataclasses import replace

import numpy as np

from metrics.likert import likert
from metrics.normal import deviate
from tests.agreement import Agreement, compare
from tests.references.raking import rake
from tests.references.survey import Design, estimate
from tests.references.survey_limits import limits


ITERATED = 1e-6
RAKED_TO = ("sex", "year")
METHODS = {
    "svyciprop logit": "logit",
    "svyciprop xlogit": "logit",
    "svyciprop beta": "beta",
    "svyciprop asin": "asin",
    "svyciprop mean": "mean",
}
# At 0% and 100% these give the share itself as both limits; the others give nothing, or rounding noise.
PLAIN = ("svymean (Wald)", "svyciprop logit", "svyciprop mean")


def _designs(people, raked):
    ones = np.ones(len(people))
    weights, population = people.w.to_numpy(), people["pop"].to_numpy()
    everyone = people.drop_duplicates("stratum")["pop"].sum()
    return {
        "srs_nofpc": Design(ones),
        "srs_fpc": Design(ones, population=everyone * ones),
        "weights": Design(weights),
        "strat_fpc": Design(weights, people.stratum.to_numpy(), population=population),
        "cluster": Design(weights, clusters=people.school.to_numpy()),
        "raked": Design(raked, margins=tuple(people[one].to_numpy() for one in RAKED_TO)),
    }


def _survey(read):
    people, table = read("survey_microdata"), read("survey_expected")
    designs = _designs(people, read("survey_raked_weights").raked_weight.to_numpy())
    found = [_judged(row, people, designs[row.design]) for row in table.itertuples(index=False)]
    return Agreement(len(found), tuple(line for line in found if line))


def _judged(row, people, design):
    """Empty where we agree with one row of R's answers, else what differs."""
    answers = people[row.variable].to_numpy()
    within = np.ones(len(people), bool) if row.by == "all" else (people[row.by] == row.level).to_numpy()
    ours = estimate(answers, design, within)
    # A raked design keeps everyone in it, so R counts all of them.
    counted = int(np.isfinite(answers).sum()) if design.margins else ours.n
    lower, upper = _interval(replace(ours, n=counted), row.method)
    pairs = {
        "estimate": (ours.value, row.estimate),
        "se": (ours.se, row.se),
        "lower95": (lower, row.lower95),
        "upper95": (upper, row.upper95),
    }
    pairs = {column: pair for column, pair in pairs.items() if not (design.margins and np.isnan(pair[1]))}
    if not 0 < ours.value < 1:
        sound = ours.se < 1e-12 and (row.method == "svymean (Wald)" or lower <= ours.value <= upper and upper > lower)
        named = ("estimate", "lower95", "upper95") if row.method in PLAIN else ("estimate",)
        theirs = {name: (ours.value, pairs[name][1]) for name in named if name in pairs and not np.isnan(pairs[name][1])}
        pairs = theirs | {"an interval with width": (float(sound), 1.0)}
    elif row.method == "svymean (Wald)" and not np.isnan(row.deff):
        pairs["deff"] = (ours.deff, row.deff)
    pairs["n_unweighted"] = (counted, row.n_unweighted)
    near, nothing = (ITERATED, ITERATED) if row.method == "svyciprop logit" else (1e-9, 1e-12)
    arrays = {column: (np.array([a], float), np.array([b], float)) for column, (a, b) in pairs.items()}
    name = " ".join([row.design, row.variable, row.level, row.method])
    return "".join(compare([name], arrays, near, nothing).disagreements)


def _interval(ours, method):
    if method == "svymean (Wald)":
        half = float(deviate(0.95)) * ours.se
        return ours.value - half, ours.value + half
    lower, upper = limits(ours, 0.95, METHODS[method])
    # R's symmetric interval may leave 0 to 1, and ours stops there.
    return (ours.value - (upper - ours.value), upper) if method == "svyciprop mean" and lower == 0 < ours.value else (lower, upper)


def _raked_weights(read):
    people, table = read("survey_microdata"), read("survey_raked_weights")
    theirs = table.raked_weight.to_numpy()
    margins = [
        (labels, {one: theirs[labels == one].sum() for one in np.unique(labels)})
        for labels in (people[name].to_numpy() for name in RAKED_TO)
    ]
    ours = rake(people.w.to_numpy(), margins, fewest=1).weights
    return compare(table.id, {"raked_weight": (ours, theirs)}, ITERATED)


def _likert(read):
    people, table = read("survey_microdata"), read("likert_net")
    groups = [(people.sex == row.sex) & (people.year == row.year) for row in table.itertuples()]
    ours = [likert(people.likert[group], people.w[group]) for group in groups]
    columns = {"n": "n", "agree": "pct_agree", "disagree": "pct_disagree", "net": "net_score", "mean": "mean_score", "effective": "n_eff"}
    return compare(
        table.sex + " " + table.year, {theirs: ([getattr(one, name) for one in ours], table[theirs]) for name, theirs in columns.items()}
    )


CHECKS = {"survey_expected": _survey, "survey_raked_weights": _raked_weights, "likert_net": _likert}
INPUTS = {"survey_microdata": "survey_expected"}
