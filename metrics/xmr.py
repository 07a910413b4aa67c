"""XmR charts: which points of a series are beyond the variation to be expected of it.

Constants from Wheeler, Understanding Variation, 1993, and Provost and Murray, The Health Care Data Guide, 2011
(2.66 = 3 ÷ 1.128, 3.267 = D₄). NHS England, Making Data Count: a point outside the limits, seven rising or falling,
two of three near a limit, seven on one side of the mean.
"""

from dataclasses import dataclass, replace

import numpy as np

from metrics.benchmark import polarity
from metrics.reasons import reasons


LIMIT, SCREEN = 2.66, 3.267
RUN = 7
LEAST_POINTS, LEAST_BASELINE = 13, 12
RULES = ("", "outside the limits", "seven points rising or falling", "two of three points near a limit", "seven points on one side")
_OUTSIDE, _TREND, _TWO, _SHIFT = np.arange(1, 5, dtype=np.int8)
_KINDS = np.array(["concern", "common", "improvement", "low", "common", "high", "none"], object)
_NONE = 6


@dataclass(frozen=True)
class Options:
    """How a chart is drawn. Whoever sets a baseline or a new set of limits records who, when and why beside it.

    `better` is high, low or neither; `target` a goal or None. `fix_after` rests the limits on the first points only.
    `screen` leaves out moving ranges above 3.267 times their mean, once. `beyond_counts`: in two of three, a point
    beyond the limit counts as one near it. `improvement_wins`: where rules point both ways, improvement is reported.
    `join_gaps`: neighbours of a missing point are compared with each other. `cautious`: no limits from too few points
    or without variation; otherwise they are drawn whatever they rest on.
    """

    better: str = "neither"
    target: float | None = None
    fix_after: int | None = None
    screen: bool = False
    beyond_counts: bool = True
    improvement_wins: bool = True
    join_gaps: bool = True
    cautious: bool = True


NHS_ENGLAND = Options()
NHS_R_PACKAGE = Options(screen=True, beyond_counts=False, improvement_wins=False, join_gaps=False, cautious=False)


@dataclass(frozen=True)
class Chart:
    """For each point (arrays of the values' shape): limits as calculated, the `rule` it meets (index of RULES, 0 none),
    its `side` (1 high or rising, −1 low or falling) and `kind`: improvement, concern, high, low, common or none.

    For each series: `variation`, the kind and side of its last point ('improvement high', 'common', 'none'),
    `assurance` against the target ('pass', 'fail', 'hit or miss', 'none'), how many points are `missing`, and in
    `words` why there is no verdict (else empty).
    """

    mean: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    near_lower: np.ndarray
    near_upper: np.ndarray
    rule: np.ndarray
    side: np.ndarray
    kind: np.ndarray
    variation: object
    assurance: object
    missing: object
    words: object


@np.errstate(all="ignore")
def xmr(values, segments=None, options=NHS_ENGLAND):
    """The Chart of values in order of date: one series (points,), or many at once (series, points). NaN is no value.

    `segments` numbers the stretches between new sets of limits (see `segments`), in the shape of `values`. No rule
    runs across a new set. Limits are not held to a scale: use `for_display` before drawing them. Nothing is raised.
    """
    values = np.asarray(values, float)
    rows = np.atleast_2d(values)
    stretches = np.zeros(rows.shape, int) if segments is None else np.broadcast_to(segments, rows.shape)
    chart = _charted(rows, stretches, options)
    return chart if values.ndim == 2 else Chart(**{name: part[0] for name, part in vars(chart).items()})


def segments(dates, starts):
    """(numbers of the stretches, words) for points at `dates` when new limits begin at each of `starts`.

    A start that is not the date of a point, or that is the first point, begins nothing; the words say which.
    """
    dates, starts = np.asarray(dates, "datetime64[D]"), np.asarray(starts, "datetime64[D]")
    begins = np.isin(dates, starts)
    unused = starts[~np.isin(starts, dates[1:])]
    words = f"No new limits begin on {', '.join(map(str, unused))}: there is no earlier point, or none of that date" if len(unused) else ""
    return np.cumsum(begins), words


