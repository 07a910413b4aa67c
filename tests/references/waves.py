"""Change between two waves of a survey."""

from dataclasses import dataclass

from metrics.difference import difference
from tests.references.survey import Estimate
from tests.references.survey_limits import limits


@dataclass(frozen=True)
class Change:
    """Latest less earlier share, with its limits; `verdict` is "higher", "lower", "no clear change" or "cannot be compared"."""

    value: float
    lower: float
    upper: float
    verdict: str


def change(latest: Estimate, earlier: Estimate, confidence: float = 0.95) -> Change:
    """The Change from `earlier` to `latest` (Estimates of shares of two independent samples).

    Where the same people answered both, the interval is wider than need be. Equality of a limit with 0 is no change.
    """
    figures = [(one.value, *limits(one, confidence)) for one in (latest, earlier)]
    value, lower, upper = (float(one) for one in difference(*figures))
    if value != value:
        return Change(value, lower, upper, "cannot be compared")
    return Change(value, lower, upper, "higher" if lower > 0 else "lower" if upper < 0 else "no clear change")
