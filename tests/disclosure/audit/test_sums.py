"""What follows from several rows, one structure in each area or indicator of a file."""

from datetime import date

import pytest

from disclosure.audit import audit
from tests.disclosure.audit.audit_files import POLICY, define, hidden, hide, row, write
from tests.disclosure.audit.audit_world import PLACES


def part(breakdown, *numbers, **labels):
    """A row of one category, hidden where no numbers are given."""
    return row(*numbers, breakdown=breakdown, **labels) if numbers else hidden(breakdown=breakdown, **labels)


def window(first, last, *numbers, **labels):
    """A row of a span of whole years under a name of its own."""
    dates = {"starts": date(first, 1, 1), "ends": date(last, 12, 31), "period_type": "years together"}
    made = row(*numbers, period=f"{first} to {last}", **labels) if numbers else hidden(period=f"{first} to {last}", **labels)
    return made | dates


def years(indicator, first_hidden):
    """Six years of a breakdown in which one category is the sum of two others, as only the numbers say, hidden in the last year."""
    for year in range(2019, 2025):
        a, b, c = 30 + 7 * (year % 5), 50 + 3 * (year % 4), 20 + year % 3
        labels = {"indicator": indicator, "period": str(year), "breakdown": "ethnicity"}
        yield row(a + b + c + 400, 5000, indicator=indicator, period=str(year))
        yield row(a + b, 900, category="Asian", **labels)
        yield hidden(category="Indian", **labels) if first_hidden and year == 2024 else row(a, 500, category="Indian", **labels)
        yield row(b, 400, category="Chinese", **labels)
        yield row(c, 300, category="White", **labels)


CROSSED = [
    part("sex and age", 30, 250, category="Female, 5 to 10"),
    part("sex and age", 30, 250, category="Female, 11 to 15"),
    part("sex and age", 30, 200, category="Male, 5 to 10"),
]
# {name: (rows, the labels of one finding that there must be, or none)}
CASES = {
    "zeros are shown, so ones follow": (
        [row(12, 400), part("sex", 10, 200, category="Female"), part("sex", category="Male"), part("sex", category="Not recorded")],
        {"breakdown": "sex", "category": "Not recorded"},
    ),
    "a total among the parts": (
        [hidden(), part("sex", category="Male"), part("sex", 97, 500, category="Female"), part("sex", 100, 1000, category="Total")],
        {"category": "Male"},
    ),
    "ages in two breakdowns": (
        [row(100, 1000), part("age", category="0 to 4"), part("age", 50, 300, category="5-10"), part("age", category="11 to 17"),
         part("age group", 53, 790, category="Under 11"), part("age group", category="11 and over")],
        {"category": "0 to 4"},
    ),  # fmt: skip
    "a crossed table and its side": (
        [row(100, 1000), *CROSSED, part("sex and age", category="Male, 11 to 15"), part("sex", 40, 500, category="Male")],
        {"category": "Male, 11 to 15"},
    ),
    "two crossed tables with one side": (
        [row(300, 3000), *CROSSED[2:], part("sex and age", category="Male, 11 to 15"), part("sex and need", 40, 500, category="Male, None"),
         part("sex and need", 30, 400, category="Male, Some")],
        {"category": "Male, 11 to 15"},
    ),  # fmt: skip
    "no headline, but two groupings": (
        [part("sex", 60, 500, category="Female"), part("sex", 40, 500, category="Male"), part("age", 50, 700, category="0 to 10"), part("age", category="11 to 17")],
        {"category": "11 to 17"},
    ),
    "a level of areas is missing": (
        [row(400, 4000, area="E"), row(100, 1000, area="A1"), row(120, 1000, area="A2"), row(90, 1000, area="B1"), hidden(area="B2")],
        {"area": "B2"},
    ),
    "a region with most of its authorities": ([row(60, 800, area="E"), hidden(area="R1"), row(58, 790, area="A1")], {"area": "R1"}),
    "windows that overlap": (
        [window(2019, 2021, 100, 1000), window(2020, 2022, 104, 1010), row(20, 300, period="2019"), hidden(period="2022")],
        {"period": "2022"},
    ),
    "one span under two names": ([row(40, 400), hidden() | {"period": "2024 r", "period_type": "reporting year"}], {"area": "A1"}),
    "an answer less the others": (
        [row(30, 97), part("answer", 50, 97, category="Yes"), part("answer", 40, 97, category="No"), part("answer", category="Never")],
        {"category": "Never"},
    ),
    "a base under ten, though its count is not small": (
        [row(60, 100), part("sex", 56, 93, category="Female"), part("sex", category="Male")],
        {"category": "Male"},
    ),
    "a sum that only the numbers show": (list(years("share", first_hidden=True)), {"category": "Indian", "period": "2024"}),
    "the same without a secret": (list(years("share", first_hidden=False)), None),
    "two of a kind are safe": ([row(100, 1000), part("sex", category="Male"), part("sex", category="Female")], None),
}  # fmt: skip


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """The findings of one file in which each case is an indicator."""
    rows = [
        made | {"indicator": name} | ({"area": "A1"} if made["area"] == "E1" else {}) for name, (rows, _) in CASES.items() for made in rows
    ]
    return audit(write(tmp_path_factory.mktemp("sums") / "sums.duckdb", rows, [define(name) for name in CASES], PLACES), POLICY)


@pytest.mark.parametrize("name", CASES)
def test_structure(judged, name):
    labels = CASES[name][1]
    findings = [finding for finding in judged.findings if finding.indicator == name]
    if labels is None:
        assert findings == []
    else:
        assert any(all(getattr(finding, column) == label for column, label in labels.items()) for finding in findings), findings


def test_areas_that_the_numbers_show_to_add_up(tmp_path):
    closed = (*PLACES, ("A9", "Old Town", "unitary", "R1"))
    rows = [
        row(x, 1000 + x, area=area, period=str(year), indicator="share")
        for year in range(2019, 2025)
        for area, x in (("A1", 60 + year % 7), ("A2", 80 + year % 5), ("R1", 140 + year % 7 + year % 5))
    ]
    rows = [made | {"denominator": 2140 + 0 * made["numerator"]} if made["area"] == "R1" else made for made in rows]
    secret = [hide(made) if made["area"] == "A1" and made["period"] == "2024" else made for made in rows]
    assert not audit(write(tmp_path / "proved.duckdb", secret, [define()], closed), POLICY).well
    alone = [made for made in secret if made["period"] == "2024"]
    assert audit(write(tmp_path / "alone.duckdb", alone, [define()], closed), POLICY).well


def test_indicators_that_count_the_same_children_or_make_up_their_base(tmp_path):
    definitions = [
        define("yes", base="Asked"),
        define("no", base="asked"),
        define("plans", "count", 1, same_children_as="plan"),
        define("share", same_children_as="plan"),
    ]
    rows = [
        row(x, 300 + year, indicator=name, period=str(year))
        for year in range(2016, 2024)
        for name, x in (("yes", 100 + 3 * year % 37), ("no", 200 + year - 3 * year % 37))
    ]
    rows += [row(150, 2324, indicator="yes"), hidden(indicator="no"), row(40, 500, indicator="share"), hidden(indicator="plans")]
    judged = audit(write(tmp_path / "kin.duckdb", rows, definitions), POLICY)
    assert {finding.indicator for finding in judged.findings} == {"no", "plans"}
