"""The ways to compare areas, as links under the heading of the page; the one in the address is shown."""

from markupsafe import Markup

from pages.shell.address import link, parameter
from pages.ui.templates import render


HEAT, TOGETHER = "heat", "together"
VIEW_TITLES = {
    "": "Every area",
    "map": "Map",
    "size": "By size",
    "years": "Over time",
    TOGETHER: "Several indicators",
    "with": "With another indicator",
    HEAT: "All indicators",
}


def view_in_address() -> str:
    """The way that the address asks for, '' for the first."""
    return parameter("way", VIEW_TITLES, "")


def view_links(chosen: str, **query: object) -> Markup:
    """The links, keeping what the page is set to."""
    ways = [(title, link("compare", way=name, **query), name == chosen) for name, title in VIEW_TITLES.items()]
    return render("compare/view_links.html", ways=ways)
