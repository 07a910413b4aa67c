"""A published table as an attacker sees it: its layers of numbers, what is unknown in each, and what must stay so."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from metrics.layers import SMALLEST_REMAINDER, layer
from metrics.relations import Relations


@dataclass(frozen=True)
class Attack:
    """Layers (numerators, bases, rests) over the cells that a hidden one is tied to, then one remainder per relation.

    `cells` are their places in the caller's arrays; `hidden`, `cost` and `sensitive` have one value per cell and remainder.
    """

    cells: np.ndarray
    layers: tuple
    hidden: np.ndarray
    sensitive: np.ndarray
    cost: np.ndarray
    protection: float
    zero_is_safe: bool

    def unknown(self, layer, hidden):
        """Boolean array: what a reader does not know of this layer."""
        return hidden & layer.given | layer.unpublished

    def secret(self, layer, hidden):
        """Boolean array: what a reader must not be able to work out of this layer."""
        worth = (layer.values > 0) | (not self.zero_is_safe)
        return (hidden & layer.given | self.sensitive & layer.unpublished) & worth


def attack(relations, numerator, denominator, hidden, protection, smallest_count, zero_is_safe=True, proportion=True, cost=None):
    """The Attack on the part of the cells that relations tie to a hidden cell or to a small remainder."""
    cost = default_cost(relations, numerator, denominator, len(hidden)) if cost is None else cost
    given = [np.array(np.broadcast_to(one, len(hidden))) for one in (numerator, denominator, proportion, smallest_count, hidden, cost)]
    layers, sensitive = _seen(relations, given, protection)
    marked = np.concatenate([hidden, np.zeros(relations.count, bool)]) | sensitive
    relations, cells = compact(relations.kept(tied(relations, marked, len(hidden))))
    given = [one[cells] for one in given]
    layers, sensitive = _seen(relations, given, protection)
    none = np.zeros(relations.count)
    hidden, cost = np.concatenate([given[4], none > 0]), np.concatenate([given[5], none])
    return Attack(cells, tuple(layers.values()), hidden, sensitive, cost, protection, zero_is_safe)


def _seen(relations, given, protection):
    layers = quantities(relations, *given[:3], protection)
    return layers, small_unpublished(layers, given[3], relations)


def quantities(relations, numerator, denominator, proportion, protection):
    """{name: Layer} of those that hold any number: counts, bases, and the rests of proportions."""
    found = {"count": numerator, "base": denominator, "rest": np.where(proportion, denominator - numerator, np.nan)}
    tied = {"count": relations} | dict.fromkeys(("base", "rest"), relations.of_bases())
    return {name: layer(tied[name], one, protection) for name, one in found.items() if not np.isnan(one).all()}


def small_unpublished(layers, smallest, relations):
    """Boolean array over cells and remainders: unpublished counts or rests that are small, and so must not follow."""
    total = np.zeros(relations.count)
    np.maximum.at(total, relations.relation, smallest[relations.cell])
    limit = np.concatenate([smallest, total])
    small = [
        one.unpublished & (one.values > SMALLEST_REMAINDER) & (one.values < limit)
        for one in (layers[name] for name in ("count", "rest") if name in layers)
    ]
    return np.any(small, axis=0) if small else np.zeros(len(limit), bool)


def default_cost(relations, numerator, denominator, cells):
    """What is lost with each cell: more for larger numbers, and more for totals."""
    size = np.maximum(np.nan_to_num(denominator), np.nan_to_num(numerator))
    is_total = np.bincount(relations.cell, relations.sign > 0, cells) > 0
    return (1 + np.log1p(size)) * np.where(is_total, 4.0, 1.0)


def tied(relations, marked, cells):
    """Boolean array: the relations that are linked, through shared cells, with a marked cell or remainder."""
    size = cells + relations.count
    links = (np.ones(len(relations.cell), bool), (relations.cell, cells + relations.relation))
    label = connected_components(coo_matrix(links, shape=(size, size)), directed=False)[1]
    reached = np.bincount(label, marked) > 0
    return reached[label[cells:]]


def compact(relations):
    """(relations, cells): the same relations over only the cells they use, and the former numbers of those."""
    cells, place = np.unique(relations.cell, return_inverse=True)
    return Relations(relations.relation, place, relations.sign, relations.counts_only), cells
