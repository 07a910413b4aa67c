"""What has become of a gap: narrower or wider, in absolute and in relative terms, which need not agree."""

import numpy as np

from metrics.difference import difference
from metrics.inequality import Gap


SAME = 1e-9
KINDS = {-1: "narrowed", 0: "stayed the same", 1: "widened"}


def gap_change(earlier: Gap, latest: Gap) -> tuple[int, int]:
    """(absolute, relative) of two Gaps of single figures: each −1 narrower, 0 the same, 1 wider, NaN where it is unknown.

    The size of a gap is how far it is from 0, or its ratio from 1, on whichever side.
    """
    sizes = [(abs(float(gap.absolute)), _times(float(gap.relative))) for gap in (earlier, latest)]
    return tuple(_turn(before, now) for before, now in zip(*sizes))


def within_chance(earlier: Gap, latest: Gap) -> bool:
    """Whether the change of the absolute gap is no larger than chance alone could make it, going by the Gaps' own limits."""
    figures = [(gap.absolute, gap.absolute_lower, gap.absolute_upper) for gap in (latest, earlier)]
    _, lower, upper = difference(*figures)
    return bool(lower <= 0 <= upper)


def gap_sentence(earlier: Gap, latest: Gap, group: str, other: str, unit: str, since: str, decimals: int = 1) -> str:
    """The change of the gap since a period, in words; an empty text where a gap is unknown.

    `group` and `other` are words ("pupils with a plan", "other pupils"), `unit` is what follows the number (" percentage
    points"). Where the two kinds of gap move apart it says both: a smaller difference may be a larger share of what is left.
    """
    absolute, relative = gap_change(earlier, latest)
    if np.isnan(absolute) or np.isnan(relative):
        return ""
    before, now = (f"{abs(float(gap.absolute)):.{decimals}f}" for gap in (earlier, latest))
    times = [_said(_times(float(gap.relative))) for gap in (earlier, latest)]
    start, end = (
        f"Since {since}, the gap between {group} and {other} has ",
        " The change is within chance." if within_chance(earlier, latest) else "",
    )
    if float(earlier.absolute) * float(latest.absolute) < 0:
        return f"{start}turned round, from {before}{unit} one way to {now}{unit} the other.{end}"
    moved = KINDS[absolute] + (f" from {before} to {now}{unit}" if absolute else f" at {now}{unit}")
    if absolute * relative < 0:
        return f"{start}{moved}, yet {KINDS[relative]} in relative terms: the higher figure was {times[0]} the lower and is now {times[1]}.{end}"
    if not absolute and relative:
        return f"{start}{moved}, but {KINDS[relative]} in relative terms: the higher figure was {times[0]} the lower and is now {times[1]}."
    return f"{start}{moved}.{end if absolute else ''}"


def _times(relative):
    """A ratio as how many times the larger is of the smaller: 0.5 and 2 are both 2."""
    return np.nan if np.isnan(relative) else np.inf if relative == 0 else max(relative, 1 / relative)


def _turn(before, now):
    if np.isnan(before) or np.isnan(now):
        return np.nan
    return 0 if np.isclose(before, now, rtol=SAME, atol=0) else 1 if now > before else -1


def _said(times):
    return "many times" if np.isinf(times) else f"{times:.1f} times"
