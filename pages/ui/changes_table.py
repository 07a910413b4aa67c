"""What changed since an earlier day, under the state of things: a sentence, and behind it each indicator with what is different."""

from html import escape

from pages.shell.address import href
from pages.ui.controls import LENS, OUTCOME
from pages.ui.verdict import judged
from panels.build_differences import headline
from panels.format import spelled


FEW = 3


def changes_table(since, show, framework):
    """The section as markup; empty where there has only ever been one build and no day was asked for."""
    if not since.heading:
        return ""
    rows = [change for change in since.changes or () if _shown(change.row, show)]
    words = headline(rows) if since.changes else since.words
    many = f"{spelled(len(rows))} indicator{'' if len(rows) == 1 else 's'}"
    opened = (
        f"<details{' open' if len(rows) <= FEW else ''}><summary>See the {many}</summary>{changes_list(rows, framework)}</details>"
        if rows
        else ""
    )
    return (
        f'<section class="since" aria-labelledby="since"><h2 id="since">{escape(since.heading)}</h2>'
        f'<p class="about">{escape(words)}</p>{opened}</section>'
    )


def changes_list(changed, framework):
    """Each indicator with what is different, as a table; empty where nothing is."""
    if not changed:
        return ""
    return (
        '<table class="changed"><caption class="los-hidden">What changed, by indicator</caption><thead><tr><th scope="col">Indicator</th>'
        f'<th scope="col">What is different</th></tr></thead><tbody>{"".join(_changed(change, framework) for change in changed)}</tbody></table>'
    )


def _shown(row, show):
    """Whether an indicator is among what the page shows."""
    if show.startswith(LENS):
        return show.removeprefix(LENS) in row.place.lenses
    return show in ("", f"{OUTCOME}{row.outcome.id}")


def _changed(change, framework):
    panel = change.row.panel
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    moves = "".join(f"<li>{change_markup(each)}</li>" for each in change.moves)
    return f'<tr><th scope="row"><a data-go href="{escape(at)}">{escape(panel.indicator.title)}</a></th><td><ul>{moves}</ul></td></tr>'


def change_markup(move):
    """A flip with the shape of its new verdict, anything else in words."""
    if move.verdict is None:
        return escape(move.words)
    name, _, rest = move.words.partition(": ")
    return f"{escape(name)}: {judged(move.verdict)}{escape(rest.removeprefix(move.verdict.words))}"
