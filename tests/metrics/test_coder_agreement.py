import numpy as np
import pytest

from metrics.coder_agreement import cohens_kappa, krippendorffs_alpha


NOBODY = float("nan")


def test_kappa_of_a_table_worked_by_hand():
    # 50 grants read by two: 20 both yes, 5 and 10 apart, 15 both no. Observed 0.7, expected 0.5 × 0.6 + 0.5 × 0.4 = 0.5.
    first = [1] * 25 + [0] * 25
    second = [1] * 20 + [0] * 5 + [1] * 10 + [0] * 15
    assert cohens_kappa(first, second) == pytest.approx(0.4)


def test_kappa_below_nought_where_readers_agree_less_than_by_chance():
    assert cohens_kappa([1, 1, 0, 0], [0, 0, 1, 1]) == pytest.approx(-1)


def test_kappa_says_nothing_where_there_is_nothing_to_agree_on():
    assert cohens_kappa([], []) is None
    assert cohens_kappa([1, 1, 1], [1, 1, 1]) is None
    with pytest.raises(ValueError, match="the same answers"):
        cohens_kappa([1], [1, 0])


def test_alpha_of_the_published_example():
    # Krippendorff (2011), section C: four observers, twelve units, five values; alpha for nominal data is 0.743.
    table = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NOBODY, NOBODY, NOBODY],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NOBODY, 3],
        [NOBODY, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NOBODY],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NOBODY],
    ]
    assert krippendorffs_alpha(table) == pytest.approx(0.743, abs=0.0005)


def test_alpha_of_two_readers_worked_by_hand():
    # Krippendorff (2011), section A: two observers, ten units, binary data; alpha is 0.095.
    first, second = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    assert krippendorffs_alpha([first, second]) == pytest.approx(0.095, abs=0.0005)


def test_alpha_leaves_out_what_one_reader_alone_has_read():
    both = [[0, 1, 1, 0], [0, 1, 0, 0]]
    wider = [[0, 1, 1, 0, 1, NOBODY], [0, 1, 0, 0, NOBODY, 0]]
    assert krippendorffs_alpha(wider) == pytest.approx(krippendorffs_alpha(both))


def test_alpha_says_nothing_where_nothing_differs_or_nothing_is_read_twice():
    assert krippendorffs_alpha([[1, NOBODY], [NOBODY, 0]]) is None
    assert krippendorffs_alpha([[1, 1], [1, 1]]) is None


def test_kappa_as_the_reference_package_has_it():
    judged = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")
    draw = np.random.default_rng(7)
    for _ in range(100):
        first, second = draw.integers(0, 3, 40), draw.integers(0, 3, 40)
        assert cohens_kappa(first, second) == pytest.approx(judged.cohen_kappa_score(first, second))
