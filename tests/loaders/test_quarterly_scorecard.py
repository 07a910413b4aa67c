"""Scorecards: this quarter, the last one and the target, of a real one and of small ones."""

from dataclasses import replace

import pandas as pd
import pyarrow.parquet as pq

from catalogue import Source
from ingest import ReadingOptions, load
from loaders import LOADERS
from tests.ingest.load_extract import known, loaded, real


HEADING = "kpi_code,description,note,last_year,last_quarter,this_quarter,target,status_code\n"


def reading(code):
    """The definitions, with one indicator that is read from scorecards under this code."""
    source = Source(loader="scorecard", release="Scorecard", where={"kpi_code": code})
    indicators = dict(known().indicators)
    indicators["early_help_assessments_completed"] = replace(indicators["early_help_assessments_completed"], sources=(source,))
    return replace(known(), indicators=indicators)


def facts_of(folder, path, code):
    done = load(path, ReadingOptions(), reading(code), LOADERS, folder / "facts.parquet")
    return done, done.path and pq.read_table(done.path).to_pandas().set_index("period")


def test_every_indicator_of_a_real_one(tmp_path):
    path = real("kpi/hart_kpi_2014_15_q2.csv")
    place = tmp_path / "birmingham_kpi_2014_15_q2.csv"
    place.write_bytes(path.read_bytes())
    for row in pd.read_csv(path).itertuples():
        done, facts = facts_of(tmp_path, place, row.kpi_code)
        if not done.path:
            assert row.this_quarter < 0, [str(one) for one in done.problems]
            continue
        now, before = facts.loc["2014-15 Q2"], facts.loc["2014-15 Q1"]
        to_come = "yet to be" in row.note
        assert now.value == row.this_quarter or (to_come and now.symbol == "x"), row.kpi_code
        assert before.value == row.last_quarter or (to_come and before.symbol == "x"), row.kpi_code
        assert now.target == row.target
        assert pd.isna(before.target)


def test_the_quarter_before_the_first_is_in_the_year_before(tmp_path):
    path = tmp_path / "worcestershire kpi 2024-25 Q1.csv"
    path.write_text(HEADING + "EH4,Assessments,No notes,90,80,85,100,la\nEH5,Other,No notes,1,2,3,4,lg\n", encoding="utf-8")
    done, facts = facts_of(tmp_path, path, "EH4")
    assert done.loader == "scorecard"
    assert list(facts.sort_index().value) == [80, 85]
    assert set(facts.index) == {"2023-24 Q4", "2024-25 Q1"}
    assert set(facts.area) == {"E10000034"}


def test_a_file_that_does_not_say_its_place_and_quarter(tmp_path):
    done, _ = loaded(tmp_path, HEADING + "EH4,Assessments,No notes,90,80,85,100,la\n", "scores.csv")
    assert "worcestershire_kpi_2024_25_q2.csv" in done.problems[0].message
