"""Who owes which extract: a table for each state, the most pressing first."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from pages.shell.address import href
from pages.ui.templates import Macros
from panels.data_due import DataDue, Extract
from panels.format import sentence, spelled
from panels.periods import day, month


_TABLES = Macros("ui/data_due_table.html")
HEADS = {
    "what": "Data file, and the indicators it feeds", "who": "Due from", "since": "How it stands", "reaches": "Figures reach to",
    "received": "Received", "next": "Next expected",
}  # fmt: skip


class Row(NamedTuple):
    """An extract: its source, (short name, address) of the indicators it feeds, and its cells as (heading, text, smaller text)."""

    source: str
    indicators: list[tuple[str, str]]
    cells: list[tuple[str, str, str]]


class State(NamedTuple):
    """The extracts in one state, under a heading with that id."""

    name: str
    title: str
    rows: list[Row]


def how_to_send(may_load: bool) -> Markup:
    """What to do about it: how an extract gets here."""
    return _TABLES.how_to_send(may_load)


def data_due_table(owed: DataDue, **kept: str | None) -> Markup:
    """Every state with its extracts. `kept` is what links to indicators carry: framework and area."""
    return _TABLES.data_due_table([_state(state, extracts, kept) for state, extracts in owed.states], HEADS)


def _state(state: str, extracts: Sequence[Extract], kept: dict[str, str | None]) -> State:
    name, title = f"o-{state.replace(' ', '-')}", f"{sentence(state)}: {spelled(len(extracts))}"
    return State(name, title, [_row(extract, kept) for extract in extracts])


def _row(extract: Extract, kept: dict[str, str | None]) -> Row:
    reaches = max((entry.reaches for entry in extract.indicators if entry.reaches), default=None)
    cells = [
        ("Due from", extract.owner, ""),
        ("How it stands", sentence(extract.detail) or "–", ""),
        ("Figures reach to", day(reaches) if reaches else "–", ""),
        ("Received", day(extract.received) if extract.received else "never", extract.instead),
        ("Next expected", month(extract.expected) if extract.expected else "not announced", extract.frequency),
    ]
    indicators = [(entry.indicator.short, href("indicator", **kept, indicator=entry.indicator.id)) for entry in extract.indicators]
    return Row(_named(extract), indicators, cells)


def _named(extract: Extract) -> str:
    """The source without the owner's name before it, as that stands beside it."""
    return extract.source.removeprefix(f"{extract.owner.partition(':')[0]}: ").strip()
