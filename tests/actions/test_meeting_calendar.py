"""The calendar: deadlines of each meeting, what a cycle makes due, and a moved meeting that moves."""

from datetime import date

import pytest
from icalendar import Calendar

import actions
from errors import UsageError
from tests.actions.test_kept_minutes import AGENDA
from tests.extracts import session


YEAR = date(2027, 1, 1), date(2027, 12, 31)


@pytest.fixture
def clerk(tmp_path):
    who = session(tmp_path / "home", "contributor")
    actions.save_meeting(who, AGENDA)
    return who


def events(clerk, first=YEAR[0], last=YEAR[1]):
    content = actions.write_calendar(clerk, actions.meeting_calendar(clerk, "birmingham-2023", first, last))
    return {str(event["uid"]): event for event in Calendar.from_ical(content).walk("VEVENT")}


def test_each_meeting_has_its_deadlines(clerk):
    (one,) = actions.deadlines(clerk)
    assert (one.papers_due, one.minutes_due, one.kept.build) == (date(2027, 1, 11), date(2027, 1, 21), None)
    assert actions.deadlines(clerk, "blackpool-2016") == ()


def test_what_is_due_stands_between_the_two_days_in_their_order(clerk):
    entries = actions.meeting_calendar(clerk, "birmingham-2023", *YEAR)
    assert [(one.kind, one.day.isoformat()) for one in entries] == [
        ("papers", "2027-01-11"), ("meeting", "2027-01-14"), ("minutes", "2027-01-21"), ("report", "2027-03-31"), ("report", "2027-03-31"),
        ("report", "2027-06-30"), ("report", "2027-09-30"), ("report", "2027-12-31"),
    ]  # fmt: skip
    assert [one.kind for one in actions.meeting_calendar(clerk, "birmingham-2023", date(2027, 1, 14), date(2027, 1, 14))] == ["meeting"]


def test_a_moved_meeting_keeps_its_name_and_grows_in_sequence(clerk):
    before = events(clerk)["january@line-of-sight"]
    actions.save_meeting(clerk, AGENDA | {"date": "2027-02-04", "starts": "10:00", "minutes": 60})
    after = events(clerk)["january@line-of-sight"]
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert before["dtstart"].dt == date(2027, 1, 14) and after["dtstart"].dt.isoformat() == "2027-02-04T10:00:00+00:00"
    papers = events(clerk)["january-papers@line-of-sight"]
    assert papers["dtstart"].dt == date(2027, 2, 1) and papers["sequence"] == 1


def test_a_meeting_taken_off_comes_as_cancelled(clerk):
    actions.withdraw_meeting(clerk, "january", "moved to spring")
    gone = events(clerk)["january@line-of-sight"]
    assert (str(gone["status"]), gone["sequence"]) == ("CANCELLED", 1) and actions.deadlines(clerk) == ()


def test_days_the_wrong_way_round_are_refused(clerk):
    for first, last in ((YEAR[1], YEAR[0]), (date(2027, 1, 1), date(2090, 1, 1))):
        with pytest.raises(UsageError, match="from a day to a later one"):
            actions.meeting_calendar(clerk, "birmingham-2023", first, last)
    with pytest.raises(UsageError, match="no framework"):
        actions.meeting_calendar(clerk, "nowhere", *YEAR)
