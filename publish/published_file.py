"""Results and what must be hidden → the published file: one sorted DuckDB file that holds no hidden number."""

from itertools import chain

import numpy as np
import pyarrow as pa
from duckdb import DuckDBPyConnection

from catalogue import Catalogue
from publish.result_limits import limits


NUMBERS = ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998")
ROWS_AT_ONCE = 500_000

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
        part_of VARCHAR, narrows VARCHAR
    );
    CREATE TABLE places (code VARCHAR, name VARCHAR, kind VARCHAR, parent VARCHAR);
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
    hidden, without_limits = (batch.column(name).to_numpy(zero_copy_only=False) for name in ("hidden", "bare"))
    columns = {name: _floats(batch, name) for name in (*NUMBERS, "effective", "spread")}
    definition = batch.column("definition").to_numpy(zero_copy_only=False)
    symbol = batch.column("symbol").to_numpy(zero_copy_only=False)
    for name, ends in limits(columns, methods[definition], per[definition]).items():
        columns[name] = np.where(without_limits, np.nan, ends)
    hidden = hidden | (symbol == "c")
    shown = ~hidden & ~np.isnan(columns["value"])
    status = np.select([hidden, shown, symbol == "z", symbol == "w"], ["hidden", "shown", "not applicable", "withdrawn"], "missing")
    cautious = shown & ~np.isnan(columns["effective"]) & (columns["denominator"] < unreliable)
    columns["value"] = _rounded(columns, batch, methods[definition], decimals[definition])
    symbol = np.select([hidden, cautious, shown, symbol == None], ["c", "u", None, "x"], symbol)  # noqa: E711
    kept = {name: batch.column(name) for name in ("indicator", "area", "breakdown", "category", "period", "period_type", "starts", "ends")}
    numbers = {name: pa.array(columns[name], mask=~shown | np.isnan(columns[name])) for name in NUMBERS}
    note = pa.array(np.where(shown, batch.column("note").to_numpy(zero_copy_only=False), None), pa.string())
    return pa.record_batch(
        kept | numbers
        | {"status": pa.array(status), "symbol": pa.array(symbol, pa.string()), "note": note, "invented": batch.column("invented"), "already_published": batch.column("controlled")}
    )  # fmt: skip


def _rounded(columns, batch, methods, decimals):
    """Values, those that come without a base rounded to the decimals of their indicator: all of them are as good as a fraction.

    3.09278350515464 % is 3 of 97, and no other fraction with a base that small; 3.1 % says no such thing.
    """
    alone = np.isnan(columns["denominator"]) & ~batch.column("controlled").to_numpy(zero_copy_only=False) & (methods != "count")
    scale = 10.0**decimals
    return np.where(alone, np.floor(columns["value"] * scale + 0.5) / scale, columns["value"])


def _floats(batch, name):
    return batch.column(name).to_numpy(zero_copy_only=False).astype(float)
