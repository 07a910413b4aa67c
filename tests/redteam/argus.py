"""What tau-Argus would hide in a table, and what its audit finds in ours. Not for several threads of one process."""

import itertools
from contextlib import chdir, contextmanager
from pathlib import Path
from unittest import mock

import pandas as pd

from tests.redteam.worlds.tables import TOTAL


SECONDS, LEAD = 1, "@"


@contextmanager
def counts_from_zero():
    """Within it a cell may be 0. Of itself the package takes the smallest cell of a table for something that every reader knows."""
    from pytauargus.engine import Engine

    bounds = Engine._table_cell_bounds
    with mock.patch.object(Engine, "_table_cell_bounds", lambda self, tab: (0.0, bounds(self, tab)[1])):
        yield


@counts_from_zero()
def suppressed(table, folder, rule):
    """{cell: (count, status)} of the cells that its optimum hides: U primary, M secondary."""
    import pytauargus

    codes = Codes(table)
    with _within(folder):
        result = pytauargus.protect(**codes.arguments(folder), safety_rules=rule, suppress=f"OPT({SECONDS})")
    rows = ((codes.cell([row[name] for name in table.dimensions]), row["N"], row["status"]) for row in result.tables[0].rows)
    return {cell: (number, status) for cell, number, status in rows if status in "UM"}


@counts_from_zero()
def audited(table, folder, rule, hidden):
    """[(value, least, most)] of our hidden cells, by its audit: what anyone can work out from all others."""
    import pytauargus
    from pytauargus.batch import Apriory
    from pytauargus.engine import run_batch

    codes, statuses = Codes(table), folder / "hidden.hst"
    with _within(folder):
        result = pytauargus.protect(**codes.arguments(folder), safety_rules=rule, run=False)
        batch = Path(result.files["arb"])
        kept = (line for line in batch.read_text(encoding="utf-8").splitlines() if not line.startswith(("<SUPPRESS>", "<WRITETABLE>")))
        batch.write_text("\n".join(kept) + "\n", encoding="utf-8")
        engine = run_batch(batch)
        statuses.write_text("".join(f"{';'.join(codes.short(cell))};ML\n" for cell in sorted(hidden)), encoding="utf-8")
        counted = engine.apply_apriori(Apriory(str(statuses), 1, ";"))
        assert counted["lines_read"] == len(hidden) and not counted["lines_error"], counted
        return [(row["value"], row["min"], row["max"]) for row in engine.audit(0)]


@contextmanager
def _within(folder):
    """It leaves logs in the folder that it is called in."""
    folder.mkdir(parents=True, exist_ok=True)
    with chdir(folder):
        yield


class Codes:
    """Codes of one length, as it wants them, for those of a table."""

    def __init__(self, table):
        self.table = table
        every = {code for row in table.rows for code in table.cell(row.area, row.breakdown, row.category)} - {TOTAL}
        self.known = {code: f"k{number:03}" for number, code in enumerate(sorted(every))} | {TOTAL: TOTAL}
        self.meant = {short: code for code, short in self.known.items()}

    def short(self, cell):
        """The codes of a cell in its words."""
        return [self.known[code] for code in cell]

    def cell(self, short):
        """The codes of a cell in ours; it leaves a total blank at times."""
        return tuple(self.meant[code or TOTAL] for code in short)

    def arguments(self, folder):
        """What protect() is called with: one row for each child."""
        children = {name: [self.known[code] for code in column] for name, column in self.table.leaves().items()}
        files = {name: self._hierarchy(folder, name, above) for name, above in self.table.above.items() if above}
        nested = {"hrc": files, "hierleadstring": LEAD} if files else {}
        frame = pd.DataFrame(children | {"N": 1})
        return {"microdata": frame, "tables": self.table.dimensions, "response": "N", "workdir": str(folder), "totcode": TOTAL} | nested

    def _hierarchy(self, folder, dimension, above):
        """A file with each code, those that have a parent under it."""
        place = self.table.dimensions.index(dimension)
        every = {self.table.cell(row.area, row.breakdown, row.category)[place] for row in self.table.rows} - {TOTAL}
        below = {parent: sorted(children) for parent, children in itertools.groupby(sorted(above, key=above.get), above.get)}
        tops = sorted(every - set(above))
        lines = [line for top in tops for line in (self.known[top], *(LEAD + self.known[child] for child in below.get(top, ())))]
        path = folder / f"{dimension}.hrc"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return str(path)
