"""The overview as one piece of markup: the state of things, the stories that lead, and a table per section."""

from functools import lru_cache

from markupsafe import Markup

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
from pages.ui.templates import Macros


_STATE = Macros("overview/state.html")
ATTENTION_WORDS = "Ordered by what speaks against each figure: England, the direction, the target, the last change, the neighbours."


def overview(session, framework, area, show):
    """The Overview that `show` asks for: of one lens where it names one, else the whole."""
    return actions.overview(session, framework, area, show.removeprefix(LENS) if show.startswith(LENS) else None)


@lru_cache(maxsize=256)
def report(session, build, framework, area, show, order, on=None, only="", on_phone=False):
    """The markup of an Overview as bytes; `show` is as `controls.show` has it, `on` the day since when changes are told, `only` of ONLY;
    `on_phone` folds the sections.

    `build` makes it new.
    """
    summary = overview(session, framework, area, show)
    chosen = next((section for section in summary.sections if f"{OUTCOME}{section.outcome.id}" == show), None)
    head = _STATE.outcome(chosen.outcome) if chosen else _state(summary)
    rows = chosen.rows if chosen else summary.rows
    since = changes_table(actions.since(session, framework, area, on), show, framework)
    choice = filter_links(rows, only, framework=framework, area=area, show=show, order=order, since=on)
    return Markup().join((head, since, choice, _tables(summary, chosen, filtered(rows, only), order, only, on_phone))).encode()


def _tables(overview, chosen, rows, order, only, on_phone):
    """The rows in one table where they are ordered or picked, else in a table for each section."""
    kinds, framework = columns([row.panel for row in overview.rows]), overview.framework.id
    if only or order == ATTENTION:
        title = FILTERS[only][0] if only else "Needs attention first"
        return section("attention", title, ATTENTION_WORDS, _pairs(_pressing(rows)), framework, kinds)
    fold = folded if on_phone and not chosen else lambda outcome_section, table: table
    return Markup().join(
        fold(
            outcome_section,
            section(
                outcome_section.outcome.id,
                outcome_section.outcome.title,
                "" if chosen else outcome_section.outcome.words,
                _pairs(outcome_section.rows),
                framework,
                kinds,
            ),
        )
        for outcome_section in ([chosen] if chosen else _with_figures_first(overview.sections))
    )


def _with_figures_first(sections):
    """The sections in the framework's order, those of which no indicator has a figure after the others."""
    return sorted(sections, key=lambda outcome_section: all(row.panel.latest is None for row in outcome_section.rows))


def folded(outcome_section, table):
    """A section that opens when it is asked for, with how many indicators it holds."""
    known = sum(row.panel.latest is not None for row in outcome_section.rows)
    many = f"{known} of {len(outcome_section.rows)} with a figure"
    return _STATE.folded(outcome_section.outcome.title, many, table)


def _pressing(rows):
    return sorted(rows, key=lambda row: (row.panel.latest is None, -row.attention))


def _pairs(rows):
    return [(row.panel, row.place.code) for row in rows]


def _state(overview):
    whole = f"{overview.framework.title} · {overview.lens.title}" if overview.lens else overview.framework.title
    stories = [(story, _address(story.panel, overview.framework.id)) for story in overview.stories]
    empty, picture, lists = empty_state(overview), all_at_once(overview), attention_lists(overview)
    through = overview.lens.words if overview.lens else ""
    return _STATE.state(whole, overview.headline, through, overview.lead, empty, picture, stories, lists, _heat_maps(overview))


def _heat_maps(overview):
    """(title, address) of the heat maps of the same framework and area."""
    kept = {"framework": overview.framework.id, "area": overview.area.code}
    return [("area by area", href("compare", way="heat", **kept)), ("for which children", href("inequalities", **kept))]


def _address(panel, framework):
    return href("indicator", framework=framework, area=panel.area.code, indicator=panel.indicator.id)
