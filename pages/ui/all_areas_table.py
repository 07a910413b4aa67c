"""What is different between two builds in all areas: counted for each indicator, and named figure by figure behind a click."""

from html import escape

from pages.ui.data_table import plain_table
from panels.format import figure, number, sentence
from panels.periods import period


CELL = ("Area", "Period", "Group")


def all_areas_table(changes, catalogue, sides):
    """Both as markup, empty where nothing is different. `sides` are the words for the earlier and the later build."""
    heads = ["Indicator", "New", "Changed", "Gone", "Newly hidden", "Shown again", "Withdrawn"]
    rows = [
        [_title(change, catalogue), *map(number, (change.new, change.changed, change.gone, change.hidden, change.shown, change.withdrawn))]
        for change in changes
    ]
    details = "".join(_described(change, catalogue, sides) for change in changes)
    return f"<h3>In all areas</h3>{plain_table('What changes in all areas', heads, rows, range(1, 7))}{details}" if rows else ""


def _title(change, catalogue):
    """An indicator that is defined no more goes by its id."""
    return getattr(catalogue.indicators.get(change.indicator), "title", change.indicator)


def _described(change, catalogue, sides):
    """The latest values that are others, side by side; and what is gone, newly hidden or withdrawn, by name."""
    title, names = _title(change, catalogue), catalogue.areas.by_code
    revised = _revised(change, catalogue, names)
    return "".join(
        (
            _part(title, f"{_figures(change.revised, 'latest ')} revised", ("Area", "Period", *sides), revised, change.revised),
            _part(title, f"{_figures(change.gone)} gone{_invented(change)}", CELL, _cells(change.lost, names), change.gone),
            _part(title, f"{_figures(change.hidden)} newly hidden to protect children", CELL, _cells(change.covered, names), change.hidden),
            _part(title, f"{_figures(change.withdrawn)} withdrawn by the publisher", CELL, _cells(change.taken, names), change.withdrawn),
        )
    )


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


def _part(title, words, heads, rows, total):
    """A table behind a click; nothing where there are no rows."""
    if not rows:
        return ""
    more = f'<p class="note">The first {len(rows)} of {number(total)}.</p>' if total > len(rows) else ""
    caption, numbers = f"{title}: {words}", range(2, len(heads)) if heads != CELL else ()
    return f'<div class="behind"><details><summary>{escape(caption)}</summary>{plain_table(caption, heads, rows, numbers)}{more}</details></div>'
