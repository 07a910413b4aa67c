"""What the marks on a chart of many areas mean, in the shapes that the charts use."""

from collections.abc import Container

from markupsafe import Markup

from catalogue import Area
from pages.ui.templates import render


COMPASS = ("North", "South", "East", "West")


def chart_key(area: Area, region: Area | None, marks: Container[str]) -> Markup:
    """One line with the marks that are on the chart; `region` is the Area of the region, or None."""
    words = {
        "this": area.name,
        "neighbour": "Its statistical neighbours",
        "region": f"Others in the {region.name}"
        if region and region.name.split()[0] in COMPASS
        else f"Others in {region.name}"
        if region
        else "",
        "": "Other areas",
    }
    return render("compare/chart_key.html", entries=[(mark, text) for mark, text in words.items() if mark in marks])
