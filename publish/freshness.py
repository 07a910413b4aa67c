"""Which extract serves each indicator, up to which day, and the targets that extracts brought."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pyarrow as pa
from duckdb import DuckDBPyConnection


if TYPE_CHECKING:
    from publish import Input


EXTRACTS = """
    INSERT INTO extracts
    SELECT served.indicator, upload, file, loader, loaded_at, latest_end, invented
    FROM (SELECT indicator, upload, max(ends) AS latest_end FROM figures GROUP BY ALL) AS served JOIN uploads_given USING (upload)
    ORDER BY indicator, loaded_at
"""

TARGETS = """
    INSERT INTO targets
    SELECT indicator, area, period, starts, ends, arg_max(target, upload_order) FROM facts
    WHERE target IS NOT NULL AND breakdown = 'all'
        AND (NOT invented OR indicator NOT IN (SELECT indicator FROM facts WHERE NOT invented))
    GROUP BY ALL ORDER BY ALL
"""


def write_extracts(db: DuckDBPyConnection, inputs: Sequence[Input]) -> None:
    """One row per indicator and upload, even where another upload's figures are the ones shown."""
    names = ("upload", "file", "loader", "loaded_at", "invented")
    db.register("uploads_given", pa.table({name: [getattr(extract, name) for extract in inputs] for name in names}))
    db.execute(EXTRACTS)
    db.unregister("uploads_given")


def write_targets(db: DuckDBPyConnection) -> None:
    """The target of each indicator, area and period; where several uploads name one, the latest."""
    db.execute(TARGETS)
