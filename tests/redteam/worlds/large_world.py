"""Worlds of more rows than the program works on at once: districts and counties, months to years, a few small cells here and there."""

from dataclasses import dataclass

import duckdb
import numpy as np
import pandas as pd

from tests.redteam.worlds import places, spans
from tests.redteam.worlds.attacked_world import Study
from tests.redteam.worlds.cell import EVERYBODY, Cell, group
from tests.redteam.worlds.population import Population
from tests.redteam.worlds.subjects import Measure, Subject, count, share
from tests.redteam.worlds.template import HEADING
from tests.redteam.worlds.traits import MAJOR, OTHER, TRAITS, ages
from tests.redteam.worlds.world_rows import Row


SPLITS = {
    "sex": {"Female": ["Female"], "Male": ["Male"]},
    "age": {"0 to 4": ages(0, 4), "5 to 10": ages(5, 10), "11 to 17": ages(11, 17)},
    "ethnicity": {**MAJOR, OTHER: [OTHER]},
}
MEASURES = (count("exploitation_referrals", {"won"}), share("ehcp_issued_within_20_weeks", {"won"}, {"won", "rest"}))


@dataclass(frozen=True)
class Large:
    """`counts` holds, by measure, state and trait, how many children each category has: (district, month, category)."""

    districts: tuple
    counties: dict
    years: tuple
    counts: dict
    nested: bool = True

    @property
    def spans(self):
        """{year: its Spans}: its months, and where they are nested its quarters and the year itself."""
        return {year: [*self._longer(year), *(spans.month(year, 4 + later) for later in range(12))] for year in self.years}

    def _longer(self, year):
        return [spans.financial_year(year), *(spans.quarter(year, part) for part in (1, 2, 3, 4))] if self.nested else []


def world(seed, years=8, rare=0.0015, nested=True):
    """The Large of a seed: every county with all of its districts, each month of some years; of all cells of a month a few are small."""
    rng = np.random.default_rng(seed)
    counties = {code: places.parts(code) for code, row in places.known().items() if row["kind"] == "county" and places.parts(code)}
    districts = tuple(code for inside in counties.values() for code in inside)
    shape = len(districts), 12 * years
    counts = {}
    for measure in MEASURES:
        for state in _states(measure):
            totals = rng.poisson(220 * rng.lognormal(0, 0.15, (len(districts), 1)), shape)
            counts[measure.indicator, state] = {trait: _parted(rng, totals, len(SPLITS[trait]), rare) for trait in _traits(measure)}
    return Large(districts, counties, tuple(range(2025 - years, 2025)), counts, nested)


def _traits(measure):
    return tuple(SPLITS) if measure.among is None else ("sex", "age")


def _parted(rng, totals, number, rare):
    """The totals shared out among categories; now and then all but a few children of one are in the next."""
    parts = rng.multinomial(totals, np.full(number, 1 / number))
    small = rng.random(parts.shape) < rare
    small &= ~np.roll(small, 1, axis=-1)
    moved = np.where(small, np.maximum(parts - rng.integers(1, 6, parts.shape), 0), 0)
    return parts - moved + np.roll(moved, 1, axis=-1)


def write(large, path):
    """Write all rows as a file in our own template, and return how many there are."""
    headings = [(measure, "", "") for measure in MEASURES]
    headings += [(measure, trait, name) for measure in MEASURES for trait in _traits(measure) for name in SPLITS[trait]]
    every = pd.concat([_frame(large, *heading) for heading in headings], ignore_index=True)
    with duckdb.connect() as db:
        db.register("every", every)
        db.execute(f"COPY (SELECT {HEADING} FROM every) TO '{path}' (HEADER, DELIMITER ',')")
    return len(every)


def _frame(large, measure, breakdown, category):
    """The rows of one heading, in every place and span."""
    written, first = [span for listed in large.spans.values() for span in listed], min(spans.financial_year(large.years[0]).months)
    members = {**large.counties, **{code: (code,) for code in large.districts}}
    inside = np.array([[code in codes for code in large.districts] for codes in members.values()], int)
    within = np.array([[month + first in span.months for span in written] for month in range(12 * len(large.years))], int)
    totals = {}
    for state in _states(measure):
        numbers = large.counts[measure.indicator, state][breakdown or "sex"]
        totals[state] = inside @ (numbers[..., list(SPLITS[breakdown]).index(category)] if breakdown else numbers.sum(axis=-1)) @ within
    named = pd.MultiIndex.from_product([list(members), [span.label for span in written]], names=["area", "period"]).to_frame(index=False)
    base = None if measure.among is None else (totals["won"] + totals["rest"]).ravel()
    fixed = {"indicator": measure.indicator, "breakdown": breakdown, "category": category, "value": "", "target": "", "note": ""}
    return named.assign(numerator=totals["won"].ravel(), denominator=pd.array(base, "Int64") if base is not None else pd.NA, **fixed)


def _states(measure):
    return ("won",) if measure.among is None else ("won", "rest")


def study(large, measure, county, year):
    """The Study of one measure in one county and year, which share no child with the others."""
    places_of = {county: frozenset(large.counties[county])} | {code: frozenset({code}) for code in large.counties[county]}
    children = _children(large, measure, large.counties[county], year)
    headings = [("", "", EVERYBODY)]
    headings += [(trait, name, group(**{trait: values})) for trait in _traits(measure) for name, values in SPLITS[trait].items()]
    rows = tuple(
        _row(children, measure, area, span, heading, Cell(inside, span.months, heading[2]))
        for area, inside in places_of.items() for span in large.spans[year] for heading in headings
    )  # fmt: skip
    return Study(Subject(measure.indicator, dict.fromkeys(("won", "rest"), 1), (measure,)), children, rows), places_of


def _row(children, measure: Measure, area, span, heading, cell):
    inside = children.inside(cell)
    base = None if measure.among is None else children.count(inside, measure.among)
    return Row(measure, area, span.label, *heading[:2], cell, children.count(inside, measure.won), base, ("", "", ""))


def _children(large, measure, districts, year):
    """One after another, as many of each category as were drawn; which of one trait has which of another does not matter."""
    first = (year - large.years[0]) * 12
    columns = {name: [] for name in ("place", "month", "state", *TRAITS)}
    for number, code in enumerate(districts):
        for state in _states(measure):
            of = large.counts[measure.indicator, state]
            here = {trait: of[trait][large.districts.index(code), first : first + 12] for trait in _traits(measure)}
            monthly = here["sex"].sum(axis=1)
            columns["place"].append(np.full(monthly.sum(), number))
            columns["month"].append(np.repeat(np.arange(12), monthly))
            columns["state"].append(np.full(monthly.sum(), ("won", "rest").index(state)))
            for trait in TRAITS:
                columns[trait].append(_values(trait, here.get(trait), monthly))
    months = sorted(spans.financial_year(year).months)
    values = {"place": list(districts), "month": months, "state": ["won", "rest"]} | {trait: list(known) for trait, known in TRAITS.items()}
    return Population(
        {name: np.concatenate(parts) for name, parts in columns.items()}, {name: np.array(known) for name, known in values.items()}
    )


def _values(trait, numbers, monthly):
    """The number of the first value of the category that each child is in."""
    if numbers is None:
        return np.zeros(monthly.sum(), int)
    known = list(TRAITS[trait])
    firsts = [known.index(min(values, key=known.index)) for values in SPLITS[trait].values()]
    return np.concatenate([np.repeat(firsts, month) for month in numbers])
