"""Small-number tables: GaussSuppression 1.2.3 and sdcTable 0.34 give different patterns, and both are right. So we judge
what any right pattern must have, and the attacker's interval that the Gauss pattern leaves (tolerance 0.000001).

Of each cell: hidden by us at first sight exactly where it is too small; open to the same interval under the Gauss pattern;
not to be worked out under ours. Of each table: the counts, and that no pattern gives a cell away.
"""

from dataclasses import replace
from itertools import chain, combinations

import numpy as np

from disclosure.linked_tables import Sums
from disclosure.optimise import Effort, suppressed
from disclosure.primary_suppression import primary
from tests.agreement import Agreement, compare
from tests.disclosure.two_way import of_counts, placed
from tests.references.rounding import rounded


NEAR = 1e-6
TOTAL = "Total"
PATTERNS = {"n_gauss": "suppressed_gauss", "n_sdctable": "suppressed_sdctable"}


def relations(rows, columns, counts):
    """The Sums of a table: every row adds up over the columns, every column over the rows and over groups of rows."""
    place = {key: index for index, key in enumerate(zip(rows, columns))}
    names, headings = [list(dict.fromkeys(one)) for one in (rows, columns)]
    parts = [heading for heading in headings if heading != TOTAL]
    leaves = [name for name in names if name.startswith("A")]
    groups = [name for name in names if name.startswith("R")]
    sums = [((name, TOTAL), [(name, part) for part in parts]) for name in names]
    members = {TOTAL: leaves} | _members(
        groups, leaves, {name: [counts[place[name, heading]] for heading in headings] for name in groups + leaves}
    )
    made = [*members.items(), *([(TOTAL, groups)] if groups else [])]
    sums += [((whole, heading), [(one, heading) for one in ones]) for whole, ones in made for heading in headings]
    found = [
        (index, place[cell], sign)
        for index, (whole, cells) in enumerate(sums)
        for cell, sign in [(whole, 1), *((one, -1) for one in cells)]
    ]
    number, cell, sign = (np.array(column) for column in zip(*found))
    none = np.zeros(len(sums), bool)
    return Sums(number, cell, sign.astype(float), none, none)


def _members(groups, leaves, counts):
    """Which rows a group adds up: the next rows if their sums are its own, else any that are, each row used once."""
    found, left = {}, list(leaves)
    for group in groups:
        runs = [left[:size] for size in range(1, len(left) + 1)]
        choices = chain(runs, *(combinations(left, len(run)) for run in runs))
        ones = next(one for one in choices if np.array_equal(np.sum([counts[name] for name in one], axis=0), counts[group]))
        found[group] = list(ones)
        left = [name for name in left if name not in ones]
    return found


def _table(rows):
    counts = rows.freq.to_numpy()
    safe, smallest = rows.protect_zeros.iloc[0] != "TRUE", rows.max_small.iloc[0] + 1
    small = primary(counts, np.nan, np.nan, 1, smallest, 0, safe)
    sums = relations(rows.row, rows.col, counts)
    return counts, small, sums, suppressed(of_counts(sums, counts.astype(float), small, 1, safe), Effort(24_000))


def _placed(sums, counts, hidden):
    """Between what numbers a reader places each cell who knows of nothing but that no count is below nought."""
    tables = of_counts(sums, counts.astype(float), hidden, 1)
    return placed(replace(tables, floor=np.zeros(len(counts))), hidden)


def _given_away(sums, counts, hidden):
    lower, upper = _placed(sums, counts, hidden)
    return hidden & (upper - lower < NEAR)


def _cells(read):
    lines, table = [], read("suppression_cells")
    for _, rows in table.groupby("table_id"):
        counts, small, sums, hidden = _table(rows)
        gauss = (rows.suppressed_gauss == "TRUE").to_numpy()
        lower, upper = (np.where(gauss, one, np.nan) for one in _placed(sums, counts, gauss))
        told = np.where(_given_away(sums, counts, hidden) | (small & ~hidden), "given away", "kept")
        pairs = {
            "primary": (small, rows.primary == "TRUE"),
            "gauss_lower": (lower, rows.gauss_lower),
            "gauss_upper": (upper, rows.gauss_upper),
        }
        pairs = {name: (np.asarray(ours), np.asarray(theirs)) for name, (ours, theirs) in pairs.items()}
        names = rows.table_id + " " + rows.row + " " + rows.col
        lines += compare(names, pairs | {"our pattern": (told, np.full(len(rows), "kept"))}, 0, NEAR).disagreements
    return Agreement(len(table), tuple(lines))


def _tables(read):
    cells, table = dict(list(read("suppression_cells").groupby("table_id"))), read("suppression_tables")
    return compare(table.table_id, _columns([_counted(cells[one]) for one in table.table_id], table))


def _columns(counted, table):
    names = [name for name in counted[0] if name in table or " " in name]
    return {
        name: (np.array([one[name] for one in counted], float), table[name] if name in table else np.zeros(len(table))) for name in names
    }


def _counted(rows):
    counts, small, sums, ours = _table(rows)
    amiss = np.abs(sums.total(sums.sign * counts[sums.cell])) > NEAR
    found = {
        "n_cells": len(rows),
        "n_primary": small.sum(),
        "sums that fail": amiss.sum(),
        "given away by ours": _given_away(sums, counts, ours).sum(),
    }
    for name, column in PATTERNS.items():
        pattern = (rows[column] == "TRUE").to_numpy()
        present = rows[column].notna().any()
        found[name] = pattern.sum() if present else np.nan
        found[f"given away by {column}"] = (_given_away(sums, counts, pattern) | (small & ~pattern)).sum() if present else 0
    return found | {"n_exactly_disclosed_gauss": found["given away by suppressed_gauss"]}


def _rounding(read):
    """Ours goes half up; R and numpy go to the even neighbour, which is where the two columns differ."""
    table = read("rounding")
    pairs = {f"half_up_to_{base}": (rounded(table.value, base), table[f"half_up_to_{base}"]) for base in (5, 10)}
    pairs |= {f"r_round_to_{base}": (np.round(table.value / base) * base, table[f"r_round_to_{base}"]) for base in (5, 10)}
    return compare(table.value, pairs)


CHECKS = {"suppression_cells": _cells, "suppression_tables": _tables, "rounding": _rounding}
