"""Every instance of every pattern: one whole in one place and time, with what is shown of its parts."""

import duckdb


# How rows come together as parts: `member` is the part along the axis, and i, a, g, t the address of the whole.
MEMBERS = "(SELECT members.*, whole FROM members JOIN patterns USING (p) WHERE members.axis = '{axis}') m"
GROUP = "SELECT m.p, f.i, f.a, m.whole AS g, f.t, f.g AS member, 0 AS leaves, {columns} FROM {source} f JOIN {members} ON m.i = f.i AND m.part = f.g"
PARTS = {
    "group": GROUP,
    "found": GROUP,
    "span": "SELECT m.p, f.i, f.a, f.g, m.whole AS t, f.t AS member, 0 AS leaves, {columns} FROM {source} f JOIN {members} ON m.i = f.i AND m.part = f.t",
    "indicator": "SELECT m.p, m.whole AS i, f.a, f.g, f.t, f.i AS member, 0 AS leaves, {columns} FROM {source} f JOIN {members} ON m.part = f.i",
    "area": """
        SELECT CASE WHEN l.across THEN -2 ELSE -1 END AS p, f.i, l.up AS a, f.g, f.t, f.a AS member, leaves.leaves, {columns}
        FROM {source} f JOIN links l ON l.i = f.i AND l.b = f.b AND l.t = f.t AND l.a = f.a
        LEFT JOIN leaves ON leaves.t = f.t AND leaves.a = f.a""",
}
SIZES = "SELECT p, i, size, tiles, labelled, evidence, of_base, pool, kind, detail FROM patterns WHERE axis = '{axis}'"
TALLY = """
    SELECT p, i, a, g, t, count(*)::INTEGER AS present, (count(*) FILTER (state = 0 AND NOT published))::INTEGER AS hidden,
        sum(leaves)::INTEGER AS leaves, hash(bit_xor(hash(member)), count(*)) AS signature, bool_and(published) AS published,
        count(x_low)::INTEGER AS x_known, sum(x_low) AS x_low, sum(x_high) AS x_high, (count(*) FILTER (x_high > 0))::INTEGER AS x_filled,
        count(n_low)::INTEGER AS n_known, sum(n_low) AS n_low, sum(n_high) AS n_high, (count(*) FILTER (n_high > 0))::INTEGER AS n_filled
    FROM ({parts}) GROUP BY p, i, a, g, t
"""
# A whole that is not applicable says nothing of its parts, and one that the file lacks is of state -1.
WITH_WHOLES = """
    CREATE OR REPLACE TEMP TABLE instances_{axis} AS
    SELECT n.*, coalesce(w.state, -1) AS state, coalesce(w.published, n.published) AND n.published AS all_published,
        CASE WHEN w.state = 1 THEN CASE WHEN of_base THEN w.n_low ELSE w.x_low END END AS whole_x_low,
        CASE WHEN w.state = 1 THEN CASE WHEN of_base THEN w.n_high ELSE w.x_high END END AS whole_x_high,
        CASE WHEN w.state = 1 AND NOT of_base THEN w.n_low END AS whole_n_low,
        CASE WHEN w.state = 1 AND NOT of_base THEN w.n_high END AS whole_n_high
    FROM ({tallied}) n LEFT JOIN (FROM facts WHERE {wholes}) w ON w.i = n.i AND w.a = n.a AND w.g = n.g AND w.t = n.t
"""
OF_PATTERN = """
    SELECT tally.* EXCLUDE (leaves), s.* EXCLUDE (p, i, size, tiles), s.tiles AND present = s.size AS complete, present > 1 AS several
    FROM ({tally}) tally JOIN ({sizes}) s ON s.p = tally.p AND s.i = tally.i
"""
OF_AREA = """
    SELECT tally.* EXCLUDE (leaves), true AS labelled, false AS evidence, false AS of_base, concat(tally.i, '/', areas.kind) AS pool,
        'areas' AS kind, coalesce(areas.name, areas.code) AS detail,
        CASE tally.p WHEN -1 THEN tally.leaves = leaves.leaves ELSE present = halves.parts END AS complete, present > 1 AS several
    FROM ({tally}) tally JOIN areas USING (a) LEFT JOIN leaves ON leaves.t = tally.t AND leaves.a = tally.a
    LEFT JOIN (SELECT up, count(*) AS parts FROM parents WHERE across GROUP BY up) halves ON halves.up = tally.a
"""
GROUPS = "(i, g) IN (SELECT (i, whole) FROM patterns WHERE axis = '{axis}')"
WHOLES = {
    "group": "g IN (SELECT whole FROM patterns WHERE axis = 'group')",
    "found": GROUPS,
    "span": "(i, t) IN (SELECT (i, whole) FROM patterns WHERE axis = 'span')",
    "indicator": "i IN (SELECT whole FROM patterns WHERE axis = 'indicator')",
    "area": "a IN (SELECT up FROM parents)",
}
COLUMNS = "f.state, f.published, f.x_low, f.x_high, f.n_low, f.n_high"


def parts_of(axis: str, source: str, columns: str = COLUMNS) -> str:
    """SQL for the rows of `source` as parts along an axis, with the address of their whole; a row may be part of several."""
    return PARTS[axis].format(source=source, columns=columns, members=MEMBERS.format(axis=axis))


USED = """
    SELECT DISTINCT axis FROM patterns UNION ALL (SELECT 'area' FROM links LIMIT 1)
    UNION ALL (SELECT 'span' FROM spans l JOIN spans r ON l.t < r.t AND l.first_day < r.next_day AND r.first_day < l.next_day LIMIT 1)
"""


def axes(db: duckdb.DuckDBPyConnection, tried: tuple[str, ...]) -> list[str]:
    """Those of the axes that the file has any pattern on, or spans that overlap, in their order."""
    used = {axis for (axis,) in db.execute(USED).fetchall()}
    return [axis for axis in tried if axis in used]


def make_instances(db: duckdb.DuckDBPyConnection, axis: str) -> None:
    """Make `instances_<axis>`: grain one pattern in one place and time that has at least one part there; may be empty."""
    tally = TALLY.format(parts=parts_of(axis, "facts"))
    tallied = OF_AREA.format(tally=tally) if axis == "area" else OF_PATTERN.format(tally=tally, sizes=SIZES.format(axis=axis))
    db.execute(WITH_WHOLES.format(axis=axis, tallied=tallied, wholes=WHOLES[axis].format(axis=axis)))
