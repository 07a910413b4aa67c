"""More is hidden around a number that follows: exactly the rows that have a circle in common with it, in a file of any size."""

import duckdb
import numpy as np
import pyarrow as pa
import pytest

import publish
from disclosure.audit import Finding
from errors import DisclosureError
from publish.hidden_columns import _of_keys
from publish.published_file import TABLES
from publish.withheld_rows import KEYS, NO_ROWS
from publish.withholding import CIRCLES, _withhold
from tests.publish.building import catalogue_of, extract, fact, indicator, published_rows


ROWS = {"small": 2_000, "over three batches": 400_000}
# What each circle means, said again in another way: by the names that a row and a finding have in common.
MEANINGS = (
    lambda same, headline: same["area"] and same["period"] and same["breakdown"],
    lambda same, headline: same["breakdown"] and (same["area"] or same["period"]),
    lambda same, headline: same["area"] or same["period"] and not headline,
    lambda same, headline: same["area"] or not headline,
    lambda same, headline: True,
)
NAMES = ("indicator", "area", "period", "breakdown")


def place(number):
    """The labels of a row, by its number."""
    return f"i{number % 3}", f"a{number // 3 % 40}", f"p{number // 120 % 9}", ("all", "sex", "age")[number // 1080 % 3]


def write(path, rows):
    """A file of rows that are all shown, of which every seventh is published already."""
    with duckdb.connect(str(path)) as db:
        db.execute(TABLES)
        db.execute(f"""
            INSERT INTO safe BY NAME SELECT 'i' || n % 3 AS indicator, 'a' || n // 3 % 40 AS area, 'p' || n // 120 % 9 AS period,
                ['all', 'sex', 'age'][1 + n // 1080 % 3] AS breakdown, 'c' AS category, 50.0 AS numerator, 100.0 AS denominator,
                50.0 AS value, 'a note' AS note, 'shown' AS status, n % 7 = 0 AS already_published, n::VARCHAR AS symbol
            FROM range({rows}) r(n)""")
    return path


@pytest.mark.parametrize("circle", range(len(CIRCLES)))
@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_a_circle_hides_what_it_has_in_common_with_a_finding_and_nothing_else(tmp_path, rows, circle):
    chosen = np.random.default_rng(circle).choice(1080, 12, replace=False)
    findings = tuple(Finding("follows exactly", **dict(zip(NAMES, place(int(number))))) for number in chosen if number % 3 < 2)
    path = write(tmp_path / "safe.duckdb", rows)
    kinds = {
        kind: any(
            kind[0] == found.indicator
            and MEANINGS[circle]({name: kind[at] == getattr(found, name) for at, name in enumerate(NAMES)}, kind[3] == "all")
            for found in findings
        )
        for kind in map(place, range(3240))
    }
    expected = {number for number in range(rows) if number % 7 and kinds[place(number)]}
    assert len(_withhold(path, findings, CIRCLES[circle])) == len(expected)
    with duckdb.connect(str(path), read_only=True) as db:
        hidden = db.execute(
            "SELECT count(*), count(coalesce(numerator, denominator, value)), count(note) FROM safe WHERE status = 'hidden'"
        )
        assert hidden.fetchone() == (len(expected), 0, 0)
        shown = {int(number) for (number,) in db.execute("SELECT symbol FROM safe WHERE status = 'shown'").fetchall()}
    assert shown == set(range(rows)) - expected


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_keys_find_the_very_rows_they_were_taken_from(rows):
    """In any batch: a row is known by what it says, never by where it stands."""
    with duckdb.connect() as db:
        db.execute("ATTACH ':memory:' AS work")
        db.execute(f"""
            CREATE TABLE work.results AS SELECT 'i' || n % 3 AS indicator, 'a' || n % 97 AS area, 'sex' AS breakdown, 'c' || n AS category,
                '2023' AS period, 'calendar year' AS period_type, DATE '2023-01-01' AS starts, DATE '2023-12-31' AS ends
            FROM range({rows}) r(n) ORDER BY hash(n)""")
        names = ", ".join(f"{name}::VARCHAR AS {name}" for name in KEYS)
        keys = db.execute(f"SELECT {names}, rowid AS row FROM work.results WHERE hash(category) % 7 = 0 ORDER BY category").fetchnumpy()
        taken = pa.table({name: pa.array(keys[name], pa.string()) for name in KEYS})
        assert len(taken) > rows / 10 and (_of_keys(db, taken) == np.sort(keys["row"])).all()
        assert not len(_of_keys(db, NO_ROWS))


def girls_withheld():
    """What withholding answers, when it is asked the first time and the second: the girls of one year, then nothing."""
    row = {
        "indicator": "share", "area": "E08000025", "breakdown": "sex", "category": "girls", "period": "2023", "period_type": "calendar year",
        "starts": "2023-01-01", "ends": "2023-12-31",
    }  # fmt: skip
    return [pa.table({name: [row[name]] for name in KEYS}), NO_ROWS]


def test_what_is_withheld_gets_complements_of_its_own(tmp_path, monkeypatch):
    facts = [
        fact("share", year=year, breakdown=breakdown, category=category, numerator=count, denominator=2 * count)
        for year in (2022, 2023, 2024)
        for breakdown, category, count in (("all", "all", 200), ("sex", "boys", 90), ("sex", "girls", 110))
    ]
    answers = iter(girls_withheld())
    monkeypatch.setattr(publish, "withhold_what_follows", lambda path, known: next(answers))
    rows = published_rows(tmp_path, [extract(tmp_path / "facts.parquet", facts)], catalogue_of(indicator()))
    hidden = {(row["period"], row["category"]) for row in rows if row["status"] == "hidden"}
    assert ("2023", "girls") in hidden and len(hidden) >= 2 and {period for period, _ in hidden} == {"2023"}


def test_a_round_that_no_hiding_makes_well_leaves_the_one_before(tmp_path, monkeypatch):
    """The first round is well once the girls are withheld; the second, which hides more, is refused: what is published is the first."""
    turns = []

    def once(path, known):
        turns.append(path)
        if len(turns) > 1:
            raise DisclosureError(("a number follows",))
        _withhold(path, (Finding("follows exactly", "share", "E08000025", "2024", "sex"),), CIRCLES[0])
        return girls_withheld()[0]

    monkeypatch.setattr(publish, "withhold_what_follows", once)
    facts = [fact("share", breakdown="sex", category=name, numerator=90, denominator=200) for name in ("boys", "girls")]
    rows = published_rows(tmp_path, [extract(tmp_path / "facts.parquet", facts)], catalogue_of(indicator()))
    assert len(turns) == 2 and [row["status"] for row in rows] == ["hidden", "hidden"]
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("build")) == ["build.duckdb"]


def test_what_is_withheld_for_ever_stays_withheld_and_ends(tmp_path, monkeypatch):
    """A file that is never well as it was written is published as the withholding left it."""
    times = []

    def always(path, known):
        times.append(path)
        return girls_withheld()[0]

    monkeypatch.setattr(publish, "withhold_what_follows", always)
    facts = [fact("share", breakdown="sex", category=name, numerator=90, denominator=200) for name in ("boys", "girls")]
    assert published_rows(tmp_path, [extract(tmp_path / "facts.parquet", facts)], catalogue_of(indicator()))
    assert len(times) == publish.ROUNDS
