"""What a trial of a file shows: beside the file's own figures nothing that the live build hides.

A figure that is wrong on purpose lets others be shown that are hidden to keep a small one from following; with the live build beside
the trial it would follow.
"""

from pathlib import Path

import duckdb

from publish.withheld_rows import withhold_rows
from sql import quoted


KEY = ("indicator", "area", "breakdown", "category", "period")
NAMED = ", ".join(f"{name}::VARCHAR" for name in KEY)
TEST = f"({NAMED}) IN (SELECT ({NAMED}) FROM live.safe WHERE status = 'hidden') AND ({NAMED}) NOT IN (SELECT ({NAMED}) FROM read_parquet({{facts}}))"


def keep_hidden(trial: Path, live: Path, facts: Path) -> None:
    """Hide in the file at `trial` every row that the one at `live` hides and the extract whose `facts` these are does not give itself.

    Nothing where the live build hides nothing. Raises duckdb.Error where one of them cannot be read.
    """
    with duckdb.connect(str(trial)) as db:
        db.execute(f"ATTACH {quoted(live)} AS live (READ_ONLY)")
        withhold_rows(db, TEST.format(facts=quoted(str(facts))))
        db.execute("DETACH live")
