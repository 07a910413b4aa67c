"""The one readable file: what it answers, and that nothing else can be reached through it."""

import threading
from datetime import date, datetime

import duckdb
import pytest

from errors import StoreError
from publish.published_file import TABLES
from store.published import Published


ROW = "INSERT INTO safe VALUES (?, ?, ?, ?, ?, 'calendar year', make_date(?, 1, 1), make_date(?, 12, 31), 5, 10, 50, 1, 2, 0, 3, 'shown', NULL, NULL, false, false)"


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "build.duckdb"
    with duckdb.connect(str(made)) as db:
        db.execute(TABLES)
        for area in ("E08000025", "E92000001"):
            for breakdown, category in (("all", "all"), ("sex", "girls"), ("sex", "boys")):
                for year in (2024, 2022, 2023):
                    db.execute(ROW, ["plans", area, breakdown, category, str(year), year, year])
        db.execute(ROW, ["absence", "E92000001", "all", "all", "2024", 2024, 2024])
        db.execute("INSERT INTO targets VALUES ('plans', 'E08000025', '2025', '2025-01-01', '2025-12-31', 60)")
        db.execute("INSERT INTO extracts VALUES ('plans', 'abc', 'plans.csv', 'dfe_tidy', '2026-01-02 03:04:05', '2024-12-31', false)")
        db.execute("INSERT INTO build VALUES ('b1', '2026-01-02 03:04:06', 'steward', 'ff')")
    return made


@pytest.fixture
def published(path):
    made = Published(path)
    yield made
    made.close()


def test_the_same_file_may_be_opened_twice_and_is_locked_both_times(path, published):
    second = Published(path)
    for one in (published, second):
        with pytest.raises(duckdb.InvalidInputException, match="locked"):
            one._ask("SET memory_limit = '2GB'")
    assert second.build() == published.build()
    second.close()


def test_a_series_comes_by_category_oldest_first(published):
    rows = published.series("plans", "E08000025", "sex")
    assert [(row.category, row.period) for row in rows] == [(who, year) for who in ("boys", "girls") for year in ("2022", "2023", "2024")]
    assert rows[0].starts == date(2022, 1, 1) and rows[0].value == 50.0 and rows[0].symbol is None and rows[0].invented is False


def test_what_is_not_there_is_empty_and_no_error(published):
    assert published.series("nothing", "E08000025") == []
    assert published.headlines([], ["E08000025"]) == published.headlines(["plans"], []) == published.targets([], "E08000025") == []


def test_headlines_of_many_indicators_and_areas_come_in_one_answer(published):
    rows = published.headlines(["plans", "absence", "nothing"], ["E08000025", "E92000001"])
    assert [(row.indicator, row.area) for row in rows[::3]] == [("absence", "E92000001"), ("plans", "E08000025"), ("plans", "E92000001")]
    assert {row.breakdown for row in rows} == {"all"} and len(rows) == 7


def test_the_file_tells_what_it_holds(published):
    assert published.breakdowns("plans", "E08000025") == ["sex"]
    assert published.breakdowns("absence", "E92000001") == []
    assert published.indicators() == {"plans"}
    assert published.areas("plans") == {"E08000025", "E92000001"}
    assert len(published.across("plans", "2024", "sex", "girls")) == 2
    assert [row.value for row in published.targets(["plans"], "E08000025")] == [60.0]
    assert published.extracts()[0].loaded_at == datetime(2026, 1, 2, 3, 4, 5)
    assert published.build().id == "b1"


@pytest.mark.parametrize(
    "statement",
    [
        "FROM read_csv('{other}')",
        "FROM read_text('{other}')",
        "ATTACH '{other}' AS other",
        "COPY safe TO '{other}'",
        "EXPORT DATABASE '{other}'",
        "CREATE TABLE more (a INT)",
        "DELETE FROM safe",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET memory_limit = '100GB'",
    ],
)
def test_the_door_is_locked(published, tmp_path, statement):
    other = tmp_path / "uploads.csv"
    other.write_text("secret\n1\n")
    with pytest.raises(duckdb.Error):
        published._ask(statement.format(other=other))
    assert other.read_text() == "secret\n1\n"


def test_many_threads_may_ask_at_once(published):
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.extend(len(published.series("plans", "E08000025")) for _ in range(30))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [3] * 240


def test_a_file_that_is_not_there_or_not_a_build_is_told_plainly(tmp_path):
    (tmp_path / "bad.duckdb").write_bytes(b"x" * 5000)
    for name in ("none.duckdb", "bad.duckdb"):
        with pytest.raises(StoreError, match=name):
            Published(tmp_path / name)


def test_many_threads_may_open_the_same_file_at_once(path):
    opened, broken, together = [], [], threading.Barrier(8)

    def open_it():
        together.wait()
        try:
            opened.append(Published(path))
        except Exception as error:
            broken.append(error)

    for _ in range(10):
        threads = [threading.Thread(target=open_it) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        while opened:
            opened.pop().close()
    assert broken == []
