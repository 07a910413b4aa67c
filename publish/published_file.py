"""Results and what must be hidden → the published file: one sorted DuckDB file that holds no hidden number."""

from itertools import chain

import numpy as np
import pyarrow as pa
from duckdb import DuckDBPyConnection

from catalogue import Catalogue
from publish.result_limits import limits


NUMBERS = ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998")
ROWS_AT_ONCE = 500_000
STATUSES = ("hidden", "shown", "not applicable", "withdrawn", "missing")
# Not pa.scalar, which would load pandas wherever this module is.
NO_TEXT = pa.nulls(1, pa.string())[0]

TABLES = """
    CREATE TABLE safe (
        indicator VARCHAR, area VARCHAR, breakdown VARCHAR, category VARCHAR, period VARCHAR, period_type VARCHAR,
        starts DATE, ends DATE, numerator DOUBLE, denominator DOUBLE, value DOUBLE, lower95 DOUBLE, upper95 DOUBLE,
        lower998 DOUBLE, upper998 DOUBLE, status VARCHAR, symbol VARCHAR, note VARCHAR, invented BOOLEAN, already_published BOOLEAN
    );
    CREATE TABLE targets (indicator VARCHAR, area VARCHAR, period VARCHAR, starts DATE, ends DATE, value DOUBLE);
    CREATE TABLE extracts (
        indicator VARCHAR, upload VARCHAR, file VARCHAR, loader VARCHAR, loaded_at TIMESTAMP, latest_end DATE, invented BOOLEAN
    );
    CREATE TABLE definitions (
        indicator VARCHAR, method VARCHAR, per DOUBLE, decimals INTEGER, base VARCHAR, population VARCHAR, same_children_as VARCHAR, smallest INTEGER,
        part_of VARCHAR, narrows VARCHAR, apart_from VARCHAR, gap_in VARCHAR, gap_by VARCHAR
    );
    CREATE TABLE places (code VARCHAR, name VARCHAR, kind VARCHAR, parent VARCHAR, made_of VARCHAR);
    CREATE TABLE surveys (survey VARCHAR, title VARCHAR, area VARCHAR, period VARCHAR, weighted BOOLEAN, took_part VARCHAR, upload VARCHAR, invented BOOLEAN);
    CREATE TABLE survey_items (
        survey VARCHAR, position INTEGER, id VARCHAR, text VARCHAR, kind VARCHAR, several BOOLEAN, together BOOLEAN, routed BOOLEAN,
        base VARCHAR, indicator VARCHAR, outcome VARCHAR
    );
    CREATE TABLE survey_parts (survey VARCHAR, item INTEGER, place INTEGER, definition VARCHAR, role VARCHAR, label VARCHAR, side VARCHAR);
    CREATE TABLE survey_leads (survey VARCHAR, item INTEGER, definition VARCHAR);
    CREATE TABLE build (id VARCHAR, "at" TIMESTAMP, by_whom VARCHAR, digest VARCHAR);
"""


def write_safe(db: DuckDBPyConnection, catalogue: Catalogue) -> None:
    """Insert every row of `results` into `safe`, in its order, emptied where its column `hidden` says so; one that is `bare` is shown
    without the limits of its value.
    """
    known = list(catalogue.indicators.values())
    methods, per = np.array([indicator.method for indicator in known]), np.array([float(indicator.per) for indicator in known])
    decimals = np.array([indicator.decimals for indicator in known], float)
    with db.cursor() as reading:
        reader = reading.sql("FROM work.results").to_arrow_reader(ROWS_AT_ONCE)
        made = (_safe_batch(batch, methods, per, decimals, catalogue.policy.unreliable) for batch in reader)
        first = next(made, None)
        if first is None:
            return
        db.register("rows", pa.RecordBatchReader.from_batches(first.schema, chain([first], made)))
        db.execute("INSERT INTO safe BY NAME FROM rows")
        db.unregister("rows")


def _safe_batch(batch, methods, per, decimals, unreliable):
    """One batch of safe rows: limits added; every number, note and limit of a row that is not shown is null."""
    import pyarrow.compute as pc  # here alone: every verb would wait for it

    hidden, without_limits = (_truths(batch.column(name)) for name in ("hidden", "bare"))
    columns = {name: _floats(batch, name) for name in (*NUMBERS, "effective", "spread")}
    definition, symbol = batch.column("definition").to_numpy(zero_copy_only=False), batch.column("symbol")
    for name, ends in limits(columns, definition, methods, per).items():
        columns[name] = np.where(without_limits, np.nan, ends)
    kept_back, nobody, withdrawn = (_truths(pc.fill_null(pc.equal(symbol, mark), False)) for mark in ("c", "z", "w"))
    hidden = hidden | kept_back
    shown = ~hidden & ~np.isnan(columns["value"])
    # Words are carried as places in a short list: making a text of each of ten million takes longer than all their limits.
    status = np.select([hidden, shown, nobody, withdrawn], range(len(STATUSES) - 1), len(STATUSES) - 1).astype(np.int8)
    cautious = shown & ~np.isnan(columns["effective"]) & (columns["denominator"] < unreliable)
    columns["value"] = _rounded(columns, batch, (methods != "count")[definition], decimals[definition])
    symbol = pc.if_else(shown, NO_TEXT, pc.fill_null(symbol, "x"))
    symbol = pc.if_else(hidden, "c", pc.if_else(cautious, "u", symbol))
    kept = {name: batch.column(name) for name in ("indicator", "area", "breakdown", "category", "period", "period_type", "starts", "ends")}
    numbers = {name: pa.array(columns[name], mask=~shown | np.isnan(columns[name])) for name in NUMBERS}
    note = pc.if_else(shown, batch.column("note"), NO_TEXT)
    return pa.record_batch(
        kept | numbers
        | {"status": pa.DictionaryArray.from_arrays(status, STATUSES), "symbol": symbol, "note": note, "invented": batch.column("invented"), "already_published": batch.column("controlled")}
    )  # fmt: skip


def _rounded(columns, batch, no_count, decimals):
    """Values, those that come without a base rounded to the decimals of their indicator: all of them are as good as a fraction.

    3.09278350515464 % is 3 of 97, and no other fraction with a base that small; 3.1 % says no such thing.
    """
    alone = np.isnan(columns["denominator"]) & ~_truths(batch.column("controlled")) & no_count
    if not alone.any():
        return columns["value"]
    scale = 10.0**decimals
    return np.where(alone, np.floor(columns["value"] * scale + 0.5) / scale, columns["value"])


def _floats(batch, name):
    return batch.column(name).to_numpy(zero_copy_only=False).astype(float)


def _truths(column):
    return column.to_numpy(zero_copy_only=False).astype(bool)
