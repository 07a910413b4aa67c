"""Facts on disk: one Parquet file for each upload, sorted as it will be read."""

COLUMNS = """
    s.indicator, p.code as area, t.label as period, t.period_type, t.starts, t.ends, s.breakdown, s.category,
    numerator, denominator, value, case when value is not null then printed end as decimals, lower95, upper95, lower998, upper998, effective, spread,
    symbol, target, note, s.release::smallint as release, row
"""


def write(db, into):
    """Write the table `figures` to the Parquet file `into`, and return how many facts it holds.

    Sorted by indicator, area, breakdown, category and period. The file appears whole or not at all.
    """
    part = into.with_name(f"{into.name}.part")
    try:
        db.execute("create or replace temp view placed as select distinct code, place from places")
        db.execute("create or replace temp view timed as select distinct on (time) * from times")
        db.execute(
            "create or replace temp table precision as select indicator, release, max(decimals) as printed "
            "from figures join series using (series) group by all"
        )
        quoted = str(part).replace("'", "''")
        db.execute(
            f"copy (select {COLUMNS} from figures f join series s using (series) join precision using (indicator, release) join placed p using (place) join timed t using (time) "
            f"order by position) to '{quoted}' (format parquet, compression zstd)"
        )
        part.replace(into)
    finally:
        part.unlink(missing_ok=True)
    return db.execute("select count(*) from figures").fetchall()[0][0]
