"""What is different between two builds, in words: each kind of difference once, and nothing where nothing is different."""

from datetime import date

import pytest

from panels import overview
from panels.build_differences import changed_rows, headline
from tests.panels.world import BIRMINGHAM, ENGLAND, ENTRANTS, PLANS, Told, catalogue, framework, hidden, row, series


SAME = series(ENGLAND, *[(500, 1000)] * 6, first=2019)


def seen(rows, targets=()):
    plan = framework(("Included", "plans"), ("Safe", "entrants"))
    return overview(Told(rows, targets), catalogue(PLANS, ENTRANTS, frameworks=[plan]), "plan", BIRMINGHAM)


def told(before, after, **targets):
    """[(kind, words)] of what changed about plans."""
    found = changed_rows(seen(before + SAME), seen(after + SAME, **targets))
    return [(move.kind, move.words) for one in found for move in one.moves]


def test_the_same_build_has_nothing_to_tell():
    rows = series(BIRMINGHAM, (300, 1000), None, (700, 1000))
    assert told(rows, rows) == []
    assert headline(()) == "Nothing on these pages has changed."


def test_a_new_figure_is_told_with_the_one_before():
    before = series(BIRMINGHAM, (500, 1000))
    assert told(before, before + [row(BIRMINGHAM, 2021, 510, 1000)]) == [("figure", "New figure: 51.0% (2021), after 50.0% (2020)")]


def test_a_first_figure_is_told_without_one():
    assert told([], series(BIRMINGHAM, (500, 1000))) == [("figure", "First figure: 50.0% (2020)")]
    assert told([hidden(BIRMINGHAM, 2020)], series(BIRMINGHAM, (500, 1000))) == [("figure", "First figure: 50.0% (2020)")]


def test_a_verdict_that_flips_is_told_with_what_it_was():
    before, after = series(BIRMINGHAM, (500, 1000)), series(BIRMINGHAM, (500, 1000), (300, 1000))
    assert told(before, after) == [
        ("worse", "Direction: sharp fall, was too few years"),
        ("worse", "Compared with England: worse, was similar"),
        ("figure", "New figure: 30.0% (2021), after 50.0% (2020)"),
    ]


@pytest.mark.parametrize(
    ("then", "now", "kind"), [(300, 500, "better"), (700, 500, "worse"), (700, 300, "worse"), (300, 700, "better"), (500, 700, "better")]
)
def test_a_flip_turns_for_the_better_or_the_worse(then, now, kind):
    found = told(series(BIRMINGHAM, (then, 1000)), series(BIRMINGHAM, (now, 1000)))
    assert found[0][0] == kind and found[0][1].startswith("Compared with England: ")


def test_a_figure_that_was_revised_is_told_with_what_it_was_and_how_many_others():
    before = series(BIRMINGHAM, (500, 1000), (510, 1000))
    assert told(before, series(BIRMINGHAM, (500, 1000), (512, 1000))) == [("revised", "Revised in 2021: 51.2%, was 51.0%")]
    both = told(before, series(BIRMINGHAM, (503, 1000), (512, 1000)))
    assert both == [("revised", "Revised in 2021: 51.2%, was 51.0%, and one earlier")]


def test_a_figure_newly_hidden_and_one_that_is_gone_are_told():
    before = series(BIRMINGHAM, (500, 1000), (510, 1000), (505, 1000))
    assert told(before, [*before[1:2], hidden(BIRMINGHAM, 2020), before[2]]) == [("hidden", "2020 is now hidden to protect children")]
    assert told(before, before[1:]) == [("gone", "2020 is no longer there")]
    many = series(BIRMINGHAM, *[(500, 1000)] * 5)
    assert told(many, many[4:])[0][0] == "gone" and "Four figures are no longer there" in dict(told(many, many[4:])).values()


def test_the_latest_figure_newly_hidden_is_not_called_a_new_one():
    before = series(BIRMINGHAM, (500, 1000), (510, 1000))
    assert told(before, [before[0], hidden(BIRMINGHAM, 2021)]) == [("hidden", "2021 is now hidden to protect children")]


def test_no_number_that_is_hidden_now_is_told_from_the_earlier_build():
    before = series(BIRMINGHAM, (500, 1000), (617, 1000))
    found = told(before, [before[0], hidden(BIRMINGHAM, 2021), row(BIRMINGHAM, 2022, 505, 1000)])
    assert ("figure", "New figure: 50.5% (2022)") in found and not any("61" in words for _, words in found)


def test_real_figures_in_place_of_invented_ones_are_not_compared_with_them():
    before = series(BIRMINGHAM, (300, 1000), invented=True)
    assert told(before, series(BIRMINGHAM, (700, 1000))) == [("real", "Real figures in place of invented ones: 70.0% (2020)")]
    assert told(before, []) == [("real", "The invented figures are gone")]


def test_a_target_that_is_met_now_is_told():
    before = series(BIRMINGHAM, (500, 1000))
    target = [("plans", BIRMINGHAM, "2020", date(2020, 1, 1), date(2020, 12, 31), 50.0)]
    assert told(before, before, targets=target) == [("better", "Target: met, was no target")]


def test_from_too_short_to_no_significant_change_is_no_flip():
    before = series(BIRMINGHAM, *[(500, 1000)] * 4)
    assert [kind for kind, _ in told(before, before + [row(BIRMINGHAM, 2024, 501, 1000)])] == ["figure"]


def test_what_turned_worse_comes_first_and_the_headline_counts_each_kind_once():
    before = series(BIRMINGHAM, (500, 1000)) + series(BIRMINGHAM, (500, 1000), indicator=ENTRANTS)
    after = series(BIRMINGHAM, (500, 1000), (300, 1000)) + series(BIRMINGHAM, (500, 1000), (500, 1000), indicator=ENTRANTS)
    found = changed_rows(seen(before + SAME), seen(after + SAME))
    assert [one.row.place.indicator for one in found] == ["plans", "entrants"]
    assert headline(found) == "One indicator has a worse verdict and two have new figures."


def test_an_indicator_placed_since_has_its_first_figure():
    plan, later = framework(("Included", "plans")), framework(("Included", "plans", "entrants"))
    rows = series(BIRMINGHAM, (500, 1000), indicator=ENTRANTS)
    views = [overview(Told(rows), catalogue(PLANS, ENTRANTS, frameworks=[one]), "plan", BIRMINGHAM) for one in (plan, later)]
    (one,) = changed_rows(*views)
    assert (one.row.place.indicator, one.moves[0].words) == ("entrants", "First figure: 50,000 per 100,000 (2020)")
