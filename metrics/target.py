"""Where an indicator stands on the straight path from its baseline to its target."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from metrics.arrays import Numbers
from metrics.benchmark import polarity


ON, BEHIND, OFF, NONE = "on track", "behind, within chance", "off track", "none"


@dataclass(frozen=True)
class Standing:
    """`expected` on the path, `distance` from it in the unit (above 0 is ahead), and `status`: one of the four words above."""

    expected: object
    distance: object
    status: object


def trajectory(at: Numbers, since: Numbers, baseline: Numbers, by: Numbers, target: Numbers) -> Numbers:
    """The straight path from `baseline` at time `since` to `target` at `by`, at each time of `at` (any one unit of time).

    Before it begins the path is the baseline, and after it ends the target. NaN where it has no length or no baseline.
    """
    at, since, baseline, by, target = (np.asarray(part, float) for part in (at, since, baseline, by, target))
    with np.errstate(all="ignore"):
        done = np.clip((at - since) / np.where(by > since, by - since, np.nan), 0, 1)
        return baseline * (1 - done) + target * done


def standing(value: Numbers, expected: Numbers, better: Sequence[str] | str, lower: Numbers = np.nan, upper: Numbers = np.nan) -> Standing:
    """The Standing of each value against the path: arrays of one shape, `better` high or low (neither gives 'none').

    On track is at the path or beyond it. Off track needs the whole interval short of the path; with an interval that
    reaches it, the value is behind, within chance. Without limits, short of the path is off track.
    """
    value, expected, lower, upper = (np.asarray(part, float) for part in (value, expected, lower, upper))
    sign = polarity(better)
    with np.errstate(invalid="ignore"):
        distance = sign * (value - expected)
        bare = np.isnan(lower) | np.isnan(upper)
        nearest = np.where(bare, value, np.where(sign < 0, lower, upper))
        status = np.select([distance >= 0, sign * (nearest - expected) < 0], [ON, OFF], BEHIND)
    unknown = (sign == 0) | np.isnan(distance)
    return Standing(expected, np.where(unknown, np.nan, distance)[()], np.where(unknown, NONE, status)[()])
