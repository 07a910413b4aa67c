"""XmR charts: which points of a series are beyond the variation to be expected of it.

Wheeler DJ, Understanding Variation, 1993. Provost LP, Murray SK, The Health Care Data Guide, 2011. NHS England, Making
Data Count. `xmr_limits` draws the limits, `xmr_rules` has the four rules and `xmr_icons` the verdicts on a series.
"""

from dataclasses import dataclass, replace

import numpy as np

from metrics.arrays import Numbers
from metrics.benchmark import polarity
from metrics.xmr_icons import icons
from metrics.xmr_limits import LEAST_POINTS, limits, numbered
from metrics.xmr_rules import RULES, rules


__all__ = ["LEAST_POINTS", "NHS_ENGLAND", "NHS_R_PACKAGE", "RULES", "Chart", "Options", "for_display", "segments", "xmr"]

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
def xmr(values: Numbers, segments: Numbers = None, options: Options = NHS_ENGLAND) -> Chart:
    """The Chart of values in order of date: one series (points,), or many at once (series, points). NaN is no value.

    `segments` numbers the stretches between new sets of limits (see `segments`), in the shape of `values`. No rule
    runs across a new set. Limits are not held to a scale: use `for_display` before drawing them. Nothing is raised.
    """
    values = np.asarray(values, float)
    rows = np.atleast_2d(values)
    stretches = np.zeros(rows.shape, int) if segments is None else np.broadcast_to(segments, rows.shape)
    chart = _charted(rows, stretches, options)
    return chart if values.ndim == 2 else Chart(**{name: part[0] for name, part in vars(chart).items()})


def segments(dates: Numbers, starts: Numbers) -> tuple[np.ndarray, str]:
    """(numbers of the stretches, words) for points at `dates` when new limits begin at each of `starts`.

    A start that is not the date of a point, or that is the first point, begins nothing; the words say which.
    """
    dates, starts = np.asarray(dates, "datetime64[D]"), np.asarray(starts, "datetime64[D]")
    begins = np.isin(dates, starts)
    unused = starts[~np.isin(starts, dates[1:])]
    words = f"No new limits begin on {', '.join(map(str, unused))}: there is no earlier point, or none of that date" if len(unused) else ""
    return np.cumsum(begins), words


def for_display(chart: Chart, least: float = -np.inf, most: float = np.inf) -> Chart:
    """The Chart with its limits held to the ends of the scale. The verdicts stay those of the limits as calculated."""
    bounded = ("mean", "lower", "upper", "near_lower", "near_upper")
    return replace(chart, **{name: np.clip(getattr(chart, name), least, most) for name in bounded})


def _charted(rows, stretches, options):
    rows = np.where(np.isfinite(rows), rows, np.nan)
    present = ~np.isnan(rows) if options.join_gaps else np.ones(rows.shape, bool)
    y = rows[present]
    group = numbered(np.nonzero(present)[0], stretches[present])
    mean, reach, enough, varied = limits(y, group, options)
    shown = enough & varied if options.cautious else np.ones(len(y), bool)
    mean, reach = np.where(shown, mean, np.nan), np.where(shown, reach, np.nan)
    rule, side = rules(y, group, mean, reach, options)
    offsets = {"mean": 0, "lower": -1, "upper": 1, "near_lower": -2 / 3, "near_upper": 2 / 3}
    placed = {name: _placed(mean + part * reach if part else mean, present, np.nan) for name, part in offsets.items()}
    kind = _KINDS[_placed(np.where(shown & ~np.isnan(y), _towards(side, options.better), _NONE), present, _NONE)]
    rule, side = _placed(rule, present, 0), _placed(side, present, 0)
    judged = [_placed(part, present, False) for part in (enough, varied)]
    return Chart(rule=rule, side=side, kind=kind, **placed, **icons(rows, placed, side, kind, *judged, options))


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
