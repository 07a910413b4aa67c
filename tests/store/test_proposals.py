"""What was proposed, and what became of it, as the lines tell it."""

from datetime import UTC, datetime

import pytest

from store.hash_chain import Line
from store.proposals import proposals


PROPOSED = ("propose", {"uploads": ["aaa", "bbb"], "lines": [1, 2], "reason": "quarter 2"})
DUE = ("schedule", {"uploads": ["ccc"], "lines": [3], "due": "2026-12-01T09:00:00+00:00"})


def told(*lines):
    return proposals(
        [Line(number, f"day {number}", verb, f"person {number}", detail, "") for number, (verb, detail) in enumerate(lines, 1)]
    )


def build(*lines, **more):
    return "publish", {"build": {"build": "b", "lines": list(lines)}} | more


def test_a_proposal_is_open_until_it_is_decided():
    (one,) = told(PROPOSED)
    assert (one.number, one.by, one.uploads, one.lines, one.due, one.state, one.open) == (
        1,
        "person 1",
        ("aaa", "bbb"),
        (1, 2),
        None,
        "proposed",
        True,
    )
    (one,) = told(DUE)
    assert (one.due, one.state, one.open) == (datetime(2026, 12, 1, 9, tzinfo=UTC), "scheduled", True)


@pytest.mark.parametrize(
    ("then", "state", "made"),
    [
        (("approve", {"proposal": 1}), "scheduled", None),
        (("cancel", {"proposal": 1, "reason": "no"}), "cancelled", None),
        (build(1, proposal=1, left_out=["bbb"]), "published", "b"),
        (build(1, 2, 7), "published", "b"),
        (build(1), "proposed", None),
        (build(1, 2, pinned="a"), "proposed", None),
        (("publish", {"proposal": 1, "left_out": ["aaa", "bbb"]}), "published", None),
    ],
)
def test_a_line_decides_it(then, state, made):
    (one,) = told(PROPOSED, then)
    assert (one.state, one.build) == (state, made)
    assert one.decided_by == (None if state == "proposed" else "person 2")


def test_who_approved_stays_when_it_is_published_at_its_hour():
    (one,) = told(PROPOSED, ("approve", {"proposal": 1, "reason": "seen"}), build(1, 2, proposal=1))
    assert (one.state, one.decided_by, one.decision, one.build) == ("published", "person 2", "seen", "b")


def test_what_was_cancelled_is_not_published_by_a_later_build():
    (one,) = told(PROPOSED, ("cancel", {"proposal": 1}), build(1, 2))
    assert (one.state, one.decided_by) == ("cancelled", "person 2")
