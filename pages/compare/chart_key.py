"""What the marks on a chart of many areas mean, in the shapes that the charts use."""

from html import escape


SHAPES = {
    "this": '<circle cx="8" cy="8" r="6.5" />',
    "neighbour": '<path d="M8 1.5 L14.5 8 L8 14.5 L1.5 8 Z" />',
    "region": '<rect x="3" y="3" width="10" height="10" />',
    "": '<circle cx="8" cy="8" r="3" />',
}
COMPASS = ("North", "South", "East", "West")


def chart_key(area, region, marks):
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
    items = "".join(f"<li>{_mark(mark)}{escape(text)}</li>" for mark, text in words.items() if mark in marks)
    return f'<ul class="key">{items}</ul>'


def _mark(mark):
    return f'<svg class="is-{mark or "other"}" width="16" height="16" aria-hidden="true" focusable="false">{SHAPES[mark]}</svg>'
