"""Subjects: states that children may be in, and the indicators that count them."""

from typing import NamedTuple


class Measure(NamedTuple):
    """How an indicator counts: children in the states `won` among those in the states `among`, or without a base where that is None.

    `scores` gives the score of each state for a mean, whose base is those who have one; `public` says that readers know which there are.
    """

    indicator: str
    method: str
    per: float
    won: frozenset
    among: frozenset | None = None
    scores: tuple = ()
    public: bool = True


class Subject(NamedTuple):
    """`states` says how many of a hundred children are in each state; `flow` that a year is the sum of its parts; `size` that there are
    about so many children in a place and span."""

    name: str
    states: dict
    measures: tuple
    flow: bool = False
    year: str = "academic"
    size: int = 150


def share(indicator, won, among):
    """A percentage."""
    return Measure(indicator, "proportion", 100, frozenset(won), frozenset(among))


def rate(indicator, per, won, among):
    """So many for every `per` children."""
    return Measure(indicator, "rate", per, frozenset(won), frozenset(among))


def count(indicator, won):
    """A number of children."""
    return Measure(indicator, "count", 1, frozenset(won))


def mean(indicator, scores):
    """The average of scores that no reader knows beforehand."""
    return Measure(indicator, "mean", 1, frozenset(scores), frozenset(scores), tuple((score, int(score)) for score in scores), False)


POINTS = {"8": 10, "27": 20, "44": 35, "58": 25, "75": 10}
ABSENCE = {"none": 74, "often": 22, "severe": 4}
CARE = {"none": 86, "care": 11, "moved": 3}
DAYS = {"none": 85, "away": 15}
PLANS = {"in time": 55, "late": 30, "excused in time": 5, "excused late": 10}
# A reader need not know that nobody has both a plan and support, so there is a state for it that is empty.
PUPILS = {"none": 75, "support": 12, "support for health": 4, "plan": 6, "plan for health": 3, "plan and support": 0}
MISSING = {"none": 88, "missing": 12}

SUBJECTS = (
    Subject(
        "absence", ABSENCE, (share("persistent_absence", {"often", "severe"}, ABSENCE), share("severe_absence", {"severe"}, ABSENCE))
    ),
    Subject(
        "care", CARE,
        (
            count("children_looked_after", {"care", "moved"}), rate("children_looked_after_rate", 10000, {"care", "moved"}, CARE),
            share("looked_after_three_or_more_placements", {"moved"}, {"care", "moved"}), count("children_aged_0_to_17", CARE),
        ),
        year="financial", size=300,
    ),
    Subject(
        "days", DAYS, (count("absent_more_than_10_days_number", {"away"}), share("absent_more_than_10_days_share", {"away"}, DAYS))
    ),
    Subject(
        "plans", PLANS,
        (
            share("ehcp_issued_within_20_weeks", {"in time"}, {"in time", "late"}),
            share("ehcp_issued_within_20_weeks_all", {"in time", "excused in time"}, PLANS),
        ),
        flow=True, size=60,
    ),
    Subject(
        "pupils", PUPILS,
        (
            share("pupils_with_ehcp", {"plan", "plan for health", "plan and support"}, PUPILS),
            share("pupils_with_sen_support", {"support", "support for health", "plan and support"}, PUPILS),
            share("pupils_with_semh", {"support for health", "plan for health"}, PUPILS),
        ),
    ),
    Subject(
        "missing", MISSING,
        (
            count("missing_education_mental_health_number", {"missing"}),
            rate("missing_education_mental_health_rate", 10000, {"missing"}, MISSING),
        ),
        year="financial",
    ),
    Subject("attainment", POINTS, (mean("attainment_8", POINTS),)),
    Subject("referrals", {"referred": 100}, (count("exploitation_referrals", {"referred"}),), flow=True, size=30),
    Subject("early help", {"helped": 100}, (count("early_help_assessments_completed", {"helped"}),), flow=True, size=60),
)  # fmt: skip
