"""Makes large finished files whose sums are all true: areas in regions in a country, sexes and ages in a headline, years in a row."""

import duckdb

from tests.disclosure.audit.audit_files import SCHEMA


REGIONS = 9
COUNTS = """
    CREATE TEMP TABLE counts AS
    SELECT i, r, l, y, g, parts.x, parts.n FROM (
        SELECT *, (i, r, l, y) IN (FROM squares) AS secret FROM (SELECT i, r, l, y, 200 + hash(i, r, l, y) % 800 AS h, 2000 + hash(i, r, l, y, 1) % 3000 AS m,
            (20 + hash(i, r, l, y, 2) % 60) / 100 AS f, (20 + hash(i, r, l, y, 3) % 30) / 100 AS young
        FROM range($indicators) i(i), range($regions) r(r), range($local) l(l), range($years) y(y))
    ), LATERAL (VALUES (0, h, m), (1, CASE WHEN secret THEN 5 ELSE floor(h * f) END, floor(m * f)),
        (2, h - CASE WHEN secret THEN 5 ELSE floor(h * f) END, m - floor(m * f)), (3, floor(h * young), floor(m * young)),
        (4, floor(h * young / 2), floor(m * young / 2)), (5, h - floor(h * young) - floor(h * young / 2), m - floor(m * young) - floor(m * young / 2))
    ) parts (g, x, n)
"""
# A square of two authorities of a region and both sexes: none of the four follows from the other rows, though two of them are small.
HIDDEN = """
    CREATE TEMP TABLE squares AS
    SELECT DISTINCT i, r, l, y FROM (
        SELECT hash(k, 1) % $indicators AS i, hash(k, 2) % $regions AS r, hash(k, 3) % ($local // 2) AS half, hash(k, 4) % $years AS y
        FROM range($squares) k(k)
    ), LATERAL (VALUES (2 * half), (2 * half + 1)) both_sides (l)
"""
ROWS = """
    INSERT INTO safe
    SELECT printf('share_%03d', i), area, CASE WHEN g = 0 THEN 'all' WHEN g < 3 THEN 'sex' ELSE 'age' END,
        ['all', 'Female', 'Male', '0 to 4', '5 to 10', '11 to 17'][g + 1], (2001 + y)::VARCHAR, 'calendar year', make_date((2001 + y)::INT, 1, 1),
        make_date((2001 + y)::INT, 12, 31), CASE WHEN NOT hide THEN x END, CASE WHEN NOT hide THEN n END, CASE WHEN NOT hide THEN 100 * x / n END,
        NULL, NULL, NULL, NULL, CASE WHEN hide THEN 'hidden' ELSE 'shown' END, CASE WHEN hide THEN 'c' END, NULL, false, false
    FROM (SELECT *, CASE WHEN row_number() OVER place > $shift_after THEN lag(secret) OVER place ELSE secret END AS hide FROM (
        SELECT c.i, printf('A%d%03d', c.r, c.l) AS area, c.y, g, x, n, g IN (1, 2) AND s.i IS NOT NULL AS secret
        FROM counts c LEFT JOIN squares s ON s.i = c.i AND s.r = c.r AND s.l = c.l AND s.y = c.y
        UNION ALL SELECT i, printf('R%d', r), y, g, sum(x), sum(n), false FROM counts GROUP BY i, r, y, g
        UNION ALL SELECT i, 'E', y, g, sum(x), sum(n), false FROM counts GROUP BY i, y, g
    ) WINDOW place AS (ORDER BY i, area, g, y)) ORDER BY ALL
"""
DEFINITIONS = "INSERT INTO definitions SELECT printf('share_%03d', i), 'proportion', 100, 1, NULL, NULL, NULL, 6, NULL, NULL, NULL, NULL, NULL FROM range($indicators) i(i)"
PLACES = """
    INSERT INTO places (code, name, kind, parent)
    SELECT 'E', 'England', 'country', NULL
    UNION ALL SELECT printf('R%d', r), printf('Region %d', r), 'region', 'E' FROM range($regions) r(r)
    UNION ALL SELECT printf('A%d%03d', r, l), printf('Authority %d %d', r, l), 'unitary', printf('R%d', r) FROM range($regions) r(r), range($local) l(l)
"""


def write_large(path, indicators, local, years, squares, shift_after=1 << 40):
    """Write a file of `indicators` x `years` x 6 groups x (9 x `local` authorities, 9 regions, a country), and hide `squares` of four cells.

    From the row `shift_after` on the wrong rows are hidden: each the one after that which should be.
    """
    sizes = {"indicators": indicators, "regions": REGIONS, "local": local, "years": years, "squares": squares, "shift_after": shift_after}
    with duckdb.connect(str(path)) as db:
        db.execute(SCHEMA)
        for statement in (HIDDEN, COUNTS, ROWS, DEFINITIONS, PLACES):
            db.execute(statement, {name: size for name, size in sizes.items() if f"${name}" in statement})
    return path
