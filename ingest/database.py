"""The database in which one table is read and checked."""

import tempfile
from pathlib import Path
from uuid import uuid4

import duckdb


MEMORY = "3GB"


def database(room: Path | None = None) -> duckdb.DuckDBPyConnection:
    """A DuckDB of its own, in at most 3 GB of memory; beyond that in temporary files in `room`, removed when it is closed."""
    spill = Path(room or tempfile.gettempdir()) / f"line-of-sight-{uuid4().hex}"
    db = duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": str(spill)})
    # It keeps count of what it does, but draws no bar into the answer that a script reads from standard output.
    db.execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false")
    # A table may have hundreds of columns, and some questions add a part for each.
    db.execute("SET max_expression_depth = 10000")
    return db
