"""Every instance of every pattern: one whole in one place and time, with what is shown of its parts."""

import duckdb


# How rows come together: `member` is the part along the axis, or the whole itself, and i, a, g, t are the address of the whole.
MEMBERS = "(SELECT members.*, patterns.whole AS target FROM members JOIN patterns USING (p) WHERE members.axis = '{axis}') m"
GROUP = "SELECT m.p, m.whole, f.i, f.a, m.target AS g, f.t, f.g AS member, {columns} FROM {source} f JOIN {members} ON m.i = f.i AND m.member = f.g"
PARTS = {
    "group": GROUP,
    "found": GROUP,
    "span": "SELECT m.p, m.whole, f.i, f.a, f.g, m.target AS t, f.t AS member, {columns} FROM {source} f JOIN {members} ON m.i = f.i AND m.member = f.t",
    "indicator": "SELECT m.p, m.whole, m.target AS i, f.a, f.g, f.t, f.i AS member, {columns} FROM {source} f JOIN {members} ON m.member = f.i",
    "area": """
        SELECT l.p, l.whole, f.i, l.up AS a, f.g, f.t, f.a AS member, {columns}
        FROM {source} f JOIN layouts v ON v.i = f.i AND v.g = f.g AND v.t = f.t JOIN links l ON l.layout = v.layout AND l.a = f.a""",
}
# A whole that is not applicable says nothing of its parts, and one that the file lacks is of state -1.
TALLY = """
    SELECT p, i, a, g, t, count(*) FILTER (NOT whole)::INTEGER AS present, bit_xor(hash(member)) FILTER (NOT whole) AS signature,
        bool_and(published) AS published, coalesce(max(state) FILTER (whole), -1) AS state, {more}
        count(x_low) FILTER (NOT whole)::INTEGER AS x_known, sum(x_low) FILTER (NOT whole) AS x_low,
        count(*) FILTER (x_high > 0 AND NOT whole)::INTEGER AS x_filled, max(x_low) FILTER (whole AND state = 1) AS whole_x_low,
        count(n_low) FILTER (NOT whole)::INTEGER AS n_known, sum(n_low) FILTER (NOT whole) AS n_low,
        count(*) FILTER (n_high > 0 AND NOT whole)::INTEGER AS n_filled, max(n_low) FILTER (whole AND state = 1) AS whole_n_low
    FROM ({parts}) GROUP BY p, i, a, g, t HAVING count(*) FILTER (NOT whole) > 0
"""
# Where every number is exact, the upper ends are the lower ones, and need no sums of their own.
HIGHS = """
    sum(x_high) FILTER (NOT whole) AS x_high, max(x_high) FILTER (whole AND state = 1) AS whole_x_high,
    sum(n_high) FILTER (NOT whole) AS n_high, max(n_high) FILTER (whole AND state = 1) AS whole_n_high,
"""
SAME = "SELECT *, x_low AS x_high, whole_x_low AS whole_x_high, n_low AS n_high, whole_n_low AS whole_n_high FROM ({tally})"
INEXACT = "SELECT count(*) > 0 FROM facts WHERE x_low <> x_high OR n_low <> n_high"
# Where parts add up to the base of the whole, that is what their counts are compared with, and their bases with nothing.
OF_PATTERN = """
    CREATE OR REPLACE TEMP VIEW instances_{axis} AS
    SELECT tally.* REPLACE (CASE WHEN of_base THEN whole_n_low ELSE whole_x_low END AS whole_x_low,
            CASE WHEN of_base THEN whole_n_high ELSE whole_x_high END AS whole_x_high, CASE WHEN NOT of_base THEN whole_n_low END AS whole_n_low,
            CASE WHEN NOT of_base THEN whole_n_high END AS whole_n_high),
        labelled, evidence, of_base, pool, tiles AND present = size AS complete
    FROM ({tally}) tally JOIN (SELECT p, size, tiles, labelled, evidence, of_base, hash(pool) AS pool FROM patterns) s USING (p)
"""
OF_AREA = """
    CREATE OR REPLACE TEMP VIEW instances_{axis} AS
    SELECT tally.* EXCLUDE (leaves), true AS labelled, false AS evidence, false AS of_base, hash(tally.i, areas.kind) AS pool,
        CASE tally.p WHEN -1 THEN tally.leaves = whole.leaves ELSE present = across.parts END AS complete
    FROM ({tally}) tally JOIN areas USING (a) LEFT JOIN leaves whole ON whole.t = tally.t AND whole.a = tally.a
    LEFT JOIN (SELECT up, p, count(*) AS parts FROM parents WHERE p = -2 GROUP BY up, p UNION ALL SELECT DISTINCT up, -3, parts FROM pieces) across
        ON across.up = tally.a AND across.p = tally.p
"""
WITH_LEAVES = "SELECT parts.*, leaves FROM ({parts}) parts LEFT JOIN leaves ON leaves.t = parts.t AND leaves.a = parts.member"
LEAVES = "sum(leaves) FILTER (NOT whole)::INTEGER AS leaves,"
# What the patterns of an axis are called in a reason.
NAMES = dict.fromkeys(("group", "found", "span", "indicator"), "(SELECT p, kind, detail FROM patterns) names USING (p)")
NAMES["area"] = "(SELECT a, 'areas' AS kind, coalesce(name, code) AS detail FROM areas) names USING (a)"
COLUMNS = "f.state, f.published, f.x_low, f.x_high, f.n_low, f.n_high"
USED = """
    SELECT DISTINCT axis FROM patterns UNION ALL (SELECT 'area' FROM links LIMIT 1)
    UNION ALL (SELECT 'span' FROM spans l JOIN spans r ON l.t < r.t AND l.first_day < r.next_day AND r.first_day < l.next_day LIMIT 1)
"""


def parts_of(axis: str, source: str, columns: str = COLUMNS) -> str:
    """SQL for the rows of `source` as parts along an axis, with the address of their whole; a row may be part of several."""
    return PARTS[axis].format(source=source, columns=columns, members=MEMBERS.format(axis=axis))


def axes(db: duckdb.DuckDBPyConnection, tried: tuple[str, ...]) -> list[str]:
    """Those of the axes that the file has any pattern on, or spans that overlap, in their order."""
    used = {axis for (axis,) in db.execute(USED).fetchall()}
    return [axis for axis in tried if axis in used]


def make_instances(db: duckdb.DuckDBPyConnection, axis: str) -> None:
    """Make `instances_<axis>`: grain one pattern in one place and time that has at least one part there; may be empty."""
    of_area = axis == "area"
    [(inexact,)] = db.execute(INEXACT).fetchall()
    parts = parts_of(axis, "facts")
    more = LEAVES * of_area + HIGHS * inexact
    tally = TALLY.format(parts=WITH_LEAVES.format(parts=parts) if of_area else parts, more=more)
    db.execute(f"CREATE OR REPLACE TEMP TABLE tallies_{axis} AS {tally}")
    tally = f"FROM tallies_{axis}" if inexact else SAME.format(tally=f"FROM tallies_{axis}")
    db.execute((OF_AREA if of_area else OF_PATTERN).format(axis=axis, tally=tally))
