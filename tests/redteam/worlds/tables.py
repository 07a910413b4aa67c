"""Tables that tau-Argus takes: counts with all their totals, by two or three dimensions, with hierarchies of places and groups."""

import random
from dataclasses import dataclass

import numpy as np

from tests.redteam.worlds import places, spans
from tests.redteam.worlds.breakdowns import Breakdown, major
from tests.redteam.worlds.cell import group
from tests.redteam.worlds.forms import counts
from tests.redteam.worlds.population import Population, draw
from tests.redteam.worlds.subjects import SUBJECTS
from tests.redteam.worlds.traits import MAJOR, NOT_STATED, OTHER, TRAITS, ages
from tests.redteam.worlds.world_rows import rows


TOTAL = "Total"
YEAR = spans.financial_year(2024)
SEXES = {"Female": group(sex=["Female"]), "Male": group(sex=["Male", "would not say"])}
AGES = {label: group(age=ages(*ends)) for label, ends in (("0 to 4", (0, 4)), ("5 to 10", (5, 10)), ("11 to 17", (11, 17)))}
MINOR = {name: group(ethnicity=[name]) for name in TRAITS["ethnicity"] if name not in (OTHER, NOT_STATED)}
OTHERS = {OTHER: group(ethnicity=[OTHER, NOT_STATED])}


@dataclass(frozen=True)
class Table:
    """`codes` gives the code of each dimension but the place for a (breakdown, category); `above` the parent of a code, by dimension."""

    name: str
    whole: str
    rows: tuple
    population: Population
    codes: dict
    above: dict

    @property
    def dimensions(self):
        """The place, and then the others."""
        return ["area", *(f"split{number}" for number in range(len(next(iter(self.codes.values())))))]

    def cell(self, area, breakdown, category):
        """The codes of a cell."""
        return (TOTAL if area == self.whole else area, *self.codes[breakdown, category])

    def leaves(self):
        """The codes of every child, by dimension: the smallest place, the smallest categories."""
        children = [self.population.values["place"][self.population.columns["place"]]]
        headings = {codes for codes in self.codes.values() if TOTAL not in codes and not any(code in self.parents for code in codes)}
        named = {codes: heading for heading, codes in self.codes.items() if codes in headings}
        splits = np.empty((len(self.population), len(self.dimensions) - 1), object)
        groups = {(row.breakdown, row.category): row.cell for row in self.rows if row.area == self.whole}
        for codes, heading in named.items():
            splits[self.population.inside(groups[heading])] = codes
        return dict(zip(self.dimensions, [*children, *splits.T]))

    @property
    def parents(self):
        """All codes that have others below them."""
        return {parent for of in self.above.values() for parent in of.values()}


def table(seed):
    """The Table of a seed."""
    chance, rng = random.Random(seed), np.random.default_rng(seed)
    territory, above = chance.choice((_flat, _flat, _nested))(chance)
    name, breakdowns, codes, more = chance.choice((_by_age, _by_sex_and_age, _by_minor_group, _by_major_and_minor_group))()
    subject = next(subject for subject in SUBJECTS if subject.name == "referrals")
    subject = subject._replace(size=chance.choice((9, 12, 20)) * sum(TOTAL not in named for named in codes.values()))
    population = draw(rng, sorted(frozenset().union(*territory.values())), [YEAR.months], subject)
    made = rows(population, subject, places.Territory("", territory), [YEAR], breakdowns)
    whole = max(territory, key=lambda code: len(territory[code]))
    written = tuple(row._replace(cells=counts(row)) for row in made)
    return Table(f"{'nested' if above else 'flat'} places, {name}", whole, written, population, codes, {"area": above} | more)


def _flat(chance):
    code = chance.choice(("E10000034", "E10000025", "E10000003"))
    return {child: frozenset({child}) for child in places.parts(code)} | {code: frozenset(places.parts(code))}, {}


def _nested(chance):
    made = places.three_levels(chance).members
    region = max(made, key=lambda code: len(made[code]))
    county = next(code for code in made if code != region and len(made[code]) > 1)
    return made, dict.fromkeys(made[county], county)


def _by_age():
    return "two dimensions", [Breakdown("age", AGES)], {("", ""): (TOTAL,)} | {("age", label): (label,) for label in AGES}, {}


def _by_sex_and_age():
    crossed = {f"{sex} {label}": tuple(sorted((*of, *ages_of))) for sex, of in SEXES.items() for label, ages_of in AGES.items()}
    codes = {("", ""): (TOTAL, TOTAL)} | {("sex", sex): (sex, TOTAL) for sex in SEXES} | {("age", label): (TOTAL, label) for label in AGES}
    codes |= {("sex and age", f"{sex} {label}"): (sex, label) for sex in SEXES for label in AGES}
    return "three dimensions", [Breakdown("sex", SEXES), Breakdown("age", AGES), Breakdown("sex and age", crossed)], codes, {}


def _by_minor_group():
    known = MINOR | OTHERS
    return "two dimensions", [Breakdown("ethnicity", known)], {("", ""): (TOTAL,)} | {("ethnicity", name): (name,) for name in known}, {}


def _by_major_and_minor_group():
    known = {name: of for name, of in major().items() if name != OTHER} | MINOR | OTHERS
    above = {minor: name for name, members in MAJOR.items() for minor in members}
    codes = {("", ""): (TOTAL,)} | {("ethnicity", name): (name,) for name in known}
    return "two dimensions, groups nested", [Breakdown("ethnicity", known)], codes, {"split0": above}
