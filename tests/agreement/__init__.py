"""Agreement with the field's reference packages, one module per family of methods.

A module here says which files it judges and which are only the input of another:

    CHECKS = {"dsr_expected": dsr}          name of a file → function(read) -> Agreement
    INPUTS = {"dsr_input": "dsr_expected"}  name of an input → the file it is judged with

`read(name)` gives a file of the folder under judgement as a DataFrame (see `reader`). Checks know nothing of a
particular case, so they judge other vectors of the same files as well.
"""

import importlib
import pkgutil
from dataclasses import dataclass

import numpy as np
import pandas as pd


RELATIVE, ABSOLUTE = 1e-9, 1e-12


@dataclass(frozen=True)
class Agreement:
    """How many cases were judged, and a line for each that differs."""

    cases: int
    disagreements: tuple[str, ...] = ()

    @property
    def agreed(self):
        return self.cases - len(self.disagreements)


def checks():
    """Every check of the package: name of a file → function(read) -> Agreement."""
    return _merged("CHECKS")


def inputs():
    """Every file that is only input: its name → the name of the file it is judged with."""
    return _merged("INPUTS")


def _merged(attribute):
    modules = (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return {name: judge for module in modules for name, judge in getattr(module, attribute, {}).items()}


def reader(folder):
    """read(name) for `folder`: columns of numbers as floats (an empty cell is NaN), all others as text (empty is None)."""

    def read(name):
        table = pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)
        return pd.DataFrame({column: _typed(table[column]) for column in table})

    return read


def _typed(cells):
    cells = cells.astype(object).where(cells != "", None)
    try:
        return cells.astype(float)
    except ValueError:
        return cells


def compare(ids, pairs, relative=RELATIVE, absolute=ABSOLUTE):
    """Agreement of rows: `ids` names each, `pairs` maps a column to (ours, theirs), arrays of that length.

    Numbers agree within `relative` of theirs or `absolute`, missing with missing and infinite with infinite. Anything
    else agrees when equal; TRUE and FALSE are compared as text.
    """
    ids = np.asarray(ids)
    right, notes = np.ones(len(ids), bool), [[] for _ in ids]
    for column, (ours, theirs) in pairs.items():
        ours, theirs, same = _matched(ours, theirs, relative, absolute)
        right &= same
        for row in np.flatnonzero(~same):
            notes[row].append(f"{column} ours {ours[row]}, theirs {theirs[row]}")
    return Agreement(len(ids), tuple(f"{ids[row]}: {'; '.join(notes[row])}" for row in np.flatnonzero(~right)))


def _matched(ours, theirs, relative, absolute):
    ours = np.asarray(ours)
    if ours.dtype.kind in "fiu":
        ours, theirs = ours.astype(float), np.asarray(theirs, float)
        return ours, theirs, np.isclose(ours, theirs, rtol=relative, atol=absolute, equal_nan=True)
    ours, theirs = _text(ours), _text(theirs)
    return ours, theirs, ours == theirs


def _text(values):
    """As text, with what is missing as an empty text, so that it equals only what is missing."""
    cells = np.asarray(values, object)
    texts = np.where(pd.isna(cells), "", cells.astype(str))
    return np.where(np.isin(texts, ("True", "False")), np.char.upper(texts.astype(str)), texts).astype(object)
