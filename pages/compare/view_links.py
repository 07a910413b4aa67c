"""The ways to compare areas, as links under the heading of the page; the one in the address is shown."""

from html import escape

from pages.shell.address import link, parameter


VIEW_TITLES = {
    "": "Every area",
    "map": "Map",
    "size": "By size",
    "years": "Over time",
    "with": "With another indicator",
}


def view_in_address():
    """The way that the address asks for, '' for the first."""
    return parameter("way", VIEW_TITLES, "")


def view_links(chosen, **query):
    """The links, keeping what the page is set to."""
    items = "".join(
        f'<li><a data-go href="{escape(link("compare", way=name, **query))}"{" aria-current=true" if name == chosen else ""}>{title}</a></li>'
        for name, title in VIEW_TITLES.items()
    )
    return f'<nav class="ways" aria-label="Ways to compare"><ul>{items}</ul></nav>'
