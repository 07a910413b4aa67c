"""Stories, actions, decisions, questions and risks are kept in versions, refused with every fault, and give no hidden figure away."""

from datetime import date
from time import process_time

import pytest

import actions
from actions.delivery import record_answers as shapes
from errors import AccessError, MovedError, UploadError, UsageError
from tests.extracts import PLANS, copy_of, publish, published, session


FRAMEWORK = "birmingham-2023"
ACTION = {
    "framework": FRAMEWORK, "title": "More plan writers", "owner": "Council, Head of SEND", "starts": date(2022, 1, 1), "due": date(2026, 1, 1),
    "indicators": [PLANS], "outcomes": ["included"], "stream": "upstream", "level": "universal", "evidence": "proven", "status": "on course",
}  # fmt: skip
STORY = {"framework": FRAMEWORK, "indicator": PLANS, "text": "Two writers left."}
RISK = {"framework": FRAMEWORK, "title": "No writers", "body": "SEND group", "likelihood": 3, "impact": 4}


@pytest.fixture
def steward(tmp_path):
    return copy_of(published, tmp_path)


def columns(error):
    return {problem.column for problem in error.value.problems}


def test_every_version_of_an_action_stays_with_who_and_when(steward):
    kept = actions.save_record(steward, "action", ACTION)
    done = actions.save_record(steward, "action", ACTION | {"status": "done", "note": "all in post"})
    assert done.record.id == kept.record.id and [version.record.status for version in done.versions] == ["on course", "done"]
    assert all(version.by == "some steward" and version.at for version in done.versions)
    assert shapes.action_shape(done)["history"][1]["changed"] == ["status", "note"]


def test_the_same_action_again_is_no_version(steward):
    actions.save_record(steward, "action", ACTION)
    assert actions.save_record(steward, "action", ACTION).latest.number == 1


@pytest.mark.parametrize("status", ["not started", "on course", "late"])
def test_an_action_past_its_day_is_late_whatever_it_is_called(steward, status):
    assert shapes.action_shape(actions.save_record(steward, "action", ACTION | {"status": status}))["late"]
    assert not shapes.action_shape(actions.save_record(steward, "action", ACTION | {"status": "done"}))["late"]


def test_every_fault_of_an_action_is_told_at_once(steward):
    wrong = {
        "framework": FRAMEWORK, "title": "x\x00", "indicators": ["persistant_absence"], "outcomes": ["none"], "stream": "sideways",
        "status": "stopped", "due": "soon", "level": "x", "cost": -1.0, "nonsense": 1,
    }  # fmt: skip
    with pytest.raises(UploadError) as error:
        actions.save_record(steward, "action", wrong)
    assert columns(error) >= {"title", "indicators", "outcomes", "due", "nonsense", "owner"}
    assert "Did you mean persistent_absence" in str(error.value)
    with pytest.raises(UploadError) as error:
        actions.save_record(steward, "action", ACTION | {"stream": "sideways", "level": "x", "status": "stopped", "cost": -1.0})
    assert columns(error) == {"stream", "level", "why_stopped", "cost"} and actions.list_records(steward, "action") == ()


@pytest.mark.parametrize("text", ["=1+1", "<script>alert(1)</script>", "[x](javascript:alert(1))", "Ünïcödé ✓", "'; DROP TABLE record; --"])
def test_text_is_kept_as_it_was_typed(steward, text):
    assert actions.save_record(steward, "action", ACTION | {"title": text, "note": text}).record.title == text


def test_a_change_on_top_of_another_persons_is_refused_and_both_stay(steward):
    first = actions.save_record(steward, "action", ACTION)
    actions.save_record(steward, "action", ACTION | {"note": "theirs", "version": first.latest.number})
    with pytest.raises(MovedError, match="Someone else has changed this action"):
        actions.save_record(steward, "action", ACTION | {"note": "mine", "version": first.latest.number})
    kept = actions.find_record(steward, "action", first.record.id)
    assert kept.record.note == "theirs" and [version.record.note for version in kept.aside] == ["mine"]


def test_a_record_that_is_taken_away_is_on_no_list_and_may_come_back(steward):
    kept = actions.save_record(steward, "action", ACTION)
    actions.remove_record(steward, "action", kept.record.id, 1)
    assert actions.list_records(steward, "action") == ()
    with pytest.raises(UsageError, match="There is no action"):
        actions.find_record(steward, "action", kept.record.id)
    assert actions.save_record(steward, "action", ACTION).latest.number == 3


def test_a_story_keeps_the_figure_as_it_stood_and_says_when_it_was_revised(steward, tmp_path):
    kept = actions.save_record(steward, "story", STORY)
    assert kept.stood.value == pytest.approx(40.4) and kept.stood.period and kept.stood.build and kept.record.status == "draft"
    publish(steward, tmp_path, 700)
    found = actions.stories(steward, indicator=PLANS)[0]
    assert "revised" in found.since.states and "40.4% to 70.4%" in found.since.words[0]
    approved = actions.save_record(steward, "story", STORY | {"status": "approved"})
    assert approved.stood == kept.stood
    assert actions.save_record(steward, "story", STORY | {"text": "New words"}).stood.value == pytest.approx(70.4)


def test_no_story_is_kept_over_a_hidden_figure_nor_shown_once_it_is_hidden(steward, tmp_path):
    kept = actions.save_record(steward, "story", STORY | {"text": "It was 404 of 1,000"})
    upload = steward.ledger.uploads()[0]["upload"]
    publish(steward, tmp_path, 401, denominator=900, areas=("E08000025",), cell="3")
    actions.withdraw(steward, upload)
    found = actions.stories(steward)[0]
    assert found.since.states == ("hidden",) and found.since.withheld
    assert "404" not in str(shapes.written_shape(found)) and "40.4" not in str(shapes.written_shape(found))
    with pytest.raises(UploadError, match="hidden to protect children"):
        actions.save_record(steward, "story", STORY | {"period": kept.stood.period, "text": "again"})


