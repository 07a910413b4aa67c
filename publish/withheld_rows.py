"""Rows of a published file that are hidden after it was written, and what tells them from every other."""

import pyarrow as pa
from duckdb import DuckDBPyConnection

from publish.published_file import NUMBERS


KEYS = ("indicator", "area", "breakdown", "category", "period", "period_type", "starts", "ends")
# Arrow makes no array here: its first one loads pandas, half a second of every start.
NO_ROWS = pa.Table.from_batches([], pa.schema([(name, pa.string()) for name in KEYS]))
WITHHOLD = """
    UPDATE safe SET status = 'hidden', symbol = 'c', note = NULL, {nothing}
    WHERE status = 'shown' AND NOT already_published AND ({test})
    RETURNING {keys}
"""


def withhold_rows(db: DuckDBPyConnection, test: str) -> pa.Table:
    """Hide the shown rows of `safe` for which the SQL `test` holds; their KEYS, as text. Published statistics stay."""
    keys = ", ".join(f"{name}::VARCHAR AS {name}" for name in KEYS)
    nothing = ", ".join(f"{name} = NULL" for name in NUMBERS)
    columns = db.execute(WITHHOLD.format(nothing=nothing, test=test, keys=keys)).fetchnumpy()
    return pa.table({name: pa.array(columns[name], pa.string()) for name in KEYS})
