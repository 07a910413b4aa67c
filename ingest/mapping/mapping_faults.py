"""What is wrong with a mapping, all at once."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from catalogue import Catalogue
from catalogue.did_you_mean import did_you_mean
from ingest.indicator_names import indicator_names
from ingest.mapping.column_mapping import NUMBERS, SECTIONS, TOLD, Mapping, unique_headings
from ingest.periods.parse_period import parse_period
from ingest.template_file import COLUMNS, OPTIONAL_COLUMNS


OURS = (*COLUMNS, *OPTIONAL_COLUMNS)
NEEDED = {"indicator": "which indicator", "area": "which area", "period": "which period"}


class MappingFault(NamedTuple):
    """One thing wrong with a mapping, and the heading of the file that it is about, if it is about one."""

    words: str
    heading: str | None = None


def mapping_faults(mapping: Mapping, headings: Sequence[str], catalogue: Catalogue) -> Iterator[MappingFault]:
    """What is wrong with a mapping for a file with these headings; nothing where it can be used."""
    there = unique_headings(headings)
    for heading in dict.fromkeys((*mapping.columns.values(), *mapping.wide, *mapping.filled_down)):
        if heading not in there:
            yield MappingFault(f"the mapping asks for this column, and the file does not have it.{did_you_mean(heading, there)}", heading)
    for name in (*mapping.columns, *mapping.constants):
        if name not in OURS:
            yield MappingFault(f"the mapping fills '{name}', which is none of our columns: {', '.join(OURS)}")
    side_by_side = mapping.side_by_side
    if mapping.told not in TOLD or not {mapping.figures, *mapping.holding.values()} <= {*NUMBERS}:
        yield MappingFault(f"columns side by side tell {', '.join(TOLD)}, and hold {', '.join(NUMBERS)}; correct the mapping")
    if mapping.sections not in (None, *SECTIONS):
        yield MappingFault(f"lines of one word alone are of the rows below them: {', '.join(SECTIONS)}; correct the mapping")
    matched, constant = mapping.columns.keys(), mapping.constants.keys()
    of_sections = mapping.of_sections
    twice = (matched & constant) | (side_by_side & (matched | constant)) | (of_sections & {*matched, *constant, *side_by_side})
    for name in sorted(twice):
        yield MappingFault(f"the mapping says twice where '{name}' comes from; keep one")
    known = {*matched, *constant, *side_by_side, *of_sections}
    for name in (name for name in NEEDED if name not in known):
        yield MappingFault(f"nothing says {NEEDED[name]} a row is of; match a column to '{name}', or say what holds for every row")
    if not known & set(NUMBERS):
        yield MappingFault("no column holds figures; match one to 'value', or two to 'numerator' and 'denominator'")
    yield from map(MappingFault, _unknown(mapping, catalogue))


def _unknown(mapping: Mapping, catalogue: Catalogue) -> Iterator[str]:
    """What is said for every row and is not known."""
    constants, names = mapping.constants, indicator_names(catalogue)
    if "area" in constants and not catalogue.areas.find(constants["area"]):
        yield f"'{constants['area']}' is no area we know by code, number or name; correct the mapping"
    if "period" in constants and not parse_period(constants["period"]):
        yield f"'{constants['period']}' is no period we know; write it as 2024/25, 2024-25 Q3 or March 2025"
    for name in dict.fromkeys((constants.get("indicator"), *mapping.indicators.values())):
        if name and name.lower() not in names:
            yield f"'{name}' is no indicator by its id, its title or its code in a framework; correct the mapping"
