"""Panels made by hand, with invented figures, to draw and to test charts and pages without a store."""

from datetime import date, datetime

from catalogue import Area, Indicator
from panels.panel import Aim, Build, Change, Comparator, Neighbour, Panel, Point, Split, Trend, Verdict
from panels.verdicts import Direction


PLACE = Area("E08000025", "Birmingham", "authority", region="E12000005")
NAMES = ("Walsall", "Sandwell", "Wolverhampton", "Nottingham", "Manchester", "Luton", "Bradford", "Derby", "Coventry", "Leicester")
BETTER, WORSE, SIMILAR = Verdict("better", "better"), Verdict("worse", "worse"), Verdict("similar", "similar")
NONE = Verdict("none", "no comparison")


def indicator(**changes):
    """An invented proportion in which higher is better."""
    given = {
        "id": "plans_in_time", "title": "Plans issued within 20 weeks", "short": "Plans in time", "meaning": "How many plans came in time.",
        "matters": "A late plan delays help.", "statement": "{value} of plans were issued within 20 weeks", "unit": "%",
        "method": "proportion", "numerator": "plans in time", "denominator": "plans", "per": 100, "better": "high", "kind": "outcome",
        "source": "An invented return", "owner": "The council", "frequency": "every year", "sources": (),
    }  # fmt: skip
    return Indicator(**{**given, **changes})


def point(year, value, category="all", spread=2.0, status=None):
    """A yearly point with an interval of `spread` to either side; hidden where `value` is None."""
    status = status or ("shown" if value is not None else "hidden")
    low, high = (None, None) if value is None or spread is None else (max(0, value - spread), min(100, value + spread))
    counts = (None, None) if value is None else (round(value * 10), 1000)
    return Point(
        str(year), "calendar year", date(year, 1, 1), date(year, 12, 31), category, *counts, value, low, high, low, high, status,
        None if status == "shown" else "c",
    )  # fmt: skip


def series(values, first=2014, **given):
    return tuple(point(year, value, **given) for year, value in enumerate(values, first))


def comparator(kind, name, values, verdict=SIMILAR, first=2014):
    points = series(values, first, spread=None)
    return Comparator(kind, name, None, points[-1].period, points[-1].value, verdict, points)


def neighbours(values):
    rows = sorted(zip(values, (PLACE.name, *NAMES)), reverse=True)
    return tuple(
        Neighbour(Area(f"E0{rank}", name, "authority"), point(2024, value), rank, name == PLACE.name)
        for rank, (value, name) in enumerate(rows, 1)
    )


def panel(values=(99, 50, 97, 93, 85, 72, 40, 60, 66, 61, 27), **changes):
    """A whole Panel: eleven years, England, region and neighbours, a target and a breakdown by sex."""
    points = series(values)
    given = {
        "indicator": indicator(), "area": PLACE, "breakdown": "all", "build": Build("0001", datetime(2026, 11, 14, 9), "local user"),
        "points": points, "categories": (), "breakdowns": ("sex",),
        "comparators": (
            comparator("country", "England", (64, 59, 59, 65, 60, 60, 58, 60, 49, 50, 46), WORSE),
            comparator("region", "West Midlands", (35, 52, 65, 66, 58, 54, 50, 63, 50, 50, 42), WORSE),
            comparator("neighbours", "Median of statistical neighbours", (55, 57, 60, 60, 56, 55, 52, 59, 51, 49, 44), WORSE),
        ),
        "neighbours": neighbours((27, 31, 40, 44, 51, 52.5, 53, 61, 64, 70, 72)), "rank": 11, "ranked": 11,
        "previous": Change(points[-2], -34, WORSE) if len(points) > 1 else None,
        "baseline": Change(points[0], -72, WORSE) if len(points) > 1 else None,
        "direction": Direction("no clear trend", Verdict("similar", "no clear trend", "last five years"), "none", "none"),
            "trend": Trend(Verdict("similar", "no significant change", "last five years"), "chi-square test for trend", 0.998, 5),
        "target": Aim(60, date(2027, 12, 31), "the partnership's plan", 60.5, -33.5, Verdict("worse", "off track"),
                      ((date(2022, 12, 31), 66.0), (date(2027, 12, 31), 60.0))),
        "title": "Only 27% of plans were issued within 20 weeks, well below England", "words": "Worse than England (46%).",
        "alt": "Line chart of plans issued within 20 weeks, Birmingham, 2014 to 2024.",
        "source_line": "Source: an invented return. Higher is better.", "method_words": "Wilson intervals.", "invented": True,
    }  # fmt: skip
    return Panel(**{**given, **changes})


def split_panel():
    """The same by sex and by a category that is hidden in its last year."""
    groups = {"Girls": (60, 58, 30), "Boys": (62, 60, 25), "Not recorded": (55, None, None)}
    categories = tuple(Split(name, series(values, 2022, category=name)) for name, values in groups.items())
    return panel(breakdown="sex", categories=categories)