def for_display(chart, least=-np.inf, most=np.inf):
    """The Chart with its limits held to the ends of the scale. The verdicts stay those of the limits as calculated."""
    held = ("mean", "lower", "upper", "near_lower", "near_upper")
    return replace(chart, **{name: np.clip(getattr(chart, name), least, most) for name in held})


def _charted(rows, stretches, options):
    rows = np.where(np.isfinite(rows), rows, np.nan)
    present = ~np.isnan(rows) if options.join_gaps else np.ones(rows.shape, bool)
    y = rows[present]
    group = _numbered(np.nonzero(present)[0], stretches[present])
    mean, reach, enough, varied = _limits(y, group, options)
    shown = enough & varied if options.cautious else np.ones(len(y), bool)
    mean, reach = np.where(shown, mean, np.nan), np.where(shown, reach, np.nan)
    rule, side = _rules(y, group, mean, reach, options)
    offsets = {"mean": 0, "lower": -1, "upper": 1, "near_lower": -2 / 3, "near_upper": 2 / 3}
    placed = {name: _placed(mean + part * reach if part else mean, present, np.nan) for name, part in offsets.items()}
    kind = _KINDS[_placed(np.where(shown & ~np.isnan(y), _towards(side, options.better), _NONE), present, _NONE)]
    rule, side = _placed(rule, present, 0), _placed(side, present, 0)
    judged = [_placed(part, present, False) for part in (enough, varied)]
    return Chart(rule=rule, side=side, kind=kind, **placed, **_series(rows, placed, side, kind, *judged, options))


def _numbered(*keys):
    """Groups numbered from 0: a new one wherever any of the keys changes."""
    return np.cumsum(_changes(*keys)) - 1


def _changes(*keys):
    """True wherever any of the keys differs from the one before, and for the first."""
    changes = np.ones(len(keys[0]), bool)
    changes[1:] = keys[0][1:] != keys[0][:-1]
    for key in keys[1:]:
        changes[1:] |= key[1:] != key[:-1]
    return changes


def _limits(y, group, options):
    """(mean, distance to the limits, enough points?, any variation?) of each point's group."""
    if not len(y):
        return y, y, np.zeros(0, bool), np.zeros(0, bool)
    starts = np.flatnonzero(_changes(group))
    place = np.arange(len(y)) - starts[group]
    known = ~np.isnan(y)
    resting = known & (place < options.fix_after) if options.fix_after else known
    mean = _means(y, resting, starts)[group]
    # Corrected once, so that equal values have that very mean.
    mean += _means(y - mean, resting, starts)[group]
    ranges = np.abs(np.diff(y, prepend=np.nan))
    moving = resting & (place > 0) & ~np.isnan(ranges)
    average = _means(ranges, moving, starts)
    if options.screen:
        average = _means(ranges, moving & (ranges < (SCREEN * average)[group]), starts)
    points, baseline = (np.add.reduceat(part, starts, dtype=int) for part in (known, resting))
    enough = (points >= LEAST_POINTS) & (baseline >= LEAST_BASELINE)
    return mean, (LIMIT * average)[group], enough[group], (average > 0)[group]


def _means(y, used, starts):
    """The mean of the points used in each group."""
    return np.add.reduceat(np.where(used, y, 0), starts) / np.add.reduceat(used, starts, dtype=float)


def _rules(y, group, mean, reach, options):
    """(rule met, side) of each point, the first of the four rules that holds."""
    above = _sign(y, mean)
    outside = (y > mean + reach) | (y < mean - reach)
    near = ~outside & ((y > mean + 2 / 3 * reach) | (y < mean - 2 / 3 * reach))
    two = near & _two_of_three(near | outside if options.beyond_counts else near, above, group)
    shift = (_run_lengths(above, group) >= RUN) & (above != 0)
    trend = np.where(np.isnan(mean), 0, _trends(y, group))
    other = np.where(outside, _OUTSIDE, np.where(two, _TWO, np.where(shift, _SHIFT, 0)))
    rule = np.where((trend != 0) & ~outside, _TREND, other)
    if options.improvement_wins and options.better != "neither":
        conflict = (trend == -above) & (trend != 0) & (other != 0)
        rule = np.where(conflict, np.where(trend == polarity(options.better), _TREND, other), rule)
    return rule, np.where(rule == 0, 0, np.where(rule == _TREND, trend, above))


