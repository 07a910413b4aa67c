"""What is different between two builds in all areas: counted for each indicator, and named figure by figure behind a click."""

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from catalogue import Catalogue
from pages.ui.templates import Macros
from panels.format import figure, number, sentence
from panels.periods import period


_TABLES = Macros("ui/all_areas_table.html")
HEADS = ("Indicator", "New", "Changed", "Gone", "Newly hidden", "Shown again", "Withdrawn")
CELL = ("Area", "Period", "Group")


class Detail(NamedTuple):
    """A table behind a click; `numbers` are the columns that stand right, `more` says how many are not listed, '' where all are."""

    caption: str
    headings: tuple[str, ...]
    rows: list[list[str]]
    numbers: Container[int]
    more: str


def all_areas_table(changes: Sequence, catalogue: Catalogue, sides: tuple[str, str]) -> Markup:
    """Both as markup, empty where nothing is different. `sides` are the words for the earlier and the later build."""
    rows = [
        [_title(change, catalogue), *map(number, (change.new, change.changed, change.gone, change.hidden, change.shown, change.withdrawn))]
        for change in changes
    ]
    details = [detail for change in changes for detail in _details(change, catalogue, sides) if detail.rows]
    return _TABLES.all_areas_table(HEADS, rows, range(1, len(HEADS)), details) if rows else Markup("")


def _title(change, catalogue):
    """An indicator that is defined no more goes by its id."""
    return getattr(catalogue.indicators.get(change.indicator), "title", change.indicator)


def _details(change, catalogue: Catalogue, sides: tuple[str, str]) -> Iterator[Detail]:
    """The latest values that are others, side by side; and what is gone, newly hidden or withdrawn, by name."""
    title, names = _title(change, catalogue), catalogue.areas.by_code
    revised = _revised(change, catalogue, names)
    yield _detail(title, f"{_figures(change.revised, 'latest ')} revised", ("Area", "Period", *sides), revised, change.revised)
    yield _detail(title, f"{_figures(change.gone)} gone{_invented(change)}", CELL, _cells(change.lost, names), change.gone)
    yield _detail(title, f"{_figures(change.hidden)} newly hidden to protect children", CELL, _cells(change.covered, names), change.hidden)
    yield _detail(title, f"{_figures(change.withdrawn)} withdrawn by the publisher", CELL, _cells(change.taken, names), change.withdrawn)


def _revised(change, catalogue, names):
    indicator = catalogue.indicators.get(change.indicator)
    if indicator is None:
        return []
    return [
        [
            _place(revision, names),
            period(revision.period, revision.period_type),
            figure(revision.before, indicator),
            figure(revision.after, indicator),
        ]
        for revision in change.revisions
    ]


def _cells(cells, names):
    return [[_place(cell, names), period(cell.period, cell.period_type), _group(cell)] for cell in cells]


def _place(cell, names):
    return names[cell.area].name if cell.area in names else cell.area


def _group(cell):
    return "all" if cell.breakdown == "all" else f"{sentence(cell.breakdown)}: {cell.category}"


def _figures(count, which=""):
    return f"{number(count)} {which}figure{'' if count == 1 else 's'}"


def _invented(change):
    """That figures of a sample make room for real ones."""
    return (
        ", all of them invented"
        if change.invented == change.gone
        else f", {number(change.invented)} of them invented"
        if change.invented
        else ""
    )


def _detail(title: str, words: str, headings: tuple[str, ...], rows: list[list[str]], total: int) -> Detail:
    more = f"The first {len(rows)} of {number(total)}." if total > len(rows) else ""
    return Detail(f"{title}: {words}", headings, rows, range(2, len(headings)) if headings != CELL else (), more)
