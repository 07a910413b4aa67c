"""The place of a file that names none: the one whose framework has its indicators."""

from collections.abc import Iterable

from catalogue import Catalogue


def implied_place(catalogue: Catalogue, indicators: Iterable[str]) -> str | None:
    """The code of the one place whose frameworks have these indicators (ids), or None where none or several have."""
    places = {framework.area for indicator in indicators for framework, _, _ in catalogue.places.get(indicator, ())}
    return places.pop() if len(places) == 1 else None
