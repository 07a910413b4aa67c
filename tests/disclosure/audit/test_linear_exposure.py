"""How closely unknowns can be placed, by programmes small and large, and when beliefs contradict each other."""

from time import monotonic

import numpy as np
import pytest

from disclosure.audit import linear_exposure as exposure
from disclosure.audit.equation_system import COUNT, assemble
from disclosure.audit.equations import Equations, together
from tests.disclosure.audit.audit_files import POLICY


def counts(number):
    """Blanks of `number` hidden rows that have a count and no base."""
    columns = {"state": 0.0, "published": 0.0, "is_share": 0.0, "asks_x": 1.0, "asks_n": 0.0, "x_elsewhere": 0.0, "n_elsewhere": 0.0}
    silent = dict.fromkeys(("x_low", "x_high", "n_low", "n_high", "least_share", "most_share"), np.nan)
    return {name: np.full(number, value) for name, value in (columns | silent).items()}


def sums(*rows):
    """Equations that the counts of some blanks add up to a number: pairs (blanks, number)."""
    equation = np.repeat(np.arange(len(rows)), [len(blanks) for blanks, _ in rows])
    key = 2 * np.concatenate([blanks for blanks, _ in rows])
    ends = np.array([float(number) for _, number in rows])
    words = np.full(len(rows), "categories", object)
    return Equations(ends, ends, words, words, equation, key, np.ones(len(key)))


def ranges(equations, number, seconds=60):
    """{blank: (least, most)} of the counts that are pinned, and the blanks that are undecided."""
    pinned, undecided = {}, set()
    for batch in exposure.exposed(assemble(equations, counts(number), POLICY), POLICY, monotonic() + seconds):
        undecided |= set(batch.system.cell[batch.undecided].tolist())
        for target in np.flatnonzero(batch.ranges.pinned()) if batch.ranges else ():
            assert batch.system.part[target] == COUNT
            pinned[int(batch.system.cell[target])] = (batch.ranges.least[target], batch.ranges.most[target])
    return pinned, undecided


# Blank 0 follows; 1 and 2 have little room, as a nought would be shown; 3 and 4 have room.
SMALL = sums(([0], 40), ([1, 2], 5), ([3, 4], 60))


@pytest.mark.parametrize("large", [0, 10_000])
def test_what_has_no_room_is_pinned_however_large_its_component_is_taken_for(monkeypatch, large):
    monkeypatch.setattr(exposure, "LARGE", large)
    assert ranges(SMALL, 5) == ({0: (40, 40), 1: (1, 4), 2: (1, 4)}, set())


@pytest.mark.parametrize("large", [0, 10_000])
def test_sums_are_taken_together(monkeypatch, large):
    monkeypatch.setattr(exposure, "LARGE", large)
    cycle = sums(([0, 1], 50), ([1, 2], 70), ([0, 2], 60), ([3, 4, 5], 100))
    assert ranges(cycle, 6) == ({0: (20, 20), 1: (30, 30), 2: (40, 40)}, set())


def test_beliefs_that_contradict_each_other_do_not_hide_what_else_follows():
    pinned, undecided = ranges(sums(([0, 1], 50), ([0, 1], 80), ([2], 33)), 3)
    assert pinned == {2: (33, 33)} and not undecided


def test_a_nought_that_must_be_is_no_contradiction_and_no_secret():
    assert ranges(sums(([0, 1], 0), ([1, 2], 9)), 3) == ({2: (9, 9)}, set())


def test_without_time_all_that_bounds_do_not_decide_is_undecided():
    pinned, undecided = ranges(SMALL, 5, seconds=0)
    assert pinned.keys() == {0, 1, 2} and undecided == {3, 4}


def test_without_equations_nothing_is_exposed():
    assert ranges(together([]), 5) == ({}, set())
