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
    body = "".join(_extract(extract, kept) for extract in extracts)
    return (
        f'<section aria-labelledby="{name}"><h2 id="{name}">{escape(words)}</h2><table class="score owed" role="table" '
        f'aria-labelledby="{name}"><thead role="rowgroup"><tr role="row">{top}</tr></thead><tbody role="rowgroup">{body}</tbody></table></section>'
    )


def _extract(extract, kept):
    reaches = max((entry.reaches for entry in extract.indicators if entry.reaches), default=None)
    cells = {
        "Due from": escape(extract.owner),
        "Since when": escape(sentence(extract.detail)) or "–",
        "Figures reach to": escape(day(reaches)) if reaches else "–",
        "Received": _received(extract),
        "Next expected": f"{escape(month(extract.expected)) if extract.expected else 'not announced'}<small>{escape(extract.frequency)}</small>",
    }
    body = "".join(f'<td role="cell" data-of="{name}">{cell}</td>' for name, cell in cells.items())
    feeds = " · ".join(_indicator(entry, kept) for entry in extract.indicators)
    return (
        f'<tr role="row"><th scope="row" role="rowheader"><strong>{escape(_named(extract))}</strong><small>{feeds}</small></th>{body}</tr>'
    )


def _received(extract):
    instead = f"<small>{escape(extract.instead)}</small>" if extract.instead else ""
    return f"{escape(day(extract.received)) if extract.received else 'never'}{instead}"


def _named(extract):
    """The source without the owner's name before it, as that stands beside it."""
    return extract.source.removeprefix(f"{extract.owner.partition(':')[0]}: ").strip()


def _indicator(entry, kept):
    return f'<a data-go href="{escape(href("indicator", **kept, indicator=entry.indicator.id))}">{escape(entry.indicator.short)}</a>'
