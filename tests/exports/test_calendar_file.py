"""Calendar files, read back."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from exports.calendar_file import Entry, calendar_file


AT = datetime(2026, 11, 22, 12, tzinfo=UTC)


def events(*entries):
    return list(Calendar.from_ical(calendar_file(entries, AT)).walk("VEVENT"))


def test_a_meeting_has_its_hours_in_the_time_of_london_and_a_deadline_its_day():
    meeting, due = events(
        Entry("a", "meeting", "Board", date(2027, 7, 1), "14:00", 120, "Room 3", sequence=2),
        Entry("b", "papers", "Papers due", date(2027, 6, 28)),
    )
    assert (
        meeting["dtstart"].dt.isoformat() == "2027-07-01T14:00:00+01:00" and meeting["dtend"].dt.isoformat() == "2027-07-01T16:00:00+01:00"
    )
    assert (str(meeting["uid"]), meeting["sequence"], str(meeting["location"]), str(meeting["status"])) == ("a", 2, "Room 3", "CONFIRMED")
    assert due["dtstart"].dt == date(2027, 6, 28) and due["dtend"].dt == date(2027, 6, 29) and str(due["transp"]) == "TRANSPARENT"


@pytest.mark.parametrize(
    ("day", "offset"), [(date(2027, 3, 27), 0), (date(2027, 3, 28), 1), (date(2027, 10, 30), 1), (date(2027, 10, 31), 0)]
)
def test_its_zone_has_the_summer_time_of_london(day, offset):
    calendar = Calendar.from_ical(calendar_file((Entry("a", "meeting", "Board", day, "14:00"),), AT))
    (zone,) = calendar.walk("VTIMEZONE")
    moment = datetime(day.year, day.month, day.day, 14)
    assert zone.to_tz().utcoffset(moment).total_seconds() == offset * 3600


@pytest.mark.parametrize(
    "text", ["x\r\nATTENDEE:mailto:a@b.example", "a;b,c\\d", "BEGIN:VALARM\nEND:VALARM", "a\x00b", "<script>", "ż" * 200]
)
def test_whatever_is_typed_stays_in_its_own_line(text):
    calendar = Calendar.from_ical(calendar_file((Entry("a", "meeting", text, date(2027, 1, 1), place=text, note=text),), AT))
    (event,) = calendar.walk("VEVENT")
    assert "attendee" not in event and not event.subcomponents
    assert str(event["summary"]) == str(event["location"]) == str(event["description"])
    assert str(event["summary"]).replace("�", "\x00") == " ".join(text.split("\r\n")).replace("\n", " ")


def test_a_calendar_without_entries_is_empty():
    assert events() == []
