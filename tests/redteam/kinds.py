"""The kinds of worlds, each a function from a seed to a World."""

from tests.redteam.worlds import dfe, kept, returns
from tests.redteam.worlds import survey_world as survey


KINDS = {"returns": returns.world, "survey": survey.world, "dfe": dfe.world, "kept": kept.world}
