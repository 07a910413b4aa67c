"""Children drawn one by one, and counted."""

from dataclasses import dataclass

import numpy as np

from tests.redteam.worlds.traits import TRAITS


@dataclass(frozen=True)
class Population:
    """`columns` has the place, month, state and traits of each child as numbers, `values` what the numbers of each column stand for."""

    columns: dict
    values: dict

    def __len__(self):
        return len(self.columns["place"])

    def inside(self, cell):
        """Which children are in a Cell."""
        kept = self._any_of("place", cell.places) & self._any_of("month", cell.months)
        for trait, wanted in cell.group:
            kept &= self._any_of(trait, wanted)
        return kept

    def count(self, inside, states):
        """How many of the children marked in `inside` are in one of these states."""
        return int((inside & self._any_of("state", states)).sum())

    def total(self, inside, measure):
        """The numerator of a Measure: a count, or the sum of the scores behind a mean."""
        if measure.method == "mean":
            return sum(score * self.count(inside, {state}) for state, score in measure.scores)
        return self.count(inside, measure.won)

    def _any_of(self, column, wanted):
        return np.isin(self.values[column], list(wanted))[self.columns[column]] if wanted else np.zeros(len(self), bool)


def draw(rng, places, spans, subject):
    """The Population of a subject: in each of these places and of the sets of months that do not overlap, `subject.size` children or so.

    Groups and places differ in size by a lot, so that some cells are small and most are not.
    """
    sizes = rng.poisson(np.outer(rng.lognormal(0, 0.5, len(places)), np.ones(len(spans))) * subject.size)
    place, span = (np.repeat(index.ravel(), sizes.ravel()) for index in np.indices(sizes.shape))
    months = sorted(frozenset().union(*spans))
    starts, lengths = (np.array([value(months.index(m) for m in months_of) for months_of in spans]) for value in (min, _length))
    traits = {trait: _traits(rng, trait, len(place)) for trait in TRAITS}
    columns = {"place": place, "month": starts[span] + rng.integers(0, lengths[span]), "state": _states(rng, subject, len(place)), **traits}
    values = {"place": np.array(places), "month": np.array(months), "state": np.array(list(subject.states))}
    return Population(columns, values | {trait: np.array(list(known)) for trait, known in TRAITS.items()})


def _length(numbers):
    return sum(1 for _ in numbers)


def _traits(rng, trait, size):
    """The value of each child; how common a value is, is drawn anew for every world, and at times one is very rare."""
    usual = np.array(list(TRAITS[trait].values())) * rng.lognormal(0, 0.3, len(TRAITS[trait]))
    if rng.random() < 0.5:
        usual[rng.integers(len(usual))] /= 8
    return rng.choice(len(usual), size, p=usual / usual.sum())


def _states(rng, subject, size):
    usual = np.array(list(subject.states.values())) * rng.lognormal(0, 0.3, len(subject.states))
    return rng.choice(len(usual), size, p=usual / usual.sum())
