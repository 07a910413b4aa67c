"""Where each English authority stands on the tile map: one square for each, neighbours kept near one another."""

import csv
from dataclasses import dataclass


TILE_COLUMNS = ["area", "column", "row", "label"]


@dataclass(frozen=True)
class Tile:
    """One square: columns count from the west and rows from the north, both from 0; `label` has at most three letters."""

    column: int
    row: int
    label: str


def tiles(path, areas, faults):
    """{area code: Tile} of tiles.csv; empty where there is no such file, as no figure depends on it."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, restval="")
        if reader.fieldnames != TILE_COLUMNS:
            faults.append(f"{path.name}: the columns must be {', '.join(TILE_COLUMNS)}")
            return {}
        placed = {}
        for line, row in enumerate(reader, 2):
            faults += [f"{path.name}, line {line}: {fault}" for fault in _faults(row, areas, placed)]
            if row["column"].isdigit() and row["row"].isdigit():
                placed[row["area"]] = Tile(int(row["column"]), int(row["row"]), row["label"])
        return placed


def _faults(row, areas, placed):
    if row["area"] not in areas.by_code:
        yield f"{row['area']!r} is not an area"
    if row["area"] in placed:
        yield f"{row['area']} is there twice; remove one"
    if not (row["column"].isdigit() and row["row"].isdigit()):
        yield "column and row must be whole numbers, 0 for the first"
    elif (int(row["column"]), int(row["row"])) in {(tile.column, tile.row) for tile in placed.values()}:
        yield f"column {row['column']}, row {row['row']} is taken already; choose another"
