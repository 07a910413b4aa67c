"""A funnel of areas: what it allows for, whom it flags, and when it says nothing."""

from dataclasses import replace

import numpy as np
import pytest

from metrics.funnel import poisson_limits, proportion_limits
from panels.funnel_panel import by_size
from panels.ranking import ranking
from tests.panels.test_ranking import METS
from tests.panels.world import AREAS, BIRMINGHAM, ENGLAND, ENTRANTS, PLANS, Told, catalogue, row


def sized(pairs, indicator=PLANS, england=(5000, 10000)):
    """The BySize of Birmingham and others from (count, base) pairs."""
    rows = [row(code, 2024, x, n, indicator) for code, (x, n) in zip([BIRMINGHAM, *METS], pairs)]
    rows.append(row(ENGLAND, 2024, *england, indicator))
    return by_size(ranking(Told(rows), catalogue(indicator), indicator, AREAS.by_code[BIRMINGHAM]))


def test_areas_that_differ_by_chance_alone_are_not_flagged():
    rng = np.random.default_rng(3)
    found = sized([(int(rng.binomial(n, 0.5)), int(n)) for n in rng.integers(50, 3000, 30)])
    assert sum(abs(dot.standing) == 2 for dot in found.dots) == 0
    assert "no more than chance alone" in found.words


def test_the_one_that_stands_apart_is_flagged_by_its_polarity():
    pairs = [(500, 1000)] * 14
    high, low = sized([(350, 1000), *pairs]), sized([(350, 1000), *pairs], replace(PLANS, better="low"))
    assert [dot.verdict.kind for dot in high.dots if dot.mark == "this"] == ["worse"]
    assert [dot.verdict.kind for dot in low.dots if dot.mark == "this"] == ["better"]
    assert "Birmingham lies beyond the lower 99.8% limit." in high.words
    assert high.title == "Allowing for size, one of 15 is worse than England"


def test_limits_are_widened_and_said_to_be_where_areas_differ_by_more_than_chance():
    pairs = [(x, 1000) for x in range(410, 590, 9)]
    found = sized(pairs)
    assert "limits are widened" in found.words
    assert found.title.startswith("Allowing for size and for how much areas usually differ, ")
    assert sum(dot.standing != 0 for dot in found.dots) < len(pairs) / 2, "a usual difference is no flag"


def test_nothing_is_said_of_any_area_where_all_differ_by_far_more_than_chance():
    made = sized([(x, 1000) for x in range(200, 800, 30)])
    assert made.title == "Size explains almost none of how these areas differ"
    assert made.curves == () and {dot.verdict.kind for dot in made.dots} == {"none"} and {dot.standing for dot in made.dots} == {0}
    assert "no area is called better or worse" in made.words and "lies" not in made.words
    assert len(made.dots) == 20, "the areas still stand at their sizes"


def test_the_target_is_that_of_the_whole_and_the_curves_are_its_limits():
    found = sized([(500, 1000), (240, 500), (1010, 2000), (260, 500)])
    assert found.target == pytest.approx(50)
    for name, sizes, values in found.curves:
        lower, upper = (limits * 100 for limits in proportion_limits(np.array(sizes), 0.5, 0.95 if name == "95%" else 0.998))
        assert np.allclose(values, lower) or np.allclose(values, upper)


def test_curves_of_rates_are_exact_poisson_limits_at_each_size():
    found = sized([(50, 50_000), (110, 100_000), (95, 100_000), (60, 50_000)], ENTRANTS, (1000, 1_000_000))
    for name, sizes, values in found.curves:
        events = np.array(sizes) * np.array(values) / 100_000
        lower, upper = (limits * 100_000 for limits in poisson_limits(events, 0.001, 0.95 if name == "95%" else 0.998))
        assert np.allclose(values, lower) or np.allclose(values, upper)


def test_every_dot_is_an_area_with_its_base_as_size():
    found = sized([(500, 1000), (240, 500), (1010, 2000)])
    assert {dot.entry.area.code: dot.size for dot in found.dots} == {BIRMINGHAM: 1000, METS[0]: 500, METS[1]: 2000}


@pytest.mark.parametrize("method", ["mean", "value"])
def test_what_is_no_share_or_rate_of_counts_has_no_funnel(method):
    found = sized([(500, 1000), (240, 500), (1010, 2000)], replace(PLANS, method=method))
    assert found.dots == () and "come with their counts" in found.words
