"""What changed since an earlier day, under the state of things: a sentence, and behind it each indicator with what is different."""

from collections.abc import Sequence

from markupsafe import Markup

from actions import Since
from pages.shell.address import href
from pages.ui.controls import LENS, OUTCOME
from pages.ui.templates import Macros
from panels.build_differences import Changed, Move, headline
from panels.format import spelled
from panels.overview import Row


_CHANGES = Macros("ui/changes_table.html")
FEW = 3
Line = tuple[str, str, tuple[Move, ...]]


def changes_table(since: Since, show: str, framework: str) -> Markup:
    """The section as markup; empty where there has only ever been one build and no day was asked for."""
    if not since.heading:
        return Markup("")
    rows = [change for change in since.changes or () if _shown(change.row, show)]
    words = headline(rows) if since.changes else since.words
    many = f"{spelled(len(rows))} indicator{'' if len(rows) == 1 else 's'}"
    return _CHANGES.changes_table(since.heading, words, many, len(rows) <= FEW, _lines(rows, framework))


def changes_list(changed: Sequence[Changed], framework: str) -> Markup:
    """Each indicator with what is different, as a table; empty where nothing is."""
    return _CHANGES.changes_list(_lines(changed, framework))


def _shown(row: Row, show: str) -> bool:
    """Whether an indicator is among what the page shows."""
    if show.startswith(LENS):
        return show.removeprefix(LENS) in row.place.lenses
    return show in ("", f"{OUTCOME}{row.outcome.id}")


def _lines(changed: Sequence[Changed], framework: str) -> list[Line]:
    """(title, address, moves) of each indicator."""
    return [_line(change, framework) for change in changed]


def _line(change: Changed, framework: str) -> Line:
    panel = change.row.panel
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    return panel.indicator.title, at, change.moves


def moves_list(moves: Sequence[Move]) -> Markup:
    """Each Move: a flip with the shape of its new verdict, anything else in words."""
    return _CHANGES.moves_list(moves)
