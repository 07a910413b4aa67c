"""Places that a national file has and this dashboard does not hold: wards, trusts, areas abroad."""

import re

from duckdb import DuckDBPyConnection

from catalogue import Areas
from ingest.file_problems import Problems
from ingest.lookup_table import create_lookup_table, distinct_rows


# Fingertips writes an n before the codes of the health service.
CODED = re.compile(r"n?[EWSNK]\d{8}")


def leave_out_unknown_areas(db: DuckDBPyConnection, name: str, areas: Areas, problems: Problems, heading: str) -> None:
    """Take out of the table `name` every row whose `area` is a well-formed code of a place that we do not hold, with one warning.

    A cell that is no such code stays, to be told as a fault.
    """
    codes = [code for (code,) in distinct_rows(db.table(name), "area") if code and CODED.fullmatch(code.strip()) and not areas.find(code)]
    if not codes:
        return
    create_lookup_table(db, "unknown_areas", [(code,) for code in codes], code="text")
    ((rows,),) = db.execute(f"select count(*) from {name} where area in (from unknown_areas)").fetchall()
    db.execute(f"delete from {name} where area in (from unknown_areas)")
    some = ", ".join(codes[:3]) + (", …" if len(codes) > 3 else "")
    counted = "one row is" if rows == 1 else f"{rows:,} rows are"
    places = "a place" if len(codes) == 1 else f"{len(codes):,} places"
    problems.warn(f"{counted} of {places} that this dashboard does not hold ({some}), and left out", column=heading)
