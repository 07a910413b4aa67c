"""The facts of an upload: their columns, their order, and that they appear whole or not at all."""

import sys

import duckdb
import pyarrow.parquet as pq

from ingest.facts import facts_file
from loaders import LOADERS
from tests.ingest.load_extract import known, loaded
from tests.loaders.test_template_rows import HEAD, row


COLUMNS = {
    "indicator": "VARCHAR", "area": "VARCHAR", "period": "VARCHAR", "period_type": "VARCHAR", "starts": "DATE", "ends": "DATE",
    "breakdown": "VARCHAR", "category": "VARCHAR", "numerator": "DOUBLE", "denominator": "DOUBLE", "value": "DOUBLE", "decimals": "TINYINT",
    "lower95": "DOUBLE", "upper95": "DOUBLE", "lower998": "DOUBLE", "upper998": "DOUBLE", "effective": "DOUBLE", "spread": "DOUBLE",
    "symbol": "VARCHAR", "target": "DOUBLE", "note": "VARCHAR", "tally": "VARCHAR", "release": "SMALLINT", "row": "BIGINT",
}  # fmt: skip


def test_facts_have_the_columns_that_publishing_reads(tmp_path):
    done, _ = loaded(tmp_path, HEAD + row())
    described = duckdb.sql(f"describe select * from read_parquet('{done.path}')").fetchall()
    assert {name: kind for name, kind, *_ in described} == COLUMNS
    assert [name for name, *_ in described] == list(COLUMNS)


def test_facts_are_sorted_by_indicator_area_breakdown_category_and_period(tmp_path):
    areas = [area.code for area in known().areas.by_code.values() if area.kind != "joint return"][:200]
    rows = [
        row(indicator, area, f"{month} {year}", split)
        for indicator in ("severe_absence", "persistent_absence")
        for year in range(2024, 2014, -1)
        for month in ("March", "January", "December")
        for area in areas
        for split in (",", "sex,Female", "age,11", "sex,Male")
    ]
    done, _ = loaded(tmp_path, HEAD + "".join(rows))
    table = pq.read_table(done.path, columns=["indicator", "area", "breakdown", "category", "starts"])
    found = list(zip(*(column.to_pylist() for column in table.columns)))
    assert len(found) == len(rows) == 48_000
    assert found == sorted(found)


def test_a_write_that_fails_leaves_nothing(tmp_path, monkeypatch):
    class Full:
        def execute(self, query):
            if query.startswith("copy"):
                (tmp_path / "facts.parquet.part").write_bytes(b"half")
                raise OSError("no space left on device")
            return self

        def fetchall(self):
            return []

        def table(self, name):
            return duckdb.sql("select 1 as value")

    try:
        facts_file.write_facts(Full(), tmp_path / "facts.parquet")
    except OSError:
        assert list(tmp_path.iterdir()) == []
    else:
        raise AssertionError("a full disk was not told")


def test_no_loader_writes_files_of_its_own():
    assert not [name for name, loader in LOADERS.items() if hasattr(sys.modules[loader.facts.__module__], "write")]
