"""What must not be learned: the numbers of hidden rows, and small numbers of children whom some row leaves out."""

from typing import NamedTuple

import numpy as np

from tests.redteam.attacker.unknowns import members
from tests.redteam.worlds.cell import Cell


SMALL, SMALL_BASE = 6, 10
ANSWERS = "answers of"


class Target(NamedTuple):
    """A number of children: the unknowns that add up to it, what it truly is, and in words what it counts."""

    columns: np.ndarray
    truth: float
    quantity: str
    indicator: str
    cell: Cell
    row: object = None

    @property
    def may_be_none(self):
        """Whether it is no secret that it is small, as long as it may be 0: how few gave one answer of many, in a group that is shown."""
        return self.quantity.startswith(ANSWERS)

    @property
    def small(self):
        """Whether it is what the policy hides, and not hidden for another's sake."""
        return self.truth < (SMALL_BASE if self.quantity == "base" else SMALL)

    def __str__(self):
        if self.row:
            return f"{self.quantity} of the row {' / '.join(filter(None, self.row.key))}"
        group = ", ".join(f"{trait} {_some(values)}" for trait, values in self.cell.group) or "everybody"
        return f"{self.quantity} of {self.indicator} in {_some(self.cell.places)}, months {_some(self.cell.months)}, {group}"


def targets(rows, shown, unknowns, truth):
    """Every Target of a study. `rows` are all that its files have; `shown` holds (measure, cell) of the rows that are shown."""
    seen = set()
    for row in rows:
        hidden = (row.measure, row.cell) not in shown
        for made in _numbers(row.measure, row.cell, unknowns, truth, row):
            if made.truth > 0 and (made.small or (hidden and made.quantity in ("count", "remainder"))):
                seen.add((made.quantity, made.columns.tobytes()))
                yield made
    for measure, cell in _left_out(rows, unknowns):
        for made in _numbers(measure, cell, unknowns, truth):
            key = (made.quantity, made.columns.tobytes())
            if made.truth > 0 and made.small and key not in seen:
                seen.add(key)
                yield made


def _numbers(measure, cell, unknowns, truth, row=None):
    states = {"base": measure.among} if measure.among is not None else {}
    if measure.method == "mean":
        states |= {f"{ANSWERS} {score}": {state} for state, score in measure.scores if measure.public}
    else:
        states["count"] = measure.won
    if measure.method == "proportion":
        states["remainder"] = measure.among - measure.won
    for quantity, wanted in states.items():
        columns = unknowns.columns(cell, wanted)
        yield Target(columns, truth[columns].sum(), quantity, measure.indicator, cell, row)


def _left_out(rows, unknowns):
    """(measure, cell) where a row has the places, months or group of one row but for a class of them; and what one indicator has beyond another."""
    places, months = members(unknowns.places), members(unknowns.months)
    groups = list(_kinds_and_differences(rows, unknowns))
    pairs = dict.fromkeys((row.measure, row.cell) for row in rows)
    cells = [
        *((measure, cell._replace(places=part)) for measure, cell in pairs for part in places),
        *((measure, cell._replace(months=part)) for measure, cell in pairs for part in months),
        *((measure, cell._replace(group=part)) for measure, cell in pairs for part in groups),
    ]
    yield from dict.fromkeys(cells)
    measures = dict.fromkeys(measure for measure, _ in pairs)
    nested = [(wide, narrow) for wide in measures for narrow in measures if wide.won > narrow.won and wide.among == narrow.among]
    for wide, narrow in nested:
        beyond = wide._replace(indicator=f"{wide.indicator} beyond {narrow.indicator}", won=wide.won - narrow.won, method="rate")
        yield from ((beyond, cell) for measure, cell in pairs if measure == wide and (narrow, cell) in pairs)


def _kinds_and_differences(rows, unknowns):
    """Groups that no row need have: each class of a trait, and what one category has beyond another."""
    for trait, numbered in unknowns.traits.items():
        values = dict.fromkeys(dict(row.cell.group)[trait] for row in rows if [name for name, _ in row.cell.group] == [trait])
        beyond = [wide - narrow for wide in values for narrow in values if wide > narrow]
        yield from (((trait, part),) for part in dict.fromkeys((*members(numbered), *beyond)))


def _some(values):
    listed = list(map(str, sorted(values)))
    return " ".join(listed) if len(listed) < 7 else f"{listed[0]} … {listed[-1]} ({len(listed)})"
