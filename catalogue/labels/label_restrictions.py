"""A breakdown and a category → the restrictions by which a row counts fewer children than the headline."""

import re
from typing import NamedTuple

from catalogue.labels.label_words import SEXES, UNKNOWN, breakdown_name, folded
from catalogue.labels.scale_labels import Range, age_range, deprivation, number_range, plain, school_years
from catalogue.labels.total_labels import is_total


class Restriction(NamedTuple):
    """One grouping (`axis`) and the part of it that is counted: a Range of its scale, or a group by its name."""

    axis: str
    member: Range | str


NOT_KNOWN = "not known"
TWO = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|by|x|×|with)\s+|\s*[&/×]\s*")
APART = (r"\s*[;|]\s*", r",\s+", r"\s+-\s+", r"\s*/\s*", r":\s+", r"\s+and\s+", r"\s+(?=aged\s|under\s|over\s|\d)")


def restrictions(breakdown: str, category: str) -> frozenset[Restriction]:
    """How a row is restricted: nothing for everybody, one for a group, several for a group of two breakdowns ("sex and age").

    A label that says nothing we can read is a group of its own breakdown, under its own name.
    """
    if is_total(category, breakdown):
        return frozenset()
    axes = [breakdown_name(name) for name in TWO.split(breakdown) if name.strip()]
    if len(axes) > 1:
        for pattern in APART:
            parts = [part for part in re.split(pattern, category.strip(), maxsplit=len(axes) - 1) if part]
            if len(parts) == len(axes) and (read := _crossed(axes, parts)) is not None:
                return read
    return frozenset({_restriction(breakdown_name(breakdown), category)})


def groupings(breakdown: str) -> frozenset[str]:
    """The groupings that the name of a breakdown stands for, under one name each: "SEN status and sex" has two."""
    return frozenset(breakdown_name(name) for name in TWO.split(breakdown) if name.strip())


def _crossed(axes: list[str], parts: list[str]) -> frozenset[Restriction] | None:
    """The restrictions of a crossed category, its parts in the order of the breakdown's name or the other way round."""
    for order in (parts, parts[::-1]):
        if all(_fits(axis, part) for axis, part in zip(axes, order)):
            return frozenset(_restriction(axis, part) for axis, part in zip(axes, order) if not is_total(part, axis))
    return None


def _fits(axis: str, part: str) -> bool:
    """Whether a part may be of this axis: an age is of an age axis alone, and a sex of a sex axis."""
    if is_total(part, axis) or UNKNOWN.fullmatch(folded(part)):
        return True
    is_age, is_sex = age_range(part, ages_expected=axis == "age") is not None, folded(part) in SEXES
    return is_age if axis == "age" else is_sex if axis == "sex" else not is_age and not is_sex


def _restriction(axis: str, category: str) -> Restriction:
    label = folded(category)
    if UNKNOWN.fullmatch(label):
        return Restriction(axis, NOT_KNOWN)
    if axis == "sex" and label in SEXES:
        return Restriction("sex", SEXES[label])
    if read := school_years(category):
        return Restriction("year group", read)
    if read := age_range(category, ages_expected=bool(re.search(r"\bage", axis))):
        return Restriction("age", read)
    if read := deprivation(category):
        return Restriction("deprivation", read)
    read = number_range(plain(category))
    return Restriction(axis, read if read else label)
