"""The verdicts on a series in an XmR chart: its variation, its assurance against a target, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from metrics.empty_reasons import reasons
from metrics.xmr_limits import LEAST_BASELINE, LEAST_POINTS


if TYPE_CHECKING:
    from metrics.xmr import Options


TOO_FEW = f"Fewer than {LEAST_POINTS} points since the limits were set, or {LEAST_BASELINE} in their baseline, too few for a verdict"


def icons(
    rows: np.ndarray,
    placed: Mapping[str, np.ndarray],
    side: np.ndarray,
    kind: np.ndarray,
    enough: np.ndarray,
    varied: np.ndarray,
    options: Options,
) -> dict[str, np.ndarray]:
    """variation, assurance, missing points and words of each series, by name, from its last point that has a value."""
    present = ~np.isnan(rows)
    if not rows.shape[1]:
        nothing = np.full(len(rows), "none", object)
        words = np.full(len(rows), "No point has a value", object)
        return {"variation": nothing, "assurance": nothing, "missing": np.zeros(len(rows), int), "words": words}
    last = rows.shape[1] - 1 - (np.argmax(present[:, ::-1], axis=1) if options.join_gaps else 0)
    at = (np.arange(len(rows)), last)
    words = reasons(
        (~present.any(axis=1), "No point has a value"),
        (~enough[at] & options.cautious, TOO_FEW),
        (~varied[at], "The values vary too little for limits"),
    )
    return {
        "variation": _variation(kind[at], side[at]),
        "assurance": np.where(varied[at], _assurance(placed["lower"][at], placed["upper"][at], options), "none").astype(object),
        "missing": (~present).sum(axis=1),
        "words": words,
    }


def _variation(kind, side):
    """'improvement high' and the like; common and none have no side."""
    named = np.where(np.isin(kind, ("high", "low")), "neutral", kind)
    sided = np.where(side > 0, " high", " low")
    return np.where(np.isin(kind, ("common", "none")), kind, named.astype(object) + sided.astype(object))


def _assurance(lower, upper, options):
    """A target that is a limit, up to rounding, can be hit or missed."""
    if options.target is None or np.isnan(options.target) or options.better == "neither":
        return np.full(len(lower), "none", object)
    above, below = ("fail", "pass") if options.better == "high" else ("pass", "fail")
    touched = np.isclose(options.target, lower, rtol=1e-12, atol=0) | np.isclose(options.target, upper, rtol=1e-12, atol=0)
    beyond = [np.isnan(lower), ~touched & (options.target > upper), ~touched & (options.target < lower)]
    return np.select(beyond, ["none", above, below], "hit or miss")
