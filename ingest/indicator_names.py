"""The names by which a file may call an indicator."""

from catalogue import Catalogue
from catalogue.areas import folded


def indicator_names(catalogue: Catalogue) -> dict[str, str]:
    """Every way to name an indicator, in lower case → its id: the id, its title, and its code in a framework.

    A code that two indicators have names neither.
    """
    codes: dict[str, set[str]] = {}
    for indicator, places in catalogue.places.items():
        for _, _, place in places:
            codes.setdefault((place.code or "").strip().lower(), set()).add(indicator)
    unique = {code: min(ids) for code, ids in codes.items() if code and len(ids) == 1}
    titles = {folded(indicator.title): indicator.id for indicator in catalogue.indicators.values()}
    return {**unique, **titles, **{name: name for name in catalogue.indicators}}
