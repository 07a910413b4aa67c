"""Where disclosure control meets the table of results: it reads every row and sets two columns of it, `hidden` and `bare`."""

from functools import cache

import numpy as np
import pyarrow as pa
from duckdb import DuckDBPyConnection

from catalogue import Catalogue
from disclosure import Rows, Rule, Thresholds, Words, suppress
from disclosure.means import Tallied, nearly_whole, telling_means


# A number for each word: rows are matched by number ten times faster than by text.
COLUMNS = """
    SELECT results.rowid AS row, definition AS indicator, enum_code(area) AS area, enum_code(breakdown) AS breakdown,
        enum_code(category) AS category, starts - DATE '1970-01-01' AS starts, ends - DATE '1970-01-01' AS ends,
        numerator, denominator, value, controlled AS published, symbol IS NOT DISTINCT FROM 'c' AND NOT controlled AS withheld,
        coalesce(before.hidden, false) AS hidden_before, coalesce(before.shown, false) AS shown_before
    FROM work.results LEFT JOIN work.before ON before.row = results.rowid WHERE {condition} ORDER BY results.rowid
"""
SOME_HEADLINES = "breakdown = 'all' AND (31 * enum_code(area)::BIGINT + (starts - DATE '1970-01-01')) % {share} = 0"
MEANS = """
    SELECT rowid, definition, starts, ends, value, denominator, tally FROM work.results
    WHERE NOT controlled AND value IS NOT NULL AND denominator IS NOT NULL AND list_contains(?, definition) ORDER BY rowid
"""
SAME_QUESTION = "UPDATE work.results SET bare = true WHERE definition = ? AND starts = ? AND ends = ?"
MOST_HEADLINES = 300_000
# A return of two authorities together stands for them, and is no part of their region beside them.
NO_PART = ("joint return",)


def hide(db: DuckDBPyConnection, catalogue: Catalogue, withheld: pa.Table) -> None:
    """Set `hidden` in work.results for every row that must not be shown, and `bare` for those shown without the limits of their value.

    `withheld` holds the keys of rows that must be hidden besides (publish/withholding.py), each with what keeps it from following.
    """
    policy, words = catalogue.policy, _words(db, catalogue)
    thresholds = Thresholds(policy.count, policy.denominator, policy.protection, policy.zero_is_safe)
    further = np.concatenate([_means(db, words, thresholds), _of_keys(db, withheld)])
    count = db.execute("SELECT count(*) FROM work.results").fetchall()[0][0]
    headlines = _rows(db, SOME_HEADLINES.format(share=_share(db)))
    present = {number for (number,) in db.execute("SELECT DISTINCT definition FROM work.results").fetchall()}
    nothing = headlines.at(np.zeros(0, np.int64))

    def of_indicators(places: list[int]) -> Rows:
        """All rows of some indicators. Most have none in a small home, and need not be asked for."""
        return _rows(db, f"definition IN ({str(places)[1:-1]})") if present.intersection(places) else nothing

    _mark(db, "hidden", suppress(headlines, of_indicators, words, thresholds, further, count))


def _of_keys(db, withheld: pa.Table) -> np.ndarray:
    """The numbers of the rows that have these keys."""
    if not len(withheld):
        return np.zeros(0, np.int64)
    same = " AND ".join(f"r.{name}::VARCHAR = w.{name}" for name in withheld.column_names)
    db.register("withheld", withheld)
    numbers = db.execute(f"SELECT r.rowid AS row FROM work.results r SEMI JOIN withheld w ON {same} ORDER BY row").fetchnumpy()["row"]
    db.unregister("withheld")
    return np.asarray(numbers, np.int64)


def _share(db) -> int:
    """One in how many places and periods are looked at to see which indicators count the same children."""
    return 1 + db.execute("SELECT count(*) FROM work.results WHERE breakdown = 'all'").fetchall()[0][0] // MOST_HEADLINES


def _rows(db, condition) -> Rows:
    columns = db.execute(COLUMNS.format(condition=condition)).fetchnumpy()
    return Rows(**{name: _plain(column) for name, column in columns.items()})


def _plain(column) -> np.ndarray:
    """A column without its mask: a number that is not there is NaN."""
    if column.dtype.kind == "f":
        return np.ma.filled(column.astype(float), np.nan)
    return np.asarray(column) if column.dtype.kind == "b" else np.asarray(column, np.int64)


def _words(db, catalogue) -> Words:
    """The lists that the numbers in Rows are places of."""
    words = {name: db.execute(f"SELECT enum_range(NULL::work.{name}_word)").fetchall()[0][0] for name in ("area", "breakdown", "category")}
    places = [area for area in catalogue.areas.by_code.values() if area.kind not in NO_PART]
    return Words(
        rules=tuple(_rule(indicator, catalogue.policy) for indicator in catalogue.indicators.values()),
        areas=tuple(words["area"]),
        breakdowns=tuple(words["breakdown"]),
        categories=tuple(words["category"]),
        parents={area.code: area.held_by for area in places if area.held_by},
        unions={area.code: area.made_of for area in catalogue.areas.by_code.values() if area.made_of},
        named=cache(catalogue.areas.named),
        open_places=frozenset(area.code for area in places if not area.closed),
    )


def _rule(indicator, policy) -> Rule:
    return Rule(
        id=indicator.id, method=indicator.method, per=float(indicator.per), smallest=policy.smallest_count(indicator),
        counted=indicator.numerator, base=indicator.denominator, population=indicator.population,
        family=indicator.same_children_as, part_of=indicator.part_of,
        within=indicator.within, narrows=indicator.narrows, apart_from=indicator.apart_from,
        same_as=indicator.same_as, parts=indicator.parts, base_parts=indicator.base_parts, whole_first=indicator.whole_first,
        block=indicator.block, gap_in=indicator.gap_in, gap_by=indicator.gap_by,
    )  # fmt: skip


def _means(db, words, thresholds) -> np.ndarray:
    """The numbers of the rows of means that are hidden because they give counts away; sets `bare` where only the limits do."""
    means = [number for number, rule in enumerate(words.rules) if rule.method == "mean"]
    tallied, undeclared = [], []
    for row, number, starts, ends, value, base, tally in db.execute(MEANS, [means]).fetchall():
        if base >= thresholds.base and tally:
            scores, counts = (part.split() for part in tally.split("|"))
            tallied.append(
                Tallied(row, (number, starts, ends), tuple(map(float, scores)), tuple(map(int, counts)), words.rules[number].smallest)
            )
        elif base >= thresholds.base:
            undeclared.append((row, value, base, words.rules[number].smallest))
    hide, without_limits = telling_means(tallied, thresholds.protection)
    for question in without_limits:
        db.execute(SAME_QUESTION, question)
    row, value, base, smallest = np.array(undeclared, float).reshape(-1, 4).T
    _mark(db, "bare", row.astype(np.int64))
    return np.concatenate([np.array(hide, np.int64), row[nearly_whole(value, base, smallest)].astype(np.int64)])


def _mark(db, column, rows) -> None:
    """Set a column of work.results to true for these rows, which are known by their rowid."""
    db.register("marked", pa.table({"row": pa.array(rows, pa.int64())}))
    db.execute(f"UPDATE work.results SET {column} = true WHERE rowid IN (SELECT row FROM marked)")
    db.unregister("marked")
