"""How few gave an answer, as far as a mean tells: mean, base and limits together can give the counts of a short scale away.

A reader who knows base, mean and spread knows three sums over the answers. What else could have been answered with the same sums
differs by divided differences over the scale (Milne-Thomson, The Calculus of Finite Differences, 1933, chapter 1): on a scale of three
points by none, so that the counts follow exactly; on a longer scale some answers can be exchanged for others.
"""

from fractions import Fraction
from functools import cache
from itertools import combinations
from math import gcd, lcm, prod
from typing import Any

import numpy as np

from disclosure.linked_tables import Sums


MEAN, SPREAD = 2, 3


def pinned(counts: Any, scores: Any, sums: Sums, smallest: np.ndarray, protection: int) -> Any:
    """Whether some answer's count from 1 to below `smallest` can be placed within less than `protection`, and above 0.

    `counts` is how many gave each answer, `scores` what each is worth, `sums` what is known: MEAN (and base), or SPREAD as well. Two
    exchanges in a row are tried; a count that needs more to change is taken to be found.
    """
    counts = np.asarray(counts, np.int64)
    small = (counts > 0) & (counts < smallest)
    if not small.any():
        return False
    lowest, highest = reach(counts, exchanges(tuple(scores), sums))
    return bool((small & (lowest > 0) & (highest - lowest < protection)).any())


def reach(counts: Any, moves: Any) -> Any:
    """(lowest, highest) count of each answer after one exchange, and another made as often as no count falls below 0."""
    first = np.vstack([counts, counts + moves])
    reached = [first[(first >= 0).all(axis=1)]]
    for move in moves:
        gives = move < 0
        most = (reached[0][:, gives] // -move[gives]).min(axis=1)
        reached.append(reached[0] + most[:, None] * move)
    every = np.vstack(reached)
    return every.min(axis=0), every.max(axis=0)


@cache
def exchanges(scores: Any, sums: Sums) -> Any:
    """Array (exchanges, answers) of whole numbers: the changes of few answers that keep the sums, each also the other way round."""
    exact = [Fraction(str(score)) for score in scores]
    moves = []
    for places in combinations(range(len(exact)), sums + 1):
        weights = [1 / prod(exact[place] - exact[other] for other in places if other != place) for place in places]
        whole = [int(weight * lcm(*(other.denominator for other in weights))) for weight in weights]
        move = np.zeros(len(exact), np.int64)
        move[list(places)] = np.array(whole) // gcd(*whole)
        moves += [move, -move]
    return np.array(moves, np.int64).reshape(-1, len(exact))
