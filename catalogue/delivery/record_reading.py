"""A table of keys → a Story, Action, Decision, Question, Risk or Evidence with every fault at once; and back, for keeping."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, replace
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from catalogue.delivery.action import Action, action_faults, action_id
from catalogue.delivery.choices import plain_choice
from catalogue.delivery.decision import Decision, decision_faults, decision_id
from catalogue.delivery.evidence_entry import Evidence, evidence_faults, evidence_id
from catalogue.delivery.kept import Delivery
from catalogue.delivery.naming_faults import naming_faults
from catalogue.delivery.question import Question, question_faults, question_id
from catalogue.delivery.risk import Risk, risk_faults, risk_id
from catalogue.delivery.story import Story, story_faults, story_id
from catalogue.delivery.typed_text import text_faults
from catalogue.typed_tables import record
from errors import Problem


class Kind(NamedTuple):
    """A kind of record: its dataclass, what is wrong with one by itself, and the id of one that has none."""

    made: type
    faults: Callable
    id_of: Callable[[dict], str]


KINDS = {
    "story": Kind(Story, story_faults, story_id),
    "action": Kind(Action, action_faults, action_id),
    "decision": Kind(Decision, decision_faults, decision_id),
    "question": Kind(Question, question_faults, question_id),
    "risk": Kind(Risk, risk_faults, risk_id),
    "evidence": Kind(Evidence, evidence_faults, evidence_id),
}
DATES = ("starts", "due", "decided", "review", "asked", "answered", "dated")
NAMED_FAULT = re.compile(r"^[^']*: '(\w+)' (.*)$", re.DOTALL)


def record_of(kind: str, table: dict, catalogue, where: str = "") -> tuple[Delivery | None, list[Problem]]:
    """(the record that a table of keys describes, None where it has a fault; every Problem of it).

    `where` names the table where a file has several. The area is the framework's own, and the id made of the keys, where they are not given.
    """
    known = KINDS[kind]
    table = _plain(known.made, table)
    framework = catalogue.frameworks.get(table.get("framework")) if isinstance(table.get("framework"), str) else None
    if framework and "area" not in table:
        table["area"] = framework.area
    if isinstance(table.get("area"), str) and (area := catalogue.areas.find(table["area"])):
        table["area"] = area.code
    table.setdefault("id", known.id_of(table) or "unnamed")
    problems = [*naming_faults(table, framework, catalogue, where), *text_faults(table, where)]
    faults: list[str] = []
    made = record(known.made, table, where, faults)
    problems += [_problem(fault, where) for fault in faults]
    if made:
        chain = (framework.cycle.board, *framework.cycle.escalates_to) if framework else ()
        problems += known.faults(made, where, chain)
    return (None if problems else made), problems


def body_of(record: Delivery) -> dict:
    """The table that `kept_record` reads back as the same record; dates as text, and nothing that is empty."""
    values = {key: value.isoformat() if isinstance(value, date) else value for key, value in vars(record).items()}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items() if value not in (None, (), False)}


def kept_record(kind: str, body: dict) -> Delivery:
    """The record of a body that was checked when it was kept. What it names may be defined no longer."""
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in body.items()}
    dates = {key: date.fromisoformat(value) for key, value in values.items() if key in _dates(KINDS[kind].made)}
    return KINDS[kind].made(**values | dates)


def with_period(story: Story, period: str | None) -> Story:
    """The Story of the figure of a period, under the id that it then has unless it was given one of its own."""
    own = story_id(vars(story))
    moved = replace(story, period=period)
    return replace(moved, id=story_id(vars(moved))) if story.id == own else moved


@cache
def _dates(made: type) -> set[str]:
    return {field.name for field in fields(made) if field.name in DATES and "date" in str(field.type)}


def _plain(made: type, table: dict) -> dict:
    """The table with choices and dates in the one form that is kept, and its texts without space around them."""
    plain = {key: value.strip() if isinstance(value, str) else value for key, value in table.items()}
    for key, choices in made.choices.items():
        if key in plain:
            plain[key] = plain_choice(plain[key], choices)
    for key in _dates(made):
        if isinstance(plain.get(key), datetime):
            plain[key] = plain[key].date()
        if isinstance(plain.get(key), str):
            with suppress(ValueError):  # what is no date is refused as the wrong type
                plain[key] = date.fromisoformat(plain[key])
    return plain


def _problem(fault: str, where: str) -> Problem:
    """A fault of the shape ": 'title' is missing; fill it in" as a Problem of that column."""
    named = NAMED_FAULT.match(fault)
    return Problem(named[2], column=named[1], table=where or None) if named else Problem(fault.removeprefix(": "), table=where or None)
