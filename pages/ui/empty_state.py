"""Where an area shows no figure at all: why, and what to do next."""

from collections.abc import Iterator

from markupsafe import Markup

from access import may
from catalogue import Area, Framework
from pages.shell import context
from pages.shell.address import href
from pages.ui.templates import Macros
from panels.overview import Overview
from panels.title import the


_EMPTY = Macros("ui/empty_state.html")


def empty_state(overview: Overview) -> Markup:
    """The reason and the ways on, as markup; empty where there is any figure."""
    if overview.counts.with_figure or not overview.rows:
        return Markup("")
    area = overview.area
    hidden = any(point.status == "hidden" for row in overview.rows for point in row.panel.points)
    return _EMPTY.empty_state(the(area.name, area.kind), hidden, next_steps(area, overview.framework))


def next_steps(area: Area, framework: Framework) -> Markup:
    """The ways on from an area without a figure, as markup."""
    return _EMPTY.next_steps(list(_next_steps(area, framework)))


def _next_steps(area: Area, framework: Framework) -> Iterator[tuple[str, str]]:
    """(words, address) of each."""
    session, kept = context.session(), {"framework": framework.id, "area": area.code}
    if area.code != framework.area:
        own = session.catalogue.areas.by_code[framework.area]
        yield f"look at {own.name}", href("", framework=framework.id, area=own.code)
    yield "see which data files are due", href("freshness", **kept)
    if may(session.user, "load"):
        yield "load a data file", href("upload", **kept)
