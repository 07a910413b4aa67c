"""Meetings and deadlines as an iCalendar file (RFC 5545), in the time of London."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from exports.calendar_entry import Entry
from exports.writable_text import clean


ZONE = "Europe/London"
USUAL_MINUTES = 90


def calendar_file(entries: tuple[Entry, ...], at: datetime) -> bytes:
    """The bytes of an .ics file of Entries, made at a moment; without any it is an empty calendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//Line of Sight//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_london())
    for entry in entries:
        calendar.add_component(_event(entry, at))
    return calendar.to_ical()


def _london() -> Timezone:
    """The rule of summer time as it stands since 1996, which calendars of all makes understand."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    for kind, name, start, away, back, month in ((TimezoneDaylight, "BST", 1, 0, 1, 3), (TimezoneStandard, "GMT", 2, 1, 0, 10)):
        part = kind()
        part.add("tzname", name)
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, start))
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", timedelta(hours=away))
        part.add("tzoffsetto", timedelta(hours=back))
        zone.add_component(part)
    return zone


def _event(entry: Entry, at: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", at.replace(microsecond=0))
    event.add("sequence", entry.sequence)
    event.add("summary", clean(entry.title))
    for name, text in (("location", entry.place), ("description", entry.note)):
        if text:
            event.add(name, clean(text))
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    if entry.starts:
        start = datetime.combine(entry.day, time.fromisoformat(entry.starts), ZoneInfo(ZONE))
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=entry.minutes or USUAL_MINUTES))
    else:
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    return event
