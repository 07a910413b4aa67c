"""Small published tables made at random, and an attacker who shares no code with ours."""

import numpy as np
from scipy.optimize import linprog

from metrics.relations import Relations


def tables(seed):
    """(relations, numerator, denominator): areas with a region, periods with a year, one or two breakdowns; all sums hold."""
    random = np.random.default_rng(seed)
    areas, periods = random.integers(2, 5), random.integers(1, 4)
    kinds = [int(random.integers(2, 5)) for _ in range(random.integers(1, 3))]
    n = random.choice([3, 10, 30, 100], (areas, periods, *kinds)) + random.integers(0, 20, (areas, periods, *kinds))
    x = random.binomial(n, random.choice([0.02, 0.1, 0.5, 0.95], n.shape))
    places, times = [*range(areas), "region"], [*range(periods), "year"]
    headings = [("all", 0), *((kind, category) for kind, size in enumerate(kinds) for category in range(size))]
    keys = [(place, time, *heading) for place in places for time in times for heading in headings]
    number = {key: index for index, key in enumerate(keys)}
    sums = [((p, t, "all", 0), [(p, t, k, c) for c in range(size)]) for p in places for t in times for k, size in enumerate(kinds)]
    sums += [(("region", t, *h), [(p, t, *h) for p in range(areas)]) for t in times for h in headings]
    sums += [((p, "year", *h), [(p, t, *h) for t in range(periods)]) for p in places for h in headings if periods > 1]
    values = np.array([[_taken(one, key) for key in keys] for one in (x, n)], float)
    return relations((number[total], [number[part] for part in parts]) for total, parts in sums), *values


def _taken(counts, key):
    place, time, kind, category = key
    counts = counts if place == "region" else counts[[place]]
    counts = counts if time == "year" else counts[:, [time]]
    return counts.sum() if kind == "all" else np.take(counts, category, 2 + kind).sum()


def relations(sums):
    """Relations of (total, parts) pairs of cell numbers."""
    rows = [(index, cell, sign) for index, (total, parts) in enumerate(sums) for cell, sign in [(total, 1), *((p, -1) for p in parts)]]
    return Relations(*map(np.array, zip(*rows)))


def attacked(relations, numerator, denominator, hidden):
    """Yield (quantity, cell, lowest, highest) for count, rest and base of each hidden cell, one programme for each limit.

    The attacker knows every sum, every number of every shown cell, and that counts and rests are never negative.
    """
    cells = np.flatnonzero(hidden)
    place = {cell: index for index, cell in enumerate(cells)}
    sums, known = np.zeros((2 * relations.count, 2 * len(cells))), np.zeros(2 * relations.count)
    for relation, cell, sign in zip(relations.relation, relations.cell, relations.sign):
        for layer, value in enumerate((numerator[cell], denominator[cell] - numerator[cell])):
            row = layer * relations.count + relation
            if cell in place:
                sums[row, layer * len(cells) + place[cell]] += sign
            else:
                known[row] -= sign * value
    for quantity, weights in {"count": (1, 0), "rest": (0, 1), "base": (1, 1)}.items():
        for cell in cells:
            aim = np.zeros(2 * len(cells))
            aim[place[cell]], aim[len(cells) + place[cell]] = weights
            least, most = (linprog(turn * aim, A_eq=sums, b_eq=known, method="highs") for turn in (1, -1))
            yield quantity, cell, least.fun, np.inf if most.fun is None else -most.fun
