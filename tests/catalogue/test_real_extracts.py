"""The columns and rows that definitions name are those of the real extracts, and give one headline for each place and period."""

from pathlib import Path

import duckdb
import pytest

from catalogue import DATA, catalogue


REAL = Path(__file__).resolve().parents[3] / "shared" / "real"
pytestmark = pytest.mark.skipif(not REAL.exists(), reason="the real extracts (../shared/real) are not on this machine")

KNOWN = catalogue(DATA)
SEND = ("timeliness_20_week", "sen2_mi", "caseload", "requests", "sen_needs_all_plans")
FILES = sorted([*REAL.glob("social_care/*.csv"), *REAL.glob("education/*.csv"), *(REAL / f"send/{name}.csv" for name in SEND)])
GRAIN = "time_period, geographic_level, region_code, new_la_code, la_name"


def fed(columns):
    """(indicator id, source) of every layout that a DfE file with these columns feeds."""
    return [
        (one.id, source)
        for one in KNOWN.indicators.values()
        for source in one.sources
        if source.loader == "dfe_tidy" and source.columns <= columns
    ]


def read(db, path):
    """The file as a table of text, also as the view `extract`."""
    db.sql("CREATE OR REPLACE TEMP TABLE extract AS FROM read_csv(?, all_varchar = true)", params=[str(path)])
    return db.table("extract")


def matching(where):
    return " AND ".join(f"\"{column}\" = '{value}'" for column, value in where.items()) or "true"


@pytest.fixture(scope="module")
def db():
    with duckdb.connect() as opened:
        yield opened


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_extract_feeds_an_indicator_of_birmingham_2023(db, path):
    table = read(db, path)
    placed = {place.indicator for _, place in KNOWN.frameworks["birmingham-2023"].places}
    assert {name for name, _ in fed(set(table.columns))} & placed


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_headline_and_category_is_there_once(db, path):
    table = read(db, path)
    for name, source in fed(set(table.columns)):
        counted = "SELECT count(*), count(DISTINCT ({key})) FROM extract WHERE {where}"
        ((rows, keys),) = db.sql(counted.format(key=GRAIN, where=matching(source.where))).fetchall()
        assert rows == keys > 0, (name, source.release)
        for breakdown, split in source.breakdowns.items():
            ((rows, keys),) = db.sql(counted.format(key=f'{GRAIN}, "{split.column}"', where=matching(split.where))).fetchall()
            assert rows == keys > 0, (name, breakdown)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_category_is_named_in_plain_words(db, path):
    table = read(db, path)
    for name, source in fed(set(table.columns)):
        for breakdown, split in source.breakdowns.items():
            found = {cell for (cell,) in table.filter(matching(split.where)).project(f'"{split.column}"').distinct().fetchall()}
            assert found & set(split.categories) if split.only else found <= set(split.categories), (name, breakdown)


def test_the_older_release_has_the_columns_of_the_first():
    """NEET scorecards: the headings that we read are in the scorecards of 2022 and of 2025."""
    for path in REAL.glob("kpi/UD_NEETNK*.csv"):
        headings = set(path.read_text(encoding="utf-8-sig").splitlines()[0].split(","))
        for one in KNOWN.indicators.values():
            for source in one.sources:
                assert source.loader != "neet" or source.columns <= headings, (path.name, one.id)
