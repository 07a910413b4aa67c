"""Small published tables made at random, and an attacker who shares no code with ours."""

import numpy as np
from scipy.optimize import linprog

from disclosure.linked_tables import LinkedTables, Sums


def tables(seed):
    """(sums, numerator, denominator): areas with a region, periods with a year, one or two breakdowns; all sums hold."""
    random = np.random.default_rng(seed)
    areas, periods = random.integers(2, 5), random.integers(1, 4)
    kinds = [int(random.integers(2, 5)) for _ in range(random.integers(1, 3))]
    n = random.choice([3, 10, 30, 100], (areas, periods, *kinds)) + random.integers(0, 20, (areas, periods, *kinds))
    x = random.binomial(n, random.choice([0.02, 0.1, 0.5, 0.95], n.shape))
    places, times = [*range(areas), "region"], [*range(periods), "year"]
    headings = [("all", 0), *((kind, category) for kind, size in enumerate(kinds) for category in range(size))]
    keys = [(place, time, *heading) for place in places for time in times for heading in headings]
    number = {key: index for index, key in enumerate(keys)}
    totals = [((p, t, "all", 0), [(p, t, k, c) for c in range(size)]) for p in places for t in times for k, size in enumerate(kinds)]
    totals += [(("region", t, *h), [(p, t, *h) for p in range(areas)]) for t in times for h in headings]
    totals += [((p, "year", *h), [(p, t, *h) for t in range(periods)]) for p in places for h in headings if periods > 1]
    values = np.array([[_taken(counts, key) for key in keys] for counts in (x, n)], float)
    return sums((number[total], [number[part] for part in parts]) for total, parts in totals), *values


def _taken(counts, key):
    place, time, kind, category = key
    counts = counts if place == "region" else counts[[place]]
    counts = counts if time == "year" else counts[:, [time]]
    return counts.sum() if kind == "all" else np.take(counts, category, 2 + kind).sum()


def sums(totals):
    """Sums of (total, parts) pairs of cell numbers."""
    rows = [(index, cell, sign) for index, (total, parts) in enumerate(totals) for cell, sign in [(total, 1), *((p, -1) for p in parts)]]
    number, cell, sign = map(np.array, zip(*rows))
    none = np.zeros(number.max() + 1, bool)
    return Sums(number, cell, sign.astype(float), none, none)


def with_bases(sums, count, base, small, protection):
    """LinkedTables of rows that tell a count, a base and the rest: cells 0 to n are the counts, then the bases, then the rests."""
    rows = np.arange(len(count))
    layers = [(sums.sum + layer * sums.count, sums.cell + layer * len(count), sums.sign) for layer in range(3)]
    own = (
        np.repeat(rows, 3) + 3 * sums.count,
        (rows[:, None] + len(count) * np.array([1, 0, 2])).ravel(),
        np.tile([1.0, -1.0, -1.0], len(rows)),
    )
    parts = [*layers, own]
    none, of_rows = np.zeros(3 * sums.count + len(rows), bool), np.arange(3 * sums.count + len(rows)) >= 3 * sums.count
    joined = Sums(*(np.concatenate(column) for column in zip(*parts)), none, of_rows)
    values = np.concatenate([count, base, base - count])
    sensitive = (values > 0) & np.concatenate([count >= 0, base < 10, count >= 0])
    return LinkedTables(
        values, np.where(values >= 1, 1.0, 0.0), sensitive, joined, (np.tile(rows, 3), np.arange(3 * len(rows))), 1 + np.log1p(base), small,
        float(protection),
    )  # fmt: skip


def attacked(sums, numerator, denominator, hidden):
    """Yield (quantity, cell, lowest, highest) for count, rest and base of each hidden cell, one programme for each limit.

    The attacker knows every sum, every number of every shown cell, and that counts and rests are never negative.
    """
    cells = np.flatnonzero(hidden)
    place = {cell: index for index, cell in enumerate(cells)}
    lines, known = np.zeros((2 * sums.count, 2 * len(cells))), np.zeros(2 * sums.count)
    for number, cell, sign in zip(sums.sum, sums.cell, sums.sign):
        for layer, value in enumerate((numerator[cell], denominator[cell] - numerator[cell])):
            row = layer * sums.count + number
            if cell in place:
                lines[row, layer * len(cells) + place[cell]] += sign
            else:
                known[row] -= sign * value
    for quantity, weights in {"count": (1, 0), "rest": (0, 1), "base": (1, 1)}.items():
        for cell in cells:
            aim = np.zeros(2 * len(cells))
            aim[place[cell]], aim[len(cells) + place[cell]] = weights
            least, most = (linprog(turn * aim, A_eq=lines, b_eq=known, method="highs") for turn in (1, -1))
            yield quantity, cell, least.fun, np.inf if most.fun is None else -most.fun
