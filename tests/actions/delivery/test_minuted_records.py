"""Decisions, actions and questions of the minutes become records once, and live on there."""

from datetime import date

import pytest

import actions
from errors import AccessError, BoardError, UploadError
from tests.actions.test_kept_minutes import AGENDA, MINUTES
from tests.extracts import session


PLANS = "ehcp_issued_within_20_weeks"
ITEMS = [
    {"kind": "indicator", "indicator": PLANS},
    {"kind": "decision", "title": "Agree the plan"},
    {"kind": "decision", "title": "In private", "confidential": True},
]


@pytest.fixture
def clerk(tmp_path):
    who = session(tmp_path / "home", "contributor")
    actions.save_meeting(who, AGENDA | {"item": ITEMS})
    return who


def waiting(who):
    return [(record.kind, record.kept) for record in actions.minuted_records(who, "january")]


def test_before_there_are_minutes_there_is_nothing_to_keep(clerk):
    assert actions.minuted_records(clerk, "january") == ()
    with pytest.raises(BoardError, match="on record already"):
        actions.keep_minuted_records(clerk, "january")


def test_each_is_kept_once_with_its_meeting_its_day_and_its_figure(clerk):
    table = MINUTES | {"action": [{"item": 1, "text": "Write to schools", "owner": "Director", "due": date(2027, 2, 1)}]}
    actions.save_minutes(clerk, "january", table)
    actions.park_question(clerk, "january", "1", "Is it the posts?", "asked-1")
    assert waiting(clerk) == [("decision", False), ("action", False), ("question", False), ("question", False)]
    decision, action, *questions = (kept.record for kept in actions.keep_minuted_records(clerk, "january"))
    assert (decision.text, decision.how, decision.meeting, decision.decided) == (
        "The plan is agreed", "casting vote", "january", date(2027, 1, 14),
    )  # fmt: skip
    assert decision.dissent == ("Health: too slow",) and not decision.confidential and decision.indicator is None
    assert (action.title, action.owner, action.due, action.indicators) == ("Write to schools", "Director", date(2027, 2, 1), (PLANS,))
    assert {(question.text, question.asked_by, question.indicator) for question in questions} == {
        ("Why so few referrals?", "Board", PLANS), ("Is it the posts?", "Board", PLANS),
    }  # fmt: skip
    assert {kept for _, kept in waiting(clerk)} == {True}
    with pytest.raises(BoardError, match="on record already"):
        actions.keep_minuted_records(clerk, "january")


def test_what_became_of_a_record_since_is_never_written_over(clerk):
    actions.save_minutes(clerk, "january", MINUTES)
    _, action, _ = actions.keep_minuted_records(clerk, "january")
    done = {"id": action.record.id, "framework": "birmingham-2023", "title": "Write to schools", "owner": "Director", "status": "done"}
    actions.save_record(clerk, "action", done)
    actions.save_minutes(clerk, "january", MINUTES | {"decision": [*MINUTES["decision"], {"text": "Meet again", "how": "consensus"}]})
    (new,) = actions.keep_minuted_records(clerk, "january")
    assert (new.kind, new.record.text) == ("decision", "Meet again")
    assert actions.find_record(clerk, "action", action.record.id).record.status == "done"
    actions.remove_record(clerk, "action", action.record.id, 2)
    with pytest.raises(BoardError, match="on record already"):
        actions.keep_minuted_records(clerk, "january")


def test_what_belongs_to_a_confidential_item_or_to_none_beside_it_is_confidential(clerk):
    secret = [
        {"item": 3, "text": "In private", "how": "vote"},
        {"text": "Of no item", "how": "vote"},
        {"item": 2, "text": "Open", "how": "vote"},
    ]
    actions.save_minutes(clerk, "january", {"decision": secret})
    kept = {made.record.text: made.record.confidential for made in actions.keep_minuted_records(clerk, "january")}
    assert kept == {"In private": True, "Of no item": True, "Open": False}


def test_an_item_that_has_gone_and_a_figure_that_has_gone_lose_no_decision(clerk, tmp_path):
    actions.save_minutes(
        clerk, "january", {"decision": [{"item": 3, "text": "Later", "how": "vote"}, {"item": 1, "text": "Now", "how": "vote"}]}
    )
    actions.save_meeting(clerk, AGENDA | {"item": [{"kind": "indicator", "indicator": PLANS}]})
    assert {made.record.text for made in actions.keep_minuted_records(clerk, "january")} == {"Later", "Now"}


def test_what_is_agreed_again_at_another_meeting_is_an_action_of_its_own(clerk):
    actions.save_minutes(clerk, "january", MINUTES)
    actions.keep_minuted_records(clerk, "january")
    actions.save_meeting(clerk, AGENDA | {"id": "march", "date": "2027-03-11", "item": ITEMS})
    actions.save_minutes(clerk, "march", MINUTES)
    assert [kept.kind for kept in actions.keep_minuted_records(clerk, "march")] == ["decision", "action", "question"]
    assert sorted(kept.record.meeting for kept in actions.list_records(clerk, "action")) == ["january", "march"]


def test_what_cannot_be_a_record_is_named_and_nothing_is_kept(clerk):
    actions.save_minutes(
        clerk, "january", MINUTES | {"decision": [{"text": "Rung \x07 out", "how": "vote"}, {"text": "Well", "how": "vote"}]}
    )
    assert len(actions.minuted_records(clerk, "january")) == 4
    with pytest.raises(UploadError, match="characters that cannot be read") as error:
        actions.keep_minuted_records(clerk, "january")
    assert [problem.table for problem in error.value.problems] == ["decision of january"]
    assert not any(actions.list_records(clerk, kind) for kind in ("decision", "action", "question"))


def test_a_viewer_keeps_none(clerk, tmp_path):
    actions.save_minutes(clerk, "january", MINUTES)
    with pytest.raises(AccessError):
        actions.keep_minuted_records(session(tmp_path / "home", "viewer"), "january")
