"""Figures of one's own in the layout of a published statistic stay under control until a steward says who has published them."""

import pytest

import actions
from errors import AccessError, UsageError
from tests.extracts import session


LOOKED_AFTER, BIRMINGHAM = "children_looked_after", "E08000025"
HEADINGS = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,"
    "population_type,population_estimate,children_count,rate_per_10000"
)
WHY = "table A1 of the release of November 2025"


def extract(path, count=3, areas=1):
    """A file in the layout of the children looked after release, of so many authorities."""
    codes = [("330", "Birmingham", BIRMINGHAM)] + [(str(301 + number), "", "") for number in range(areas - 1)]
    rows = [
        f"2025,Reporting year,Local authority,E92000001,England,,,{number},{name},{code},Children looked after on 31 March each year,290000,{count},0.1"
        for number, name, code in codes
    ]
    path.write_text("\n".join([HEADINGS, *rows]) + "\n", encoding="utf-8")
    return path


def asked(outcome):
    """The rows that are asked about."""
    return [problem.row for problem in outcome.problems if "published already, and by whom" in problem.message]


def status(who):
    actions.publish(who)
    (point,) = actions.show(who, LOOKED_AFTER, BIRMINGHAM).points
    return point.status


def test_a_small_number_is_asked_about_and_hidden(tmp_path):
    who = session(tmp_path / "home")
    (outcome,) = actions.load(who, [extract(tmp_path / "own.csv")])
    assert outcome.status == "accepted"
    assert asked(outcome) == [2]
    assert status(who) == "hidden"


def test_it_is_shown_once_a_steward_says_who_published_it_and_why(tmp_path):
    who = session(tmp_path / "home")
    (outcome,) = actions.load(who, [extract(tmp_path / "own.csv")])
    assert status(who) == "hidden"
    actions.confirm(who, outcome.upload, "Department for Education", WHY)
    assert status(who) == "shown"
    line = next(line for line in who.ledger.lines() if line.verb == "confirm")
    assert (line.detail["published_by"], line.detail["reason"]) == ("Department for Education", WHY)


def test_it_may_be_said_at_once(tmp_path):
    who = session(tmp_path / "home")
    (outcome,) = actions.load(who, [extract(tmp_path / "own.csv")], published_by="Department for Education", reason=WHY)
    assert not asked(outcome) and status(who) == "shown"


def test_a_reason_and_the_right_are_needed(tmp_path):
    who = session(tmp_path / "home")
    (outcome,) = actions.load(who, [extract(tmp_path / "own.csv")])
    with pytest.raises(UsageError, match="Say why"):
        actions.confirm(who, outcome.upload, "Department for Education", "")
    with pytest.raises(AccessError):
        actions.confirm(session(tmp_path / "home", "contributor"), outcome.upload, "Department for Education", WHY)


def test_nothing_is_asked_where_no_number_is_small(tmp_path):
    who = session(tmp_path / "home")
    (outcome,) = actions.load(who, [extract(tmp_path / "own.csv", 300)])
    assert not asked(outcome) and status(who) == "shown"
    with pytest.raises(UsageError, match="Nothing was asked"):
        actions.confirm(who, outcome.upload, "Department for Education", WHY)