def test_a_story_of_a_figure_that_was_withdrawn_says_so(steward, tmp_path):
    actions.save_record(steward, "story", STORY)
    publish(steward, tmp_path, 410, years=range(2015, 2018))
    actions.withdraw(steward, steward.ledger.uploads()[0]["upload"])
    assert actions.stories(steward)[0].since.states == ("withdrawn",)


def test_a_story_is_of_a_period_that_there_is_and_of_one_thing(steward):
    with pytest.raises(UploadError, match="There is no figure|there is no figure"):
        actions.save_record(steward, "story", STORY | {"period": "1999"})
    with pytest.raises(UploadError, match="one indicator or one outcome"):
        actions.save_record(steward, "story", STORY | {"outcome": "safe"})


def test_only_a_steward_approves_a_story(steward):
    contributor = session(steward.home.folder, "contributor")
    actions.save_record(contributor, "story", STORY)
    with pytest.raises(AccessError):
        actions.save_record(contributor, "story", STORY | {"status": "approved"})


def test_what_is_confidential_is_not_there_for_whoever_may_not_see_it(steward):
    kept = actions.save_record(steward, "risk", RISK | {"confidential": True})
    viewer = session(steward.home.folder, "viewer")
    assert actions.list_records(viewer, "risk") == () and actions.list_records(steward, "risk")
    with pytest.raises(UsageError, match="There is no risk"):
        actions.find_record(viewer, "risk", kept.record.id)
    with pytest.raises(AccessError):
        actions.save_record(viewer, "risk", RISK)


def test_a_risk_moves_and_goes_up_the_chain_of_its_framework(steward):
    actions.save_record(steward, "risk", RISK)
    moved = actions.save_record(steward, "risk", RISK | {"likelihood": 5})
    assert shapes.risk_shape(moved)["rating"] == 20 and shapes.risk_shape(moved)["movement"] == "up"
    with pytest.raises(UploadError, match="Health and Wellbeing Board"):
        actions.save_record(steward, "risk", RISK | {"escalated_to": "Health Board", "asked": "x"})
    up = RISK | {"escalated_to": "Health and Wellbeing Board", "asked": "Two posts", "came_back": "One post"}
    assert actions.save_record(steward, "risk", up).record.came_back == "One post"
    with pytest.raises(UploadError):
        actions.save_record(steward, "risk", RISK | {"likelihood": 6})


def test_a_decision_keeps_its_figure_and_a_question_its_answer(steward):
    decision = {"framework": FRAMEWORK, "text": "Fund two posts", "how": "consensus", "indicator": PLANS, "review": date(2027, 6, 1)}
    assert actions.save_record(steward, "decision", decision).stood.value == pytest.approx(40.4)
    question = {"framework": FRAMEWORK, "text": "Why?", "asked_by": "Board", "asked": date(2026, 1, 1)}
    actions.save_record(steward, "question", question)
    answered = actions.save_record(steward, "question", question | {"answer": "Posts", "answered": date(2026, 2, 1)})
    assert not shapes.question_shape(answered)["open"] and len(answered.versions) == 2


def test_a_csv_is_kept_whole_or_refused_with_row_and_column(steward):
    good = "Framework,Title,Owner,Due,Indicators,Status\r\nbirmingham-2023,=A1,Police,24/06/2027,persistent_absence;severe_absence,on course\r\n"
    kept = actions.save_rows(steward, "action", good.encode(), "actions.csv")
    assert kept[0].record.due == date(2027, 6, 24) and kept[0].record.indicators == ("persistent_absence", "severe_absence")
    bad = good + "birmingham-2023,B,Health,soon,,\r\nbirmingham-2023,C,,,nonsense,lost\r\nbirmingham-2023,=A1,Police,,,\r\n"
    with pytest.raises(UploadError) as error:
        actions.save_rows(steward, "action", bad.encode(), "actions.csv")
    assert {(problem.row, problem.column) for problem in error.value.problems} >= {
        (3, "due"),
        (4, "owner"),
        (4, "indicators"),
        (5, "title"),
    }
    assert len(actions.list_records(steward, "action")) == 1


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"title\n", b"nonsense,title\n1,2\n", b"title,title\n1,2\n", b'title\n"open'])
def test_a_broken_csv_is_a_fault_and_never_an_error_of_ours(steward, content):
    with pytest.raises(UploadError):
        actions.save_rows(steward, "action", content, "actions.csv")


def test_five_thousand_actions_are_listed_in_under_a_second(steward):
    rows = [f"birmingham-2023,Action {number},Council,2027-06-24,persistent_absence" for number in range(5000)]
    actions.save_rows(steward, "action", "\n".join(["framework,title,owner,due,indicators", *rows]).encode(), "actions.csv")
    began = process_time()
    listed = [shapes.action_shape(kept) for kept in actions.list_records(steward, "action", framework=FRAMEWORK)]
    assert len(listed) == 5000 and process_time() - began < 1


def test_five_thousand_actions_are_brought_in_again_in_seconds(steward):
    rows = [f"birmingham-2023,Action {number},Council,2027-06-24,persistent_absence" for number in range(5000)]
    content = "\n".join(["framework,title,owner,due,indicators", *rows]).encode()
    actions.save_rows(steward, "action", content, "actions.csv")
    began = process_time()
    again = actions.save_rows(steward, "action", content.replace(b"Action 4999,Council", b"Action 4999,Police"), "actions.csv")
    assert [len(kept.versions) for kept in again].count(2) == 1 and len(again) == 5000 and process_time() - began < 5
