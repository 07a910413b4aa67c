"""The same methods a second time, slow and plain: one figure at a time, from the definition rather than the formula."""

import math
from fractions import Fraction

from scipy import optimize, stats


def z(confidence):
    return stats.norm.ppf((1 + confidence) / 2)


def wilson(x, n, confidence):
    """The two proportions from which x of n lies exactly z standard errors away."""
    share = x / n

    def away(p):
        return (share - p) ** 2 - z(confidence) ** 2 * p * (1 - p) / n

    lower = 0 if x == 0 else optimize.brentq(away, 0, min(share, 1 - 1e-12), xtol=1e-15)
    upper = 1 if x == n else optimize.brentq(away, max(share, 1e-12), 1, xtol=1e-15)
    return lower, upper


def count_limits(x, confidence):
    """Below 10, the means from which x or more, or x or fewer, has half of what is left; from 10 on, Byar."""
    if x >= 10:
        return tuple(m * (1 - 1 / (9 * m) + sign * z(confidence) / (3 * math.sqrt(m))) ** 3 for m, sign in ((x, -1), (x + 1, 1)))
    tail = (1 - confidence) / 2
    lower = 0 if x == 0 else optimize.brentq(lambda m: stats.poisson.sf(x - 1, m) - tail, 0, x + 1, xtol=1e-14)
    return lower, optimize.brentq(lambda m: stats.poisson.cdf(x, m) - tail, x, 100, xtol=1e-13)


def student(values, confidence):
    return stats.t.interval(confidence, len(values) - 1, stats.tmean(values), stats.sem(values))


def dsr(x, n, standard, confidence):
    total = sum(standard)
    value = sum(w * a / b for w, a, b in zip(standard, x, n)) / total
    variance = sum(w * w * a / (b * b) for w, a, b in zip(standard, x, n)) / total**2
    events = sum(x)
    lower, upper = count_limits(events, confidence)
    return value, *(value + math.sqrt(variance / events) * (limit - events) for limit in (lower, upper))


def life_expectancy(deaths, people):
    """Years expected at each age, by walking a cohort of 1 down the ages and back up."""
    ages = [0, 1, *range(5, 95, 5)]
    alive, lived = [1.0], []
    for i, (d, n) in enumerate(zip(deaths, people)):
        rate = d / n
        if i == len(ages) - 1:
            lived.append(alive[i] / rate)
            break
        years, share = ages[i + 1] - ages[i], 0.1 if i == 0 else 0.5
        q = min(years * rate / (1 + years * (1 - share) * rate), 1) if d <= n / years / share else 1
        alive.append(alive[i] * (1 - q))
        lived.append(years * (alive[i + 1] + share * (alive[i] - alive[i + 1])))
    return [sum(lived[i:]) / alive[i] if alive[i] else 0 for i in range(len(ages))]


def slope(points, weights):
    """Least squares in exact fractions: (slope, Σw(t − t̄)²)."""
    t = [Fraction(i) for i in range(1, len(points) + 1)]
    total = sum(weights)
    middle = sum(w * a for w, a in zip(weights, t)) / total
    spread = sum(w * (a - middle) ** 2 for w, a in zip(weights, t))
    return sum(w * (a - middle) * v for w, a, v in zip(weights, t, points)) / spread, spread


def weighted_trend(values, lowers, uppers):
    """(marker, χ²) of five points, the direction checked without each point in turn."""
    values = [Fraction(v) for v in values]
    weights = [1 / ((Fraction(high) - Fraction(low)) / Fraction("3.92")) ** 2 for low, high in zip(lowers, uppers)]
    whole, spread = slope(values, weights)
    without = [slope(values, [0 if i == left else w for i, w in enumerate(weights)])[0] for left in range(5)]
    return _marker(float(whole * whole * spread), whole, without)


def proportion_trend(x, n):
    """(marker, χ²) by Cochran and Armitage: the regression of each person's outcome on time, times the number of people."""
    total, events = sum(n), sum(x)
    p = Fraction(events, total)
    middle = Fraction(sum(t * m for t, m in enumerate(n, 1)), total)
    covariance = sum((t - middle) * (a - m * p) for t, (a, m) in enumerate(zip(x, n), 1))
    spread = sum((t - middle) ** 2 * m for t, m in enumerate(n, 1))
    odds = [math.log(a / (m - a)) for a, m in zip(x, n)]
    without = [float(slope(odds, [float(i != left) for i in range(5)])[0]) for left in range(5)]
    return _marker(float(covariance**2 / (p * (1 - p) * spread)), float(slope(odds, [1.0] * 5)[0]), without)


def _marker(chi2, whole, without):
    steady = all((one >= -1e-12) == (whole >= -1e-12) for one in without)
    if chi2 <= stats.chi2.ppf(0.998, 1) or not steady:
        return "No significant change", chi2
    return ("Increasing" if whole >= -1e-12 else "Decreasing"), chi2


def xmr(values, screen, beyond_counts):
    """(limits, rule of each point) of a series without gaps, a point at a time by the words of the four rules."""
    n = len(values)
    mean = math.fsum(values) / n
    ranges = [abs(b - a) for a, b in zip(values, values[1:])]
    average = math.fsum(ranges) / len(ranges)
    if screen:
        kept = [one for one in ranges if one < 3.267 * average]
        average = math.fsum(kept) / len(kept)
    lower, upper = mean - 2.66 * average, mean + 2.66 * average
    side = [(v > mean) - (v < mean) for v in values]
    outside = [v > upper or v < lower for v in values]
    near = [not out and abs(v - mean) > 2.66 * 2 / 3 * average for v, out in zip(values, outside)]
    counted = [a or (b and beyond_counts) for a, b in zip(near, outside)]

    def in_window(i, width, holds):
        return any(holds(range(s, s + width)) for s in range(max(0, i - width + 1), min(i, n - width) + 1))

    def rising(window):
        steps = {(values[j + 1] > values[j]) - (values[j + 1] < values[j]) for j in list(window)[:-1]}
        return steps in ({1}, {-1})

    def one_side(window):
        return {side[j] for j in window} in ({1}, {-1})

    def rule(i):
        if outside[i]:
            return 1
        if in_window(i, 7, rising):
            return 2
        if near[i] and in_window(i, 3, lambda window: one_side(window) and sum(counted[j] for j in window) >= 2):
            return 3
        return 4 if in_window(i, 7, one_side) else 0

    return (lower, upper), [rule(i) for i in range(n)]


def quantiles(values, k):
    """The quantile of each value, 1 the highest: how many values are higher, against the ideal size of a group."""
    n = len(values)
    ranks = [1 + sum(other > value for other in values) for value in values]
    return [max(1, math.floor((k + 1) - math.ceil(Fraction(n + 1 - rank) / Fraction(n, k)))) for rank in ranks]


def prediction(t, y, at):
    """The 95% prediction interval of a straight line by the definition of its variance."""
    n = len(t)
    line = stats.linregress(t, y)
    middle = sum(t) / n
    left = sum((b - line.intercept - line.slope * a) ** 2 for a, b in zip(t, y)) / (n - 2)
    spread = math.sqrt(left * (1 + 1 / n + (at - middle) ** 2 / sum((a - middle) ** 2 for a in t)))
    return tuple(line.intercept + line.slope * at + sign * stats.t.ppf(0.975, n - 2) * spread for sign in (-1, 1))
