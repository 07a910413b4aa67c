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
        [_title(one, catalogue), *map(number, (one.new, one.changed, one.gone, one.hidden, one.shown, one.withdrawn))] for one in changes
    ]
    told = "".join(_described(one, catalogue, sides) for one in changes)
    return f"<h3>In all areas</h3>{plain_table('What changes in all areas', heads, rows, range(1, 7))}{told}" if rows else ""


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
        [_place(one, names), period(one.period, one.period_type), figure(one.before, indicator), figure(one.after, indicator)]
        for one in change.revisions
    ]


def _cells(cells, names):
    return [[_place(one, names), period(one.period, one.period_type), _group(one)] for one in cells]


def _place(one, names):
    return names[one.area].name if one.area in names else one.area


def _group(one):
    return "all" if one.breakdown == "all" else f"{sentence(one.breakdown)}: {one.category}"


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
