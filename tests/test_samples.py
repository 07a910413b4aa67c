"""The invented samples: the same every time, small, marked, loadable, and enough to fill each framework."""

import csv

import pyarrow.parquet as pq
import pytest

import catalogue as definitions
from ingest import ReadingOptions, load
from loaders import LOADERS
from samples.__main__ import write


SAMPLES = definitions.DATA / "samples"
FILES = sorted(SAMPLES.glob("*.csv"))
MEGABYTE = 1_000_000
EXPECTED = ("has no row between", "is of fewer than", "a change that no other place here has made")


@pytest.fixture(scope="module")
def known():
    return definitions.catalogue()


@pytest.fixture(scope="module")
def facts(known, tmp_path_factory):
    """{file name: its facts}, each file loaded without a fault or a warning."""
    found = {}
    for path in FILES:
        into = tmp_path_factory.mktemp("facts") / "facts.parquet"
        done = load(path, ReadingOptions(), known, LOADERS, into)
        assert done.path == into, path.name
        # A year that a district did not hand in is among what the samples show; here they are not loaded as invented.
        assert [one.message for one in done.problems if not any(words in one.message for words in EXPECTED)] == [], path.name
        found[path.name] = pq.read_table(into).to_pandas()
    return found


def test_writing_them_again_gives_the_same_bytes(tmp_path):
    write(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {path.name: path.read_bytes() for path in FILES}


def test_they_are_small_and_say_that_they_are_invented():
    assert sum(path.stat().st_size for path in FILES) < 4 * MEGABYTE
    for path in FILES:
        assert path.name.startswith("invented_")
        assert path.stat().st_size < 1.5 * MEGABYTE
        with path.open(encoding="utf-8", newline="") as file:
            notes = {row.get("note", row.get("Note", "")) for row in csv.DictReader(file)}
        assert all(note.startswith("Invented sample") for note in notes) or "send" in path.name


def test_the_survey_has_899_responses(facts):
    survey = facts["invented_survey_2023.csv"]
    assert survey.denominator.max() <= 899
    with (SAMPLES / "invented_survey_2023.csv").open(encoding="utf-8", newline="") as file:
        assert len({row["ID"] for row in csv.DictReader(file)}) == 899


def test_each_framework_is_nearly_full_and_one_place_at_least_is_owed(facts, known):
    held = {pair for table in facts.values() for pair in zip(table.indicator, table.area)}
    owed = 0
    for framework in known.frameworks.values():
        placed = {place.indicator for _, place in framework.places}
        there = {name for name in placed if (name, framework.area) in held}
        assert len(there) >= 0.8 * len(placed), framework.id
        owed += len(placed - there)
    assert owed


def test_the_districts_of_a_county_add_up_to_it(facts, known):
    kpis = facts["invented_kpis.csv"]
    kpis = kpis[(kpis.breakdown == "all") & kpis.numerator.notna()]
    districts = {area.code for area in known.areas.children("E10000034")}
    keys = ["indicator", "period", "period_type"]
    sums = kpis[kpis.area.isin(districts)].groupby(keys)[["numerator", "denominator"]].sum(min_count=6)
    county = kpis[kpis.area == "E10000034"].set_index(keys)[["numerator", "denominator"]].loc[sums.index]
    assert len(sums) > 200
    assert county.equals(sums)


def test_categories_of_children_add_up_to_all_of_them(facts):
    kpis = facts["invented_kpis.csv"].dropna(subset="numerator")
    keys = ["indicator", "area", "period", "period_type"]
    everyone = kpis[kpis.breakdown == "all"].set_index(keys).numerator
    for breakdown in ("sex", "ethnicity", "special educational needs", "deprivation"):
        sums = kpis[kpis.breakdown == breakdown].groupby(keys).numerator.sum()
        assert len(sums)
        assert (everyone.loc[sums.index] == sums).all()


def test_there_are_small_cells_gaps_symbols_a_break_and_targets(facts):
    kpis, send = facts["invented_kpis.csv"], facts["invented_send.csv"]
    assert ((kpis.numerator > 0) & (kpis.numerator < 6)).any()
    assert {"c", "x", "z"} >= set(send.symbol.dropna()) >= {"c"}
    assert (kpis.symbol == "x").any()
    assert kpis.note.str.contains("not to be compared").any()
    assert kpis[kpis.target.notna() & kpis.numerator.isna()].area.nunique() == 2
