"""Every shown row by itself: is it under the policy, also where it came as value and base, or as a share to its last decimal?"""

from fractions import Fraction

import numpy as np


COUNT, BASE, LARGEST = 6, 10, 20_000
LAST_DECIMALS = 6


def under_the_policy(lines, measures):
    """(what is wrong, Line) of each shown Line of these measures (by indicator) that the policy hides."""
    for line in lines:
        if line.shown and line.indicator in measures:
            wrong = _wrong(line, measures[line.indicator])
            if wrong:
                yield wrong, line


def not_emptied(lines):
    """Lines that are not shown and hold a number all the same."""
    return [line for line in lines if not line.shown and any(number is not None for number in line[6:11])]


def _wrong(line, measure):
    count, base = line.numerator, line.denominator
    if measure.method == "count":
        return _small("count", line.value if count is None else count, COUNT)
    if measure.method == "mean":
        return _small("base", base, BASE)
    if base is None and count is None and line.value is not None:
        return _alone(line, measure)
    if count is None and line.value is not None:
        return _small("base", base, BASE) or _implied(line, measure)
    rest = base - count if measure.method == "proportion" and None not in (base, count) else None
    return _small("count", count, COUNT) or _small("base", base, BASE) or _small("remainder", rest, COUNT)


def _small(name, number, limit):
    return f"a {name} of {number:g}" if number is not None and 0.5 < number < limit - 0.5 else None


def _implied(line, measure):
    """The whole numbers that value and base leave for the count are all small, or all those for the remainder are."""
    half = 0.5 * 10.0 ** -decimals(line.value)
    low, high = (line.denominator * (line.value + side) / measure.per for side in (-half, half))
    counts = np.arange(np.ceil(low - 1e-9), np.floor(high + 1e-9) + 1)
    for name, numbers in (("count", counts), ("remainder", line.denominator - counts)):
        if len(numbers) and numbers.min() > 0 and numbers.max() < COUNT and (name == "count" or measure.method == "proportion"):
            return f"a {name} of {numbers.min():g} to {numbers.max():g} by value and base"
    return None


def _alone(line, measure):
    if line.breakdown not in ("all", "answer"):
        return "a share or rate of a group without its base"
    terms = lowest_terms(line.value, measure.per)
    if terms is None:
        return None
    rest = terms.denominator - terms.numerator if measure.method == "proportion" else None
    wrong = _small("count", terms.numerator, COUNT) or _small("base", terms.denominator, BASE) or _small("remainder", rest, COUNT)
    return wrong and f"{wrong} by its decimals"


def lowest_terms(value, per):
    """The Fraction that a value with many decimals is, or None for a rounded one or one that is no fraction of few."""
    if decimals(value) < LAST_DECIMALS:
        return None
    share = Fraction(value / per).limit_denominator(LARGEST)
    return share if abs(float(share) * per - value) < 1e-9 * max(value, 1) else None


def decimals(value):
    """How many decimals a number has as it is written shortest."""
    written = repr(float(value))
    return 15 if "e" in written else len(written.partition(".")[2].removesuffix("0"))
