"""Questions with several answers."""

import numpy as np
import pytest

from tests.references.multiple import multiple
from tests.references.survey import Design


TICKED = np.array([[1, 1], [1, 0], [0, 1], [0, 0], [0, 0]], bool)
EQUAL = Design(np.ones(5))


def shares(found):
    return [one.value for one in found.options]


def test_the_base_is_who_answered_the_question():
    found = multiple(TICKED, EQUAL)
    assert shares(found) == pytest.approx([2 / 3, 2 / 3])
    assert (found.n, found.none) == (3, 2)
    assert found.ticks == pytest.approx(4 / 3)


def test_none_of_these_may_be_an_answer():
    assert shares(multiple(TICKED, EQUAL, none_counts=True)) == pytest.approx([0.4, 0.4])


def test_who_was_not_shown_the_question_is_in_no_base():
    found = multiple(TICKED, EQUAL, shown=[True, False, True, True, False], none_counts=True)
    assert shares(found) == pytest.approx([1 / 3, 2 / 3])
    assert (found.n, found.none) == (2, 1)


def test_a_group_without_answers_is_empty():
    found = multiple(TICKED, EQUAL, within=[False, False, False, True, True])
    assert np.isnan(found.ticks)
    assert all(one.reason for one in found.options)
