"""Places that stand as categories of a wider place, alone or several in one: a reader sets them beside the rows of the places themselves."""

import re

import duckdb

from disclosure.audit.finding_marks import mark
from disclosure.audit.judgement import EXACT


SEVERAL = re.compile(r"\s*[,&/+;]\s*|\s+and\s+")
AROUND = re.compile(r"\b(?:nhs|integrated care (?:board|system|partnership)|icb|ics|combined authority|police(?: force)?|council)\b")
CATEGORIES = """
    SELECT DISTINCT b, g, a, lower(trim(category_label)) FROM (SELECT DISTINCT g, b, a FROM facts WHERE g <> 0) JOIN groups USING (g, b)
    WHERE breakdown_label <> 'answer'
"""
# Grain: a fact of a category that names a place, at that place.
MOVED = """
    CREATE TEMP TABLE at_named_places AS
    SELECT f.* REPLACE (l.place AS a, 0 AS g, (SELECT b FROM groups WHERE g = 0) AS b), f.a AS from_a, f.g AS from_g, f.b AS from_b
    FROM facts f JOIN labelled_places l ON l.g = f.g AND l.a = f.a
"""
BESIDE = """
    CREATE TEMP TABLE named_twice AS
    SELECT m.i, m.a, m.t, m.from_a, m.from_g, m.from_b, m.state AS there, m.published AS there_published, o.state AS here, o.published AS here_published,
        m.x_low IS DISTINCT FROM o.x_low OR m.n_low IS NOT NULL AND o.n_low IS NOT NULL AND m.n_low <> o.n_low AS differs
    FROM at_named_places m JOIN facts o ON o.i = m.i AND o.a = m.a AND o.g = 0 AND o.t = m.t
"""
# A breakdown by the place where something happens is none by the place whose children are counted.
STRANGE = """
    DELETE FROM at_named_places WHERE (i, from_b) IN (
        SELECT (i, from_b) FROM named_twice WHERE here = 1 AND there = 1 GROUP BY i, from_b HAVING count(*) FILTER (differs) * 3 > count(*))
"""
TWICE = """
    WITH same AS (SELECT n.*, has_base FROM named_twice n SEMI JOIN at_named_places USING (i, a, t, from_a, from_g) JOIN indicators USING (i))
    SELECT $kind AS kind, i, a, 0 AS g, t, 'the same place is shown as a category of a wider one' AS reason
    FROM same WHERE here = 0 AND NOT here_published AND there = 1
    UNION ALL SELECT $kind, i, from_a, from_g, t, 'the place that it names is shown by itself'
    FROM same WHERE there = 0 AND NOT there_published AND here = 1 AND NOT has_base
"""
ADDED = """
    INSERT INTO facts SELECT * EXCLUDE (from_a, from_g, from_b) FROM at_named_places m
    WHERE NOT EXISTS (SELECT 1 FROM facts o WHERE o.i = m.i AND o.a = m.a AND o.g = 0 AND o.t = m.t)
"""
LEAST = 2


def add_named_places(db: duckdb.DuckDBPyConnection) -> None:
    """Add to `facts` what categories say of the places that they name, to `areas` those that name several, and mark what is hidden in one
    of two rows alone. Nothing where no breakdown is by place."""
    places = _places(db)
    if places:
        db.execute("CREATE TEMP TABLE labelled_places (g INTEGER, a INTEGER, place INTEGER)")
        db.executemany("INSERT INTO labelled_places VALUES (?, ?, ?)", places)
        for statement in (MOVED, BESIDE, STRANGE):
            db.execute(statement)
        mark(db, TWICE, {"kind": EXACT})
        db.execute(ADDED)


def _places(db: duckdb.DuckDBPyConnection) -> list[tuple[int, int, int]]:
    """(group, area, the place within it that the group names), of breakdowns that name several."""
    areas = db.execute("SELECT a, code, lower(trim(name)), parent FROM areas ORDER BY a").fetchall()
    number = {code: a for a, code, _, _ in areas}
    parent = {a: number.get(above) for a, _, _, above in areas}
    named: dict[str, list[int]] = {}
    for a, _, name, _ in areas:
        named.setdefault(name, []).append(a)
    by_breakdown: dict[tuple[int, int], list[tuple[int, tuple[int, ...]]]] = {}
    for b, g, a, label in db.execute(CATEGORIES).fetchall():
        parts = [place for name in _names(label, named) for place in named.get(name, []) if a in _above(place, parent)]
        if parts:
            by_breakdown.setdefault((b, a), []).append((g, tuple(parts)))
    several = {parts for members in by_breakdown.values() if len(members) >= LEAST for _, parts in members if len(parts) > 1}
    joint = {parts: len(areas) + at for at, parts in enumerate(sorted(several))}
    code = {a: text for text, a in number.items()}
    for together, a in joint.items():
        text = [code[part] for part in together]
        db.execute(
            "INSERT INTO areas VALUES (?, ?, ?, 'several places', NULL, ?)", [a, " + ".join(text), " and ".join(text), "|".join(text)]
        )
    return [(g, a, joint.get(parts, parts[0])) for (_, a), members in by_breakdown.items() if len(members) >= LEAST for g, parts in members]


def _names(label: str, named: dict[str, list[int]]) -> tuple[str, ...]:
    """The names of places in a label; none where any part of it is no name of one place."""
    plain = AROUND.sub(" ", label)
    for text in (label.strip(), " ".join(plain.split())):
        if len(named.get(text, ())) == 1:
            return (text,)
    parts = tuple(" ".join(part.split()) for part in SEVERAL.split(plain) if part.strip())
    return parts if all(len(named.get(part, ())) == 1 for part in parts) else ()


def _above(place: int, parent: dict[int, int | None]) -> set[int]:
    """The places that one lies in."""
    above: set[int] = set()
    while (up := parent[place]) is not None and up not in above:
        above.add(up)
        place = up
    return above
