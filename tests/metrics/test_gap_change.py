"""What has become of a gap, in both its kinds."""

import numpy as np
import pytest

from metrics.gap_change import gap_change, gap_sentence, within_chance
from metrics.inequality import gap


def share(first, second, n=10_000):
    return gap(first, n, second, n, per=100)


def said(earlier, latest):
    return gap_sentence(earlier, latest, "boys", "girls", " percentage points", "2021")


WIDE = share(3000, 2000)


@pytest.mark.parametrize(
    ("latest", "change", "words"),
    [
        (share(1600, 800), (-1, 1), "narrowed from 10.0 to 8.0 percentage points, yet widened in relative terms: the higher figure was 1.5 times the lower and is now 2.0 times."),
        (share(6000, 4500), (1, -1), "widened from 10.0 to 15.0 percentage points, yet narrowed in relative terms"),
        (share(2500, 2000), (-1, -1), "narrowed from 10.0 to 5.0 percentage points."),
        (share(4000, 2000), (1, 1), "widened from 10.0 to 20.0 percentage points."),
        (share(1500, 1000), (-1, 0), "narrowed from 10.0 to 5.0 percentage points."),
        (share(2000, 1000), (0, 1), "stayed the same at 10.0 percentage points, but widened in relative terms"),
        (share(3000, 2000), (0, 0), "stayed the same at 10.0 percentage points."),
        (share(2000, 2800), (-1, -1), "turned round, from 10.0 percentage points one way to 8.0 percentage points the other."),
    ],
)  # fmt: skip
def test_both_kinds_of_gap_are_told(latest, change, words):
    assert gap_change(WIDE, latest) == change
    assert said(WIDE, latest).startswith("Since 2021, the gap between boys and girls has " + words)


def test_a_change_that_chance_could_make_is_said_to_be_one():
    assert within_chance(share(30, 20, 100), share(28, 20, 100))
    assert said(share(30, 20, 100), share(28, 20, 100)).endswith(" The change is within chance.")
    assert "chance" not in said(WIDE, share(4000, 2000))


def test_a_gap_from_nothing_is_many_times():
    assert "the higher figure was many times the lower and is now 2.0 times" in said(share(1000, 0), share(3000, 1500))


def test_an_unknown_gap_has_no_sentence():
    unknown = share(np.nan, 5)
    assert np.isnan(gap_change(WIDE, unknown)).all()
    assert said(WIDE, unknown) == ""
