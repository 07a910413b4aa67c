"""Change between two waves of a survey."""

import numpy as np
import pytest

from tests.references.survey import Design, estimate
from tests.references.waves import change


def wave(yes, n):
    return estimate(np.repeat([1.0, 0.0], [yes, n - yes]), Design(np.ones(n)))


@pytest.mark.parametrize(("yes", "verdict"), [(700, "higher"), (520, "no clear change"), (300, "lower")])
def test_the_verdict_follows_the_interval(yes, verdict):
    found = change(wave(yes, 1000), wave(500, 1000))
    assert found.value == pytest.approx(yes / 1000 - 0.5)
    assert found.verdict == verdict
    assert found.lower < found.value < found.upper


def test_from_none_to_all_has_limits_within_100_points():
    found = change(wave(40, 40), wave(0, 40))
    assert found.value == 1
    assert found.lower < 1 == found.upper


def test_a_wave_without_answers_cannot_be_compared():
    found = change(wave(4, 10), estimate([np.nan], Design([1.0])))
    assert found.verdict == "cannot be compared"
    assert np.isnan(found.value)
