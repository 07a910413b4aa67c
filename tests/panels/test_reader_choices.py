"""What a reader sets beside a figure is drawn, and the verdicts of the Board stay as they are."""

import pytest

from panels import panel
from panels.reader_choices import MOST, has_reader_target, usual_comparisons, with_comparisons, with_reader_target
from tests.panels.world import BIRMINGHAM, ENGLAND, NEAR, PLANS, WEST_MIDLANDS, Told, catalogue, series


KNOWN = catalogue(PLANS)
MANCHESTER, LEEDS = "E08000003", "E08000035"
TOLD = Told(
    [
        *series(BIRMINGHAM, *[(400 - 20 * year, 1000) for year in range(6)]),
        *series(ENGLAND, *[(50_000, 100_000)] * 6),
        *series(WEST_MIDLANDS, *[(5_000, 10_000)] * 6),
        *(row for code in dict.fromkeys([*NEAR[:4], MANCHESTER, LEEDS]) for row in series(code, *[(45, 100)] * 6)),
    ]
)


@pytest.fixture
def plans():
    return panel(TOLD, KNOWN, "plans", BIRMINGHAM)


def test_the_usual_ones_are_drawn_where_nobody_has_chosen(plans):
    assert usual_comparisons(plans) == (ENGLAND, WEST_MIDLANDS, "neighbours")
    assert [one.code or one.kind for one in plans.drawn] == [ENGLAND, WEST_MIDLANDS, "neighbours"]


def test_any_area_may_be_drawn_and_england_still_judges(plans):
    chosen = with_comparisons(TOLD, KNOWN, plans, (LEEDS, ENGLAND))
    assert [one.code for one in chosen.drawn] == [LEEDS, ENGLAND]
    assert chosen.drawn[0].value == 45
    assert "Leeds 45.0%" in chosen.alt and "West Midlands" not in chosen.alt
    assert (chosen.comparators, chosen.title, chosen.target) == (plans.comparators, plans.title, plans.target)


def test_nothing_may_be_drawn_and_nonsense_is_passed_over(plans):
    assert with_comparisons(TOLD, KNOWN, plans, ()).drawn == ()
    assert with_comparisons(TOLD, KNOWN, plans, ("nowhere", BIRMINGHAM)).drawn == ()


def test_four_are_drawn_at_most(plans):
    assert len(with_comparisons(TOLD, KNOWN, plans, (ENGLAND, WEST_MIDLANDS, "neighbours", MANCHESTER, LEEDS)).drawn) == MOST


def test_a_target_of_ones_own_is_judged_projected_and_said_to_be_nobody_elses(plans):
    mine = with_reader_target(plans, 60, 2027)
    assert has_reader_target(mine) and not has_reader_target(plans)
    assert (mine.target.value, mine.target.by.year, mine.target.verdict.words) == (60, 2027, "not met yet")
    assert mine.projection.chance < 0.01
    assert "not set by the Board" in mine.target.reference
    assert with_reader_target(plans, 20, 2027).target.verdict.words == "met"


def test_without_a_figure_there_is_nothing_to_judge():
    empty = panel(Told([]), KNOWN, "plans", BIRMINGHAM)
    assert with_reader_target(empty, 60, 2027) is empty
