"""A meeting and its agenda, as people write them in one TOML file or build them on a page."""

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, time
from difflib import get_close_matches

from catalogue.typed_tables import record, records
from errors import Problem


# What an item of each kind cannot be without.
NEEDS = {
    "indicator": ("indicator",),
    "outcome": ("outcome",),
    "comparison": ("indicator",),
    "inequality": (),
    "survey": ("indicator",),
    "text": ("text",),
    "decision": (),
    "actions": (),
}
MOST_ITEMS, LONGEST_TEXT = 100, 20_000
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True)
class Item:
    """One item of an agenda. `minutes` is how long it is planned to take; `notes` are for the presenter alone.

    `area` is the meeting's own where it is None. `breakdown` asks for groups of children. `title` heads an item that shows no figure.
    """

    kind: str
    title: str | None = None
    indicator: str | None = None
    breakdown: str | None = None
    outcome: str | None = None
    area: str | None = None
    text: str | None = None
    question: str | None = None
    lead: str | None = None
    minutes: int | None = None
    notes: str | None = None
    confidential: bool = False


@dataclass(frozen=True)
class Meeting:
    """A meeting of a body of one framework's partnership. `area` is a code, `starts` such as 14:00, `minutes` how long it lasts."""

    id: str
    framework: str
    body: str
    date: date
    title: str
    area: str
    items: tuple[Item, ...]
    starts: str | None = None
    minutes: int | None = None
    place: str | None = None
    marking: str | None = None


def meeting_of(table: dict, catalogue) -> tuple[Meeting | None, list[Problem]]:
    """(the Meeting of a table of its keys, with `item` a list of tables, None where it has a fault; every Problem of it)."""
    table, faults = _plain(table), []
    entries = table.pop("item", [])
    items = records(Item, entries, "the meeting", faults)
    framework = catalogue.frameworks.get(table.get("framework"))
    if framework and "area" not in table:
        table["area"] = framework.area
    if "id" not in table:
        table["id"] = _slug(" ".join(str(table.get(key, "")) for key in ("framework", "body", "date")))
    made = record(Meeting, table, "the meeting", faults, items=items)
    problems = [Problem(fault) for fault in faults]
    problems += _meeting_faults(table, catalogue)
    problems += [problem for number, item in enumerate(items, 1) for problem in _item_faults(number, item, framework, catalogue)]
    if isinstance(entries, list) and len(entries) > MOST_ITEMS:
        problems.append(Problem(f"the agenda has {len(entries)} items. Keep to {MOST_ITEMS}"))
    if problems or made is None:
        return None, problems
    return _with_codes(made, catalogue), _warnings(made)


def kept_meeting(table: dict) -> Meeting:
    """The Meeting of a table that was checked when it was kept. What it names may be defined no longer."""
    own = {key: value for key, value in table.items() if key != "item"}
    return Meeting(**own | {"date": date.fromisoformat(table["date"])}, items=tuple(Item(**entry) for entry in table["item"]))


def table_of(meeting: Meeting) -> dict:
    """The table that `meeting_of` reads back as the same Meeting; dates as text."""
    own = {key: value for key, value in vars(meeting).items() if value is not None and key != "items"}
    items = [{key: value for key, value in vars(item).items() if value not in (None, False)} for item in meeting.items]
    return own | {"date": meeting.date.isoformat(), "item": items}


def _plain(table):
    """The table with dates and times in the one form that is kept, whichever of TOML's was written."""
    plain = dict(table)
    if isinstance(plain.get("starts"), time):
        plain["starts"] = f"{plain['starts']:%H:%M}"
    if isinstance(plain.get("date"), str):
        with suppress(ValueError):  # what is no date is refused as the wrong type below
            plain["date"] = date.fromisoformat(plain["date"])
    return plain


def _slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:120]


def _meeting_faults(table, catalogue):
    name = table.get("framework")
    if isinstance(name, str) and name not in catalogue.frameworks:
        yield Problem(f"there is no such framework. There are: {', '.join(catalogue.frameworks)}", column="framework", found=name)
    if isinstance(table.get("area"), str) and catalogue.areas.find(table["area"]) is None:
        yield Problem("there is no such area. Give the code or name of an authority", column="area", found=table["area"])
    if isinstance(table.get("starts"), str) and not CLOCK.fullmatch(table["starts"]):
        yield Problem("this is no time of day. Write it as 14:00", column="starts", found=table["starts"])
    if isinstance(table.get("minutes"), int) and not 1 <= table["minutes"] <= 24 * 60:
        yield Problem("a meeting lasts from 1 minute to a day", column="minutes", found=str(table["minutes"]))
    if isinstance(table.get("id"), str) and table["id"] != _slug(table["id"]):
        yield Problem(f"an id has small letters, digits and hyphens only, such as {_slug(table['id'])}", column="id", found=table["id"])


def _item_faults(number, item, framework, catalogue):
    where = f"item {number}"
    if item.kind not in NEEDS:
        near = get_close_matches(item.kind, NEEDS, 1)
        hint = f"Did you mean {near[0]}? " if near else ""
        yield Problem(f"there is no such kind of item. {hint}There are: {', '.join(NEEDS)}", column="kind", found=item.kind, table=where)
        return
    for key in NEEDS[item.kind]:
        if not getattr(item, key):
            yield Problem(f"an item of kind {item.kind} needs '{key}'; fill it in", column=key, table=where)
    yield from _unknown(where, item, framework, catalogue)
    if item.minutes is not None and not 0 <= item.minutes <= 600:
        yield Problem("an item takes from 0 to 600 minutes", column="minutes", found=str(item.minutes), table=where)
    for key in ("title", "text", "question", "notes", "lead"):
        if len(getattr(item, key) or "") > LONGEST_TEXT:
            yield Problem(f"this is longer than {LONGEST_TEXT:,} characters; shorten it", column=key, table=where)


def _unknown(where, item, framework, catalogue):
    if item.indicator and item.indicator not in catalogue.indicators:
        yield Problem(
            f"there is no such indicator.{_near(item.indicator, catalogue)}", column="indicator", found=item.indicator, table=where
        )
    if item.area and catalogue.areas.find(item.area) is None:
        yield Problem("there is no such area. Give the code or name of an authority", column="area", found=item.area, table=where)
    outcomes = [outcome.id for outcome in framework.outcomes] if framework else []
    if item.outcome and framework and item.outcome not in outcomes:
        message = f"{framework.short} has no such outcome. There are: {', '.join(outcomes)}"
        yield Problem(message, column="outcome", found=item.outcome, table=where)


def _near(name, catalogue):
    keys = {
        text.casefold(): indicator.id
        for indicator in catalogue.indicators.values()
        for text in (indicator.id, indicator.title, indicator.short)
    }
    near = dict.fromkeys(keys[text] for text in get_close_matches(name.casefold(), keys, 3, 0.5))
    return f" Did you mean {' or '.join(near)}?" if near else ""


def _with_codes(meeting, catalogue):
    """The Meeting with each area by its code, however it was written."""
    find = catalogue.areas.find
    items = tuple(replace(item, area=item.area and find(item.area).code) for item in meeting.items)
    return replace(meeting, area=find(meeting.area).code, items=items)


def _warnings(meeting):
    planned = sum(item.minutes or 0 for item in meeting.items)
    if meeting.minutes and planned > meeting.minutes:
        return [Problem(f"its items take {planned} minutes, and the meeting {meeting.minutes}", severity="warning")]
    return []
