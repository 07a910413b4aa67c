"""How far figures usually move, and which move is unusual."""

import numpy as np

from metrics.latest_move import Moves
from metrics.usual_moves import usual_moves


def moved(*changes, error=1.0):
    return Moves(np.array(changes, float), np.full(len(changes), error))


def test_by_chance_alone_only_its_own_limits_count():
    """Changes that vary less than chance would make them leave nothing between areas."""
    known = usual_moves(moved(*([-0.5, 0.5] * 10)))
    assert (known.centre, known.between, known.areas, known.known) == (0.0, 0.0, 20, True)
    assert known.unusual(moved(3.0, 3.2, -3.2)).tolist() == [False, True, True]


def test_where_areas_move_more_than_chance_more_is_needed():
    """Twenty areas by ±5 standard errors: φ = 25, τ² = (20·25 − 19) / (20 − 1) = 25.3; 10 is then usual, 20 is not."""
    known = usual_moves(moved(*([-5, 5] * 10)))
    assert np.isclose(known.ratio, 25) and np.isclose(known.between, (20 * 25 - 19) / 19)
    assert known.unusual(moved(10, 20, -20)).tolist() == [False, True, True]


def test_to_move_as_all_do_is_not_unusual():
    known = usual_moves(moved(*np.linspace(9, 11, 20)))
    assert known.unusual(moved(10, 0, 14)).tolist() == [False, False, True]


def test_an_outlier_does_not_widen_its_own_limits():
    known = usual_moves(moved(*([-0.5, 0.5] * 10), 100))
    assert known.unusual(moved(100)).all()


def test_fewer_than_ten_areas_say_nothing_of_what_is_usual():
    known = usual_moves(moved(*[50] * 9, np.nan))
    assert (known.areas, known.known) == (9, False)
    assert known.unusual(moved(3.0, 3.2)).tolist() == [False, True]


def test_what_cannot_be_tested_is_never_unusual():
    known = usual_moves(moved(*([-0.5, 0.5] * 10)))
    assert not known.unusual(moved(np.nan, error=np.nan)).any()
