"""Builds a published file from a few facts written in a test, through the real publish()."""

from dataclasses import replace
from datetime import date, datetime

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

import catalogue
from publish import Input, publish


SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("indicator", "area", "period", "period_type")),
        ("starts", pa.date32()),
        ("ends", pa.date32()),
        ("breakdown", pa.string()),
        ("category", pa.string()),
        *((name, pa.float64()) for name in ("numerator", "denominator", "value")),
        ("decimals", pa.int8()),
        *((name, pa.float64()) for name in ("lower95", "upper95", "lower998", "upper998", "effective", "spread")),
        ("symbol", pa.string()),
        ("target", pa.float64()),
        ("note", pa.string()),
        ("tally", pa.string()),
        ("release", pa.int16()),
        ("row", pa.int64()),
    ]
)


def fact(indicator, area="E08000025", year=2024, breakdown="all", category="all", **more):
    """One fact of a calendar year."""
    return {
        "indicator": indicator, "area": area, "period": str(year), "period_type": "calendar year", "starts": date(year, 1, 1),
        "ends": date(year, 12, 31), "breakdown": breakdown, "category": category, "release": 0, "row": 2,
    } | more  # fmt: skip


def write_facts(path, facts):
    """A facts file, sorted as a loader leaves it."""
    pq.write_table(pa.Table.from_pylist([{name: one.get(name) for name in SCHEMA.names} for one in facts], SCHEMA), path)
    return path


def extract(path, facts, order=1, controlled=False, invented=False):
    """A publish Input holding these facts."""
    write_facts(path, facts)
    return Input(path, path.stem, f"{path.stem}.csv", "template", controlled, invented, order, datetime(2026, 11, order))


def indicator(id="share", method="proportion", per=100, unit="%", **more):
    """An indicator for tests, of any method."""
    words = dict.fromkeys(("title", "short", "meaning", "matters", "numerator", "source", "owner"), "Words")
    made = catalogue.Indicator(
        id=id, statement="{value} of children", unit=unit, method=method, better="high", kind="outcome", frequency="every year",
        sources=(), denominator="Children", per=per, **words,
    )  # fmt: skip
    return replace(made, **more)


def catalogue_of(*indicators):
    """The real areas and policy with only these indicators."""
    return replace(catalogue.catalogue(), indicators={one.id: one for one in indicators}, frameworks={})


def published_rows(folder, inputs, known):
    """Publish, and return the safe rows as dicts in the file's order."""
    target = folder / "build.duckdb"
    publish(inputs, known, target, "a test", "b1", datetime(2026, 11, 22))
    with duckdb.connect(str(target), read_only=True) as db:
        return db.sql("FROM safe").to_arrow_table().to_pylist()
