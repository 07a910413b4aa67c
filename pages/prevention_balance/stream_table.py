"""Streams as tables: an indicator a row, a year a column, and in each cell how it stood against England."""

from typing import NamedTuple

from markupsafe import Markup

from catalogue import Framework, Lens
from pages.shell.address import href
from pages.ui.empty_state import empty_state
from pages.ui.glossary_words import explained_term
from pages.ui.templates import Macros
from panels.action_summary import ActionBalance
from panels.balance import Balance, Line, Stream
from panels.format import figure, spelled
from panels.panel import Verdict
from panels.periods import of


_TABLES = Macros("prevention_balance/stream_table.html")
LEGEND = (Verdict("better", "better than England"), Verdict("worse", "worse"), Verdict("similar", "similar"))


class Row(NamedTuple):
    """An indicator: how it stood in each year as (year, kind of verdict or None), and its direction, None without a figure."""

    title: str
    address: str
    under: str
    kinds: list[tuple[int, str | None]]
    trend: Verdict | None


class Table(NamedTuple):
    """A stream: `tallies` are (year, how many are worse of how many compared), `never` how many never were, both in words."""

    lens: Lens
    rows: list[Row]
    tallies: list[tuple[int, str]]
    never: str


def streams(chosen: Framework, balance: Balance, supported: Markup) -> Markup:
    """The statement, a table for each stream, without years where nothing can be compared yet, and how actions are `supported`."""
    tables = [_table(stream, balance) for stream in balance.streams]
    return _TABLES.streams(chosen, balance, empty_state(balance.overview), LEGEND, tables, explained_term("Direction"), supported)


def _table(stream: Stream, balance: Balance) -> Table:
    rows = [_row(line, balance) for line in stream.lines]
    return Table(stream.lens, rows, [(year, _tally(tally)) for year, tally in zip(balance.years, stream.tallies)], _never(stream))


def _row(line: Line, balance: Balance) -> Row:
    panel = line.row.panel
    at = href("indicator", framework=balance.overview.framework.id, area=panel.area.code, indicator=panel.indicator.id)
    under = f"{of(panel.latest)} · {figure(panel.latest.value, panel.indicator)}" if panel.latest else panel.words
    trend = panel.direction.verdict if panel.latest else None
    return Row(panel.indicator.title, at, under, list(zip(balance.years, line.kinds)), trend)


def _tally(tally: dict[str, int]) -> str:
    return f"{tally['worse']} of {sum(tally.values())}" if tally else ""


def _never(stream: Stream) -> str:
    without = sum(not line.judged for line in stream.lines)
    return f"{spelled(without)} never compared".capitalize() if without else ""


def evidence(framework: Framework, balance: ActionBalance | None) -> Markup:
    """How well actions must be supported, in the partnership's own words, and how those on record are; nothing where it says nothing."""
    return _TABLES.evidence(framework, _graded(balance)) if framework.evidence_grades else Markup("")


def _graded(balance: ActionBalance | None) -> str:
    """How many actions on record have which grade and stream, in sentences."""
    if balance is None:
        return "No action is on record here yet, so none has a grade."
    total = sum(share.actions for share in balance.evidence)
    grades, streams = (
        ", ".join(f"{share.actions} {share.name}" for share in shares if share.actions) for shares in (balance.evidence, balance.streams)
    )
    return f"Of {total} action{'' if total == 1 else 's'} on record, by evidence: {grades}; by stream: {streams}."
