"""The minutes of a meeting as people write them: who was there, what was decided and how, who does what by when, what was put off."""

from dataclasses import dataclass, replace
from datetime import date

from catalogue.typed_tables import record, records
from errors import Problem


HOW = ("consensus", "vote", "casting vote")
LONGEST = 20_000


@dataclass(frozen=True)
class Present:
    """Somebody who was there. `deputy_for` names the member in whose place; `role` is what they are at the meeting, such as chair."""

    member: str
    organisation: str | None = None
    role: str | None = None
    deputy_for: str | None = None


@dataclass(frozen=True)
class Apology:
    """A member who was not there and said so."""

    member: str
    organisation: str | None = None


@dataclass(frozen=True)
class Decision:
    """What was decided on an item, by its number, and how. `dissent` says who disagreed and why, empty where nobody did."""

    text: str
    how: str
    item: int | None = None
    dissent: tuple[str, ...] = ()


@dataclass(frozen=True)
class ActionPoint:
    """What somebody is to do, by when."""

    text: str
    owner: str
    due: date | None = None
    item: int | None = None


@dataclass(frozen=True)
class Parked:
    """A question that was put off."""

    text: str
    item: int | None = None


@dataclass(frozen=True)
class Minutes:
    """What is on record of a meeting. `members` is how many the body has, by which its quorum is counted; `notes` are paragraphs."""

    present: tuple[Present, ...] = ()
    apologies: tuple[Apology, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[ActionPoint, ...] = ()
    parked: tuple[Parked, ...] = ()
    members: int | None = None
    notes: str | None = None
    agreed: bool = False

    def without(self, items: frozenset[int]) -> "Minutes":
        """The same without what belongs to these items, by number; where there is such an item, without the notes and what names no item too.

        Nobody can tell of which item those speak.
        """
        if not items:
            return self
        public = lambda entry: entry.item is not None and entry.item not in items  # noqa: E731
        kept = {name: tuple(filter(public, getattr(self, name))) for name in ("decisions", "actions", "parked")}
        return replace(self, notes=None, **kept)


PARTS = {"present": Present, "apology": Apology, "decision": Decision, "action": ActionPoint, "parked": Parked}
NAMES = {"present": "present", "apology": "apologies", "decision": "decisions", "action": "actions", "parked": "parked"}


def minutes_of(table: dict, items: int) -> tuple[Minutes | None, list[Problem]]:
    """(the Minutes of a table with [[present]], [[apology]], [[decision]], [[action]] and [[parked]], None where it has a fault; every Problem).

    `items` is how many the agenda has.
    """
    faults: list[str] = []
    parts = {NAMES[key]: records(kind, table.get(key, []), "the minutes", faults) for key, kind in PARTS.items()}
    own = {key: value for key, value in table.items() if key not in PARTS}
    made = record(Minutes, own, "the minutes", faults, **parts)
    problems = [Problem(fault) for fault in faults]
    if made:
        problems += _faults(made, items)
    return (None if problems else made), problems


def table_of(minutes: Minutes) -> dict:
    """The table that `kept_minutes` reads back as the same Minutes; dates as text."""
    table = {key: [_plain(entry) for entry in getattr(minutes, NAMES[key])] for key in PARTS}
    own = {key: getattr(minutes, key) for key in ("members", "notes", "agreed")}
    return {key: value for key, value in (table | own).items() if value not in (None, False, [])}


def kept_minutes(table: dict) -> Minutes:
    """The Minutes of a table that was checked when it was kept."""
    parts = {NAMES[key]: tuple(_made(kind, entry) for entry in table.get(key, [])) for key, kind in PARTS.items()}
    return Minutes(**parts, **{key: value for key, value in table.items() if key not in PARTS})


def _plain(part) -> dict:
    values = {key: value.isoformat() if isinstance(value, date) else value for key, value in vars(part).items()}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items() if value not in (None, ())}


def _made(kind, entry: dict):
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return kind(**values | ({"due": date.fromisoformat(entry["due"])} if "due" in entry else {}))


def _faults(made: Minutes, items: int):
    if made.members is not None and made.members < 1:
        yield Problem("a body has at least one member", column="members", found=str(made.members))
    for number, decision in enumerate(made.decisions, 1):
        if decision.how not in HOW:
            yield Problem(f"write how it was decided: {', '.join(HOW)}", column="how", found=decision.how, table=f"decision {number}")
    for name in ("decisions", "actions", "parked"):
        for number, entry in enumerate(getattr(made, name), 1):
            where = f"{name.removesuffix('s')} {number}"
            if entry.item is not None and not 1 <= entry.item <= items:
                yield Problem(f"the agenda has items 1 to {items}", column="item", found=str(entry.item), table=where)
            if len(entry.text) > LONGEST:
                yield Problem(f"this is longer than {LONGEST:,} characters; shorten it", column="text", table=where)
