"""Small published files and catalogues for the tests of panels, made by hand so that every figure is known."""

from dataclasses import replace
from datetime import date, datetime
from itertools import count

import duckdb

from catalogue import DATA, Catalogue, Framework, Indicator, Outcome, Place, Policy
from catalogue.areas import areas
from catalogue.frameworks import Cycle
from metrics.proportion import wilson
from panels import panel
from publish.published_file import TABLES
from store.published import BuildRow, ExtractRow, Published, SafeRow, TargetRow


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


class Told:
    """Stands for the published file: answers the same questions from rows held in memory, and counts them."""

    def __init__(self, rows, targets=(), loaded=("plans", "entrants")):
        blank = dict.fromkeys(SafeRow._fields)
        self.rows = sorted((SafeRow(**blank | row) for row in rows), key=lambda one: one[:4] + one[6:8])
        self.held, self.loaded, self.asked = [TargetRow(*target) for target in targets], loaded, 0

    def _of(self, condition):
        self.asked += 1
        return [row for row in self.rows if condition(row)]

    def headlines(self, indicators, areas):
        return self._of(lambda row: row.indicator in indicators and row.area in areas and row.breakdown == "all")

    def pairs(self, wanted):
        asked = set(wanted)
        return (
            self._of(lambda row: row.breakdown == "all" and row.status == "shown" and (row.indicator, row.starts, row.ends) in asked)
            if asked
            else []
        )

    def series(self, indicator, area, breakdown="all"):
        return self._of(lambda row: row[:3] == (indicator, area, breakdown))

    def breakdowns(self, indicator, area):
        return sorted({row.breakdown for row in self._of(lambda row: row[:2] == (indicator, area))} - {"all", "answer"})

    def targets(self, indicators, area):
        return [target for target in self.held if target.indicator in indicators and target.area == area]

    def extracts(self):
        return [ExtractRow(name, "abc", "plans.csv", "dfe_tidy", datetime(2025, 11, 14), date(2024, 12, 31), False) for name in self.loaded]

    def build(self):
        return BuildRow("b1", datetime(2025, 11, 15), "local user", "digest")


def quoted(name):
    return f'"{name}"'


def published_file(folder, told):
    """The same rows as a real published file."""
    path = folder / "build.duckdb"
    with duckdb.connect(str(path)) as db:
        db.execute(TABLES)
        for table, rows in (("safe", told.rows), ("targets", told.held), ("extracts", told.extracts()), ("build", [told.build()])):
            if rows:
                db.executemany(
                    f"INSERT INTO {table} ({', '.join(map(quoted, rows[0]._fields))}) VALUES ({', '.join('?' * len(rows[0]))})", rows
                )
    return Published(path)


def shown(rows, indicator=PLANS, area=BIRMINGHAM, targets=(), frameworks=(), breakdown="all", loaded=("plans", "entrants")):
    """The Panel of one indicator from these rows."""
    return panel(Told(rows, targets, loaded), catalogue(indicator, frameworks=frameworks), indicator.id, area, breakdown)
