"""A meeting that is withdrawn is off the calendar and lost to nobody: it comes back with its agenda, papers and minutes."""

from datetime import date

import pytest

import actions
from errors import AccessError, MovedError, UsageError
from tests.extracts import copy_of, publish, published, session


TABLE = {
    "framework": "birmingham-2023",
    "body": "Board",
    "title": "January",
    "date": date(2027, 1, 14),
    "item": [{"kind": "text", "text": "Welcome"}],
}


@pytest.fixture
def steward(tmp_path):
    return copy_of(published, tmp_path)


@pytest.fixture
def meeting(steward):
    return actions.save_meeting(steward, TABLE)[0].meeting.id


def test_it_leaves_the_calendar_and_says_who_did_it_and_why(steward, meeting):
    actions.withdraw_meeting(steward, meeting, " Doubled ")
    assert actions.list_meetings(steward) == ()
    for look in (actions.find_meeting, actions.served_deck, actions.find_minutes, actions.meeting_paper):
        with pytest.raises(UsageError, match="withdrawn on .* by some steward. Bring it back first"):
            look(steward, meeting)
    (gone,) = actions.withdrawn_meetings(steward, "birmingham-2023")
    assert (gone.meeting.id, gone.meeting.title, gone.by, gone.reason) == (meeting, "January", "some steward", "Doubled")
    assert actions.withdrawn_meetings(steward, "blackpool-2016") == ()
    line = steward.ledger.lines()[-1]
    assert (line.verb, line.by, line.detail) == ("withdraw_meeting", "some steward", {"meeting": meeting, "reason": "Doubled"})
    assert steward.ledger.verify() is None


def test_it_comes_back_as_it_was_with_the_figures_its_papers_were_issued_on(steward, meeting, tmp_path):
    actions.save_minutes(steward, meeting, {"decision": [{"item": 1, "text": "Fund it", "how": "consensus"}]})
    issued = actions.issue_papers(steward, meeting)
    actions.withdraw_meeting(steward, meeting, "Doubled")
    publish(steward, tmp_path, 700)
    back = actions.restore_meeting(steward, meeting, "It was not")
    assert (back.meeting, back.build, back.issued) == (issued.meeting, issued.build, issued.issued)
    assert actions.find_minutes(steward, meeting).minutes.decisions[0].text == "Fund it"
    assert actions.withdrawn_meetings(steward) == () and steward.ledger.lines()[-1].detail["reason"] == "It was not"


def test_a_reason_is_needed_and_nobody_elses_change_is_overlooked(steward, meeting):
    with pytest.raises(UsageError, match="Say why"):
        actions.withdraw_meeting(steward, meeting, "  ")
    actions.save_meeting(steward, TABLE | {"minutes": 60})
    with pytest.raises(MovedError, match="Someone else has changed this meeting"):
        actions.withdraw_meeting(steward, meeting, "Doubled", 1)
    assert actions.find_meeting(steward, meeting).version == 2


def test_who_may_not_plan_may_not_withdraw_and_issued_papers_ask_for_who_may_issue(steward, meeting):
    viewer, contributor = (session(steward.home.folder, role) for role in ("viewer", "contributor"))
    with pytest.raises(AccessError):
        actions.withdraw_meeting(viewer, meeting, "Doubled")
    actions.withdraw_meeting(contributor, meeting, "Doubled")
    with pytest.raises(AccessError):
        actions.restore_meeting(viewer, meeting)
    actions.restore_meeting(contributor, meeting)
    actions.issue_papers(steward, meeting)
    with pytest.raises(AccessError):
        actions.withdraw_meeting(contributor, meeting, "Doubled")
    actions.withdraw_meeting(steward, meeting, "Doubled")
    with pytest.raises(AccessError):
        actions.restore_meeting(contributor, meeting)


def test_nothing_is_made_in_its_place_by_the_same_name(steward, meeting):
    actions.withdraw_meeting(steward, meeting, "Doubled")
    with pytest.raises(UsageError, match="Bring it back first"):
        actions.save_meeting(steward, TABLE | {"title": "Another"})
    with pytest.raises(UsageError, match="No meeting 'nowhere' is withdrawn"):
        actions.restore_meeting(steward, "nowhere")


def test_a_meeting_planned_for_a_day_that_is_taken_replaces_none(steward, meeting):
    with pytest.raises(UsageError, match="Board meets on 14 January 2027 already: January"):
        actions.plan_meeting(steward, TABLE | {"title": "Another"})
    actions.save_meeting(steward, TABLE | {"id": meeting, "date": date(2027, 1, 21)})
    second = actions.plan_meeting(steward, TABLE | {"title": "Another"})[0].meeting
    assert second.id == f"{meeting}-2"
    actions.withdraw_meeting(steward, second.id, "Doubled")
    assert actions.plan_meeting(steward, TABLE | {"title": "A third"})[0].meeting.id == f"{meeting}-3"
    assert [kept.meeting.title for kept in actions.list_meetings(steward)] == ["A third", "January"]
