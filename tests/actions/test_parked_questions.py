"""Questions that are parked: each is kept once, in order, by those who may, and in reach of a meeting that there is."""

import pytest

import actions
from access import User
from errors import AccessError, UsageError


@pytest.fixture
def steward(tmp_path):
    session = actions.Session.of(tmp_path, User("tester", "steward"))
    table = {
        "framework": "birmingham-2023",
        "body": "Board",
        "date": "2027-01-14",
        "title": "January",
        "item": [{"kind": "text", "text": "Hello"}],
    }
    actions.save_meeting(session, table)
    return session


MEETING = "birmingham-2023-board-2027-01-14"


def park(session, text="Why?", id="q-1", item="1", meeting=MEETING):
    return actions.park_question(session, meeting, item, text, id)


def test_they_are_kept_in_order_and_one_sent_twice_is_kept_once(steward):
    assert actions.parked_questions(steward, MEETING) == ()
    first = park(steward, " Why? ", "q-one")
    park(steward, "Who?", "q-two", "end")
    assert park(steward, "Why?", "q-one") == first
    assert [(question.item, question.text, question.by) for question in actions.parked_questions(steward, MEETING)] == [
        ("1", "Why?", "tester"),
        ("end", "Who?", "tester"),
    ]


@pytest.mark.parametrize(
    "wrong", [{"text": "  "}, {"text": "x" * 2001}, {"text": None}, {"id": "../x"}, {"id": None}, {"item": "first"}, {"meeting": "none"}]
)
def test_what_cannot_be_a_question_is_refused(steward, wrong):
    with pytest.raises(UsageError):
        park(steward, **{"id": "q-one"} | wrong)
    assert actions.parked_questions(steward, MEETING) == ()


def test_a_viewer_reads_them_and_parks_none(steward, tmp_path):
    viewer = actions.Session.of(tmp_path, User("Sam", "viewer"))
    assert actions.parked_questions(viewer, MEETING) == ()
    with pytest.raises(AccessError):
        park(viewer, id="q-one")
