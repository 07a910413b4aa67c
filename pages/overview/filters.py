"""Only those indicators of which one thing is true: links with their number, each indicator counted once."""

from html import escape

from pages.shell.address import href
from pages.ui.scorecard_cells import against_england
from panels.verdicts import HEADINGS


def _heading(names):
    return lambda panel: bool(panel.latest) and panel.direction.name in names


def _england(kind):
    return lambda panel: bool(panel.latest) and against_england(panel)[0].kind == kind


FILTERS = {
    **{name: (title, _heading(names)) for name, (title, names) in HEADINGS.items()},
    "behind": ("Worse than England", _england("worse")),
    "ahead": ("Better than England", _england("better")),
    "off": ("Off target", lambda panel: bool(panel.target) and panel.target.verdict.kind == "worse"),
    "missing": ("No figure", lambda panel: panel.latest is None),
}


def filtered(rows, only):
    """The rows of which it is true; all of them for ''."""
    return [row for row in rows if FILTERS[only][1](row.panel)] if only else list(rows)


def filter_links(rows, only, **kept_words):
    """The choice as links above the tables, folded until one is made: one stop of the keyboard, not ten. What is true of none is left out."""
    numbers = {name: len(filtered(rows, name)) for name in FILTERS}
    items = [("", "All", len(rows))] + [
        (name, title, numbers[name]) for name, (title, _) in FILTERS.items() if numbers[name] or name == only
    ]
    made = "".join(_link(name, title, number, name == only, kept_words) for name, title, number in items)
    opened = " open" if only else ""
    return (
        f'<details class="ways only"{opened}><summary>Show only some of these</summary><nav aria-label="Show only"><ul>{made}</ul></nav></details>'
        if rows
        else ""
    )


def _link(name, title, number, current, kept_words):
    at = href("", **kept_words, only=name)
    return f'<li><a data-go href="{escape(at)}"{" aria-current=true" if current else ""}>{escape(title)} <span>{number}</span></a></li>'
