"""Survey estimates by their design, against a plain second working and what the field knows of them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.references.survey import Design, estimate


RANDOM = np.random.default_rng(5)
YES = (RANDOM.random(300) < 0.3).astype(float)
WEIGHTS = RANDOM.uniform(1, 4, 300)
SCHOOLS = np.repeat(np.arange(30), 10)
TOWNS = np.repeat(["a", "b", "c"], 100)


def test_without_weights_the_variance_is_that_of_a_simple_sample():
    found = estimate(YES, Design(np.ones(300)))
    assert found.value == pytest.approx(YES.mean())
    assert found.se == pytest.approx(YES.std(ddof=1) / np.sqrt(300))
    assert found.deff == pytest.approx(1)
    assert found.effective == pytest.approx(300)


def by_hand(answers, weights, strata, clusters, within):
    """The textbook sums, one stratum and cluster at a time."""
    kept = within & ~np.isnan(answers)
    total = sum(weights[kept])
    mean = sum(weights[kept] * answers[kept]) / total
    variance = 0
    for stratum in set(strata):
        sums = []
        for cluster in set(clusters[strata == stratum]):
            rows = kept & (strata == stratum) & (clusters == cluster)
            sums.append(sum(weights[rows] * (answers[rows] - mean)) / total)
        middle = sum(sums) / len(sums)
        variance += len(sums) / (len(sums) - 1) * sum((one - middle) ** 2 for one in sums)
    return mean, variance**0.5


def test_strata_clusters_weights_and_groups_come_out_as_by_hand():
    answers = np.where(np.arange(300) % 17 == 0, np.nan, YES)
    within = np.arange(300) % 3 > 0
    found = estimate(answers, Design(WEIGHTS, TOWNS, SCHOOLS), within)
    assert (found.value, found.se) == pytest.approx(by_hand(answers, WEIGHTS, TOWNS, SCHOOLS, within))
    assert found.n == (within & ~np.isnan(answers)).sum()
    assert found.asked == within.sum()
    assert found.freedom == 27


def test_leaving_others_out_first_gives_another_error():
    within = SCHOOLS % 3 == 0
    kept = estimate(YES, Design(WEIGHTS, clusters=SCHOOLS), within)
    left_out = estimate(YES[within], Design(WEIGHTS[within], clusters=SCHOOLS[within]))
    assert kept.value == pytest.approx(left_out.value)
    assert kept.se != pytest.approx(left_out.se, rel=1e-3)


def test_a_census_has_no_error_and_half_a_population_half_the_variance():
    all_of_them, half = (estimate(YES, Design(np.ones(300), population=np.full(300, size))) for size in (300, 600))
    assert all_of_them.se == 0
    assert half.se == pytest.approx(estimate(YES, Design(np.ones(300))).se * np.sqrt(0.5))


def test_schools_named_alike_in_two_towns_are_two_schools():
    numbered = Design(WEIGHTS, TOWNS, SCHOOLS % 10)
    assert estimate(YES, numbered) == estimate(YES, Design(WEIGHTS, TOWNS, SCHOOLS))


def test_the_only_school_of_a_town_does_not_make_the_error_vanish():
    towns = np.where(SCHOOLS == 0, "alone", "together")
    assert estimate(YES, Design(WEIGHTS, towns, SCHOOLS)).se > 0


def test_nobody_answered():
    found = estimate(np.full(300, np.nan), Design(WEIGHTS))
    assert np.isnan([found.value, found.se, found.effective]).all()
    assert found.reason == "Nobody in this group answered"


def test_everyone_agrees_leaves_the_effective_base_of_the_weights():
    found = estimate(np.ones(300), Design(WEIGHTS))
    assert found.se == 0
    assert found.effective == pytest.approx(WEIGHTS.sum() ** 2 / (WEIGHTS**2).sum())


def test_raking_to_what_explains_the_answer_takes_the_chance_out_of_it():
    sex = YES.astype(int)
    assert estimate(YES, Design(WEIGHTS, margins=(sex,))).se == pytest.approx(0, abs=1e-12)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([0.0, 1.0, np.nan]), st.floats(0, 50), st.integers(0, 3), st.booleans()), max_size=30))
def test_no_answers_stop_it_or_leave_the_range(rows):
    answers, weights, clusters, within = (np.array(one) for one in zip(*rows)) if rows else (np.array([]),) * 4
    found = estimate(answers, Design(weights, clusters=clusters), within.astype(bool))
    assert found.reason or (0 <= found.value <= 1 and found.se >= 0 and found.effective > 0)
