"""Rows that are hidden together, because one of them shown would say what another keeps back."""

import numpy as np
import pyarrow as pa


# All rows of a headline and the answers beside it. Answers add up to a base that is public with the headline.
ANSWERS = """
    WITH answers AS (SELECT DISTINCT indicator, area, period_type, starts, ends FROM work.results WHERE breakdown = 'answer')
    SELECT results.rowid AS cell, breakdown = 'answer' AS is_answer, symbol IS NOT DISTINCT FROM 'c' AS withheld,
        dense_rank() OVER (ORDER BY indicator, area, period_type, starts, ends) - 1 AS question
    FROM work.results JOIN answers USING (indicator, area, period_type, starts, ends) WHERE breakdown IN ('all', 'answer')
"""

# Rows whose base is the count of another indicator, with the row that holds it.
POPULATIONS = """
    SELECT rate.rowid AS cell, people.rowid AS people, people.symbol IS NOT DISTINCT FROM 'c' AS withheld
    FROM bases JOIN work.results AS rate ON rate.definition = bases.number
    JOIN work.results AS people ON people.definition = bases.population AND people.area = rate.area AND people.ends = rate.ends
        AND people.breakdown = rate.breakdown AND people.category = rate.category
    WHERE NOT rate.controlled
"""

# Rows of other indicators with the same base as one of the `struck` rows: the same words for it, and the same number.
SAME_BASE = """
    SELECT other.rowid AS cell
    FROM struck JOIN work.results AS one ON one.rowid = struck.cell JOIN bases AS mine ON mine.number = one.definition
    JOIN bases AS theirs ON theirs.base = mine.base AND theirs.number <> mine.number
    JOIN work.results AS other ON other.definition = theirs.number AND other.area = one.area AND other.breakdown = one.breakdown
        AND other.category = one.category AND other.starts = one.starts AND other.ends = one.ends AND other.denominator = one.denominator
    WHERE NOT other.controlled
"""


# Rows that count the base of one of the `struck` rows.
PEOPLE = """
    SELECT people.rowid AS cell
    FROM struck JOIN work.results AS one ON one.rowid = struck.cell JOIN bases ON bases.number = one.definition
    JOIN work.results AS people ON people.definition = bases.population AND people.area = one.area AND people.ends = one.ends
        AND people.breakdown = one.breakdown AND people.category = one.category AND people.numerator = one.denominator
    WHERE NOT people.controlled
"""


class Alike:
    """The rows of `work.results` in `db` that are hidden with others, looked up once."""

    def __init__(self, db, catalogue):
        self.db = db
        db.register("bases", _bases(catalogue))
        self.answers, self.populations = _arrays(db, ANSWERS), _arrays(db, POPULATIONS)

    def with_these(self, hidden, with_small_base, with_small_count):
        """Row numbers of all that is hidden with the rows marked in `hidden` (boolean array); some of them may be hidden already.

        `with_small_base` are the rows hidden in a sum with too small a base: whoever has the same base is hidden there as well; and
        whoever counts it, where it is also too small a count.
        """
        return np.concatenate(
            [self._answers(hidden), self._rates(hidden), self._same(SAME_BASE, with_small_base), self._same(PEOPLE, with_small_count)]
        )

    def _answers(self, hidden):
        """The answers to a question are hidden all or none: as soon as one of them or their headline is."""
        found = self.answers
        questions = np.unique(found["question"][hidden[found["cell"]] | found["withheld"]])
        return found["cell"][found["is_answer"] & np.isin(found["question"], questions)]

    def _rates(self, hidden):
        """A rate shows its base, so it is hidden where the row that counts this base is."""
        found = self.populations
        return found["cell"][hidden[found["people"]] | found["withheld"]]

    def _same(self, query, struck):
        if not len(struck):
            return struck
        self.db.register("struck", pa.table({"cell": struck}))
        found = _arrays(self.db, query)["cell"]
        self.db.unregister("struck")
        return found


def _arrays(db, query):
    kinds = {"cell": int, "people": int, "question": int, "is_answer": bool, "withheld": bool}
    return {name: np.asarray(column, kinds[name]) for name, column in db.execute(query).fetchnumpy().items()}


def _bases(catalogue):
    """Per indicator, by its place in the catalogue: its base in words, and the place of the indicator that counts it."""
    known = list(catalogue.indicators.values())
    places = {one.id: number for number, one in enumerate(known)}
    columns = {
        "number": pa.array(range(len(known)), pa.int32()),
        "base": pa.array([one.denominator and one.denominator.casefold() for one in known], pa.string()),
        "population": pa.array([places.get(one.population) for one in known], pa.int32()),
    }
    return pa.table(columns)
