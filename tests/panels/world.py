"""Small published files and catalogues for the tests of panels, made by hand so that every figure is known."""

from dataclasses import replace
from datetime import date, datetime
from itertools import count

import duckdb

from catalogue import DATA, Catalogue, Framework, Indicator, Outcome, Place, Policy
from catalogue.areas import areas
from catalogue.frameworks import Cycle
from metrics.proportion import wilson
from publish.safe import TABLES
from store.published import Published


BIRMINGHAM, ENGLAND, WEST_MIDLANDS = "E08000025", "E92000001", "E12000005"
AREAS = areas(DATA / "areas.csv", DATA / "neighbours.csv", [])
NEAR = [area.code for area in AREAS.neighbours(BIRMINGHAM)]
POLICY = Policy(count=6, denominator=10, protection=5, unreliable=30, zero_is_safe=True, reason="as the sources do")

PLANS = Indicator(
    id="plans",
    title="Education, health and care plans issued within 20 weeks",
    short="Plans within 20 weeks",
    meaning="A plan should follow within 20 weeks of a request.",
    matters="Waiting longer delays help.",
    statement="{value} of new education, health and care plans were issued within 20 weeks",
    unit="%",
    method="proportion",
    numerator="plans issued within 20 weeks",
    denominator="plans issued",
    per=100,
    decimals=1,
    better="high",
    kind="output",
    source="Department for Education, SEN2 return",
    owner="Birmingham City Council",
    frequency="every year",
    sources=(),
    next_expected=date(2026, 6, 30),
)
ENTRANTS = replace(
    PLANS, id="entrants", title="First-time entrants to youth justice", short="First-time entrants", unit="per 100,000", decimals=0,
    statement="{value} children entered youth justice for the first time", method="rate", per=100_000, better="low",
)  # fmt: skip
CYCLE = Cycle("Board", 6, "three days before", "within five days", ())


def catalogue(*indicators, frameworks=()):
    """A Catalogue of these indicators and every real area."""
    return Catalogue(DATA, {one.id: one for one in indicators}, {one.id: one for one in frameworks}, AREAS, POLICY, "digest")


def framework(*placed, targets=(), lenses=(), **more):
    """A framework with one outcome per (title, indicator ids or Places)."""
    outcomes = tuple(
        Outcome(title.lower(), title, f"About {title.lower()}.", tuple(one if isinstance(one, Place) else Place(one) for one in names))
        for title, *names in placed
    )
    known = {
        "comparators": ("England",),
        "since": 2023,
        "until": 2028,
        "words": "A plan.",
        "calls_them": "outcome",
        "calls_many": "outcomes",
    }
    return Framework(
        "plan", "The plan", "Plan", BIRMINGHAM, outcomes=outcomes, cycle=CYCLE, targets=targets, lenses=lenses, **(known | more)
    )


def row(area, year, x=None, n=None, indicator=PLANS, **more):
    """A row of the safe table for a calendar year: shown with Wilson's limits where `x` and `n` are given, else missing."""
    known = {
        "indicator": indicator.id, "area": area, "breakdown": "all", "category": "all", "period": str(year), "period_type": "calendar year",
        "starts": date(int(year), 1, 1), "ends": date(int(year), 12, 31), "status": "missing", "symbol": "x", "invented": False,
    }  # fmt: skip
    if x is not None:
        lower, upper = (float(limit) for limit in wilson(x, n, 0.95, indicator.per))
        known |= {"numerator": x, "denominator": n, "value": x / n * indicator.per, "lower95": lower, "upper95": upper, "status": "shown"}
        known |= {"symbol": None}
    return known | more


def hidden(area, year, **more):
    return row(area, year, status="hidden", symbol="c", **more)


def series(area, *pairs, first=2020, indicator=PLANS, **more):
    """One row a year from `first`: (x, n) pairs, None for a hidden row."""
    years = zip(count(first), pairs)
    return [
        hidden(area, year, indicator=indicator, **more) if pair is None else row(area, year, *pair, indicator=indicator, **more)
        for year, pair in years
    ]


NAMES = (
    "indicator", "area", "breakdown", "category", "period", "period_type", "starts", "ends", "numerator", "denominator", "value", "lower95",
    "upper95", "lower998", "upper998", "status", "symbol", "note", "invented",
)  # fmt: skip


def published(folder, rows, targets=(), loaded=("plans", "entrants")):
    """A Published file with these safe rows and (indicator, area, period, starts, ends, value) targets."""
    path = folder / "build.duckdb"
    with duckdb.connect(str(path)) as db:
        db.execute(TABLES)
        rows = sorted(rows, key=lambda one: [one[name] for name in ("indicator", "area", "breakdown", "category", "starts", "ends")])
        if rows:
            db.executemany(f"INSERT INTO safe VALUES ({', '.join('?' * len(NAMES))})", [[one.get(name) for name in NAMES] for one in rows])
        for target in targets:
            db.execute("INSERT INTO targets VALUES (?, ?, ?, ?, ?, ?)", target)
        for name in loaded:
            extract = [name, "abc", "plans.csv", "dfe_tidy", datetime(2025, 11, 14), date(2024, 12, 31), False]
            db.execute("INSERT INTO extracts VALUES (?, ?, ?, ?, ?, ?, ?)", extract)
        db.execute("INSERT INTO build VALUES ('b1', ?, 'local user', 'digest')", [datetime(2025, 11, 15)])
    return Published(path)
