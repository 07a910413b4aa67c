"""The one verdict of direction, over every answer that a trend and a move can give."""

from itertools import product

import pytest

from metrics.direction import DIRECTIONS, direction, judgement


EVERY = list(product((-1, 0, 1, None), (-1, 0, 1), (False, True), ("high", "low", "neither")))


@pytest.mark.parametrize(
    ("trend", "move", "unusual", "better", "found", "kind"),
    [
        (1, 0, False, "high", "getting better", "better"),
        (1, 1, True, "high", "getting better", "better"),
        (1, 0, False, "low", "getting worse", "worse"),
        (-1, 1, False, "low", "turned", "worse"),
        (-1, 1, True, "high", "turned", "better"),
        (0, -1, True, "high", "sharp fall", "worse"),
        (None, 1, True, "high", "sharp rise", "better"),
        (0, -1, False, "high", "no clear trend", "similar"),
        (None, -1, False, "high", "too few years", "none"),
        (1, 0, False, "neither", "moving", "higher"),
        (1, -1, False, "neither", "turned", "lower"),
        (0, -1, True, "neither", "sharp fall", "lower"),
    ],
)
def test_each_verdict(trend, move, unusual, better, found, kind):
    assert (direction(trend, move, unusual, better), judgement(found, trend, move, better)) == (found, kind)


@pytest.mark.parametrize(("trend", "move", "unusual", "better"), EVERY)
def test_no_verdict_contradicts_a_move_beyond_chance(trend, move, unusual, better):
    found = direction(trend, move, unusual, better)
    kind = judgement(found, trend, move, better)
    assert found in DIRECTIONS
    against = {"high": {1: "worse", -1: "better"}, "low": {1: "better", -1: "worse"}, "neither": {1: "lower", -1: "higher"}}
    assert kind != against[better].get(move)
    assert (found == "no clear trend") <= (not (move and unusual))
