"""Several indicators of one area on one chart: when they share an axis, when each is an index, and when nothing is drawn."""

from dataclasses import replace
from datetime import date

import pytest

from catalogue import Break
from panels import panels
from panels.indicators_together import MOST, together
from panels.indicators_together_words import BETTER_WAY, about, refusal
from tests.panels.world import BIRMINGHAM, ENTRANTS, PLANS, Told, catalogue, hidden, row, series


OTHER = replace(PLANS, id="other", title="Another share", short="Another share", better="low")
RISING, FALLING, FLAT = ([(x, 1000) for x in counts] for counts in ((300, 350, 400, 450, 500), (500, 450, 400, 350, 300), (400,) * 5))


def drawn(rows, *indicators):
    return together(panels(Told(rows), catalogue(*indicators), [indicator.id for indicator in indicators], BIRMINGHAM))


def heights(line):
    return [line.height(point) and round(line.height(point), 6) for point in line.drawn]


def test_one_unit_and_like_sizes_share_one_axis():
    made = drawn([*series(BIRMINGHAM, *RISING), *series(BIRMINGHAM, *FLAT, indicator=OTHER)], PLANS, OTHER)
    assert made.start is None and made.unit == "%"
    assert heights(made.lines[0]) == [30, 35, 40, 45, 50] and heights(made.lines[1]) == [40] * 5
    assert about(made) == "All on one axis (%), so that levels can be compared."


def test_one_unit_of_very_unlike_sizes_is_an_index():
    at_most, beyond = [(20, 1000)] * 5, [(19, 1000)] * 5
    rows = [(400, 1000)] * 5
    assert drawn([*series(BIRMINGHAM, *rows), *series(BIRMINGHAM, *at_most, indicator=OTHER)], PLANS, OTHER).start is None
    assert drawn([*series(BIRMINGHAM, *rows), *series(BIRMINGHAM, *beyond, indicator=OTHER)], PLANS, OTHER).start.period == "2020"


def test_different_units_are_an_index_from_the_first_common_period():
    rows = [*series(BIRMINGHAM, *RISING), *series(BIRMINGHAM, (10, 1000), (20, 1000), (5, 1000), first=2021, indicator=ENTRANTS)]
    made = drawn(rows, PLANS, ENTRANTS)
    assert made.start.period == "2021" and made.unit == ""
    assert heights(made.lines[0]) == [100, pytest.approx(114.285714), pytest.approx(128.571429), pytest.approx(142.857143)]
    assert heights(made.lines[1]) == [100, 200, 50]
    assert about(made).startswith("Each line begins at 100 in 2021, so that change can be compared; levels cannot.")


@pytest.mark.parametrize("first", [None, (0, 1000), "missing"])
def test_an_index_never_begins_at_a_hidden_missing_or_zero_figure(first):
    begins = [row(BIRMINGHAM, 2020, indicator=ENTRANTS)] if first == "missing" else series(BIRMINGHAM, first, indicator=ENTRANTS)
    rows = [*series(BIRMINGHAM, *FLAT), *begins, *series(BIRMINGHAM, (10, 1000), (20, 1000), first=2021, indicator=ENTRANTS)]
    made = drawn(rows, PLANS, ENTRANTS)
    assert made.start.period == "2021" and heights(made.lines[1]) == [100, 200]


def test_a_hidden_figure_within_an_index_is_a_gap_and_never_zero():
    rows = [*series(BIRMINGHAM, *FLAT), *series(BIRMINGHAM, (10, 1000), None, (20, 1000), indicator=ENTRANTS)]
    assert heights(drawn(rows, PLANS, ENTRANTS).lines[1]) == [100, None, 200]


def test_without_a_common_period_nothing_is_drawn_and_it_is_said():
    rows = [*series(BIRMINGHAM, *FLAT), *series(BIRMINGHAM, (10, 1000), (20, 1000), first=2030, indicator=ENTRANTS)]
    made = drawn(rows, PLANS, ENTRANTS)
    assert "There is none. The table has every figure." in made.why_none and made.alt == f"No chart: {made.why_none}"
    assert [line.drawn for line in made.lines] == [(), ()]


def test_a_common_period_after_which_nothing_comes_is_none():
    rows = [*series(BIRMINGHAM, *FLAT), *series(BIRMINGHAM, (10, 1000), first=2024, indicator=ENTRANTS)]
    assert drawn(rows, PLANS, ENTRANTS).why_none


def test_an_index_begins_after_the_last_break():
    broken = replace(ENTRANTS, breaks=(Break(date(2022, 1, 1), "The rules were changed"),))
    rows = [*series(BIRMINGHAM, *FLAT), *series(BIRMINGHAM, *((10, 1000),) * 2, (30, 1000), (60, 1000), indicator=broken)]
    made = drawn(rows, PLANS, broken)
    assert made.start.period == "2022" and heights(made.lines[1]) == [100, 200]


def test_one_with_no_figure_leaves_nothing_to_draw_together():
    made = drawn([*series(BIRMINGHAM, *FLAT), hidden(BIRMINGHAM, 2020, indicator=ENTRANTS)], PLANS, ENTRANTS)
    assert made.why_none == "Only one of these indicators has a figure for this area. A chart of several needs two."


def test_one_with_no_figure_stands_beside_two_that_have_some():
    third = replace(OTHER, id="third")
    rows = [*series(BIRMINGHAM, *FLAT), *series(BIRMINGHAM, *FLAT, indicator=OTHER), hidden(BIRMINGHAM, 2020, indicator=third)]
    made = drawn(rows, PLANS, OTHER, third)
    assert not made.why_none and made.lines[2].last is None and "another share has no figure" in made.alt


def test_the_title_says_which_are_getting_worse_and_which_better():
    rows = [*series(BIRMINGHAM, *FALLING), *series(BIRMINGHAM, *FALLING, indicator=OTHER), *series(BIRMINGHAM, *FLAT, indicator=ENTRANTS)]
    assert drawn(rows, PLANS, OTHER, ENTRANTS).title == (
        "In Birmingham one of three is getting worse: Plans within 20 weeks; one is getting better: Another share"
    )


def test_where_neither_way_is_better_no_direction_is_a_judgement():
    neutral = replace(PLANS, better="neither")
    made = drawn([*series(BIRMINGHAM, *FALLING), *series(BIRMINGHAM, *FLAT, indicator=OTHER)], neutral, OTHER)
    assert made.title == "In Birmingham one of two is moving, for good or bad: Plans within 20 weeks"
    assert BETTER_WAY["neither"] == "neither way is better"


def test_titles_of_those_that_head_nowhere():
    flat = [*series(BIRMINGHAM, *FLAT), *series(BIRMINGHAM, *FLAT, indicator=OTHER)]
    assert drawn(flat, PLANS, OTHER).title == "In Birmingham neither shows a clear trend"
    short = [*series(BIRMINGHAM, *FLAT[:2]), *series(BIRMINGHAM, *FLAT[:2], indicator=OTHER)]
    assert drawn(short, PLANS, OTHER).title == "In Birmingham both have too few years to tell"
    both = [*series(BIRMINGHAM, *FALLING), *series(BIRMINGHAM, *RISING, indicator=OTHER)]
    assert drawn(both, PLANS, OTHER).title == "In Birmingham both are getting worse"


def test_six_are_refused_in_words_and_one_is_too_few():
    assert refusal(6, MOST) == "One chart can hold five indicators. Six are chosen: take one away."
    assert refusal(1, MOST) == "Choose at least one more indicator to set beside this one."
    assert refusal(2, MOST) == refusal(5, MOST) == ""
