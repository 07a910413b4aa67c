"""The kinds of worlds, each a function from a seed to a World."""

from tests.redteam.worlds import returns


KINDS = {"returns": returns.world}
