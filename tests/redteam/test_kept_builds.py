"""Two kept builds subtracted: what the older shows and the newer has no more, less what the newer shows."""

import pytest

import actions
from access import User
from actions.live_build import why_closed
from tests.extracts import HEADING


MISSING = "children_missing_education"
COUNTY, DORSET, BOURNEMOUTH, CHRISTCHURCH = "E10000009", "E06000059", "E06000028", "E07000048"


def published(folder, *steps):
    """Whether each build may still be opened, the oldest and the newest: each step loads a return in place of the one before it, and publishes."""
    session = actions.Session.of(folder / "home", User("reader", "steward"))
    before = None
    for number, step in enumerate(steps):
        path = folder / f"{number}.csv"
        path.write_text("\n".join([HEADING, *(f"{MISSING},{area},2018,,,{count},,,," for area, count in step.items()), ""]))
        (outcome,) = actions.load(session, [path])
        assert outcome.status == "accepted", outcome.problems
        if before:
            actions.withdraw(session, before)
        before = outcome.upload
        actions.publish(session)
    first, *_, last = session.ledger.builds()
    return [not why_closed(session, entry) for entry in (first, last)]


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ({COUNTY: 200, BOURNEMOUTH: 90}, {DORSET: 197, BOURNEMOUTH: 90}, False),
        ({COUNTY: 260, BOURNEMOUTH: 90}, {DORSET: 197, BOURNEMOUTH: 90}, True),
        ({COUNTY: 200, BOURNEMOUTH: 90}, {COUNTY: 200, BOURNEMOUTH: 90, CHRISTCHURCH: 40}, True),
    ],
    ids=["few between old and new", "many", "nothing gone"],
)
def test_an_older_version_of_which_few_follow_beside_the_newer_is_not_opened(tmp_path, earlier, later, expected):
    assert published(tmp_path, earlier, later) == [expected, True]
