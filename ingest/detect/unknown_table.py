"""What a table is that no loader reads: metadata, a list of places, answers to a survey, or lists inside cells. Said to whoever sent it."""

import re

from catalogue import Areas
from ingest.checks.unknown_areas import CODED
from ingest.metadata_file import is_metadata
from ingest.read.text_table import TextTable


PLACES = (
    "this looks like a list of places, not of figures. The places that this dashboard knows are in data/areas.csv and their neighbours "
    "in data/neighbours.csv, so nothing needs to be loaded for them"
)
METADATA = (
    "this is a metadata file: it describes the columns of a data file and holds no figures. Load it together with the data file of the "
    "same name: x.csv with x.meta.csv, or both in one zip"
)
PEOPLE = (
    "this looks like answers to a survey, one row for each person. To load it, a codebook must say which column is which question: "
    "copy the one in data/surveys, and give yours with --codebook or on the page"
)
LISTS = "cells of '{heading}' hold whole lists, such as [1, 2, 3]; export the table again with one figure in each cell"
FIGURES = re.compile(r"value|count|number of|rate|per ?cent|%|total|time.?period|^year|month|quarter", re.IGNORECASE)
WIDE = 20
SAMPLE = 200


def describe_unknown_table(text: TextTable, areas: Areas) -> str | None:
    """Words for what an unknown table seems to be, or None."""
    if is_metadata(text.columns):
        return METADATA
    cells = {heading: _sample(text, number) for number, heading in enumerate(text.columns, 1)}
    for heading, sample in cells.items():
        if sample and all(cell.startswith("[") and cell.endswith("]") for cell in sample):
            return LISTS.format(heading=heading)
    places = sum(_are_places(sample, areas) for sample in cells.values())
    if places and not any(map(FIGURES.search, cells)):
        return PLACES
    return PEOPLE if not places and len(cells) >= WIDE else None


def _sample(text: TextTable, number: int) -> list[str]:
    """Some of the different cells of a column, without spaces around them."""
    cells = text.db.execute(f"select distinct trim(c{number}) from cells where trim(c{number}) <> '' order by 1 limit {SAMPLE}")
    return [cell for (cell,) in cells.fetchall()]


def _are_places(cells: list[str], areas: Areas) -> bool:
    """Whether nearly all cells are codes, numbers or names of places, and more than a handful."""
    known = sum(bool(CODED.fullmatch(cell) or areas.find(cell)) for cell in cells)
    return len(cells) >= 5 and known >= 0.9 * len(cells)
