"""Judges the hidden rows: gathers all that is believed of them, solves it, and marks what can be placed too closely."""

from time import monotonic

import duckdb
import numpy as np

from disclosure.audit.believed_sums import believe
from disclosure.audit.blanks import add_virtual_wholes
from disclosure.audit.equal_group_equations import twin_equations
from disclosure.audit.equation_system import assemble, read_blanks
from disclosure.audit.equations import Equations, together
from disclosure.audit.finding_marks import mark
from disclosure.audit.finding_reasons import reason
from disclosure.audit.judgement import EXACT, NARROW, UNDECIDED, Policy
from disclosure.audit.line_equations import AXES, line_equations
from disclosure.audit.linear_exposure import Exposed, exposed
from disclosure.audit.pattern_instances import axes
from disclosure.audit.silent_members import kin_equations
from disclosure.audit.sum_equations import sum_equations


SUMS = ("group", "area", "found", "indicator")
MARKED = """
    SELECT kind, i, a, g, t, reason FROM (SELECT unnest($c::INTEGER[]) AS c, unnest($kind::VARCHAR[]) AS kind, unnest($reason::VARCHAR[]) AS reason)
    JOIN blanks USING (c)
"""
TOO_LARGE = "the file has more sums about this than could be solved in time"


def mark_exposed(db: duckdb.DuckDBPyConnection, policy: Policy, seconds: float) -> tuple[bool, dict[str, int]]:
    """Mark the hidden rows that can be placed; whether all were decided in so many seconds of solving, and how much was solved."""
    system = assemble(_equations(db), read_blanks(db), policy)
    batches = exposed(system, policy, monotonic() + seconds)
    marks = [entry for batch in batches for entry in _of_batch(batch)]
    if marks:
        c, kinds, reasons = (list(side) for side in zip(*marks, strict=True))
        mark(db, MARKED, {"c": c, "kind": kinds, "reason": reasons})
    solving = {"unknowns": len(system.low), "equations": len(system.row_low), "programmes": sum(batch.solved for batch in batches)}
    return not any(len(batch.undecided) for batch in batches), solving


def _equations(db: duckdb.DuckDBPyConnection) -> Equations:
    used, overlapping = axes(db, SUMS), axes(db, tuple(AXES.values()))
    for axis in used:
        believe(db, axis)
    if "group" in used:
        add_virtual_wholes(db)
    sums = [sum_equations(db, axis) for axis in used]
    lines = [line_equations(db, line, q) for line, axis in AXES.items() if axis in overlapping for q in (0, 1)]
    return together([*sums, *lines, kin_equations(db), twin_equations(db)])


def _of_batch(batch: Exposed) -> list[tuple[int, str, str]]:
    """(blank, kind, reason) of the targets of a batch that are pinned down, or that nobody could decide."""
    cell = batch.system.cell
    marks = [(int(cell[target]), UNDECIDED, TOO_LARGE) for target in batch.undecided]
    if batch.ranges is None:
        return marks
    for target in np.flatnonzero(batch.ranges.pinned()):
        exact = batch.ranges.most[target] - batch.ranges.least[target] < 0.5
        marks.append((int(cell[target]), EXACT if exact else NARROW, reason(batch.system, target, exact)))
    return marks
