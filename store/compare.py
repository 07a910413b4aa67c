"""Two published builds side by side, row by row. Both hold safe rows only, so whatever is told of them is safe."""

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from sql import quoted
from store.disk import reaching


REVISIONS = NAMED = 20

TOLD_APART = """
    CREATE TEMP TABLE differing AS
    SELECT indicator, area, breakdown, category, starts, ends, coalesce(now.period, was.period) AS period, period_type,
        was.status AS was, now.status AS is_now, was.value AS before, now.value AS after, was.invented AS was_invented
    FROM (FROM one.safe EXCEPT ALL FROM other.safe) AS was
    FULL JOIN (FROM other.safe EXCEPT ALL FROM one.safe) AS now USING (indicator, area, breakdown, category, period_type, starts, ends)
"""

# What surveys found stands under ids that say nothing to anyone, dozens for one question: a survey is one line.
OF_SURVEYS = """
    SELECT definition, 'Survey: ' || title || ', ' || period AS name FROM {db}.surveys JOIN (
        SELECT survey, took_part AS definition FROM {db}.surveys UNION ALL SELECT survey, base FROM {db}.survey_items
        UNION ALL SELECT survey, definition FROM {db}.survey_parts) USING (survey)
"""
WITH_SURVEYS = "SELECT database_name FROM duckdb_tables() WHERE table_name = 'surveys' ORDER BY 1"

COUNTS = """
    SELECT coalesce(name, indicator::VARCHAR) AS known_by, count(*) FILTER (was IS NULL), count(*) FILTER (was IS NOT NULL AND is_now IS NOT NULL),
        count(*) FILTER (is_now IS NULL), count(*) FILTER (was = 'shown' AND is_now = 'hidden'),
        count(*) FILTER (was = 'hidden' AND is_now = 'shown'), count(*) FILTER (is_now IS NULL AND was_invented),
        count(*) FILTER (was <> 'withdrawn' AND is_now = 'withdrawn')
    FROM differing LEFT JOIN of_surveys ON definition = indicator::VARCHAR GROUP BY known_by ORDER BY known_by
"""

REVISED = """
    WITH last AS (
        SELECT indicator, area, max(ends) AS ends FROM one.safe WHERE breakdown = 'all' AND status = 'shown' GROUP BY ALL
    )
    SELECT indicator, area, period, starts, ends, before, after, period_type
    FROM differing JOIN last USING (indicator, area, ends)
    WHERE breakdown = 'all' AND was = 'shown' AND is_now = 'shown' AND before <> after
    ORDER BY indicator, abs(after - before) DESC, area
"""


NAMES = """
    SELECT indicator, {what} AS what, area, breakdown, category, period, period_type FROM differing WHERE what
    QUALIFY row_number() OVER (PARTITION BY indicator ORDER BY breakdown <> 'all', ends DESC, area, breakdown, category) <= {many}
"""
GONE, COVERED = "is_now IS NULL", "(was = 'shown' AND is_now = 'hidden')"
WITHDRAWN = "(was <> 'withdrawn' AND is_now = 'withdrawn')"


@dataclass(frozen=True)
class Cell:
    """One figure by what it is of, without its number."""

    area: str
    breakdown: str
    category: str
    period: str
    period_type: str


@dataclass(frozen=True)
class Revision:
    """A latest headline value that was published before and is another now, in the unit of the indicator."""

    area: str
    period: str
    starts: date
    ends: date
    before: float
    after: float
    period_type: str = ""


@dataclass(frozen=True)
class Change:
    """What is different about one indicator, or about what one survey found ('Survey: ' and its title): rows new, changed and gone; among those changed, newly hidden and newly shown;
    how many of those gone were `invented`, and how many of those changed were `withdrawn` by their publisher.

    `revised` counts the areas whose latest value is another now, and `revisions` holds those that moved most. `lost`, `covered` and `taken`
    name the first of those gone, newly hidden and withdrawn, headline figures and the latest of them before others.
    """

    indicator: str
    new: int
    changed: int
    gone: int
    hidden: int
    shown: int
    invented: int = 0
    withdrawn: int = 0
    revised: int = 0
    revisions: tuple[Revision, ...] = ()
    lost: tuple[Cell, ...] = ()
    covered: tuple[Cell, ...] = ()
    taken: tuple[Cell, ...] = ()


def changes(before: Path | None, after: Path) -> tuple[Change, ...]:
    """The Change of every indicator, and of every survey, that differs between two builds. `before` is None where there was none yet.

    Of a survey nothing is named figure by figure, as the ids of its answers say nothing.
    """
    with _side_by_side(before, after) as db:
        db.execute(TOLD_APART)
        _name_surveys(db)
        counts, revised = db.execute(COUNTS).fetchall(), {}
        for indicator, *revision in db.execute(REVISED).fetchall():
            revised.setdefault(indicator, []).append(Revision(*revision))
        named = [_named(db, what) for what in (GONE, COVERED, WITHDRAWN)]
    return tuple(_change(row, revised.get(row[0], ()), *(tuple(cells.get(row[0], ())) for cells in named)) for row in counts)


def _change(row, moved, lost, covered, taken):
    return Change(*row, revised=len(moved), revisions=tuple(moved[:REVISIONS]), lost=lost, covered=covered, taken=taken)


def _name_surveys(db):
    """A table of all ids under which surveys stand in either build, with the name of the survey; builds made earlier have none."""
    sides = [OF_SURVEYS.format(db=name) for (name,) in db.execute(WITH_SURVEYS).fetchall()]
    every = " UNION ALL ".join(sides) or "SELECT NULL::VARCHAR AS definition, NULL::VARCHAR AS name LIMIT 0"
    db.execute(f"CREATE TEMP TABLE of_surveys AS SELECT definition, max(name) AS name FROM ({every}) GROUP BY definition")


def _named(db, what):
    """{indicator: the first of its Cells of which this is true}."""
    by_indicator = {}
    for indicator, _, *cell in db.execute(NAMES.format(what=what, many=NAMED)).fetchall():
        by_indicator.setdefault(indicator, []).append(Cell(*cell))
    return by_indicator


def same(first: Path, other: Path) -> bool:
    """Whether two builds hold the same safe rows and targets."""
    with _side_by_side(first, other) as db:
        return not any(
            db.execute(f"SELECT count(*) FROM (({left} EXCEPT ALL {right}) UNION ALL ({right} EXCEPT ALL {left}))").fetchone()[0]
            for left, right in (("FROM one.safe", "FROM other.safe"), ("FROM one.targets", "FROM other.targets"))
        )


@contextmanager
def _side_by_side(first, other):
    with reaching(other), duckdb.connect(config={"memory_limit": "2GB", "temp_directory": f"{other}.spill"}) as db:
        db.execute("SET enable_progress_bar = false")
        db.execute(f"ATTACH {quoted(other)} AS other (READ_ONLY)")
        if first:
            db.execute(f"ATTACH {quoted(first)} AS one (READ_ONLY)")
        else:
            db.execute("ATTACH ':memory:' AS one")
            db.execute("CREATE TABLE one.safe AS FROM other.safe LIMIT 0")
        yield db
