"""Facts on disk: one Parquet file for each upload, sorted as it will be read."""

MEASURED = ("numerator", "denominator", "value", "decimals", "lower95", "upper95", "lower998", "upper998", "effective", "spread")


def write(db, into):
    """Write the table `figures`, in its order, to the Parquet file `into`, and return how many facts it holds. The file appears
    whole or not at all.
    """
    part = into.with_name(f"{into.name}.part")
    try:
        quoted = str(part).replace("'", "''")
        db.execute(f"copy ({_query(db)}) to '{quoted}' (format parquet, compression zstd)")
        part.replace(into)
    finally:
        part.unlink(missing_ok=True)
    return db.execute("select count(*) from figures").fetchall()[0][0]


def _query(db):
    columns = db.table("figures").columns
    numbers = {name: name if name in columns else f"null::double as {name}" for name in MEASURED}
    numbers["decimals"] = f"case when value is not null then {_decimals(db)}[series + 1] end::tinyint as decimals"
    return f"""
        select indicator, area, period, period_type, starts, ends, breakdown, category, {", ".join(numbers.values())},
          symbol, target, note, release, row from figures"""


def _decimals(db):
    """For each series the most decimals that the source prints for its indicator: spreadsheets drop the last zero. A SQL list."""
    most = """
        select series.series, max(decimals) over (partition by indicator, release)
        from series left join (select series, max(decimals) as decimals from figures group by series) using (series) order by 1"""
    return "[" + ", ".join("null" if number is None else str(number) for _, number in db.execute(most).fetchall()) + "]"