def _sign(y, other):
    """1 above, −1 below, and 0 where equal or missing."""
    return (y > other).astype(np.int8) - (y < other).astype(np.int8)


def _two_of_three(counted, above, group):
    """Is the point in any three in a row on one side of the mean, of which two count as near its limit?"""
    three = np.zeros(len(above), bool)
    if len(above) >= 3:
        side = (above[:-2] == above[1:-1]) & (above[1:-1] == above[2:]) & (above[2:] != 0) & (group[:-2] == group[2:])
        first, second, third = counted[:-2], counted[1:-1], counted[2:]
        window = side & ((first & second) | (first & third) | (second & third))
        for offset in range(3):
            three[offset : offset + len(window)] |= window
    return three


def _trends(y, group):
    """1 or −1 for each point of seven or more that all rise or all fall; a turning point takes the later direction."""
    step = np.zeros(len(y), np.int8)
    step[1:] = np.where(group[1:] == group[:-1], _sign(y[1:], y[:-1]), 0)
    step[_run_lengths(step, group) < RUN - 1] = 0
    following = np.append(step[1:], np.int8(0))[: len(step)]
    return np.where(following != 0, following, step)


def _run_lengths(sign, group):
    """How many points in a row share each point's sign and group."""
    lengths = np.diff(np.flatnonzero(_changes(sign, group)), append=len(sign))
    return np.repeat(lengths, lengths)


def _placed(part, present, missing):
    """The part of the points present, in the shape of all points."""
    if present.all():
        return np.asarray(part).reshape(present.shape)
    whole = np.full(present.shape, missing, np.asarray(part).dtype)
    whole[present] = part
    return whole


def _towards(side, better):
    """Index into _KINDS: sides turned towards what is better, or high and low where neither is."""
    return side * polarity(better) + 1 if better != "neither" else side + 4


def _series(rows, placed, side, kind, enough, varied, options):
    """Variation, assurance, missing points and words of each series, from its last point that has a value."""
    present = ~np.isnan(rows)
    if not rows.shape[1]:
        empty = np.full(len(rows), "none", object)
        return {
            "variation": empty,
            "assurance": empty,
            "missing": np.zeros(len(rows), int),
            "words": np.full(len(rows), "No point has a value", object),
        }
    last = rows.shape[1] - 1 - np.argmax(present[:, ::-1], axis=1) if options.join_gaps else np.full(len(rows), rows.shape[1] - 1)
    at = (np.arange(len(rows)), last)
    words = reasons(
        (~present.any(axis=1), "No point has a value"),
        (~enough[at] & options.cautious, f"Fewer than {LEAST_POINTS} points since the limits were set, too few for a verdict"),
        (~varied[at], "The values vary too little for limits"),
    )
    return {
        "variation": _variation(kind[at], side[at], options.better),
        "assurance": np.where(varied[at], _assurance(placed["lower"][at], placed["upper"][at], options), "none").astype(object),
        "missing": (~present).sum(axis=1),
        "words": words,
    }


def _variation(kind, side, better):
    """'improvement high' and the like; common and none have no side."""
    named = np.where(np.isin(kind, ("high", "low")), "neutral", kind)
    sided = np.where(side > 0, " high", " low")
    return np.where(np.isin(kind, ("common", "none")), kind, named.astype(object) + sided.astype(object))


def _assurance(lower, upper, options):
    """A target that is a limit, up to rounding, can be hit or missed."""
    if options.target is None or options.better == "neither":
        return np.full(len(lower), "none", object)
    above, below = ("fail", "pass") if options.better == "high" else ("pass", "fail")
    touched = np.isclose(options.target, lower, rtol=1e-12, atol=0) | np.isclose(options.target, upper, rtol=1e-12, atol=0)
    beyond = [np.isnan(lower), ~touched & (options.target > upper), ~touched & (options.target < lower)]
    return np.select(beyond, ["none", above, below], "hit or miss")
