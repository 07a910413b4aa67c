"""What any reader knows besides the figures: how each is worked out, and where each place lies. The file is judged by it."""

import pyarrow as pa
from duckdb import DuckDBPyConnection

from catalogue import Catalogue


def write_known(db: DuckDBPyConnection, catalogue: Catalogue) -> None:
    """Fill the tables `definitions` (one row per indicator) and `places` (one per place) of the published file."""
    policy = catalogue.policy
    definitions = [
        (
            indicator.id, indicator.method, float(indicator.per), indicator.decimals, indicator.denominator, indicator.population, indicator.same_children_as, policy.smallest_count(indicator),
            indicator.part_of, indicator.narrows, indicator.apart_from, indicator.gap_in, indicator.gap_by,
        )
        for indicator in catalogue.indicators.values()
    ]  # fmt: skip
    places = [(area.code, area.name, area.kind, area.held_by, "|".join(area.made_of) or None) for area in catalogue.areas.by_code.values()]
    for table, rows in (("definitions", definitions), ("places", places)):
        names = [name for name, *_ in db.execute(f"DESCRIBE {table}").fetchall()]
        db.register("known_rows", pa.Table.from_pylist([dict(zip(names, row)) for row in rows], pa.schema(_schema(db, table))))
        db.execute(f"INSERT INTO {table} FROM known_rows")
        db.unregister("known_rows")


def _schema(db, table):
    kinds = {"DOUBLE": pa.float64(), "INTEGER": pa.int32()}
    return [(name, kinds.get(kind, pa.string())) for name, kind, *_ in db.execute(f"DESCRIBE {table}").fetchall()]
