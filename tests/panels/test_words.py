"""Golden titles and sentences: one for every state that a figure can be in."""

from dataclasses import replace
from datetime import date

import pytest

from catalogue import Target
from panels.format import sentence
from tests.panels.world import BIRMINGHAM, ENGLAND, ENTRANTS, NEAR, PLANS, WEST_MIDLANDS, framework, hidden, row, series, shown


OWN = series(BIRMINGHAM, (700, 1000), (597, 1000), (656, 1000), (605, 1000), (344, 1290))
ENGLISH = series(ENGLAND, (580, 1000), (599, 1000), (492, 1000), (503, 1000), (464, 1000))
FLAT = series(BIRMINGHAM, *[(460, 1000)] * 5)
TARGET = framework(
    ("Included", "plans"), targets=(Target("plans", 60, date(2027, 3, 31), "The plan", baseline=65.6, since=date(2022, 12, 31)),)
)
COUNT = replace(PLANS, method="count", unit="children", per=1, decimals=0, statement="{value} were missing education", better="low")
SCORE = replace(PLANS, method="value", unit="points", statement="Pupils scored {value} on average")


def said(rows, indicator=PLANS, **more):
    panel = shown(rows, indicator, **more)
    return panel.title, panel.words


def test_worse_than_england_with_a_trend_and_a_target():
    assert said(OWN + ENGLISH, frameworks=[TARGET]) == (
        "Only 27% of new education, health and care plans were issued within 20 weeks, below England",
        (
            "In Birmingham in 2024, 26.7% of new education, health and care plans were issued within 20 weeks, below England (46.4%). "
            "It is down 33.8 points since 2023, beyond chance, and over its latest five figures it has decreased, getting worse (99.8% level). "
            "It is off track: 36.3 points below the path to the target of 60% by March 2027."
        ),
    )


def test_similar_to_england_without_a_trend():
    assert said(FLAT + ENGLISH) == (
        "46% of new education, health and care plans were issued within 20 weeks, similar to England",
        (
            "In Birmingham in 2024, 46.0% of new education, health and care plans were issued within 20 weeks, similar to England (46.4%). "
            "Over its latest five figures there is no clear trend (99.8% level)."
        ),
    )


def test_better_is_not_called_only_and_low_is_never_only():
    assert said(OWN + series(ENGLAND, (100, 1000), first=2024))[0].startswith("27% of new education, health and care plans were issued")
    worse = said(series(BIRMINGHAM, (900, 1000)) + series(ENGLAND, (100, 1000)), replace(PLANS, better="low"))[0]
    assert worse == "90% of new education, health and care plans were issued within 20 weeks, above England"


def test_a_rate_where_neither_is_better():
    neither = replace(ENTRANTS, better="neither")
    rows = series(BIRMINGHAM, *[(100 + 100 * year, 100_000) for year in range(5)], indicator=neither)
    assert said(rows, neither) == (
        "500 per 100,000 children entered youth justice for the first time, and it is rising",
        (
            "In Birmingham in 2024, 500 per 100,000 children entered youth justice for the first time. "
            "It is up 100 per 100,000 since 2023, beyond chance, and over its latest five figures it has increased (99.8% level)."
        ),
    )


def test_a_count_is_compared_with_no_other_place():
    rows = series(ENGLAND, (900, 1000), first=2024)
    rows += [row(BIRMINGHAM, 2024, value=1310, numerator=1310, lower95=1240, upper95=1383, status="shown", symbol=None)]
    assert said(rows, COUNT) == (
        "1,310 children were missing education",
        "In Birmingham in 2024, 1,310 children were missing education. One comparable figure is too few to test a trend.",
    )


def test_a_value_without_intervals():
    rows = series(BIRMINGHAM, *[(450, 1000)] * 5, lower95=None, upper95=None) + ENGLISH
    assert said(rows, SCORE) == (
        "Pupils scored 45.0 points on average",
        (
            "In Birmingham in 2024, pupils scored 45.0 points on average. "
            "It has no interval, so it is not compared with England (46.4 points). "
            "Its trend cannot be tested: there are no intervals."
        ),
    )


def test_no_data_at_all_names_who_owes_it():
    assert said([], loaded=()) == (
        "Education, health and care plans issued within 20 weeks: no data yet",
        "No data yet. Due from Birmingham City Council, expected June 2026.",
    )
    assert said([], replace(PLANS, next_expected=None), loaded=())[1] == "No data yet. Due from Birmingham City Council."


def test_data_for_other_areas_only():
    assert said(ENGLISH, area=WEST_MIDLANDS) == (
        "Education, health and care plans issued within 20 weeks: no figure for the West Midlands",
        "There is no figure for the West Midlands in the data loaded.",
    )


@pytest.mark.parametrize(
    ("rows", "why", "words"),
    [
        ([hidden(BIRMINGHAM, 2023), hidden(BIRMINGHAM, 2024)], "hidden to protect children", "Every figure for Birmingham is"),
        ([row(BIRMINGHAM, 2024)], "not available", "There is no figure for Birmingham:"),
        ([row(BIRMINGHAM, 2024, status="not applicable", symbol="z")], "not applicable", "There is no figure for Birmingham:"),
        ([hidden(BIRMINGHAM, 2023), row(BIRMINGHAM, 2024)], "no figure can be shown", "There is no figure for Birmingham:"),
    ],
)
def test_rows_without_any_figure_say_why(rows, why, words):
    assert said(rows + ENGLISH) == (f"{PLANS.title}: {why}", f"{words} {why}.")


