"""Results and what must be hidden → the published file: one sorted DuckDB file that holds no hidden number."""

from itertools import chain

import numpy as np
import pyarrow as pa

from publish.limits import limits


NUMBERS = ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998")
ROWS_AT_ONCE = 500_000

TABLES = """
    CREATE TABLE safe (
        indicator VARCHAR, area VARCHAR, breakdown VARCHAR, category VARCHAR, period VARCHAR, period_type VARCHAR,
        starts DATE, ends DATE, numerator DOUBLE, denominator DOUBLE, value DOUBLE, lower95 DOUBLE, upper95 DOUBLE,
        lower998 DOUBLE, upper998 DOUBLE, status VARCHAR, symbol VARCHAR, note VARCHAR, invented BOOLEAN
    );
    CREATE TABLE targets (indicator VARCHAR, area VARCHAR, period VARCHAR, starts DATE, ends DATE, value DOUBLE);
    CREATE TABLE extracts (
        indicator VARCHAR, upload VARCHAR, file VARCHAR, loader VARCHAR, loaded_at TIMESTAMP, latest_end DATE, invented BOOLEAN
    );
    CREATE TABLE build (id VARCHAR, "at" TIMESTAMP, by_whom VARCHAR, digest VARCHAR);
"""


# Whether a row is hidden travels with the row. Beside a table it would have to be matched by position, and batches have no fixed length.
DECIDED = """
    CREATE TABLE work.decided AS
    SELECT results.*, hide.cell IS NOT NULL AS hide, bare.cell IS NOT NULL AS bare
    FROM work.results LEFT JOIN hide ON hide.cell = results.rowid LEFT JOIN bare ON bare.cell = results.rowid
    ORDER BY results.rowid
"""


def write_safe(db, hidden, without_limits, catalogue):
    """Insert every row of `results` into `safe`, in its order, emptied where `hidden` (boolean, one per row) says so.

    Rows marked in `without_limits` are shown without the limits of their value.
    """
    known = list(catalogue.indicators.values())
    methods, per = np.array([one.method for one in known]), np.array([float(one.per) for one in known])
    for name, rows in (("hide", hidden), ("bare", without_limits)):
        db.register(name, pa.table({"cell": np.flatnonzero(rows)}))
    db.execute(DECIDED)
    for name in ("hide", "bare"):
        db.unregister(name)
    with db.cursor() as reading:
        reader = reading.sql("FROM work.decided").to_arrow_reader(ROWS_AT_ONCE)
        made = (_safe_batch(batch, methods, per, catalogue.policy.unreliable) for batch in reader)
        first = next(made, None)
        if first is None:
            return
        db.register("rows", pa.RecordBatchReader.from_batches(first.schema, chain([first], made)))
        db.execute("INSERT INTO safe BY NAME FROM rows")
        db.unregister("rows")


def _safe_batch(batch, methods, per, unreliable):
    """One batch of safe rows: limits added; every number, note and limit of a row that is not shown is null."""
    hidden, without_limits = (batch.column(name).to_numpy(zero_copy_only=False) for name in ("hide", "bare"))
    columns = {name: _floats(batch, name) for name in (*NUMBERS, "effective", "spread")}
    definition = batch.column("definition").to_numpy(zero_copy_only=False)
    symbol = batch.column("symbol").to_numpy(zero_copy_only=False)
    for name, ends in limits(columns, methods[definition], per[definition]).items():
        columns[name] = np.where(without_limits, np.nan, ends)
    hidden = hidden | (symbol == "c")
    shown = ~hidden & ~np.isnan(columns["value"])
    status = np.select([hidden, shown, symbol == "z"], ["hidden", "shown", "not applicable"], "missing")
    cautious = shown & ~np.isnan(columns["effective"]) & (columns["denominator"] < unreliable)
    symbol = np.select([hidden, cautious, shown, symbol == None], ["c", "u", None, "x"], symbol)  # noqa: E711
    kept = {name: batch.column(name) for name in ("indicator", "area", "breakdown", "category", "period", "period_type", "starts", "ends")}
    numbers = {name: pa.array(columns[name], mask=~shown | np.isnan(columns[name])) for name in NUMBERS}
    note = pa.array(np.where(shown, batch.column("note").to_numpy(zero_copy_only=False), None), pa.string())
    return pa.record_batch(
        kept | numbers
        | {"status": pa.array(status), "symbol": pa.array(symbol, pa.string()), "note": note, "invented": batch.column("invented")}
    )  # fmt: skip


def _floats(batch, name):
    return batch.column(name).to_numpy(zero_copy_only=False).astype(float)
