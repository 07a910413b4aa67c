"""Months inside a reporting year: April to December lie in the year before."""

from dataclasses import replace

import pyarrow.parquet as pq

from catalogue import Source
from ingest import ReadingOptions, load
from loaders import LOADERS
from loaders.dfe.cin_monthly import YEAR
from tests.ingest.load_extract import known, loaded


PLACE = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,category"
FILE = f"{PLACE},{','.join(YEAR)}\n" + "".join(
    f"2024,Reporting year,Local authority,E92000001,England,E12000005,West Midlands,330,E08000025,Birmingham,{category},"
    + ",".join(str(base + month) for month in range(12))
    + "\n"
    for category, base in (("Referrals", 100), ("Assessments", 500))
)


def test_each_month_stands_in_its_own_year(tmp_path):
    source = Source(loader="cin_monthly", release="Monthly", where={"category": "Referrals"})
    indicators = dict(known().indicators)
    indicators["exploitation_referrals"] = replace(indicators["exploitation_referrals"], sources=(source,))
    path = tmp_path / "monthly.csv"
    path.write_text(FILE, encoding="utf-8")
    done = load(path, ReadingOptions(), replace(known(), indicators=indicators), LOADERS, tmp_path / "facts.parquet")
    assert (done.loader, done.controlled, done.problems) == ("cin_monthly", True, ())
    facts = pq.read_table(done.path).to_pandas().set_index("period")
    assert facts.numerator.to_dict() == {f"{month} {2023 if place < 9 else 2024}": 100 + place for place, month in enumerate(YEAR)}
    assert set(facts.period_type) == {"month"}


def test_a_file_that_no_indicator_reads(tmp_path):
    done, _ = loaded(tmp_path, FILE)
    assert (done.loader, done.path) == ("cin_monthly", None)
    assert "no indicator uses its months" in done.problems[0].message