def test_a_hidden_latest_figure_is_said_first_and_compared_with_nothing_of_its_own_year():
    assert said([*OWN[:4], hidden(BIRMINGHAM, 2024)] + ENGLISH) == (
        "61% of new education, health and care plans were issued within 20 weeks in 2023; 2024 is hidden to protect children",
        (
            "The figure for 2024 is hidden to protect children. "
            "In Birmingham in 2023, 60.5% of new education, health and care plans were issued within 20 weeks, above England (50.3%). "
            "Four comparable figures are too few to test a trend."
        ),
    )


def test_a_change_beyond_chance_is_said_even_where_no_trend_can_be():
    rows = series(BIRMINGHAM, (600, 1000), (300, 1000))
    assert said(rows)[1].endswith(
        "It is down 30.0 points since 2020, beyond chance, with too few other areas to compare; two comparable figures are too few to test a trend."
    )
    back = series(BIRMINGHAM, *[(600, 1000)] * 4, (300, 1000))
    assert said(back)[1].endswith(
        "It is down 30.0 points since 2023, beyond chance, with too few other areas to compare, but over its latest five figures there is no clear trend (99.8% level)."
    )


def test_one_point_and_no_comparator():
    assert said(OWN[-1:]) == (
        "27% of new education, health and care plans were issued within 20 weeks",
        (
            "In Birmingham in 2024, 26.7% of new education, health and care plans were issued within 20 weeks. "
            "One comparable figure is too few to test a trend."
        ),
    )


def test_a_comparator_that_is_older_stays_out_of_the_title():
    assert said(OWN + ENGLISH[:4]) == (
        "27% of new education, health and care plans were issued within 20 weeks, and it is getting worse",
        (
            "In Birmingham in 2024, 26.7% of new education, health and care plans were issued within 20 weeks. "
            "In 2023, the latest period in common, it was above England (50.3%). "
            "It is down 33.8 points since 2023, beyond chance, and over its latest five figures it has decreased, getting worse (99.8% level)."
        ),
    )


def test_without_england_the_neighbours_speak():
    rows = OWN + [one for code in NEAR for one in series(code, (500, 1000), first=2024)]
    title, words = said(rows)
    assert (
        title
        == "Only 27% of new education, health and care plans were issued within 20 weeks, below the median of its statistical neighbours"
    )
    assert "below the median of its statistical neighbours (50.0%)." in words


def test_invented_figures_say_so_before_anything_else():
    panel = shown(series(BIRMINGHAM, (1, 2), invented=True))
    assert panel.invented
    assert panel.words.startswith("Invented sample figures. In Birmingham")
    assert panel.source_line.startswith("Invented sample figures, laid out as from: ")
    assert panel.alt.endswith("Invented sample figures.")


def test_few_answers_are_a_caution():
    assert "It rests on few answers: read it with care." in said([row(BIRMINGHAM, 2024, 12, 20, symbol="u")])[1]


def test_an_acronym_keeps_its_capitals_inside_a_sentence():
    assert (
        "In Birmingham in 2024, MMR was given to 50.0%"
        in said(series(BIRMINGHAM, (1, 2), first=2024), replace(PLANS, statement="MMR was given to {value}"))[1]
    )


def test_a_breakdown_says_its_range_and_how_many_groups_are_hidden():
    rows = series(BIRMINGHAM, (460, 1000))
    for category, pair in (("girls", (400, 1000)), ("boys", (500, 1000)), ("not known", None)):
        rows += series(BIRMINGHAM, pair, breakdown="sex", category=category)
    panel = shown(rows, breakdown="sex")
    assert panel.words.endswith(
        "By sex in 2020 it runs from 40.0% (girls) to 50.0% (boys). One of three groups is hidden to protect children."
    )
    assert panel.breakdowns == ("sex",)
    assert {split.category: split.points[0].value for split in panel.categories} == {"girls": 40, "boys": 50, "not known": None}


@pytest.mark.parametrize(
    ("target", "said_of_it"),
    [
        (Target("plans", 40, date(2023, 12, 31), "P"), "the target of 40% by the end of 2023 is met."),
        (Target("plans", 60, date(2023, 12, 31), "P"), "the target of 60% by the end of 2023 is not met: it is 14.0 points below."),
        (Target("plans", 60, date(2027, 12, 31), "P"), "the target of 60% by the end of 2027 is not met yet."),
        (Target("plans", 60, date(2027, 12, 31), "P", baseline=40, since=date(2023, 12, 31)), "it is on track for the target of 60% by the end of 2027."),
        (Target("plans", 47, date(2025, 12, 31), "P", baseline=47, since=date(2023, 12, 31)), "it is 1.0 point below the path to the target of 47% by the end of 2025, by no more than chance."),
        (Target("plans", 47, date(2024, 12, 31), "P"), "it is 1.0 point below the target of 47% by the end of 2024, by no more than chance."),
    ],
)  # fmt: skip
def test_every_standing_against_a_target_has_its_words(target, said_of_it):
    plan = replace(TARGET, targets=(target,))
    assert said(FLAT, frameworks=[plan])[1].endswith(f"(99.8% level). {sentence(said_of_it)}")


def test_targets_without_interval_or_polarity_have_words_too():
    bare = [replace_limits(one) for one in FLAT]
    plan = replace(TARGET, targets=(Target("plans", 60, date(2027, 12, 31), "P", baseline=60, since=date(2023, 12, 31)),))
    path = "It is 14.0 points below the path to the target of 60% by the end of 2027, with no interval to judge by."
    assert said(bare, frameworks=[plan])[1].endswith(path)
    neither = replace(PLANS, better="neither")
    assert said(FLAT, neither, frameworks=[plan])[1].endswith("It is 14.0 points below the path to the target of 60% by the end of 2027.")


def replace_limits(one):
    return one | {"lower95": None, "upper95": None}
