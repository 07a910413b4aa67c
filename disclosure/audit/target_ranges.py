"""How far each target can move: what is sure from bounds, what has been seen, and what has been solved."""

from __future__ import annotations

import numpy as np
import scipy

from disclosure.audit.equation_system import BASE
from disclosure.audit.judgement import Policy


SLACK = 1e-5


class Ranges:
    """For each direction its reach: `least` and `most` that are sure, and the values `seen` at points that fit all equations.

    A target is open until it has been seen to have its room, or what is sure shows that it has not. Arrays have one entry for each row
    of `directions`.
    """

    def __init__(
        self,
        directions: scipy.sparse.csr_array,
        cell: np.ndarray,
        part: np.ndarray,
        low: np.ndarray,
        high: np.ndarray,
        whole: bool,
        policy: Policy,
    ):
        self.directions, self.whole, self.policy, self.cell, self.part = directions, whole, policy, cell, part
        plus, minus = directions.maximum(0), (-directions).maximum(0)
        # An unknown without end is worth less than any number that decides something, so that infinity less infinity does not come up.
        top = np.where(np.isinf(high), 1e12, high)
        self.least = plus @ low - minus @ top
        self.most = plus @ top - minus @ low
        self.seen_least, self.seen_most = np.full(len(part), np.inf), np.full(len(part), -np.inf)
        self.solved = np.zeros(len(part), bool)

    def see(self, point: np.ndarray) -> None:
        """Take in a point that fits all equations."""
        values = self.directions @ point
        self.seen_least, self.seen_most = np.minimum(self.seen_least, values), np.maximum(self.seen_most, values)

    def limit(self, targets: np.ndarray, least: np.ndarray, most: np.ndarray) -> None:
        """Take in bounds within which some targets are sure to lie."""
        down, up = (np.ceil(least - SLACK), np.floor(most + SLACK)) if self.whole else (least, most)
        self.least[targets], self.most[targets] = np.maximum(self.least[targets], down), np.minimum(self.most[targets], up)

    def close(self, targets: np.ndarray) -> None:
        """Take some targets for solved: their limits are the least and the most that they can be."""
        self.solved[targets] = True

    def pinned(self) -> np.ndarray:
        """Whether less than the protection is sure to be left, in a place that matters: a base matters only where it is small."""
        narrow = self.most - self.least < self.policy.protection - SLACK
        return narrow & ~self._safe_nought() & ~self._large_base()

    def open(self) -> np.ndarray:
        """Positions of the targets that are neither pinned nor seen to have room nor solved to have it."""
        room = self.seen_most - self.seen_least >= self.policy.protection - SLACK
        nought = (np.abs(self.least) < SLACK) & (np.abs(self.most) < SLACK)
        return np.flatnonzero(~(room | self.pinned() | nought | self._safe_nought() | self._large_base() | self.solved))

    def _large_base(self) -> np.ndarray:
        return (self.part == BASE) & (self.least >= self.policy.denominator)

    def _safe_nought(self) -> np.ndarray:
        """Whether a count or remainder is nought where a nought may be shown, or what is beside such a one, which is then the whole base."""
        nought = (np.abs(self.least) < SLACK) & (np.abs(self.most) < SLACK) & (self.part != BASE) & self.policy.zero_is_safe
        return np.isin(self.cell, self.cell[nought]) & (self.part != BASE)
