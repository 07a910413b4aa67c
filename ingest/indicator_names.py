"""The names by which a file may call an indicator."""

from functools import lru_cache

from catalogue import Catalogue
from catalogue.areas import folded


# Every file is held against the same few hundred titles. Of what stands in a file nothing is remembered.
_folded_title = lru_cache(maxsize=2048)(folded)


def indicator_names(catalogue: Catalogue) -> dict[str, str]:
    """Every way to name an indicator, in lower case → its id: the id, its title, and its code in a framework.

    A code that two indicators have names neither.
    """
    unique = {code: min(ids) for code, ids in _codes(catalogue).items() if len(ids) == 1}
    titles = {_folded_title(indicator.title): indicator.id for indicator in catalogue.indicators.values()}
    return {**unique, **titles, **{name: name for name in catalogue.indicators}}


def shared_codes(catalogue: Catalogue) -> dict[str, list[str]]:
    """The codes of frameworks that name more than one indicator, in lower case → the titles of those."""
    return {
        code: sorted(catalogue.indicators[indicator].title for indicator in ids if indicator in catalogue.indicators)
        for code, ids in _codes(catalogue).items()
        if len(ids) > 1
    }


def _codes(catalogue: Catalogue) -> dict[str, set[str]]:
    codes: dict[str, set[str]] = {}
    for indicator, places in catalogue.places.items():
        for _, _, place in places:
            codes.setdefault((place.code or "").strip().lower(), set()).add(indicator)
    codes.pop("", None)
    return codes
