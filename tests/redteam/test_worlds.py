"""Worlds of every kind, published and attacked: no figure is placed within less than the protection, and no row is shown under the policy.

To try one again: python -m tests.redteam SEED --kind KIND
"""

import pytest

from tests.redteam.kinds import KINDS
from tests.redteam.report import reported


FEW = [("returns", 103), ("survey", 7), ("dfe", 9), ("kept", 113)]
MANY = [(kind, seed) for kind, seeds in (("returns", 110), ("survey", 30), ("dfe", 30), ("kept", 30)) for seed in range(1000, 1000 + seeds)]


@pytest.mark.parametrize(("kind", "seed"), FEW)
def test_nothing_is_learned_of_a_world(tmp_path, kind, seed):
    tried(tmp_path, kind, seed)


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "seed"), MANY)
def test_nothing_is_learned_of_many_worlds(tmp_path, kind, seed):
    tried(tmp_path, kind, seed)


def tried(folder, kind, seed):
    """Attack a world, and print what share of it is hidden."""
    report = reported(KINDS[kind](seed), folder)
    print(report.title)
    assert report.clean, str(report)
