"""How a Board works through its year: when papers and minutes go out, what else is due, who makes up a quorum."""

import re
from dataclasses import dataclass, replace

from catalogue.typed_tables import record, records


# How many months lie between two of a kind, counted from April.
EVERY = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
SHARES = {
    "half the members": (1, 2),
    "a third of the members": (1, 3),
    "a quarter of the members": (1, 4),
    "two thirds of the members": (2, 3),
}
SPAN = re.compile(r"(\d{1,3}) (working days?|days?|weeks?)")


@dataclass(frozen=True)
class Due:
    """Something that is due once in every month, quarter, half-year or year of the financial calendar, by the last day of it."""

    title: str
    every: str


@dataclass(frozen=True)
class Cycle:
    """How the Board works: how often it meets, when papers and minutes go out, who may see them, to whom it reports on.

    `papers` and `minutes` are the partnership's own words; `papers_before` and `minutes_after` the same as a span, such as 3 working
    days or 1 week, None where it has set none. `quorum` is a share of the members, None where none is on record.
    `escalates_to` are the bodies that take up, in turn, what could not be solved below. `due` is what else is due in its year.
    `says_withheld` has public papers say "Item withheld" under the number of a confidential item, instead of leaving it out.
    """

    board: str
    meetings_a_year: int | None = None
    papers: str | None = None
    minutes: str | None = None
    reports: tuple[str, ...] = ()
    escalates_to: tuple[str, ...] = ()
    confidential: bool = False
    says_withheld: bool = False
    decisions: str | None = None
    notes: tuple[str, ...] = ()
    papers_before: str | None = None
    minutes_after: str | None = None
    quorum: str | None = None
    due: tuple[Due, ...] = ()

    def needed(self, members: int) -> int | None:
        """How many of so many members make a quorum; None where the body has set none."""
        if self.quorum is None:
            return None
        part, whole = SHARES[self.quorum]
        return -(-members * part // whole)


def span(text: str) -> tuple[int, str]:
    """(3, "working day"), (1, "week") or (10, "day") of a span in words. Raises ValueError for another text."""
    match = SPAN.fullmatch(text)
    if match is None:
        raise ValueError(f"'{text}' is no span of time; write it as 3 working days, 10 days or 2 weeks")
    return int(match[1]), match[2].removesuffix("s")


def cycle(table: dict, where: str, faults: list[str]) -> Cycle | None:
    """The Cycle of a TOML table, None where it has a fault; every fault is added to `faults`."""
    if not isinstance(table, dict):
        return record(Cycle, table, where, faults)
    own = {key: value for key, value in table.items() if key != "due"}
    made, due = record(Cycle, own, where, faults), records(Due, table.get("due", []), where, faults)
    if made is None:
        return None
    made = replace(made, due=due)
    faults += [f"{where}: {fault}" for fault in _faults(made)]
    return made


def _faults(made: Cycle):
    for name in ("papers_before", "minutes_after"):
        if (text := getattr(made, name)) is not None:
            try:
                span(text)
            except ValueError as error:
                yield f"'{name}': {error}"
    if made.quorum not in (None, *SHARES):
        yield f"'quorum' is '{made.quorum}'; write one of: {', '.join(SHARES)}"
    for deadline in made.due:
        if deadline.every not in EVERY:
            yield f"'{deadline.title}' is due every '{deadline.every}'; write one of: {', '.join(EVERY)}"
