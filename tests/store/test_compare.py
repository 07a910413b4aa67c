"""Two builds side by side."""

import duckdb
import pytest

from publish.published_file import TABLES
from store.compare import Change, changes, same


ROW = """INSERT INTO safe BY NAME SELECT 'plans' AS indicator, ? AS area, ? AS breakdown, ? AS category, ? AS period,
    'calendar year' AS period_type, make_date(?, 1, 1) AS starts, make_date(?, 12, 31) AS ends, ? AS value, ? AS status, false AS invented"""


def build(path, *rows):
    """A published file of (area, category, year, value), all of the indicator 'plans'; a value of None is hidden."""
    with duckdb.connect(str(path)) as db:
        db.execute(TABLES)
        for area, category, year, value in rows:
            breakdown, status = "all" if category == "all" else "sex", "hidden" if value is None else "shown"
            db.execute(ROW, [area, breakdown, category, str(year), year, year, value, status])
    return path


@pytest.fixture
def before(tmp_path):
    return build(
        tmp_path / "before", ("A", "all", 2023, 10.0), ("A", "all", 2024, 11.0), ("B", "all", 2024, 20.0), ("A", "boys", 2024, 5.0)
    )


def test_a_build_is_the_same_as_itself(before, tmp_path):
    assert same(before, before)
    assert changes(before, before) == ()


def test_new_changed_gone_and_newly_hidden_rows_are_counted(before, tmp_path):
    after = build(
        tmp_path / "after", ("A", "all", 2023, 10.0), ("A", "all", 2024, 11.5), ("A", "all", 2025, 12.0), ("A", "boys", 2024, None)
    )
    (change,) = changes(before, after)
    assert (change.new, change.changed, change.gone, change.hidden, change.shown) == (1, 2, 1, 1, 0)
    assert not same(before, after)
    (back,) = changes(after, before)
    assert (back.new, back.changed, back.gone, back.hidden, back.shown) == (1, 2, 1, 0, 1)


def test_revised_latest_values_come_side_by_side_and_older_ones_do_not(before, tmp_path):
    after = build(tmp_path / "after", ("A", "all", 2023, 9.0), ("A", "all", 2024, 11.5), ("B", "all", 2024, 25.0), ("A", "boys", 2024, 6.0))
    (change,) = changes(before, after)
    assert change.revised == 2
    assert [(one.area, one.period, one.before, one.after) for one in change.revisions] == [
        ("B", "2024", 20.0, 25.0),
        ("A", "2024", 11.0, 11.5),
    ]


def test_before_the_first_build_everything_is_new(before):
    assert changes(None, before) == (Change("plans", 4, 0, 0, 0, 0),)


def test_the_one_row_that_is_there_twice_is_not_overlooked(before, tmp_path):
    after = build(
        tmp_path / "after", ("A", "all", 2023, 10.0), ("A", "all", 2024, 11.0), ("B", "all", 2024, 20.0), ("A", "boys", 2024, 5.0),
        ("A", "boys", 2024, 5.0),
    )  # fmt: skip
    assert not same(before, after)


def test_what_a_publisher_withdrew_is_counted_and_named_once(before, tmp_path):
    """The kind: a newer release of the same table no longer has a cell, and the difference says so before it is published."""
    after = build(
        tmp_path / "after", ("A", "all", 2023, 10.0), ("A", "all", 2024, None), ("B", "all", 2024, 20.0), ("A", "boys", 2024, 5.0)
    )
    with duckdb.connect(str(after)) as db:
        db.execute("UPDATE safe SET status = 'withdrawn' WHERE status = 'hidden'")
    (change,) = changes(before, after)
    assert (change.changed, change.gone, change.hidden, change.withdrawn) == (1, 0, 0, 1)
    assert [(cell.area, cell.period) for cell in change.taken] == [("A", "2024")]
    assert changes(after, after) == ()


def with_survey(path, *answers):
    """A published file that holds the answers to one question of a survey, 12 of each."""
    with duckdb.connect(str(path)) as db:
        db.execute(TABLES)
        db.execute("INSERT INTO surveys BY NAME SELECT 'v' AS survey, 'Voices' AS title, '2024' AS period, 'everyone' AS took_part")
        db.execute("INSERT INTO survey_items BY NAME SELECT 'v' AS survey, 0 AS position, 'answered' AS base")
        for place, answer in enumerate(answers):
            db.execute("INSERT INTO survey_parts BY NAME SELECT 'v' AS survey, 0 AS item, ? AS place, ? AS definition", [place, answer])
        for name in ("everyone", "answered", *answers):
            db.execute(ROW.replace("'plans'", f"'{name}'"), ["A", "all", "all", "2024", 2024, 2024, 12.0, "shown"])
    return path


def test_all_that_a_survey_found_is_one_line_whatever_it_stands_under(before, tmp_path):
    after = with_survey(tmp_path / "survey", "yes", "no")
    assert changes(before, after) == (
        Change("Survey: Voices, 2024", 4, 0, 0, 0, 0),
        *(change for change in changes(before, build(tmp_path / "empty"))),
    )
    assert changes(after, with_survey(tmp_path / "fewer", "yes")) == (Change("Survey: Voices, 2024", 0, 0, 1, 0, 0),)


def test_a_build_made_before_surveys_were_published_is_compared_all_the_same(before, tmp_path):
    with duckdb.connect(str(before)) as db:
        for table in ("surveys", "survey_items", "survey_parts", "survey_leads"):
            db.execute(f"DROP TABLE {table}")
    assert changes(None, before) == (Change("plans", 4, 0, 0, 0, 0),)
    assert changes(before, before) == ()
