"""Places in a tidy file: the geographic level of a row says which of its columns name the place."""

import re
from dataclasses import dataclass

from catalogue.areas import folded
from ingest.did_you_mean import did_you_mean
from loaders.dfe.geographic_levels import LEVELS, OTHERS


NOWHERE = ("", "x", "z")
OUR_KIND = re.compile(r"E(06|07|08|09|10|12|92)\d{6}")


@dataclass(frozen=True)
class Reading:
    """What the place cells of a row say: the code of an area, or what is wrong with the cell `found` in `column`.

    Neither where the place is none of ours, such as a school, a ward, or 'Not available'.
    """

    area: str | None = None
    column: str | None = None
    found: str | None = None
    wrong: str | None = None


def read(level, cells, areas):
    """The Reading of the cells (by column) of a row at a geographic level. The code speaks first, then the number, then the name."""
    known = {one.lower(): one for one in (*LEVELS, *OTHERS)}.get((level or "").strip().lower())
    if known is None:
        advice = "is not a geographic level; correct it." + did_you_mean(level, (*LEVELS, *OTHERS))
        return Reading(column="geographic_level", found=level, wrong=advice)
    if known in OTHERS:
        return Reading()
    columns = [column for column in LEVELS[known] if column]
    said = {column: (cells.get(column) or "").strip() for column in columns}
    found = {column: areas.find(said[column]) for column in columns if said[column].lower() not in NOWHERE}
    code = columns[0]
    if not any(said.values()):
        return Reading(column=code, wrong=f"is blank on a row of level '{known}'; fill in its code and name")
    first = next((column for column in columns if found.get(column)), None)
    other = first and next((column for column in found if found[column] and not _called(said[column], found[column], found[first])), None)
    if other:
        advice = f"is not the same place as {first} {said[first]} ({found[first].name}); correct one of them"
        return Reading(column=other, found=said[other], wrong=advice)
    if first == code or (first and not _mistyped(said[code])):
        return Reading(found[first].code)
    if first or OUR_KIND.fullmatch(said[code]):
        names = [one for area in areas.by_code.values() for one in (area.code, area.name)]
        return Reading(
            column=code, found=said[code], wrong="is not a code of an area in England; correct it." + did_you_mean(said[code], names)
        )
    return Reading()


def _called(text, found, area):
    """Whether an area is meant by a text that was looked up as `found`: a closed authority may share its name with the one after it."""
    return found == area or folded(text) in map(folded, (area.name, *area.other_names))


def _mistyped(code):
    """Whether a code is neither left blank nor of the form of any code."""
    return code.lower() not in NOWHERE and not re.fullmatch(r"[A-Z]\d{8}", code)
