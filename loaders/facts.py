"""Facts on disk: one Parquet file for each upload, sorted as it will be read."""

MEASURED = ("numerator", "denominator", "value", "decimals", "lower95", "upper95", "lower998", "upper998", "effective", "spread")


def write(db, into):
    """Write the table `figures`, in its order, to the Parquet file `into`, and return how many facts it holds. The file appears
    whole or not at all. Decimals are the most that the
    source prints for the indicator, since spreadsheets drop the last zero.
    """
    part = into.with_name(f"{into.name}.part")
    db.execute("create or replace temp view areas_named as select distinct code as area, place from places where place is not null")
    db.execute("create or replace temp view times_named as select distinct time, label as period, period_type, starts, ends from times")
    db.execute(
        "create or replace temp table printed as select indicator, release, max(decimals) as most from figures join series using (series) group by all"
    )
    try:
        quoted = str(part).replace("'", "''")
        db.execute(f"copy ({_query(db.table('figures').columns)}) to '{quoted}' (format parquet, compression zstd)")
        part.replace(into)
    finally:
        part.unlink(missing_ok=True)
    return db.execute("select count(*) from figures").fetchall()[0][0]


def _query(columns):
    numbers = {name: name if name in columns else f"null::double as {name}" for name in MEASURED}
    numbers["decimals"] = "case when value is not null then most end as decimals"
    return f"""
        select indicator, area, period, period_type, starts, ends, breakdown, category, {", ".join(numbers.values())},
          symbol, target, note, release::smallint as release, row
        from figures join series using (series) join printed using (indicator, release)
        join areas_named using (place) join times_named using (time)"""
