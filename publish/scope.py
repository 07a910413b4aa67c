"""The rows that could help to find a hidden one, and the rows that stand in no extract and yet follow from two sums at once."""

import pyarrow as pa


# Rows of families and periods with a hidden row in them; of all periods where shorter ones make up longer ones.
SCOPE = """
    CREATE OR REPLACE TEMP TABLE scope AS
    WITH touched AS (
        SELECT DISTINCT family, starts, ends FROM work.results JOIN families USING (definition) JOIN hidden_cells ON results.rowid = cell
    ),
    spans AS (SELECT DISTINCT family, starts, ends FROM work.results JOIN families USING (definition)),
    nested AS (
        SELECT DISTINCT family FROM spans AS long JOIN spans AS short USING (family)
        WHERE short.starts >= long.starts AND short.ends <= long.ends AND short.ends - short.starts < long.ends - long.starts
    )
    SELECT results.rowid AS cell, family, definition, area, breakdown, category, period_type, starts, ends
    FROM work.results JOIN families USING (definition)
    WHERE (family, starts, ends) IN (FROM touched) OR family IN (SELECT family FROM touched WHERE family IN (FROM nested))
"""

# A row that two sums would give: of its parts, of areas above and below, of longer and shorter periods.
ABSENT = """
    CREATE OR REPLACE TEMP TABLE absent AS
    WITH keys AS (SELECT family, definition, area, breakdown, category, period_type, starts, ends FROM scope),
    areas AS (SELECT DISTINCT definition, area FROM keys),
    places AS (SELECT DISTINCT definition, area, period_type, starts, ends FROM keys),
    times AS (SELECT DISTINCT definition, period_type, starts, ends FROM keys),
    totals AS (
        SELECT keys.* REPLACE ('all'::work.breakdown_word AS breakdown, 'all'::work.category_word AS category)
        FROM keys WHERE breakdown NOT IN ('all', 'answer')
    ),
    by_area AS (
        SELECT keys.* REPLACE (areas.area AS area) FROM keys JOIN ancestors ON ancestors.area = keys.area
            JOIN areas ON areas.definition = keys.definition AND areas.area = ancestor
        UNION ALL SELECT keys.* REPLACE (areas.area AS area) FROM keys JOIN ancestors ON ancestor = keys.area
            JOIN areas ON areas.definition = keys.definition AND areas.area = ancestors.area
    ),
    by_time AS (
        SELECT keys.* REPLACE (times.period_type AS period_type, times.starts AS starts, times.ends AS ends)
        FROM keys JOIN times USING (definition)
        WHERE times.ends - times.starts <> keys.ends - keys.starts
            AND (times.starts >= keys.starts AND times.ends <= keys.ends OR times.starts <= keys.starts AND times.ends >= keys.ends)
    ),
    missing_by_area AS (SELECT DISTINCT * FROM by_area ANTI JOIN keys USING ({key})),
    missing_by_time AS (SELECT DISTINCT * FROM by_time ANTI JOIN keys USING ({key})),
    wanted AS (
        SELECT DISTINCT * FROM totals ANTI JOIN keys USING ({key})
        UNION SELECT * FROM missing_by_area SEMI JOIN missing_by_time USING ({key})
        UNION SELECT * FROM (FROM missing_by_area UNION FROM missing_by_time)
            SEMI JOIN places USING (definition, area, period_type, starts, ends)
    )
    SELECT (SELECT count(*) FROM work.results) - 1 + row_number() OVER (ORDER BY {key}) AS cell, * FROM wanted
""".format(key="definition, area, breakdown, category, period_type, starts, ends")

JOINED = "INSERT INTO scope BY NAME (SELECT * FROM absent)"


def keep_scope(db, hidden, catalogue):
    """Make the temporary tables `scope` and `ancestors` in `db`, for the rows in `hidden` (row numbers of `work.results`).

    Comes back: for each row that stands in no extract, the place of its indicator in the catalogue. Such rows are numbered on from
    the last row of `work.results`, in this order.
    """
    db.register("hidden_cells", pa.table({"cell": hidden}))
    db.register("families", _families(catalogue))
    db.register("ancestors", ancestors(catalogue))
    db.execute(SCOPE)
    db.execute(ABSENT)
    db.execute(JOINED)
    absent = db.execute("SELECT definition FROM absent ORDER BY cell").fetchnumpy()["definition"]
    for name in ("hidden_cells", "families"):
        db.unregister(name)
    return absent


def ancestors(catalogue):
    """Every area with each area above it. `level` keeps apart the ways in which one total is made: regions, authorities."""
    rows = []
    for area in catalogue.areas.by_code.values():
        above = area.parent
        while above:
            rows.append((area.code, above, area.kind if area.kind in ("region", "district") else "authority"))
            above = catalogue.areas.by_code[above].parent
    return pa.table({name: list(column) for name, column in zip(("area", "ancestor", "level"), zip(*rows))})


def _families(catalogue):
    """Indicator, by its place in the catalogue → the number shared by all indicators that count the same children."""
    names = [one.same_children_as or f"alone {one.id}" for one in catalogue.indicators.values()]
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
    columns = {"definition": range(len(names)), "family": [numbers[name] for name in names]}
    return pa.table({name: pa.array(column, pa.int32()) for name, column in columns.items()})
