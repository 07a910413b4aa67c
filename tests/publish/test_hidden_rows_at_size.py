"""A row is hidden in a file of any size: the published file is read back row by row, over several record batches of it."""

from datetime import datetime

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from publish import Input, publish
from tests.publish.building import SCHEMA, catalogue_of, indicator


# DuckDB hands rows over in batches of 122,880 and we ask for at most 500,000 at once, so these sizes meet one batch and several.
SIZES = (50_000, 302_400, 620_000)


def many_facts(path, rows, small):
    """A facts file of `rows` monthly figures "900 of 2,000", of which those at the places in `small` are "3 of 100"."""
    place = np.arange(rows)
    areas, months = np.array([f"E0800{number:04d}" for number in range(rows // 120 + 1)]), place % 120
    first = np.arange("2010-01", "2020-01", dtype="datetime64[M]")
    given = {
        "indicator": ["share"] * rows,
        "area": areas[place // 120],
        "period": np.array([str(month) for month in first])[months],
        "period_type": ["month"] * rows,
        "starts": first.astype("datetime64[D]")[months],
        "ends": ((first + 1).astype("datetime64[D]") - 1)[months],
        "breakdown": ["all"] * rows,
        "category": ["all"] * rows,
        "numerator": np.where(small, 3.0, 900.0),
        "denominator": np.where(small, 100.0, 2000.0),
        "release": np.zeros(rows, int),
        "row": place + 2,
    }
    columns = [pa.array(given[field.name], field.type) if field.name in given else pa.nulls(rows, field.type) for field in SCHEMA]
    pq.write_table(pa.table(columns, schema=SCHEMA), path)


@pytest.mark.parametrize("rows", SIZES)
def test_every_small_number_is_hidden_and_no_other(tmp_path, rows):
    small = np.random.default_rng(rows).random(rows) < 0.01
    many_facts(tmp_path / "facts.parquet", rows, small)
    facts = Input(tmp_path / "facts.parquet", "facts", "facts.csv", "template", False, False, 1, datetime(2026, 11, 1))
    publish([facts], catalogue_of(indicator()), tmp_path / "build.duckdb", "a test", "b1", datetime(2026, 11, 22))
    with duckdb.connect(str(tmp_path / "build.duckdb"), read_only=True) as db:
        found = db.execute(f"""
            SELECT count(*), count(*) FILTER (status = 'hidden'), count(*) FILTER (status = 'shown' AND safe.numerator < 6),
                count(*) FILTER (status = 'hidden' AND safe.numerator IS NOT NULL),
                count(*) FILTER ((status = 'hidden') <> coalesce(given.numerator = 3, false))
            FROM safe JOIN read_parquet('{tmp_path}/facts.parquet') AS given USING (indicator, area, starts)
        """).fetchone()
    assert found == (rows, small.sum(), 0, 0, 0)
