"""What a mean, its base and its limits tell of the answers, against every distribution written out."""

from itertools import product

import numpy as np
import pytest

from disclosure.answer_counts import MEAN, SPREAD, exchanges, pinned, reach
from metrics.mean import student, summary


def all_that_fit(counts, scores, sums):
    """Every way in which as many could have answered with the same sums, found by trying all."""
    scores, n = np.array(scores, float), sum(counts)
    powers = np.vstack([scores**power for power in range(sums)])
    every = np.array([(*one, n - sum(one)) for one in product(range(n + 1), repeat=len(scores) - 1) if sum(one) <= n])
    return every[np.isclose(every @ powers.T, powers @ np.array(counts)).all(axis=1)]


@pytest.mark.parametrize("scores", [(0, 1, 2), (1, 2, 3, 4), (0, 1, 2, 5), (1, 1.5, 4, 5)])
@pytest.mark.parametrize("sums", [MEAN, SPREAD])
def test_an_exchange_keeps_every_sum(scores, sums):
    moves, powers = exchanges(scores, sums), [np.array(scores, float) ** power for power in range(sums)]
    assert len(moves) or len(scores) <= sums
    assert np.allclose([moves @ power for power in powers], 0)


@pytest.mark.parametrize("counts", [(2, 6, 4, 3), (1, 1, 5, 9), (0, 3, 3, 6), (5, 0, 0, 7)])
@pytest.mark.parametrize("sums", [MEAN, SPREAD])
def test_no_room_is_claimed_that_is_not_there(counts, sums):
    lowest, highest = reach(np.array(counts), exchanges((1, 2, 3, 4), sums))
    fit = all_that_fit(counts, (1, 2, 3, 4), sums)
    assert (lowest >= fit.min(axis=0)).all() and (highest <= fit.max(axis=0)).all()


def test_three_points_with_limits_give_their_counts_away():
    """Base, mean and limits as they are printed, taken back to the counts by solving three equations."""
    counts, scores = np.array([3, 14, 20]), np.array([0.0, 1, 2])
    mean, sd, n = summary(np.repeat(scores, counts))
    lower, _ = student(mean, sd, n)
    spread = (mean - lower) / -student(0, 1.0, n)[0]
    squares = (n - 1) * spread**2 + n * mean**2
    assert np.linalg.solve(np.vstack([scores**0, scores, scores**2]), [n, n * mean, squares]) == pytest.approx(counts)
    assert pinned(counts, scores, SPREAD, 6, 5)
    assert not pinned(counts, scores, MEAN, 6, 5)


def test_two_points_give_their_counts_away_without_limits():
    assert pinned((3, 30), (0, 1), MEAN, 6, 5)
    assert not pinned((30, 40), (0, 1), SPREAD, 6, 5)


def test_a_long_scale_and_many_answers_give_nothing_away():
    assert not pinned((1, 0, 2, 3, 5, 9, 12, 20, 25, 15, 8), range(11), SPREAD, 6, 5)
    assert not pinned((3, 12, 20, 30, 15), range(5), SPREAD, 6, 5)


def test_nobody_and_nothing_small_is_not_pinned():
    assert not pinned((0, 0, 0), (0, 1, 2), SPREAD, 6, 5)
    assert not pinned((6, 8, 10), (0, 1, 2), SPREAD, 6, 5)
