"""What the limits of a value say of its base, and of the squares behind a mean."""

from scipy.stats import norm, t


Z = norm.ppf(0.975)
CERTAIN = 0.05


def base_by_limits(known):
    """The base by which a proportion has its Wilson limits, where that is a whole number; else None."""
    line, measure = known.line, known.measure
    if known.weighted or measure.method != "proportion" or None in (line.value, line.lower95, line.upper95):
        return None
    share, middle = line.value / measure.per, (line.lower95 + line.upper95) / 2 / measure.per
    # The middle is (share + z² ÷ 2n) ÷ (1 + z² ÷ n).
    if abs(middle - 0.5) < 1e-6 or abs(share - middle) < 1e-9:
        return None
    base = Z**2 * (0.5 - middle) / (middle - share)
    return round(base) if base > 0.5 and abs(base - round(base)) < CERTAIN else None


def squares_by_limits(line, size):
    """The sum of the squared scores behind a mean with Student's limits, or None."""
    if line.lower95 is None or line.upper95 is None or size < 2:
        return None
    spread = (line.upper95 - line.lower95) / 2 / t.ppf(0.975, size - 1) * size**0.5
    return spread**2 * (size - 1) + size * line.value**2
