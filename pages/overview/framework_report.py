"""The overview as one piece of markup: the state of things, the stories that lead, and a table per section."""

from functools import lru_cache
from html import escape

import actions
from pages.overview.all_at_once import all_at_once
from pages.overview.attention_lists import attention_lists
from pages.overview.filters import FILTERS, filter_links, filtered
from pages.shell.address import href
from pages.ui.changes_table import changes_table
from pages.ui.controls import ATTENTION, LENS, OUTCOME
from pages.ui.empty_state import empty_state
from pages.ui.scorecard_cells import columns
from pages.ui.scorecard_table import section


def overview(session, framework, area, show):
    """The Overview that `show` asks for: of one lens where it names one, else the whole."""
    return actions.overview(session, framework, area, show.removeprefix(LENS) if show.startswith(LENS) else None)


@lru_cache(maxsize=256)
def report(session, build, framework, area, show, order, on=None, only="", on_phone=False):
    """The markup of an Overview as bytes; `show` is as `controls.show` has it, `on` the day since when changes are told, `only` of ONLY;
    `on_phone` folds the sections.

    `build` makes it new.
    """
    found = overview(session, framework, area, show)
    chosen = next((one for one in found.sections if f"{OUTCOME}{one.outcome.id}" == show), None)
    head = _outcome(chosen.outcome) if chosen else _state(found)
    rows = chosen.rows if chosen else found.rows
    since = changes_table(actions.since(session, framework, area, on), show, framework)
    choice = filter_links(rows, only, framework=framework, area=area, show=show, order=order, since=on)
    return (head + since + choice + _tables(found, chosen, filtered(rows, only), order, only, on_phone)).encode()


def _tables(overview, chosen, rows, order, only, on_phone):
    """The rows in one table where they are ordered or picked, else in a table for each section."""
    kinds, framework = columns([row.panel for row in overview.rows]), overview.framework.id
    if only or order == ATTENTION:
        title = FILTERS[only][0] if only else "Needs attention first"
        return section("attention", title, ATTENTION_WORDS, _pairs(_pressing(rows)), framework, kinds)
    fold = folded if on_phone and not chosen else lambda one, table: table
    return "".join(
        fold(one, section(one.outcome.id, one.outcome.title, "" if chosen else one.outcome.words, _pairs(one.rows), framework, kinds))
        for one in ([chosen] if chosen else overview.sections)
    )


def folded(one, table):
    """A section that opens when it is asked for, with how many indicators it holds."""
    known = sum(row.panel.latest is not None for row in one.rows)
    many = f"{known} of {len(one.rows)} with a figure"
    return f'<details class="fold"><summary>{escape(one.outcome.title)} <small>{many}</small></summary>{table}</details>'


ATTENTION_WORDS = "Ordered by what speaks against each figure: England, the direction, the target, the last change, the neighbours."


def _pressing(rows):
    return sorted(rows, key=lambda row: (row.panel.latest is None, -row.attention))


def _pairs(rows):
    return [(row.panel, row.place.code) for row in rows]


def _state(overview):
    whole = f"{overview.framework.title} · {overview.lens.title}" if overview.lens else overview.framework.title
    through = f'<p class="about">{escape(overview.lens.words)}</p>' if overview.lens else ""
    stories = "".join(_story(one, overview.framework.id) for one in overview.stories)
    return (
        f'<p class="note">{escape(whole)}</p><h1 class="statement">{escape(overview.headline)}</h1>{through}<p class="lead">{escape(overview.lead)}</p>'
        f"{empty_state(overview)}{all_at_once(overview)}{f'<ul class=stories>{stories}</ul>' if stories else ''}{attention_lists(overview)}"
    )


def _outcome(outcome):
    return f'<h1>{escape(outcome.title)}</h1><p class="lead">{escape(outcome.words)}</p>'


def _story(story, framework):
    panel = story.panel
    at = href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
    return (
        f'<li class="is-{escape(story.kind)}"><a data-go href="{escape(at)}">{escape(panel.title)}</a>'
        f'<p><span class="los-hidden">{"A concern" if story.kind == "worse" else "Good news"}: </span>{escape(story.note)}</p></li>'
    )
