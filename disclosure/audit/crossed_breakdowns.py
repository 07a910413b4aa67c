"""Breakdowns by two things at once: "sex and age", with categories such as "Female, 5 to 10"."""

import re


JOINED = re.compile(r"\s+(?:and|by|x|×)\s+|\s*,\s*")
APART = re.compile(r"\s*[,;|]\s*")


def sides(breakdown: str, categories: list[str]) -> dict[str, tuple[tuple[str, str], ...]] | None:
    """{category: ((breakdown, category) of each side)} of a crossed breakdown; None where it is not one.

    A category that does not come apart into as many sides as the breakdown, such as "Not recorded", is left out.
    """
    names = tuple(JOINED.split(breakdown.strip()))
    if len(names) < 2:
        return None
    apart = {category: tuple(APART.split(category.strip())) for category in categories}
    known = {category: tuple(zip(names, parts, strict=True)) for category, parts in apart.items() if len(parts) == len(names)}
    return known if 2 * len(known) > len(categories) else None
