"""Deadlines by the working days of England, and the last days of the parts of a year."""

from datetime import date

import pytest

from catalogue import catalogue
from catalogue.deadlines import is_working_day, last_days, minutes_due, papers_due
from catalogue.meeting_cycles import Cycle, Due, cycle, span


BIRMINGHAM = Cycle("Board", papers_before="3 working days", minutes_after="5 working days", quorum="half the members")


@pytest.mark.parametrize(
    ("meeting", "papers", "minutes"),
    [
        ("2027-01-14", "2027-01-11", "2027-01-21"),  # no holiday near
        ("2026-12-23", "2026-12-18", "2027-01-04"),  # Christmas Day, Monday 28 December for Boxing Day, New Year's Day
        ("2026-12-30", "2026-12-23", "2027-01-07"),
        ("2027-01-04", "2026-12-29", "2027-01-11"),
        ("2026-04-08", "2026-04-01", "2026-04-15"),  # Good Friday 3 April and Easter Monday 6 April
        ("2027-03-31", "2027-03-24", "2027-04-07"),  # Good Friday 26 March and Easter Monday 29 March
        ("2027-05-04", "2027-04-28", "2027-05-11"),  # Early May on the 3rd
        ("2027-06-02", "2027-05-27", "2027-06-09"),  # Spring on the 31st of May
        ("2027-09-01", "2027-08-26", "2027-09-08"),  # Summer on the 30th of August
        ("2027-12-29", "2027-12-22", "2028-01-06"),  # the 27th and 28th for Christmas and Boxing Day, 3 January 2028 for New Year's Day
    ],
)
def test_papers_and_minutes_are_due_in_working_days(meeting, papers, minutes):
    day = date.fromisoformat(meeting)
    assert (papers_due(BIRMINGHAM, day).isoformat(), minutes_due(BIRMINGHAM, day).isoformat()) == (papers, minutes)


def test_the_holidays_of_2027_are_those_of_england():
    free = [
        day
        for day in (date.fromordinal(date(2027, 1, 1).toordinal() + n) for n in range(365))
        if day.weekday() < 5 and not is_working_day(day)
    ]
    assert [f"{day:%m-%d}" for day in free] == ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"]


def test_weeks_are_weeks_and_what_is_not_set_is_not_due():
    weekly = Cycle("Board", papers_before="1 week", minutes_after="2 weeks")
    assert papers_due(weekly, date(2027, 1, 14)) == date(2027, 1, 7) and minutes_due(weekly, date(2027, 1, 14)) == date(2027, 1, 28)
    assert papers_due(Cycle("Board", papers_before="10 days"), date(2027, 1, 14)) == date(2027, 1, 4)
    assert papers_due(Cycle("Board"), date(2027, 1, 14)) is None and minutes_due(Cycle("Board"), date(2027, 1, 14)) is None


@pytest.mark.parametrize(
    ("every", "days"),
    [
        ("quarter", ["2026-12-31", "2027-03-31", "2027-06-30", "2027-09-30"]),
        ("half-year", ["2027-03-31", "2027-09-30"]),
        ("year", ["2027-03-31"]),
    ],
)
def test_reports_are_due_by_the_last_day_of_each_part_of_a_financial_year(every, days):
    assert [day.isoformat() for day in last_days(Due("Report", every), date(2026, 12, 31), date(2027, 11, 30))] == days


def test_every_framework_says_what_its_own_words_say():
    told = {name: (one.cycle.papers_before, one.cycle.minutes_after, one.cycle.quorum) for name, one in catalogue().frameworks.items()}
    assert told == {
        "birmingham-2008": (None, None, None), "birmingham-2023": ("3 working days", "5 working days", "half the members"),
        "blackpool-2016": ("1 week", None, None), "worcestershire-2021": ("1 week", "2 weeks", None),
    }  # fmt: skip
    assert [(due.every, due.title.split(" ")[0]) for due in catalogue().frameworks["birmingham-2023"].cycle.due] == [
        ("quarter", "Progress"),
        ("year", "Public"),
    ]


def test_a_quorum_is_rounded_up():
    assert [BIRMINGHAM.needed(members) for members in (1, 2, 17, 18)] == [1, 1, 9, 9] and Cycle("Board").needed(18) is None


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ({"papers_before": "three working days"}, "'papers_before': 'three working days' is no span"), ({"quorum": "most"}, "'quorum' is 'most'"),
        ({"due": [{"title": "Report", "every": "now and then"}]}, "due every 'now and then'"), ({"due": [{"title": "Report"}]}, "'every' is missing"),
        ({"due": "never"}, "double brackets"),
    ],
)  # fmt: skip
def test_a_half_filled_cycle_is_refused(table, fault):
    faults = []
    cycle({"board": "Board", **table}, "x.toml [cycle]", faults)
    assert [one for one in faults if fault in one]


def test_a_span_is_read_in_any_unit():
    assert [span(text) for text in ("3 working days", "1 week", "10 days")] == [(3, "working day"), (1, "week"), (10, "day")]
