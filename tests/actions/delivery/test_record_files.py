"""Records go out whole as a spreadsheet and come in again: nothing is lost on the way, and nobody is written over."""

import io
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook

import actions
from errors import AccessError, UploadError, UsageError
from tests.actions.delivery.test_records import ACTION, FRAMEWORK, RISK
from tests.extracts import PLANS, publish, session


EVIDENCE = {"framework": FRAMEWORK, "title": "Audit of 40 plans", "type": "audit of practice", "text": "Half hold no child's words",
            "dated": date(2026, 3, 5), "heard": 40, "indicators": [PLANS]}  # fmt: skip


@pytest.fixture
def steward(tmp_path):
    return session(tmp_path / "home")


def records(who, kind):
    return [kept.record for kept in actions.list_records(who, kind)]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize(
    ("kind", "table"),
    [
        ("action", ACTION | {"title": "=1+1", "note": "line one\nline two; with, signs\u201d", "cost": 12500.5, "confidential": True}),
        ("risk", RISK),
        ("evidence", EVIDENCE),
        ("question", {"framework": FRAMEWORK, "text": "Why?", "asked_by": "Board", "asked": date(2026, 1, 1)}),
        ("decision", {"framework": FRAMEWORK, "text": "Fund two posts", "how": "consensus", "dissent": ["Police: cost", "Health: time"]}),
    ],
)
def test_what_is_written_out_comes_back_as_it_was(steward, tmp_path, kind, table, suffix):
    actions.save_record(steward, kind, table)
    written = actions.write_records(steward, kind, suffix)
    assert not actions.save_rows(steward, kind, written, f"back.{suffix}")[0].before  # nothing changed, so no second version
    other = session(tmp_path / "other")
    with pytest.raises(UploadError, match="no such"):
        actions.save_rows(other, kind, written, f"back.{suffix}")


def test_a_change_in_the_file_is_a_new_version_and_one_on_top_of_anothers_is_refused_whole(steward):
    actions.save_record(steward, "action", ACTION)
    actions.save_record(steward, "action", ACTION | {"title": "Toothbrushes"})
    written = actions.write_records(steward, "action", "csv", FRAMEWORK).decode("utf-8-sig")
    actions.save_record(steward, "action", ACTION | {"title": "Toothbrushes", "note": "Bought"})
    changed = written.replace("Council", "Police")
    with pytest.raises(UploadError) as error:
        actions.save_rows(steward, "action", changed.encode(), "actions.csv")
    assert [problem.column for problem in error.value.problems] == ["version"] and "it is at version 2 now" in str(error.value)
    assert {record.owner for record in records(steward, "action")} == {ACTION["owner"]}
    again = actions.write_records(steward, "action", "csv").decode("utf-8-sig").replace(ACTION["owner"], "Police")
    assert len(actions.save_rows(steward, "action", again.encode(), "actions.csv")) == 2
    assert {record.owner for record in records(steward, "action")} == {"Police"}


def workbook(*sheets):
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets:
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_a_councils_risk_log_under_a_title_is_brought_in_with_the_framework_of_the_page(steward):
    log = workbook(
        ("Log", [["Risk log of the sub-group, March 2026"], [], ["Risk", "Sub-group", "Likelihood", "Impact", "Date raised", "Controls"],
                 ["Too few writers", "Included", 4, 5, date(2026, 3, 1), "Recruit"]]),
        ("Notes", [["How we rate"], ["By hand"]]),
    )  # fmt: skip
    with pytest.raises(UploadError, match="Date raised"):
        actions.save_rows(steward, "risk", log, "log.xlsx", FRAMEWORK)
    actions.save_rows(steward, "risk", log, "log.xlsx", FRAMEWORK, {"Date raised": ""})
    (risk,) = records(steward, "risk")
    assert (risk.title, risk.rating, risk.mitigation, risk.framework) == ("Too few writers", 20, "Recruit", FRAMEWORK)


def test_two_sheets_of_records_are_not_half_read(steward):
    rows = [["title", "owner"], ["A", "Council"]]
    with pytest.raises(UploadError, match="Keep one of them"):
        actions.save_rows(steward, "action", workbook(("First", rows), ("Second", rows)), "two.xlsx", FRAMEWORK)


def test_a_hidden_figures_story_goes_out_without_its_words(steward, tmp_path):
    publish(steward, tmp_path)
    story = {"framework": FRAMEWORK, "indicator": PLANS, "text": "Exactly 3 children"}
    actions.save_record(steward, "story", story)
    upload = steward.ledger.uploads()[0].upload
    publish(steward, tmp_path, 401, denominator=900, areas=("E08000025",), cell="3")
    actions.withdraw(steward, upload)
    for suffix in ("csv", "xlsx"):
        content = actions.write_records(steward, "story", suffix)
        cells = str([row for sheet in load_workbook(io.BytesIO(content)) for row in sheet.values]) if suffix == "xlsx" else content.decode()
        assert PLANS in cells and "Exactly 3" not in cells


def test_a_viewer_without_the_right_takes_no_confidential_record_and_keeps_none(steward, tmp_path):
    actions.save_record(steward, "action", ACTION | {"confidential": True, "title": "A secret matter"})
    viewer = session(tmp_path / "home", role="viewer")
    assert b"secret" not in actions.write_records(viewer, "action", "csv")
    with pytest.raises(AccessError):
        actions.save_rows(viewer, "action", b"title,owner\nA,B\n", "actions.csv", FRAMEWORK)


def test_what_cannot_be_written_is_said(steward):
    with pytest.raises(UsageError, match="csv or xlsx"):
        actions.write_records(steward, "action", "pdf")
    with pytest.raises(UsageError):
        actions.write_records(steward, "nonsense", "csv")
