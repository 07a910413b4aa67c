"""Builds finished files for the audit by plain SQL, with nothing of the project in them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

import duckdb


@dataclass(frozen=True)
class Thresholds:
    """A policy as the audit takes it."""

    count: int = 6
    denominator: int = 10
    protection: int = 5
    zero_is_safe: bool = True


POLICY = Thresholds()
SCHEMA = """
    CREATE TABLE safe (
        indicator VARCHAR, area VARCHAR, breakdown VARCHAR, category VARCHAR, period VARCHAR, period_type VARCHAR, starts DATE, ends DATE,
        numerator DOUBLE, denominator DOUBLE, value DOUBLE, lower95 DOUBLE, upper95 DOUBLE, lower998 DOUBLE, upper998 DOUBLE,
        status VARCHAR, symbol VARCHAR, note VARCHAR, invented BOOLEAN, already_published BOOLEAN
    );
    CREATE TABLE definitions (
        indicator VARCHAR, method VARCHAR, per DOUBLE, decimals INTEGER, base VARCHAR, population VARCHAR, same_children_as VARCHAR,
        smallest INTEGER, part_of VARCHAR, narrows VARCHAR, apart_from VARCHAR, gap_in VARCHAR, gap_by VARCHAR
    );
    CREATE TABLE places (code VARCHAR, name VARCHAR, kind VARCHAR, parent VARCHAR, made_of VARCHAR);
    CREATE TABLE build (id VARCHAR, "at" TIMESTAMP, by_whom VARCHAR, digest VARCHAR);
    INSERT INTO build VALUES ('b1', TIMESTAMP '2026-11-22', 'a test', 'd');
"""
COLUMNS = (
    "indicator", "area", "breakdown", "category", "period", "period_type", "starts", "ends", "numerator", "denominator", "value", "lower95",
    "upper95", "lower998", "upper998", "status", "symbol", "note", "invented", "already_published",
)  # fmt: skip
TYPES = ("VARCHAR",) * 6 + ("DATE",) * 2 + ("DOUBLE",) * 7 + ("VARCHAR",) * 3 + ("BOOLEAN",) * 2
NUMBERS = COLUMNS[8:15]


def span(period):
    """(kind of period, first day, last day) of "2024", "2024 H1", "2024 Q2" or "2024-05"."""
    year = int(period[:4])
    if len(period) == 4:
        return "calendar year", date(year, 1, 1), date(year, 12, 31)
    if "-" in period:
        month = int(period[5:])
        return "month", date(year, month, 1), date(year, month, monthrange(year, month)[1])
    months, kind = (6, "half-year") if "H" in period else (3, "quarter")
    last = months * int(period[-1])
    following = date(year + last // 12, last % 12 + 1, 1)
    return kind, date(year, last - months + 1, 1), following - timedelta(days=1)


def row(numerator=None, denominator=None, *, indicator="share", area="E1", breakdown="all", category="all", period="2024", **more):
    """One shown row; its value follows from count and base where both are given. Any column may be given by name."""
    kind, starts, ends = span(period) if period[:4].isdigit() else ("", None, None)
    made = dict.fromkeys(COLUMNS) | {
        "indicator": indicator, "area": area, "breakdown": breakdown, "category": category, "period": period, "period_type": kind,
        "starts": starts, "ends": ends, "numerator": numerator, "denominator": denominator, "status": "shown", "invented": False,
        "already_published": False,
    }  # fmt: skip
    if numerator is not None and denominator:
        made["value"] = 100 * numerator / denominator
    return made | more


def hidden(*numbers, **labels):
    """A row of the same labels with nothing in it; the numbers that are hidden may be written beside it for the reader's sake."""
    return row(**labels) | {"status": "hidden", "symbol": "c"}


def hide(made):
    """The row as it is once it is hidden."""
    return made | dict.fromkeys(NUMBERS) | {"note": None, "status": "hidden", "symbol": "c"}


def define(
    indicator="share", method="proportion", per=100.0, decimals=1, base=None, population=None, same_children_as=None, smallest=6, **wider
):
    """One row of definitions; `wider` names the indicator that it is a `part_of`, that it `narrows`, is `apart_from`, or compares groups of."""
    others = tuple(wider.get(name) for name in ("part_of", "narrows", "apart_from", "gap_in", "gap_by"))
    return indicator, method, per, decimals, base, population, same_children_as, smallest, *others


AREAS = (("E1", "Alton", "unitary", None),)
SHARE = (define(),)


def write(path, rows, definitions=SHARE, places=AREAS):
    """Write a finished file; the path."""
    with duckdb.connect(str(path)) as db:
        db.execute(SCHEMA)
        insert(db, rows)
        db.executemany("INSERT INTO definitions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", definitions)
        db.executemany("INSERT INTO places VALUES (?, ?, ?, ?, ?)", [(*place, None)[:5] for place in places])
    return path


def insert(db, rows):
    """Add rows to `safe`."""
    rows = list(rows)
    lists = [[made[name] for made in rows] for name in COLUMNS]
    db.execute("INSERT INTO safe SELECT " + ", ".join(f"unnest(?::{kind}[])" for kind in TYPES), lists)


def change(path, *statements):
    """Run statements on a finished file: this is how a fault is planted; the path."""
    with duckdb.connect(str(path)) as db:
        for statement in statements:
            db.execute(statement)
    return path
