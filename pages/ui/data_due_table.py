"""Who owes which extract: a table for each state, the most pressing first."""

from html import escape

from pages.shell.address import href, link
from panels.format import sentence, spelled
from panels.periods import day, month


HEADS = {
    "what": "Data file, and the indicators it feeds", "who": "Due from", "since": "Since when", "reaches": "Figures reach to",
    "received": "Received", "next": "Next expected",
}  # fmt: skip


def how_to_send(may_load):
    """What to do about it: how an extract gets here."""
    load = (
        f'<a data-go href="{escape(link("upload"))}">Load a data file</a>'
        if may_load
        else "Send the data file to those who load it for your partnership"
    )
    return (
        f"<p class='about'>{load}: published statistics go in as they were downloaded. Figures of your own go into the template, which can be "
        "downloaded below.</p>"
    )


def data_due_table(owed, **kept):
    """Every state with its extracts. `kept` is what links to indicators carry: framework and area."""
    return "".join(_state(state, extracts, kept) for state, extracts in owed.states)


def _state(state, extracts, kept):
    name, words = f"o-{state.replace(' ', '-')}", f"{sentence(state)}: {spelled(len(extracts))}"
    top = "".join(f'<th scope="col" role="columnheader" class="c-{kind}">{head}</th>' for kind, head in HEADS.items())
    body = "".join(_extract(one, kept) for one in extracts)
    return (
        f'<section aria-labelledby="{name}"><h2 id="{name}">{escape(words)}</h2><table class="score owed" role="table" '
        f'aria-labelledby="{name}"><thead role="rowgroup"><tr role="row">{top}</tr></thead><tbody role="rowgroup">{body}</tbody></table></section>'
    )


def _extract(one, kept):
    reaches = max((held.reaches for held in one.held if held.reaches), default=None)
    cells = {
        "Due from": escape(one.owner),
        "Since when": escape(sentence(one.detail)) or "–",
        "Figures reach to": escape(day(reaches)) if reaches else "–",
        "Received": _received(one),
        "Next expected": f"{escape(month(one.expected)) if one.expected else 'not announced'}<small>{escape(one.frequency)}</small>",
    }
    body = "".join(f'<td role="cell" data-of="{name}">{cell}</td>' for name, cell in cells.items())
    feeds = " · ".join(_indicator(held, kept) for held in one.held)
    return f'<tr role="row"><th scope="row" role="rowheader"><strong>{escape(_named(one))}</strong><small>{feeds}</small></th>{body}</tr>'


def _received(one):
    instead = f"<small>{escape(one.instead)}</small>" if one.instead else ""
    return f"{escape(day(one.received)) if one.received else 'never'}{instead}"


def _named(one):
    """The source without the owner's name before it, as that stands beside it."""
    return one.source.removeprefix(f"{one.owner.partition(':')[0]}: ").strip()


def _indicator(held, kept):
    return f'<a data-go href="{escape(href("indicator", **kept, indicator=held.indicator.id))}">{escape(held.indicator.short)}</a>'
