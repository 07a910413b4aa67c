"""The Actions page: lists, forms, two people at one record, what is typed shown as text, and nothing of what is hidden."""

import shutil
from datetime import date

import pytest

import actions
from access import User
from tests.pages.conftest import markup, text


FRAMEWORK = "birmingham-2023"
ACTION = {
    "framework": FRAMEWORK, "title": "<script>alert(1)</script> mentors", "owner": "=1+1, Head", "starts": date(2018, 9, 1),
    "due": date(2026, 1, 31), "indicators": ["persistent_absence"], "outcomes": ["included"], "stream": "upstream", "note": "<b>bold</b>",
}  # fmt: skip
STORY = {
    "framework": FRAMEWORK,
    "indicator": "persistent_absence",
    "text": "**Winter** <img src=x> [x](javascript:alert(1)) [s](https://a.org/)",
}
EVIDENCE = {"framework": FRAMEWORK, "title": "Visits", "type": "feedback", "text": "Two felt <b>unheard</b>", "heard": 4}
RISK = {"framework": FRAMEWORK, "title": "No writers", "body": "SEND", "likelihood": 3, "impact": 5}


@pytest.fixture
def session(sample_home, monkeypatch, tmp_path):
    """A home of its own with the sample's build in it, as these tests keep records there."""
    home = tmp_path / "home"
    shutil.copytree(sample_home, home)
    monkeypatch.setenv("LOS_HOME", str(home))
    monkeypatch.setenv("LOS_ROLE", "steward")
    return actions.Session.of(home, User("local user", "steward"))


def press(app, label):
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception, app.exception


def field(app, label):
    boxes = (*app.text_input, *app.text_area, *app.selectbox, *app.multiselect, *app.number_input)
    return next(box for box in boxes if box.label == label)


def test_the_first_action_is_added_from_an_empty_list(session, opened):
    app = opened("actions_register", framework=FRAMEWORK)
    assert "No action is on record yet" in text(app)
    field(app, "What is done (needed)").set_value("Mentors")
    field(app, "Owner: organisation and role (needed)").set_value("Council, Head of Inclusion")
    press(app, "Keep this action")
    assert "Kept under Actions" in text(app) and "0 of 1 open action are late" in text(app)
    assert actions.list_records(session, "action")[0].record.area == "E08000025"


def test_what_is_missing_is_said_and_nothing_kept(session, opened):
    app = opened("actions_register", framework=FRAMEWORK)
    press(app, "Keep this action")
    assert "'title'" in text(app) or "column 'title'" in text(app)
    assert actions.list_records(session, "action") == ()


def test_what_is_typed_is_text_and_never_markup(session, opened):
    actions.save_record(session, "action", ACTION)
    actions.save_record(session, "story", STORY)
    app = opened("actions_register", framework=FRAMEWORK)
    assert "<script>alert" not in markup(app) and "&lt;script&gt;" in markup(app) and "<b>bold" not in markup(app)
    sent = markup(opened("actions_register", framework=FRAMEWORK, list="stories"))
    assert "<img" not in sent and 'href="javascript' not in sent and "<strong>Winter</strong>" in sent and 'href="https://a.org/"' in sent


@pytest.mark.parametrize("by", ["", "owner", "due", "outcome", "plan"])
@pytest.mark.parametrize("state", ["", "late", "all"])
def test_late_actions_stand_in_every_order(session, opened, by, state):
    actions.save_record(session, "action", ACTION)
    app = opened("actions_register", framework=FRAMEWORK, by=by, state=state)
    assert "mentors" in text(app) and "Balance" in text(app)


def test_one_action_says_whether_it_is_working_and_is_changed(session, opened):
    kept = actions.save_record(session, "action", ACTION)
    app = opened("actions_register", framework=FRAMEWORK, record=f"action.{kept.record.id}")
    assert "Is it working?" in text(app) and "cannot show whether the action is the reason" in text(app)
    field(app, "State (needed)").set_value("done")
    press(app, "Save this change")
    assert "Saved as version 2." in text(app) and actions.find_record(session, "action", kept.record.id).record.status == "done"


def test_the_second_of_two_people_is_told_and_both_versions_stay(session, opened):
    kept = actions.save_record(session, "action", ACTION)
    app = opened("actions_register", framework=FRAMEWORK, record=f"action.{kept.record.id}")
    actions.save_record(session, "action", ACTION | {"note": "theirs"})
    field(app, "How it goes").set_value("mine")
    press(app, "Save this change")
    assert "Someone else has changed this action" in text(app)
    found = actions.find_record(session, "action", kept.record.id)
    assert found.record.note == "theirs" and found.aside[0].record.note == "mine" and "set aside" in text(app)
    field(app, "How it goes").set_value("both")
    press(app, "Save this change")
    assert actions.find_record(session, "action", kept.record.id).record.note == "both"


