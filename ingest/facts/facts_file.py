"""Facts on disk: one Parquet file for each upload, sorted as it will be read."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from ingest.database import database
from sql import quoted


MEASURED = ("numerator", "denominator", "value", "decimals", "lower95", "upper95", "lower998", "upper998", "effective", "spread")
ORDER = "indicator, area, breakdown, category, release, starts, ends, period_type, period"


class Duplicate(NamedTuple):
    """A figure that stands twice: the part it is in, counted from 0, and its row; the earlier part that has it too, and its row there."""

    part: int
    row: int
    earlier_part: int
    earlier_row: int


def write_facts(db: DuckDBPyConnection, into: Path) -> int:
    """Write the table `figures`, in its order, to the Parquet file `into`, and return how many facts it holds. The file appears
    whole or not at all.
    """
    return _copy(db, _facts_query(db), into)


def join_facts(parts: Sequence[Path], into: Path) -> int:
    """Write the facts in several Parquet files to the one `into`, in the order of one table, and return how many there are."""
    with closing(database(into.parent)) as db:
        db.execute(f"create temp view figures as {_union(parts)}")
        return _copy(db, f"select * exclude (part) from figures order by {ORDER}", into)


def duplicate_figures(parts: Sequence[Path], room: Path) -> list[Duplicate]:
    """Every figure that an earlier of these Parquet files has too, the parts counted from 0."""
    with closing(database(room)) as db:
        rows = db.execute(f"""
            select part, row, first.part, first.row from (
              select part, row, min({{'part': part, 'row': row}}) over (partition by {ORDER}) as first from ({_union(parts)}))
            where part > first.part order by part, row""").fetchall()
    return [Duplicate(*row) for row in rows]


def is_part_of(part: Path, other: Path, room: Path) -> bool:
    """Whether every figure in a Parquet file of facts stands in another too, its numbers, symbol and note the same."""
    with closing(database(room)) as db:
        figures, others = (f"select * exclude (row) from read_parquet({quoted(str(path))})" for path in (part, other))
        return not db.execute(f"{figures} except {others} limit 1").fetchall()


def _union(parts: Sequence[Path]) -> str:
    return " union all ".join(f"select {number} as part, * from read_parquet({quoted(str(part))})" for number, part in enumerate(parts))


def _copy(db: DuckDBPyConnection, query: str, into: Path) -> int:
    part = into.with_name(f"{into.name}.part")
    try:
        db.execute(f"copy ({query}) to {quoted(str(part))} (format parquet, compression zstd)")
        part.replace(into)
    finally:
        part.unlink(missing_ok=True)
    return db.execute("select count(*) from figures").fetchall()[0][0]


def _facts_query(db: DuckDBPyConnection) -> str:
    columns = db.table("figures").columns
    numbers = {name: name if name in columns else f"null::double as {name}" for name in MEASURED}
    numbers["decimals"] = f"case when value is not null then {_decimals(db)}[series + 1] end::tinyint as decimals"
    return f"""
        select indicator, area, period, period_type, starts, ends, breakdown, category, {", ".join(numbers.values())},
          symbol, target, note, tally, release, row from figures"""


def _decimals(db: DuckDBPyConnection) -> str:
    """For each series the most decimals that the source prints for its indicator: spreadsheets drop the last zero. A SQL list."""
    most = """
        select series.series, max(decimals) over (partition by indicator, release)
        from series left join (select series, max(decimals) as decimals from figures group by series) using (series) order by 1"""
    return "[" + ", ".join("null" if number is None else str(number) for _, number in db.execute(most).fetchall()) + "]"
