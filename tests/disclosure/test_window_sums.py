"""Windows that lie on each other: gaps of one are parts of others."""

from disclosure.interval_sums import MOST_WINDOWS, Stretch, Sum, interval_sums, window_sums


FIRST, BOTH, LATER = Stretch(0, 1), Stretch(0, 2), Stretch(1, 3)


def test_a_gap_that_one_window_leaves_is_a_part_of_the_next():
    assert Sum(BOTH, (FIRST, Stretch(1, 2))) in interval_sums([FIRST, BOTH, LATER])
    assert Sum(LATER, (Stretch(1, 2), Stretch(2, 3))) in window_sums([FIRST, BOTH, LATER])


def test_windows_side_by_side_have_no_sums():
    assert window_sums([Stretch(0, 1), Stretch(1, 2)]) == []


def test_many_windows_come_to_an_end():
    windows = [Stretch(start, start + length) for start in range(60) for length in (1, 12)]
    assert len(window_sums(windows)) < 60 * MOST_WINDOWS
