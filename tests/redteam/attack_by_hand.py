"""Small populations and published rows made by hand, to try the attacker where the answer is known."""

from datetime import date, timedelta

import numpy as np

from tests.redteam.attacker.attacker_reading import Line
from tests.redteam.worlds.attacked_world import Study
from tests.redteam.worlds.cell import Cell
from tests.redteam.worlds.population import Population
from tests.redteam.worlds.traits import TRAITS
from tests.redteam.worlds.world_rows import Row


def population(subject, *children):
    """A Population of children, each kind a dict of its traits with their `count`; `place` and `month` may be left out."""
    usual = {"place": "here", "month": 24288, "state": next(iter(subject.states))} | {trait: next(iter(TRAITS[trait])) for trait in TRAITS}
    every = [usual | kind for kind in children for _ in range(kind["count"])]
    values = {"place": sorted({child["place"] for child in every}), "month": sorted({child["month"] for child in every})}
    values |= {"state": list(subject.states)} | {trait: list(known) for trait, known in TRAITS.items()}
    columns = {name: np.array([known.index(child[name]) for child in every]) for name, known in values.items()}
    return Population(columns, {name: np.array(known) for name, known in values.items()})


def row(children, measure, places=("here",), months=(24288,), heading=("", ""), group=(), area="here"):
    """The Row of a measure, its numbers counted."""
    cell = Cell(frozenset(places), frozenset(months), group)
    inside = children.inside(cell)
    base = None if measure.among is None else children.count(inside, measure.among)
    return Row(measure, area, str(sorted(months)), *heading, cell, children.count(inside, measure.won), base, ("0", "0", ""))


def study(subject, children, rows):
    """A Study of these rows."""
    return Study(subject, children, tuple(rows))


def members(rows):
    """The smallest places in each place of these rows."""
    return {made.area: made.cell.places for made in rows}


def line(made, shown=True, **changes):
    """The published Line of a Row: with all its numbers, or hidden."""
    first, last = min(made.cell.months), max(made.cell.months)
    starts, after = date(first // 12, first % 12 + 1, 1), date((last + 1) // 12, (last + 1) % 12 + 1, 1)
    heading = (made.breakdown or "all", made.category or "all")
    value = None if made.denominator in (None, 0) else made.measure.per * made.numerator / made.denominator
    numbers = (made.numerator, made.denominator, value, None, None) if shown else (None,) * 5
    named = (made.measure.indicator, made.area, *heading, starts, after - timedelta(days=1))
    return Line(*named, *numbers, "shown" if shown else "hidden", None if shown else "c")._replace(**changes)
