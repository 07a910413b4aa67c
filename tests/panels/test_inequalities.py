"""The gaps of a whole framework: which are there, in which order, and what is said of all."""

from dataclasses import replace

import pytest

from panels.inequalities import inequalities
from panels.inequalities_words import lead
from tests.panels.test_gap import DEPRIVED
from tests.panels.world import AREAS, BIRMINGHAM, ENGLAND, PLANS, Told, catalogue, framework, hidden, published_file, row


READS = replace(PLANS, id="reads", title="Reads well", short="Reading")
NUMBER = replace(PLANS, id="number", method="count", unit="children", per=1, denominator=None)
PLAN = framework(("Included", "plans", "reads"), ("Safe", "plans", "number"))


def split(indicator, breakdown, year, **groups):
    return [row(BIRMINGHAM, year, *pair, indicator, breakdown=breakdown, category=name) for name, pair in groups.items()]


ROWS = [
    *split(PLANS, "sex", 2023, Female=(700, 1000), Male=(500, 1000)),
    *split(PLANS, "sex", 2024, Female=(610, 1000), Male=(500, 1000)),
    *split(READS, "sex", 2024, Female=(505, 1000), Male=(500, 1000)),
    *split(READS, "ethnicity", 2024, Asian=(800, 1000), Black=(500, 1000), White=(790, 1000)),
    *split(PLANS, "deprivation", 2024, **{name: (900 - x, n) for name, (x, n) in DEPRIVED.items()}),
    row(BIRMINGHAM, 2024, 1110, 2000),
    row(ENGLAND, 2024, 500, 1000, breakdown="sex", category="Male"),
]


@pytest.fixture
def found(tmp_path):
    numbers = [
        row(BIRMINGHAM, 2024, indicator=NUMBER, breakdown="sex", category=name, numerator=9, value=9, status="shown", symbol=None)
        for name in ("Female", "Male")
    ]
    known = catalogue(PLANS, READS, NUMBER, frameworks=[PLAN])
    return inequalities(published_file(tmp_path, Told([*ROWS, *numbers])), known, PLAN, AREAS.by_code[BIRMINGHAM])


def test_every_split_of_every_indicator_is_there_once(found):
    assert sorted(gap.id for gap in found.gaps) == ["plans.deprivation", "plans.sex", "reads.ethnicity", "reads.sex"]
    assert (found.indicators, found.split, found.counts) == (3, 3, 1)


def test_what_is_behind_comes_first_and_breakdowns_with_most_of_it(found):
    assert [gap.id for gap in found.gaps if gap.breakdown == "sex"] == ["plans.sex", "reads.sex"]
    assert set(found.breakdowns) == {"sex", "ethnicity", "deprivation"}


def test_the_title_counts_what_is_judged_and_what_has_moved(found):
    assert found.title == "Three of four gaps between groups are real; one has narrowed"


def test_chance_and_what_cannot_be_split_are_said(found):
    assert "Three of three indicators are given by group." in found.words
    assert "One of them is a number of children, which shows no gap" in found.words
    assert "One of three indicators is given by group. Two of them are numbers of children, which show no gap" in lead(found.gaps, 3, 1, 2)
    assert "None of three indicators is given by group." in lead(found.gaps, 3, 0, 0)
    assert "hardly any of four gaps" in found.words


def test_who_is_behind_most_often_is_named(tmp_path):
    twice = [
        *split(PLANS, "sex", 2024, Female=(700, 1000), Male=(500, 1000)),
        *split(READS, "sex", 2024, Female=(700, 1000), Male=(500, 1000)),
    ]
    known = catalogue(PLANS, READS, NUMBER, frameworks=[PLAN])
    found = inequalities(Memory(twice), known, PLAN, AREAS.by_code[BIRMINGHAM])
    assert found.words.startswith("Most often behind: Male (two of two).")


def test_an_area_without_splits_says_so():
    known = catalogue(PLANS, READS, NUMBER, frameworks=[PLAN])
    found = inequalities(Memory([row(BIRMINGHAM, 2024, 1, 2)]), known, PLAN, AREAS.by_code[BIRMINGHAM])
    assert found.gaps == () and found.title == "No gap between groups can be judged yet"


def test_all_hidden_is_no_gap():
    rows = [hidden(BIRMINGHAM, 2024, breakdown="sex", category=name) for name in ("Female", "Male")]
    known = catalogue(PLANS, READS, NUMBER, frameworks=[PLAN])
    assert inequalities(Memory(rows), known, PLAN, AREAS.by_code[BIRMINGHAM]).gaps == ()


class Memory(Told):
    """Answers the question about splits too."""

    def splits(self, indicators, area):
        return self._of(lambda row: row.indicator in indicators and row.area == area and row.breakdown != "all")
