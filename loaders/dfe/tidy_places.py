"""Places in a tidy file: the geographic level of a row says which of its columns name the place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from catalogue import Areas
from catalogue.did_you_mean import did_you_mean
from ingest.checks.place_cells import NOWHERE, place_fault
from loaders.dfe.geographic_levels import LEVELS, OTHERS


OUR_KIND = re.compile(r"E(06|07|08|09|10|12|92)\d{6}")


@dataclass(frozen=True)
class PlaceReading:
    """What the place cells of a row say: the code of an area, or what is wrong with the `cell` in `column`.

    Neither where the place is none of ours, such as a school, a ward, or 'Not available'.
    """

    area: str | None = None
    column: str | None = None
    cell: str | None = None
    wrong: str | None = None


def read_place(level: str | None, cells: Mapping[str, str], areas: Areas) -> PlaceReading:
    """The PlaceReading of the cells (by column) of a row at a geographic level. The code speaks first, then the number, then the name."""
    known = {name.lower(): name for name in (*LEVELS, *OTHERS)}.get((level or "").strip().lower())
    if known is None:
        advice = "is not a geographic level; correct it." + did_you_mean(level, (*LEVELS, *OTHERS))
        return PlaceReading(column="geographic_level", cell=level, wrong=advice)
    if known in OTHERS:
        return PlaceReading()
    columns = [column for column in LEVELS[known] if column]
    texts = {column: (cells.get(column) or "").strip() for column in columns}
    areas_found = {column: areas.find(texts[column]) for column in columns if texts[column].lower() not in NOWHERE}
    code = columns[0]
    if not any(texts.values()):
        return PlaceReading(column=code, wrong=f"is blank on a row of level '{known}'; fill in its code and name")
    first = next((column for column in columns if areas_found.get(column)), None)
    kinds = dict(zip(columns, ("code", "number", "name") if len(columns) == 3 else ("code", "name")))
    fault = place_fault({kind: texts[column] for column, kind in kinds.items()}, areas)
    if fault:
        column = next(column for column, kind in kinds.items() if kind == fault[0])
        return PlaceReading(column=column, cell=texts[column], wrong=fault[1])
    if first:
        return PlaceReading(areas_found[first].code)
    if OUR_KIND.fullmatch(texts[code]):
        names = [name for area in areas.by_code.values() for name in (area.code, area.name)]
        return PlaceReading(
            column=code, cell=texts[code], wrong="is not a code of an area in England; correct it." + did_you_mean(texts[code], names)
        )
    return PlaceReading()
