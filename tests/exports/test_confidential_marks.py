"""A confidential item is marked as such wherever members read it, and is nowhere in the public version."""

import pytest

import actions
from tests.exports import reading
from tests.extracts import PLANS, session, write


MARK = "Confidential item"


@pytest.fixture(scope="module")
def steward(tmp_path_factory):
    folder = tmp_path_factory.mktemp("marks")
    who = session(folder / "home")
    actions.load(who, [write(folder / "plans.csv")])
    actions.publish(who)
    items = [
        {"kind": "indicator", "indicator": PLANS},
        {"kind": "text", "title": "Placements", "text": "One home closes.", "confidential": True},
    ]
    actions.save_meeting(
        who, {"id": "m", "framework": "birmingham-2023", "body": "Board", "title": "M", "date": "2027-01-14", "item": items}
    )
    return who


@pytest.mark.parametrize("suffix", ["docx", "pptx", "pdf", "html"])
def test_members_see_which_item_is_confidential_and_the_public_sees_none(steward, suffix):
    whole, public = (
        reading.words(actions.write_paper(steward, actions.meeting_paper(steward, "m", only_public), suffix), suffix)
        for only_public in (False, True)
    )
    assert whole.count(MARK) == 1 and "Placements" in whole
    assert MARK not in public and "Placements" not in public and "One home closes" not in public
