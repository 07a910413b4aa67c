"""Equations over unknown counts and bases, as arrays: what every relation is turned into, whatever it came from."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np


# An unknown is known by its key: twice its blank, and one more for the base. Pieces of lines, which no row is about, lie above all those.
PIECES = 1 << 40


@dataclass(frozen=True)
class Equations:
    """`low` <= sum of coefficients times unknowns <= `high`, with the kind and the detail that a reader is given as the reason.

    The terms are three arrays of one length: the equation (by position), the key of the unknown, and its coefficient; a whole has a
    negative one.
    """

    low: np.ndarray
    high: np.ndarray
    kind: np.ndarray
    detail: np.ndarray
    equation: np.ndarray
    key: np.ndarray
    coefficient: np.ndarray


def together(parts: Iterable[Equations]) -> Equations:
    """All equations in one; with no equations at all for no parts."""
    parts = [part for part in parts if len(part.low)]
    if not parts:
        none = np.empty(0)
        return Equations(none, none, none.astype(object), none.astype(object), none.astype(np.int64), none.astype(np.int64), none)
    starts = np.cumsum([0, *(len(part.low) for part in parts[:-1])])
    joined = {
        name: np.concatenate([getattr(part, name) for part in parts]) for name in ("low", "high", "kind", "detail", "key", "coefficient")
    }
    equation = np.concatenate([part.equation + start for part, start in zip(parts, starts, strict=True)])
    return Equations(equation=equation, **joined)


def from_columns(rows: dict[str, np.ndarray], terms: dict[str, np.ndarray]) -> Equations:
    """Equations from two results of DuckDB: rows of e, low, high, kind, detail; terms of e, key, coefficient. Those without a term go."""
    numbers, at = np.unique(np.asarray(terms["e"]), return_inverse=True)
    order = np.argsort(rows["e"])
    chosen = order[np.searchsorted(np.asarray(rows["e"])[order], numbers)]
    low, high = (np.ma.filled(np.ma.asarray(rows[name], float), sign * np.inf)[chosen] for name, sign in (("low", -1), ("high", 1)))
    kind, detail = (np.asarray(rows[name], dtype=object)[chosen] for name in ("kind", "detail"))
    return Equations(low, high, kind, detail, at, np.asarray(terms["key"], np.int64), np.asarray(terms["coefficient"], float))
