"""The smallest chains along several axes at once: a number that no single sum tells, and that all of them together do."""

from datetime import date

import numpy as np
import pytest

from disclosure import Rows, Rule, Thresholds, Words, suppress
from disclosure.joint_sums import Chains


DAY = date(1970, 1, 1)
PLANS = Rule("plans", "count", 1, 6, "new plans")
PLAN, SUPPORT = (Rule(name, "count", 1, 6, f"pupils with {name}") for name in ("plan", "support"))
SEMH = Rule("semh", "count", 1, 6, "pupils with one need", within=("plan", "support"))


def hidden(rules, figures):
    """The headings (indicator, breakdown, category, first year, last year) hidden of figures {heading: (count, base)} of one place."""
    headings = list(figures)
    lists = [list(dict.fromkeys(["all", *(heading[place] for heading in headings)])) for place in (1, 2)]
    size, no = len(headings), np.zeros(len(headings), bool)
    count, base = (np.array([np.nan if pair[column] is None else pair[column] for pair in figures.values()], float) for column in (0, 1))
    rows = Rows(
        np.arange(size), np.array([[rule.id for rule in rules].index(heading[0]) for heading in headings]), np.zeros(size, np.int64),
        *(np.array([known.index(heading[place]) for heading in headings]) for place, known in zip((1, 2), lists)),
        np.array([(date(heading[3], 1, 1) - DAY).days for heading in headings]),
        np.array([(date(heading[4], 12, 31) - DAY).days for heading in headings]),
        count, base, np.full(size, np.nan), no, np.isnan(count), no, no,
    )  # fmt: skip
    words = Words(tuple(rules), ("E06000009",), *map(tuple, lists), {}, frozenset({"E06000009"}))
    headlines = rows.at(rows.breakdown == 0)
    found = suppress(headlines, lambda places: rows.at(np.isin(rows.indicator, places)), words, Thresholds(6, 10, 5), np.zeros(0, np.int64))
    return {headings[number] for number in found}


def crossed():
    """Groups of two groupings at once, without a row for either side: 4 children are neither boys nor girls."""
    groups = {"Girls, 0 to 4": 20, "Girls, 5 to 17": 30, "Boys, 0 to 4": 25, "Boys, 5 to 17": 35}
    figures = {("plans", "sex and age", label, 2024, 2024): (number, None) for label, number in groups.items()}
    return [PLANS], figures | {("plans", "all", "all", 2024, 2024): (114, None), ("plans", "ward", "North", 2024, 2024): (3, None)}


def windows_and_groups():
    """Two windows and a year give everybody of 2022, and the boys; of the girls there is a row. 3 are left, who are in none."""
    spans = {(2021, 2022): (150, 69, 68), (2022, 2023): (140, 64, 61), (2023, 2023): (90, 40, 38)}
    figures = {
        ("plans", *heading, *span): (number, None)
        for span, numbers in spans.items()
        for heading, number in zip((("all", "all"), ("sex", "Girls"), ("sex", "Boys")), numbers)
    }
    return [PLANS], figures | {("plans", "sex", "Girls", 2022, 2022): (24, None), ("plans", "ward", "North", 2023, 2023): (3, None)}


def inside_others():
    """All in one group of two figures are in a third as well: what it can be of two groups, taken together, is what the two are."""
    figures = {}
    for label, plan, support, both in (("all", 36, 46, 56), ("White", 20, 10, None), ("Black", 10, 30, 14), ("Asian", 6, 6, 12)):
        heading = ("all", "all") if label == "all" else ("ethnicity", label)
        figures |= {(name, *heading, 2024, 2024): (number, None) for name, number in (("plan", plan), ("support", support), ("semh", both))}
    return [PLAN, SUPPORT, SEMH], figures


@pytest.mark.parametrize("chain", [crossed, windows_and_groups, inside_others])
def test_more_is_hidden_where_a_chain_tells(monkeypatch, chain):
    closed = hidden(*chain())
    monkeypatch.setattr(Chains, "closed", lambda self, before: before)
    assert hidden(*chain()) < closed


@pytest.mark.parametrize("wide", [(203, 500), (300, 407), (250, 454)], ids=["count", "base", "rest"])
def test_few_whom_a_narrower_figure_leaves_out_are_protected_where_nothing_else_is_small(wide):
    rules = [Rule("wide", "proportion", 100, 6, "in time", "plans"), Rule("narrow", "proportion", 100, 6, "soon", "some", narrows="wide")]
    headings = [(rule.id, "all", "all", 2024, 2024) for rule in rules]
    assert hidden(rules, dict(zip(headings, (wide, (200, 400)))))
    assert not hidden(rules, dict(zip(headings, ((220, 450), (200, 400)))))
