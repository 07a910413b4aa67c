"""Safe rows as a pandas DataFrame, for notebooks and whatever else an analyst does with a table. It holds what the pages show, and no more."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from catalogue import Area
from panels.panel import Point


# What pandas is to hold in each column. A number that is not shown is NaN there, and `status` says why.
COLUMNS = {
    "area": "string", "name": "string", "period": "string", "period_type": "string", "starts": "datetime64[s]", "ends": "datetime64[s]",
    "category": "string", "numerator": "float64", "denominator": "float64", "value": "float64", "lower95": "float64", "upper95": "float64",
    "lower998": "float64", "upper998": "float64", "status": "string", "symbol": "string", "note": "string", "invented": "boolean",
}  # fmt: skip
RANKS = {"rank": "Int64", "tied": "boolean", "verdict": "string", "mark": "string"}


def points_frame(rows: Iterable[tuple[Area, Point]]) -> pd.DataFrame:
    """One row for each (area, safe row), in their order, typed as COLUMNS says; without rows the columns alone."""
    return _typed([_cells(area, point) for area, point in rows], COLUMNS)


def ranked_frame(entries: Iterable[Any]) -> pd.DataFrame:
    """One row for each Entry of a Ranking, in its order, with its rank (missing where it has no figure), verdict and mark.

    An area without any row for the period has its code and name, and nothing else.
    """
    rows = [
        _cells(entry.area, entry.point)
        | {"rank": entry.rank, "tied": entry.tied if entry.rank else None, "verdict": entry.verdict.kind, "mark": entry.mark}
        for entry in entries
    ]
    return _typed(rows, COLUMNS | RANKS)


def _cells(area: Area, point: Point | None) -> dict[str, Any]:
    place = {"area": area.code, "name": area.name}
    if point is None:
        return place
    own = {name: getattr(point, name) for name in COLUMNS if hasattr(point, name)}
    return place | own | {"starts": point.start, "ends": point.end}


def _typed(rows: list[dict[str, Any]], kinds: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series([row.get(name) for row in rows], dtype=kind) for name, kind in kinds.items()})
