"""The unknowns: how many children there are of each kind that some row tells apart from another."""

from itertools import count, product

import numpy as np


class Unknowns:
    """One number for each class of places, of months, of states, and of the values of traits.

    Traits that no row crosses need no joint kinds: whatever margins agree with each other, some children have them. So there is a set of
    kinds for each trait, or for several that some row crosses (`facets`), and all of them add up to the same totals.
    """

    def __init__(self, cells, population, states):
        """`cells` are all that any row is about; `population` names the values of every trait, place and month."""
        self.states = {state: place for place, state in enumerate(states)}
        self.places = classes(sorted(frozenset().union(*(cell.places for cell in cells))), {cell.places for cell in cells})
        self.months = classes(sorted(frozenset().union(*(cell.months for cell in cells))), {cell.months for cell in cells})
        wanted = {pair for cell in cells for pair in cell.group}
        traits = sorted({trait for trait, _ in wanted})
        self.traits = {
            trait: classes(population.values[trait].tolist(), {values for name, values in wanted if name == trait}) for trait in traits
        }
        self.facets = _facets(cells, traits)
        numbers, self.kinds = count(1), {}
        for facet in self.facets:
            self.kinds[facet] = {kind: next(numbers) for kind in product(*(range(_size(self.traits[trait])) for trait in facet))}
        self.shape = (_size(self.places), _size(self.months), len(self.states), next(numbers))

    def __len__(self):
        return int(np.prod(self.shape))

    def columns(self, cell, states):
        """The unknowns that add up to the children of a cell in some states."""
        parts = (
            {self.places[place] for place in cell.places}, {self.months[month] for month in cell.months},
            {self.states[state] for state in states}, self._kinds_in(cell.group),
        )  # fmt: skip
        return np.ravel_multi_index(np.ix_(*(np.array(sorted(part), int) for part in parts)), self.shape).ravel()

    def agreements(self):
        """(the unknown that is a sum, the unknowns that it is the sum of), for every facet."""
        numbers = np.arange(len(self)).reshape(self.shape)
        for facet in self.facets:
            kinds = list(self.kinds[facet].values())
            yield from zip(numbers[..., 0].ravel(), numbers[..., kinds].reshape(-1, len(kinds)))

    def truth(self, population):
        """What each unknown is."""
        counts = np.zeros(self.shape)
        axes = [self._numbered(population, column, known) for column, known in (("place", self.places), ("month", self.months))]
        axes.append(self._numbered(population, "state", self.states))
        here = np.all([axis >= 0 for axis in axes], axis=0)
        np.add.at(counts, (*(axis[here] for axis in axes), 0), 1)
        for facet in self.facets:
            of_traits = [self._numbered(population, trait, self.traits[trait]) for trait in facet]
            sizes = tuple(_size(self.traits[trait]) for trait in facet)
            kinds = np.array(list(self.kinds[facet].values()))[np.ravel_multi_index(of_traits, sizes)]
            np.add.at(counts, (*(axis[here] for axis in axes), kinds[here]), 1)
        return counts.ravel()

    def _kinds_in(self, group):
        if not group:
            return {0}
        traits = dict(group)
        facet = next(facet for facet in self.facets if set(traits) <= set(facet))
        allowed = [
            {self.traits[trait][value] for value in traits[trait]} if trait in traits else set(self.traits[trait].values())
            for trait in facet
        ]
        return {self.kinds[facet][kind] for kind in product(*allowed)}

    @staticmethod
    def _numbered(population, column, known):
        """The class of each child by one column, −1 for one that no row is about."""
        return np.array([known.get(value, -1) for value in population.values[column].tolist()])[population.columns[column]]


def classes(values, sets):
    """{value: the number of its class}: two values are of one class where every set has both or neither."""
    sets = sorted(sets, key=sorted)
    numbers = {}
    return {value: numbers.setdefault(tuple(value in members for members in sets), len(numbers)) for value in values}


def members(numbered):
    """The sets of values of each class."""
    return [frozenset(value for value, number in numbered.items() if number == wanted) for wanted in range(_size(numbered))]


def _size(numbered):
    return max(numbered.values(), default=-1) + 1


def _facets(cells, traits):
    """The traits, those that a row crosses together."""
    facets = [{trait} for trait in traits]
    for crossed in {tuple(trait for trait, _ in cell.group) for cell in cells}:
        joined = [facet for facet in facets if facet & set(crossed)]
        facets = [facet for facet in facets if not facet & set(crossed)] + ([set().union(*joined)] if joined else [])
    return [tuple(sorted(facet)) for facet in sorted(facets, key=sorted)]
