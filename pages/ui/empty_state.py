"""Where an area shows no figure at all: why, and what to do next."""

from html import escape

from access import may
from pages.shell import context
from pages.shell.address import href
from panels.overview import Overview
from panels.title import the


def empty_state(overview: Overview) -> str:
    """The reason and the ways on, as markup; empty where there is any figure."""
    if overview.counts.with_figure or not overview.rows:
        return ""
    area, framework = overview.area, overview.framework
    place = escape(the(area.name, area.kind))
    hidden = any(point.status == "hidden" for row in overview.rows for point in row.panel.points)
    why = (
        "Every figure here is hidden to protect children, as the numbers are small."
        if hidden
        else f"No figure for {place} has been loaded."
    )
    return f'<p class="about">{why} {next_steps(area, framework)}</p>'


def next_steps(area, framework):
    """The ways on from an area without a figure, as markup."""
    return f"What to do next: choose another area above, or {' · '.join(_next_steps(area, framework))}."


def _next_steps(area, framework):
    session, kept = context.session(), {"framework": framework.id, "area": area.code}
    if area.code != framework.area:
        own = session.catalogue.areas.by_code[framework.area]
        yield f'<a data-go href="{escape(href("", framework=framework.id, area=own.code))}">look at {escape(own.name)}</a>'
    yield f'<a data-go href="{escape(href("freshness", **kept))}">see which data files are due</a>'
    if may(session.user, "load"):
        yield f'<a data-go href="{escape(href("upload", **kept))}">load a data file</a>'