@pytest.mark.parametrize(
    ("listed", "kind", "table", "words"),
    [
        ("risks", "risk", RISK, "15 of 25, high"),
        ("questions", "question", {"framework": FRAMEWORK, "text": "Why?", "asked_by": "Board"}, "Not answered yet"),
        ("decisions", "decision", {"framework": FRAMEWORK, "text": "Fund", "how": "vote", "indicator": "persistent_absence"}, "Vote"),
        ("evidence", "evidence", EVIDENCE, "fewer than 10 people were heard"),
        ("evidence", "evidence", EVIDENCE | {"type": "strategy or bid"}, "No view taken yet"),
        ("evidence", "evidence", EVIDENCE | {"review": date(2026, 1, 1)}, "Due"),
        ("since", "risk", RISK, "Added"),
    ],
)
def test_the_other_lists_show_their_records_and_open_them(session, opened, listed, kind, table, words):
    assert "on record yet" in text(opened("actions_register", framework=FRAMEWORK, list=listed)) or listed == "since"
    kept = actions.save_record(session, kind, table)
    assert words in text(opened("actions_register", framework=FRAMEWORK, list=listed))
    assert "first version" in text(opened("actions_register", framework=FRAMEWORK, record=f"{kind}.{kept.record.id}")).casefold()


def test_a_viewer_sees_no_form_and_nothing_confidential(session, opened, monkeypatch):
    kept = actions.save_record(session, "action", ACTION | {"confidential": True})
    monkeypatch.setenv("LOS_ROLE", "viewer")
    app = opened("actions_register", framework=FRAMEWORK)
    assert "mentors" not in text(app) and not [button for button in app.button if button.label == "Keep this action"]
    assert "There is no action" in text(opened("actions_register", framework=FRAMEWORK, record=f"action.{kept.record.id}"))
    assert "mentors" not in text(opened("actions_register", framework=FRAMEWORK, list="since"))


def test_a_record_is_taken_off_the_list_by_its_button(session, opened):
    kept = actions.save_record(session, "action", ACTION)
    app = opened("actions_register", framework=FRAMEWORK, record=f"action.{kept.record.id}")
    press(app, "Take it off the list")
    assert "Taken off the list" in text(app) and actions.list_records(session, "action") == ()


@pytest.mark.parametrize("listed", ["", "stories", "decisions", "questions", "risks", "since"])
def test_every_list_opens_before_anything_is_published(empty, opened, listed):
    actions.save_record(empty, "action", ACTION)
    assert "<h1>" in text(opened("actions_register", framework=FRAMEWORK, list=listed))


PLAN = "Task Name,Lead,Deadline,Ref\nMentors,Council,24/06/2027,A1\nToothbrushes,Health,01/02/2027,A2\n"


def test_a_councils_action_plan_is_brought_in_by_the_page(session, opened):
    app = opened("actions_register", framework=FRAMEWORK)
    app = app.file_uploader(key="action file 0").upload("plan.csv", PLAN.encode(), "text/csv").run()
    assert [field(app, heading).value for heading in ("Task Name", "Lead", "Deadline", "Ref")] == ["title", "owner", "due", ""]
    press(app, "Keep these rows")
    assert "2 rows of the file kept" in text(app)
    kept = actions.list_records(session, "action", FRAMEWORK)
    assert {(entry.record.title, entry.record.owner, entry.record.due) for entry in kept} == {
        ("Mentors", "Council", date(2027, 6, 24)), ("Toothbrushes", "Health", date(2027, 2, 1)),
    }  # fmt: skip


def test_a_spreadsheet_with_a_fault_says_where_and_keeps_nothing(session, opened):
    app = opened("actions_register", framework=FRAMEWORK)
    app = app.file_uploader(key="action file 0").upload("plan.csv", PLAN.replace("01/02/2027", "soon").encode(), "text/csv").run()
    press(app, "Keep these rows")
    assert "row 3" in text(app) and "Deadline" in text(app) and "soon" in text(app)
    assert actions.list_records(session, "action") == ()


def test_what_is_no_table_is_said_in_words(session, opened):
    app = opened("actions_register", framework=FRAMEWORK, list="risks")
    app = app.file_uploader(key="risk file 0").upload("log.xlsx", b"PK\x03\x04 nonsense", "application/zip").run()
    assert not app.exception and "damaged" in text(app) and not [button for button in app.button if button.label == "Keep these rows"]


def test_a_report_says_what_it_owes_and_is_issued_by_the_page(session, opened):
    app = opened("actions_register", framework=FRAMEWORK, list="reports")
    assert "Still owed: Activity, Progress" in text(app) and "It is owed." in text(app)
    field(app, "Report").set_value("young").run()
    assert "What we want for you" in text(app) and "Nothing is missing" in text(app)
    press(app, "Issue this report")
    assert "Issued. Its words and figures stay" in text(app) and "for young readers" in text(app)
    assert [report.kind for report in actions.issued_reports(session, FRAMEWORK)] == ["young"]


def test_a_viewer_sees_a_report_and_cannot_issue_it(session, opened, monkeypatch):
    monkeypatch.setenv("LOS_ROLE", "viewer")
    app = opened("actions_register", framework=FRAMEWORK, list="reports")
    assert "Still owed" in text(app) and not [button for button in app.button if button.label == "Issue this report"]


def test_how_many_were_heard_is_counted_out_to_nobody_where_they_are_few(session, opened, monkeypatch):
    kept = actions.save_record(session, "evidence", EVIDENCE)
    actions.save_record(session, "evidence", EVIDENCE | {"id": kept.record.id, "heard": 7})
    monkeypatch.setenv("LOS_ROLE", "viewer")
    shown = text(opened("actions_register", framework=FRAMEWORK, record=f"evidence.{kept.record.id}"))
    assert "fewer than 10 people were heard" in shown and "How many people were heard: " not in shown
    viewer = actions.Session.of(session.home.folder, User("a viewer", "viewer"))
    assert ",7," not in actions.write_records(viewer, "evidence", "csv").decode()
    assert ",7," in actions.write_records(session, "evidence", "csv").decode()
