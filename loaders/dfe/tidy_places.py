"""Places in a tidy file: the geographic level of a row says which of its columns name the place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from catalogue import Area, Areas
from catalogue.areas import folded
from ingest.did_you_mean import did_you_mean
from loaders.dfe.geographic_levels import LEVELS, OTHERS


NOWHERE = ("", "x", "z")
OUR_KIND = re.compile(r"E(06|07|08|09|10|12|92)\d{6}")


@dataclass(frozen=True)
class PlaceReading:
    """What the place cells of a row say: the code of an area, or what is wrong with the cell `found` in `column`.

    Neither where the place is none of ours, such as a school, a ward, or 'Not available'.
    """

    area: str | None = None
    column: str | None = None
    found: str | None = None
    wrong: str | None = None


def read_place(level: str | None, cells: Mapping[str, str], areas: Areas) -> PlaceReading:
    """The PlaceReading of the cells (by column) of a row at a geographic level. The code speaks first, then the number, then the name."""
    known = {name.lower(): name for name in (*LEVELS, *OTHERS)}.get((level or "").strip().lower())
    if known is None:
        advice = "is not a geographic level; correct it." + did_you_mean(level, (*LEVELS, *OTHERS))
        return PlaceReading(column="geographic_level", found=level, wrong=advice)
    if known in OTHERS:
        return PlaceReading()
    columns = [column for column in LEVELS[known] if column]
    texts = {column: (cells.get(column) or "").strip() for column in columns}
    areas_found = {column: areas.find(texts[column]) for column in columns if texts[column].lower() not in NOWHERE}
    code = columns[0]
    if not any(texts.values()):
        return PlaceReading(column=code, wrong=f"is blank on a row of level '{known}'; fill in its code and name")
    first = next((column for column in columns if areas_found.get(column)), None)
    other = first and next(
        (column for column in areas_found if areas_found[column] and not _is_meant(texts[column], areas_found[column], areas_found[first])),
        None,
    )
    if other:
        advice = f"is not the same place as {first} {texts[first]} ({areas_found[first].name}); correct one of them"
        return PlaceReading(column=other, found=texts[other], wrong=advice)
    if first == code or (first and not _mistyped(texts[code])):
        return PlaceReading(areas_found[first].code)
    if first or OUR_KIND.fullmatch(texts[code]):
        names = [name for area in areas.by_code.values() for name in (area.code, area.name)]
        return PlaceReading(
            column=code, found=texts[code], wrong="is not a code of an area in England; correct it." + did_you_mean(texts[code], names)
        )
    return PlaceReading()


def _is_meant(text: str, looked_up: Area, area: Area) -> bool:
    """Whether an area is meant by a text that was `looked_up`: a closed authority may share its name with the one after it."""
    return looked_up == area or folded(text) in map(folded, (area.name, *area.other_names))


def _mistyped(code: str) -> bool:
    """Whether a code is neither left blank nor of the form of any code."""
    return code.lower() not in NOWHERE and not re.fullmatch(r"[A-Z]\d{8}", code)
