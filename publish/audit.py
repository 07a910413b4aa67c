"""A finished build attacked with everything it shows, by what its uploads hold: are hidden numbers gone, and not to be worked out?"""

from dataclasses import dataclass

import duckdb
import numpy as np

from metrics.audit import exposed
from metrics.relations import Relations
from publish.relations import relations
from publish.results import gather, quoted
from publish.rows import rows
from publish.safe import NUMBERS, TABLES


# Each costs two linear programmes for each quantity: enough to meet a fault of kind, and still a matter of seconds.
MOST = 200

LEAKS = f"SELECT count(*) FROM live.safe WHERE status <> 'shown' AND (note IS NOT NULL OR coalesce({', '.join(NUMBERS)}) IS NOT NULL)"

HIDDEN = """
    SELECT results.rowid AS cell FROM work.results JOIN live.safe USING (indicator, area, breakdown, category, period_type, starts, ends)
    WHERE status = 'hidden' AND NOT controlled
"""


@dataclass(frozen=True)
class Audit:
    """`leaks` rows that are not shown hold a number or a note. Of `hidden` figures of our own `attacked` were tried, and `found` placed
    within less than the policy's protection; `public` more follow from figures that their source has published itself."""

    leaks: int
    hidden: int
    attacked: int
    found: int
    public: int


def audit(inputs, catalogue, live):
    """The Audit of the published file `live`, made of these inputs. Nothing is changed."""
    with duckdb.connect() as db:
        db.execute("SET enable_progress_bar = false")
        db.execute(f"ATTACH {quoted(live)} AS live (READ_ONLY)")
        leaks = db.execute(LEAKS).fetchone()[0]
        if not inputs:
            return Audit(leaks, 0, 0, 0, 0)
        db.execute(TABLES)
        db.execute("ATTACH ':memory:' AS work")
        gather(db, inputs, catalogue)
        hidden = np.sort(np.asarray(db.execute(HIDDEN).fetchnumpy()["cell"], np.int64))
        return Audit(leaks, len(hidden), *_attacked(db, hidden, catalogue))


def _attacked(db, hidden, catalogue):
    """(how many were tried, how many were found, how many follow from what is public anyway)."""
    tied_by, absent = relations(db, hidden, catalogue)
    every = rows(db, catalogue).and_absent(absent, catalogue)
    cells, place = np.unique(np.concatenate([tied_by.cell, hidden]), return_inverse=True)
    here, sums = every.at(cells), Relations(tied_by.relation, place[: len(tied_by.cell)], tied_by.sign, tied_by.counts_only)
    tried, found = exposed(
        sums, here.numerator, here.denominator, np.isin(cells, hidden), catalogue.policy.protection, here.proportion, MOST
    )  # fmt: skip
    beside_public = np.zeros(len(cells), bool)
    public = sums.touching(here.controlled & ~np.isnan(np.fmax(here.numerator, here.denominator)))
    beside_public[sums.cell[public[sums.relation]]] = True
    return len(tried), int((found & ~beside_public[tried]).sum()), int((found & beside_public[tried]).sum())
