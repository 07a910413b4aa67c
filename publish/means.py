"""Means that would give a few children's answers away: by base and mean alone, or by their limits too."""

from collections import defaultdict

import numpy as np

from metrics.tally import MEAN, SPREAD, pinned


TALLIED = """
    SELECT rowid AS cell, definition, starts, ends, tally FROM work.results
    WHERE tally IS NOT NULL AND NOT controlled AND value IS NOT NULL AND denominator >= {base} ORDER BY cell
"""
SAME_SURVEY = "SELECT rowid AS cell FROM work.results WHERE definition = ? AND starts = ? AND ends = ?"

# With so few points base, mean and limits are as good as the counts, whatever their size.
SHORT = 3


def means(db, catalogue):
    """(row numbers to hide, boolean array: rows of `results` to show without limits).

    A mean of a short scale loses its limits, and with it every row of its survey question: the squares of the parts add up to those of
    the whole, so that one without would follow from the others. Any other mean that gives a small count away is hidden as a row.
    """
    policy, known = catalogue.policy, list(catalogue.indicators.values())
    hide, without_limits = [], np.zeros(db.execute("SELECT count(*) FROM work.results").fetchall()[0][0], bool)
    for survey, rows in _surveys(db, policy).items():
        smallest = policy.smallest_count(known[survey[0]])
        tells = _telling(rows, SPREAD, smallest, policy.protection)
        if tells and len(rows[0][1]) <= SHORT:
            without_limits[np.asarray(db.execute(SAME_SURVEY, survey).fetchnumpy()["cell"], int)] = True
            tells = _telling(rows, MEAN, smallest, policy.protection)
        hide += tells
    return hide, without_limits


def _surveys(db, policy):
    """{(definition, starts, ends): [(row number, scores, counts)]} of every mean whose counts we know."""
    found = defaultdict(list)
    for cell, definition, starts, ends, tally in db.execute(TALLIED.format(base=policy.denominator)).fetchall():
        scores, counts = tally.split("|")
        found[definition, starts, ends].append((cell, tuple(map(float, scores.split())), tuple(map(int, counts.split()))))
    return found


def _telling(rows, sums, smallest, protection):
    return [cell for cell, scores, counts in rows if pinned(counts, scores, sums, smallest, protection)]
