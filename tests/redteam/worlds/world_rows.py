"""Rows of extracts: which children a figure counts, what is true of it, and how it is written."""

from typing import NamedTuple

from tests.redteam.worlds.cell import Cell
from tests.redteam.worlds.subjects import Measure


class Row(NamedTuple):
    """`numerator` and `denominator` are true whatever `cells` the file has for them: (numerator, denominator, value) as text.

    The numerator of a mean is the sum of the scores.
    """

    measure: Measure
    area: str
    period: str
    breakdown: str
    category: str
    cell: Cell
    numerator: int
    denominator: int | None
    cells: tuple = ("", "", "")

    @property
    def key(self):
        """What makes a row of an extract the only one of its kind."""
        return self.measure.indicator, self.area, self.period, self.breakdown, self.category

    @property
    def small(self):
        """Whether the policy hides it for its own numbers."""
        count = 0 if self.measure.method == "mean" else self.numerator
        rest = self.denominator - count if self.measure.method == "proportion" else 0
        return 0 < count < 6 or 0 < rest < 6 or 0 < (self.denominator or 0) < 10


def rows(population, subject, territory, spans, breakdowns):
    """Every Row of a subject, as yet unwritten: each measure in each place, span and category, headlines first."""
    headings = [("", "", ())] + [(made.name, label, group) for made in breakdowns for label, group in made.categories.items()]
    for area, places in territory.members.items():
        for span in spans:
            for breakdown, category, group in headings:
                cell = Cell(places, span.months, group)
                inside = population.inside(cell)
                for measure in subject.measures:
                    numerator = population.total(inside, measure)
                    denominator = None if measure.among is None else population.count(inside, measure.among)
                    yield Row(measure, area, span.label, breakdown, category, cell, numerator, denominator)
