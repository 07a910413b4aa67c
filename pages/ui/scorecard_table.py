"""The scorecard: one true table per section, one row per indicator, the same columns everywhere."""

from html import escape

from pages.shell.address import href
from pages.ui.scorecard_cells import cells, heads
from pages.ui.watchlist_star import star
from panels import periods
from panels.format import counts, reason, sentence, spelled


def section(name, title, words, rows, framework, kinds):
    """A section's heading and its table; `rows` are (Panel, the partnership's own code or None), `kinds` its columns.

    Indicators without a figure follow the others, those that are without it for the same reason in one row.
    """
    about = f'<p class="about">{escape(words)}</p>' if words else ""
    body = "".join(_row(panel, code, framework, kinds) for panel, code in rows if panel.latest)
    body += "".join(_missing(panels, why, framework, kinds) for why, panels in _without(rows).items())
    return (
        f'<section aria-labelledby="s-{escape(name)}"><h2 id="s-{escape(name)}">{escape(title)}</h2>{about}'
        f'<table class="score" role="table" aria-labelledby="s-{escape(name)}"><thead role="rowgroup"><tr role="row">'
        f'{heads("Indicator", kinds)}</tr></thead><tbody role="rowgroup">{body}</tbody></table></section>'
    )  # fmt: skip


def _row(panel, code, framework, kinds):
    under = f"<small>{escape(_under(panel))}</small>"
    return f'<tr role="row"><th scope="row" role="rowheader">{_name(panel, code, framework)}{star(panel.indicator)}{under}</th>{cells(panel, kinds)}</tr>'


def _without(rows):
    """{why there is no figure: the rows of which that is said}, in their order."""
    by_words = {}
    for panel, code in rows:
        if panel.latest is None:
            by_words.setdefault(panel.words, []).append((panel, code))
    return by_words


def _missing(rows, why, framework, kinds):
    names = [_name(panel, code, framework) for panel, code in rows]
    if len(rows) == 1:
        head, listed = names[0], ""
    else:
        head = f"{sentence(spelled(len(rows)))} indicators without a figure"
        listed = f"<ul>{''.join(f'<li>{name}</li>' for name in names)}</ul>"
    return (
        f'<tr role="row" class="nothing"><th scope="row" role="rowheader">{head}</th>'
        f'<td role="cell" colspan="{len(kinds)}">{escape(why)}{listed}</td></tr>'
    )


def _name(panel, code, framework):
    own = f'<span class="code">{escape(code)}</span>' if code else ""
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    return f'{own}<a data-go href="{escape(at)}">{escape(panel.indicator.title)}</a>'


def _under(panel):
    """The name that its source uses, then '2024 · 344 of 1,290', and what came after where that cannot be shown."""
    now, last = panel.latest, panel.points[-1]
    after = "" if last is now else f"{periods.of(last)} {reason(last)}"
    return " · ".join(filter(None, [panel.indicator.official, periods.of(now), counts(now), after]))
