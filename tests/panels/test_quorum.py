"""Whether enough members were there, a deputy counting for the member in whose place they came."""

import pytest

from catalogue.meeting_cycles import Cycle
from catalogue.minutes import Minutes, Present
from panels.quorum import quorum


HALF = Cycle("Board", quorum="half the members")
THERE = (Present("Chair", role="chair"), Present("Stand-in", deputy_for="Head"), Present("Head"), Present("Nurse"))


@pytest.mark.parametrize(
    ("cycle", "members", "reached", "words"),
    [
        (HALF, 6, True, "Quorate: 3 of 6 members present or represented; 3 needed (half the members)."),
        (HALF, 7, False, "Not quorate: 3 of 7 members present or represented; 4 needed (half the members)."),
        (HALF, None, None, "3 members present. A quorum is half the members: say how many members there are."),
        (Cycle("Board"), 6, None, "3 members present. The framework sets no quorum."),
    ],
)
def test_a_quorum_is_told_where_it_can_be(cycle, members, reached, words):
    answer = quorum(cycle, Minutes(present=THERE, members=members))
    assert (answer.present, answer.reached, answer.words) == (3, reached, words)
